import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type Issue, OnrecordError } from './domain/index.ts';
import type { ExtractedLine, ExtractionTask, ThreadStart } from './extraction-task.ts';
import type { ModelName } from './model-name.ts';

export { type ExtractedLine, type ExtractionTask, failedLine } from './extraction-task.ts';

export interface ExtractionOptions {
  readonly issues: readonly Issue[];
  readonly threads: number;
  /** By default the fast one. */
  readonly model?: ModelName;
}

/** Items that a worker is given at a time; large enough to hide the cost of a message, small enough to share the last ones. */
const BATCH = 4;
/** Batches under way for each worker: one at work, the others so that none waits for a slow neighbour. */
const AHEAD = 4;
/** MiB of a worker's heap that hold what was made last; three halves of 16 MiB, beyond which it gets no faster (decisions/0011). */
const YOUNG_MIB = 48;

/**
 * Extracts from items as they come and gives their lines in the same order.
 *
 * With more than one thread, batches go to worker threads that load the models each for itself, and this one only reads
 * and hands on; no more than a few batches a worker are held in memory.
 */
export async function* extractLines(
  tasks: AsyncIterable<ExtractionTask | ExtractedLine>,
  options: ExtractionOptions,
): AsyncIterable<ExtractedLine> {
  if (options.threads > 1) {
    yield* extractInWorkers(tasks, options);
    return;
  }
  const [{ extractLine }, { loadKitWith }] = await Promise.all([import('./extract-line.ts'), import('./kit.ts')]);
  const kit = await loadKitWith(options.model ?? 'fast', options);
  for await (const task of tasks) yield 'json' in task ? task : extractLine(task, kit);
}

type Batch = readonly (ExtractionTask | ExtractedLine)[];

async function* extractInWorkers(
  tasks: AsyncIterable<ExtractionTask | ExtractedLine>,
  { issues, threads, model = 'fast' }: ExtractionOptions,
): AsyncIterable<ExtractedLine> {
  const workers = Array.from({ length: threads }, () => startWorker(issues, model));
  const underWay: Promise<readonly ExtractedLine[]>[] = [];
  try {
    for await (const batch of batchesOf(tasks)) {
      const idlest = workers.reduce((one, other) => (other.waiting() < one.waiting() ? other : one));
      const lines = idlest.extract(batch);
      // Where it fails, the error is thrown once its turn comes; after an earlier error, or an early end, it never does.
      lines.catch(() => undefined);
      underWay.push(lines);
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
    batch.push('json' in task ? task : lightened(task));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * A task without the bytes that its text was read from: no stage reads them, and a line's bytes are a view on the whole
 * chunk of the file, which would be copied with each.
 */
const lightened = (task: ExtractionTask): ExtractionTask => ({ ...task, item: { ...task.item, bytes: NO_BYTES } });
const NO_BYTES = new Uint8Array(0);

/** A worker that answers batches in the order in which it was given them. */
function startWorker(issues: readonly Issue[], model: ModelName) {
  const own = import.meta.url.endsWith('.ts') ? './extraction-worker.ts' : './extraction-worker.js';
  const worker = new Worker(new URL(own, import.meta.url), {
    workerData: { issues, model, compileCache: getCompileCacheDir() !== undefined } satisfies ThreadStart,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const waiting: { resolve(lines: readonly ExtractedLine[]): void; reject(error: Error): void }[] = [];
  let broken: Error | undefined;
  worker.on('message', (lines: readonly ExtractedLine[]) => waiting.shift()!.resolve(lines));
  const fail = (error: Error): void => {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('error', (error: Error) => fail(ownAgain(error)));
  worker.on('exit', (status) => fail(new Error(`An extraction thread ended with status ${status}.`)));
  return {
    waiting: () => waiting.length,
    extract: (batch: Batch) =>
      new Promise<readonly ExtractedLine[]>((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ resolve, reject });
        worker.postMessage(batch);
      }),
    end: () => worker.terminate(),
  };
}

/** An error of ours loses its class, though none of its fields, on the way from another thread. */
function ownAgain(error: Error & { readonly code?: unknown; readonly remedy?: unknown }): Error {
  const { code, message, remedy } = error;
  if (typeof code !== 'string' || typeof remedy !== 'string') return error;
  return new OnrecordError(code, message, remedy, { cause: error });
}
