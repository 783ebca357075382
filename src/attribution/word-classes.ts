import type { Analysis } from '../language/index.ts';

/** Classes of the words and marks that open, close and part what is credited; 0 beyond the text, OTHER for the rest. */
const CLASSES: readonly (readonly string[])[] = [
  [','],
  [':'],
  ['.', '!', '?'],
  ['"', '“', '”', "''", '``'],
  ['—', '–', '-', '―', '--'],
  ['that'],
  ['whether', 'if', 'how', 'why', 'what'],
  ['to'],
  ['of', 'about', 'on', 'for', 'with', 'in', 'as', 'by', 'at', 'from'],
  ['and', 'but', 'or'],
  ['who', 'which', 'while', 'when', 'because', 'after', 'before', 'since', 'until'],
  ['a', 'an', 'the'],
  ['he', 'she', 'they', 'it', 'we', 'i', 'you'],
  ['his', 'her', 'their', 'its', 'our', 'my', 'your'],
  ['not', "n't", 'no', 'never'],
];
const OTHER = CLASSES.length + 1;
const CLASS_OF = new Map(CLASSES.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));

/** The class of a token: one of 17 numbers. */
export function wordClass({ lower }: Analysis, t: number): number {
  const word = lower[t];
  return word === undefined ? 0 : (CLASS_OF.get(word) ?? OTHER);
}
