import { tokenAt } from '../language/index.ts';
import type { Credited } from './credited.ts';
import { documentSortOf } from './lexicon/bodies.ts';
import type { Scene } from './scene.ts';
import { ADJ, NOUN, NUM } from './words.ts';

/** Tokens after a cue within which a paper is named. */
const REACH = 12;
const MAKES =
  /^(?:released?|releasing|issued?|issuing|published?|wrote|writing|sent|sending|filed|filing|posted|posting|penned|put)$/;

/**
 * The sorts of papers that a statement says its source made: "said in a statement", "wrote a letter", "contended in its
 * filing". Later "the statement" speaks for that source.
 */
export function papersMade(scene: Scene, { spans }: Credited): string[] {
  const { start, sentence, lower, count } = scene.text;
  const cue = spans.cue[0] ?? spans.source[0];
  if (!cue) return [];
  const first = tokenAt(scene.text, cue[0]);
  const sorts: string[] = [];
  for (let t = first; t < count && t < first + REACH && sentence[t] === sentence[first]; t++) {
    const at = start[t]!;
    if (spans.content.some(([from, to]) => from <= at && at < to)) continue;
    const sort = documentSortOf(lower[t]!);
    if (sort !== null && sort !== 'data' && isMade(scene, t)) sorts.push(sort);
  }
  return sorts;
}

/** Whether a paper's phrase begins with "in a", "in his", or follows a verb of making. */
function isMade({ text: { lower, tags } }: Scene, paper: number): boolean {
  let t = paper - 1;
  while (t > 0 && (tags[t] === ADJ || tags[t] === NOUN || tags[t] === NUM || lower[t] === ',' || lower[t] === '-')) t--;
  if (!/^(?:a|an|his|her|its|their)$/.test(lower[t] ?? '')) return false;
  return (
    /^(?:in|with|through|on)$/.test(lower[t - 1] ?? '') ||
    MAKES.test(lower[t - 1] ?? '') ||
    MAKES.test(lower[t - 2] ?? '')
  );
}
