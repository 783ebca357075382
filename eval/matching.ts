import type { Attribution, AttributionSpans, Span, Spans, StatementKind } from '../src/domain/index.ts';

/**
 * Found attributions against marked ones, by the rules of the scorer (`score-attributions.mjs`), article by article, so
 * that scores can be resampled, split and explained. `eval/attribution.ts` fails where the two differ.
 *
 * Everything is counted over words: runs of letters and digits, inner apostrophes included.
 */
export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** An attribution as the numbers of its words in the article. */
export interface Marking extends Readonly<Record<Role, ReadonlySet<number>>> {
  readonly spans: AttributionSpans;
  readonly kind: StatementKind;
}

/** One that was found, with the probability given to it. */
export interface Finding extends Marking {
  readonly confidence: number;
}

/** An article with what is marked in it and what was found. */
export interface MatchedArticle {
  readonly id: string;
  readonly text: string;
  /** `[start, end)` of each word. */
  readonly words: readonly Span[];
  readonly marked: readonly Marking[];
  readonly found: readonly Finding[];
  /** Right ones: places in `marked` and `found`, each at most once. */
  readonly right: readonly (readonly [marked: number, found: number])[];
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** Words in common over words in either from which on two stretches are taken for the same; the scorer's choice. */
const SAME = 0.5;
/** Words of the longest source that may hold another; the scorer's choice. */
const LONGEST_SOURCE = 15;

/** Matches what was found in an article with what is marked in it. Those without a word of content are left out. */
export function matchArticle(
  article: { readonly id: string; readonly text: string; readonly attributions: readonly AttributionSpans[] },
  findings: readonly Attribution[],
): MatchedArticle {
  const { id, text } = article;
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }): Span => [index, index + word.length]);
  const quoted = quotedWords(text, words);
  const marking = (spans: AttributionSpans): Marking => {
    const [source, cue, content] = ROLES.map((role) => wordsIn(spans[role], words)) as [Words, Words, Words];
    return { spans, source, cue, content, kind: kindOf(content, quoted) };
  };
  const marked = article.attributions.map(marking).filter(({ content }) => content.size > 0);
  const found = findings
    .map(({ spans, confidence }) => ({ ...marking(spans), confidence }))
    .filter(({ content }) => content.size > 0);
  return { id, text, words, marked, found, right: rightOnes(marked, found) };
}

type Words = Set<number>;

/** Pairs that are right, those with the likest contents first; each is taken once. */
function rightOnes(marked: readonly Marking[], found: readonly Finding[]): [number, number][] {
  const pairs: [likeness: number, marked: number, found: number][] = [];
  for (const [i, m] of marked.entries()) {
    for (const [j, f] of found.entries()) {
      const likeness = likenessOf(m.content, f.content);
      if (likeness >= SAME && sameSource(m, f)) pairs.push([likeness, i, j]);
    }
  }
  pairs.sort((x, y) => y[0] - x[0]);
  const [takenMarked, takenFound] = [new Set<number>(), new Set<number>()];
  const right: [number, number][] = [];
  for (const [, i, j] of pairs) {
    if (takenMarked.has(i) || takenFound.has(j)) continue;
    takenMarked.add(i);
    takenFound.add(j);
    right.push([i, j]);
  }
  return right;
}

/** The words that the spans touch. */
function wordsIn(spans: Spans, words: readonly Span[]): Words {
  const inside: Words = new Set();
  for (const [start, end] of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words.length && words[i]![0] < end; i++) inside.add(i);
  }
  return inside;
}

/** How many words two stretches have in common. */
export function sharedWords(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** Words in common over words in either, 0 to 1 (Jaccard); 1 where both are empty. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  const shared = sharedWords(a, b);
  return shared / (a.size + b.size - shared);
}

/** Whether two contents are the same by the rules of the scorer. */
export const sameContent = (a: Marking, b: Marking): boolean => likenessOf(a.content, b.content) >= SAME;

/** Whether two sources are: half of the words in common, or one inside the other and neither sprawling. */
export function sameSource(marked: Marking, found: Marking): boolean {
  const [a, b] = [marked.source, found.source];
  if (likenessOf(a, b) >= SAME) return true;
  const shared = sharedWords(a, b);
  const within = shared > 0 && shared === Math.min(a.size, b.size) && Math.max(a.size, b.size) <= LONGEST_SOURCE;
  return within && sharedWords(b, marked.content) === 0 && sharedWords(b, marked.cue) === 0;
}

function kindOf(content: Words, quoted: Words): StatementKind {
  const inside = sharedWords(content, quoted);
  return inside === 0 ? 'indirect' : inside === content.size ? 'direct' : 'mixed';
}

/** The words between double quotation marks, paragraph by paragraph. */
function quotedWords(text: string, words: readonly Span[]): Words {
  const inside: Words = new Set();
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+/g)) {
    let open = -1;
    for (let i = 0; i <= paragraph.length; i++) {
      const character = paragraph[i];
      const closes = character === '”' || (character === '"' && open >= 0);
      if (i === paragraph.length || closes) {
        if (open >= 0) for (const word of wordsIn([[index + open, index + i]], words)) inside.add(word);
        open = -1;
      } else if (character === '“' || character === '"') open = i;
    }
  }
  return inside;
}
