import { type ContentFormat, OnrecordError, type RawItem } from '../domain/index.ts';
import { transcriptOf } from './captions.ts';
import { itemsOfClaimReviews } from './claim-reviews.ts';
import { decodeText } from './decode.ts';
import { failures } from './errors.ts';
import { type Feed, readFeed } from './feed/read-feed.ts';
import { rescuedFeed } from './feed/rescue-feed.ts';
import { frontMatter } from './front-matter.ts';
import { gunzipped } from './gunzip.ts';
import { itemsOfJsonLines } from './json-lines.ts';
import { binaryKind, isGzip, kindOf } from './kind.ts';
import { isPdf, itemOfPdf } from './pdf.ts';
import { idOfLocation, rawItem } from './raw-item.ts';

/** What the one who got the bytes knows about them. */
export interface Hints {
  /** The Content-Type header; only its charset is used, the kind is found by content. */
  readonly contentType?: string;
  /** The address of the page, after redirects. */
  readonly url?: string;
}

/**
 * The items in bytes, their kind found by content, not by name; gzip is unpacked (up to `CONTENT_CAP`).
 *
 * `location` is a path, an address or `-`. A page or a text gives one item, a feed or JSON Lines as many as it holds.
 * Throws `input/empty`, `input/binary`, `input/too-large`, `input/bad-gzip`, `input/bad-feed`,
 * `input/unsupported`, `input/names-only`, and
 * for JSON Lines whatever its first bad line gives (`readJsonLines` goes on past it).
 */
export function itemsOf(bytes: Uint8Array, location: string, hints: Hints = {}): RawItem[] {
  const plain = isGzip(bytes) ? gunzipped(bytes, location) : bytes;
  if (plain.length === 0) throw failures.empty(location);
  const binary = binaryKind(plain);
  if (binary) throw failures.binary(location, binary);
  const { text } = decodeText(plain, hints.contentType);
  if (text.trim() === '') throw failures.empty(location);
  const kind = kindOf(text);
  switch (kind) {
    case 'feed':
    case 'json-feed':
      return [...readFeed(text, location).items];
    case 'json-lines':
      return itemsOfJsonLines(plain, location);
    case 'sitemap':
    case 'opml':
      throw failures.namesOnly(location, kind === 'opml' ? 'a list of feeds' : 'a sitemap');
    case 'captions':
      return [captionsOf(text, plain, location, hints)];
    case 'claim-reviews':
      return itemsOfClaimReviews(text, location);
    case 'json':
      throw failures.unsupported(location, 'JSON, but neither a JSON Feed nor JSON Lines');
    case 'xml':
      throw failures.unsupported(location, 'XML, but no feed');
    default:
      return [documentOf(text, kind, plain, location, hints)];
  }
}

const isBadFeed = (error: unknown): boolean => error instanceof OnrecordError && error.code === 'input/bad-feed';

/** As `itemsOf`, and a PDF is read, and a feed that is not well-formed is read by a lenient parser, on a thread that can be killed. */
export async function itemsIn(bytes: Uint8Array, location: string, hints: Hints = {}): Promise<RawItem[]> {
  try {
    const plain = isGzip(bytes) ? gunzipped(bytes, location) : bytes;
    if (isPdf(plain)) return [await itemOfPdf(plain, location, addressOf(location, hints))];
    return itemsOf(bytes, location, hints);
  } catch (error) {
    if (!isBadFeed(error)) throw error;
    return [...(await feedIn(bytes, location, hints)).items];
  }
}

/**
 * The feed in bytes, with what it says of itself; one that is not well-formed is read by a lenient parser, on a thread
 * that can be killed. Rejects with `input/bad-feed`, also where the bytes are no feed, `input/too-many-items`,
 * `input/too-large`, `input/bad-gzip`.
 */
export async function feedIn(bytes: Uint8Array, location: string, hints: Hints = {}): Promise<Feed> {
  const plain = isGzip(bytes) ? gunzipped(bytes, location) : bytes;
  const { text } = decodeText(plain, hints.contentType);
  try {
    return readFeed(text, location);
  } catch (error) {
    if (!isBadFeed(error)) throw error;
    return rescuedFeed(text, location);
  }
}

const addressOf = (location: string, hints: Hints): string | undefined =>
  hints.url ?? (/^https?:/i.test(location) ? location : undefined);

/** Captions as the text of a transcript. */
function captionsOf(text: string, bytes: Uint8Array, location: string, hints: Hints): RawItem {
  const { title, text: content } = transcriptOf(text);
  if (content === '') throw failures.empty(location);
  const url = addressOf(location, hints);
  const metadata = { ...(title && { title }), ...(url && { url }) };
  return rawItem(idOfLocation(location), 'text', content, metadata, { location, bytes });
}

function documentOf(text: string, format: ContentFormat, bytes: Uint8Array, location: string, hints: Hints): RawItem {
  const { metadata, content } = format === 'markdown' ? frontMatter(text) : { metadata: {}, content: text };
  const url = addressOf(location, hints);
  return rawItem(idOfLocation(location), format, content, url ? { ...metadata, url } : metadata, { location, bytes });
}
