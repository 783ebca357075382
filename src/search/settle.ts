import type { RecordStore, Settled, StoredCorrection, Unsettled } from '../record/index.ts';
import { changesOf } from './changes.ts';
import { ascribedPositions, ownPositions } from './held-positions.ts';
import { keptAscribed, keptOwn, Moved } from './kept-positions.ts';

/** Actors on an issue that are worked out and kept in one transaction. */
const BATCH = 50;
/** Verdicts on shifts that are read; people give few. */
const VERDICTS = 100_000;

/** Whose positions are asked for: an actor's, those on an issue, or all. */
export interface Whose {
  readonly actor?: string;
  readonly issue?: string;
}

/** Works out the positions that changed since they were kept. Answers how many actors on an issue that were. */
export async function settlePositions(record: RecordStore, whose: Whose = {}): Promise<number> {
  for (let settled = 0; ; ) {
    const unsettled = await record.standings.unsettled({ ...whose, limit: BATCH });
    if (unsettled.length === 0) return settled;
    const said = await verdicts(record);
    const worked: Settled[] = [];
    for (const of of unsettled) worked.push(await workOut(record, of, said));
    await record.standings.settle(worked);
    settled += unsettled.length;
  }
}

/** So often an answer is read anew while other processes change what it is about. */
const TRIES = 5;

/** Answers from what is kept, after what changed was worked out. */
export async function fromSettled<T>(record: RecordStore, whose: Whose, read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    await settlePositions(record, whose);
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Moved) || tries === TRIES) throw error;
    }
  }
}

/** What people said of shifts, latest first. */
export const verdicts = (record: RecordStore): Promise<readonly StoredCorrection[]> =>
  record.corrections({ what: 'shift', limit: VERDICTS });

async function workOut(record: RecordStore, of: Unsettled, said: readonly StoredCorrection[]): Promise<Settled> {
  const { own, ascribed } = await record.standings.statementsFor(of);
  return {
    of,
    own: keptOwn(of.actor, changesOf(ownPositions(await record.statementsAt(own), of.issue), said)),
    ascribed: ascribedPositions(await record.statementsAt(ascribed), of.issue, of.actor).map(keptAscribed),
  };
}
