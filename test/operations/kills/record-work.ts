import assert from 'node:assert/strict';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import type { Blow } from './blows.ts';
import type { Told, Work } from './kills.ts';
import { wholeRecord } from './whole-record.ts';

/** Milliseconds; a transaction takes about as long. */
const DELAY = 40;

/** Adding, correcting, recomputing and forgetting, on a record that does not exist before. */
export const recordWork = (newLocation: () => Promise<string>, blows: readonly Blow[]): Work => ({
  begin: newLocation,
  words: (location) => ['work', location],
  assertKept: (location, told) => look(location, (record) => assertKept(record, told)),
  whole: (location) => look(location, wholeRecord),
  delay: DELAY,
  blows,
});

export async function look<T>(location: string, act: (record: RecordStore) => Promise<T>): Promise<T> {
  const record = openRecord(location, { create: true });
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

/** What was acknowledged is there, once; and the store is whole. */
async function assertKept(record: RecordStore, told: readonly Told[]): Promise<void> {
  assert.deepEqual(await record.verify(), []);
  const corrections = await record.corrections({ limit: 10_000 });
  const notes = corrections.filter(({ forgotten }) => !forgotten).map(({ note }) => note);
  assert.equal(new Set(notes).size, notes.length, 'a correction was made twice');
  const blanked = corrections.length - notes.length;
  const lost: string[] = [];
  for (const { put, corrected, forgotten, recomputed } of told) {
    if (put !== undefined && !(await record.articleOf(put))) lost.push(`put ${put}`);
    if (corrected !== undefined && !notes.includes(corrected)) lost.push(`corrected ${corrected}`);
    if (forgotten !== undefined && (await record.actorsNamed(forgotten, 1)).length > 0)
      lost.push(`forgotten ${forgotten}`);
    if (recomputed === 'positions') assert.ok((await record.trackedIssues()).every(({ stale }) => !stale));
  }
  const mayBeBlank = lost.filter((one) => one.startsWith('corrected')).length <= blanked;
  assert.deepEqual(mayBeBlank ? lost.filter((one) => !one.startsWith('corrected')) : lost, []);
}
