import type { SentenceChange, SentencePair } from '../domain/index.ts';
import { commonRun } from './common-words.ts';
import type { Wording } from './wording.ts';

/** Sentences `[from, to)` of each text that belong together; empty on one side for new and dropped ones. */
export interface AlignedSentences {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  readonly change: SentenceChange;
}

/** Weighted Dice below which two sentences are not the same one told again; chosen on dev, decisions/0062. */
const ALIKE = 0.2;

/** A sentence counts as split (or merged) only if the second half adds this much to the likeness. */
const SPLIT_GAIN = 0.05;

/** A sentence that moved is found again if at least this alike. */
const MOVED = 0.45;

/** Two sentences that stand alone between the same aligned neighbours may be less alike. */
const LEFT_OVER = 0.1;

/** Edited rather than reworded: so many words in common in the same order (Dice), or so much of the shorter one kept. */
const EDITED = 2 / 3;
const KEPT = 0.8;
const KEPT_WORDS = 5;

/**
 * Aligns the sentences of two texts: the best chain in order by dynamic programming, in which one sentence may become
 * two or two one, then sentences that moved, then those left over between aligned neighbours. In the order of `a`,
 * what is new in `b` where it stands there.
 *
 * `skipA` and `skipB` are the numbers of sentences to leave out (the title).
 */
export function alignSentences(a: Wording, b: Wording, skipA: number, skipB: number): AlignedSentences[] {
  // Always aligned in the same order of the texts, so that A against B gives what B against A gives.
  const swapped = a.text > b.text;
  const chain = swapped
    ? chainOf(likenessOf(b, a), skipB, skipA).map((block): Block => ({ a: block.b, b: block.a }))
    : chainOf(likenessOf(a, b), skipA, skipB);
  return inOrder(chain, [a.sentences.length, b.sentences.length], skipA, skipB).map(({ a: inA, b: inB }) => ({
    a: inA,
    b: inB,
    change: changeOf(wordsIn(a, inA), wordsIn(b, inB)),
  }));
}

/** What belongs together. Of chains that are worth the same, the one that is taken hangs on which text comes first. */
function chainOf(likeness: Likeness, skipA: number, skipB: number): Block[] {
  const chain = bestChain(likeness, skipA, skipB);
  addMoved(chain, likeness, skipA, skipB);
  addLeftOver(chain, likeness, skipA, skipB);
  return chain;
}

/** The aligned sentences in words. */
export const sentencePairs = (aligned: readonly AlignedSentences[], a: Wording, b: Wording): SentencePair[] =>
  aligned.map((pair) => ({ a: textIn(a, pair.a), b: textIn(b, pair.b), change: pair.change }));

/** What became of a sentence, from its words before and after. */
export function changeOf(before: readonly string[], after: readonly string[]): SentenceChange {
  if (before.length === 0) return 'new';
  if (after.length === 0) return 'dropped';
  if (before.length === after.length && before.every((word, i) => word === after[i])) return 'verbatim';
  return isEdited(commonRun(before, after), before.length, after.length) ? 'edited' : 'reworded';
}

/** Whether sentences of so many words have enough of them in common to be called edited. */
export function isEdited(common: number, before: number, after: number): boolean {
  const shorter = Math.min(before, after);
  return 2 * common >= EDITED * (before + after) || (shorter >= KEPT_WORDS && common >= KEPT * shorter);
}

type Range = readonly [from: number, to: number];
type Block = { readonly a: Range; readonly b: Range };

/** Shared weight of every two sentences, and the weight of each. */
interface Likeness {
  readonly shared: readonly Float64Array[];
  readonly weightA: readonly number[];
  readonly weightB: readonly number[];
}

/** How many sentences each text has. */
type Sizes = readonly [a: number, b: number];

const sizesOf = ({ weightA, weightB }: Likeness): Sizes => [weightA.length, weightB.length];

const dice = (shared: number, weights: number): number =>
  weights > 0 ? (2 * Math.min(shared, weights / 2)) / weights : 0;

/** Terms weigh the less, the more sentences of a text hold them; sentences without any are weighed by their words. */
function likenessOf(a: Wording, b: Wording): Likeness {
  const termsA = a.sentences.map((_, i) => termsIn(a, i));
  const termsB = b.sentences.map((_, j) => termsIn(b, j));
  const frequency = new Map<string, number>();
  for (const side of [termsA, termsB]) {
    const here = new Map<string, number>();
    for (const terms of side) for (const term of terms) here.set(term, (here.get(term) ?? 0) + 1);
    for (const [term, count] of here) frequency.set(term, Math.max(frequency.get(term) ?? 0, count));
  }
  const weightOf = (term: string): number => 1 / Math.sqrt(frequency.get(term)!);
  const sum = (terms: ReadonlySet<string>): number => [...terms].reduce((total, term) => total + weightOf(term), 0);
  const places = new Map<string, number[]>();
  termsB.forEach((terms, j) => {
    for (const term of terms) {
      const list = places.get(term);
      if (list) list.push(j);
      else places.set(term, [j]);
    }
  });
  const shared = termsA.map((terms) => {
    const row = new Float64Array(termsB.length);
    for (const term of terms) for (const j of places.get(term) ?? []) row[j]! += weightOf(term);
    return row;
  });
  return { shared, weightA: termsA.map(sum), weightB: termsB.map(sum) };
}

function termsIn({ sentences, terms, words }: Wording, sentence: number): Set<string> {
  const { first, last } = sentences[sentence]!;
  const found = new Set<string>();
  for (let t = first; t < last; t++) if (terms[t]) found.add(terms[t]!);
  if (found.size === 0) for (let t = first; t < last; t++) found.add(`=${words[t]}`);
  return found;
}

/** How the best chain reached a cell: a skip, or so many sentences of each side. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

function bestChain(likeness: Likeness, skipA: number, skipB: number): Block[] {
  const { weightA, weightB } = likeness;
  const rows = weightA.length - skipA;
  const columns = weightB.length - skipB;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      if (i === 0 && j === 0) continue;
      let most = -1;
      for (let s = 0; s < STEPS.length; s++) {
        const [da, db] = STEPS[s]!;
        if (i < da || j < db) continue;
        const gain =
          da === 0 || db === 0 ? 0 : gainOf(likeness, [skipA + i - da, skipA + i], [skipB + j - db, skipB + j]);
        const value = best[(i - da) * width + j - db]! + gain;
        if (value > most || (value === most && s < 2)) {
          most = value;
          step[i * width + j] = s;
        }
      }
      best[i * width + j] = most;
    }
  }
  return traced(step, rows, columns, skipA, skipB);
}

function traced(step: Uint8Array, rows: number, columns: number, skipA: number, skipB: number): Block[] {
  const blocks: Block[] = [];
  let i = rows;
  let j = columns;
  while (i > 0 || j > 0) {
    const [da, db] = STEPS[step[i * (columns + 1) + j]!]!;
    if (da > 0 && db > 0) blocks.push({ a: [skipA + i - da, skipA + i], b: [skipB + j - db, skipB + j] });
    i -= da;
    j -= db;
  }
  return blocks.reverse();
}

/** What aligning these sentences is worth: their likeness beyond `ALIKE`, times their weight. Negative: not at all. */
function gainOf(likeness: Likeness, a: Range, b: Range): number {
  const like = likeOf(likeness, a, b);
  if (like < ALIKE) return -1;
  if (a[1] - a[0] + (b[1] - b[0]) > 2) {
    const parts =
      a[1] - a[0] > 1
        ? [a[0], a[0] + 1].map((i) => likeOf(likeness, [i, i + 1], b))
        : [b[0], b[0] + 1].map((j) => likeOf(likeness, a, [j, j + 1]));
    if (like < Math.max(...parts) + SPLIT_GAIN) return -1;
  }
  return (like - ALIKE) * weightOf(likeness, a, b);
}

function likeOf({ shared, weightA, weightB }: Likeness, a: Range, b: Range): number {
  let common = 0;
  let weights = 0;
  for (let i = a[0]; i < a[1]; i++) {
    weights += weightA[i]!;
    for (let j = b[0]; j < b[1]; j++) common += shared[i]![j]!;
  }
  for (let j = b[0]; j < b[1]; j++) weights += weightB[j]!;
  return dice(common, weights);
}

function weightOf({ weightA, weightB }: Likeness, a: Range, b: Range): number {
  let weight = 0;
  for (let i = a[0]; i < a[1]; i++) weight += weightA[i]!;
  for (let j = b[0]; j < b[1]; j++) weight += weightB[j]!;
  return weight;
}

/** Adds sentences that changed places: the most alike of the unaligned first. */
function addMoved(chain: Block[], likeness: Likeness, skipA: number, skipB: number): void {
  const [freeA, freeB] = unaligned(chain, sizesOf(likeness), skipA, skipB);
  const candidates: (Block & { like: number })[] = [];
  for (const i of freeA) {
    for (const j of freeB) {
      const like = likeOf(likeness, [i, i + 1], [j, j + 1]);
      if (like >= MOVED) candidates.push({ a: [i, i + 1], b: [j, j + 1], like });
    }
  }
  for (const { a, b } of candidates.sort((x, y) => y.like - x.like)) {
    if (!freeA.delete(a[0])) continue;
    if (freeB.delete(b[0])) chain.push({ a, b });
    else freeA.add(a[0]);
  }
}

/** Adds pairs that stand alone between two aligned neighbours (or an end of both texts). */
function addLeftOver(chain: Block[], likeness: Likeness, skipA: number, skipB: number): void {
  const [freeA, freeB] = unaligned(chain, sizesOf(likeness), skipA, skipB);
  const after = new Map(chain.map((block) => [block.a[1], block.b[1]]));
  const before = new Map(chain.map((block) => [block.a[0], block.b[0]]));
  const endA = likeness.weightA.length;
  const endB = likeness.weightB.length;
  for (const i of freeA) {
    const j = i === skipA ? skipB : after.get(i);
    const next = i + 1 === endA ? endB : before.get(i + 1);
    if (j === undefined || next !== j + 1 || !freeB.has(j)) continue;
    if (likeOf(likeness, [i, i + 1], [j, j + 1]) >= LEFT_OVER) chain.push({ a: [i, i + 1], b: [j, j + 1] });
  }
}

function unaligned(chain: readonly Block[], sizes: Sizes, skipA: number, skipB: number): [Set<number>, Set<number>] {
  const [freeA, freeB] = sizes.map((size) => new Set(Array(size).keys())) as [Set<number>, Set<number>];
  for (let i = 0; i < skipA; i++) freeA.delete(i);
  for (let j = 0; j < skipB; j++) freeB.delete(j);
  for (const { a, b } of chain) {
    for (let i = a[0]; i < a[1]; i++) freeA.delete(i);
    for (let j = b[0]; j < b[1]; j++) freeB.delete(j);
  }
  return [freeA, freeB];
}

/** All sentences of both texts: blocks and dropped ones in the order of `a`, new ones after what precedes them in `b`. */
function inOrder(chain: readonly Block[], sizes: Sizes, skipA: number, skipB: number): Block[] {
  const [freeA, freeB] = unaligned(chain, sizes, skipA, skipB);
  const blocks: Block[] = [...chain, ...[...freeA].map((i): Block => ({ a: [i, i + 1], b: [0, 0] }))].sort(
    (x, y) => x.a[0] - y.a[0],
  );
  const ordered: Block[] = [];
  const take = (from: number): void => {
    for (let j = from; freeB.delete(j); j++) ordered.push({ a: [0, 0], b: [j, j + 1] });
  };
  take(skipB);
  for (const block of blocks) {
    ordered.push(block);
    if (block.b[1] > block.b[0]) take(block.b[1]);
  }
  return ordered;
}

const wordsIn = ({ sentences, words }: Wording, [from, to]: Range): readonly string[] =>
  to > from ? words.slice(sentences[from]!.first, sentences[to - 1]!.last) : [];

const textIn = ({ text, sentences }: Wording, [from, to]: Range): string | null =>
  to > from ? text.slice(sentences[from]!.span[0], sentences[to - 1]!.span[1]) : null;
