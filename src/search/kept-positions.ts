import { hash } from 'node:crypto';
import type { StanceBasis } from '../domain/index.ts';
import type { KeptPosition, PlacedPosition, StoredStatement } from '../record/index.ts';
import { type Change, isShift, type ShiftedPosition, type TimedPosition, type Verdict } from './changes.ts';
import type { HeldPosition, Passage } from './held-positions.ts';
import { primaryReports } from './primary.ts';
import type { SaidDays } from './said-days.ts';
import { type Utterance, wordingsOf } from './utterances.ts';

/** A passage by the statements that it is made of. */
interface KeptPassage {
  /** `order` of each report of the saying. */
  readonly reports: readonly number[];
  /** Which report founded the saying, which has the position, and which of its positions that is; from 0. */
  readonly founder: number;
  readonly surest: number;
  readonly position: number;
  readonly days: SaidDays;
}

/** A change by the ordinals of the positions that it names. */
type KeptChange =
  | { readonly kind: 'first' }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'repeat'; readonly of: number; readonly sameWords: boolean }
  | {
      readonly kind: 'possible-shift' | 'return';
      readonly from: number;
      readonly basis: StanceBasis;
      /** Which of the passages, from 0. */
      readonly earlier: number;
      readonly later: number;
      readonly verdict: Verdict | null;
    };

/** What `body` of a kept position is. */
interface Body {
  readonly days: SaidDays;
  readonly bases: readonly StanceBasis[];
  readonly sure: boolean;
  readonly articles: readonly string[];
  readonly passages: readonly KeptPassage[];
  /** Of own positions. */
  readonly change?: KeptChange;
}

/** An actor's own positions on an issue as they are kept. */
export function keptOwn(actor: string, positions: readonly TimedPosition[]): KeptPosition[] {
  const ordinals = new Map<string, number>(positions.map((position, ordinal) => [keyOf(position), ordinal]));
  return positions.map((position) => ({
    ...keptAscribed(position),
    shift: isShift(position) ? shiftId(actor, position) : null,
    body: { ...bodyOf(position), change: keptChange(position, (one) => ordinals.get(keyOf(one))!) } satisfies Body,
  }));
}

/** A saying belongs to one position only. */
const keyOf = ({ passages }: HeldPosition): string => passages[0]!.utterance.id;

export const keptAscribed = (position: HeldPosition): KeptPosition => ({
  stance: position.stance,
  day: position.days.to,
  shift: null,
  body: bodyOf(position),
});

const bodyOf = ({ days, bases, sure, articles, passages }: HeldPosition): Body => ({
  ...{ days, bases, sure, articles },
  passages: passages.map(({ utterance, position, statement }) => ({
    reports: utterance.reports.map(({ order }) => order),
    founder: utterance.reports.findIndex(({ speaker }) => speaker === utterance.speaker),
    surest: utterance.reports.indexOf(statement),
    position: statement.positions.indexOf(position),
    days: utterance.days,
  })),
});

function keptChange(position: TimedPosition, ordinalOf: (one: HeldPosition) => number): KeptChange {
  const { change } = position;
  switch (change.kind) {
    case 'repeat':
      return { kind: 'repeat', of: ordinalOf(change.of), sameWords: change.sameWords };
    case 'possible-shift':
    case 'return': {
      const { kind, from, basis, earlier, later, verdict } = change;
      const places = { earlier: from.passages.indexOf(earlier), later: position.passages.indexOf(later) };
      return { kind, from: ordinalOf(from), basis, ...places, verdict };
    }
    default:
      return change;
  }
}

/** Stays the same as long as the same two reports are the earliest of their sayings. */
export function shiftId(actor: string, { issue, change }: ShiftedPosition): string {
  const { earlier, later } = change;
  return hash('sha256', [actor, issue, earlier.utterance.id, later.utterance.id].join('\n')).slice(0, 12);
}

/** The ordinals of the positions that a kept one is compared with. */
export function comparedWith({ body }: Pick<PlacedPosition, 'body'>): readonly number[] {
  const { change } = body as Body;
  if (change?.kind === 'repeat') return [change.of];
  return change?.kind === 'possible-shift' || change?.kind === 'return' ? [change.from] : [];
}

/** Whether a kept position is a possible shift or return of which no person has said anything. */
export function isUnjudged({ body }: Pick<PlacedPosition, 'body'>): boolean {
  const { change } = body as Body;
  return (change?.kind === 'possible-shift' || change?.kind === 'return') && change.verdict === null;
}

/** The `order` of every statement that a kept position names. */
export const statementsNamed = ({ body }: Pick<PlacedPosition, 'body'>): readonly number[] =>
  (body as Body).passages.flatMap(({ reports }) => reports);

/** A kept position with its words. */
export function heldFrom(
  { issue, stance, body }: PlacedPosition,
  statements: ReadonlyMap<number, StoredStatement>,
): HeldPosition {
  const { days, bases, sure, articles, passages } = body as Body;
  return { issue, stance, bases, days, passages: passages.map((one) => passageFrom(one, statements)), articles, sure };
}

/** @param held gives the position of an ordinal, of the same actor and issue. */
export function timedFrom(
  kept: PlacedPosition,
  position: HeldPosition,
  held: (ordinal: number) => HeldPosition,
): TimedPosition {
  return { ...position, change: changeFrom((kept.body as Body).change!, position, held) };
}

function changeFrom(change: KeptChange, position: HeldPosition, held: (ordinal: number) => HeldPosition): Change {
  switch (change.kind) {
    case 'repeat':
      return { ...change, of: held(change.of) };
    case 'possible-shift':
    case 'return': {
      const from = held(change.from);
      const passages = { earlier: from.passages[change.earlier]!, later: position.passages[change.later]! };
      return { ...change, from, ...passages };
    }
    default:
      return change;
  }
}

/** What is kept names statements that were replaced since it was read. */
export class Moved extends Error {}

function passageFrom(kept: KeptPassage, statements: ReadonlyMap<number, StoredStatement>): Passage {
  const reports = kept.reports.map((order) => {
    const statement = statements.get(order);
    if (!statement) throw new Moved();
    return statement;
  });
  const statement = reports[kept.surest]!;
  const utterance: Utterance = {
    id: reports[0]!.id,
    speaker: reports[kept.founder]!.speaker,
    days: kept.days,
    primary: primaryReports(reports)[0] ?? null,
    reports,
    wordings: wordingsOf(reports),
  };
  return { utterance, position: statement.positions[kept.position]!, statement };
}
