import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openRecord } from '../../../src/record/index.ts';

/** Where Debian keeps the programs of each version; elsewhere they are on the path. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with the programs of PostgreSQL; null where there is none. */
export function programs(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Why no server can be started here; null where one can. */
export const whyNoServer: string | null =
  programs() === null ? 'PostgreSQL is not installed (initdb is neither in /usr/lib/postgresql nor on the path)' : null;

/** A private server on this machine, for tests. */
export interface Server {
  /** The address of a database of its own, with an empty record in it. */
  readonly newRecord: () => Promise<string>;
  /** The address of a schema of the first database, in which nothing is. */
  readonly place: (schema: string) => string;
  /** The address of a copy of a record that nobody has open. */
  readonly copyOf: (location: string) => Promise<string>;
  /** Runs SQL as the owner of the server, in the first database. */
  readonly run: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** Runs SQL in the database of an address. */
  readonly runIn: (address: string, sql: string) => Promise<readonly Record<string, unknown>[]>;
  readonly stop: () => void;
  readonly start: () => void;
  /** Stops it and deletes everything. */
  readonly end: () => void;
}

/** The server refuses to run as root: there it runs as the user whom its package made. */
const asOwner = (program: string, args: readonly string[]): void => {
  const root = userInfo().uid === 0;
  const [command, ...rest] = root ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  execFileSync(command!, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() });
};

/** Below those that systems give to outgoing connections: one of these could take the port while the server is stopped. */
const PORTS = { from: 20_000, to: 32_000 };

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** Milliseconds in which a server that was stopped at once has to start again: its processes may still be ending. */
const STARTS_WITHIN = 30_000;

/** Starts a server by what `control` does; where that fails, tries again, and says at last what the server wrote. */
function startAtLast(control: () => void, log: string): void {
  for (const until = performance.now() + STARTS_WITHIN; ; ) {
    try {
      control();
      return;
    } catch (cause) {
      if (performance.now() < until) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      else throw new Error(`The server does not start: ${readFileSync(log, 'utf8').slice(-2000)}`, { cause });
    }
  }
}

/** Makes and starts a server that listens on loopback alone; unless told otherwise it syncs nothing: it is thrown away. */
export async function startServer(settings = '-c fsync=off -c shared_buffers=64MB'): Promise<Server> {
  const bin = programs()!;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pg-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  asOwner(join(bin, 'initdb'), ['-D', data, '-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} -c max_connections=60 ${settings}`;
  const control = (...args: string[]): void => asOwner(join(bin, 'pg_ctl'), ['-D', data, '-w', ...args]);
  const log = join(folder, 'log');
  const start = (): void => startAtLast(() => control('-l', log, '-o', options, 'start'), log);
  const stop = (): void => control('-m', 'immediate', 'stop');
  start();
  const at = (database: string): string => `postgres://onrecord@127.0.0.1:${port}/${database}`;
  const runIn = async (address: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client(address);
    // A server that is stopped meanwhile says so to the query.
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const run = (sql: string) => runIn(at('postgres'), sql);
  let made = 0;
  /** Copying a database with an empty record takes a tenth of the time of making its tables. */
  const newRecord = async (): Promise<string> => {
    if (made === 0) {
      await run('create database empty');
      const empty = openRecord(at('empty'), { create: true });
      await empty.totals();
      await empty.close();
    }
    return copyOf(at('empty'));
  };
  const copyOf = async (location: string): Promise<string> => {
    const name = `record_${++made}`;
    await run(`create database ${name} template ${location.split('/').at(-1)}`);
    return at(name);
  };
  return {
    newRecord,
    copyOf,
    place: (schema) => `${at('postgres')}?schema=${schema}`,
    run,
    runIn,
    start,
    stop,
    end: () => {
      try {
        stop();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
