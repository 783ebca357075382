import type { Span, Spans, Timex } from '../domain/index.ts';
import { type Analysis, tagAt, tokenAt } from '../language/index.ts';
import type { Day } from './calendar.ts';
import type { Saying } from './cue.ts';
import { edtfOf, intervalOf } from './edtf.ts';
import { tenseAround } from './tense.ts';
import { OCCASIONS } from './vocabulary.ts';

/** A time expression that can date something, by its tokens `[from, to)` and what it says in EDTF. */
export interface DatedWords {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly edtf: string;
  /** How many days it covers. */
  readonly days: number;
  /** Whether it reaches the day of publication or beyond: "this week", "today". */
  readonly current: boolean;
  readonly sentence: number;
}

/** "OSLO, May 3 (AGENCY) —": the day of the dispatch, not of a saying. */
function isDateline({ words, paragraph }: Analysis, from: number, to: number): boolean {
  return paragraph[from]! <= 2 && words[to] === '(' && words[to + 2] === ')' && /^\p{Lu}/u.test(words[to + 1] ?? '');
}

/** The expressions that name days, months or years not after `latest`, in order. */
export function datedWords(analysis: Analysis, times: readonly Timex[], latest: Day | null): DatedWords[] {
  return times.flatMap(({ span, value, type }) => {
    const edtf = type === 'DATE' || type === 'TIME' ? edtfOf(value, latest) : null;
    if (edtf === null) return [];
    const from = tokenAt(analysis, span[0]);
    const to = tokenAt(analysis, span[1] - 1) + 1;
    if (isDateline(analysis, from, to)) return [];
    const { first, last } = intervalOf(value)!;
    const current = latest !== null && last >= latest;
    return [{ from, to, span, edtf, days: last - first + 1, current, sentence: analysis.sentence[from]! }];
  });
}

export const inside = (spans: Spans, [start, end]: Span): boolean =>
  spans.some(([from, to]) => from <= start && end <= to);

/** Nouns beside occasions that a date may belong to and still date a saying: "a 2013 report", "Monday's ruling". */
const FINDINGS = new Set(['report', 'study', 'poll', 'survey', 'ruling', 'decision', 'order', 'opinion', 'article']);
/** Words between a date and its occasion: "this week's presidential debate". */
const KINDS = new Set(['press', 'news', 'town', 'campaign', 'presidential', 'vice-presidential', 'senate', 'house']);

export const isOccasion = (word: string | undefined): boolean =>
  word !== undefined && (OCCASIONS.has(word) || FINDINGS.has(word));

const NEVER_AFTER = new Set([
  'since',
  'until',
  'till',
  'from',
  'before',
  'by',
  'than',
  'of',
  'through',
  'for',
  'to',
  'between',
  'beyond',
]);

/** "Monday's speech", "the 2013 memo", "this week's presidential debate". */
const belongsToOccasion = (lower: readonly string[], at: number): boolean =>
  isOccasion(lower[at]) ||
  (isOccasion(lower[at + 1]) && !/^[,.;]$/.test(lower[at]!)) ||
  (KINDS.has(lower[at]!) && isOccasion(lower[at + 2]));

/** The end of "between January 1 and September 18". */
function isRangeEnd(lower: readonly string[], from: number): boolean {
  if (lower[from - 1] !== 'and' && lower[from - 1] !== 'to') return false;
  return lower.slice(Math.max(0, from - 6), from).some((word) => word === 'between' || word === 'from');
}

/** Whether the expression modifies something else than the time of an event: "since 2009", "the 2012 election", "Monday's trip". */
export function isModifier(
  analysis: Analysis,
  { from, to, edtf, current }: DatedWords,
  first = -1,
  last = -1,
): boolean {
  const { lower } = analysis;
  const before = lower[from - 1] ?? '';
  if (NEVER_AFTER.has(before) || isRangeEnd(lower, from)) return true;
  const beside = from >= first && from <= last + 1;
  if (current && !beside && tenseAround(analysis, from, to) === 'future') return true;
  const next = lower[to] ?? '';
  if (next === "'s" || next === '’s') return !belongsToOccasion(lower, to + 1);
  if (/^\d{4}$/.test(lower[from]!) && to === from + 1 && before !== 'in' && before !== 'late' && before !== 'early') {
    return !belongsToOccasion(lower, to);
  }
  if (tagAt(analysis, to < analysis.count ? to : from) === 'NOUN' && !isOccasion(next) && edtf.length === 10)
    return !isOccasion(lower[to + 1]);
  return false;
}

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

/** How far an expression stands from a cue: tokens between them outside the content, clause boundaries counted more. */
function distance(analysis: Analysis, words: DatedWords, saying: Saying): number {
  const sentenceStart = analysis.sentenceStart[saying.sentence]!;
  const leads = words.from - sentenceStart <= 2 && saying.first > words.to;
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
export function governing(
  analysis: Analysis,
  saying: Saying,
  all: readonly Saying[],
  words: readonly DatedWords[],
): DatedWords | null {
  let best: DatedWords | null = null;
  let least = saying.form === 'perfect' ? REACH_OF_PERFECT : REACH;
  for (const candidate of words) {
    if (candidate.sentence !== saying.sentence) continue;
    if (inside(saying.spans.content, candidate.span) || isModifier(analysis, candidate, saying.first, saying.last))
      continue;
    if (analysis.quoted[candidate.from] && !analysis.quoted[saying.first]) continue;
    if (belongsToOther(candidate, saying, all)) continue;
    const cost = distance(analysis, candidate, saying);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** Whether the expression stands in the content of another statement that does not hold this one's cue. */
function belongsToOther(words: DatedWords, saying: Saying, all: readonly Saying[]): boolean {
  const cue = saying.spans.cue[0] ?? saying.spans.source[0] ?? saying.spans.content[0];
  return all.some(
    (other) =>
      other !== saying &&
      inside(other.spans.content, words.span) &&
      cue !== undefined &&
      !inside(other.spans.content, cue),
  );
}
