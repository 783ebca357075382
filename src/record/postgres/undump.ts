import { existsSync, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { OnrecordError } from '../../domain/index.ts';
import { connected } from './connected.ts';
import { checkDump, fileOf, isDump, type Manifest, manifestOf, tablesOf, versionOfServer } from './dump.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Place, placeOf } from './open.ts';
import { checkVersion, databaseOf, majorOf, mustEnd, startProgram } from './programs.ts';

/** Characters of a schema's name that stay in that of what is moved aside, and in that of its jobs: 63 at most in all. */
const KEPT_OF_NAME = 33;

/**
 * Makes a dump the record at a location, in one transaction: either all of it is there, with the rows that its manifest
 * names, or nothing was changed. What is there is renamed to `aside`; without it a record that is there is left alone.
 * Answers what the dump holds, and the schema to which the other was renamed.
 *
 * Rejects with `record/damaged`, `record/newer`, `restore/exists`, `restore/in-use`, `restore/no-manifest`, `backup/…`.
 */
export async function dumpIn(
  file: string,
  location: string,
  aside: string | null,
): Promise<{ readonly manifest: Manifest; readonly movedTo: string | null }> {
  const place = placeOf(location);
  const manifest = await checkedManifest(file);
  const moved = aside === null ? null : `${place.schema.slice(0, KEPT_OF_NAME)}_${aside}`;
  const names = await connected(place, 'onrecord backup', async (client) => {
    await checkPrograms(client, manifest);
    const there = await namesIn(client, place);
    if (!there.record) return there;
    if (moved === null) {
      const remedy = 'Add --replace to move it aside, or name another schema (?schema=NAME) with --record.';
      throw new OnrecordError('restore/exists', `There is a record at ${place.shown} already.`, remedy);
    }
    await refuseUsed(client, place);
    return there;
  });
  await enter(file, place, manifest, renamings(place, manifest, names, moved));
  return { manifest, movedTo: names.record ? moved : null };
}

async function checkedManifest(file: string): Promise<Manifest> {
  if (!existsSync(file)) {
    throw new OnrecordError('record/missing', `There is no file ${file}.`, 'Name a file that `onrecord backup` wrote.');
  }
  if (!isDump(file)) {
    const remedy = 'Name a .dump; a record in a file is moved to a server by `onrecord migrate FILE postgres://…`.';
    throw new OnrecordError('record/not-a-record', `${file} is no backup of a record in PostgreSQL.`, remedy);
  }
  if (!existsSync(manifestOf(file))) {
    const message = `${manifestOf(file)} is missing, which says what the backup has to hold.`;
    const remedy = 'Put it beside the backup; without it, use `pg_restore` yourself and check what comes.';
    throw new OnrecordError('restore/no-manifest', message, remedy);
  }
  const manifest = JSON.parse(readFileSync(manifestOf(file), 'utf8')) as Manifest;
  const { sha256 } = await fileOf(file);
  if (sha256 !== manifest.sha256) {
    const message = `${file} is damaged: its SHA-256 is not that which ${manifestOf(file)} names.`;
    throw new OnrecordError('record/damaged', message, 'Take another backup.');
  }
  if (manifest.format > MIGRATIONS.length) {
    const message = `The backup has format ${manifest.format}; this onrecord knows formats up to ${MIGRATIONS.length}.`;
    throw new OnrecordError('record/newer', message, 'Install a newer onrecord.');
  }
  await checkVersion('pg_restore', manifest.program, 'the pg_dump that wrote the backup');
  await checkDump(file, manifest.rows);
  return manifest;
}

async function checkPrograms(client: Client, manifest: Manifest): Promise<void> {
  await checkVersion('psql', manifest.program, 'the pg_dump that wrote the backup');
  const server = await versionOfServer(client);
  const { rows } = await client.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`);
  if (majorOf(server) >= majorOf(manifest.server) && rows[0]!.encoding === 'UTF8') return;
  const message = `The server is of version ${server} with encoding ${rows[0]!.encoding}; the backup is of ${manifest.server} with UTF8.`;
  const remedy = 'Restore it to a server of that version or newer, in a database with the encoding UTF8.';
  throw new OnrecordError('restore/other-server', message, remedy);
}

/** Which schemas are there: the record's own, that of its jobs, and that of which the dump is. */
interface Names {
  readonly record: boolean;
  readonly jobs: boolean;
  readonly dumped: (schema: string) => boolean;
}

async function namesIn(client: Client, { schema, shown }: Place): Promise<Names> {
  const { rows } = await client.query<{ nspname: string }>('select nspname from pg_namespace');
  const names = new Set(rows.map(({ nspname }) => nspname));
  const tables = await tablesOf(client, schema);
  if (tables.length > 0 && !tables.includes('format')) {
    const remedy = 'Name another schema (?schema=NAME); this one was left as it is.';
    throw new OnrecordError('record/not-a-record', `The schema ${schema} holds other tables: ${shown}.`, remedy);
  }
  return { record: names.has(schema), jobs: names.has(`${schema}_jobs`), dumped: (name) => names.has(name) };
}

async function refuseUsed(client: Client, { application, shown }: Place): Promise<void> {
  const { rows } = await client.query<{ who: string }>(
    `select application_name || coalesce(' from ' || client_addr::text, '') as who from pg_stat_activity
      where datname = current_database() and application_name in ($1, $1 || ' jobs')`,
    [application],
  );
  if (rows.length === 0) return;
  const remedy =
    'End `onrecord serve`, `watch`, `work` and whatever else uses it, on all machines, and run this again.';
  const who = [...new Set(rows.map((row) => row.who))].join(', ');
  throw new OnrecordError('restore/in-use', `Other programs have the record ${shown} open (${who}).`, remedy);
}

interface Renamings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A dump comes under the name that its schema had: a schema of that name that is not the record's steps aside meanwhile. */
function renamings({ schema }: Place, manifest: Manifest, names: Names, moved: string | null): Renamings {
  const dumped = manifest.schema;
  const before = [
    ...(names.record ? [`alter schema ${schema} rename to ${moved}`] : []),
    ...(names.record && names.jobs ? [`alter schema ${schema}_jobs rename to ${moved}_jobs`] : []),
  ];
  if (dumped === schema) return { before, after: [] };
  const steps = names.dumped(dumped);
  return {
    before: [...before, ...(steps ? [`alter schema ${dumped} rename to onrecord_steps_aside`] : [])],
    after: [
      `alter schema ${dumped} rename to ${schema}`,
      ...(steps ? [`alter schema onrecord_steps_aside rename to ${dumped}`] : []),
    ],
  };
}

/** Runs it all through one `psql`: the transaction is committed only after the dump was read to its end. */
async function enter(file: string, place: Place, { rows }: Manifest, { before, after }: Renamings): Promise<void> {
  const words = ['--no-psqlrc', '--quiet', '--no-password', '--set=ON_ERROR_STOP=1', `--dbname=${databaseOf(place)}`];
  const psql = startProgram('psql', words, place);
  psql.child.stdout!.resume();
  const input = psql.child.stdin!;
  input.write(`set client_min_messages = warning;\nbegin;\n${before.map((one) => `${one};\n`).join('')}`);
  const reading = startProgram('pg_restore', ['--no-owner', '--no-privileges', '--file=-', file]);
  try {
    await pipeline(reading.child.stdout!, input, { end: false }).catch(() => {});
    await mustEnd('pg_restore', reading);
    const checks = Object.entries(rows).map(([table, count]) => checkOf(`${place.schema}."${table}"`, count));
    const looks = Object.keys(rows).map((table) => `analyze ${place.schema}."${table}";\n`);
    input.end(`${after.map((one) => `${one};\n`).join('')}${checks.join('')}commit;\n${looks.join('')}`);
  } catch (error) {
    psql.child.kill();
    await mustEnd('psql', psql).catch((cause) => {
      // Where psql ended first, it knows what is wrong, and pg_restore only that nobody reads on.
      if (!/status null/.test(String(cause))) throw cause;
    });
    throw error;
  }
  await mustEnd('psql', psql);
}

const checkOf = (table: string, count: number): string =>
  `do $$ begin if (select count(*) from ${table}) <> ${count} then raise exception '% has not % rows', '${table}', ${count}; end if; end $$;\n`;
