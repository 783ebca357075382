import { ByteWindow } from '../byte-window.ts';
import { isGzip } from '../kind.ts';
import { answerOf, contentOf } from './http-message.ts';
import { packedRecords } from './packed-records.ts';
import { plainRecords } from './plain-records.ts';
import { isGap, type WarcGap, type WarcRecord } from './record.ts';

/** A page that a record holds. */
export interface WarcPage {
  readonly url: string;
  /** When it was captured, as the record says (ISO 8601); absent where it does not. */
  readonly captured?: string;
  readonly contentType?: string;
  /** Without chunks and unpacked. */
  readonly bytes: Buffer;
  /** Where the record, or the gzip member that holds it, begins in the file; bytes. */
  readonly offset: number;
}

/** A record that holds no page: a request, a picture, an answer other than 200. */
export interface WarcAside {
  readonly aside: string;
}

/** A page that was captured and cannot be unpacked. */
export interface WarcBroken {
  readonly url: string;
  readonly cause: unknown;
}

export type WarcReading = WarcPage | WarcAside | WarcBroken | WarcGap;

/** All records of a WARC file, packed record by record, packed as a whole, or plain; damage gives gaps, never an end. */
export async function* warcRecords(stream: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | WarcGap> {
  const window = new ByteWindow(stream);
  await window.fill(2);
  yield* isGzip(window.bytes) ? packedRecords(window) : plainRecords(window);
}

/** What each record of a WARC file is for a reader of pages, in order. */
export async function* readWarc(stream: AsyncIterable<Uint8Array>): AsyncGenerator<WarcReading> {
  for await (const record of warcRecords(stream)) yield isGap(record) ? record : readingOf(record);
}

/** Kinds of content that never are a page. */
const NO_PAGE = /^(?:image|video|audio|font)\/|^text\/css|javascript|font|octet-stream|wasm|protobuf/i;

function readingOf({ fields, block, offset }: WarcRecord): WarcReading {
  const type = fields.get('warc-type') ?? 'unknown';
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
  if (!/^(?:response|resource|conversion)$/.test(type)) return { aside: type };
  if (url === undefined || !/^https?:/i.test(url)) return { aside: `${type} of no web address` };
  // Crawlers keep it beside the pages that it let them read.
  if (/^https?:\/\/[^/?#]+\/robots\.txt$/i.test(url)) return { aside: 'robots.txt' };
  const captured = fields.get('warc-date');
  const place = { url, offset, ...(captured && { captured }) };
  const answer = type === 'response' ? answerOf(block) : undefined;
  if (type === 'response' && !answer) return { aside: 'answer that is not HTTP' };
  if (answer && answer.status !== 200) return { aside: `status ${answer.status}` };
  const contentType = (answer?.fields ?? fields).get('content-type');
  if (contentType && NO_PAGE.test(contentType)) return { aside: contentType.split(';')[0]!.trim().toLowerCase() };
  try {
    return { ...place, bytes: answer ? contentOf(answer) : block, ...(contentType && { contentType }) };
  } catch (cause) {
    return { url, cause };
  }
}
