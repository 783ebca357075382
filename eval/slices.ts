import type { Actor, AttributionSpans } from '../src/domain/index.ts';
import { entryOf, type Kit } from '../src/pipeline.ts';
import { itemsOf } from '../src/read/index.ts';
import { type CueCounts, cueTextOf, wordsOf } from './cue-classes.ts';
import type { DevArticle } from './dev-articles.ts';
import type { Figures } from './resampling.ts';

/** The parts that attributions are divided into, each by one question. */
export const DIVISIONS = ['kind', 'cue', 'source'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Of one part: how many are marked, how many of those are found; how many are found, how many of those are right. */
interface PartCount {
  marked: number;
  markedRight: number;
  found: number;
  foundRight: number;
}

/** Counts by division and part: `cue said`. */
export type SliceCounts = ReadonlyMap<string, Readonly<PartCount>>;

/** How many of the commonest one-word cues have a part of their own. */
const COMMON_CUES = 7;

/** The commonest one-word cues of the training part, the commonest first. */
export const commonCues = (seen: CueCounts): string[] =>
  [...seen]
    .filter(([cue]) => wordsOf(cue).length === 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMMON_CUES)
    .map(([cue]) => cue);

/** Counts an article by its parts. `common`: the cues that have a part of their own. */
export function sliceCountsOf(article: DevArticle, kit: Kit, common: readonly string[]): SliceCounts {
  const counts = new Map<string, PartCount>();
  const count = (part: string, of: keyof PartCount): void => {
    const before = counts.get(part) ?? { marked: 0, markedRight: 0, found: 0, foundRight: 0 };
    counts.set(part, { ...before, [of]: before[of] + 1 });
  };
  const right = { marked: new Set(article.right.map(([m]) => m)), found: new Set(article.right.map(([, f]) => f)) };
  for (const side of ['marked', 'found'] as const) {
    const actors = actorsOf(article, kit, side);
    for (const [i, one] of article[side].entries()) {
      const parts = [
        `kind ${one.kind}`,
        `cue ${cuePart(article.text, one.spans, common)}`,
        `source ${sourcePart(one.spans, actors[i]!)}`,
      ];
      for (const part of parts) {
        count(part, side);
        if (right[side].has(i)) count(part, `${side}Right`);
      }
    }
  }
  return counts;
}

/** Whom the sources mean, so far as the rules of identity tell. */
function actorsOf({ id, text, published, ...article }: DevArticle, kit: Kit, side: 'marked' | 'found'): Actor[] {
  const [item] = itemsOf(Buffer.from(JSON.stringify({ id, text, published })), 'dev.jsonl');
  const given = article[side].map(({ spans }) => spans);
  return entryOf(item!, kit, given).statements.map(({ actor }) => actor);
}

function cuePart(text: string, { cue }: AttributionSpans, common: readonly string[]): string {
  const words = wordsOf(cueTextOf(text, cue));
  if (words.length === 0) return 'none, or a mark';
  if (words.length > 1) return 'several words';
  return common.includes(words[0]!) ? `“${words[0]}”` : 'another word';
}

function sourcePart({ source }: AttributionSpans, { how, kind }: Actor): string {
  if (source.length === 0) return 'none';
  if (how === 'pronoun') return 'pronoun';
  if (kind === 'body' || kind === 'group' || how === 'body-name' || how === 'metonym') return 'body or group';
  return how === 'full' || how === 'surname' || how === 'title' ? 'named person' : 'description';
}

/** Precision, recall and F1 of each part, in percent: `cue “said” recall`. */
export function sliceFigures(articles: readonly SliceCounts[]): Figures {
  const sums = new Map<string, PartCount>();
  for (const counts of articles) {
    for (const [part, count] of counts) {
      const sum = sums.get(part) ?? { marked: 0, markedRight: 0, found: 0, foundRight: 0 };
      for (const of of Object.keys(sum) as (keyof PartCount)[]) sum[of] += count[of];
      sums.set(part, sum);
    }
  }
  return Object.fromEntries(
    [...sums].flatMap(([part, { marked, markedRight, found, foundRight }]) => {
      const [precision, recall] = [(100 * foundRight) / found, (100 * markedRight) / marked];
      return [
        [`${part} marked`, marked],
        [`${part} precision`, precision],
        [`${part} recall`, recall],
        [`${part} f1`, precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0],
      ];
    }),
  );
}
