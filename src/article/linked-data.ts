import { type PageElement, textIn } from './page-tree.ts';
import { oneLine } from './plain-text.ts';

/** An object of JSON-LD, unchecked: sites write every property in every type. */
export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property's values, in a list even where there is one or none. */
export const asList = (value: unknown): readonly unknown[] =>
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

/** Words on one line; undefined for what is empty or no text. The first of several; the value of a typed one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return oneLine(withoutReferences(value)) || undefined;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  return isObject(value) && '@value' in value ? textOf(value['@value']) : undefined;
}

/** The name of a person or body, which may be written as a string. */
export const nameOf = (value: unknown): string | undefined =>
  textOf(value) ?? (isObject(value) ? textOf(value.name) : undefined);

export const urlOf = (value: unknown): string | undefined =>
  textOf(value) ?? (isObject(value) ? (textOf(value.url) ?? textOf(value['@id'])) : undefined);

/** Types of an object without the vocabulary's address: `NewsArticle` of `http://schema.org/NewsArticle`. */
export const typesOf = (object: Json): readonly string[] =>
  asList(object['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));

/** Ways in which sites break JSON that still can be read, from the mildest: each is tried on top of those before. */
const REPAIRS: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(
      /^\s*(?:<!--|(?:\/\*\s*|\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\*\s*|\/\/\s*)?\]\]>(?:\s*\*\/)?)\s*;?\s*$/g,
      '',
    ),
  (text) => text.replace(/[\u0000-\u001f]+/g, ' '),
  (text) => text.replace(/,\s*(?=[}\]])/g, '').replace(/;\s*$/, ''),
  (text) => (text.includes('"') ? text : text.replace(/&quot;/g, '"')),
];

/** Parses JSON-LD as sites write it; undefined where it cannot be read. */
export function parsedLd(source: string): unknown {
  let text = source;
  for (const repair of [(same: string) => same, ...REPAIRS]) {
    text = repair(text);
    try {
      return JSON.parse(text);
    } catch {
      // The next repair is tried.
    }
  }
  return undefined;
}

/** Properties whose objects describe the page itself, not something it mentions. */
const OPENED = ['@graph', 'mainEntity', 'mainEntityOfPage'];
/** Levels of lists, graphs and main entities that are opened. */
const DEEPEST = 6;

function* opened(value: unknown, depth = 0): Iterable<Json> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value) yield* opened(one, depth + 1);
  else if (isObject(value)) {
    yield value;
    for (const key of OPENED) yield* opened(value[key], depth + 1);
  }
}

/** What a page's JSON-LD holds. */
export interface LinkedData {
  /** All objects that describe the page, lists and graphs opened, in the order of the page. */
  readonly objects: readonly Json[];
  /** Source of blocks that are no JSON even after repair. */
  readonly broken: readonly string[];
}

/** An object with those of its values that only name another by its `@id` put in their place, one level deep. */
function resolved(object: Json, byId: ReadonlyMap<string, Json>): Json {
  const known = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(known);
    if (!isObject(value) || typeof value['@id'] !== 'string' || '@type' in value) return value;
    return byId.get(value['@id']) ?? value;
  };
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, key === '@graph' ? value : known(value)]),
  );
}

/** Reads the JSON-LD in the `<script>` elements of a page. */
export function linkedDataOf(scripts: readonly PageElement[]): LinkedData {
  const objects: Json[] = [];
  const broken: string[] = [];
  for (const script of scripts) {
    // Of scripts that are no JSON-LD the tree keeps no text.
    const source = textIn(script);
    if (source.trim() === '') continue;
    const value = parsedLd(source);
    if (value === undefined) broken.push(source);
    objects.push(...opened(value));
  }
  const byId = new Map<string, Json>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && '@type' in object && !byId.has(id)) byId.set(id, object);
  }
  return { objects: objects.map((object) => resolved(object, byId)), broken };
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsItem)$/;

export const isArticle = (object: Json): boolean => typesOf(object).some((type) => ARTICLE_TYPE.test(type));

const sameAddress = (a: string, b: string): boolean => {
  const bare = (address: string): string =>
    address
      .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
      .replace(/[?#].*$/, '')
      .replace(/\/(?:amp\/?)?$/, '')
      .toLowerCase();
  return bare(a) === bare(b);
};

/** Addresses that an object gives as its own. */
const addressesOf = (object: Json): string[] =>
  [object.url, object['@id'], object.mainEntityOfPage].map(urlOf).filter((url) => url !== undefined);

/**
 * The object that describes the page as an article: the one with the page's own address, else the first. Where several
 * articles are described and none has the page's address, the page lists them and none of them is it.
 */
export function articleIn({ objects }: LinkedData, address: string | undefined): Json | undefined {
  const articles = objects.filter(isArticle);
  const own = address && articles.find((object) => addressesOf(object).some((url) => sameAddress(url, address)));
  if (own) return own;
  const places = new Set(articles.flatMap((object) => addressesOf(object).slice(0, 1)));
  return places.size > 2 && address ? undefined : articles[0];
}
