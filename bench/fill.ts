/**
 * `npm run bench -- fill FILE.sqlite ARTICLES [OF] [--relate] [--settle-every N] [--statements N]`: puts the first articles of an invented
 * archive of `OF` (1,000,000 unless given) on a record, and tells how fast that went in steps. A run that ends early is gone
 * on with by the same command. An article has ten statements and some 700 words, or fewer of both with `--statements`. Positions are worked out after every `N` articles, 200 unless given, as `add` does it.
 */
import { parseArgs } from 'node:util';
import { relateArticle } from '../src/operations/relate.ts';
import { openRecord } from '../src/record/index.ts';
import { settlePositions } from '../src/search/index.ts';
import { issues, type Synthetic, syntheticArticle, syntheticPrints } from './synthetic.ts';

/** Articles between two lines. */
const STEP = 2000;
/** Articles in one transaction, as `add` does it. */
const TOGETHER = 32;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    relate: { type: 'boolean', default: false },
    'settle-every': { type: 'string', default: '200' },
    statements: { type: 'string', default: '10' },
  },
});
const [file, count = '10000', of = '1000000'] = positionals;
const settledEvery = Number(values['settle-every']);
if (file === undefined) throw new Error('Name the file of the record.');
const record = openRecord(file, { create: true });
await record.putIssues(issues);
const spent = { put: 0, relate: 0, settle: 0 };
const timed = async <T>(part: keyof typeof spent, act: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await act();
  spent[part] += performance.now() - start;
  return result;
};
const putTogether = (articles: readonly Synthetic[], first: number): Promise<void> =>
  record.together(async (within) => {
    for (const [i, { item, entry }] of articles.entries())
      await within.put(item, entry, { fingerprints: syntheticPrints(first + i, entry.article) });
  });
let used = process.cpuUsage();
for (let n = (await record.totals()).items; n < Number(count); ) {
  const end = Math.min(Number(count), n + TOGETHER, n - (n % settledEvery) + settledEvery, n - (n % STEP) + STEP);
  const articles = Array.from({ length: end - n }, (_, i) =>
    syntheticArticle(n + i, Number(of), Number(values.statements)),
  );
  await timed('put', () => putTogether(articles, n));
  n = end;
  if (values.relate)
    for (const { entry } of articles) await timed('relate', () => relateArticle(record, entry.article.id));
  if (n % settledEvery === 0) await timed('settle', () => settlePositions(record));
  if (n % STEP !== 0) continue;
  const { user, system } = process.cpuUsage(used);
  const parts = Object.entries(spent).map(([name, ms]) => `${name} ${(ms / STEP).toFixed(1)} ms`);
  console.log(
    `${n} articles: ${(STEP / ((user + system) / 1e6)).toFixed(0)} a second of processor time; ${parts.join(', ')}`,
  );
  Object.assign(spent, { put: 0, relate: 0, settle: 0 });
  used = process.cpuUsage();
}
await settlePositions(record);
await record.settle();
await record.close();
