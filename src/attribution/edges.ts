import { tagOf } from '../language/index.ts';
import { GRADES } from './cue-rates.ts';
import type { Facts } from './facts.ts';

const TAG_COUNT = 18;
const WORDS = 1024;
const BOUNDARIES = 40;

/** Classes of the step from one token to the next, over which the transition weights are tied. */
export const EDGE_WIDTH = 5;
export const EDGE_CLASSES = BOUNDARIES + TAG_COUNT * TAG_COUNT + GRADES * GRADES + 2 * WORDS;

const PUNCT = tagOf('PUNCT');

/** The classes of the step into each token: `classes[t * EDGE_WIDTH ..]`, numbers below EDGE_CLASSES. */
export function edgeClasses(facts: Facts): Int32Array {
  const { analysis, word, grade, quotes } = facts;
  const { count, tags } = analysis;
  const classes = new Int32Array(count * EDGE_WIDTH);
  for (let t = 0; t < count; t++) {
    const at = t * EDGE_WIDTH;
    const q = quotes.of[t]!;
    const state = q < 0 ? 0 : quotes.single[q] ? 2 : 1;
    classes[at] = boundaryOf(facts, t) * 3 + state;
    let base = BOUNDARIES;
    classes[at + 1] = base + (t ? tags[t - 1]! : 0) * TAG_COUNT + tags[t]!;
    base += TAG_COUNT * TAG_COUNT;
    classes[at + 2] = base + (t ? grade[t - 1]! : 0) * GRADES + grade[t]!;
    base += GRADES * GRADES;
    classes[at + 3] = base + (word[t]! & (WORDS - 1));
    base += WORDS;
    classes[at + 4] = base + ((t ? word[t - 1]! : 0) & (WORDS - 1));
  }
  return classes;
}

/** What is crossed between the token before and this one: one of 13 boundaries. */
function boundaryOf({ analysis, quotes }: Facts, t: number): number {
  if (t === 0) return 0;
  if (analysis.paragraph[t] !== analysis.paragraph[t - 1]) return quotes.of[t]! >= 0 ? 1 : 2;
  const newSentence = analysis.sentence[t] !== analysis.sentence[t - 1];
  const q = quotes.of[t]!;
  const before = quotes.of[t - 1]!;
  if (q !== before) {
    const state = q >= 0 && before < 0 ? 3 : q < 0 ? 4 : 5;
    return newSentence ? state + 3 : state;
  }
  if (newSentence) return 9;
  if (analysis.tags[t - 1] !== PUNCT) return 10;
  return analysis.words[t - 1] === ',' ? 11 : 12;
}
