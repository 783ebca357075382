import { confidenceOf } from './confidence.ts';
import { evidenceAt } from './evidence.ts';
import { lookUp, PARTISANS, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import type { Evidence } from './place.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A reason to see a side, with what tells how sure it is. */
export interface Reason extends Evidence {
  readonly traits: Traits;
  /** That the side is right, 0 to 1. */
  readonly confidence: number;
}

/** What one statement says on one issue: the mentions that it holds, and the reasons to see a side. */
export interface Examined {
  readonly held: readonly Mention[];
  readonly reasons: readonly Reason[];
}

/** Namings in an article that make a single word of a statement more than a passing mention; chosen on dev, decisions/0050. */
const MENTIONS = 3;

/** By how much the surest reason must be surer than one for the other side; chosen on dev, decisions/0051. */
const MARGIN = 0.08;

/** The surest of the reasons that agree, or nothing where they disagree. */
export function decided(reasons: readonly Reason[]): Reason | undefined {
  const best = [...reasons].sort((a, b) => b.confidence - a.confidence)[0];
  const contrary = reasons.find((other) => other.sign !== best?.sign);
  return contrary && best!.confidence - contrary.confidence < MARGIN ? undefined : best;
}

/** A mention as far as it stands in the content: of a deed told by the cue, its object. */
function within(mention: Mention, content: readonly number[], inside: ReadonlySet<number>): Mention[] {
  if (!inside.has(mention.last)) return [];
  if (inside.has(mention.first)) return [mention];
  const first = content.find((t) => t > mention.first && t <= mention.last);
  if (first === undefined || mention.objectSign === undefined) return [];
  return [{ ...mention, first, sign: mention.objectSign, deed: false }];
}

/** Whether an issue is named by one word, once in the article: too little to say that a statement is about it. */
export const isPassing = ({ first, last }: Mention, mentions: readonly Mention[]): boolean =>
  first === last && mentions.filter(({ how }) => how === 'named').length < MENTIONS;

/** Whether a mention is what the partisan at `t` is for or against: `foes of the levy`, `the levy’s foes`. */
function isObjectOf(reading: Reading, t: number, { first, last }: Mention): boolean {
  if (last < t) return t - last <= 2 && reading.stems[t - 1] !== ',';
  if (!/^(?:of|to|for)$/.test(reading.stems[t + 1] ?? '')) return false;
  for (let u = t + 2; u < first; u++)
    if (![TAG.det, TAG.adj, TAG.adv, TAG.num, TAG.verb].includes(reading.tags[u]!)) return false;
  return first > t;
}

/**
 * The side of those who speak as supporters or opponents: of what their own phrase names (`backers of the levy`), else of
 * the issue that their words are about (`opponents say the levy …`).
 */
function partisanship(
  reading: Reading,
  { source, cue }: Said,
  mentions: readonly Mention[],
  held: readonly Mention[],
): Evidence[] {
  const at = source.find((t) => lookUp(PARTISANS, reading, t));
  const sides = new Set(source.map((t) => lookUp(PARTISANS, reading, t)?.value).filter((sign) => sign !== undefined));
  if (at === undefined || sides.size > 1 || cue.kind === 'report' || cue.kind === 'ask') return [];
  const inSource = mentions.find((mention) => mention.sign !== 0 && isObjectOf(reading, at, mention));
  const topic = mentions.filter(({ how }) => how === 'named').length >= MENTIONS;
  const alone =
    topic &&
    source.every(
      (t) =>
        !/^(?:of|to|for|and|other|his|her|their|its|s)$/.test(reading.analysis.lower[t]!) &&
        reading.tags[t] !== TAG.propn,
    );
  const mention = inSource ?? (alone ? held.find(({ sign }) => sign !== 0) : undefined);
  if (!mention || (!inSource && /^(?:advocat|critic)$/.test(reading.stems[at]!))) return [];
  const sign = (lookUp(PARTISANS, reading, at)!.value * mention.sign) as Sign;
  const words: Evidence['words'] = [
    [at, at],
    [mention.first, mention.last],
  ];
  return [{ sign, ground: 'source', basis: 'preference', holder: -1, conditional: false, words, how: mention.how }];
}

/** Reads one statement on one issue, whose mentions in the article are known. */
export function examine(reading: Reading, said: Said, issue: PreparedIssue, mentions: readonly Mention[]): Examined {
  const inside = new Set(said.content);
  const read = mentions
    .flatMap((mention) => within(mention, said.content, inside))
    .map((mention) => ({ mention, found: evidenceAt(reading, said, issue, mention) }))
    .filter(({ found }) => found !== undefined);
  const held = read.map(({ mention }) => mention);
  const evidence = [
    ...read.flatMap(({ mention, found }) => found!.map((one) => ({ one, mention }))),
    ...partisanship(reading, said, mentions, held).map((one) => ({ one, mention: undefined })),
  ];
  return { held, reasons: evidence.map(({ one, mention }) => reasonOf(reading, said, one, mention, mentions)) };
}

/** A reason with its traits, once its mention is known. */
function reasonOf(
  reading: Reading,
  said: Said,
  one: Evidence,
  mention: Mention | undefined,
  mentions: readonly Mention[],
): Reason {
  const traits = traitsOf(reading, said, one, mention, mentions);
  return { ...one, traits, confidence: confidenceOf(traits) };
}
