export type { ColumnMap } from './csv.ts';
export { type Decoded, decodeText, type EncodingBasis } from './decode.ts';
export type { Feed } from './feed/read-feed.ts';
export { feedNamedIn } from './feed-link.ts';
export { CONTENT_CAP, gunzipped } from './gunzip.ts';
export { feedIn, type Hints, itemsIn, itemsOf } from './items-of.ts';
export {
  type JsonLine,
  type JsonLinesOptions,
  type JsonObjectLine,
  readJsonLines,
  readJsonObjects,
} from './json-lines.ts';
export { isGzip, kindOf } from './kind.ts';
export { type ListedFeed, readOpml, writeOpml } from './opml.ts';
export { isReadFailure, type ReadFailure } from './raw-item.ts';
export { type FetchedPage, type ReadOptions, type ReadProgress, readItems } from './read-items.ts';
export { readSitemap, type Sitemap, type SitemapPage, type SitemapPart } from './sitemap.ts';
export { readWarc, type WarcPage, type WarcReading } from './warc/read-warc.ts';
export { type WarcCapture, warcInfo, warcRecordsOf } from './warc/write-warc.ts';
