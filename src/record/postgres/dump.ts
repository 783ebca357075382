import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Client } from 'pg';
import { OnrecordError } from '../../domain/index.ts';
import { placeFile } from '../whole-file.ts';
import { connected } from './connected.ts';
import { countRows, type RowCounts } from './dumped-rows.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Place, placeOf } from './open.ts';
import { checkVersion, databaseOf, mustEnd, startProgram } from './programs.ts';

/** What stands beside a dump, in `FILE.json`: what it holds, so that it can be checked without a server. */
export interface Manifest {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  /** ISO 8601 instant. */
  readonly taken: string;
  readonly schema: string;
  /** The version of the storage format. */
  readonly format: number;
  /** Versions of the server and of the program that wrote the dump. */
  readonly server: string;
  readonly program: string;
  readonly rows: RowCounts;
  /** Current versions alone. */
  readonly articles: number;
  readonly statements: number;
}

/** With these bytes a dump begins. */
const MAGIC = 'PGDMP';

export const manifestOf = (file: string): string => `${file}.json`;

/** Whether a file is a dump of PostgreSQL in its own format. */
export function isDump(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const descriptor = openSync(file, 'r');
  try {
    const first = Buffer.alloc(MAGIC.length);
    readSync(descriptor, first);
    return first.toString('latin1') === MAGIC;
  } finally {
    closeSync(descriptor);
  }
}

export const versionOfServer = async (client: Client): Promise<string> =>
  (await client.query<{ server_version: string }>('show server_version')).rows[0]!.server_version.split(' ')[0]!;

/**
 * Writes a record as it is at one moment to a new file, by `pg_dump` in its custom format, and a manifest beside it, while
 * others read and write. Both appear only once the dump was read back whole and holds the rows that were there.
 *
 * Rejects with `backup/no-program`, `backup/older-program`, `backup/failed`, `record/damaged`, `record/missing`, `record/…`.
 */
export async function dumpOut(location: string, file: string): Promise<Manifest> {
  const place = placeOf(location);
  const part = `${file}.part`;
  const manifestPart = `${part}.json`;
  try {
    const manifest = await connected(place, 'onrecord backup', async (client) => {
      const server = await versionOfServer(client);
      const program = await checkVersion('pg_dump', server, 'the server');
      await checkVersion('pg_restore', program, 'pg_dump');
      await client.query('begin isolation level repeatable read read only');
      const held = await heldIn(client, place);
      const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
      await dump(place, part, rows[0]!.id);
      await checkDump(part, held.rows);
      return { file: basename(file), ...(await fileOf(part)), ...held, schema: place.schema, server, program };
    });
    writeFileSync(manifestPart, `${JSON.stringify(manifest, null, 2)}\n`);
    placeFile(manifestPart, manifestOf(file));
    placeFile(part, file);
    return manifest;
  } finally {
    rmSync(part, { force: true });
    rmSync(manifestPart, { force: true });
  }
}

async function dump(place: Place, file: string, snapshot: string): Promise<void> {
  const words = ['--format=custom', '--no-owner', '--no-privileges', '--no-password', `--snapshot=${snapshot}`];
  await mustEnd(
    'pg_dump',
    startProgram('pg_dump', [...words, `--schema=${place.schema}`, `--file=${file}`, databaseOf(place)], place),
  );
}

type Held = Pick<Manifest, 'taken' | 'format' | 'rows' | 'articles' | 'statements'>;

/** What a record holds, in the transaction of the client. */
async function heldIn(client: Client, { schema, shown }: Place): Promise<Held> {
  const tables = await tablesOf(client, schema);
  if (!tables.includes('format')) {
    const remedy = 'Name another record with --record.';
    throw new OnrecordError('record/missing', `There is no record at ${shown}.`, remedy);
  }
  const { rows } = await client.query<{ version: number }>(`select version from ${schema}.format`);
  const format = rows[0]!.version;
  if (format > MIGRATIONS.length) {
    const message = `The record ${shown} has format ${format}; this onrecord knows formats up to ${MIGRATIONS.length}.`;
    throw new OnrecordError('record/newer', message, 'Install a newer onrecord.');
  }
  const counts = await countsIn(client, schema, tables);
  const current = async (table: string): Promise<number> =>
    Number((await client.query(`select count(*) as n from ${schema}.${table} where current = 1`)).rows[0].n);
  const [articles, statements] = [await current('article'), await current('statement')];
  return { taken: new Date().toISOString(), format, rows: counts, articles, statements };
}

export async function tablesOf(client: Client, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p') order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

async function countsIn(client: Client, schema: string, tables: readonly string[]): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    counts[table] = Number((await client.query(`select count(*) as n from ${schema}."${table}"`)).rows[0].n);
  }
  return counts;
}

/** Reads a dump whole. Rejects with `record/damaged` where it does not hold these rows. */
export async function checkDump(file: string, expected: RowCounts): Promise<void> {
  const reading = startProgram('pg_restore', ['--data-only', '--file=-', file]);
  const counts = await countRows(reading.child.stdout!);
  const { status, problem } = await reading.ended;
  const wrong = Object.keys(expected).filter((table) => counts[table] !== expected[table]);
  if (status === 0 && wrong.length === 0) return;
  const said = status === 0 ? `it does not hold all rows of ${wrong.slice(0, 5).join(', ')}` : problem;
  throw new OnrecordError('record/damaged', `${file} is damaged: ${said}.`, 'Take another backup.');
}

/** The size of a file in bytes, and its SHA-256. */
export async function fileOf(file: string): Promise<Pick<Manifest, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { sha256: hash.digest('hex'), size: statSync(file).size };
}
