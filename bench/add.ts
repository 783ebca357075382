/**
 * `npm run bench -- add [ARTICLES] [--json FILE]`: articles a second from JSON Lines to a record with its index, relatives
 * and positions, on one thread and on two, and what the steps take; loading is left out. The articles of some 700 words
 * are those of the invented archive (`bench/synthetic.ts`): one in six is a copy, 24 issues are tracked. What two processes do
 * in the time of one, each with a record of its own, is what the machine has to give: its cores may be halves of one. Every article
 * takes sides, so that an encoder that reads them takes most of the time: `ONRECORD_SIDES=rules` leaves it out.
 *
 * Each run is a process of its own. Where the machine does other work, go by processor time, and by ratios within one run.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issues, syntheticArticle } from './synthetic.ts';

export type Step = 'extracting' | 'storing' | 'relating' | 'positions';

/** What a run took, in seconds and MiB. */
interface Run {
  readonly articles: number;
  readonly statements: number;
  readonly clock: number;
  readonly processor: number;
  readonly resident: number;
  readonly spent: Readonly<Record<Step, number>>;
}

/** Articles that are added before the clock runs, so that all is loaded, in each thread. */
const FIRST = 48;
/** Articles of the whole archive: 274 a day. */
const OF = 1_000_000;

function lineOf(n: number): string {
  const { item, entry } = syntheticArticle(n, OF);
  const { title, url, outlet, published, text } = entry.article;
  return JSON.stringify({ id: item.id, title, url, outlet: outlet?.name, published: published.value, text });
}

function runOf(threads: number, file: string, record: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = fork(`${import.meta.dirname}/run/add-once.ts`, [String(threads), file, record], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (run: Run) => resolve(run));
    child.on('exit', (status) => reject(new Error(`A run ended with status ${status} and told nothing.`)));
  });
}

/** How many times as much two processes add as one does in the same time, each to a record of its own. */
async function besideEachOther(file: string, alone: Run, folder: string): Promise<number> {
  const both = await Promise.all(['left', 'right'].map((name) => runOf(1, file, join(folder, `${name}.sqlite`))));
  return (2 * alone.clock) / Math.max(...both.map(({ clock }) => clock));
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const count = Number(positionals[0] ?? 600);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const file = join(folder, 'items.jsonl');
const lines = Array.from({ length: count + FIRST }, (_, n) => lineOf(n));
writeFileSync(`${file}.first`, lines.slice(0, FIRST).join('\n'));
writeFileSync(file, lines.slice(FIRST).join('\n'));
writeFileSync(`${file}.issues`, JSON.stringify(issues));
try {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`;
  console.log(machine);
  const one = await runOf(1, file, join(folder, 'one.sqlite'));
  const two = await runOf(2, file, join(folder, 'two.sqlite'));
  const rate = ({ articles }: Run, seconds: number): string => (articles / seconds).toFixed(1);
  for (const [threads, run] of [['one thread ', one] as const, ['two threads', two] as const]) {
    console.log(
      `${threads}  ${rate(run, run.clock)} articles a second by the clock, ${rate(run, run.processor)} by processor time; ${run.resident.toFixed(0)} MiB at most`,
    );
  }
  const of = (seconds: number): string =>
    `${((1000 * seconds) / one.articles).toFixed(1)} ms (${Math.round((100 * seconds) / one.processor)} in 100)`;
  const steps = Object.entries(one.spent).map(([step, seconds]) => `${step} ${of(seconds)}`);
  console.log(`An article, ${(one.statements / one.articles).toFixed(1)} statements: ${steps.join(', ')}`);
  const [byClock, byProcessor] = [one.clock / two.clock, (2 * one.processor) / two.processor];
  console.log(`two : one    ${byClock.toFixed(2)} by the clock; at best ${byProcessor.toFixed(2)}, by processor time`);
  const ceiling = await besideEachOther(file, one, folder);
  console.log(
    `two processes beside each other: ${ceiling.toFixed(2)} times one; of that, two threads reach ${Math.round((100 * byClock) / ceiling)} in 100`,
  );
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, one, two, ceiling }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
