/**
 * `npm run bench -- fill FILE.sqlite ARTICLES [OF] [--relate] [--settle-every N]`: puts the first articles of an invented
 * archive of `OF` (1,000,000 unless given) on a record, and tells how fast that went in steps. A run that ends early is gone
 * on with by the same command. Positions are worked out after every `N` articles, 200 unless given, as `add` does it.
 */
import { parseArgs } from 'node:util';
import { relateArticle } from '../src/operations/relate.ts';
import { fingerprintsOf } from '../src/provenance/index.ts';
import { openRecord } from '../src/record/index.ts';
import { settlePositions } from '../src/search/index.ts';
import { issues, syntheticArticle } from './synthetic.ts';

/** Articles between two lines. */
const STEP = 2000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { relate: { type: 'boolean', default: false }, 'settle-every': { type: 'string', default: '200' } },
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
let used = process.cpuUsage();
for (let n = (await record.totals()).items; n < Number(count); n++) {
  const { item, entry } = syntheticArticle(n, Number(of));
  await timed('put', () => record.put(item, entry, { fingerprints: fingerprintsOf(entry.article) }));
  if (values.relate) await timed('relate', () => relateArticle(record, entry.article.id));
  if ((n + 1) % settledEvery === 0) await timed('settle', () => settlePositions(record));
  if ((n + 1) % STEP !== 0) continue;
  const { user, system } = process.cpuUsage(used);
  const parts = Object.entries(spent).map(([name, ms]) => `${name} ${(ms / STEP).toFixed(1)} ms`);
  console.log(
    `${n + 1} articles: ${(STEP / ((user + system) / 1e6)).toFixed(0)} a second of processor time; ${parts.join(', ')}`,
  );
  Object.assign(spent, { put: 0, relate: 0, settle: 0 });
  used = process.cpuUsage();
}
await settlePositions(record);
await record.settle();
await record.close();
