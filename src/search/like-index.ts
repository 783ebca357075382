import { isTelling, type Likeness, likenessByTerms, SHARED_RUN, sideOf, type Wording } from './wording.ts';

interface Held {
  readonly wording: Wording;
  /** Which side it takes by its words alone (`sideOf`). */
  readonly side: number;
}

/**
 * Wordings among which those that are like another are found as `likenessOf` has it, without a comparison with each: only
 * those that share terms or a run of quoted words are looked at.
 */
export class LikeIndex {
  readonly #held: Held[] = [];
  readonly #byTerm = new Map<string, number[]>();
  readonly #byWords = new Map<string, number[]>();
  /** Runs of quoted words that tell something, and whole quotations that are shorter than such a run. */
  readonly #byRun = new Map<string, number[]>();
  readonly #byWhole = new Map<string, number[]>();

  /** Answers its number: 0 for the first, and so on. */
  add(wording: Wording): number {
    const number = this.#held.push({ wording, side: sideOf(wording) }) - 1;
    for (const term of wording.terms) enter(this.#byTerm, term, number);
    enter(this.#byWords, wording.words.join(' '), number);
    const { long, short, wholes } = runsOf(wording);
    for (const run of long) enter(this.#byRun, run, number);
    for (const run of short) enter(this.#byRun, run, number);
    for (const whole of wholes) enter(this.#byWhole, whole, number);
    return number;
  }

  /** The numbers of those that are like it, and how. Wordings without any telling word are like none. */
  likeTo(wording: Wording): ReadonlyMap<number, Exclude<Likeness, 'none'>> {
    const found = new Map<number, Exclude<Likeness, 'none'>>();
    if (wording.terms.size === 0) return found;
    const side = sideOf(wording);
    for (const [number, shared] of this.#sharing(wording)) {
      const other = this.#held[number]!;
      const like = likenessByTerms(wording, other.wording, shared);
      if (like === 'none' || isContraryBy(wording, side, other)) continue;
      found.set(number, like);
    }
    for (const number of this.#quoting(wording)) found.set(number, 'same-words');
    return found;
  }

  /** How many terms each shares with it. */
  #sharing(wording: Wording): ReadonlyMap<number, number> {
    const shared = new Map<number, number>();
    for (const term of wording.terms)
      for (const number of this.#byTerm.get(term) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    return shared;
  }

  /** Those with the same words, or with a quotation in common. */
  #quoting(wording: Wording): readonly number[] {
    const { long, short, wholes } = runsOf(wording);
    const found = [...(this.#byWords.get(wording.words.join(' ')) ?? [])];
    const take = (numbers: readonly number[] | undefined): void => {
      if (numbers) found.push(...numbers);
    };
    for (const run of long) take(this.#byRun.get(run));
    for (const run of short) take(this.#byWhole.get(run));
    for (const whole of wholes) take(this.#byRun.get(whole));
    return found;
  }
}

const isContraryBy = (wording: Wording, side: number, other: Held): boolean =>
  wording.terms.has('not') !== other.wording.terms.has('not') ||
  (side !== 0 && other.side !== 0 && side !== other.side);

interface Runs {
  /** Runs within quotations that are as long as one must be to be shared by nobody by chance, and tell something. */
  readonly long: readonly string[];
  /** Shorter ones that tell enough to be a whole quotation elsewhere. */
  readonly short: readonly string[];
  /** The whole quotations that are shorter than the longest run. */
  readonly wholes: readonly string[];
}

/** A wording is looked up, then entered: its runs are cut once. */
const KEPT = new WeakMap<Wording, Runs>();

function runsOf(wording: Wording): Runs {
  const kept = KEPT.get(wording) ?? cutRuns(wording);
  KEPT.set(wording, kept);
  return kept;
}

function cutRuns({ quoted }: Wording): Runs {
  const long = new Set<string>();
  const short = new Set<string>();
  const wholes = new Set<string>();
  for (const stretch of quoted) {
    const telling = stretch.map((word) => isTelling([word], false));
    for (let at = 0; at < stretch.length; at++) {
      let run = '';
      let count = 0;
      for (let length = 1; length <= SHARED_RUN && at + length <= stretch.length; length++) {
        const last = at + length - 1;
        run = length === 1 ? stretch[last]! : `${run} ${stretch[last]!}`;
        if (telling[last]) count++;
        if (length === SHARED_RUN ? count >= 1 : count >= 2) (length === SHARED_RUN ? long : short).add(run);
      }
    }
    if (stretch.length < SHARED_RUN && isTelling(stretch, true)) wholes.add(stretch.join(' '));
  }
  return { long: [...long], short: [...short], wholes: [...wholes] };
}

function enter(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
