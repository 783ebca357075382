import type { PlacedPosition, RecordStore, ShiftQuery, TrackedIssue } from '../record/index.ts';
import { isShift, type ShiftedPosition } from './changes.ts';
import { isUnjudged } from './kept-positions.ts';
import { type NamedActor, trackedIssue } from './positions.ts';
import { withWords } from './read-positions.ts';
import { fromSettled } from './settle.ts';

/** A possible shift or return, with both passages. */
export interface Shift {
  /** Stays the same as long as the same two reports are the earliest of their sayings. */
  readonly id: string;
  readonly actor: NamedActor;
  readonly issue: TrackedIssue;
  readonly position: ShiftedPosition;
}

/** Possible shifts on one issue or all, the latest first. Private persons have none. Throws `issues/unknown`. */
export async function shiftsOf(record: RecordStore, question: ShiftQuery = {}): Promise<Shift[]> {
  const issues = await issuesById(record, question);
  return fromSettled(record, whoseOf(question), async () =>
    shiftsFrom(record, await record.standings.shifts(question), issues),
  );
}

/** A page of possible shifts, and how many there are in all, counted up to 1,000. */
export interface ShiftPage {
  readonly shifts: readonly Shift[];
  readonly total: { readonly count: number; readonly more: boolean };
  /** Give it as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Counting stops here, as in every list. */
const COUNTED = 1000;

/** A page of possible shifts, the latest first. Throws `issues/unknown`. */
export async function pageOfShifts(
  record: RecordStore,
  question: ShiftQuery & { readonly limit: number },
): Promise<ShiftPage> {
  const issues = await issuesById(record, question);
  return fromSettled(record, whoseOf(question), async () => {
    const kept = await record.standings.shifts({ ...question, limit: question.limit + 1 });
    const { after: _, limit: __, ...all } = question;
    const count = await record.standings.countShifts(all, COUNTED + 1);
    const shown = kept.slice(0, question.limit);
    return {
      shifts: await shiftsFrom(record, shown, issues),
      total: { count: Math.min(count, COUNTED), more: count > COUNTED },
      next: kept.length > shown.length ? placeOf(shown.at(-1)!) : null,
    };
  });
}

/** Possible shifts that nobody has judged: how many, and those from one place to another, the latest first, with words. */
export interface UnjudgedShifts {
  readonly count: number;
  /** Whether there are older ones that were not looked at. */
  readonly more: boolean;
  readonly between: (from: number, to: number) => Promise<readonly Shift[]>;
}

/** Possible shifts that nobody has judged, of those that a question finds. Throws `issues/unknown`. */
export async function unjudgedShifts(record: RecordStore, question: ShiftQuery): Promise<UnjudgedShifts> {
  const issues = await issuesById(record, question);
  const readKept = () => record.standings.shifts(question);
  const first = await fromSettled(record, whoseOf(question), readKept);
  let kept: readonly PlacedPosition[] | null = first;
  const between = (from: number, to: number) =>
    fromSettled(record, whoseOf(question), async () => {
      // What has moved since is read anew.
      const held = kept ?? (await readKept());
      kept = null;
      return shiftsFrom(record, held.filter(isUnjudged).slice(from, to), issues);
    });
  return { count: first.filter(isUnjudged).length, more: first.length === question.limit, between };
}

const placeOf = ({ day, shift }: PlacedPosition): string => `${day ?? ''} ${shift}`;

const whoseOf = ({ issue, actor }: ShiftQuery) => ({
  ...(issue !== undefined && { issue }),
  ...(actor !== undefined && { actor }),
});

async function issuesById(record: RecordStore, { issue }: ShiftQuery): Promise<ReadonlyMap<string, TrackedIssue>> {
  const issues = issue === undefined ? await record.trackedIssues() : [await trackedIssue(record, issue)];
  return new Map(issues.map((one) => [one.issue.id, one]));
}

async function shiftsFrom(
  record: RecordStore,
  kept: readonly PlacedPosition[],
  issues: ReadonlyMap<string, TrackedIssue>,
): Promise<Shift[]> {
  const positions = await withWords(record, kept);
  return kept.flatMap(({ actor: id, name, kind, shift }, i): Shift[] => {
    const position = positions[i]!;
    const issue = issues.get(position.issue);
    return issue && isShift(position) ? [{ id: shift!, actor: { id, name, kind }, issue, position }] : [];
  });
}
