import type { StanceBasis } from '../domain/index.ts';
import type { ShiftVerdict, StoredCorrection } from '../record/index.ts';
import { type HeldPosition, isSure, type Passage, sameEvent } from './held-positions.ts';
import { LikeIndex } from './like-index.ts';
import { isNear } from './said-days.ts';
import { wordingOf } from './wording.ts';

/**
 * What a position is beside those before it in this collection.
 *
 * `first`: none is held from before. `repeat`: the same side again, in the same words or not. `possible-shift`: another
 * side on the same basis. `return`: a shift to a side that was held before. `none`: it is not compared; `reason` says
 * why.
 */
export type Change =
  | { readonly kind: 'first' }
  | { readonly kind: 'repeat'; readonly of: HeldPosition; readonly sameWords: boolean }
  | {
      readonly kind: 'possible-shift' | 'return';
      readonly from: HeldPosition;
      readonly basis: StanceBasis;
      /** The words on either side, on that basis. */
      readonly earlier: Passage;
      readonly later: Passage;
      /** What a person said of it; null while nobody has. */
      readonly verdict: Verdict | null;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** A person's word on a possible shift. */
export interface Verdict {
  readonly verdict: ShiftVerdict;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly correction: number;
}

/** A position and what it is beside the earlier ones. */
export interface TimedPosition extends HeldPosition {
  readonly change: Change;
}

const NOT_COMPARED = {
  neutral: 'about the issue, no side read',
  undated: 'the day is not given',
  unsure: 'the side is not sure enough',
  contested: 'another side on the same days',
  event: 'possibly the same occasion, in other words or another translation',
  basis: 'another side, but on another basis',
} as const;

/** Days by which reports of one event may be apart. */
const EVENT_APART = 2;

/**
 * Says of each of somebody's own positions on one issue what it is beside those before. Earliest first.
 *
 * @param corrections what people said of shifts, latest first.
 */
export function changesOf(
  positions: readonly HeldPosition[],
  corrections: readonly StoredCorrection[] = [],
): TimedPosition[] {
  const compared: HeldPosition[] = [];
  const said = new SaidSoFar();
  return positions.map((position): TimedPosition => {
    const reason = whyNotCompared(position, positions);
    if (reason !== null) return { ...position, change: { kind: 'none', reason } };
    const change = withVerdict(changeOf(position, compared, said), position, corrections);
    if (change.kind !== 'none') {
      compared.push(position);
      said.add(position);
    }
    return { ...position, change };
  });
}

function whyNotCompared(position: HeldPosition, all: readonly HeldPosition[]): string | null {
  if (position.stance === 'neutral') return NOT_COMPARED.neutral;
  if (!position.days.dated) return NOT_COMPARED.undated;
  if (!position.sure) return NOT_COMPARED.unsure;
  return all.some((other) => contests(other, position)) ? NOT_COMPARED.contested : null;
}

/**
 * Whether another side is dated to the same days, so that their order is not known. A day within a month is the more
 * exact of two, and stands.
 */
function contests(other: HeldPosition, position: HeldPosition): boolean {
  if (other === position || other.stance === position.stance || other.stance === 'neutral') return false;
  if (!other.days.dated || !isNear(other.days, position.days)) return false;
  const within = position.days.from! >= other.days.from! && position.days.to! <= other.days.to!;
  const same = position.days.from === other.days.from && position.days.to === other.days.to;
  return same || !within;
}

function changeOf(position: HeldPosition, before: readonly HeldPosition[], said: SaidSoFar): Change {
  const last = before.at(-1);
  if (!last) return { kind: 'first' };
  const onBasis = before.findLast(({ bases }) =>
    bases.some((basis) => sureOn(position, basis) && bases.includes(basis)),
  );
  if (onBasis && onBasis.stance !== position.stance) return shiftOf(position, onBasis, before);
  if (last.stance === position.stance || onBasis) {
    const of = onBasis ?? last;
    return { kind: 'repeat', of, sameWords: said.sharesWords(position) };
  }
  return { kind: 'none', reason: NOT_COMPARED.basis };
}

/** A verdict holds for two positions as long as each has the report that it was given for. */
function withVerdict(change: Change, position: HeldPosition, corrections: readonly StoredCorrection[]): Change {
  if (change.kind !== 'possible-shift' && change.kind !== 'return') return change;
  const [earlier, later] = [reportsOf(change.from), reportsOf(position)];
  const found = corrections.find(
    ({ effective, value }) =>
      effective &&
      value.issue === position.issue &&
      earlier.has(String(value.earlier)) &&
      later.has(String(value.later)),
  );
  if (!found) return change;
  const { by, at, id: correction, value } = found;
  return { ...change, verdict: { verdict: value.verdict as ShiftVerdict, by, at, correction } };
}

const reportsOf = ({ passages }: HeldPosition): Set<string> =>
  new Set(passages.flatMap(({ utterance }) => utterance.reports.map(({ id }) => id)));

/** Whether it is a possible shift or return that nobody has dismissed. */
export const isShift = (position: TimedPosition): position is ShiftedPosition =>
  (position.change.kind === 'possible-shift' || position.change.kind === 'return') &&
  position.change.verdict?.verdict !== 'dismissed';

/** A position that is a possible shift or return. */
export type ShiftedPosition = TimedPosition & {
  readonly change: Extract<Change, { readonly kind: 'possible-shift' | 'return' }>;
};

const sureOn = ({ passages }: HeldPosition, basis: StanceBasis): Passage | undefined =>
  passages.find((passage) => passage.position.basis === basis && isSure(passage));

function shiftOf(position: HeldPosition, from: HeldPosition, before: readonly HeldPosition[]): Change {
  if (from.days.to! >= position.days.from!) return { kind: 'none', reason: NOT_COMPARED.contested };
  if (sameEvent(from, position) && isNear(from.days, position.days, EVENT_APART))
    return { kind: 'none', reason: NOT_COMPARED.event };
  const basis = position.bases.find((one) => sureOn(position, one) && sureOn(from, one));
  if (!basis) return { kind: 'none', reason: NOT_COMPARED.basis };
  const held = before.some((one) => one.stance === position.stance && one.bases.includes(basis));
  const [earlier, later] = [sureOn(from, basis)!, sureOn(position, basis)!];
  return { kind: held ? 'return' : 'possible-shift', from, basis, earlier, later, verdict: null };
}

/** The wordings of earlier positions, by their sides. */
class SaidSoFar {
  readonly #bySide = new Map<HeldPosition['stance'], LikeIndex>();

  add(position: HeldPosition): void {
    const index = this.#bySide.get(position.stance) ?? new LikeIndex();
    this.#bySide.set(position.stance, index);
    for (const wording of wordingsIn(position)) index.add(wording);
  }

  /** Whether the same side was taken in the same words before. */
  sharesWords(position: HeldPosition): boolean {
    const index = this.#bySide.get(position.stance);
    return wordingsIn(position).some((one) => [...(index?.likeTo(one).values() ?? [])].includes('same-words'));
  }
}

const wordingsIn = ({ passages }: HeldPosition) =>
  passages.flatMap(({ utterance }) => utterance.reports.map(({ words, kind }) => wordingOf(words, kind)));
