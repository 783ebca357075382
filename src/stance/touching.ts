import type { Issue } from '../domain/index.ts';
import { analyse } from '../language/index.ts';
import { SMALL } from './goal.ts';
import { isKin } from './kin.ts';
import type { Anchor } from './mention.ts';
import { type Reading, readOperators, TAG } from './reading.ts';

/** A word of a phrase, by its root. */
interface HintWord {
  readonly root: string;
  /** Whether it belongs to a name. */
  readonly proper: boolean;
}

/** The words of one phrase of an issue, or of its proposition, and how many of them in one sentence touch on the issue. */
export interface Hint {
  readonly words: readonly HintWord[];
  readonly least: number;
}

/** Which share of the words must stand in one sentence, two of a phrase and three of the proposition at least; decisions/0170. */
const OF_PHRASE = { share: 0.6, least: 2 };
const OF_PROPOSITION = { share: 0.6, least: 3 };

const TELLING: ReadonlySet<number> = new Set([TAG.noun, TAG.propn, TAG.verb, TAG.adj, TAG.num]);

/** The hints of an issue. */
export function hintsOf({ about, for: pro = [], against: con = [], proposition }: Issue): Hint[] {
  const of = (text: string, { share, least }: typeof OF_PHRASE): Hint[] => {
    const words = hintWords(text);
    const needed = Math.max(least, Math.ceil(words.length * share));
    return words.length >= needed ? [{ words, least: needed }] : [];
  };
  return [...[...about, ...pro, ...con].flatMap((text) => of(text, OF_PHRASE)), ...of(proposition, OF_PROPOSITION)];
}

/** The words of a text that tell what it is about, of a name only the last. */
function hintWords(text: string): HintWord[] {
  const { roots, stems, tags, analysis, count } = readOperators(analyse(text));
  const words = new Map<string, HintWord>();
  for (let t = 0; t < count; t++) {
    const proper = tags[t] === TAG.propn || (t > 0 && /^[A-Z]/.test(analysis.words[t]!));
    const isTelling = TELLING.has(tags[t]!) && !SMALL.has(stems[t]!) && /\w/.test(stems[t]!);
    if (isTelling && !(proper && tags[t + 1] === TAG.propn)) words.set(roots[t]!, { root: roots[t]!, proper });
  }
  return [...words.values()];
}

/** Letters that a name and what is made of it share at least: `Iran`, `Iranian`. */
const SHORTEST = 4;

const meets = (root: string, word: HintWord): boolean =>
  isKin(root, word.root) || (word.proper && word.root.length >= SHORTEST && root.startsWith(word.root));

/** Where the roots of an article stand, by the letters that all kin of a root share. */
export type RootPlaces = ReadonlyMap<string, readonly (readonly [root: string, tokens: readonly number[]])[]>;

export function rootPlaces({ roots }: Reading): RootPlaces {
  const byRoot = Map.groupBy(roots.keys(), (t) => roots[t]!);
  return Map.groupBy(byRoot, ([root]) => root.slice(0, SHORTEST));
}

const tokensMeeting = (places: RootPlaces, word: HintWord): number[] =>
  (places.get(word.root.slice(0, SHORTEST)) ?? []).flatMap(([root, tokens]) => (meets(root, word) ? tokens : []));

/**
 * The places at which sentences touch on an issue without naming it: they hold enough words of one of its phrases or of
 * its proposition, in whatever order, not all of them of names. In the order of the sentences, one a sentence.
 */
export function touching({ analysis }: Reading, places: RootPlaces, hints: readonly Hint[]): Anchor[] {
  const found = new Map<number, Anchor>();
  for (const { words, least } of hints) {
    const held = words
      .map((word) => ({ word, tokens: tokensMeeting(places, word) }))
      .filter((one) => one.tokens.length);
    if (held.length < least) continue;
    const bySentence = Map.groupBy(
      held.flatMap(({ word, tokens }) => tokens.map((token) => ({ word, token }))),
      ({ token }) => analysis.sentence[token]!,
    );
    for (const [sentence, some] of bySentence) {
      const tokens = some.map(({ token }) => token);
      const enough = Math.min(new Set(some.map(({ word }) => word)).size, new Set(tokens).size) >= least;
      if (!enough || some.every(({ word }) => word.proper) || found.has(sentence)) continue;
      found.set(sentence, { first: Math.min(...tokens), last: Math.max(...tokens) });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, place]) => place);
}
