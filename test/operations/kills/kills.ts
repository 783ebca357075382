import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Blow } from './blows.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by T. Ettinger). */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A line that a work tells: what was acknowledged, under the name of its stage. */
export type Told = Readonly<Record<string, string>>;

/** Something that a process does to a record, and that can be begun again wherever it was ended. */
export interface Work {
  /** Makes a place on which nothing of the work was done yet. */
  readonly begin: () => Promise<string>;
  /** What `worker.ts` is asked to do there. */
  readonly words: (place: string) => readonly string[];
  /** Rejects where something that was acknowledged is missing or there twice, or the record is not whole. */
  readonly assertKept: (place: string, told: readonly Told[]) => Promise<void>;
  /** All that the place holds, but for what is of one run. */
  readonly whole: (place: string) => Promise<unknown>;
  /** Milliseconds at most between what is told and the blow: about a transaction. */
  readonly delay: number;
  /** What ends it, drawn one by one. */
  readonly blows: readonly Blow[];
}

export interface Survived {
  readonly kills: number;
  /** Works that came to their end, and were compared with one that nobody disturbed. */
  readonly works: number;
  /** Kills by what had been told last, and by what struck. */
  readonly during: Readonly<Record<string, number>>;
  readonly by: Readonly<Record<string, number>>;
}

/** After how many things told, and how many milliseconds more, which blow falls. */
interface Moment {
  readonly after: number;
  readonly delay: number;
  readonly blow: Blow;
}

interface Run {
  readonly told: readonly Told[];
  readonly ended: boolean;
}

/** Runs the worker; resolves with what it told and whether it came to its end. */
async function run(words: readonly string[], moment?: Moment): Promise<Run> {
  const child = spawn(process.execPath, [WORKER, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = new Promise<number | null>((resolve) => void child.once('close', resolve));
  const told: Told[] = [];
  let [rest, complaint] = ['', ''];
  let struck: Promise<void> | undefined;
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    told.push(...lines.map((line) => JSON.parse(line) as Told));
    if (!moment || struck || told.length < moment.after) return;
    struck = wait(moment.delay).then(() => moment.blow.strike(child));
  });
  const status = await closed;
  if (struck) {
    await struck;
    await moment!.blow.mend?.();
  }
  const wasStruck = struck !== undefined && (status === null || /record\/unavailable/.test(complaint));
  assert.ok(status === 0 || wasStruck, `the worker ended with status ${status}: ${complaint}`);
  return { told, ended: status === 0 };
}

/** The cube: mostly soon, at times so late that every stage comes to its end. */
const momentOf = ({ delay, blows }: Work, steps: number, draw: () => number): Moment => ({
  after: 1 + Math.floor(steps * draw() ** 3),
  delay: draw() * delay,
  blow: blows[Math.floor(draw() * blows.length)]!,
});

/**
 * Strikes the worker `kills` times at moments drawn from the seed, and begins it again each time at the same place; each
 * work that came to its end has to leave what an undisturbed one leaves.
 */
export async function surviveKills(
  { kills, seed }: { readonly kills: number; readonly seed: number },
  work: Work,
  onKill: (sofar: Survived) => void = () => {},
): Promise<Survived> {
  const draw = drawing(seed);
  const calm = await work.begin();
  const steps = (await run(work.words(calm))).told.length;
  const expected = await work.whole(calm);
  const during: Record<string, number> = {};
  const by: Record<string, number> = {};
  let [killed, works] = [0, 0];
  while (killed < kills) {
    const place = await work.begin();
    const told: Told[] = [];
    for (let ended = false; !ended; ) {
      const moment = killed < kills ? momentOf(work, steps, draw) : undefined;
      const done = await run(work.words(place), moment);
      told.push(...done.told);
      ended = done.ended;
      await work.assertKept(place, told);
      if (ended) break;
      killed++;
      count(during, Object.keys(told.at(-1) ?? { nothing: '' })[0]!);
      count(by, moment!.blow.name);
      onKill({ kills: killed, works, during, by });
    }
    assert.deepEqual(await work.whole(place), expected);
    works++;
  }
  return { kills: killed, works, during, by };
}

const count = (counts: Record<string, number>, one: string): void => {
  counts[one] = (counts[one] ?? 0) + 1;
};
