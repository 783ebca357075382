import type { PostgresPool } from 'kysely';
import { OnrecordError } from '../../domain/index.ts';
import { withoutPassword } from '../location.ts';
import { asOnrecordError } from './errors.ts';
import { MIGRATIONS } from './migrations.ts';
import { PATIENCE, type Patience, patienceOfServer, patientClient } from './patience.ts';

/** Milliseconds to wait for another writer, as for SQLite. */
const BUSY_TIMEOUT = 30_000;
/** Connections of one process at most: pages are read several queries at a time, and writers wait for each other. */
const CONNECTIONS = 8;
/** Seconds after which a connection that nobody uses is closed. */
const IDLE = 30;

/** Types of PostgreSQL whose values are numbers here: keys and counts stay below 2^53 (days.ts). */
const INT8 = 20;

/** Where a record is in a server: the database, and the schema with its tables. */
export interface Place {
  readonly address: string;
  readonly schema: string;
  /** The address without a password, to be shown. */
  readonly shown: string;
  /** What connections to this record call themselves. */
  readonly application: string;
}

/** Reads the address of a record: `postgres://USER@HOST/DATABASE`, with `?schema=NAME` for another than `onrecord`. */
export function placeOf(location: string): Place {
  const url = URL.canParse(location) ? new URL(location) : null;
  const schema = url?.searchParams.get('schema') ?? 'onrecord';
  if (!url || !/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) {
    const remedy = 'Write postgres://USER:PASSWORD@HOST/DATABASE, with ?schema=NAME where it is not onrecord.';
    throw new OnrecordError('usage/record', 'This is no address of a record.', remedy);
  }
  const shown = withoutPassword(url.href);
  url.searchParams.delete('schema');
  return { address: url.href, schema, shown, application: schema === 'onrecord' ? schema : `onrecord ${schema}` };
}

export interface OpenOptions {
  /** Makes the tables where there are none. Without it a record that is not there is `record/missing`. */
  readonly create?: boolean;
  /** How long to wait for a server that says nothing. */
  readonly patience?: Patience;
}

/**
 * Connects to a record in PostgreSQL and brings it to this version's format.
 *
 * Rejects with `record/unavailable`, `record/refused`, `record/missing`, `record/newer`, `record/not-a-record`.
 */
export async function poolFor(
  place: Place,
  { create = false, patience = PATIENCE }: OpenOptions,
): Promise<PostgresPool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: place.address,
    application_name: place.application,
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE * 1000,
    connectionTimeoutMillis: patience.answer,
    Client: await patientClient(patience),
    options: `-c search_path=${place.schema} -c lock_timeout=${BUSY_TIMEOUT} -c client_min_messages=warning -c jit=off ${patienceOfServer()}`,
    types: {
      getTypeParser: ((type: number, format: 'text') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that is lost says so to the query that uses it; without these the process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const guarded = guardedPool(pool, place.shown);
  try {
    await prepare(guarded, place, create);
    return guarded;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

type Client = Awaited<ReturnType<PostgresPool['connect']>>;
type Pool = import('pg').Pool;

/** The pool, with errors as the contract of a record has them, and with texts that PostgreSQL takes. */
function guardedPool(pool: Pool, shown: string): PostgresPool {
  const guarded = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw asOnrecordError(error, shown);
    }
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: () =>
      guarded(async () => {
        const client = await pool.connect();
        const query = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
          guarded(() => client.query(text, values.map(storable)));
        return { query: query as Client['query'], release: (destroy?: boolean) => client.release(destroy) };
      }),
  };
}

/** PostgreSQL holds no NUL in a text: U+FFFD stands in its place, of the same length, so that spans stay right. */
const storable = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '\ufffd') : value;

/** Checks what is there, and makes or brings up to date the tables; several processes may do so at once. */
async function prepare(pool: PostgresPool, place: Place, create: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    if ((await formatOf(client, place)) === MIGRATIONS.length) return;
    await client.query('begin', []);
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${place.schema} format`]);
    await migrate(client, place, create);
    await client.query('commit', []);
  } catch (error) {
    await client.query('rollback', []).catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** The format of what is there; 0 where nothing is. */
async function formatOf(client: Client, { schema, shown }: Place): Promise<number> {
  const { rows } = await client.query<{ encoding: string; format: boolean; tables: number }>(
    `select current_setting('server_encoding') as encoding, to_regclass($1) is not null as format,
      (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = $2 and c.relkind in ('r', 'p', 'v', 'm'))::int as tables`,
    [`${schema}.format`, schema],
  );
  const { encoding, format, tables } = rows[0]!;
  if (encoding !== 'UTF8') {
    const remedy = 'Create a database with the encoding UTF8 and name that one.';
    throw new OnrecordError('record/not-a-record', `The database keeps text as ${encoding}: ${shown}.`, remedy);
  }
  if (!format && tables > 0) {
    const remedy = 'Name another schema (?schema=NAME); this one was left as it is.';
    throw new OnrecordError('record/not-a-record', `The schema ${schema} holds other tables: ${shown}.`, remedy);
  }
  if (!format) return 0;
  return (await client.query<{ version: number }>('select version from format', [])).rows[0]!.version;
}

async function migrate(client: Client, place: Place, create: boolean): Promise<void> {
  const from = await formatOf(client, place);
  if (from > MIGRATIONS.length) {
    throw new OnrecordError(
      'record/newer',
      `The record ${place.shown} has format ${from}; this onrecord knows formats up to ${MIGRATIONS.length}.`,
      'Install a newer onrecord; the record was left as it is.',
    );
  }
  if (from === 0 && !create) {
    throw new OnrecordError(
      'record/missing',
      `There is no record at ${place.shown}.`,
      'Add something first (`onrecord add FILE`), or name another record with --record.',
    );
  }
  if (from === 0) {
    await client.query(`create schema if not exists ${place.schema}`, []);
    await client.query('create table format (version integer not null)', []);
    await client.query('insert into format values (0)', []);
  }
  for (const step of MIGRATIONS.slice(from)) await client.query(step, []);
  await client.query('update format set version = $1', [MIGRATIONS.length]);
}
