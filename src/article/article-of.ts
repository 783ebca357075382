import { hash } from 'node:crypto';
import type { Article, Dated, ItemMetadata, Outlet, RawItem } from '../domain/index.ts';
import { identifyLanguage } from '../language/index.ts';
import { absoluteUrl, canonicalUrl } from './canonical-url.ts';
import type { LineFinding } from './credit-lines.ts';
import { creditsOf } from './credits.ts';
import type { PageFacts, StatedDate } from './draft.ts';
import { type Layout, layOut } from './layout.ts';
import { isPersonName, namesIn } from './names.ts';
import { zoneOfOutlet } from './outlet-zones.ts';
import { hostOf, outletNamed, outletOfHost } from './outlets.ts';
import { postDate, publishedOf } from './published.ts';

/** Hexadecimal digits of an article's id: 80 bits. */
const ID_DIGITS = 20;

/**
 * The item's own outlet: the owner of its address, else the container's or the page's word, else the outlet for which a
 * credit line says it was made. A fixed item's own word comes before its address.
 */
function outletOf(
  { metadata, format }: RawItem,
  url: string | null,
  page: PageFacts,
  findings: readonly LineFinding[],
): Outlet | null {
  const domain = url ? (hostOf(url) ?? null) : null;
  const owner = domain ? outletOfHost(domain) : undefined;
  const line = findings.find((finding) => finding.outlet)?.outlet;
  const stated = metadata.outlet ?? page.outlet ?? line;
  const name = format === 'fixed' && metadata.outlet ? metadata.outlet : (owner?.name ?? stated ?? null);
  const known = name ? outletNamed(name) : undefined;
  if (name === null && domain === null) return null;
  return { name: known?.name ?? name, domain: domain ?? known?.domains[0] ?? null };
}

/** The people named as authors; those who contributed where nobody else is. An agency or a desk is nobody. */
function bylineOf(metadata: ItemMetadata, page: PageFacts, findings: readonly LineFinding[]): string[] {
  const stated = [...(metadata.authors ?? []), ...page.authors].flatMap((author) => {
    const { people, outlets, roles } = namesIn(author);
    if (people.length > 0) return people;
    return outlets.length + roles.length > 0 || !/^\p{Lu}/u.test(author) || author.length > 60 ? [] : [author];
  });
  const written = findings.flatMap((finding) => finding.authors ?? []);
  const contributed = findings.flatMap((finding) => finding.contributors ?? []);
  const called = page.called ?? [];
  const first =
    [stated.filter(isPersonName), written, called, stated, contributed].find((names) => names.length > 0) ?? [];
  return [...new Map(first.map((name) => [name.toLowerCase(), name])).values()];
}

const statedIn = (findings: readonly LineFinding[], field: 'published' | 'updated'): StatedDate | undefined => {
  const finding = findings.find((candidate) => candidate[field] !== undefined);
  return finding && { written: finding[field]!, place: `the line “${finding.words}”` };
};

function dateOf(
  item: RawItem,
  url: string | null,
  images: readonly string[],
  layout: Layout,
  outlet: Outlet | null,
): Dated {
  const dated = publishedOf({
    container: item.metadata.published,
    page: layout.page.dates,
    modified: layout.page.modified,
    url,
    published: statedIn(layout.findings, 'published') ?? datelineDate(layout),
    updated: statedIn(layout.findings, 'updated'),
    images,
    zone: outlet ? zoneOfOutlet(outlet) : undefined,
  });
  if (dated.basis !== 'stated') return dated;
  const words = /“(.*)”$/s.exec(dated.evidence ?? '')?.[1];
  const at = words ? layout.text.indexOf(words) : -1;
  return at < 0 ? dated : { ...dated, span: [at, at + words!.length] };
}

/** A full date in the dateline that opens the body: `WASHINGTON, Feb. 14, 2025 (Reuters) -`. */
function datelineDate({ text, parts }: Layout): StatedDate | undefined {
  const opening = text.slice(parts.body[0], parts.body[0] + 120);
  const found =
    /^\p{Lu}[\p{L} .'’-]{1,40}, ((?:\p{L}{3,9}\.? \d{1,2},? \d{4})|(?:\d{1,2} \p{L}{3,9}\.? \d{4}))\b/u.exec(opening);
  return found ? { written: found[1]!, place: `the line “${found[0]}”` } : undefined;
}

const unique = (addresses: readonly (string | undefined)[]): string[] => [
  ...new Set(addresses.filter((address) => address !== undefined)),
];

/** The page's own canonical address if it is on the host from which it came: others say where it was taken from. */
function urlOf({ metadata }: RawItem, page: PageFacts): string | null {
  const given = metadata.url ? (absoluteUrl(metadata.url, undefined) ?? null) : null;
  const own = page.url ? absoluteUrl(page.url, given ?? undefined) : undefined;
  if (!own) return given;
  if (!given) return own;
  return hostOf(own) === hostOf(given) ? own : given;
}

/** A canonical address on another host: the page says that its place is there. */
const canonicalElsewhere = (page: PageFacts, url: string | null): PageFacts => {
  const own = page.url && url ? absoluteUrl(page.url, url) : undefined;
  if (!own || !url || hostOf(own) === hostOf(url)) return page;
  return { ...page, sources: [...page.sources, { address: own, place: 'canonical address' }] };
};

/**
 * Makes an article of a raw item: fixed text and its parts, and what the item says about its outlet, authors, date,
 * images, links and credits. A `fixed` item's text is used unchanged; of others, everything that was taken out is in
 * `removed` with why. Never throws.
 */
export function articleOf(item: RawItem): Article {
  const layout = layOut(item);
  const url = urlOf(item, layout.page);
  const page = canonicalElsewhere(layout.page, url);
  const outlet = outletOf(item, url, page, layout.findings);
  const base = url ?? undefined;
  const images = unique(
    [...layout.images, ...(item.metadata.images ?? []), ...page.images].map((image) => absoluteUrl(image, base)),
  );
  const canonical = url ? canonicalUrl(url) : null;
  return {
    id: hash('sha256', canonical ?? `${outlet?.name ?? outlet?.domain ?? ''}\n${item.sha256}`).slice(0, ID_DIGITS),
    sha256: item.sha256,
    text: layout.text,
    parts: layout.parts,
    removed: layout.removed,
    title: layout.title,
    outlet,
    byline: bylineOf(item.metadata, page, layout.findings),
    url,
    language: identifyLanguage(layout.text),
    published: dateOf(item, url, images, layout, outlet),
    images: images.map((image) => ({ url: image })),
    links: unique([...layout.links, ...(item.metadata.links ?? [])].map((link) => absoluteUrl(link, base))),
    credits: creditsOf({
      text: layout.text,
      parts: layout.parts,
      findings: layout.findings,
      images,
      metadata: item.metadata,
      page,
      own: outlet,
    }),
    ...(layout.corrections.length > 0 && { corrections: layout.corrections }),
    ...(layout.limits.length > 0 && { limits: layout.limits }),
    ...(page.checks && { checks: page.checks }),
    ...(layout.pages.length > 0 && { pages: layout.pages }),
    ...(layout.posts.length > 0 && {
      posts: layout.posts.map(({ span, date }) => ({
        span,
        published: postDate(date, outlet ? zoneOfOutlet(outlet) : undefined),
      })),
    }),
  };
}
