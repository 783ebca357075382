import { hash } from 'node:crypto';
import { articleOf } from '../../src/article/index.ts';
import type { Article, ContentFormat, ItemMetadata, Span } from '../../src/domain/index.ts';

/** An article made of content as if it had been read. */
export function articleIn(content: string, format: ContentFormat = 'markdown', metadata: ItemMetadata = {}): Article {
  const bytes = Buffer.from(content);
  return articleOf({ id: 'item', format, content, metadata, location: 'item', bytes, sha256: hash('sha256', bytes) });
}

/** The words of a part. */
export const wordsOf = (article: Article, part: 'title' | 'dek' | 'body'): string | null => {
  const span: Span | null = article.parts[part];
  return span && article.text.slice(...span);
};

/** What was taken out, as `why: text`. */
export const removedFrom = (article: Article): string[] => article.removed.map(({ text, why }) => `${why}: ${text}`);
