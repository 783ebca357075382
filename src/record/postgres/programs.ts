import { type ChildProcess, spawn } from 'node:child_process';
import { OnrecordError } from '../../domain/index.ts';
import type { Place } from './open.ts';

/** Programs of PostgreSQL's client that backups need. */
export type Program = 'pg_dump' | 'pg_restore' | 'psql';

/** Characters of what a program complained of that are told on. */
const TOLD = 600;

/** A program that runs. `ended`: its status, and what it wrote to standard error. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly status: number | null; readonly problem: string }>;
}

/** Starts a program of PostgreSQL's client. The password goes by its environment, which other users cannot read. */
export function startProgram(program: Program, words: readonly string[], place?: Place): Running {
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'], env: environmentOf(place) });
  let problem = '';
  child.stderr.on('data', (said: Buffer) => {
    problem = (problem + said).slice(0, TOLD);
  });
  // What reads may have ended already; its status says why.
  child.stdin.on('error', () => {});
  const ended = new Promise<{ status: number | null; problem: string }>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? absent(program) : error));
    child.on('close', (status) => resolve({ status, problem: problem.trim() }));
  });
  // Whoever awaits it is told; where nobody does yet, the process must not end.
  ended.catch(() => {});
  return { child, ended };
}

/** Seconds and milliseconds after which libpq gives up a machine that vanished. */
const PATIENCE = { keepalives_idle: '30', keepalives_interval: '10', keepalives_count: '3', tcp_user_timeout: '60000' };

/** The address of a database as the programs take it, without the password. */
export function databaseOf({ address }: Place): string {
  const url = new URL(address);
  url.password = '';
  for (const [name, value] of Object.entries(PATIENCE)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}

function environmentOf(place: Place | undefined): NodeJS.ProcessEnv {
  const password = place && new URL(place.address).password;
  return {
    ...process.env,
    LC_MESSAGES: 'C',
    PGCONNECT_TIMEOUT: '10',
    ...(password && { PGPASSWORD: decodeURIComponent(password) }),
    ...(place && { PGAPPNAME: 'onrecord backup' }),
  };
}

const absent = (program: Program): OnrecordError =>
  new OnrecordError(
    'backup/no-program',
    `${program} is not on this machine's path; a record in PostgreSQL is backed up and restored by it.`,
    "Install PostgreSQL's client (Debian: postgresql-client), of the server's version or newer.",
  );

/** The version of a program, as in `15.18`. Rejects with `backup/no-program`. */
export async function versionOf(program: Program): Promise<string> {
  const { child, ended } = startProgram(program, ['--version']);
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await ended;
  return /\d+(?:\.\d+)*/.exec(said)?.[0] ?? 'unknown';
}

export const majorOf = (version: string): number => Number.parseInt(version, 10);

/** Refuses a program that is older than what it has to read. `what`: as in "the server". */
export async function checkVersion(program: Program, needed: string, what: string): Promise<string> {
  const version = await versionOf(program);
  if (majorOf(version) >= majorOf(needed)) return version;
  const message = `${program} is of version ${version}, and ${what} of ${needed}: an older one cannot read it.`;
  const remedy = `Install PostgreSQL's client of version ${majorOf(needed)} or newer, and put its folder first on the path.`;
  throw new OnrecordError('backup/older-program', message, remedy);
}

/** Rejects with `backup/failed` where a program did not end well. */
export async function mustEnd(program: Program, { ended }: Running): Promise<void> {
  const { status, problem } = await ended;
  if (status === 0) return;
  const message = `${program} ended with status ${status}: ${problem || 'it did not say why'}`;
  throw new OnrecordError('backup/failed', message, 'Mend what it names, and run this again; nothing was changed.');
}
