import type { Span } from '../domain/index.ts';
import { type Analysis, tokenAt } from '../language/index.ts';
import type { Saying } from './cue.ts';
import type { Narrative } from './narrative.ts';

export const ASKED = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'responding']);
const OPENS = new Set('whether if about why how what when who where which on to for'.split(' '));
/** Tokens between "asked" and its question: "by reporters in Oslo". */
const REACH = 8;

/** The tokens `[from, to)` of a question told in a statement's own sentence before its cue, or null. */
export function questionTokens(
  analysis: Analysis,
  { sentence, first, spans }: Saying,
): readonly [number, number] | null {
  const { lower, quoted, sentenceStart } = analysis;
  const end = Math.min(first, firstToken(analysis, spans.source[0]?.[0]), firstToken(analysis, spans.content[0]?.[0]));
  for (let asked = sentenceStart[sentence]!; asked < end; asked++) {
    if (!ASKED.has(lower[asked]!) || quoted[asked]) continue;
    for (let from = asked + 1; from < Math.min(end, asked + REACH); from++) {
      if (lower[from] === ',') break;
      if (!OPENS.has(lower[from]!)) continue;
      let to = end;
      while (to > from && lower[to - 1] !== ',') to--;
      return to - 1 > from + 1 ? [from, to - 1] : null;
    }
  }
  return null;
}

const firstToken = (analysis: Analysis, offset: number | undefined): number =>
  offset === undefined ? analysis.count : tokenAt(analysis, offset);

/**
 * The question that a statement answers, where the article tells it: "asked whether she would sign" before it in its
 * own sentence, or what somebody else asked right before; undefined where it tells none.
 */
export function questionOf({ analysis, told }: Narrative, saying: Saying): Span | undefined {
  const own = questionTokens(analysis, saying);
  if (own) return [analysis.start[own[0]]!, analysis.end[own[1] - 1]!];
  const before = told.at(-1);
  if (!before || saying.form === 'perfect' || saying.form === 'attitude') return undefined;
  const { saying: asking, speaker } = before;
  if (saying.paragraph - asking.paragraph > 1 || saying.first <= asking.last) return undefined;
  const other = speaker === null || saying.speaker.key === null || speaker !== saying.speaker.key;
  const content = asking.spans.content;
  if (!other || content.length === 0) return undefined;
  const span: Span = [content[0]![0], content.at(-1)![1]];
  if (ASKS.test(analysis.lower[saying.first]!)) return undefined;
  const words = analysis.text.slice(...span);
  const isQuestion = /\?[”"’']*$/.test(words) && isDirect(analysis, asking);
  const isTold = ASKS.test(analysis.lower[asking.first]!) && QUESTION.test(words) && isNext(analysis, saying, asking);
  return isQuestion || isTold ? span : undefined;
}

const ASKS = /^(?:asked|asks|asking|pressed|inquired|wondered)$/;
const QUESTION = /^["“'‘]?(?:whether|if|about|why|how|what|when|who|where|which)\b/i;

const isDirect = ({ quoted, lower }: Analysis, { first }: Saying): boolean =>
  quoted[first] === 0 || lower[first] === ':';

/** "… she was asked by a reader. “No,” she said": question and answer in one sentence or the next. */
const isNext = ({ sentence }: Analysis, a: Saying, b: Saying): boolean => sentence[a.first]! - sentence[b.last]! <= 1;
