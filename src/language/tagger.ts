import { createRequire } from 'node:module';

/** The universal part-of-speech tags, in the order in which `Analysis.tags` numbers them. */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'SPACE',
] as const;

export type Tag = (typeof TAGS)[number];

const tagNumber = new Map<string, number>(TAGS.map((tag, number) => [tag, number]));

/** The number of a tag in `Analysis.tags`. */
export const tagOf = (tag: Tag): number => tagNumber.get(tag)!;

/** Words, the white space before each, their tags, and the `[first, last]` word of each sentence. */
export interface Tagged {
  readonly words: readonly string[];
  readonly spaces: readonly string[];
  readonly tags: Uint8Array;
  readonly sentences: readonly (readonly [first: number, last: number])[];
}

type Collection = { out(its: unknown): unknown };
type WinkDocument = { tokens(): Collection; sentences(): Collection };
type Wink = { its: Record<string, unknown>; readDoc(text: string): WinkDocument };

let wink: Wink | undefined;

/** The tagger is loaded on first use (about 0.2 s), so that commands that read no text start fast. */
function tagger(): Wink {
  if (!wink) {
    const require = createRequire(import.meta.url);
    wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as Wink;
  }
  return wink;
}

/** Tokenises and tags a text with wink-nlp's English model. */
export function tag(text: string): Tagged {
  const { its, readDoc } = tagger();
  const document = readDoc(text);
  const tokens = document.tokens();
  const words = tokens.out(its.value) as string[];
  return {
    words,
    spaces: tokens.out(its.precedingSpaces) as string[],
    tags: Uint8Array.from(tokens.out(its.pos) as string[], (name) => tagNumber.get(name) ?? 0),
    sentences: document.sentences().out(its.span) as [number, number][],
  };
}
