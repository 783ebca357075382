import { idSpaces } from './hashed-sums.ts';
import type { ColumnName } from './token-columns.ts';

/** A cell of a template: a column, and how many tokens from the token itself it is read. */
export interface Part {
  readonly column: ColumnName;
  readonly offset: number;
}

/** The cells that a feature is made of, in their order. */
export type Template = readonly Part[];

const at =
  (column: ColumnName) =>
  (offset = 0): Part => ({ column, offset });
const template = (...parts: readonly (Part | ColumnName)[]): Template =>
  parts.map((part) => (typeof part === 'string' ? at(part)() : part));
/** A template for each number of tokens from the token itself, `from` to `to`. */
const each = (from: number, to: number, parts: (d: number) => readonly (Part | ColumnName)[]): Template[] =>
  Array.from({ length: to - from + 1 }, (_, i) => template(...parts(from + i)));

const [w, l, p, g, c1, c2, c3, v, n, x] = [
  at('w'),
  at('l'),
  at('p'),
  at('g'),
  at('c1'),
  at('c2'),
  at('c3'),
  at('v'),
  at('n'),
  at('x'),
];

/** The words around a token. */
const WINDOW: readonly Template[] = [
  template('zero'),
  ...each(-2, 2, (d) => [w(d)]),
  ...each(-1, 0, (d) => [w(d), w(d + 1)]),
  template('l', 'p'),
  template(l(-1), 'p'),
  template(l(1), 'p'),
  template('l', l(1)),
  template(l(-1), 'l'),
  ...each(-2, 1, (d) => [p(d), 'q']),
  ...each(-2, 1, (d) => [p(d), p(d + 1)]),
  ...each(-3, 0, (d) => [p(d), p(d + 1), p(d + 2)]),
  ...each(-2, -1, (d) => [p(d), p(d + 1), p(d + 2), p(d + 3)]),
  ...each(-1, 1, (d) => [c2(d)]),
  ...each(-1, 1, (d) => [c3(d)]),
  ...each(-1, 1, (d) => [c1(d), p(d)]),
  template(c1(-1), 'c3'),
  template('c3', c1(1)),
  ...each(-1, 1, (d) => [v(d), p(d)]),
  ...each(-1, 1, (d) => [n(d), p(d)]),
  ...each(-2, 2, (d) => [g(d), p(d)]),
  template(g(-1), 'g', g(1)),
  template(w(-1), 'g', 'p'),
  template(w(1), 'g', 'p'),
  template('g', p(-1), p(1)),
  template('s'),
  template('x'),
  template(x(-1), 'x'),
  template('x', x(1)),
  template('q', 'w'),
];

/** The sentence around a token, and its paragraph. */
const SENTENCE: readonly Template[] = [
  template('intoSentence', 'p'),
  template('toSentenceEnd', 'p'),
  template('verbBefore', 'p'),
  template('verbBeforeRate', 'sinceVerb', 'p'),
  template('verbAfter', 'p'),
  template('verbAfterRate', 'toVerb', 'p'),
  template('cueBefore', 'q'),
  template('cueBeforeRate', 'sinceCue', 'q'),
  template('afterCueBefore', 'sinceCue', 'p'),
  template('cueAfter', 'q'),
  template('cueAfterRate', 'toCue', 'q'),
  template('beforeCueAfter', 'toCue', 'p'),
  template('hasCueBefore', 'hasCueAfter', 'p'),
  template('marksSince', 'cueBeforeRate', 'sinceCue'),
  template('marksTo', 'cueAfterRate', 'toCue'),
  template('marksSince', 'marksTo', 'p', 'q'),
  template('sentenceRate', 'p', 'q'),
  template('firstWord', 'p'),
  template('firstCluster', 'secondTag', 'intoSentence'),
  template('paragraph', 'sentenceOfParagraph', 'p'),
  template('inFirstParagraph', 'w'),
  template('inFirstParagraph', 'g', 'p'),
  template('verbBeforeCluster', 'verbAfterRate'),
  template('quotationsAround', 'p'),
  template('quotationsAround', 'g'),
];

/** The templates of every token, by their numbers, which begin at 1. */
export const EVERYWHERE: readonly Template[] = [...WINDOW, ...SENTENCE];

/** The next templates for a token in a quotation. */
export const QUOTED: readonly Template[] = [
  template('isQuoted', 'intoQuotation', 'quotationSize'),
  template('isQuoted', 'toQuotationEnd', 'quotationSize'),
  template('isQuoted', 'wordBefore', 'opens'),
  template('isQuoted', 'secondWordBefore', 'wordBefore', 'opens'),
  template('isQuoted', 'wordAfter', 'closes'),
  template('isQuoted', 'rateBeforeQuotation', 'rateAfterQuotation', 'quotationSize'),
  template('isQuoted', 'lastQuoted', 'fills', 'isSingle'),
];

/** The next templates for a token outside quotations. */
export const UNQUOTED: readonly Template[] = [
  template('isQuoted', 'sinceQuotation', 'toQuotation'),
  template('isQuoted', 'sinceQuotation', 'p'),
  template('isQuoted', 'toQuotation', 'p'),
  template('isQuoted', 'lastQuotedBefore', 'sinceQuotation', 'p'),
  template('isQuoted', 'wordBeforeNext', 'toQuotation', 'p'),
  template('isQuoted', 'hasQuotationBefore', 'hasQuotationAfter', 'w'),
  template('isQuoted', 'hasQuotationBefore', 'hasQuotationAfter', 'g'),
];

/** How many features a token has. */
export const TOKEN_TEMPLATES: number = EVERYWHERE.length + QUOTED.length;

/** Columns of words and lemmas, which hold many thousands of different facts. */
const OF_WORDS = new Set<ColumnName>([
  'w',
  'l',
  'firstWord',
  'verbBefore',
  'verbAfter',
  'cueBefore',
  'cueAfter',
  'afterCueBefore',
  'beforeCueAfter',
  'wordBefore',
  'secondWordBefore',
  'wordAfter',
  'lastQuoted',
  'lastQuotedBefore',
  'wordBeforeNext',
]);

/** Bits of the space of a template's features. */
const bitsOf = (parts: Template): number => (parts.some(({ column }) => OF_WORDS.has(column)) ? 16 : 14);

/** The spaces of the features of the templates, by their numbers less 1. */
export const TOKEN_SPACES = idSpaces(
  [...EVERYWHERE, ...QUOTED].map((parts, i) => Math.max(bitsOf(parts), bitsOf(UNQUOTED[i - EVERYWHERE.length] ?? []))),
);
