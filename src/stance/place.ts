import type { StanceBasis } from '../domain/index.ts';
import type { Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';
import type { Clause } from './walk.ts';

/** By which construction a side was read; each has its reliability, measured on dev (decisions/0051). */
export type Ground =
  | 'cue'
  | 'cue-clause'
  | 'own-clause'
  | 'ought'
  | 'infinitive'
  | 'future'
  | 'harm'
  | 'judged'
  | 'effect'
  | 'passive'
  | 'happens'
  | 'attribute'
  | 'named'
  | 'existence'
  | 'bare-deed'
  | 'account'
  | 'promise'
  | 'asserted'
  | 'blamed'
  | 'source';

type Words = readonly (readonly [first: number, last: number])[];

/** One reason to see a side in a statement. */
export interface Evidence {
  readonly sign: Sign;
  readonly ground: Ground;
  readonly basis: StanceBasis;
  /** Head token of whoever is said to hold it; -1 for the speaker. */
  readonly holder: number;
  readonly conditional: boolean;
  readonly words: Words;
  readonly how: Mention['how'];
}

/** A mention in its statement, with the clauses over it. */
export interface Place {
  readonly reading: Reading;
  readonly said: Said;
  readonly issue: PreparedIssue;
  readonly mention: Mention;
  readonly polarity: Sign;
  readonly clauses: readonly Clause[];
  readonly floor: number;
  readonly ceiling: number;
  readonly conditional: boolean;
}

const times = (a: number, b: number): Sign => (a * b < 0 ? -1 : 1);

export const product = (clauses: readonly Clause[]): number =>
  clauses.reduce((sign, clause) => sign * (clause.sign || 1), 1);

export const wordsOf = (clauses: readonly Clause[]): Words => clauses.flatMap((clause) => clause.words);

export function evidence(
  place: Place,
  ground: Ground,
  sign: number,
  words: Words,
  basis: StanceBasis = 'preference',
  holder = -1,
): Evidence {
  const { mention, polarity, conditional } = place;
  return {
    sign: times(sign, polarity),
    ground,
    basis,
    holder,
    conditional: conditional && ground !== 'attribute',
    words: [...words, [mention.first, mention.last]],
    how: mention.how,
  };
}

/** Whether a clause is the content: `that …`, whose `that` may be of the cue. */
export const opensWithThat = ({ analysis }: Reading, { content, cue }: Said): boolean =>
  analysis.lower[content[0]!] === 'that' || analysis.lower[cue.tokens.at(-1) ?? -1] === 'that';

/** The content's stretch of the sentence that holds `token`, opening marks left out. */
export function stretchOf(reading: Reading, said: Said, token: number): readonly [floor: number, ceiling: number] {
  const { sentence } = reading.analysis;
  const inside = new Set(said.content.filter((t) => sentence[t] === sentence[token]));
  let floor = token;
  let ceiling = token + 1;
  while (inside.has(floor - 1)) floor--;
  while (inside.has(ceiling)) ceiling++;
  while (floor < token && reading.tags[floor] === TAG.punct) floor++;
  return [floor, ceiling];
}

/** The position that the content gives to the subject of a clause. */
export const ascribed = (place: Place, clause: Clause): Evidence =>
  evidence(
    place,
    'own-clause',
    clause.sign || 1,
    clause.words,
    clause.kind === 'deed' ? 'action' : 'preference',
    clause.subject,
  );
