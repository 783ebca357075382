import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createGunzip, inflateRawSync } from 'node:zlib';
import { ByteWindow } from '../byte-window.ts';
import { CONTENT_CAP } from '../gunzip.ts';
import { plainRecords } from './plain-records.ts';
import { endsWell, HEAD_CAP, layoutOf, recordOf, startsRecord, type WarcGap, type WarcRecord } from './record.ts';

/** Bytes of the window in which a member is first looked for; most have a fifth of it. */
const MEMBER_BYTES = 128 * 1024;
/** Bytes that are unpacked at a time. */
const UNPACKED_BYTES = 128 * 1024;
/** Packed bytes from which it is told whether a member begins like a record. */
const PROBE_BYTES = 512;
/** CRC-32 and length, after the packed bytes of a member (RFC 1952). */
const TRAILER_BYTES = 8;

const MEMBER_START = Buffer.from([0x1f, 0x8b, 0x08]);

type Member =
  | { readonly kind: 'whole'; readonly bytes: Buffer; readonly length: number }
  | { readonly kind: 'unfinished' | 'large' }
  | { readonly kind: 'damaged'; readonly what: string };

/**
 * The records of WARC that is packed with gzip, a member a record.
 *
 * Length and CRC-32 of each member are checked; after a damaged one the next member that begins like a record is looked
 * for, and what lies between is a gap. A file that was packed as a whole is read too, but nothing after its damage.
 */
export async function* packedRecords(window: ByteWindow): AsyncGenerator<WarcRecord | WarcGap> {
  for (let first = true; ; first = false) {
    const member = await nextMember(window);
    if (member === undefined) return;
    const { offset } = window;
    if (member.kind === 'whole') {
      yield* recordsOfMember(member.bytes, offset);
      window.drop(member.length);
    } else if (member.kind === 'large' && first) {
      yield* recordsOfWhole(window);
      return;
    } else if (member.kind === 'large') {
      yield await gapUntilNext(window, { what: 'a record is too large', kind: 'large' });
    } else {
      const what = member.kind === 'damaged' ? member.what : 'the file ends within a record';
      yield await gapUntilNext(window, { what, kind: 'damaged' });
    }
  }
}

/** The member at the start of the window, which grows until it holds it; undefined at the end of the file. */
async function nextMember(window: ByteWindow): Promise<Member | undefined> {
  for (let size = MEMBER_BYTES; ; size *= 4) {
    await window.fill(size);
    if (window.bytes.length === 0) return undefined;
    const member = memberOf(window.bytes);
    if (member.kind !== 'unfinished' || window.ended) return member;
    if (size > CONTENT_CAP) return { kind: 'large' };
  }
}

/** Where the packed bytes of a member begin, after its head (RFC 1952); undefined where the head is no such. */
function packedStart(bytes: Buffer): number | undefined {
  if (!bytes.subarray(0, 3).equals(MEMBER_START) || bytes.length < 10) return undefined;
  const flags = bytes[3]!;
  if (flags & 0xe0) return undefined;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8));
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1 || bytes.length;
  return at + (flags & 2 ? 2 : 0);
}

function memberOf(bytes: Buffer): Member {
  const start = packedStart(bytes);
  if (start === undefined) return { kind: 'damaged', what: 'no packed record begins here' };
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), {
      info: true,
      chunkSize: UNPACKED_BYTES,
      maxOutputLength: CONTENT_CAP + HEAD_CAP,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = start + engine.bytesWritten;
    if (bytes.length < end + TRAILER_BYTES) return { kind: 'unfinished' };
    const sound = bytes.readUInt32LE(end) === crc32(buffer) && bytes.readUInt32LE(end + 4) === buffer.length;
    if (!sound) return { kind: 'damaged', what: 'the check sum of a packed record is wrong' };
    return { kind: 'whole', bytes: buffer, length: end + TRAILER_BYTES };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') return { kind: 'unfinished' };
    if (code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'large' };
    return { kind: 'damaged', what: 'a packed record cannot be unpacked' };
  }
}

/** Almost always one record; all that it holds where it is more. */
async function* recordsOfMember(bytes: Buffer, offset: number): AsyncGenerator<WarcRecord | WarcGap> {
  const layout = layoutOf(bytes);
  if (layout && 'end' in layout && bytes.length - layout.end <= 4 && endsWell(bytes.subarray(layout.end))) {
    yield recordOf(bytes, layout, offset);
    return;
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  for await (const read of plainRecords(new ByteWindow(whole()))) yield { ...read, offset };
}

/** The records of a file that was packed as a whole. Damage ends it: what comes after cannot be unpacked. */
async function* recordsOfWhole(window: ByteWindow): AsyncGenerator<WarcRecord | WarcGap> {
  const { offset } = window;
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    while (window.bytes.length > 0) {
      yield window.bytes;
      window.drop(window.bytes.length);
      await window.fill(1);
    }
  };
  const unpacked = pipeline(Readable.from(rest()), createGunzip(), () => {});
  try {
    yield* plainRecords(new ByteWindow(unpacked));
  } catch {
    while (window.bytes.length > 0) {
      window.drop(window.bytes.length);
      await window.fill(1);
    }
    const what = 'the file was packed as a whole, and nothing after its damage can be read';
    yield { offset, lost: window.offset - offset, what, kind: 'damaged' };
  }
}

function beginsLikeRecord(bytes: Buffer): boolean {
  const start = packedStart(bytes);
  if (start === undefined) return false;
  try {
    const probe = bytes.subarray(start, start + PROBE_BYTES);
    return startsRecord(inflateRawSync(probe, { finishFlush: constants.Z_SYNC_FLUSH }));
  } catch {
    return false;
  }
}

/** Lets go of everything before the next member that begins like a record, and tells how much that was. */
async function gapUntilNext(window: ByteWindow, why: Pick<WarcGap, 'what' | 'kind'>): Promise<WarcGap> {
  const { offset } = window;
  window.drop(1);
  for (;;) {
    await window.fill(PROBE_BYTES);
    const at = window.bytes.indexOf(MEMBER_START);
    if (at < 0 && window.ended) {
      window.drop(window.bytes.length);
      return { offset, lost: window.offset - offset, ...why };
    }
    window.drop(at < 0 ? window.bytes.length - MEMBER_START.length + 1 : at);
    if (at < 0) continue;
    await window.fill(PROBE_BYTES);
    if (beginsLikeRecord(window.bytes)) return { offset, lost: window.offset - offset, ...why };
    window.drop(1);
  }
}
