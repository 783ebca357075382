import type { Span, Spans, Timex } from '../domain/index.ts';
import { type Analysis, tagAt, tokenAt } from '../language/index.ts';
import { type Day, dateOf, dayOf, isoDay } from './calendar.ts';
import type { Saying } from './cue.ts';
import { edtfOf, intervalOf } from './edtf.ts';
import { tenseAround } from './tense.ts';
import { headOf, OCCASIONS } from './vocabulary.ts';

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
  readonly paragraph: number;
  /** The statements in whose content it stands. */
  readonly within: readonly Saying[];
}

/** "OSLO, May 3 (AGENCY) —": the day of the dispatch, not of a saying. */
function isDateline({ words, paragraph }: Analysis, from: number, to: number): boolean {
  return paragraph[from]! <= 2 && words[to] === '(' && words[to + 2] === ')' && /^\p{Lu}/u.test(words[to + 1] ?? '');
}

/** The expressions that name days, months or years not after `latest`, in order. */
export function datedWords(
  analysis: Analysis,
  times: readonly Timex[],
  latest: Day | null,
  sayings: readonly Saying[],
): DatedWords[] {
  const within = new Map<Timex, Saying[]>();
  for (const saying of sayings) {
    for (const [start, end] of saying.spans.content) {
      for (let i = firstFrom(times, start); i < times.length && times[i]!.span[1] <= end; i++) {
        const holders = within.get(times[i]!);
        if (holders) holders.push(saying);
        else within.set(times[i]!, [saying]);
      }
    }
  }
  return times.flatMap((time) => {
    const edtf = time.type === 'DATE' || time.type === 'TIME' ? edtfOf(time.value, latest) : null;
    if (edtf === null) return [];
    const from = tokenAt(analysis, time.span[0]);
    const to = tokenAt(analysis, time.span[1] - 1) + 1;
    if (isDateline(analysis, from, to)) return [];
    const { first, last } = intervalOf(time.value)!;
    const end = first === last ? rangeEnd(analysis, to, first) : null;
    return [
      {
        from,
        to,
        span: time.span,
        edtf: end === null ? edtf : `${isoDay(first)}/${isoDay(end)}`,
        days: (end ?? last) - first + 1,
        current: latest !== null && last >= latest,
        sentence: analysis.sentence[from]!,
        paragraph: analysis.paragraph[from]!,
        within: within.get(time) ?? [],
      },
    ];
  });
}

/** Days of the longest range that is read as one time. */
const LONGEST_RANGE = 100;

/** The last day of "September 16-19", "Sept. 6 to 8", whose "Oct. 30 to Nov. 8", whose first day `first` ends before token `to`; null for a single day. */
function rangeEnd({ lower }: Analysis, to: number, first: Day): Day | null {
  const head = /^(?:[-–]|to|through)$/.test(lower[to] ?? '') ? headOf(lower[to + 1] ?? '') : undefined;
  if (head?.is === 'month' && /^\d{1,2}$/.test(lower[to + 2] ?? '')) {
    const start = dateOf(first);
    const later = dayOf(head.number < start.month ? start.year + 1 : start.year, head.number, Number(lower[to + 2]));
    return later > first && later - first < LONGEST_RANGE ? later : null;
  }
  const joined = /^\d{1,2}[-–](\d{1,2})$/.exec(lower[to - 1]!)?.[1];
  const apart =
    /^(?:[-–]|to|through)$/.test(lower[to] ?? '') && /^\d{1,2}$/.test(lower[to + 1] ?? '') ? lower[to + 1] : undefined;
  const number = Number(joined ?? apart ?? Number.NaN);
  const { year, month, date } = dateOf(first);
  return number > date && number <= 31 ? dayOf(year, month, number) : null;
}

/** The index of the first expression that starts at `offset` or later. */
function firstFrom(times: readonly Timex[], offset: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
  'past',
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
  const partOfDay = before === 'of' && /^(?:morning|afternoon|evening|night|day)$/.test(lower[from - 2] ?? '');
  if ((NEVER_AFTER.has(before) && !partOfDay) || isRangeEnd(lower, from)) return true;
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
