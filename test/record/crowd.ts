import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isServer, openRecord } from '../../src/record/index.ts';

/** What a crowd at one record did. `broken`: laws that did not hold, in words; empty where all did. */
export interface CrowdReport {
  readonly written: number;
  readonly read: number;
  readonly broken: readonly string[];
  /** Milliseconds between two things done by one process, at most: what it waited for others is in them. */
  readonly slowestWrite: number;
  readonly slowestRead: number;
  /** MiB of SQLite's log at most; null in PostgreSQL. */
  readonly log: number | null;
}

const WRITER = join(import.meta.dirname, 'writer.ts');
const READER = join(import.meta.dirname, 'reader.ts');
const WRITERS = 2;
const READERS = 5;
/** More articles than a writer manages. */
const MANY = 1_000_000;

/**
 * MiB that SQLite's log may reach: it is copied into the file at 62.5 (record/sqlite/open.ts), and grows on for as long as
 * somebody reads what was before. A reader who never lets go would let it grow without end.
 */
const LOG_AT_MOST = 250;
const MIB = 1024 ** 2;
/** Milliseconds between two looks at the log. */
const LOOKED = 100;

/**
 * Two processes write the same articles and five read, until each was killed after so many seconds. What a writer
 * acknowledged has to be there, each article once and whole; no reader may see half of one, or an error; nobody may be kept
 * from writing or reading for good; and SQLite's log has to be copied into the file meanwhile.
 */
export async function crowd(location: string, seconds: number): Promise<CrowdReport> {
  const log = isServer(location) ? null : watchLog(`${location}-wal`);
  const run = (file: string, ...words: string[]) => runUntilKilled(file, [location, ...words], seconds);
  const [writers, readers] = await Promise.all([
    Promise.all(Array.from({ length: WRITERS }, () => run(WRITER, '0', String(MANY)))),
    Promise.all(Array.from({ length: READERS }, () => run(READER))),
  ]);
  const most = log?.end() ?? null;
  const acknowledged = new Set(writers.flatMap(({ lines }) => lines));
  const seen = readers.flatMap(({ lines }) => lines);
  const broken = seen.filter((line) => line !== 'ok');
  const read = seen.length - broken.length;
  const idle = [...writers, ...readers].filter(({ lines }) => lines.length < 2).length;
  if (idle > 0) broken.push(`${idle} processes were kept from their work`);
  if (most !== null && most > LOG_AT_MOST) broken.push(`the log grew to ${most} MiB`);
  broken.push(...(await brokenIn(location, acknowledged)));
  const slowest = (all: readonly Ran[]): number => Math.round(Math.max(...all.map((one) => one.slowest)));
  return {
    written: acknowledged.size,
    read,
    broken,
    slowestWrite: slowest(writers),
    slowestRead: slowest(readers),
    log: most,
  };
}

/** What is missing, doubled or half there. */
async function brokenIn(location: string, acknowledged: ReadonlySet<string>): Promise<readonly string[]> {
  const record = openRecord(location);
  try {
    const broken: string[] = [];
    for (const id of acknowledged) if (!(await record.articleOf(id))) broken.push(`${id} was acknowledged and is gone`);
    const { articles, versions, statements, items } = await record.totals();
    if (articles !== versions || articles !== items || statements !== 2 * articles)
      broken.push(`${articles} articles, ${versions} versions, ${items} items, ${statements} statements`);
    return [...broken, ...(await record.verify())];
  } finally {
    await record.close();
  }
}

/** Looks how large the log is, until its end is asked for: then the most that it was, in MiB. */
function watchLog(file: string): { readonly end: () => number } {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  }, LOOKED);
  return {
    end: () => {
      clearInterval(timer);
      return Math.round((most / MIB) * 10) / 10;
    },
  };
}

/** Milliseconds in which a process has to begin, on a machine with much else to do. */
const BEGINS_WITHIN = 180_000;

interface Ran {
  readonly lines: readonly string[];
  /** Milliseconds between two lines at most. */
  readonly slowest: number;
}

/** The lines that a process wrote until it was killed, so long after its first; one that ended by itself says so. */
function runUntilKilled(file: string, words: readonly string[], seconds: number): Promise<Ran> {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = (): void => void child.kill('SIGKILL');
  let text = '';
  let timer = setTimeout(kill, BEGINS_WITHIN);
  let [last, slowest] = [0, 0];
  child.stdout.on('data', (chunk: Buffer) => {
    const now = performance.now();
    if (text === '') {
      clearTimeout(timer);
      timer = setTimeout(kill, seconds * 1000);
    } else slowest = Math.max(slowest, now - last);
    last = now;
    text += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const lines = text.split('\n').slice(0, -1);
      resolve({ lines: signal === 'SIGKILL' ? lines : [...lines, `${file} ended with ${status}`], slowest });
    }),
  );
}
