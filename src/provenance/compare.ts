import { type Comparison, OnrecordError, type SentencePair } from '../domain/index.ts';
import { type AlignedSentences, alignSentences, changeOf, sentencePairs } from './align.ts';
import type { Compared } from './compared.ts';
import { looksIndependent } from './glance.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import { alignQuotes } from './quote-pairs.ts';
import { quotesOf } from './quote-units.ts';
import { relationOf } from './relation.ts';
import { differInLanguage, type Judgement, verdictOf } from './verdict.ts';
import { wholeRunsShared } from './whole-runs.ts';
import { normalised, type Wording, wordingOf, wordsOfText } from './wording.ts';

/** The longest text that is compared, in UTF-16 units: a hundred times a news article. */
const LONGEST = 400_000;

/**
 * What two texts have to do with each other: verdict, direction, evidence, what became of each sentence and each quote
 * from `a` to `b`, and of the title where both have one.
 *
 * The wording decides the verdict (decisions/0060), never the direction. Throws `compare/too-long`.
 */
export const compareTexts = (a: Compared, b: Compared): Comparison =>
  compareWordings(a, b, { a: comparableWording(a), b: comparableWording(b) });

/** As `compareTexts`; null where the two are independent at a glance, which is found out without aligning them. */
export function compareUnlessIndependent(
  a: Compared,
  wording: Wording,
  b: Compared,
  other: Wording = comparableWording(b),
): Comparison | null {
  const overlap = overlapOf(wording, other);
  return looksIndependent(wording, other, overlap) ? null : compareWordings(a, b, { a: wording, b: other }, overlap);
}

/** Whether a text is short enough to be compared. */
export const isComparable = ({ text }: Compared): boolean => text.length <= LONGEST;

/** The words of a text to compare with several others. Throws `compare/too-long`. */
export function comparableWording({ text }: Compared): Wording {
  if (!isComparable({ text })) throw tooLong(text.length);
  return wordingOf(text);
}

function compareWordings(
  a: Compared,
  b: Compared,
  wordings: { readonly a: Wording; readonly b: Wording },
  overlap: Overlap = overlapOf(wordings.a, wordings.b),
): Comparison {
  const aligned = alignSentences(wordings.a, wordings.b, titleSentences(a, wordings.a), titleSentences(b, wordings.b));
  const quotes = alignQuotes({ a: quotesOf(wordings.a, a), b: quotesOf(wordings.b, b) }, wordings, aligned);
  const judgement = verdictOf({
    overlap,
    kept: { a: keptOf(aligned, wordings.a, 'a'), b: keptOf(aligned, wordings.b, 'b') },
    lengths: { a: wordings.a.words.length, b: wordings.b.words.length },
    quotes,
    wholeRuns: () => wholeRunsShared(wordings.a, wordings.b),
    foreign: differInLanguage(wordings.a, wordings.b),
  });
  const { evidence, direction } = relationOf(a, b);
  const derived = judgement.verdict === 'copy' || judgement.verdict === 'excerpt' || judgement.verdict === 'reworded';
  const titles = titlesOf(a, b);
  return {
    verdict: judgement.verdict,
    confidence: Math.round(judgement.confidence * 1000) / 1000,
    direction: derived ? direction : 'unknown',
    evidence: [...evidence, ...textualEvidence(judgement, overlap, aligned, quotes.length)],
    ...(titles && { titles }),
    sentences: sentencePairs(aligned, wordings.a, wordings.b),
    quotes,
  };
}

const tooLong = (length: number): OnrecordError =>
  new OnrecordError(
    'compare/too-long',
    `A text of ${length} characters is too long to compare.`,
    `Compare texts of at most ${LONGEST} characters: one article each.`,
  );

/** How many sentences at the head of the text are its title. */
function titleSentences({ parts, title, text }: Compared, { sentences }: Wording): number {
  const end = parts
    ? (parts.title?.[1] ?? 0)
    : title && text.trimStart().startsWith(title)
      ? text.indexOf(title) + title.length
      : 0;
  return sentences.filter(({ span }) => span[1] <= end).length;
}

/** Both titles and what became of the one in the other. */
function titlesOf(a: Compared, b: Compared): SentencePair | null {
  if (!a.title || !b.title) return null;
  const [before, after] = [a.title, b.title].map((title) => wordsOfText(title).map(normalised)) as [string[], string[]];
  return { a: a.title, b: b.title, change: changeOf(before, after) };
}

/** Where less than this share of the story is kept, what is kept beside it is a footer that both have. */
const STORY_KEPT = 0.3;

/** The share of a text's words in sentences that the other text has verbatim or edited. */
function keptOf(aligned: readonly AlignedSentences[], { sentences, words }: Wording, side: 'a' | 'b'): number {
  const storyIn = (from: number, to: number): number =>
    sentences.slice(from, to).reduce((sum, { first, last, furniture }) => sum + (furniture ? 0 : last - first), 0);
  let kept = 0;
  let story = 0;
  for (const pair of aligned) {
    if (pair.change !== 'verbatim' && pair.change !== 'edited') continue;
    const [from, to] = pair[side];
    kept += sentences[to - 1]!.last - sentences[from]!.first;
    story += storyIn(from, to);
  }
  const whole = storyIn(0, sentences.length);
  const ofStory = whole > 0 ? story / whole : 1;
  if (words.length === 0) return 0;
  return ofStory < STORY_KEPT ? ofStory : kept / words.length;
}

type Evidence = Comparison['evidence'][number];

/** The findings in words that a reader can check against the alignment. */
function textualEvidence(
  { verdict, reason }: Judgement,
  overlap: Overlap,
  aligned: readonly AlignedSentences[],
  quotes: number,
): Evidence[] {
  const count = (change: string): number => aligned.filter((pair) => pair.change === change).length;
  const lines = [
    `sentences: ${['verbatim', 'edited', 'reworded', 'new', 'dropped'].map((change) => `${count(change)} ${change}`).join(', ')}`,
    `outside shared quotes ${percent(overlap.runsOfFive)} of the five-word runs and ${percent(overlap.pairs)} of the word pairs (by weight, not two names) of the shorter text stand in the other`,
    `${overlap.namesShared} of its ${overlap.namesShared + overlap.namesNew} names and figures occur there, ${overlap.order > 0.3 ? 'and what is shared comes' : 'but what is shared does not come'} in the same order`,
    ...(quotes === 0 ? ['neither text quotes anybody'] : []),
    `${verdict === 'unknown' ? 'not decided' : 'decided by'}: ${reason}`,
  ];
  return lines.map((text) => ({ kind: 'textual', text }));
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
