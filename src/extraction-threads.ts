import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type Issue, OnrecordError } from './domain/index.ts';
import {
  type ExtractedLine,
  type ExtractionTask,
  type ThreadStart,
  type ToThread,
  take,
  unclaimed,
} from './extraction-task.ts';
import type { ModelName } from './model-name.ts';

/** MiB of a thread's heap that hold what was made last; three halves of 16 MiB, beyond which it gets no faster (decisions/0011). */
const YOUNG_MIB = 48;

/** Milliseconds after which a thread that nobody uses is ended: `watch` and `work` come back for the next items before that. */
const KEPT = 60_000;

/** A task that a thread was given; whoever takes it first extracts from it. */
export interface Handed {
  /** Takes the task from the thread; false where that has begun. */
  readonly takeBack: () => boolean;
  /** The line, once the thread has made it. Never settles where the task was taken back; rejects where the thread broke. */
  readonly line: Promise<ExtractedLine>;
}

/** A thread with models of its own. */
export interface ExtractionThread {
  /** How many tasks it still has to do. */
  readonly waiting: () => number;
  readonly extract: (task: ExtractionTask) => Handed;
  /** Leaves it to whoever comes next. What it was given and has not begun has to be taken back before. */
  readonly giveBack: () => void;
}

interface Thread extends ExtractionThread {
  readonly beginWith: (issues: readonly Issue[]) => void;
}

const idle = new Map<ModelName, Thread[]>();

/** A thread with this model that nobody uses, or a new one. */
export function threadFor(model: ModelName, issues: readonly Issue[]): ExtractionThread {
  const thread = idle.get(model)?.pop() ?? startThread(model);
  thread.beginWith(issues);
  return thread;
}

interface Waiting {
  readonly claim: SharedArrayBuffer;
  readonly resolve: (line: ExtractedLine) => void;
  readonly reject: (error: Error) => void;
}

function startThread(model: ModelName): Thread {
  const own = import.meta.url.endsWith('.ts') ? './extraction-worker.ts' : './extraction-worker.js';
  const worker = new Worker(new URL(own, import.meta.url), {
    workerData: { model, compileCache: getCompileCacheDir() !== undefined } satisfies ThreadStart,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  /** What was handed to it and not taken back, in the order in which it will be answered. */
  const waiting: Waiting[] = [];
  let broken: Error | undefined;
  let ending: NodeJS.Timeout | undefined;
  /** Nobody finds it any more. */
  const leave = (): void => {
    idle.set(
      model,
      (idle.get(model) ?? []).filter((other) => other !== thread),
    );
  };
  const tell = (what: ToThread): void => worker.postMessage(what);
  const fail = (error: Error): void => {
    broken ??= error;
    for (const { reject } of waiting.splice(0)) reject(broken);
    leave();
  };
  worker.on('message', (line: ExtractedLine) => waiting.shift()!.resolve(line));
  worker.on('error', (error: Error) => fail(ownAgain(error)));
  worker.on('exit', (status) => fail(new Error(`An extraction thread ended with status ${status}.`)));
  const thread: Thread = {
    beginWith(issues) {
      clearTimeout(ending);
      worker.ref();
      tell({ issues });
    },
    waiting: () => waiting.length,
    extract(task) {
      const claim = unclaimed();
      const { promise: line, resolve, reject } = Promise.withResolvers<ExtractedLine>();
      const one = { claim, resolve, reject };
      if (broken) reject(broken);
      else waiting.push(one);
      tell({ task: lightened(task), claim });
      const takeBack = (): boolean => !broken && take(claim) && waiting.splice(waiting.indexOf(one), 1).length > 0;
      return { line, takeBack };
    },
    giveBack() {
      if (broken) return;
      idle.set(model, [...(idle.get(model) ?? []), thread]);
      worker.unref();
      ending = setTimeout(() => {
        leave();
        void worker.terminate();
      }, KEPT).unref();
    },
  };
  return thread;
}

/**
 * A task without the bytes that its text was read from: no stage reads them, and a line's bytes are a view on the whole
 * chunk of the file, which would be copied with each.
 */
const lightened = (task: ExtractionTask): ExtractionTask => ({ ...task, item: { ...task.item, bytes: NO_BYTES } });
const NO_BYTES = new Uint8Array(0);

/** An error of ours loses its class, though none of its fields, on the way from another thread. */
function ownAgain(error: Error & { readonly code?: unknown; readonly remedy?: unknown }): Error {
  const { code, message, remedy } = error;
  if (typeof code !== 'string' || typeof remedy !== 'string') return error;
  return new OnrecordError(code, message, remedy, { cause: error });
}
