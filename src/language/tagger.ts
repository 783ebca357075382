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

/** Words, their tags, and the `[first, last]` word of each sentence. */
export interface Tagged {
  readonly words: readonly string[];
  readonly tags: Uint8Array;
  readonly sentences: readonly (readonly [first: number, last: number])[];
}

type Collection = { out(its: unknown): unknown };
type WinkDocument = { tokens(): Collection; sentences(): Collection };
type Wink = { its: Record<string, unknown>; readDoc(text: string): WinkDocument };
type WinkModel = {
  core(): { features: { lexeme: Lexemes } };
  metaCER(): unknown;
  featureFn(...given: unknown[]): WordFeatures;
};
/** By name of a feature what gives it of a word. */
type WordFeatures = Record<string, (word: string, ...given: unknown[]) => unknown>;

/** wink-nlp's vocabulary: `hash` gives a word's place in `list`; words that it does not know are added to both. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: string[];
}

/**
 * Unknown words after which the tagger is loaded anew (0.2 s), so that a long run stays small: some 80 bytes each, 4 MiB in
 * all. They come again with every text; a text of 100 words brings about eight.
 */
export const MOST_UNKNOWN_WORDS = 50_000;

let tagger: { readonly wink: Wink; readonly lexemes: Lexemes; readonly known: number } | undefined;

/** How many words the tagger holds beyond its own vocabulary: at most `MOST_UNKNOWN_WORDS` and those of one text. */
export const unknownWordsHeld = (): number => (tagger ? tagger.lexemes.list.length - tagger.known : 0);

/**
 * The part of the model that wink-eng-lite-web-model (1.8.1) makes anew from what it made before, twice as long each time: after
 * twenty loads it alone took 330 MiB. It is asked for once.
 */
let metaModel: unknown;

/** The tagger is loaded on first use (about 0.2 s), so that commands that read no text start fast. */
function loadTagger(): NonNullable<typeof tagger> {
  const require = createRequire(import.meta.url);
  const model = require('wink-eng-lite-web-model') as WinkModel;
  const core = model.core();
  metaModel ??= model.metaCER();
  const featureFn: WinkModel['featureFn'] = (...given) => withShapesKept(model.featureFn(...given));
  const kept = { ...model, core: () => core, metaCER: () => metaModel, featureFn };
  const wink = require('wink-nlp')(kept, ['sbd', 'pos']) as Wink;
  const { lexeme } = core.features;
  return { wink, lexemes: lexeme, known: lexeme.list.length };
}

/**
 * The shape of an unknown word takes eight regular expressions, and the same words come again with every text. What is kept
 * goes with the tagger that kept it.
 */
function withShapesKept(features: WordFeatures): WordFeatures {
  const shapes = new Map<string, unknown>();
  const shapeOf = features.shape!;
  features.shape = (word) => {
    const known = shapes.get(word);
    if (known !== undefined) return known;
    const shape = shapeOf(word);
    shapes.set(word, shape);
    return shape;
  };
  return features;
}

/**
 * wink-nlp remembers unknown words, and cuts a later text differently for it ("Trump's" as one token once it was one
 * anywhere). What a text was cut into must not depend on what was read before: the words of this text are forgotten.
 */
function forgetUnknownWords({ hash, list }: Lexemes, known: number): void {
  for (let i = known; i < list.length; i++) delete hash[list[i]!];
}

function numbersOf(names: readonly string[]): Uint8Array {
  const numbers = new Uint8Array(names.length);
  for (let i = 0; i < names.length; i++) numbers[i] = tagNumber.get(names[i]!) ?? 0;
  return numbers;
}

/** Tokenises and tags a text with wink-nlp's English model. */
export function tag(text: string): Tagged {
  if (unknownWordsHeld() > MOST_UNKNOWN_WORDS) tagger = undefined;
  tagger ??= loadTagger();
  const { wink, lexemes } = tagger;
  const before = lexemes.list.length;
  const { its } = wink;
  const document = wink.readDoc(text);
  const tokens = document.tokens();
  const tagged = {
    words: tokens.out(its.value) as string[],
    tags: numbersOf(tokens.out(its.pos) as string[]),
    sentences: document.sentences().out(its.span) as [number, number][],
  };
  forgetUnknownWords(lexemes, before);
  return tagged;
}
