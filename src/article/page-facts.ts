import { checksIn } from './claim-checks.ts';
import type { PageFacts, StatedDate, StatedUpdate } from './draft.ts';
import {
  articleIn,
  asList,
  type Json,
  type LinkedData,
  linkedDataOf,
  nameOf,
  textOf,
  typesOf,
  urlOf,
} from './linked-data.ts';
import { namesIn } from './names.ts';
import { calledBy, type Page, type PageElement, textIn, within } from './page-tree.ts';
import { oneLine } from './plain-text.ts';

/** Elements of a page that say something about it, gathered in one walk, each list in the order of the page. */
interface Marks {
  /** Contents of meta tags by lower-case name or property. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly PageElement[];
  readonly times: readonly PageElement[];
  readonly marked: readonly PageElement[];
  readonly titles: readonly PageElement[];
  readonly linkedData: LinkedData;
}

function marksOf({ elements }: Page): Marks {
  const meta = new Map<string, string[]>();
  for (const { name, attributes } of elements) {
    if (name !== 'meta') continue;
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    const content = textOf(attributes.content);
    if (key && content) meta.set(key, [...(meta.get(key) ?? []), content]);
  }
  const named = (name: string): PageElement[] => elements.filter((element) => element.name === name);
  return {
    meta,
    links: named('link'),
    times: named('time'),
    marked: elements.filter(({ attributes: { itemprop, rel } }) => itemprop !== undefined || rel === 'author'),
    titles: named('title'),
    linkedData: linkedDataOf(named('script')),
  };
}

const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.issued',
  'dc.date',
  'dc.terms.date',
  'dcterms.date',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'pubdate',
  'ptime',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article:publicationdate',
  'bt:pubdate',
  'displaydate',
  'originalpublicationdate',
  'iso-8601-publish-date',
  'date',
  'article.created',
  'og:article:published_time',
];

const hasItemprop = ({ attributes }: PageElement, name: string): boolean =>
  attributes.itemprop?.split(/\s+/).includes(name) ?? false;

/** The date that broken JSON-LD still shows. */
const BROKEN_DATE = /"datePublished"\s*:\s*"([^"\\]{4,40})"/;

/** Whether an element lies in one of that name. */
function isIn(element: PageElement, name: string): boolean {
  for (let above = element.parent; above; above = above.parent) if (above.name === name) return true;
  return false;
}

/** `<time>` elements from the likeliest to date the page: called so, in the article's header, in the article, elsewhere. */
function timesByTrust(times: readonly PageElement[]): readonly PageElement[] {
  const dated = times.filter(({ attributes }) => attributes.datetime);
  const published = times.find(
    ({ attributes }) => 'pubdate' in attributes || attributes.class?.split(/\s+/).includes('published'),
  );
  const inArticle = dated.filter((time) => isIn(time, 'article'));
  const first = [
    published,
    inArticle.find((time) => isIn(time, 'header')),
    inArticle[0],
    dated.find((time) => isIn(time, 'main')),
    dated[0],
  ];
  return first.filter((time) => time !== undefined);
}

function datesOf({ meta, marked, times, linkedData }: Marks, ld: Json | undefined): StatedDate[] {
  const dates: StatedDate[] = [];
  const add = (written: string | undefined, place: string): void => {
    if (written?.trim()) dates.push({ written: written.trim(), place });
  };
  add(textOf(ld?.datePublished), 'JSON-LD datePublished');
  add(textOf(ld?.dateCreated), 'JSON-LD dateCreated');
  if (!ld) for (const source of linkedData.broken) add(BROKEN_DATE.exec(source)?.[1], 'broken JSON-LD datePublished');
  for (const name of DATE_METAS) add(meta.get(name)?.[0], `meta ${name}`);
  const dated = marked.find((element) => hasItemprop(element, 'datePublished'));
  if (dated) add(dated.attributes.datetime ?? dated.attributes.content ?? textIn(dated), 'microdata datePublished');
  for (const time of timesByTrust(times)) add(time.attributes.datetime, '<time>');
  return dates;
}

/** A name list as sites write it: `By Jane Doe, John Roe`, an address of a profile is none. */
const authorNames = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(
    values
      .filter((value): value is string => value !== undefined && !/^https?:/i.test(value) && !/^@/.test(value))
      .map((value) => value.replace(/^by\s+/i, '')),
  ),
];

const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'authors',
];
/** Authors that microdata are read for; more are a list of other stories. */
const MOST_AUTHORS = 6;
/** UTF-16 units of the longest author line in microdata. */
const AUTHOR_LENGTH = 80;

/** Names in microdata: the marked names in a marked author, else the author's own words. */
function markedAuthors(page: Page, marked: readonly PageElement[]): string[] {
  const authors = marked.filter((element) => element.attributes.rel === 'author' || hasItemprop(element, 'author'));
  const elements = authors.slice(0, MOST_AUTHORS).flatMap((element) => {
    if (element.attributes.rel === 'author') return [element];
    const names = within(page, element).filter((inner) => hasItemprop(inner, 'name'));
    return names.length > 0 ? names : [element];
  });
  const words = [...new Set(elements)]
    .slice(0, MOST_AUTHORS)
    .map((element) => textOf(textIn(element, undefined, 1000)));
  return authorNames(words).filter((name) => name.length < AUTHOR_LENGTH);
}

function authorsOf(page: Page, { meta, marked }: Marks, ld: Json | undefined): string[] {
  const inLd = authorNames(asList(ld?.author).map(nameOf));
  if (inLd.length > 0) return inLd;
  for (const name of AUTHOR_METAS) {
    const found = authorNames(meta.get(name) ?? []);
    if (found.length > 0) return found;
  }
  return markedAuthors(page, marked);
}

/** What sites call the line that names the author; as a whole word of class or id. */
const CALLED_BYLINE = /(?:^|[\s_-])(?:byline|author|p-author|vcard|writtenby|contributors?)(?=$|[\s_-])/i;
/** Words that run into each other where elements meet without a space, and names that begin with an article. */
const NO_NAME = /^[Tt]he\b|(?<!\b(?:Mc|Mac|De|Di|La|Le|Van))(?<=\p{Ll})\p{Lu}/u;

/** What holds authors of other stories, or of comments. */
const ELSEWHERE = /comment|related|teaser|(?:^|[\s_-])card|sidebar|recommend|promo|most-?read|widget|list-item/i;

/** The people in the first byline after the main heading, as the page calls its elements; none where it has none. */
function calledAuthors(page: Page): string[] {
  const heading = page.elements.find(({ name }) => name === 'h1')?.order ?? 0;
  for (const element of page.elements.slice(heading)) {
    if (!CALLED_BYLINE.test(calledBy(element)) || isElsewhere(element)) continue;
    const text = oneLine(textIn(element, undefined, 1000));
    if (text === '' || text.length > AUTHOR_LENGTH) continue;
    const { people } = namesIn(text.replace(/^(?:(?:written |posted )?by)\s*:?\s+/i, ''));
    const names = people.filter((name) => !NO_NAME.test(name));
    if (names.length > 0) return names;
  }
  return [];
}

function isElsewhere(element: PageElement): boolean {
  for (let above: PageElement | null = element; above; above = above.parent)
    if (above.name === 'aside' || above.name === 'footer' || ELSEWHERE.test(calledBy(above))) return true;
  return false;
}

/** The updates of a page that calls itself a live blog, in JSON-LD or microdata. */
function updatesOf(ld: Json | undefined, page: Page): readonly StatedUpdate[] | undefined {
  const isLive =
    (ld !== undefined && typesOf(ld).includes('LiveBlogPosting')) ||
    page.elements.some(({ attributes }) => /\/LiveBlogPosting\/?$/.test(attributes.itemtype ?? ''));
  if (!isLive) return undefined;
  return asList(ld?.liveBlogUpdate).flatMap((one) => {
    const update = (typeof one === 'object' && one !== null ? one : {}) as Json;
    const written = textOf(update.datePublished);
    const openings = [textOf(update.headline), textOf(update.articleBody)].filter((text) => text !== undefined);
    return written ? [{ written, openings }] : [];
  });
}

const isNo = (value: unknown): boolean =>
  value === false || /^(?:false|no|https?:\/\/schema\.org\/False)$/i.test(textOf(value) ?? '');

/** What a page says of being for subscribers only. */
function closedBy(ld: Json | undefined, meta: Marks['meta']): string | undefined {
  if (isNo(ld?.isAccessibleForFree)) return 'JSON-LD isAccessibleForFree: false';
  const part = asList(ld?.hasPart).find((one) => isNo((one as Json | null)?.isAccessibleForFree)) as Json | undefined;
  if (part) return `JSON-LD hasPart ${textOf(part.cssSelector) ?? ''} isAccessibleForFree: false`;
  const tier = meta.get('article:content_tier')?.[0];
  return tier && /^(?:locked|metered|premium)$/i.test(tier) ? `meta article:content_tier: ${tier}` : undefined;
}

/** What a page says about itself: JSON-LD first, then meta tags, microdata and `<time>`. */
export function pageFactsOf(page: Page): PageFacts {
  const marks = marksOf(page);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => marks.meta.get(name)?.[0]).find((value) => value !== undefined);
  const canonical = marks.links.find(({ attributes }) => /^\s*canonical\s*$/i.test(attributes.rel ?? ''))?.attributes
    .href;
  const ld = articleIn(marks.linkedData, canonical ?? first('og:url'));
  const sources = [
    { address: first('syndication-source', 'original-source'), place: 'meta syndication-source' },
    { address: urlOf(ld?.isBasedOn), place: 'JSON-LD isBasedOn' },
  ].flatMap(({ address, place }) => (address ? [{ address, place }] : []));
  const head = marks.titles[0];
  const title =
    textOf(ld?.headline) ?? first('og:title', 'twitter:title') ?? (head && (oneLine(textIn(head)) || undefined));
  const description = first('og:description', 'description', 'twitter:description') ?? textOf(ld?.description);
  const url = canonical ?? first('og:url') ?? urlOf(ld?.url) ?? urlOf(ld?.mainEntityOfPage);
  const outlet = nameOf(asList(ld?.publisher)[0]) ?? first('og:site_name', 'application-name', 'dc.publisher');
  const closed = closedBy(ld, marks.meta);
  const words = Number(ld?.wordCount);
  const updates = updatesOf(ld, page);
  const checks = checksIn(marks.linkedData.objects);
  const authors = authorsOf(page, marks, ld);
  const modified = textOf(ld?.dateModified) ?? first('article:modified_time', 'og:updated_time', 'datemodified');
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(updates ? { updates } : {}),
    ...(checks.length > 0 ? { checks } : {}),
    ...(closed ? { closed } : {}),
    ...(modified ? { modified } : {}),
    ...(words > 0 ? { words } : {}),
    ...(typeof ld?.articleBody === 'string' && ld.articleBody.trim() !== '' ? { body: ld.articleBody } : {}),
    ...(authors.length === 0 ? { called: calledAuthors(page) } : {}),
    authors,
    dates: datesOf(marks, ld),
    images: [...asList(ld?.image).map(urlOf), first('og:image', 'twitter:image')].filter(
      (image) => image !== undefined,
    ),
    sources,
  };
}
