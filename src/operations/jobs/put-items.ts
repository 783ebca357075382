import type { Job, JobResult } from 'pg-boss';
import { OnrecordError, type RawItem } from '../../domain/index.ts';
import type { ModelName } from '../../model-name.ts';
import type { RecordStore } from '../../record/index.ts';
import { addItems, type ItemOutcome } from '../add.ts';
import { settleErrand } from '../watch/put-ready.ts';
import { type JobData, type JobKind, unpack } from './kinds.ts';
import type { JobQueue, JobTimes } from './queue.ts';

export interface WorkOptions {
  readonly times?: JobTimes;
  /** Extraction on so many threads. */
  readonly threads?: number;
  /** How statements are found; fast by default. */
  readonly model?: ModelName;
  /** Ends when no job waits or is being done. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  /** Told of every job that was done, or why it was not. */
  readonly onJob?: (kind: JobKind, what: string, problem?: string) => void;
  /** Told when the server does not answer; it is asked again. */
  readonly onError?: (error: Error) => void;
}

/** What jobs are done with. */
export interface Worker {
  readonly record: RecordStore;
  readonly queue: JobQueue;
  readonly options: WorkOptions;
}

/** Extracts from a batch of items together, so that threads have something to do; each is acknowledged by itself. */
export async function extractAll(worker: Worker, jobs: readonly Job<JobData['extract']>[]): Promise<JobResult[]> {
  return putAll(worker, jobs, {
    itemOf: async ({ packed }) => unpackedOr(packed),
    noItem: { status: 'deadletter', output: { code: 'jobs/unreadable', message: 'What this job holds is no item.' } },
    name: ({ location }) => location,
    // What an item is does not change by trying again.
    settled: async (outcome) => ({ status: 'failed' in outcome ? 'deadletter' : 'completed', output: told(outcome) }),
    kind: 'extract',
  });
}

/** The same with items that watching holds; what cannot be put on the record is told where its source is. */
export async function putWatched(worker: Worker, jobs: readonly Job<JobData['watched']>[]): Promise<JobResult[]> {
  const { record } = worker;
  const errands = await record.watching.held(jobs.map(({ data }) => data.errand));
  const byId = new Map(errands.map((errand) => [errand.id, errand]));
  return putAll(worker, jobs, {
    itemOf: async ({ errand }) => byId.get(errand)?.item ?? null,
    noItem: { status: 'completed', output: { put: 'done before' } },
    name: ({ name }) => name,
    async settled(outcome, { errand, images }) {
      await settleErrand(byId.get(errand)!, outcome, { record, images, tell: () => {} });
      return { status: 'completed', output: told(outcome) };
    },
    kind: 'watched',
  });
}

const told = (outcome: ItemOutcome): object => ('failed' in outcome ? outcome.failed : outcome);

type Settled = Pick<JobResult, 'status' | 'output'>;

/** What is to be done with jobs that each have an item. */
interface ItemJobs<K extends 'extract' | 'watched'> {
  readonly kind: K;
  readonly itemOf: (data: JobData[K]) => Promise<RawItem | null>;
  /** What becomes of a job without one. */
  readonly noItem: Settled;
  readonly name: (data: JobData[K]) => string;
  readonly settled: (outcome: ItemOutcome, data: JobData[K]) => Promise<Settled>;
}

async function putAll<K extends 'extract' | 'watched'>(
  { record, options }: Worker,
  jobs: readonly Job<JobData[K]>[],
  { kind, itemOf, noItem, name, settled }: ItemJobs<K>,
): Promise<JobResult[]> {
  const results = new Map<string, JobResult>();
  const byItem = new Map<RawItem, Job<JobData[K]>>();
  const items = (async function* () {
    for (const job of jobs) {
      if (options.signal?.aborted) return;
      const item = await itemOf(job.data);
      if (item === null) {
        results.set(job.id, { id: job.id, ...noItem });
        const { message } = noItem.output as { readonly message?: string };
        options.onJob?.(kind, name(job.data), message);
        continue;
      }
      byItem.set(item, job);
      yield item;
    }
  })();
  const onItem = async (item: RawItem, outcome: ItemOutcome): Promise<void> => {
    const job = byItem.get(item)!;
    results.set(job.id, { id: job.id, ...(await settled(outcome, job.data)) });
    options.onJob?.(kind, name(job.data), 'failed' in outcome ? outcome.failed.message : undefined);
  };
  try {
    await addItems(record, items, { threads: options.threads ?? 1, model: options.model ?? 'fast', onItem });
  } catch (error) {
    const output = problemOf(error);
    for (const { id } of jobs) if (!results.has(id)) results.set(id, { id, status: 'failed', output });
  }
  return [...results.values()];
}

function unpackedOr(packed: string): RawItem | null {
  try {
    return unpack(packed);
  } catch {
    return null;
  }
}

/** What went wrong, to be kept with the job. */
export function problemOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof OnrecordError) return { code: error.code, message: error.message };
  return { code: 'internal/unexpected', message: String(error) };
}
