/**
 * `npm run bench -- extract [FILE.jsonl[.gz]]`: words a second of the whole command `extract --jsonl`, from the start of
 * the process to its end, on one thread and on two, and the most memory that each takes; then what loading takes.
 *
 * Without a file, the development part of PolNeAR read 10 times; without corpora, the examples read 500 times. Each run
 * is a process of its own. Where the machine does other work, go by processor time, and by ratios within one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputOf, runOf } from './extraction-runs.ts';

const { name, lines, words } = await inputOf(process.argv[2]);
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
