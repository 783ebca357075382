/**
 * `npm run bench -- storing FILE.sqlite … [--articles N] [--statements N] [--first N] [--save]`: what storing one more article costs on
 * records of different sizes (`fill`, `bulk`): each gets N further articles of the invented archive (2,000 unless given), as
 * `add` stores them: 32 in one transaction, fingerprints and candidates with them, relatives afterwards. What is left out:
 * extracting, and working positions out. The first of them has the number of articles that are held, unless another is given: a
 * record that was measured before has some of them already.
 *
 * The records take turns, batch by batch, so that what else the machine does weighs on all of them alike; go by ratios. `--save`
 * keeps the figures in bench/storing-growth.json and draws docs/storing-growth.svg.
 */
import { statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Entry, Fingerprints, RawItem } from '../src/domain/index.ts';
import { candidatesFor, relateStored, type Stored } from '../src/operations/relate.ts';
import { openRecord, type RecordStore } from '../src/record/index.ts';
import { saveStoring } from './storing-growth.ts';
import { type Synthetic, syntheticArticle, syntheticPrints } from './synthetic.ts';

/** Articles in one transaction, as `add` does it. */
const TOGETHER = 32;
/** Batches before the first that counts: what is asked for again and again is in memory then. */
const WARMING = 4;
/** Articles of the whole archive: 274 a day. */
const OF = 1_000_000;

/** Milliseconds spent on a part, by the clock and of the processor. */
interface Spent {
  clock: number;
  processor: number;
}

interface Measured {
  readonly record: RecordStore;
  readonly file: string;
  readonly held: number;
  next: number;
  articles: number;
  readonly spent: Readonly<Record<'putting' | 'looking' | 'relating', Spent>>;
}

async function timed<T>(spent: Spent, act: () => Promise<T>): Promise<T> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(used);
  spent.clock += performance.now() - start;
  spent.processor += (user + system) / 1000;
  return result;
}

async function storeBatch(one: Measured, statements: number): Promise<void> {
  const numbers = Array.from({ length: TOGETHER }, () => one.next++);
  const articles = numbers.map((n) => syntheticArticle(n, OF, statements));
  const prints = articles.map(({ entry }, i) => syntheticPrints(numbers[i]!, entry.article));
  const { putting, looking, relating } = one.spent;
  const found: Stored[] = [];
  const lookFor = async (within: RecordStore, { entry: { article } }: Synthetic, n: number): Promise<void> => {
    found.push({ article: article.id, candidates: await candidatesFor(within, article, article.id, prints[n]) });
  };
  const inside: Spent = { clock: 0, processor: 0 };
  await timed(putting, () =>
    one.record.together(async (within) => {
      for (const [n, { item, entry }] of articles.entries()) await putNew(within, item, entry, prints[n]!);
      await timed(inside, async () => {
        for (const [n, article] of articles.entries()) await lookFor(within, article, n);
      });
    }),
  );
  for (const part of ['clock', 'processor'] as const) {
    putting[part] -= inside[part];
    looking[part] += inside[part];
  }
  await timed(relating, () => relateStored(one.record, found));
  one.articles += TOGETHER;
}

async function putNew(within: RecordStore, item: RawItem, entry: Entry, fingerprints: Fingerprints): Promise<void> {
  if ((await within.put(item, entry, { fingerprints })) === 'added') return;
  throw new Error(`${item.id} is held already: name another with --first.`);
}

async function opened(file: string, first: string | undefined): Promise<Measured> {
  const record = openRecord(file);
  const held = (await record.totals()).articles;
  const nothing = (): Spent => ({ clock: 0, processor: 0 });
  const spent = { putting: nothing(), looking: nothing(), relating: nothing() };
  return { record, file, held, next: Number(first ?? held), articles: 0, spent };
}

function forget(one: Measured): void {
  one.articles = 0;
  for (const spent of Object.values(one.spent)) Object.assign(spent, { clock: 0, processor: 0 });
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '2000' },
    statements: { type: 'string', default: '10' },
    first: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) throw new Error('Name the records.');
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`;
console.log(machine);
const records: Measured[] = [];
for (const file of positionals) records.push(await opened(file, values.first));
records.sort((a, b) => a.held - b.held);
const batches = Math.ceil(Number(values.articles) / TOGETHER);
for (let n = -WARMING; n < batches; n++) {
  if (n === 0) records.forEach(forget);
  for (const one of records) await storeBatch(one, Number(values.statements));
}
const rows = records.map(({ held, articles, spent, file }) => {
  const each = (part: keyof Spent, of: (keyof typeof spent)[]): number =>
    Number((of.reduce((sum, name) => sum + spent[name][part], 0) / articles).toFixed(2));
  const all = ['putting', 'looking', 'relating'] as const;
  return {
    articles: held,
    clock: each('clock', [...all]),
    processor: each('processor', [...all]),
    putting: each('processor', ['putting']),
    looking: each('processor', ['looking']),
    relating: each('processor', ['relating']),
    file: Number((statSync(file).size / 2 ** 30).toFixed(2)),
  };
});
const [least] = rows;
for (const row of rows) {
  const ratio = (of: 'clock' | 'processor'): string => (least![of] / row[of]).toFixed(2);
  console.log(
    `${row.articles} articles: ${row.clock} ms an article by the clock (${ratio('clock')} of the pace of the smallest), ${row.processor} of the processor (${ratio('processor')}): putting ${row.putting}, looking for relatives ${row.looking}, comparing ${row.relating}; file ${row.file} GiB`,
  );
}
for (const { record } of records) await record.close();
if (values.save) saveStoring({ machine, statements: Number(values.statements), rows });
