import type { HeadlineOnly } from '../domain/index.ts';
import type { HeadlineBody, HeadlinePart } from './headline-part.ts';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

const NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** `3,000`, `2.3bn`, `14 per cent`; not the digits of a name (`G20`, `F-16`) or of a time (`10.30pm`). */
const FIGURE =
  /(?<![\p{L}\p{N}.,:'’-])[$£€]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(k|m|mn|bn|b|tn)\b|\s(thousand|million|billion|trillion)\b)?(?![\p{N}:]|[\p{L}](?<!s))/giu;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';

/** The day of a date: `3 March`, `March 3`. */
const [AFTER_MONTH, BEFORE_MONTH] = [new RegExp(`\\b${MONTH}\\s$`), new RegExp(`^(?:st|nd|rd|th)?\\s${MONTH}\\b`)];

/** A number after one of these is a name: `line 3`, `Part 2`. */
const LABEL =
  /\b(?:line|part|route|no|number|phase|day|week|round|stage|level|act|volume|version|article|section|chapter|season|episode|game|group|type|class|tier|channel|highway|flight|room|gate|page)\.?\s$/i;

/** A list in the headline counts its own items. */
const LISTED = /^\s(?:\p{L}+\s)?(?:things|ways|reasons|takeaways|charts|photos|questions|facts|moments|tips)\b/iu;

/** Figures of the headline that stand nowhere in the body: in digits, in words, or as a number that rounds to them. */
export function figuresMissing({ part, text, start }: HeadlinePart, body: HeadlineBody): HeadlineOnly[] {
  const figures = [...text.matchAll(FIGURE)];
  const held = figures.length > 0 ? figuresOf(body.text) : [];
  return figures.flatMap((match): HeadlineOnly[] => {
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (isYear(match[0]) || LABEL.test(before) || LISTED.test(after)) return [];
    if (AFTER_MONTH.test(before) || BEFORE_MONTH.test(after)) return [];
    const value = numberOf(match);
    if (held.some((other) => same(value, other))) return [];
    const at = start + match.index;
    return [
      {
        kind: 'figure',
        part,
        text: match[0],
        span: [at, at + match[0].length],
        reason: 'no figure of the text is this one or rounds to it',
      },
    ];
  });
}

/** A year says when, and a body says it in other words. */
const isYear = (figure: string): boolean => /^(?:19|20)\d\d$/.test(figure);

function figuresOf(text: string): number[] {
  const digits = [...text.matchAll(FIGURE)].map(numberOf);
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const number = NUMBER_WORDS.indexOf(word);
    return number < 0 ? [] : [number];
  });
  return [...digits, ...words];
}

const numberOf = (match: RegExpExecArray): number =>
  Number(`${match[1]!.replaceAll(',', '')}${match[2] ?? ''}`) *
  (SCALES[(match[3] ?? match[4] ?? '').toLowerCase()] ?? 1);

/** Whether a number is the headline's, or becomes it when it is rounded to the headline's precision. */
function same(headline: number, other: number): boolean {
  if (headline === other) return true;
  if (headline < 10 || other < 10) return false;
  const digits = Math.max(1, String(headline).replace(/\D/g, '').replace(/0+$/, '').length);
  return [Math.round, Math.floor, Math.ceil].some((rounded) => {
    const unit = 10 ** (Math.floor(Math.log10(other)) + 1 - digits);
    return Math.abs(rounded(other / unit) * unit - headline) < unit * 1e-6;
  });
}
