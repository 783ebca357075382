import { TAGS } from '../language/index.ts';
import { GRADES } from './cue-rates.ts';
import type { Facts } from './facts.ts';
import type { FeaturePart } from './feature-parts.ts';
import { lemmasOf } from './lemma.ts';
import type { Kind } from './token-columns.ts';
import { shapeOf } from './word-table.ts';

type Cell = Exclude<FeaturePart, number>;

/** A place in a feature: what a cell there is called where it is not of the token itself, and how a number there is put. */
interface Slot {
  readonly what?: string;
  says(number: number): string;
}

const DISTANCES = ['0', '1', '2', '3', '4', '5 to 6', '7 to 9', '10 to 15', '16 to 30', 'over 30'];
const distance = (what: string): Slot => ({
  says: (number) => `${what} ${number < 0 ? 'none' : DISTANCES[number]}`,
});
const marks = (what: string): Slot => ({
  says: (number) => (number === 9 ? '' : `punctuation marks ${what} ${number}`),
});
const rate = (what: string): Slot => ({
  says: (number) => `highest cue rate ${what} ${number < 0 ? 'none' : `${number} of ${GRADES - 1}`}`,
});
const either = (yes: string, no: string): Slot => ({ says: (number) => (number > 0 ? yes : no) });
const oneOf = (...words: string[]): Slot => ({ says: (number) => words[number] ?? '' });
/** A cell, or a negative number where there is none of these. */
const maybe = (none: string, what = none): Slot => ({ what, says: (number) => (number < 0 ? `no ${none}` : '') });
const named = (what: string): Slot => ({ what, says: () => '' });
const nothing: Slot = { says: () => '' };

const QUOTATIONS = ['no quotation', 'a quotation', 'a quotation at its start', 'nothing but a quotation'];
const quotationsAround: Slot = {
  says: (number) =>
    `${QUOTATIONS[number % 4]} in this paragraph, ${QUOTATIONS[(number >> 2) % 4]} in the one before, ${QUOTATIONS[number >> 4]} in the next`,
};

const verbBefore = maybe('verb before');
const verbAfter = maybe('verb after');
const cueBefore = maybe('likely cue before');
const cueAfter = maybe('likely cue after');
const sinceCue = distance('words since that cue:');
const toCue = distance('words to that cue:');
const marksSince = marks('since the likely cue:');
const marksTo = marks('to the likely cue:');
const intoSentence = distance('words into the sentence:');
const firstParagraph = either('first paragraph', 'not the first paragraph');

/** The parts of the features of `sentenceFeatures`, in their order. */
const IN_SENTENCE: readonly (readonly Slot[])[] = [
  [intoSentence],
  [distance('words to the end of the sentence:')],
  [verbBefore],
  [verbBefore, distance('words since that verb:')],
  [verbAfter],
  [verbAfter, distance('words to that verb:')],
  [cueBefore],
  [cueBefore, sinceCue],
  [maybe('likely cue before', 'word after the likely cue before'), sinceCue],
  [cueAfter],
  [cueAfter, toCue],
  [maybe('likely cue after', 'word before the likely cue after'), toCue],
  [either('a likely cue before', 'no likely cue before'), either('a likely cue after', 'no likely cue after')],
  [marksSince, cueBefore, sinceCue],
  [marksTo, cueAfter, toCue],
  [marksSince, marksTo],
  [rate('in the sentence:')],
  [named('first in the sentence')],
  [named('first in the sentence'), named('second in the sentence'), intoSentence],
  [
    oneOf('first paragraph', 'second paragraph', 'later paragraph'),
    oneOf('first sentence', 'second sentence', 'later sentence'),
  ],
  [firstParagraph],
  [firstParagraph],
  [verbBefore, verbAfter],
];

const AROUND: readonly (readonly Slot[])[] = [[quotationsAround], [quotationsAround]];

const filled = oneOf(
  'the quotation stands within its paragraph',
  'the quotation starts its paragraph',
  'the quotation ends its paragraph',
  'the quotation is its paragraph',
);
const size = distance('words in the quotation:');
const opens = either('opens the quotation', 'does not open the quotation');
const closes = either('closes the quotation', 'does not close the quotation');
const wordBefore = maybe('word before the quotation');
const wordAfter = maybe('word after the quotation');

/** The parts of the features of a token inside a quotation. */
const IN_QUOTATION: readonly (readonly Slot[])[] = [
  [nothing, distance('words into the quotation:'), size],
  [nothing, distance('words to the end of the quotation:'), size],
  [nothing, wordBefore, opens],
  [nothing, maybe('second word before the quotation'), wordBefore, opens],
  [nothing, wordAfter, closes],
  [nothing, rate('before the quotation:'), rate('after it:'), size],
  [nothing, named('last in the quotation'), filled, either('single marks', 'double marks')],
];

const quotationBefore = either('a quotation before', 'no quotation before');
const quotationAfter = either('a quotation to come', 'no quotation to come');
const sinceQuotation = distance('words since a quotation:');
const toQuotation = distance('words to a quotation:');

/** The parts of the features of a token outside quotations. */
const OUT_OF_QUOTATION: readonly (readonly Slot[])[] = [
  [nothing, sinceQuotation, toQuotation],
  [nothing, sinceQuotation],
  [nothing, toQuotation],
  [nothing, maybe('quotation before', 'last in the quotation before'), sinceQuotation],
  [nothing, maybe('word before a quotation to come'), toQuotation],
  [nothing, quotationBefore, quotationAfter],
  [nothing, quotationBefore, quotationAfter],
];

/** Features after the window of words around a token, all of whose parts but one are cells. */
const AFTER_WINDOW = IN_SENTENCE.length + AROUND.length + IN_QUOTATION.length;

/**
 * The name of each feature of a token, in the order of its ids, as far as it can be told: null for a feature whose numbers
 * have no words here (a test fails where there is one).
 */
export function featureNames(facts: Facts, features: readonly FeaturePart[][], t: number): (string | null)[] {
  const quoted = facts.quotes.of[t]! >= 0 ? IN_QUOTATION : OUT_OF_QUOTATION;
  const after = [...IN_SENTENCE, ...AROUND, ...quoted];
  const window = features.length - AFTER_WINDOW;
  return features.map((parts, k) => {
    if (k === 0) return 'every word';
    const slots = after[k - window] ?? [];
    const words = parts.map((part, slot) =>
      typeof part === 'number' ? slots[slot]?.says(part) : cellInWords(facts, part, t, slots[slot]?.what),
    );
    return words.includes(undefined) ? null : words.filter((word) => word !== '').join(' · ');
  });
}

/** What a cell holds, in words, and where it stands from the token: `after it: word "that"`, `tag VERB`. */
function cellInWords(facts: Facts, { kind, token }: Cell, t: number, what?: string): string {
  const place = what && token !== t ? `${what}: ` : placeInWords(token - t);
  const { words, lower, tags, count } = facts.analysis;
  if (token < 0 || token >= count) return `${place}beyond the text`;
  const word = words[token]!;
  const says: Readonly<Record<Kind, () => string>> = {
    w: () => `word "${word}"`,
    l: () => `form of "${lemmasOf(lower[token]!.replace(/’/g, "'"))[0]}"`,
    p: () => `tag ${TAGS[tags[token]!]}`,
    g: () => `cue rate ${facts.grade[token]} of ${GRADES - 1}`,
    c1: () => `loosely a word like "${word}"`,
    c2: () => `a word like "${word}"`,
    c3: () => `closely a word like "${word}"`,
    v: () => `a verb of the kind of "${word}"`,
    n: () => `a noun of the kind of "${word}"`,
    s: () => `ending "${lower[token]!.slice(-3)}"`,
    x: () => `shape ${shapeOf(word)}`,
    q: () => quotationInWords(facts, token),
  };
  return place + says[kind]();
}

function quotationInWords({ quotes }: Facts, token: number): string {
  const q = quotes.of[token]!;
  if (q < 0) return 'outside quotations';
  return quotes.first[q] === token || quotes.last[q] === token ? 'edge of a quotation' : 'inside a quotation';
}

function placeInWords(offset: number): string {
  if (offset === 0) return '';
  if (offset === -1) return 'before it: ';
  if (offset === 1) return 'after it: ';
  return offset < 0 ? `${-offset} before it: ` : `${offset} after it: `;
}
