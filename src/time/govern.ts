import type { Span } from '../domain/index.ts';
import { type Analysis, tagAt } from '../language/index.ts';
import type { Saying } from './cue.ts';
import { type DatedWords, inside, isModifier } from './dated-words.ts';
import { type Narrative, wordsOfSentence } from './narrative.ts';

const BOUNDARY = new Set([
  '--',
  '—',
  '–',
  'who',
  'which',
  'that',
  'because',
  'if',
  'where',
  'although',
  'though',
  'while',
  'but',
  ';',
]);
/** What a clause boundary and a verb between expression and cue cost, in tokens; chosen on dev, decisions/0031. */
const BOUNDARY_COST = 8;
const VERB_COST = 2;
/** The most that may lie between an expression and the cue it dates, in tokens; chosen on dev, decisions/0031. */
const REACH = 32;
const REACH_OF_PERFECT = 5;

const OPENING = /^(?:but|and|then|on|in|at|during|by|late|early|the|morning|afternoon|evening|night|day|of|earlier)$/;

/** Whether an expression begins a sentence: within two tokens, or behind "On the morning of". */
function opensSentence({ lower }: Analysis, start: number, from: number): boolean {
  return from - start <= 2 || (from - start <= 5 && lower.slice(start, from).every((word) => OPENING.test(word)));
}

/** How far an expression stands from a cue: tokens between them outside the content, clause boundaries counted more. */
function distance(analysis: Analysis, words: DatedWords, saying: Saying): number {
  const sentenceStart = analysis.sentenceStart[saying.sentence]!;
  const leads = opensSentence(analysis, sentenceStart, words.from) && saying.first > words.to;
  if (leads && saying.form !== 'perfect') return 1;
  const [from, to] = words.to <= saying.first ? [words.to, saying.first] : [saying.last + 1, words.from];
  let cost = isInRelative(analysis, words, saying) ? REACH : 0;
  for (let i = from; i < to; i++) {
    const at: Span = [analysis.start[i]!, analysis.end[i]!];
    if (inside(saying.spans.content, at)) continue;
    cost += 1;
    if (inside(saying.spans.source, at)) continue;
    if (BOUNDARY.has(analysis.lower[i]!)) cost += BOUNDARY_COST;
    else if (tagAt(analysis, i) === 'VERB') cost += VERB_COST;
  }
  return cost;
}

const AFTER_COMMA = new Set(['in', 'at', 'during', 'on']);

/** Whether the expression stands in a relative clause of its sentence that the cue is not in: "the station, which let him go in 2015, said". */
function isInRelative({ lower, sentenceStart }: Analysis, words: DatedWords, { first, sentence }: Saying): boolean {
  for (let i = words.from - 1; i > sentenceStart[sentence]!; i--) {
    if (i === first || (lower[i] === ',' && AFTER_COMMA.has(lower[i + 1]!))) return false;
    if (lower[i] === 'which' || lower[i] === 'who' || lower[i] === 'where') return first > words.from || first < i;
  }
  return false;
}

/** The expression that dates the saying in its own sentence, or null. */
export function governing(narrative: Narrative, saying: Saying): DatedWords | null {
  const { analysis } = narrative;
  let best: DatedWords | null = null;
  let least = saying.form === 'perfect' ? REACH_OF_PERFECT : REACH;
  for (const candidate of wordsOfSentence(narrative, saying.sentence)) {
    if (inside(saying.spans.content, candidate.span) || isModifier(analysis, candidate, saying.first, saying.last))
      continue;
    if (analysis.quoted[candidate.from] && !analysis.quoted[saying.first]) continue;
    if (belongsToOther(candidate, saying) || describesSource(candidate, saying)) continue;
    if (opensContent(analysis, candidate, saying)) continue;
    const cost = distance(analysis, candidate, saying);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** "a candidate in 2012": what tells who a named source is; a paper's date ("a report of May") is its saying's. */
const describesSource = (words: DatedWords, { spans, speaker }: Saying): boolean =>
  speaker.by === 'name' && inside(spans.source, words.span) && words.days > 1;

/** "Six months ago, the senator said, the press was kinder": a time that the content begins with, around a "said". */
function opensContent(analysis: Analysis, words: DatedWords, { spans, first, last, sentence }: Saying): boolean {
  const { lower, sentenceStart, quoted, count } = analysis;
  if (words.from - sentenceStart[sentence]! > 1 || words.to >= first) return false;
  if (lower[words.to] !== ',' || lower[last + 1] !== ',' || last + 2 >= count || quoted[last + 2]) return false;
  const next: Span = [analysis.start[last + 2]!, analysis.end[last + 2]!];
  return inside(spans.content, next) && !/^["“'‘]+$/.test(lower[last + 2]!);
}

/** Whether the expression stands in the content of another statement that does not hold this one's cue. */
function belongsToOther(words: DatedWords, saying: Saying): boolean {
  const cue = saying.spans.cue[0] ?? saying.spans.source[0] ?? saying.spans.content[0];
  return cue !== undefined && words.within.some((other) => other !== saying && !inside(other.spans.content, cue));
}
