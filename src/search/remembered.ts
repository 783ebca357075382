import type { RecordStore } from '../record/index.ts';
import {
  type IssueAnswer,
  type PositionsAnswer,
  positionsOf,
  type Shift,
  shiftsIn,
  whoStandsWhere,
} from './positions.ts';

/** Answers kept at most, of each kind. */
const KEPT = 64;

interface Kept {
  readonly state: string;
  readonly answers: Map<string, Promise<unknown>>;
}

const kept = new WeakMap<RecordStore, Kept>();

/**
 * What a record has to have changed in for an answer about positions to be another: an item, a correction, an issue, or
 * whatever is in its audit log.
 */
async function stateOf(record: RecordStore): Promise<string> {
  const [mark, [last], [correction], issues] = [
    await record.alerting.lastMark(),
    await record.audit(1),
    await record.corrections({ limit: 1 }),
    await record.trackedIssues(),
  ];
  const read = issues.map(({ issue, updatedAt, stale }) => [issue.id, updatedAt, stale]);
  return JSON.stringify([mark, last?.at, last?.action, correction?.id, read]);
}

async function remembered<T>(record: RecordStore, name: string, ask: () => Promise<T>): Promise<T> {
  const state = await stateOf(record);
  const before = kept.get(record);
  const answers = before?.state === state ? before.answers : new Map<string, Promise<unknown>>();
  if (answers !== before?.answers) kept.set(record, { state, answers });
  const known = answers.get(name);
  if (known) return known as Promise<T>;
  const asked = ask();
  if (answers.size >= KEPT) answers.delete(answers.keys().next().value!);
  answers.set(name, asked);
  asked.catch(() => answers.delete(name));
  return asked;
}

/** `shiftsOf` all issues; the answer is kept while the record stays as it is. */
export const rememberedShifts = (record: RecordStore): Promise<readonly Shift[]> =>
  remembered(record, 'shifts', async () => {
    const answers: IssueAnswer[] = [];
    for (const { issue } of await record.trackedIssues()) answers.push(await rememberedIssue(record, issue.id));
    return shiftsIn(answers);
  });

/** `whoStandsWhere`; the answer is kept while the record stays as it is. Throws `issues/unknown`. */
export const rememberedIssue = (record: RecordStore, id: string): Promise<IssueAnswer> =>
  remembered(record, `issue ${id}`, () => whoStandsWhere(record, id));

/** `positionsOf` an actor by id, on all issues; the answer is kept while the record stays as it is. */
export const rememberedPositions = (record: RecordStore, actor: string): Promise<PositionsAnswer> =>
  remembered(record, `actor ${actor}`, () => positionsOf(record, { actor }));
