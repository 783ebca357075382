import type { Attribution, Span, Turn } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { findAttributions as findByModel, firstOf } from './find.ts';
import type { AttributionModel } from './model.ts';
import { isProse, isVerse } from './prose.ts';
import { findSigned } from './signed.ts';
import { findTurns } from './turns.ts';

/**
 * Chosen, not fitted: 43 of 46 turns found in PolNeAR train and dev are marked alike there, two interviews that were
 * marked in pieces left aside (58 turns, none alike); decisions/0012.
 */
const TURN_CONFIDENCE = 0.9;
/** The most confidence in what is found in verse, of which the model has learnt nothing; chosen, not fitted. */
const IN_VERSE = 0.5;
/** Sources that speak as, or to, the speaker of the turn around them: what they say is the turn's. */
const OF_THE_TURN = /^(?:I|we|you|me|us|my|our|your)\b/i;

/**
 * Finds which words a text credits to which source, in the order of their first word: the turns of a transcript, signed
 * quotations, and what the model finds in prose outside of them or that a turn reports of others. Spans lie inside the
 * text, in order, and the roles of one attribution do not overlap. An empty text has none.
 *
 * @param turns the turns of the text, where they are known already.
 */
export function findAttributions(
  analysis: Analysis,
  model: AttributionModel,
  turns: readonly Turn[] = findTurns(analysis),
): Attribution[] {
  return besideRules(analysis, findByModel(analysis, model), model.threshold, turns);
}

/**
 * What a model found in a text, less what is no prose or belongs to a turn or a signed quotation, and these.
 * @param threshold the confidence from which on what is found inside a turn stands by itself.
 */
export function besideRules(
  analysis: Analysis,
  byModel: readonly Attribution[],
  threshold: number,
  turns: readonly Turn[],
): Attribution[] {
  const signed = turns.length === 0 ? findSigned(analysis) : [];
  const most = isVerse(analysis.text) ? IN_VERSE : 1;
  const found = byModel.map((one) => (one.confidence > most ? { ...one, confidence: most } : one));
  const kept = found.filter(
    (attribution) =>
      isProse(analysis.text, attribution.spans.content[0]![0]) &&
      isApart(analysis, attribution, turns, threshold) &&
      !signed.some((one) => touches(one, attribution)),
  );
  return [...kept, ...signed, ...turns.map(asAttribution)].sort((a, b) => firstOf(a) - firstOf(b));
}

/** Whether two attributions have words in common. */
const touches = (one: Attribution, other: Attribution): boolean =>
  spansOf(one).some(([start, end]) => spansOf(other).some(([from, to]) => from < end && start < to));

const asAttribution = ({ source, cue, content }: Turn): Attribution => ({
  spans: { source: [source], cue, content },
  kind: 'direct',
  confidence: TURN_CONFIDENCE,
});

const spansOf = ({ spans }: Attribution): Span[] => [...spans.source, ...spans.cue, ...spans.content];

/**
 * Whether an attribution stands beside the turns: it touches none; or it lies in one paragraph of one and is sure to
 * credit somebody else; or it is of an interview of Q and A, whose long answers hold several statements.
 */
function isApart({ text }: Analysis, attribution: Attribution, turns: readonly Turn[], threshold: number): boolean {
  const from = firstOf(attribution);
  const to = Math.max(...spansOf(attribution).map(([, end]) => end));
  const touched = turns.find(({ source, content }) => source[0] < to && content.at(-1)![1] > from);
  if (!touched) return true;
  if (!touched.content.some(([start, end]) => start <= from && to <= end)) return false;
  if (touched.sort === 'answer' || touched.sort === 'question') return true;
  const [source] = attribution.spans.source;
  return source !== undefined && attribution.confidence >= threshold && !OF_THE_TURN.test(text.slice(...source));
}
