import assert from 'node:assert/strict';
import { OnrecordError } from '../../src/domain/index.ts';
import { openRecord } from '../../src/record/index.ts';
import type { BRIDGE } from '../record/invented.ts';
import { wholeRecord } from './kills/whole-record.ts';

/** What tests of backups do to a record in a file and to one in PostgreSQL alike. */

export const failsWith = (code: string) => (error: unknown) => error instanceof OnrecordError && error.code === code;

/** Puts an article on the record at a location; `create`: also where there is none. */
export async function putAt(location: string, { item, entry }: typeof BRIDGE, create = false): Promise<void> {
  const record = openRecord(location, { create });
  await record.put(item, entry);
  await record.close();
}

/** All that a record holds; fails where it is not whole. */
export async function wholeAt(location: string): Promise<unknown> {
  const record = openRecord(location);
  try {
    assert.deepEqual(await record.verify(), []);
    return await wholeRecord(record);
  } finally {
    await record.close();
  }
}
