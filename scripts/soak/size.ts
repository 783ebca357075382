/**
 * `npm run soak -- size [--articles N] [--minutes N] [--save]`: puts N invented articles (200,000 unless told otherwise; fewer
 * where the time is up before) of some 100 words on a record in a new SQLite file, in one run of what `onrecord add` does:
 * reads, extracts, stores, looks for relatives. Fails when the memory of the process grows with the record, or the record is
 * not whole at the end. `--save` writes what was read to eval/soak-size.json, also while it runs.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { RawItem } from '../../src/domain/index.ts';
import { addItems } from '../../src/operations/add.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { inventedItem } from './invented-news.ts';

/** Articles from one reading of the memory to the next. */
const A_READING = 1000;
/** Readings below which nothing can be said of growth. */
const READINGS_AT_LEAST = 8;
/** The last quarter of a run may take so much more memory than its second eighth, where all that is kept has been filled. */
const GROWTH_AT_MOST = 1.15;
const MIB = 1024 ** 2;
const REPORT = new URL('../../eval/soak-size.json', import.meta.url);

interface Reading {
  readonly articles: number;
  /** MiB, after garbage was collected: of the process, and of what JavaScript holds. */
  readonly resident: number;
  readonly heap: number;
  /** MiB on disk, and articles a second since the reading before. */
  readonly file: number;
  readonly pace: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function read(articles: number, location: string, pace: number): Reading {
  collectGarbage();
  const { rss, heapUsed } = process.memoryUsage();
  const inMiB = (bytes: number): number => Math.round((bytes / MIB) * 10) / 10;
  const file = inMiB(statSync(location).size);
  return { articles, resident: inMiB(rss), heap: inMiB(heapUsed), file, pace: Math.round(pace) };
}

async function* items(articles: number, until: number): AsyncGenerator<RawItem> {
  for (let n = 1; n <= articles && performance.now() < until; n++) yield inventedItem(n);
}

async function fill(
  record: RecordStore,
  location: string,
  { articles, until, onReading }: Filling,
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  let since = performance.now();
  let put = 0;
  const onItem = (): void => {
    if (++put % A_READING !== 0 && put !== articles) return;
    const reading = read(put, location, (A_READING * 1000) / (performance.now() - since));
    readings.push(reading);
    console.log(
      `${put} articles: ${reading.resident} MiB, heap ${reading.heap} MiB, ${reading.pace}/s, file ${reading.file} MiB`,
    );
    onReading(readings);
    since = performance.now();
  };
  const { failed, known } = await addItems(record, items(articles, until), { onItem });
  if (failed.length + known > 0) throw new Error(`${failed.length} items failed, ${known} were known.`);
  return readings;
}

interface Filling {
  readonly articles: number;
  /** Of `performance.now()`. */
  readonly until: number;
  readonly onReading: (readings: readonly Reading[]) => void;
}

/** The most memory of the last quarter, over the most of the second eighth; to three decimals. */
function growthOf(readings: readonly Reading[], of: 'resident' | 'heap'): number {
  const most = (from: number, to: number): number =>
    Math.max(...readings.slice(Math.floor(readings.length * from), Math.ceil(readings.length * to)).map((r) => r[of]));
  return Math.round((most(0.75, 1) / most(0.125, 0.25)) * 1000) / 1000;
}

export async function soakSize(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '200000' },
      minutes: { type: 'string', default: 'Infinity' },
      save: { type: 'boolean' },
    },
  });
  const asked = Number(values.articles);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'));
  const location = join(folder, 'record.sqlite');
  const record = openRecord(location, { create: true });
  try {
    const started = performance.now();
    const save = (report: object): void => {
      if (values.save) writeFileSync(REPORT, `${JSON.stringify({ asked, ...report }, null, 2)}\n`);
    };
    const readings = await fill(record, location, {
      articles: asked,
      until: started + Number(values.minutes) * 60_000,
      onReading: (sofar) => save({ ended: false, readings: sofar }),
    });
    const minutes = Math.round((performance.now() - started) / 6000) / 10;
    const { growth, heapGrowth, problems } = await judge(record, readings);
    const { articles, statements } = await record.totals();
    console.log(`${articles} articles, ${statements} statements in ${minutes} minutes`);
    console.log(`memory of the process times ${growth}, of JavaScript times ${heapGrowth}`);
    for (const problem of problems) console.error(problem);
    save({ ended: true, articles, statements, minutes, growth, heapGrowth, problems, readings });
    return problems.length === 0;
  } finally {
    await record.close();
    rmSync(folder, { recursive: true });
  }
}

async function judge(
  record: RecordStore,
  readings: readonly Reading[],
): Promise<{ growth: number; heapGrowth: number; problems: string[] }> {
  await record.settle();
  const problems = [...(await record.verify())];
  const put = readings.at(-1)?.articles ?? 0;
  const { articles } = await record.totals();
  // The time may be up between two readings.
  if (articles < put || articles >= put + A_READING) problems.push(`${articles} of ${put} articles are held.`);
  if (readings.length < READINGS_AT_LEAST) problems.push(`Only ${readings.length} readings: run longer.`);
  const [growth, heapGrowth] = [growthOf(readings, 'resident'), growthOf(readings, 'heap')];
  if (!(growth <= GROWTH_AT_MOST)) problems.push(`Memory grew by a factor of ${growth}.`);
  if (!(heapGrowth <= GROWTH_AT_MOST)) problems.push(`What JavaScript holds grew by a factor of ${heapGrowth}.`);
  return { growth, heapGrowth, problems };
}
