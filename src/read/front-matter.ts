import { parse } from 'yaml';
import type { ItemMetadata } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';
import { withoutEmpty } from './raw-item.ts';

export interface FrontMatter {
  readonly metadata: ItemMetadata;
  /** The text after the front matter. */
  readonly content: string;
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

const textOf = (value: unknown): string | undefined =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : undefined;

const listOf = (value: unknown): string[] | undefined => {
  const list = (Array.isArray(value) ? value : [value]).map(textOf).filter((entry) => entry !== undefined);
  return list.length > 0 ? list : undefined;
};

/** Reads YAML front matter (title, date, author, url, outlet, language, image). Text without it comes back unchanged. */
export function frontMatter(text: string): FrontMatter {
  const block = BLOCK.exec(text);
  if (!block) return { metadata: {}, content: text };
  let fields: unknown;
  try {
    fields = parse(block[1]!, { maxAliasCount: 10 });
  } catch {
    return { metadata: {}, content: text };
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { metadata: {}, content: text };
  const given = fields as Record<string, unknown>;
  const published = textOf(given.published ?? given.date);
  const metadata = withoutEmpty<ItemMetadata>({
    title: textOf(given.title),
    published: published && (writtenDate(published) ?? published),
    url: textOf(given.url ?? given.link),
    outlet: textOf(given.outlet ?? given.publisher ?? given.publication),
    authors: listOf(given.authors ?? given.author ?? given.byline),
    images: listOf(given.images ?? given.image),
    language: textOf(given.language ?? given.lang),
  });
  return { metadata, content: text.slice(block[0].length) };
}
