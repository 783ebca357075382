import type { Mention } from './mention.ts';
import type { Evidence, Ground } from './place.ts';
import type { Reading } from './reading.ts';
import type { Said } from './speaker.ts';

/** What tells how sure a reading is: nothing of its topic, only how it was read. */
export interface Traits {
  readonly ground: Ground;
  /** Whether the issue is named, or taken up by `the deal`, or by `it`. */
  readonly how: Mention['how'];
  /** Whether the mention is a deed told by another verb of its kind. */
  readonly loose: boolean;
  /** Whether the side of the phrase was guessed, as no word of it is in the proposition. */
  readonly guessed: boolean;
  /** Tokens from the mention to the farthest word that was read. */
  readonly reach: number;
  /** Whether the cue takes the side itself (`denounced …`), or only credits words that do. */
  readonly byCue: boolean;
  /** Operators read, and how many of them turn round. */
  readonly operators: number;
  readonly turns: number;
  /** Named mentions of the issue in the article. */
  readonly namings: number;
  /** Tokens of the content. */
  readonly length: number;
  /** Namings of the issue in this statement. */
  readonly own: number;
}

/** The traits of one reason. */
export function traitsOf(
  reading: Reading,
  said: Said,
  { ground, how, words }: Evidence,
  mention: Mention | undefined,
  mentions: readonly Mention[],
): Traits {
  const told = words.slice(0, -1);
  const at = mention ?? { first: words.at(-1)![0], last: words.at(-1)![1] };
  const distance = ([first, last]: readonly [number, number]): number => Math.max(0, at.first - last, first - at.last);
  const operators = told.map(([t]) => reading.operators[t]?.value);
  const inside = new Set(said.content);
  const named = mentions.filter((one) => one.how === 'named');
  return {
    ground,
    how,
    loose: mention?.loose === true,
    guessed: mention?.guessed === true,
    byCue: said.cue.kind === 'attitude',
    reach: Math.max(0, ...told.map(distance)),
    operators: operators.filter((value) => value !== undefined).length,
    turns: operators.filter((value) => value?.sign === -1).length,
    namings: named.length,
    length: said.content.length,
    own: named.filter(({ last }) => inside.has(last)).length,
  };
}
