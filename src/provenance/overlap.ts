import { NumberSet } from './number-set.ts';
import { markSharedQuotes } from './shared-quotes.ts';
import { type Story, storiesOf } from './story.ts';
import { hashOfRun, type Wording } from './wording.ts';

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
  /** Runs of five words, and of three, which are counted when they are asked for. */
  readonly runsOfFive: number;
  readonly runsOfThree: () => number;
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
  const { one, other, named } = storiesOf(a, b, markSharedQuotes(a, b));
  const [longer, shorter] = one.size < other.size ? [other, one] : [one, other];
  const weights = Float64Array.from(
    longer.sentencesWith,
    (count, term) => 1 / Math.max(1, count, shorter.sentencesWith[term]!),
  );
  return {
    shorter: shorter.size,
    longer: longer.size,
    terms: Math.max(weightShared(shorter, longer, named, weights), weightShared(longer, shorter, named, weights)),
    pairs: pairsShared(shorter, longer, named, weights),
    runsOfThree: () => runsShared(shorter, longer, 3),
    runsOfFive: runsShared(shorter, longer, 5),
    ...fewerNew(namesShared(shorter, longer, named), namesShared(longer, shorter, named)),
    ...orderOf(shorter, longer, named),
  };
}

function weightShared(shorter: Story, longer: Story, named: Uint8Array, weights: Float64Array): number {
  let shared = 0;
  let all = 0;
  for (const term of shorter.terms) {
    if (named[term]) continue;
    const weight = weights[term]!;
    all += weight;
    if (longer.sentencesWith[term]! > 0) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

/** The pairs of terms of a story that are not both names, and their weight in all: either order is one pair. */
interface Pairs {
  readonly keys: NumberSet;
  readonly weight: number;
  /** The weight of those that another story has too. */
  readonly shared: number;
}

/** A pair is `smaller * base + larger`, with `base` beyond every term. */
function pairsIn({ sentences, size }: Story, named: Uint8Array, weights: Float64Array, among: NumberSet | null): Pairs {
  const keys = new NumberSet(PAIR_REACH * size);
  const base = weights.length;
  let weight = 0;
  let shared = 0;
  for (const { terms } of sentences) {
    for (let i = 0; i < terms.length; i++) {
      const x = terms[i]!;
      for (let j = i + 1; j < terms.length && j <= i + PAIR_REACH; j++) {
        const y = terms[j]!;
        if (x === y || (named[x] && named[y])) continue;
        const key = x < y ? x * base + y : y * base + x;
        if (!keys.add(key)) continue;
        const own = weights[x]! * weights[y]!;
        weight += own;
        if (among?.has(key)) shared += own;
      }
    }
  }
  return { keys, weight, shared };
}

/** The larger of the two shares: of the pairs of one story in the other, and the other way round. */
function pairsShared(shorter: Story, longer: Story, named: Uint8Array, weights: Float64Array): number {
  const there = pairsIn(longer, named, weights, null);
  const here = pairsIn(shorter, named, weights, there.keys);
  const least = Math.min(here.weight, there.weight);
  return least > 0 ? here.shared / least : 0;
}

/** The share of the runs of `length` words of narrative of one story which the other has too. */
function runsShared(shorter: Story, longer: Story, length: number): number {
  const [here, there] = [shorter, longer].map((story) => new NumberSet(story.wording.words.length)) as [
    NumberSet,
    NumberSet,
  ];
  eachRun(longer, length, (run) => there.add(run));
  let shared = 0;
  eachRun(shorter, length, (run) => {
    if (here.add(run) && there.has(run)) shared++;
  });
  return here.size > 0 ? shared / here.size : 0;
}

/** The hashes of the runs of `length` words that hold only narrative. */
function eachRun({ wording: { hashes }, marks, sentences }: Story, length: number, see: (run: number) => void): void {
  for (const { first, last } of sentences) {
    let whole = 0;
    for (let t = first; t < last; t++) {
      whole = marks[t] ? 0 : whole + 1;
      if (whole >= length) see(hashOfRun(hashes, t + 1 - length, length));
    }
  }
}

type NamesShared = Pick<Overlap, 'namesShared' | 'namesNew'>;

function namesShared(shorter: Story, longer: Story, named: Uint8Array): NamesShared {
  let shared = 0;
  let all = 0;
  for (const term of shorter.terms) {
    if (!named[term]) continue;
    all++;
    if (longer.sentencesWith[term]! > 0) shared++;
  }
  return { namesShared: shared, namesNew: all - shared };
}

/** A rewording may be longer than its source: the side whose names the other holds more of is the one that counts. */
const fewerNew = (one: NamesShared, other: NamesShared): NamesShared =>
  one.namesNew * (other.namesShared + 1) <= other.namesNew * (one.namesShared + 1) ? one : other;

function orderOf(shorter: Story, longer: Story, named: Uint8Array): { order: number; adjacency: number } {
  const shared: [here: number, there: number, term: number][] = [];
  for (const term of shorter.terms) {
    const there = longer.firstAt[term]!;
    if (there < 0 || shorter.sentencesWith[term]! > 2 || longer.sentencesWith[term]! > 2) continue;
    shared.push([shorter.firstAt[term]!, there, term]);
  }
  let near = 0;
  for (let i = 0; i + 1 < shared.length; i++) {
    const apart = Math.abs(shared[i + 1]![1] - shared[i]![1]);
    if (apart <= shared[i + 1]![0] - shared[i]![0] + ADJACENT_SLACK) near++;
  }
  const plain = shared.filter(([, , term]) => !named[term]);
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
