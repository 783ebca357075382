import type { Mention } from './entity.ts';
import { isCrowdWord, roleNounOf } from './lexicon/roles.ts';
import type { Scene } from './scene.ts';
import { ADJ, ADV, AUX, NOUN, type Text, VERB } from './words.ts';

/**
 * Whose name the relative pronoun at a token means after a name: with "who" after a place or a body, the person named
 * before it in the sentence, if anybody is.
 */
export function antecedentOf(scene: Scene, mention: Mention, at: number): Mention | null {
  const isPerson = !/^who/.test(scene.text.lower[at]!) || canBeWho(scene.text, mention);
  return isPerson ? mention : personBefore(scene, mention.first);
}

/** "a minister who left and who came back": the same relative pronoun before a token in its sentence, or -1. */
export function sameRelativeBefore({ lower, sentence, sentenceStart }: Text, at: number): number {
  const found = lower.lastIndexOf(lower[at]!, at - 1);
  return found >= sentenceStart[sentence[at]!]! ? found : -1;
}

/** Where "an adviser to Mr. Trump" begins, whose name only says whose he is; -1 where a name does not end such words. */
export function oneOf({ lower, tags }: Text, { from }: Mention): number {
  if (!/^(?:to|of|for)$/.test(lower[from - 1] ?? '') || roleNounOf(lower[from - 2] ?? '') === null) return -1;
  let t = from - 3;
  while (tags[t] === ADJ || tags[t] === NOUN || tags[t] === ADV) t--;
  return /^(?:an?|one)$/.test(lower[t] ?? '') ? t : -1;
}

/** Whether a name can be a person's: not that of a town, and not what somebody is the head of. */
function canBeWho({ lower }: Text, { entity, from }: Mention): boolean {
  if (entity.kind !== 'unknown') return entity.kind !== 'body';
  if (lower[from - 1] !== 'of') return entity.lean >= 0;
  const head = lower[from - 2] ?? '';
  return entity.lean >= 0 && roleNounOf(head) === null && !isCrowdWord(head);
}

/** "the president of the foundation, who": the person named before in the sentence, with no verb between. */
function personBefore({ mentions, mentionAt, text }: Scene, token: number): Mention | null {
  const { sentence, tags, owner } = text;
  for (let m = mentionAt[token]! - 1; m >= 0; m--) {
    const mention = mentions[m]!;
    if (sentence[mention.first] !== sentence[token]) return null;
    for (let t = mention.last; t < token; t++) if (tags[t] === VERB || tags[t] === AUX) return null;
    if (canBeWho(text, mention) && !owner[mention.last - 1]) return mention;
  }
  return null;
}
