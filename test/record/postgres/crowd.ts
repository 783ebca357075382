import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openRecord } from '../../../src/record/index.ts';

/** What a crowd at one record did. `broken`: laws that did not hold, in words; empty where all did. */
export interface CrowdReport {
  readonly written: number;
  readonly read: number;
  readonly broken: readonly string[];
}

const WRITER = join(import.meta.dirname, '..', 'writer.ts');
const READER = join(import.meta.dirname, 'reader.ts');
const WRITERS = 2;
const READERS = 5;
/** More articles than a writer manages. */
const MANY = 1_000_000;

/**
 * Two processes write the same articles and five read, until each was killed after so many seconds. What a writer
 * acknowledged has to be there, each article once and whole; no reader may see half of one, or an error.
 */
export async function crowd(location: string, seconds: number): Promise<CrowdReport> {
  const writers = Array.from({ length: WRITERS }, () => run(WRITER, [location, '0', String(MANY)], seconds));
  const readers = Array.from({ length: READERS }, () => run(READER, [location], seconds));
  const acknowledged = new Set((await Promise.all(writers)).flat());
  const seen = (await Promise.all(readers)).flat();
  const broken = seen.filter((line) => line !== 'ok');
  const record = openRecord(location);
  try {
    for (const id of acknowledged) if (!(await record.articleOf(id))) broken.push(`${id} was acknowledged and is gone`);
    const { articles, versions, statements, items } = await record.totals();
    if (articles !== versions || articles !== items || statements !== 2 * articles)
      broken.push(`${articles} articles, ${versions} versions, ${items} items, ${statements} statements`);
    broken.push(...(await record.verify()));
    return { written: acknowledged.size, read: seen.length - broken.length, broken };
  } finally {
    await record.close();
  }
}

/** Milliseconds in which a process has to begin, on a machine with much else to do. */
const BEGINS_WITHIN = 180_000;

/** The lines that a process wrote until it was killed, so long after its first; one that ended by itself says so. */
function run(file: string, words: readonly string[], seconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = (): void => void child.kill('SIGKILL');
  let text = '';
  let timer = setTimeout(kill, BEGINS_WITHIN);
  child.stdout.on('data', (chunk: Buffer) => {
    if (text === '') {
      clearTimeout(timer);
      timer = setTimeout(kill, seconds * 1000);
    }
    text += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const lines = text.split('\n').slice(0, -1);
      resolve(signal === 'SIGKILL' ? lines : [...lines, `${file} ended with ${status}`]);
    }),
  );
}
