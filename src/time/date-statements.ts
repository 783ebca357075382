import type { AttributionSpans, Dated, Occasion, StatementKind, Timex } from '../domain/index.ts';
import { type Analysis, tagAt } from '../language/index.ts';
import { type Saying, sayingOf } from './cue.ts';
import { anchorOf } from './find-times.ts';
import { type DatedWords, datedWords, governing, inside } from './govern.ts';
import { occasionOf } from './occasion.ts';

/** One statement as dated so far. */
interface Told {
  readonly saying: Saying;
  readonly speaker: string | null;
  readonly words: DatedWords | null;
  readonly carried: boolean;
  readonly occasion: Occasion | null;
}

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
  attributions: readonly { readonly spans: AttributionSpans; readonly kind: StatementKind }[],
  times: readonly Timex[],
  published: Dated,
): readonly SaidAt[] {
  const latest = published.bound === 'not-before' ? null : anchorOf(published);
  const sayings = attributions.map(({ spans }, index) => sayingOf(analysis, spans, index));
  const words = datedWords(analysis, times, latest).filter((w) => latest !== null || notAhead(w, published));
  const order = [...sayings].sort((a, b) => a.first - b.first);
  const told: Told[] = [];
  for (const saying of order) told.push(dateOne(analysis, saying, order, words, told));
  const dated = carryBack(analysis, told);
  const answers: SaidAt[] = [];
  for (const one of dated) answers[one.saying.index] = { said: saidOf(one, published), occasion: one.occasion };
  return answers;
}

/** With a lower bound of publication only, dates up to that day are taken as past. */
const notAhead = (words: DatedWords, published: Dated): boolean => published.value === null || words.edtf.slice(0, 10) <= published.value.slice(0, 10);

function saidOf({ words, carried }: Told, published: Dated): Dated {
  if (words) return { value: words.edtf, bound: 'exact', basis: carried ? 'carried' : 'expression', span: words.span };
  return {
    value: null,
    bound: 'not-after',
    basis: 'none',
    ...(published.value === null ? {} : { evidence: `published ${published.bound === 'not-before' ? 'not before ' : ''}${published.value}` }),
    reason: 'the article does not date this saying',
  };
}

/** Dates one statement by its own sentence, else by what came before. */
function dateOne(analysis: Analysis, saying: Saying, all: readonly Saying[], words: readonly DatedWords[], told: readonly Told[]): Told {
  const before = told.at(-1);
  const speaker = speakerFor(saying, before);
  const own = occasionOf(analysis, saying);
  const governed = governing(analysis, saying, all, words);
  if (governed) return { saying, speaker, words: governed, carried: false, occasion: own };
  const source = carriedFrom(analysis, saying, speaker, words, told);
  return { saying, speaker, words: source?.words ?? null, carried: source !== null, occasion: own ?? source?.occasion ?? null };
}

/** The name that stands for the speaker; a pronoun or no source goes on with the one before. */
function speakerFor(saying: Saying, before: Told | undefined): string | null {
  if (saying.speaker !== null) return saying.speaker;
  return before && saying.paragraph - before.saying.paragraph <= 1 ? before.speaker : null;
}

/** How many paragraphs a speaker's date carries on; chosen on dev, decisions/0031. */
const PARAGRAPHS_CARRIED = 4;

interface Source {
  readonly words: DatedWords;
  readonly occasion: Occasion | null;
}

/** What dates a statement whose own sentence does not: the same sentence, the same speaker, an answer. */
function carriedFrom(analysis: Analysis, saying: Saying, speaker: string | null, words: readonly DatedWords[], told: readonly Told[]): Source | null {
  if (saying.form === 'perfect' || saying.form === 'attitude') return null;
  const before = told.at(-1);
  if (before?.words && before.saying.sentence === saying.sentence) return { words: before.words, occasion: before.occasion };
  if (saying.form === 'none') return null;
  const event = eventBefore(analysis, saying, speaker, words, told);
  const same = told.findLast((t) => t.words !== null && t.speaker !== null && t.speaker === speaker);
  if (same && event && event.from > same.saying.first) return { words: event, occasion: null };
  if (same && saying.paragraph - same.saying.paragraph <= PARAGRAPHS_CARRIED) return { words: same.words!, occasion: same.occasion };
  if (event) return { words: event, occasion: null };
  const added = /^(?:added|continued|adding)$/.test(analysis.lower[saying.first]!);
  if (added && before?.words && saying.paragraph - before.saying.paragraph <= 1) return { words: before.words, occasion: before.occasion };
  return null;
}

/** A dated sentence right before, not itself a statement, that names the speaker: "Trump spoke in Ohio on Monday. He said". */
function eventBefore(analysis: Analysis, saying: Saying, speaker: string | null, words: readonly DatedWords[], told: readonly Told[]): DatedWords | null {
  const near = words.findLast((w) => w.sentence < saying.sentence && w.sentence >= saying.sentence - 2 && !analysis.quoted[w.from]);
  if (!near || analysis.paragraph[near.from]! < saying.paragraph - 1) return null;
  if (told.some((t) => inside(t.saying.spans.content, near.span))) return null;
  const name = speaker;
  if (name === null && !saying.pronoun) return null;
  for (let i = analysis.sentenceStart[near.sentence]!; i < analysis.sentenceStart[near.sentence + 1]!; i++) {
    if (saying.pronoun ? tagAt(analysis, i) === 'PROPN' : analysis.lower[i] === name) return near;
  }
  return null;
}

/** A headline and a lead in the present tense take the date of the passage that tells them out. */
function carryBack(_analysis: Analysis, told: readonly Told[]): readonly Told[] {
  return told.map((one, i) => {
    if (one.words || one.saying.form !== 'present') return one;
    const later = told.slice(i + 1).find((t) => t.words !== null && t.speaker === one.speaker && t.saying.paragraph - one.saying.paragraph <= 1);
    return later ? { ...one, words: later.words, carried: true, occasion: one.occasion ?? later.occasion } : one;
  });
}
