import { createHash, type Hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { pagesOf, type Row, type Value } from './rows.ts';
import type { CopiedTable } from './tables.ts';

/** How many rows a table has, and the SHA-256 of all of them in the order of their keys. */
export interface Digest {
  readonly rows: number;
  readonly sha256: string;
}

/** The same rows have the same digest in every store. A NUL counts as U+FFFD, which PostgreSQL holds in its place. */
export async function digestOf(db: Kysely<Tables>, table: CopiedTable): Promise<Digest> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const page of pagesOf(db, table)) {
    for (const row of page) addRow(hash, row);
    rows += page.length;
  }
  return { rows, sha256: hash.digest('hex') };
}

function addRow(hash: Hash, row: Row): void {
  for (const name of Object.keys(row).sort()) addValue(hash, name, row[name]!);
}

/** Each value with its kind and length, so that no two rows read alike. */
function addValue(hash: Hash, name: string, value: Value): void {
  if (value === null) return void hash.update(`${name} null\n`);
  if (typeof value === 'number') return void hash.update(`${name} number ${value}\n`);
  if (typeof value !== 'string') return void hash.update(`${name} bytes ${value.length}\n`).update(value);
  const text = value.includes('\u0000') ? value.replaceAll('\u0000', '\ufffd') : value;
  hash.update(`${name} text ${text.length}\n`).update(text);
}
