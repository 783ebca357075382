/**
 * `npm run bench -- extract [FILE.jsonl[.gz]]`: words a second of the whole command `extract --jsonl`, from the start of
 * the process to its end, on one thread and on two, and the most memory that each takes; then what loading takes.
 *
 * Without a file, the development part of PolNeAR read 10 times; without corpora, the examples read 500 times. Each run
 * is a process of its own. Where the machine does other work, go by processor time, and by ratios within one run.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isReadFailure, readItems } from '../src/read/index.ts';

/** What a run took: seconds by the clock and by processor time, from the start of its process, and MiB at most. */
interface Run {
  readonly clock: number;
  readonly processor: number;
  readonly resident: number;
}

const corpora = process.env.ONRECORD_CORPORA ?? '../shared/corpora';
const dev = join(corpora, 'polnear', 'dev.jsonl.gz');

async function linesOfInput(): Promise<{ name: string; lines: string[] }> {
  const file = process.argv[2] ?? (existsSync(dev) ? dev : undefined);
  if (file) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const times = process.argv[2] ? 1 : 10;
    return { name: `${file}, ${times} times`, lines: Array.from({ length: times }, () => lines).flat() };
  }
  const lines: string[] = [];
  for await (const item of readItems(['examples/items'])) {
    if (!isReadFailure(item)) lines.push(JSON.stringify({ id: item.id, text: item.content }));
  }
  return { name: 'examples/items, 500 times', lines: Array.from({ length: 500 }, () => lines).flat() };
}

function runOf(threads: number, file: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = fork(`${import.meta.dirname}/run/extract-once.ts`, [String(threads), file], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (run: Run) => resolve(run));
    child.on('exit', (status) => reject(new Error(`A run ended with status ${status} and told nothing.`)));
  });
}

const { name, lines } = await linesOfInput();
const words = lines.reduce((sum, line) => sum + (JSON.parse(line) as { text: string }).text.split(/\s+/).length, 0);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const file = join(folder, 'items.jsonl');
writeFileSync(file, lines.join('\n'));
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`${name}: ${words} words`);
  const one = await runOf(1, file);
  const two = await runOf(2, file);
  const rate = (seconds: number): string => Math.round(words / seconds).toLocaleString('en');
  for (const [threads, { clock, processor, resident }] of [
    ['one thread ', one] as const,
    ['two threads', two] as const,
  ]) {
    console.log(
      `${threads}  ${rate(clock)} words a second by the clock, ${rate(processor)} by processor time; ${resident.toFixed(0)} MiB at most`,
    );
  }
  const [byClock, byProcessor] = [one.clock / two.clock, (2 * one.processor) / two.processor];
  console.log(`two : one    ${byClock.toFixed(2)} by the clock; at best ${byProcessor.toFixed(2)}, by processor time`);
} finally {
  rmSync(folder, { recursive: true });
}
await import('./load.ts');
