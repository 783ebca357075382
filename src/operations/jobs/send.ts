import type { RawItem } from '../../domain/index.ts';
import { isReadFailure, type ReadOptions, readItems } from '../../read/index.ts';
import type { RecordStore } from '../../record/index.ts';
import { jobId, pack } from './kinds.ts';
import { type JobQueue, type NewJob, WAITS } from './queue.ts';

/** Articles in one job of recomputing. */
const ARTICLES_A_JOB = 200;
/** Articles asked for at a time. */
const PAGE = 1000;

/** What became jobs: `asked` was read, `entered` is new; the rest is waiting already, or was done. */
export interface Sent {
  readonly asked: number;
  readonly entered: number;
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}

export const extractJob = (item: RawItem): NewJob<'extract'> => ({
  id: jobId('extract', item.sha256, item.metadata.url ?? ''),
  data: { id: item.id, location: item.location, packed: pack(item) },
});

/** One address of a host at a time, on all machines together. */
export const fetchJob = (url: string, asked: string): NewJob<'fetch'> => ({
  id: jobId('fetch', url, asked),
  data: { url },
  group: { id: URL.canParse(url) ? new URL(url).host : url },
});

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/** Makes addresses jobs of fetching, and what files and archives hold jobs of extraction; items on record are passed over. */
export async function sendInputs(
  { queue, record }: { readonly queue: JobQueue; readonly record: RecordStore },
  inputs: readonly string[],
  options: ReadOptions = {},
): Promise<Sent> {
  const addresses = inputs.filter(isAddress);
  // The same address may be asked for again another day.
  const today = new Date().toISOString().slice(0, 10);
  let asked = addresses.length;
  let entered = await queue.insert(
    'fetch',
    addresses.map((url) => fetchJob(url, today)),
  );
  const failed: { id: string; message: string }[] = [];
  const files = inputs.filter((input) => !isAddress(input));
  if (files.length === 0) return { asked, entered, failed };
  for await (const item of readItems(files, options)) {
    asked++;
    if (isReadFailure(item)) failed.push({ id: item.id, message: `${item.error.message} [${item.error.code}]` });
    else if (!(await record.holds(item))) entered += await queue.insert('extract', [extractJob(item)]);
  }
  return { asked, entered, failed };
}

/** Makes a job of every article of which relatives were never looked for. */
export async function sendRelate(queue: JobQueue, record: RecordStore): Promise<Sent> {
  const articles = await record.relatives.unrelated(Number.MAX_SAFE_INTEGER);
  const today = new Date().toISOString().slice(0, 10);
  const jobs = articles.map((article) => ({ id: jobId('relate', article, today), data: { article } }));
  return { asked: articles.length, entered: await queue.insert('relate', jobs), failed: [] };
}

/** Makes jobs of reading the positions on stale issues (or all) anew in all articles. */
export async function sendRecompute(queue: JobQueue, record: RecordStore, all = false): Promise<Sent> {
  const tracked = (await record.trackedIssues()).filter(({ stale }) => stale || all);
  if (tracked.length === 0) return { asked: 0, entered: 0, failed: [] };
  const issues = tracked.map(({ issue, updatedAt }) => ({ issue, updatedAt }));
  const run = jobId('recompute', JSON.stringify(issues), all ? new Date().toISOString() : '');
  let asked = 0;
  let entered = 0;
  for (let before: number | undefined; ; ) {
    const page = await record.articles({ limit: PAGE, ...(before !== undefined && { before }) });
    const jobs: NewJob<'recompute'>[] = [];
    for (let at = 0; at < page.length; at += ARTICLES_A_JOB) {
      const articles = page.slice(at, at + ARTICLES_A_JOB).map(({ id }) => id);
      jobs.push({ id: jobId('recompute', run, ...articles), data: { run, articles, issues } });
    }
    asked += page.length;
    entered += await queue.insert('recompute', jobs);
    if (page.length < PAGE) break;
    before = page.at(-1)!.order;
  }
  const end: NewJob<'recompute'> = { id: jobId('recompute', run, 'end'), data: { run, articles: null, issues } };
  await queue.insert('recompute', [{ ...end, ...WAITS, startAfter: 1 }]);
  return { asked, entered, failed: [] };
}
