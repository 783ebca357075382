import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { OnrecordError } from '../../../src/domain/index.ts';
import { openQueue } from '../../../src/operations/jobs/queue.ts';
import type { RecordStore } from '../../../src/record/index.ts';
import { connected } from '../../../src/record/postgres/connected.ts';
import { placeOf, poolFor } from '../../../src/record/postgres/open.ts';
import { openPostgres } from '../../../src/record/postgres/store.ts';
import { BRIDGE, FERRY } from '../invented.ts';
import { type Between, stand } from './frozen.ts';
import { type Server, startServer, whyNoServer } from './server.ts';

/** Milliseconds; a command waits a hundred times as long. */
const PATIENCE = { silence: 300, answer: 300, farewell: 100 };
/** Milliseconds in which all of these have to be over, on a machine with much else to do. */
const SOON = 120_000;

const isUnavailable = (error: unknown): boolean =>
  error instanceof OnrecordError && error.code === 'record/unavailable' && error.remedy !== '';

describe('a record in PostgreSQL behind a network that falls silent', {
  skip: whyNoServer ?? false,
  timeout: SOON,
}, () => {
  let server: Server;
  let location = '';
  let between: Between;
  let record: RecordStore;
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());
  beforeEach(async () => {
    location = await server.newRecord();
    between = await stand(location);
    record = openPostgres(between.through(location), { patience: PATIENCE });
    assert.equal(await record.put(BRIDGE.item, BRIDGE.entry), 'added');
  });
  afterEach(async () => {
    await record.close();
    between.end();
  });

  test('holds nobody up for ever: what is asked is unavailable, and says for how long nothing came', async () => {
    between.freeze('all');
    const putting = record.put(FERRY.item, FERRY.entry);
    await assert.rejects(putting, isUnavailable);
    await assert.rejects(putting, /no answer to a query for \d+ seconds/);
    await assert.rejects(record.totals(), isUnavailable);
    await record.close();
    const there = openPostgres(location);
    assert.equal((await there.totals()).articles, 1);
    await there.close();
  });

  test('goes on over a new connection where only the old ones were forgotten', async () => {
    between.freeze('these');
    await assert.rejects(record.put(FERRY.item, FERRY.entry), isUnavailable);
    assert.equal(await record.put(FERRY.item, FERRY.entry), 'added');
    assert.equal((await record.totals()).articles, 2);
  });

  test('is closed soon, though nobody answers the farewell', async () => {
    between.freeze('all');
    await record.close();
    const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
    const after = sockets();
    await new Promise((resolve) => setTimeout(resolve, 10 * PATIENCE.farewell));
    assert.ok(sockets() < after, `${sockets()} sockets of ${after}`);
  });

  test('is unavailable to backups and the list of jobs too, whether it falls silent before or after they connected', async () => {
    const ask = (act: () => void) =>
      connected(
        placeOf(between.through(location)),
        'asks',
        async (client) => {
          act();
          await client.query('select 1');
        },
        PATIENCE,
      );
    await ask(() => {});
    await assert.rejects(
      ask(() => between.freeze('all')),
      isUnavailable,
    );
    await assert.rejects(
      ask(() => {}),
      isUnavailable,
    );
  });

  test('is waited for as long as the server is at work', async () => {
    const pool = await poolFor(placeOf(between.through(location)), { patience: PATIENCE });
    const client = await pool.connect();
    const slow = await client.query<{ done: boolean }>('select pg_sleep($1) is not null as done', [1.5]);
    assert.deepEqual(slow.rows, [{ done: true }]);
    client.release();
    await pool.end();
  });

  test('is waited for no longer by what looks for jobs: its connections are of the same kind', async () => {
    const queue = await openQueue(location);
    const { pool } = queue.boss.getDb() as unknown as {
      readonly pool: { readonly options: { readonly Client: object } };
    };
    assert.equal(Object.getPrototypeOf(pool.options.Client), pg.Client);
    await queue.close();
  });

  test('asks the server to let go of what a client holds that is gone', async () => {
    const pool = await poolFor(placeOf(location), {});
    const client = await pool.connect();
    const settings = ['tcp_keepalives_idle', 'tcp_user_timeout', 'idle_in_transaction_session_timeout'];
    const shown = settings.map((name) => `current_setting('${name}') as ${name}`).join(', ');
    const { rows } = await client.query<Record<string, string>>(`select ${shown}`, []);
    assert.deepEqual(
      settings.map((name) => rows[0]![name]),
      ['30', '60000', '10min'],
    );
    client.release();
    await pool.end();
  });
});
