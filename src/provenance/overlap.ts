import { markSharedQuotes } from './shared-quotes.ts';
import { type Story, storiesOf } from './story.ts';
import type { Wording } from './wording.ts';

/**
 * How much of the narrative of the shorter text stands in the longer one: outside furniture, and outside quotations
 * that both carry. Shares are 0 to 1; "weight" counts a term the less, the more sentences of its text hold it, so that
 * the name everybody knows counts little and the odd detail much. No frequency list of any source is involved.
 */
export interface Overlap {
  /** Content terms in the narrative of the shorter and the longer text. */
  readonly shorter: number;
  readonly longer: number;
  /** Weight of the shorter text's terms that occur in the longer one; names and figures are counted below. */
  readonly terms: number;
  /**
   * Weight of its pairs of terms within five content words that stand as near in the longer one. Two names are no pair:
   * whoever writes about the same people writes their names side by side.
   */
  readonly pairs: number;
  /** Runs of three words, of five words. */
  readonly runsOfThree: number;
  readonly runsOfFive: number;
  /** Names and figures of the shorter text that occur in the longer one, and those that do not (counts). */
  readonly namesShared: number;
  readonly namesNew: number;
  /** Kendall's tau of the order in which shared terms (no names) first occur, −1 to 1, times the root of their number over 30. */
  readonly order: number;
  /** Of neighbouring shared terms, those that are neighbours in the longer text too. */
  readonly adjacency: number;
}

/** Terms further apart than this within a sentence make no pair. Content terms. */
const PAIR_REACH = 5;

/** Shared terms that stand this much further apart in the longer text are no neighbours any more. Content terms. */
const ADJACENT_SLACK = 6;

/** Order is measured on at most this many shared terms; with 30 or more of them tau counts in full. */
const ORDER_TERMS = 120;
const ORDER_FULL = 30;

/** Measures the overlap of two texts; symmetrical in them. */
export function overlapOf(a: Wording, b: Wording): Overlap {
  const marks = markSharedQuotes(a, b);
  const { one, other, terms } = storiesOf(a, b, marks);
  const [longer, shorter] = one.size < other.size ? [other, one] : [one, other];
  const weightOf = (term: number): number =>
    1 / Math.max(longer.sentencesWith.get(term) ?? 1, shorter.sentencesWith.get(term) ?? 1);
  const named: IsName = (term) => shorter.names.has(term) || longer.names.has(term);
  return {
    shorter: shorter.size,
    longer: longer.size,
    terms: Math.max(weightShared(shorter, longer, named, weightOf), weightShared(longer, shorter, named, weightOf)),
    pairs: pairsShared(pairsIn(shorter, terms, named), pairsIn(longer, terms, named), terms, weightOf),
    runsOfThree: shareOf(runs(shorter, 3), runs(longer, 3)),
    runsOfFive: shareOf(runs(shorter, 5), runs(longer, 5)),
    ...fewerNew(names(shorter, longer), names(longer, shorter)),
    ...orderOf(shorter, longer, named),
  };
}

/** Whether a term is a name or a figure in either text. */
type IsName = (term: number) => boolean;
type WeightOf = (term: number) => number;

function weightShared(shorter: Story, longer: Story, named: IsName, weightOf: WeightOf): number {
  let shared = 0;
  let all = 0;
  for (const term of shorter.sentencesWith.keys()) {
    if (named(term)) continue;
    const weight = weightOf(term);
    all += weight;
    if (longer.sentencesWith.has(term)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

/**
 * The pairs of terms of a story that are not both names: either order is one pair, `smaller * base + larger` with
 * `base` beyond every term.
 */
function pairsIn({ sentences }: Story, base: number, named: IsName): Set<number> {
  const found = new Set<number>();
  for (const { terms } of sentences) {
    for (let i = 0; i < terms.length; i++) {
      const x = terms[i]!;
      const isName = named(x);
      for (let j = i + 1; j < terms.length && j <= i + PAIR_REACH; j++) {
        const y = terms[j]!;
        if (x !== y && !(isName && named(y))) found.add(x < y ? x * base + y : y * base + x);
      }
    }
  }
  return found;
}

/** The larger of the two shares: of the pairs of one story in the other, and the other way round. */
function pairsShared(here: ReadonlySet<number>, there: ReadonlySet<number>, base: number, weightOf: WeightOf): number {
  const weigh = (pairs: ReadonlySet<number>): number => {
    let weight = 0;
    for (const key of pairs) weight += weightOf(Math.floor(key / base)) * weightOf(key % base);
    return weight;
  };
  const least = Math.min(weigh(here), weigh(there));
  const shared = weigh(new Set([...here].filter((key) => there.has(key))));
  return least > 0 ? shared / least : 0;
}

/** Hashes of the runs of `length` words that hold only narrative. */
function runs(story: Story, length: number): Set<number> {
  const found = new Set<number>();
  for (const { words } of story.sentences) {
    for (let i = 0; i + length <= words.length; i++) {
      let hash = 17;
      let whole = true;
      for (let j = i; j < i + length && whole; j++) {
        whole = words[j]! >= 0;
        hash = (Math.imul(hash, 1000003) ^ words[j]!) | 0;
      }
      if (whole) found.add(hash);
    }
  }
  return found;
}

function shareOf(of: ReadonlySet<number>, inThese: ReadonlySet<number>): number {
  let shared = 0;
  for (const key of of) if (inThese.has(key)) shared++;
  return of.size > 0 ? shared / of.size : 0;
}

type NamesShared = Pick<Overlap, 'namesShared' | 'namesNew'>;

function names(shorter: Story, longer: Story): NamesShared {
  let namesShared = 0;
  for (const name of shorter.names) if (longer.sentencesWith.has(name)) namesShared++;
  return { namesShared, namesNew: shorter.names.size - namesShared };
}

/** A rewording may be longer than its source: the side whose names the other holds more of is the one that counts. */
const fewerNew = (one: NamesShared, other: NamesShared): NamesShared =>
  one.namesNew * (other.namesShared + 1) <= other.namesNew * (one.namesShared + 1) ? one : other;

function orderOf(shorter: Story, longer: Story, named: IsName): { order: number; adjacency: number } {
  const shared: [here: number, there: number, term: number][] = [];
  for (const [term, here] of shorter.firstAt) {
    const there = longer.firstAt.get(term);
    if (there === undefined || shorter.sentencesWith.get(term)! > 2 || longer.sentencesWith.get(term)! > 2) continue;
    shared.push([here, there, term]);
  }
  let near = 0;
  for (let i = 0; i + 1 < shared.length; i++) {
    const apart = Math.abs(shared[i + 1]![1] - shared[i]![1]);
    if (apart <= shared[i + 1]![0] - shared[i]![0] + ADJACENT_SLACK) near++;
  }
  const plain = shared.filter(([, , term]) => !named(term));
  const step = Math.max(1, Math.floor(plain.length / ORDER_TERMS));
  const sample = plain.filter((_, i) => i % step === 0);
  const tau = sample.length > 2 ? kendall(sample.map(([, there]) => there)) : 0;
  return {
    order: tau * Math.sqrt(Math.min(1, sample.length / ORDER_FULL)),
    adjacency: shared.length > 1 ? near / (shared.length - 1) : 0,
  };
}

/** Kendall's tau of a sequence against its own order: concordant less discordant pairs over all. */
function kendall(sequence: readonly number[]): number {
  let rising = 0;
  let all = 0;
  for (let i = 0; i < sequence.length; i++) {
    for (let j = i + 1; j < sequence.length; j++) {
      all++;
      if (sequence[j]! > sequence[i]!) rising++;
    }
  }
  return (2 * rising - all) / all;
}
