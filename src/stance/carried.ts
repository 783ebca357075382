import type { Mention } from './mention.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';

/** How an issue comes to a statement that does not name it. */
export interface Carried {
  /** The words in the statement that may take the issue up; empty where none does. */
  readonly anaphors: readonly Mention[];
  /** Paragraphs and sentences back to the last naming; 99 where none stands before. */
  readonly paragraphs: number;
  readonly sentences: number;
  /** The side of the thing last named; 0 where it is not known. */
  readonly sign: number;
  /** Whether what was last named is a deed (`repeal the levy`). */
  readonly deed: boolean;
}

/** Paragraphs back to which a statement may carry an issue on. */
const REACH = 4;
const NONE = 99;

const DEFINITE = new Set(['the', 'this', 'that', 'such', 'these', 'those', 'his', 'her', 'their', 'its']);
const GENERIC = new Set(
  'idea proposal plan policy measur mov step deal decision bil law agrement legislation pact effort option cal notion concept approach action order move increas chang increase change ban rule provision program issu system request demand practic project'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(['it', 'this', 'that', 'them', 'so']);

/** The mentions of a statement’s context that may be what it speaks of: its paragraph and those before it. */
function lastNamed(reading: Reading, mentions: readonly Mention[], first: number): Mention | undefined {
  const { paragraph } = reading.analysis;
  return mentions.findLast(
    ({ last, how, sign }) =>
      last < first && how !== 'pronoun' && sign !== 0 && paragraph[first]! - paragraph[last]! <= REACH,
  );
}

/** Words of a statement that may take up what was named before it, though no rule is sure of it. */
function anaphorsIn(reading: Reading, issue: PreparedIssue, { content }: Said, sign: Mention['sign']): Mention[] {
  const { lower } = reading.analysis;
  const { stems, tags } = reading;
  return content.flatMap((t): Mention[] => {
    const word = lower[t]!;
    const next = tags[t + 1];
    const nominal = next === TAG.noun || next === TAG.adj || next === TAG.propn;
    if (tags[t] === TAG.noun && next !== TAG.noun && (GENERIC.has(stems[t]!) || issue.heads.has(stems[t]!))) {
      const before = tags[t - 1] === TAG.adj || tags[t - 1] === TAG.noun ? lower[t - 2] : lower[t - 1];
      if (!DEFINITE.has(before ?? '')) return [];
      return [{ first: t, last: t, sign, how: 'carried', deed: false }];
    }
    if (!PRONOUNS.has(word) || nominal || tags[t] === TAG.sconj || tags[t] === TAG.adv) return [];
    if (word === 'so' && stems[t - 1] !== 'do') return [];
    if (word === 'that' && (tags[t - 1] === TAG.noun || tags[t - 1] === TAG.propn)) return [];
    return [{ first: t, last: t, sign, how: 'carried', deed: false }];
  });
}

/** How an issue that a statement does not name is carried on in it; undefined where it is not. */
export function carriedInto(
  reading: Reading,
  issue: PreparedIssue,
  mentions: readonly Mention[],
  said: Said,
): Carried | undefined {
  const first = said.content[0];
  if (first === undefined || mentions.length === 0) return undefined;
  const { paragraph, sentence } = reading.analysis;
  const title = mentions.find(({ first, how, sign }) => paragraph[first] === 0 && how !== 'pronoun' && sign !== 0);
  const named = lastNamed(reading, mentions, first) ?? title;
  const later = mentions.find(({ first: f, how }) => f > first && how === 'named' && paragraph[f] === paragraph[first]);
  const from = named ?? later;
  if (!from) return undefined;
  const sign = (from.deed && from.objectSign !== undefined ? from.objectSign : from.sign) || from.sign;
  const before = from.last < first;
  return {
    anaphors: anaphorsIn(reading, issue, said, sign),
    paragraphs: before ? paragraph[first]! - paragraph[from.last]! : 0,
    sentences: before ? Math.min(NONE, sentence[first]! - sentence[from.last]!) : NONE,
    sign,
    deed: from.deed,
  };
}
