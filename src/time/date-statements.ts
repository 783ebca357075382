import type { Dated, Occasion, Timex } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { carriedFrom, carryBack, speakerFor, type Told } from './carry.ts';
import { type Attributed, type Saying, sayingOf } from './cue.ts';
import { anchorOf } from './find-times.ts';
import { type DatedWords, datedWords, governing } from './govern.ts';
import { occasionOf } from './occasion.ts';

/** When a statement was made and on what occasion. */
export interface SaidAt {
  readonly said: Dated;
  readonly occasion: Occasion | null;
}

/**
 * When each statement was made, in the order of `attributions`: the expression that governs its cue, else the one
 * that the narrative carries over (the same speaker going on, the same sentence, an answer), else unknown, with the
 * day of publication as the evidence of an upper bound. An inferred lower bound of publication bounds nothing.
 */
export function dateStatements(
  analysis: Analysis,
  attributions: readonly Attributed[],
  times: readonly Timex[],
  published: Dated,
): readonly SaidAt[] {
  const words = datedWords(analysis, times, anchorOf(published));
  const sayings = attributions.map((attribution, index) => sayingOf(analysis, attribution, index));
  const order = [...sayings].sort((a, b) => a.first - b.first);
  const told: Told[] = [];
  for (const saying of order) told.push(dateOne(analysis, saying, order, words, told));
  const answers: SaidAt[] = [];
  for (const one of carryBack(analysis, told)) {
    answers[one.saying.index] = { said: saidOf(one, published), occasion: one.occasion };
  }
  return answers;
}

/** Dates one statement by its own sentence, else by what came before. */
function dateOne(
  analysis: Analysis,
  saying: Saying,
  all: readonly Saying[],
  words: readonly DatedWords[],
  told: readonly Told[],
): Told {
  const speaker = speakerFor(analysis, saying, told.at(-1));
  const occasion = occasionOf(analysis, saying);
  const governed = governing(analysis, saying, all, words);
  if (governed) return { saying, speaker, words: governed, carried: false, occasion };
  const source = carriedFrom(analysis, saying, speaker, words, told);
  return {
    saying,
    speaker,
    words: source?.words ?? null,
    carried: source !== null,
    occasion: occasion ?? source?.occasion ?? null,
  };
}

function saidOf({ words, carried }: Told, published: Dated): Dated {
  if (words) return { value: words.edtf, bound: 'exact', basis: carried ? 'carried' : 'expression', span: words.span };
  const known =
    published.value === null
      ? {}
      : { evidence: `published ${published.bound === 'not-before' ? 'not before ' : ''}${published.value}` };
  return { value: null, bound: 'not-after', basis: 'none', ...known, reason: 'the article does not date this saying' };
}
