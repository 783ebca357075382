import type { Correction } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';

/** Longest notice in UTF-16 units. */
const NOTICE_LENGTH = 900;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';

/** A label and what ends it: a colon, a dash, brackets, a date. */
const labelled = (words: string): RegExp =>
  new RegExp(`^[([]?(?:${words})(?: ?[:–—(]| - |,? (?:on )?(?:${MONTH} \\d|\\d{1,2} ${MONTH}|\\d{4}-\\d{2})|$)`, 'i');

const LABELS: readonly (readonly [pattern: RegExp, kind: Correction['kind']])[] = [
  [labelled('corrections?(?: and clarifications?)?|correction notice|corrected|erratum|errata'), 'correction'],
  [labelled('clarifications?'), 'clarification'],
  [labelled('retraction|retracted'), 'retraction'],
];

const STORY = '(?:article|story|report|piece|post|page|column|item|headline|dispatch|caption)';
/** The item itself; "the report" may be anybody's. */
const THIS = `(?:(?:this|our) ${STORY}|the (?:article|story|headline|caption))`;
const SENTENCES: readonly (readonly [pattern: RegExp, kind: Correction['kind']])[] = [
  [
    new RegExp(
      `\\b(?:this|our) ${STORY} (?:has been|was|is) (?:retracted|withdrawn)\\b|\\bwe (?:have )?(?:retracted|withdrawn) ${THIS}\\b`,
      'i',
    ),
    'retraction',
  ],
  [
    new RegExp(
      `\\b(?:(?:an?|the) )?(?:earlier|previous|original|prior|initial) versions? of ${THIS}\\b.{0,80}\\b(?:mis\\w+|incorrect\\w*|wrong\\w*|erroneous\\w*|inaccurate\\w*|stated|said|gave|named|referred|reported|described|attributed|quoted|identified|omitted|implied|suggested|contained|included)\\b`,
      'i',
    ),
    'correction',
  ],
  [new RegExp(`\\bthis ${STORY} (?:has been|was) (?:corrected|amended)\\b`, 'i'), 'correction'],
  [
    new RegExp(
      `\\bthe headline (?:of|on|to|for|above) (?:this|our) ${STORY} (?:has been|was) (?:corrected|amended|changed|updated|edited)\\b`,
      'i',
    ),
    'correction',
  ],
  [
    new RegExp(
      `\\bthis ${STORY} (?:has been|was) (?:updated|edited|changed|revised) to (?:correct|clarify|remove|fix|make clear)\\b`,
      'i',
    ),
    'correction',
  ],
  [/\b(?:we|the \w+ ){1,3}(?:regrets?|apologi[sz]es? for) the errors?\b/i, 'correction'],
];

const DATE = new RegExp(`\\b(?:\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`, 'i');

/** The day in a notice, EDTF; undefined where it states none in full. */
const dayIn = (text: string): string | undefined => {
  const written = DATE.exec(text)?.[0];
  return written ? writtenDate(written)?.slice(0, 10) : undefined;
};

/**
 * The notice of a correction, clarification or retraction that a paragraph is; undefined for a paragraph of the story. A
 * paragraph counts by its label ("Correction: …") or by what it says of the article itself, never by the word alone:
 * "a correction of the market" is none, nor is what somebody says between quotation marks.
 */
export function correctionIn(paragraph: string): Correction | undefined {
  if (paragraph.length > NOTICE_LENGTH) return undefined;
  const text = paragraph.replace(/^(?:[*†]+|editor['’]?s['’]? note\s*[:.–—-])\s*/i, '');
  const unquoted = text.replace(/["“][^"”]*["”]/g, '');
  const label = LABELS.find(([pattern]) => pattern.test(text));
  const said = SENTENCES.find(([pattern]) => pattern.test(unquoted));
  const kind = said?.[1] === 'retraction' ? 'retraction' : (label?.[1] ?? said?.[1]);
  if (!kind) return undefined;
  const date = dayIn(text);
  return { kind, text: paragraph, ...(date && { date }) };
}

/** Notices in blocks that follow one another: a label that stands alone belongs to the paragraph after it. */
export function correctionAt(paragraphs: readonly (string | undefined)[], i: number): Correction | undefined {
  const before = paragraphs[i - 1];
  const here = paragraphs[i]!;
  if (before !== undefined && isLabel(before)) return correctionIn(`${before} ${here}`);
  return isLabel(here) ? undefined : correctionIn(here);
}

/** Whether a paragraph is only the label of a notice. */
export const isLabel = (paragraph: string): boolean =>
  /^[([]?(?:corrections?(?: and clarifications?)?|clarifications?|retraction|erratum)\s*[:.–—-]?$/i.test(paragraph);
