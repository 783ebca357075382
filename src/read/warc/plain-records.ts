import type { ByteWindow } from '../byte-window.ts';
import {
  endsWell,
  HEAD_CAP,
  isTooLarge,
  layoutOf,
  recordOf,
  startsRecord,
  type WarcGap,
  type WarcRecord,
} from './record.ts';

const NEXT_RECORD = Buffer.from('\nWARC/');

/**
 * The records of WARC that is not packed, one after the other.
 *
 * Each must end where its length says; where one does not, the next line that begins a record is looked for, and what
 * lies between is a gap. A record of more than `CONTENT_CAP` bytes is passed over without being held.
 */
export async function* plainRecords(window: ByteWindow): AsyncGenerator<WarcRecord | WarcGap> {
  for (;;) {
    await window.fill(HEAD_CAP);
    dropLineEnds(window);
    if (window.bytes.length === 0) return;
    const layout = layoutOf(window.bytes) ?? { wrong: 'the file ends within the head of a record' };
    if ('wrong' in layout) {
      yield await gapUntilNext(window, { what: layout.wrong, kind: 'damaged' });
      continue;
    }
    if (isTooLarge(layout)) {
      yield await gapUntilNext(window, { what: 'a record is too large', kind: 'large' });
      continue;
    }
    await window.fill(layout.end + 5);
    const { bytes, offset } = window;
    if (bytes.length < layout.end || !endsWell(bytes.subarray(layout.end))) {
      yield await gapUntilNext(window, { what: 'a record does not end where it says', kind: 'damaged' });
      continue;
    }
    yield recordOf(bytes, layout, offset);
    window.drop(layout.end);
  }
}

function dropLineEnds(window: ByteWindow): void {
  let count = 0;
  while (window.bytes[count] === 0x0d || window.bytes[count] === 0x0a) count++;
  if (count > 0) window.drop(count);
}

/** Lets go of everything before the next line that begins a record, and tells how much that was. */
async function gapUntilNext(window: ByteWindow, why: Pick<WarcGap, 'what' | 'kind'>): Promise<WarcGap> {
  const offset = window.offset;
  for (;;) {
    const at = window.bytes.indexOf(NEXT_RECORD, 1);
    if (at >= 0) {
      window.drop(at + 1);
      await window.fill(16);
      if (startsRecord(window.bytes)) return { offset, lost: window.offset - offset, ...why };
      continue;
    }
    if (window.ended) {
      window.drop(window.bytes.length);
      return { offset, lost: window.offset - offset, ...why };
    }
    // The last bytes stay: they may be the first of what is looked for.
    window.drop(Math.max(0, window.bytes.length - NEXT_RECORD.length));
    await window.fill(HEAD_CAP);
  }
}
