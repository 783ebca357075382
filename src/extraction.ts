import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Issue } from './domain/index.ts';
import type { ExtractedLine, ExtractionTask } from './extraction-task.ts';
import { type ExtractionThread, threadFor } from './extraction-threads.ts';
import type { ModelName } from './model-name.ts';
import { readAhead } from './read-ahead.ts';

export { type ExtractedLine, type ExtractionTask, failedLine } from './extraction-task.ts';

export interface ExtractionOptions {
  readonly issues: readonly Issue[];
  readonly threads: number;
  /** By default the fast one. */
  readonly model?: ModelName;
}

/**
 * Items under way for each thread, at most: as many as are stored in one transaction, so that the others have enough to do
 * while this thread stores (decisions/0155).
 */
const AHEAD = 32;

type Input = AsyncIterable<ExtractionTask | ExtractedLine>;
type ExtractHere = (task: ExtractionTask) => Promise<ExtractedLine>;

/**
 * Extracts from items as they come and gives their lines in the same order.
 *
 * With more than one thread, this one hands items to the others, which load the models each for itself, and while the line
 * whose turn it is has not been made it extracts from the first item that nobody has begun. No more than a few dozen items a
 * thread are held in memory.
 */
export async function* extractLines(
  tasks: Input,
  { issues, threads, model = 'fast' }: ExtractionOptions,
): AsyncIterable<ExtractedLine> {
  let loading: ReturnType<typeof loadHere> | undefined;
  const extractHere: ExtractHere = async (task) => {
    loading ??= loadHere(model, issues);
    return (await loading)(task);
  };
  if (threads > 1) yield* extractTogether(tasks, extractHere, startingAtMost(threads - 1, model, issues));
  else for await (const task of tasks) yield 'json' in task ? task : extractHere(task);
}

async function loadHere(model: ModelName, issues: readonly Issue[]) {
  const [{ extractLine }, { loadKitWith }] = await Promise.all([import('./extract-line.ts'), import('./kit.ts')]);
  const kit = await loadKitWith(model, { issues });
  return (task: ExtractionTask) => extractLine(task, kit);
}

/** Threads beside this one, each started when there is something to do for it. */
interface Others {
  readonly most: number;
  readonly idlest: () => ExtractionThread;
  readonly giveBack: () => void;
}

function startingAtMost(most: number, model: ModelName, issues: readonly Issue[]): Others {
  const threads: ExtractionThread[] = [];
  return {
    most,
    idlest() {
      if (threads.length < most) threads.push(threadFor(model, issues));
      return threads.reduce((one, other) => (other.waiting() < one.waiting() ? other : one));
    },
    giveBack: () => threads.forEach((thread) => void thread.giveBack()),
  };
}

/** An item whose line was not given yet. */
interface UnderWay {
  /** Its line, or why there is none, once it is made. */
  made?: { readonly line: ExtractedLine } | { readonly error: Error };
  /** Takes it from the thread that it was handed to, to be extracted from here; undefined where somebody has begun. */
  readonly takeBack: () => ExtractionTask | undefined;
  /** Settled once another thread has made it. */
  readonly comes?: Promise<void>;
}

async function* extractTogether(tasks: Input, extractHere: ExtractHere, others: Others): AsyncIterable<ExtractedLine> {
  const underWay: UnderWay[] = [];
  const reading = readAhead(tasks);
  const hasRoom = (): boolean => underWay.length < (others.most + 1) * AHEAD;
  const takeIn = async (): Promise<void> => {
    for (let read = await reading.soon(); read; read = hasRoom() ? await reading.soon() : undefined) {
      // What comes while nothing is under way is left to this thread: for one item no other is started.
      underWay.push(underWay.length === 0 ? leftHere(read.value) : handedTo(others, read.value));
    }
  };
  try {
    for (;;) {
      if (hasRoom()) await takeIn();
      const first = underWay[0];
      if (first?.made) {
        underWay.shift();
        yield lineOf(first.made);
      } else if (await extractFirst(underWay, extractHere)) {
        // What others have made, and what was read, comes in between.
        await turnOfTheLoop();
      } else {
        const coming = [first?.comes, hasRoom() ? reading.coming() : undefined].filter((one) => one !== undefined);
        if (coming.length === 0) break;
        await Promise.race(coming);
      }
    }
    reading.throwIfFailed();
  } finally {
    for (const { takeBack } of underWay) takeBack();
    others.giveBack();
    await reading.end();
  }
}

function lineOf(made: NonNullable<UnderWay['made']>): ExtractedLine {
  if ('error' in made) throw made.error;
  return made.line;
}

/** Extracts from the first item that nobody has begun, if there is one. */
async function extractFirst(underWay: readonly UnderWay[], extractHere: ExtractHere): Promise<boolean> {
  for (const one of underWay) {
    const task = one.takeBack();
    if (!task) continue;
    one.made = { line: await extractHere(task) };
    return true;
  }
  return false;
}

function leftHere(task: ExtractionTask | ExtractedLine): UnderWay {
  if ('json' in task) return { made: { line: task }, takeBack: () => undefined };
  let left: ExtractionTask | undefined = task;
  const takeBack = (): ExtractionTask | undefined => {
    const taken = left;
    left = undefined;
    return taken;
  };
  return { takeBack };
}

function handedTo(others: Others, task: ExtractionTask | ExtractedLine): UnderWay {
  if ('json' in task) return leftHere(task);
  const { line, takeBack } = others.idlest().extract(task);
  const comes = line.then(
    (made) => {
      one.made = { line: made };
    },
    (error: Error) => {
      one.made = { error };
    },
  );
  const one: UnderWay = { takeBack: () => (takeBack() ? task : undefined), comes };
  return one;
}
