import { TAGS, tokenAt } from '../src/language/index.ts';
import type { DevArticle, MarkedArticle } from './dev-articles.ts';
import type { Marking } from './matching.ts';

/** How often each string, in lower case, is a whole cue in the training part. */
export type CueCounts = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** A cue is rare when it is one fewer than this many times in the training part. */
const RARE = 10;

/** The text of a cue in lower case, its stretches separated by spaces. */
export const cueTextOf = (text: string, cue: Marking['spans']['cue']): string =>
  cue
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .toLowerCase()
    .trim();

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

export function cueCountsOf(articles: readonly MarkedArticle[]): CueCounts {
  const counts = new Map<string, number>();
  for (const { text, attributions } of articles) {
    for (const { cue } of attributions) {
      const words = wordsOf(cueTextOf(text, cue)).join(' ');
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return counts;
}

/** Why a marked attribution may have been missed: its form, else the form of its cue. */
export function missedClassOf(article: DevArticle, marking: Marking, seen: CueCounts): string {
  return formOf(article, marking) ?? `${marking.kind}: ${cueClassOf(article, marking, seen)}`;
}

/** The form of an attribution that leans on layout more than on words. */
function formOf(article: DevArticle, { spans, kind }: Marking): string | undefined {
  const { text, analysis } = article;
  const cue = cueTextOf(text, spans.cue);
  const paragraphAt = (offset: number): number => analysis.paragraph[tokenAt(analysis, offset)] ?? -1;
  const first = spans.content[0]![0];
  const paragraph = paragraphAt(first);
  const startsParagraph = (offset: number): boolean => /(^|\n)\s*$/.test(text.slice(0, offset));
  const source = spans.source[0]?.[0];
  if (spans.cue.length === 0) return `${kind}: no cue`;
  if (wordsOf(cue).length === 0) {
    if (/[-–—―]/.test(cue)) return 'signed behind a dash';
    if (source !== undefined && paragraph > 0 && startsParagraph(source)) return 'transcript turn';
    return paragraph === 0 ? 'headline: colon' : 'colon';
  }
  if (paragraph === 0) return 'headline';
  if (kind === 'direct' && paragraphAt(spans.cue[0]![0]) !== paragraph) return 'quotation in a paragraph of its own';
  return undefined;
}

/** Whether the cue is a noun, several words or one, and whether a word of it is often a cue by itself. */
function cueClassOf({ text, analysis }: DevArticle, { spans }: Marking, seen: CueCounts): string {
  const words = wordsOf(cueTextOf(text, spans.cue));
  const tags = spans.cue.flatMap(([start, end]) => {
    const found: string[] = [];
    for (let t = tokenAt(analysis, start); t < analysis.count && analysis.start[t]! < end; t++)
      found.push(TAGS[analysis.tags[t]!]!);
    return found;
  });
  if (tags.includes('NOUN') && !tags.includes('VERB')) return 'a noun as cue';
  const common = words.some((word) => (seen.get(word) ?? 0) >= RARE);
  if (words.length > 1) return `a cue of several words, ${common ? 'a common one among them' : 'none of them common'}`;
  return common ? 'a common word as cue' : 'a rare word as cue';
}
