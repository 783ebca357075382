import { Worker } from 'node:worker_threads';
import type { AttributionSpans, FailedEntry, Issue, RawItem } from './domain/index.ts';
import { OnrecordError } from './domain/index.ts';
import { loadKit } from './kit.ts';
import { entryOf, type Kit } from './pipeline.ts';

/** One item to extract from, with its attributions where they are given. */
export interface ExtractionTask {
  readonly item: RawItem;
  readonly attributions?: readonly AttributionSpans[];
}

/** A line of `extract`: the entry, or what stands in its place, as JSON. */
export interface ExtractedLine {
  readonly json: string;
  readonly failed: boolean;
}

/** Items that a worker is given at a time; large enough to hide the cost of a message. */
const BATCH = 8;
/** Batches under way for each worker: one at work, one waiting. */
const AHEAD = 2;

/** One task to its line. What goes wrong inside an item stays with that item. */
export function extractLine({ item, attributions }: ExtractionTask, kit: Kit): ExtractedLine {
  try {
    return { json: JSON.stringify(entryOf(item, kit, attributions)), failed: false };
  } catch (error) {
    return failedLine(item.id, error);
  }
}

/** The line that stands in the place of an entry that could not be made. */
export function failedLine(id: string, error: unknown): ExtractedLine {
  const { code, message } =
    error instanceof OnrecordError ? error : { code: 'internal/unexpected', message: String(error) };
  return { json: JSON.stringify({ id, error: { code, message } } satisfies FailedEntry), failed: true };
}

/**
 * Extracts from items as they come and gives their lines in the same order.
 *
 * With more than one thread, batches go to worker threads that load the models each for itself; no more than a few
 * batches a worker are held in memory.
 */
export async function* extractLines(
  tasks: AsyncIterable<ExtractionTask | ExtractedLine>,
  options: { readonly issues: readonly Issue[]; readonly threads: number },
): AsyncIterable<ExtractedLine> {
  if (options.threads > 1) {
    yield* extractInWorkers(tasks, options);
    return;
  }
  const kit = loadKit(options);
  for await (const task of tasks) yield 'json' in task ? task : extractLine(task, kit);
}

type Batch = readonly (ExtractionTask | ExtractedLine)[];

async function* extractInWorkers(
  tasks: AsyncIterable<ExtractionTask | ExtractedLine>,
  { issues, threads }: { readonly issues: readonly Issue[]; readonly threads: number },
): AsyncIterable<ExtractedLine> {
  const workers = Array.from({ length: threads }, () => startWorker(issues));
  const underWay: Promise<readonly ExtractedLine[]>[] = [];
  let next = 0;
  try {
    for await (const batch of batchesOf(tasks)) {
      underWay.push(workers[next++ % threads]!.extract(batch));
      if (underWay.length >= threads * AHEAD) yield* await underWay.shift()!;
    }
    for (const lines of underWay) yield* await lines;
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

async function* batchesOf(tasks: AsyncIterable<ExtractionTask | ExtractedLine>): AsyncIterable<Batch> {
  let batch: (ExtractionTask | ExtractedLine)[] = [];
  for await (const task of tasks) {
    batch.push(task);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A worker that answers batches in the order in which it was given them. */
function startWorker(issues: readonly Issue[]) {
  const own = import.meta.url.endsWith('.ts') ? './extraction-worker.ts' : './extraction-worker.js';
  const worker = new Worker(new URL(own, import.meta.url), { workerData: { issues } });
  const waiting: { resolve(lines: readonly ExtractedLine[]): void; reject(error: Error): void }[] = [];
  let broken: Error | undefined;
  worker.on('message', (lines: readonly ExtractedLine[]) => waiting.shift()!.resolve(lines));
  const fail = (error: Error): void => {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (status) => fail(new Error(`An extraction thread ended with status ${status}.`)));
  return {
    extract: (batch: Batch) =>
      new Promise<readonly ExtractedLine[]>((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ resolve, reject });
        worker.postMessage(batch);
      }),
    end: () => worker.terminate(),
  };
}
