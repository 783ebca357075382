import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobResult } from 'pg-boss';
import { OnrecordError, type RawItem } from '../../domain/index.ts';
import { isReadFailure, readItems } from '../../read/index.ts';
import { openRecord } from '../../record/index.ts';
import { fetchNamed } from '../fetch-settings.ts';
import { recomputeArticles } from '../issues.ts';
import { ensureModel } from '../model.ts';
import { addFingerprints, relateArticle } from '../relate.ts';
import { goByTheseRules } from '../rules.ts';
import { type JobData, type JobKind, KINDS } from './kinds.ts';
import { jobCounts } from './list.ts';
import { extractAll, problemOf, putWatched, type Worker, type WorkOptions } from './put-items.ts';
import { JOB_TIMES, type JobQueue, type JobTimes, openQueue } from './queue.ts';
import { extractJob } from './send.ts';

/** Jobs taken at a time: looking for them costs as much as several hundred of them. */
const BATCH: Readonly<Record<JobKind, number>> = { fetch: 8, extract: 200, watched: 200, relate: 200, recompute: 4 };

/**
 * Does the jobs of a record until the signal says stop; any number of machines may. A job is acknowledged when what it did
 * is stored. Of a worker that was killed the jobs go to another; a job that is done twice changes nothing.
 *
 * Rejects with `jobs/no-server`, `model/…`, `record/…`.
 */
export async function work(location: string, options: WorkOptions = {}): Promise<void> {
  await ensureModel(options.model ?? 'fast');
  const { times = JOB_TIMES, signal, once = false } = options;
  const queue = await openQueue(location, {
    supervise: true,
    times,
    ...(options.onError && { onError: options.onError }),
  });
  const record = openRecord(location, { create: true });
  try {
    await goByTheseRules(record);
    const worker: Worker = { record, queue, options };
    for (const kind of KINDS) await start(worker, kind, times);
    while (!signal?.aborted && !(once && (await isIdle(queue)))) {
      await sleep(times.polled * 1000, undefined, signal ? { signal } : {}).catch(() => {});
    }
    await queue.boss.stop({ graceful: true, timeout: STOPPING });
  } finally {
    await queue.close().catch(() => {});
    await record.close();
  }
}

/** Milliseconds that jobs which are being done get to end. */
const STOPPING = 60_000;

const isIdle = async (queue: JobQueue): Promise<boolean> =>
  (await jobCounts(queue)).every(({ waiting, active }) => waiting + active === 0);

async function start<K extends JobKind>(worker: Worker, kind: K, times: JobTimes): Promise<void> {
  const handle = HANDLERS[kind] as (worker: Worker, jobs: readonly Job<JobData[K]>[]) => Promise<JobResult[]>;
  const options = {
    batchSize: BATCH[kind],
    pollingIntervalSeconds: Math.max(0.5, times.polled),
    heartbeatRefreshSeconds: times.heartbeat / 3,
    perJobResults: true as const,
    ...(kind === 'fetch' && { groupConcurrency: 1 }),
  };
  await worker.queue.boss.work<JobData[K]>(kind, options, (jobs) => handle(worker, jobs));
}

type Handler<K extends JobKind> = (worker: Worker, jobs: readonly Job<JobData[K]>[]) => Promise<JobResult[]>;

const HANDLERS: { readonly [K in JobKind]: Handler<K> } = {
  fetch: (worker, jobs) => each(worker, 'fetch', jobs, ({ url }) => url, fetchOne),
  extract: extractAll,
  watched: putWatched,
  relate: (worker, jobs) => each(worker, 'relate', jobs, ({ article }) => article, relateOne),
  recompute: (worker, jobs) => each(worker, 'recompute', jobs, ({ run }) => run, recomputeSome),
};

/** Does jobs one after the other. One that fails is tried again later. */
async function each<K extends JobKind>(
  { options, ...worker }: Worker,
  kind: K,
  jobs: readonly Job<JobData[K]>[],
  name: (data: JobData[K]) => string,
  act: (
    worker: Pick<Worker, 'record' | 'queue'>,
    data: JobData[K],
    job: Job<JobData[K]>,
  ) => Promise<object | undefined>,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const job of jobs) {
    try {
      results.push({ id: job.id, status: 'completed', output: await act(worker, job.data, job) });
      options.onJob?.(kind, name(job.data));
    } catch (error) {
      const problem = problemOf(error);
      results.push({ id: job.id, status: 'failed', output: problem });
      if (problem.code !== 'jobs/not-yet') options.onJob?.(kind, name(job.data), problem.message);
    }
  }
  return results;
}

async function fetchOne({ queue }: Pick<Worker, 'queue'>, { url }: JobData['fetch']): Promise<object> {
  const items: RawItem[] = [];
  for await (const item of readItems([url], { fetchPage: fetchNamed })) {
    if (isReadFailure(item)) throw new OnrecordError(item.error.code, item.error.message, 'See `onrecord jobs list`.');
    items.push(item);
  }
  return { items: items.length, entered: await queue.insert('extract', items.map(extractJob)) };
}

async function relateOne({ record }: Pick<Worker, 'record'>, { article }: JobData['relate']): Promise<object> {
  await addFingerprints(record, article);
  return { relatives: (await relateArticle(record, article)).length };
}

async function recomputeSome(
  { record, queue }: Pick<Worker, 'record' | 'queue'>,
  { run, articles, issues }: JobData['recompute'],
  { id }: Job<JobData['recompute']>,
): Promise<object> {
  const asked = issues.map(({ issue }) => issue);
  if (articles) return { changed: await recomputeArticles(record, articles, asked) };
  const others = (
    await queue.boss.findJobs<JobData['recompute']>('recompute', { data: { run }, limit: 100_000 })
  ).filter((job) => job.id !== id);
  const failed = others.filter(({ state }) => state === 'failed' || state === 'cancelled').length;
  if (failed > 0) return { issuesStayStale: `${failed} jobs of this run have failed` };
  if (others.some(({ state }) => state !== 'completed')) {
    throw new OnrecordError('jobs/not-yet', 'Other jobs of this run are not done yet.', 'Wait for them.');
  }
  await record.issuesRead(issues);
  await record.log('issues', { read: asked.map((issue) => issue.id), run });
  return { issues: asked.length };
}
