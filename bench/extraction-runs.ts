/** What is extracted from to take the speed of it, and runs of the whole command, each in a process of its own. */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isReadFailure, readItems } from '../src/read/index.ts';

/** What a run took: seconds by the clock and by processor time, from the start of its process, and MiB at most. */
export interface Run {
  readonly clock: number;
  readonly processor: number;
  readonly resident: number;
}

/** Lines for `extract --jsonl`. */
export interface Input {
  readonly name: string;
  readonly lines: readonly string[];
  readonly words: number;
}

/** Without a file, the development part of PolNeAR read so many times; without corpora, the examples 50 times as often. */
export async function inputOf(given: string | undefined, times = 10): Promise<Input> {
  const dev = join(process.env.ONRECORD_CORPORA ?? '../shared/corpora', 'polnear', 'dev.jsonl.gz');
  const file = given ?? (existsSync(dev) ? dev : undefined);
  const [lines, repeated] = file
    ? [linesIn(file), given ? 1 : times]
    : ([await linesOfExamples(), times * 50] as const);
  const words = lines.reduce((sum, line) => sum + (JSON.parse(line) as { text: string }).text.split(/\s+/).length, 0);
  return {
    name: `${given ?? (file ? 'PolNeAR dev' : 'examples/items')}, ${repeated} times`,
    lines: Array.from({ length: repeated }, () => lines).flat(),
    words: words * repeated,
  };
}

function linesIn(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}

async function linesOfExamples(): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of readItems(['examples/items'])) {
    if (!isReadFailure(item)) lines.push(JSON.stringify({ id: item.id, text: item.content }));
  }
  return lines;
}

/** Runs one of the programs in `run/` and gives what it tells its parent. */
export function told<T>(program: string, words: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(`${import.meta.dirname}/run/${program}.ts`, words, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const end = (): void => void child.kill();
    process.once('exit', end);
    child.on('message', (run: T) => resolve(run));
    child.on('exit', (status) => {
      process.removeListener('exit', end);
      reject(new Error(`${program} ended with status ${status} and told nothing.`));
    });
  });
}

export const runOf = (threads: number, file: string): Promise<Run> =>
  told<Run>('extract-once', [String(threads), file]);
