import type { Entity } from './entity.ts';
import { roleNounOf } from './lexicon/roles.ts';
import type { Scene } from './scene.ts';
import { isPossessive, NOUN } from './words.ts';

/** Sentences within which "the aide" goes back to "an aide". */
const MEMORY = 6;
/** Tokens from "a" to its noun. */
const REACH = 6;

/**
 * The last place before a token where a noun was introduced without a name ("a committee aide"), or -1. A noun that
 * stands in apposition to a name, or after "is", introduces nobody new.
 */
export function introducedUnnamed(scene: Scene, noun: string, words: ReadonlySet<string>, token: number): number {
  const { lower, sentence, quoted, tags } = scene.text;
  for (let t = token - 1; t >= 0 && sentence[token]! - sentence[t]! <= MEMORY; t--) {
    if (lower[t] !== noun || quoted[t] !== quoted[token] || tags[t + 1] === NOUN) continue;
    const opens = opening(scene, t);
    if (opens < 0 || describesName(scene, opens, t)) continue;
    const said = lower.slice(opens, t);
    if ([...words].every((word) => said.includes(word))) return t;
  }
  return -1;
}

/** The token of the "a" or "one" that opens the phrase whose head is at a token, or -1. */
function opening({ text: { lower, sentence }, mentionAt }: Scene, head: number): number {
  for (let t = head - 1; t >= 0 && head - t <= REACH && sentence[t] === sentence[head]; t--) {
    if (/^(?:a|an|one|another)$/.test(lower[t]!)) return t;
    if (/^(?:the|his|her|its|their|this|that|,|and|of|for|in)$/.test(lower[t]!) || isPossessive(lower[t])) return -1;
    if (mentionAt[t]! >= 0 && roleNounOf(lower[t]!) !== null) return -1;
  }
  return -1;
}

/** "Ann Orly, an aide", "Orly is an aide", "an aide, Ann Orly,", "an aide named Ann Orly". */
function describesName({ text: { lower }, mentionAt }: Scene, opens: number, head: number): boolean {
  const before = lower[opens - 1] ?? '';
  if (/^(?:is|was|as|became|,|--|–|—|\()$/.test(before) && mentionAt[opens - 2]! >= 0) return true;
  if (/^(?:is|was|as|became|become|been)$/.test(before)) return true;
  const after = lower[head + 1] ?? '';
  return /^(?:,|--|–|—|named|called|identified)$/.test(after) && mentionAt[head + 2]! >= 0;
}

/** Whether somebody is named, or described by a noun, between two tokens. */
export function isNamedBetween({ mentions }: Scene, entity: Entity, from: number, to: number): boolean {
  return mentions.some((mention) => mention.entity === entity && mention.first > from && mention.first < to);
}
