import type { QuotePair, Verdict } from '../domain/index.ts';
import { derivationOf } from './derivation.ts';
import type { Overlap } from './overlap.ts';
import type { Wording } from './wording.ts';

/** A verdict, how sure it is (0 to 1, 0 where nothing is claimed), and what decided it; where unknown, why. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly reason: string;
}

/** Probability from which a text is called derived; chosen by a rule on cross-validated figures, decisions/0060. */
const DERIVED = 0.4;

/** Probability from which it is not called independent either. */
export const DOUBTFUL = 0.2;

/** From this share of common five-word runs of the story on a text is derived whatever else; decisions/0060. */
export const PLAIN_COPY = 0.2;

/**
 * Or from this share of all five-word runs on, shared quotations included: of 283 pairs of real reports on one event none
 * has more than 0.32.
 */
export const WHOLE_COPY = 0.6;

/** Nothing is surer than this: so much of the labels themselves is right. */
const SUREST = 0.99;

/** Fewer content terms of narrative than this tell nothing about its source. */
export const SHORTEST = 8;

/** So much of a text kept verbatim or edited makes a copy (of both texts) or an excerpt (of the shorter one). */
export const KEPT = 0.7;

/** A shared quote of fewer words may be chance. */
export const QUOTE_WORDS = 5;

/** Share of English function words that a text of another language does not reach, and that an English one exceeds. */
const FOREIGN = 0.12;
const ENGLISH = 0.25;

export interface Findings {
  readonly overlap: Overlap;
  /** Share of the words of each text in sentences that are verbatim or edited in the other. */
  readonly kept: { readonly a: number; readonly b: number };
  readonly lengths: { readonly a: number; readonly b: number };
  readonly quotes: readonly QuotePair[];
  /** Share of all five-word runs in common, shared quotations included; asked for only where nothing else decides. */
  readonly wholeRuns: () => number;
  /** Whether the texts are in different languages (`differInLanguage`). */
  readonly foreign: boolean;
}

/** Weighs the findings. Sharing quotes alone makes no copy. */
export function verdictOf(findings: Findings): Judgement {
  const { overlap, kept, lengths } = findings;
  if (Math.min(lengths.a, lengths.b) === 0) return unknown('one of the texts has no words');
  if (findings.foreign) return unknown('the texts are in different languages');
  if (kept.a >= KEPT && kept.b >= KEPT) {
    const reason = `${percent(kept.a)} of the words of a and ${percent(kept.b)} of those of b stand in sentences that the other has verbatim or edited`;
    return { verdict: 'copy', confidence: SUREST, reason };
  }
  const plain = overlap.runsOfFive >= PLAIN_COPY && overlap.shorter >= SHORTEST;
  const probability = plain ? SUREST : derivationOf(overlap);
  if (overlap.shorter >= SHORTEST && probability >= DERIVED) {
    const keptOfShorter = lengths.a === lengths.b ? Math.max(kept.a, kept.b) : lengths.a < lengths.b ? kept.a : kept.b;
    const reason = plain
      ? `${percent(overlap.runsOfFive)} of the five-word runs outside shared quotes stand in both`
      : WEIGHED;
    return {
      verdict: keptOfShorter >= KEPT ? 'excerpt' : 'reworded',
      confidence: Math.min(probability, SUREST),
      reason,
    };
  }
  const whole = findings.wholeRuns();
  if (whole >= WHOLE_COPY) {
    const alike = Math.min(lengths.a, lengths.b) >= KEPT * Math.max(lengths.a, lengths.b);
    const reason = `${percent(whole)} of all five-word runs, quotations included, stand in both`;
    return { verdict: alike ? 'copy' : 'excerpt', confidence: SUREST, reason };
  }
  if (overlap.shorter < SHORTEST && !sharesQuotes(findings.quotes))
    return unknown('too little narrative outside quotes to compare');
  if (overlap.shorter >= SHORTEST && probability >= DOUBTFUL) {
    return unknown('the overlap fits a rewording as well as two reports on one event');
  }
  return {
    verdict: sharesQuotes(findings.quotes) ? 'shared-quotes' : 'independent',
    confidence: Math.min(1 - probability, SUREST),
    reason: WEIGHED,
  };
}

/** Whether one text alone is English, by the function words of both. */
export function differInLanguage(a: Wording, b: Wording): boolean {
  const [low, high] = [functionWords(a), functionWords(b)].sort((x, y) => x - y) as [number, number];
  return low < FOREIGN && high > ENGLISH;
}

/** The share of a text's words that are English function words. */
function functionWords({ terms }: Wording): number {
  let count = 0;
  for (const term of terms) if (term === '') count++;
  return terms.length > 0 ? count / terms.length : 0;
}

/** What the model weighs, in words. */
const WEIGHED = 'words, pairs of words, their order, and known and new names outside shared quotes, weighed together';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

const unknown = (reason: string): Judgement => ({ verdict: 'unknown', confidence: 0, reason });

const sharesQuotes = (quotes: readonly QuotePair[]): boolean =>
  quotes.some(({ a, b, change }) => {
    if (change !== 'identical' && change !== 'typography' && change !== 'shortened') return false;
    return [a, b].every((text) => (text ?? '').split(/\s+/).length >= QUOTE_WORDS);
  });
