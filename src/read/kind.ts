import { detectAtomFeed, detectRdfFeed, detectRssFeed } from 'feedsmith';
import { isCaptions } from './captions.ts';
import { isClaimReviews } from './claim-reviews.ts';
import { isOpml } from './opml.ts';
import { isSitemap } from './sitemap.ts';

/**
 * What a text is, by its content alone. `sitemap` and `opml` name addresses; `json` and `xml` are such that hold no
 * news item.
 */
export type Kind =
  | 'feed'
  | 'json-feed'
  | 'json-lines'
  | 'html'
  | 'markdown'
  | 'text'
  | 'captions'
  | 'claim-reviews'
  | 'sitemap'
  | 'opml'
  | 'json'
  | 'xml';

/** First bytes of kinds of files that hold no text, and what to call them. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or office document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an audio, video or WebP file'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['OggS', 'an audio file'],
  ['ID3', 'an audio file'],
];

/** Bytes looked at to tell binary from text. */
const SAMPLE_BYTES = 8192;
/** Share of control bytes in the sample from which on it is no text. */
const CONTROL_SHARE = 0.05;

const UTF16_OR_32 = /^(?:\xff\xfe|\xfe\xff|\x00\x00\xfe\xff|<\x00|\x00<|\x00\x00\x00<)/s;

/** What kind of binary it is, in words; undefined for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1');
  const magic = MAGIC.find(([prefix]) => head.startsWith(prefix));
  if (magic) return magic[1];
  if (UTF16_OR_32.test(head)) return undefined;
  const controls = head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return head.includes('\x00') || controls / head.length > CONTROL_SHARE ? 'binary' : undefined;
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** UTF-16 units of a text in which marks of Markdown are looked for. */
const SAMPLE_UNITS = 65536;

/** Each takes time linear in the text, whatever the text is: what a mark may hold is bounded or excludes its start. */
const MARKDOWN_SIGNS = [
  /!\[[^[\]\n]*\]\([^()\s]+[^()\n]*\)/,
  /(?<!!)\[[^[\]\n]+\]\((?:https?:\/\/|\/|#|mailto:)[^()\n]*\)/,
  /^#{1,6} \S/m,
  /^\S.*\n(?:=|-){3,}[ \t]*$/m,
  /(?:^|\s)(?:\*\*|__)\S[^\n]{0,300}?\S(?:\*\*|__)(?=[\s.,;:!?)]|$)/m,
  /^---\n(?:[\w-]+:.*\n)+---$/m,
];

const HTML_START =
  /^(?:<!doctype\s+html|<(?:html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|span|a|img|figure|header)\b)/i;

const prologue = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?\s*>)+/i;

/** Where the first line ends, with the text's white space before it skipped. */
const firstLine = (text: string): string => /^\s*([^\r\n]*)/.exec(text)?.[1] ?? '';

function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && ('text' in value || 'id' in value);
  } catch {
    return false;
  }
}

function jsonKind(text: string): Kind {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i.test(text.slice(0, SAMPLE_BYTES)))
    return 'json-feed';
  const line = firstLine(text);
  if (isRecord(line)) return 'json-lines';
  // A broken or very long first line still is JSON Lines where it starts as a record and others follow.
  if (/^\{\s*"(?:id|text|title|url|published|outlet)"\s*:/.test(line) && line.length > 2) return 'json-lines';
  return isClaimReviews(text) ? 'claim-reviews' : 'json';
}

/** Tells what a text is. A text that starts like nothing else is Markdown if it shows Markdown's marks, else plain. */
export function kindOf(text: string): Kind {
  if (isCaptions(text)) return 'captions';
  const start = text.trimStart();
  if (start.startsWith('{')) return jsonKind(text);
  if (/^\[\s*(?:\{|"|\d|\])/.test(start)) return isClaimReviews(text) ? 'claim-reviews' : 'json';
  if (start.startsWith('<')) {
    if (/^<!doctype\s+html/i.test(start)) return 'html';
    const root = start.replace(prologue, '');
    if (/^<(?:\w+:)?(?:rss|feed|rdf|channel)\b/i.test(root)) return 'feed';
    if (HTML_START.test(root)) return 'html';
    if (isSitemap(start)) return 'sitemap';
    if (isOpml(start)) return 'opml';
    if (detectRssFeed(text) || detectAtomFeed(text) || detectRdfFeed(text)) return 'feed';
    return /^<\?xml/i.test(start) ? 'xml' : 'html';
  }
  if (/<\/(?:p|div|article|body|html)>/i.test(text) && /<(?:p|div|article|body|html)\b[^>]*>/i.test(text))
    return 'html';
  const sample = text.slice(0, SAMPLE_UNITS);
  return MARKDOWN_SIGNS.some((sign) => sign.test(sample)) ? 'markdown' : 'text';
}
