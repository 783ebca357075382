import { ARGUMENT_COLUMNS, type ArgumentColumn, type ArgumentColumns } from './argument-columns.ts';
import type { ChainFeatures } from './chain-model.ts';
import { idSpaces, mixIn, mixInOne, mixTwo, writeIds } from './hashed-sums.ts';
import type { Kernel } from './kernel/kernel.ts';

/**
 * The columns that each feature of a token seen from a cue is made of; `PLAIN` comes before them, the one feature that a
 * token that is ruled out has too.
 */
const TEMPLATES: readonly (readonly [ArgumentColumn, ArgumentColumn, ...ArgumentColumn[]])[] = [
  ['grade', 'side'],
  ['gradeBefore', 'grade', 'side'],
  ['gradeBefore', 'grade', 'gradeAfter', 'starts'],
  ['place', 'role'],
  ['place', 'tag'],
  ['place', 'grade'],
  ['where', 'role'],
  ['where', 'grade'],
  ['which', 'sentenceAndParagraph'],
  ['which', 'marksAndEdges'],
  ['which', 'ownLemma'],
  ['which', 'ownSure'],
  ['ownSignature', 'which', 'starts'],
  ['ownLeft', 'which', 'direction'],
  ['ownRight', 'which', 'direction'],
  ['marks', 'verbs', 'sideAndTag'],
  ['marks', 'edges', 'sideAndQuote'],
  ['edges', 'quote', 'sideSentenceRole'],
  ['ownLemma', 'side', 'role'],
  ['ownNext', 'place', 'tag'],
  ['ownShape', 'place', 'role'],
  ['word', 'side'],
  ['wordBefore', 'side'],
  ['wordAfter', 'side'],
  ['lemma', 'roleAndStart'],
  ['word', 'marks', 'sideAndRole'],
  ['word', 'distanceAndSide'],
  ['tagBefore', 'tag', 'tagAfterAndSide'],
  ['tag', 'tagAfter', 'secondTagAfterAndSide'],
  ['tag', 'tagBefore', 'secondTagBeforeAndSide'],
  ['middle', 'side', 'role'],
  ['coarse', 'place', 'role'],
  ['rate', 'tag', 'placeOnly'],
  ['verbBefore', 'verbAfter', 'tagAndSide'],
  ['cueBefore', 'cueAfter', 'gradeAndQuote'],
  ['sentenceAndParagraph', 'quoteAndSure'],
  ['sentenceRate', 'sentences', 'roleAndQuote'],
  ['ownCluster', 'place', 'role'],
  ['linked', 'roleAndSide'],
  ['linked', 'gradeAndStart'],
  ['linked', 'placeAndStart'],
  ['linked', 'sureAndRole'],
  ['linked', 'tagsAndSide'],
  ['linked', 'quoteAndSentence'],
  ['linked', 'lemmaAndSide'],
  ['linked', 'cuesAndRole'],
  ['rivalGrade', 'rivalRest'],
  ['rivalLemma', 'roleAndSide'],
  ['rivalGrade', 'sureRoleStart'],
  ['rivalDistance', 'tagAndSide'],
  ['aheadGrade', 'aheadRest'],
  ['ownVerb', 'placeAndTag'],
];

/** The number of the one feature that every token has: where it stands from the cue. */
const PLAIN = 1;

/** The id of the one feature of a token that the first chain rules out. */
export const RULED_OUT = 0;

/** Columns of words, lemmas and the like, which hold thousands of different facts. */
const OF_WORDS = new Set<ArgumentColumn>([
  'word',
  'wordBefore',
  'wordAfter',
  'lemma',
  'ownLemma',
  'ownSignature',
  'ownLeft',
  'ownRight',
  'ownNext',
  'rivalLemma',
  'lemmaAndSide',
]);

/** The spaces of the features of the templates, by their numbers less 1. */
const ARGUMENT_SPACES = idSpaces([
  4,
  ...TEMPLATES.map((columns) => (columns.some((column) => OF_WORDS.has(column)) ? 16 : 14)),
]);

/** How many ids there are. */
export const ARGUMENT_IDS: number = ARGUMENT_SPACES.size;

/** Features of each token seen from a cue. */
export const ARGUMENT_WIDTH: number = PLAIN + TEMPLATES.length;

/** Hashes of the tokens of one stretch, used again for the next. */
let hashes = new Int32Array(512);

/** The features of a token that is seen from a cue, for the chain that reads views. */
export const ARGUMENT_FEATURES: ChainFeatures = {
  ids: ARGUMENT_IDS,
  columns: ARGUMENT_COLUMNS.length,
  features: [['side'] as const, ...TEMPLATES].map((columns, i) => ({
    columns: columns.map((column) => ({ column: ARGUMENT_COLUMNS.indexOf(column), offset: 0 })),
    end: PLAIN + i,
    space: ARGUMENT_SPACES.spaces[i]!,
  })),
  ruledOut: RULED_OUT,
};

/** Sums what the features of the first `count` rows of a kernel's columns weigh. */
export function sumArguments(kernel: Kernel, count: number): void {
  kernel.beginSums(count);
  kernel.addFeatures(0, ARGUMENT_WIDTH, 0, count);
}

/** Writes the ids of the features of `count` tokens, `ARGUMENT_WIDTH` a token. */
export function writeArguments(columns: ArgumentColumns, count: number, ids: Int32Array): void {
  eachTemplate(columns, count, (number) =>
    writeIds(hashes, ARGUMENT_SPACES.spaces[number - 1]!, count, ids, number - 1, ARGUMENT_WIDTH),
  );
}

/** Hashes the features of `count` tokens and hands on one template after the other, by its number. */
function eachTemplate(columns: ArgumentColumns, count: number, take: (number: number) => void): void {
  if (hashes.length < count) hashes = new Int32Array(2 * count);
  hashes.set(columns.side.subarray(0, count));
  mixInOne(hashes, PLAIN, count);
  take(PLAIN);
  for (let i = 0; i < TEMPLATES.length; i++) {
    const template = TEMPLATES[i]!;
    mixTwo(hashes, columns[template[0]], columns[template[1]], count);
    for (let k = 2; k < template.length; k++) mixIn(hashes, columns[template[k]!], 0, count);
    mixInOne(hashes, PLAIN + 1 + i, count);
    take(PLAIN + 1 + i);
  }
}
