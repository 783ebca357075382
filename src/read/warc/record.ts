import { CONTENT_CAP } from '../gunzip.ts';

/** One record of a WARC file (ISO 28500): its named fields and its block, as they are. */
export interface WarcRecord {
  /** Where the record, or the gzip member that holds it, begins in the file; bytes. */
  readonly offset: number;
  /** By lower-case name; the last of a name counts. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

/** A stretch of a file that gave no record. */
export interface WarcGap {
  readonly offset: number;
  /** Bytes of the file, packed as they are in it. */
  readonly lost: number;
  /** What is the matter with it, in words. */
  readonly what: string;
  /** `large`: a sound record of more than `CONTENT_CAP` bytes. */
  readonly kind: 'damaged' | 'large';
}

export const isGap = (read: WarcRecord | WarcGap): read is WarcGap => 'lost' in read;

/** Longest head of a record that is read, in bytes; heads have about 500. */
export const HEAD_CAP = 65536;

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const START = /^WARC\/[01]\.\d+[ \t]*\r?\n/;

export const startsRecord = (bytes: Buffer): boolean => START.test(bytes.toString('latin1', 0, 16));

/** Where a record's block begins and ends in bytes that begin with it, or what is wrong with its head. */
export type Layout = { readonly head: number; readonly end: number } | { readonly wrong: string };

/** Reads where the block lies. With a head that is not all there, `undefined`. */
export function layoutOf(bytes: Buffer): Layout | undefined {
  if (!startsRecord(bytes)) return bytes.length < 10 ? undefined : { wrong: 'no record begins here' };
  const at = bytes.subarray(0, HEAD_CAP).indexOf(END_OF_HEAD);
  if (at < 0) return bytes.length < HEAD_CAP ? undefined : { wrong: 'the head of a record does not end' };
  const head = at + END_OF_HEAD.length;
  const stated = /^content-length[ \t]*:[ \t]*(\d+)[ \t]*$/im.exec(bytes.toString('latin1', 0, at))?.[1];
  if (stated === undefined) return { wrong: 'a record does not say how long it is' };
  return { head, end: head + Number(stated) };
}

/** The record in bytes whose layout is known. */
export function recordOf(bytes: Buffer, { head, end }: { head: number; end: number }, offset: number): WarcRecord {
  const fields = new Map<string, string>();
  for (const line of bytes.toString('utf8', 0, head).split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { offset, fields, block: bytes.subarray(head, end) };
}

/** Whether what follows a block is what must follow: two line ends, the next record, or nothing. */
export function endsWell(after: Buffer): boolean {
  return after.length === 0 || /^(?:\r\n\r\n|\n\n|\r?\n?$|WARC\/)/.test(after.toString('latin1', 0, 5));
}

export const isTooLarge = ({ head, end }: { readonly head: number; readonly end: number }): boolean =>
  end - head > CONTENT_CAP;
