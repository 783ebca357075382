import assert from 'node:assert/strict';
import { digestOf } from '../../../src/record/copy/digest.ts';
import { COPIED } from '../../../src/record/copy/tables.ts';
import { openTables } from '../../../src/record/index.ts';
import type { Blow } from './blows.ts';
import type { Work } from './kills.ts';
import { look } from './record-work.ts';
import { wholeRecord } from './whole-record.ts';

/** Milliseconds; a batch takes about as long. */
const DELAY = 20;

/** Moving a record to another place, with `onrecord migrate`: the old one stays as it was. */
export function moveWork(from: string, newLocation: () => Promise<string>, blows: readonly Blow[]): Work {
  let before: Promise<string> | undefined;
  return {
    begin: async () => {
      before ??= digests(from);
      await before;
      return newLocation();
    },
    words: (to) => ['move', from, to],
    assertKept: async () => assert.equal(await digests(from), await before),
    whole: async (to) => ({ rows: await digests(to), answers: await look(to, wholeRecord) }),
    delay: DELAY,
    blows,
  };
}

/** What tells whether all rows of a record are the same. */
async function digests(location: string): Promise<string> {
  const { db, close } = openTables(location);
  try {
    const all: string[] = [];
    for (const table of COPIED) all.push(`${table} ${JSON.stringify(await digestOf(db, table))}`);
    return all.join('\n');
  } finally {
    await close();
  }
}
