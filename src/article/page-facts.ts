import type { DomDocument } from './dom.ts';
import type { PageFacts, StatedDate } from './draft.ts';
import { oneLine } from './plain-text.ts';

type Json = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsItem)$/;

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** JSON-LD holds HTML's character references where sites escape for the wrong format. */
const withoutReferences = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi,
    (written, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? written;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? oneLine(withoutReferences(value)) : undefined;

/** The name in a JSON-LD person or organisation, which may be a string. */
const nameOf = (value: unknown): string | undefined =>
  textOf(value) ?? (typeof value === 'object' && value !== null ? textOf((value as Json).name) : undefined);

const urlOf = (value: unknown): string | undefined =>
  textOf(value) ??
  (typeof value === 'object' && value !== null
    ? (textOf((value as Json).url) ?? textOf((value as Json)['@id']))
    : undefined);

/** Parses JSON-LD as sites write it: with comment wrappers and raw line breaks in strings. */
function parsedLd(source: string): unknown {
  const text = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

/** All objects of JSON-LD, `@graph` and lists opened. */
function* objectsOf(value: unknown, depth = 0): Iterable<Json> {
  if (depth > 6) return;
  if (Array.isArray(value)) for (const entry of value) yield* objectsOf(entry, depth + 1);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdate']) {
      if (key !== 'liveBlogUpdate') yield* objectsOf((value as Json)[key], depth + 1);
    }
  }
}

function ldArticle(document: DomDocument): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    for (const object of objectsOf(parsedLd(script.textContent ?? ''))) {
      if (asList(object['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return object;
    }
  }
  return undefined;
}

/** Meta tags by lower-case name or property; the first of each. */
function metaOf(document: DomDocument): ReadonlyMap<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = textOf(element.getAttribute('content'));
    if (name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
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

function datesOf(document: DomDocument, ld: Json | undefined, meta: ReadonlyMap<string, string[]>): StatedDate[] {
  const dates: StatedDate[] = [];
  const add = (written: string | undefined | null, place: string): void => {
    if (written?.trim()) dates.push({ written: written.trim(), place });
  };
  add(textOf(ld?.datePublished), 'JSON-LD datePublished');
  add(textOf(ld?.dateCreated), 'JSON-LD dateCreated');
  for (const name of DATE_METAS) add(meta.get(name)?.[0], `meta ${name}`);
  const marked = document.querySelector('[itemprop="datePublished"]');
  add(
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent,
    'microdata datePublished',
  );
  for (const selector of [
    'time[pubdate]',
    'time.published',
    'article header time[datetime]',
    'article time[datetime]',
    'main time[datetime]',
    'time[datetime]',
  ]) {
    add(document.querySelector(selector)?.getAttribute('datetime'), '<time>');
  }
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

function authorsOf(document: DomDocument, ld: Json | undefined, meta: ReadonlyMap<string, string[]>): string[] {
  const inLd = authorNames(asList(ld?.author).map(nameOf));
  if (inLd.length > 0) return inLd;
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'authors',
  ]) {
    const found = authorNames(meta.get(name) ?? []);
    if (found.length > 0) return found;
  }
  const marked = [
    ...document.querySelectorAll(
      '[itemprop="author"] [itemprop="name"], [itemprop="author"]:not(:has([itemprop="name"])), [rel="author"]',
    ),
  ];
  return authorNames(marked.slice(0, 6).map((element) => textOf(element.textContent))).filter(
    (name) => name.length < 80,
  );
}

/** What a page says about itself: JSON-LD first, then meta tags, microdata and `<time>`. Reads only; changes nothing. */
export function pageFactsOf(document: DomDocument): PageFacts {
  const ld = ldArticle(document);
  const meta = metaOf(document);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? undefined;
  const sources = [
    { address: first('syndication-source', 'original-source'), place: 'meta syndication-source' },
    { address: urlOf(ld?.isBasedOn), place: 'JSON-LD isBasedOn' },
  ].flatMap(({ address, place }) => (address ? [{ address, place }] : []));
  const title =
    textOf(ld?.headline) ?? first('og:title', 'twitter:title') ?? textOf(document.querySelector('title')?.textContent);
  const description = first('og:description', 'description', 'twitter:description') ?? textOf(ld?.description);
  const url = canonical ?? first('og:url') ?? urlOf(ld?.url) ?? urlOf(ld?.mainEntityOfPage);
  const outlet = nameOf(asList(ld?.publisher)[0]) ?? first('og:site_name', 'application-name', 'dc.publisher');
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    authors: authorsOf(document, ld, meta),
    dates: datesOf(document, ld, meta),
    images: [...asList(ld?.image).map(urlOf), first('og:image', 'twitter:image')].filter(
      (image) => image !== undefined,
    ),
    sources,
  };
}
