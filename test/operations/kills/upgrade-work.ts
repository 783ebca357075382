import assert from 'node:assert/strict';
import type { Blow } from './blows.ts';
import type { Work } from './kills.ts';
import { look } from './record-work.ts';
import { wholeRecord } from './whole-record.ts';

/** Milliseconds; bringing a small record up to date takes about as long. */
const DELAY = 60;

export interface OldRecords {
  /** Makes a record of an older format. */
  readonly newOlder: () => Promise<string>;
  /** The format of a record as it lies there, opened by nobody. */
  readonly formatOf: (location: string) => Promise<number>;
  readonly before: number;
  readonly after: number;
}

/** Bringing a record of an older format up to date, when it is opened, and working out what it lacked. */
export const upgradeWork = ({ newOlder, formatOf, before, after }: OldRecords, blows: readonly Blow[]): Work => ({
  begin: newOlder,
  words: (location) => ['upgrade', location],
  assertKept: async (location, told) => {
    const format = await formatOf(location);
    const isDone = told.some(({ upgraded }) => upgraded !== undefined);
    assert.ok(format === after || (format === before && !isDone), `half-way in format ${format}`);
  },
  whole: (location) => look(location, async (record) => [await record.verify(), await wholeRecord(record)]),
  delay: DELAY,
  blows,
});
