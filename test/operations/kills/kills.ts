import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import { wholeRecord } from './whole-record.ts';
import type { Told } from './work.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
/** Milliseconds at most between what is told and the kill: a transaction takes about as long. */
const DELAY = 40;

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

/** After how many things told, and how many milliseconds more, the process is killed. */
interface Moment {
  readonly after: number;
  readonly delay: number;
}

/** Runs the worker; resolves with what it told and whether it came to its end. */
async function run(
  location: string,
  kill?: Moment,
): Promise<{ readonly told: readonly Told[]; readonly ended: boolean }> {
  const child = spawn(process.execPath, [WORKER, location], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise<number | null>((resolve) => void child.once('close', resolve));
  const told: Told[] = [];
  let rest = '';
  let marked = false;
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    told.push(...lines.map((line) => JSON.parse(line) as Told));
    if (!kill || marked || told.length < kill.after) return;
    marked = true;
    void wait(kill.delay).then(() => child.kill('SIGKILL'));
  });
  const status = await closed;
  assert.ok(status === 0 || (marked && status === null), `the worker ended with status ${status}`);
  return { told, ended: status === 0 };
}

/** What was acknowledged is there, once; and the store is whole. */
async function assertKept(record: RecordStore, told: readonly Told[]): Promise<void> {
  assert.deepEqual(await record.verify(), []);
  const corrections = await record.corrections({ limit: 10_000 });
  const notes = corrections.filter(({ forgotten }) => !forgotten).map(({ note }) => note);
  assert.equal(new Set(notes).size, notes.length, 'a correction was made twice');
  const blanked = corrections.length - notes.length;
  const lost: string[] = [];
  for (const one of told) {
    if ('put' in one && !(await record.articleOf(one.put))) lost.push(JSON.stringify(one));
    if ('corrected' in one && !notes.includes(one.corrected)) lost.push(JSON.stringify(one));
    if ('forgotten' in one && (await record.actorsNamed(one.forgotten, 1)).length > 0) lost.push(JSON.stringify(one));
    if ('recomputed' in one && one.recomputed === 'positions') {
      assert.ok((await record.trackedIssues()).every(({ stale }) => !stale));
    }
  }
  const mayBeBlank = lost.filter((one) => one.includes('corrected')).length <= blanked;
  assert.deepEqual(mayBeBlank ? lost.filter((one) => !one.includes('corrected')) : lost, []);
}

export interface Survived {
  readonly kills: number;
  /** Works that came to their end, and were compared with one that nobody disturbed. */
  readonly works: number;
  /** Kills by what had been told last. */
  readonly during: Readonly<Record<string, number>>;
}

/**
 * Kills the worker (SIGKILL) `kills` times at moments drawn from the seed, and begins it again each time on the same
 * record; each record that came to its end has to hold what an undisturbed one holds.
 */
export async function surviveKills(
  { kills, seed }: { readonly kills: number; readonly seed: number },
  newLocation: () => Promise<string>,
  onKill: (kills: number) => void = () => {},
): Promise<Survived> {
  const draw = drawing(seed);
  const calm = await newLocation();
  const whole = await run(calm);
  const expected = await look(calm, wholeRecord);
  const during: Record<string, number> = {};
  let killed = 0;
  let works = 0;
  while (killed < kills) {
    const location = await newLocation();
    const told: Told[] = [];
    for (let ended = false; !ended; ) {
      // The cube: mostly soon, at times so late that every stage comes to its end.
      const moment = { after: 1 + Math.floor(whole.told.length * draw() ** 3), delay: draw() * DELAY };
      const done = await run(location, killed < kills ? moment : undefined);
      told.push(...done.told);
      ended = done.ended;
      if (ended) break;
      killed++;
      const stage = Object.keys(told.at(-1) ?? { nothing: '' })[0]!;
      during[stage] = (during[stage] ?? 0) + 1;
      await look(location, (record) => assertKept(record, told));
      onKill(killed);
    }
    await look(location, (record) => assertKept(record, told));
    assert.deepEqual(await look(location, wholeRecord), expected);
    works++;
  }
  return { kills: killed, works, during };
}

async function look<T>(location: string, act: (record: RecordStore) => Promise<T>): Promise<T> {
  const record = openRecord(location);
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}
