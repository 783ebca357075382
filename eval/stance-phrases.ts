import { readFileSync } from 'node:fs';
import { type PhraseSide, sidesOfPhrases } from '../src/operations/phrase-sides.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';

/** A phrase of a proposition: the side that it bears by a reader and by the rules, `null` where it tells none. */
interface Signed {
  readonly given: PhraseSide['side'];
  readonly read: PhraseSide['side'];
}

/** Whether the phrases of a part of the file were written by readers for a proposition, or are its nouns. */
export type PhraseKind = 'written' | 'nouns';

export interface PhraseLabels {
  readonly kind: PhraseKind;
  readonly proposition: string;
  /** Each phrase with its letter, as the head of the file explains them. */
  readonly phrases: readonly (readonly [letter: string, phrase: string])[];
}

type Side = PhraseSide['side'];
const SIDES: Readonly<Record<string, Side>> = { '+': 'for', p: 'for', '-': 'against', m: 'against', '0': null };

/** What stands in `stance-phrases.txt` (decisions/0163). */
export function phraseLabels(): PhraseLabels[] {
  const found: { kind: PhraseKind; proposition: string; phrases: [string, string][] }[] = [];
  let kind: PhraseKind = 'written';
  for (const line of readFileSync(new URL('stance-phrases.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# Nouns')) kind = 'nouns';
    if (line.startsWith('! ')) found.push({ kind, proposition: line.slice(2), phrases: [] });
    else if (SIDES[line[0] ?? ''] !== undefined && line[1] === ' ')
      found.at(-1)!.phrases.push([line[0]!, line.slice(2)]);
  }
  return found;
}

/**
 * The sides that phrases bear on a proposition, as the rules read them before any text: of the phrases that bear one, how many
 * are given one; of those given one, how many the right and how many the contrary one. In percent, for phrases that readers
 * wrote and for nouns of propositions.
 */
export const evaluation: Evaluation = {
  name: 'stance-phrases',
  needs: [],
  async run() {
    const read = phraseLabels().map(({ kind, proposition, phrases }) => {
      const sides = sidesOfPhrases({ id: 'phrases', proposition, about: phrases.map(([, phrase]) => phrase) });
      const signed = phrases.map(([letter], i): Signed => ({ given: SIDES[letter]!, read: sides[i]!.side }));
      return { kind, signed };
    });
    return {
      figures: figuresOf(read),
      errors: () =>
        Object.fromEntries(Object.entries(bootstrap(read, figuresOf)).map(([name, { error }]) => [name, error])),
    };
  },
};

function figuresOf(read: readonly { readonly kind: PhraseKind; readonly signed: readonly Signed[] }[]): Figures {
  return Object.assign(
    {},
    ...(['written', 'nouns'] as const).map((kind) => {
      const all = read.filter((one) => one.kind === kind).flatMap(({ signed }) => signed);
      const shown = all.filter((one) => one.read !== null);
      const bearing = all.filter((one) => one.given !== null);
      const both = bearing.filter((one) => one.read !== null);
      const right = both.filter((one) => one.read === one.given);
      const percent = (some: number, of: number): number => (100 * some) / (of || 1);
      return {
        [`${kind}Right`]: percent(right.length, shown.length),
        [`${kind}Contrary`]: percent(both.length - right.length, shown.length),
        [`${kind}Coverage`]: percent(both.length, bearing.length),
      };
    }),
  );
}
