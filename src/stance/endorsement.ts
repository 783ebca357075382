import type { Actor, Position, Span } from '../domain/index.ts';

import { JUDGEMENTS, lookUp, OPINIONS, type Sign } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';

/** A statement with its positions as read from its own words. */
export interface Taken {
  readonly said: Said;
  readonly positions: readonly Position[];
  /** The issues that its words name. */
  readonly named: readonly string[];
}

/** Most confidence of a side taken over from what somebody said elsewhere; decisions/0051. */
export const TAKEN_OVER = 0.6;
const POINTING = new Set(['this', 'that', 'these', 'those']);
const OWNER = new Set(['his', 'her', 'their', 'its']);
const REPEATING = /^(?:reiterat|repeat|reafirm|afirm|restat|renew)$/;

/** Who feels with somebody does not share every side they take. */
const FELT = /^(?:sympath|empath)/;

interface Endorsed {
  readonly noun: number;
  /** Token of whoever uttered it; -1 for the speaker. */
  readonly owner: number;
  readonly sign: Sign;
}

/** The owner of the utterance noun at a token: `the envoy’s remarks`, `his remarks`; undefined where nobody is told. */
export function ownerOf({ analysis, tags }: Reading, noun: number): number | undefined {
  for (let t = noun - 1; t >= Math.max(0, noun - 4); t--) {
    const word = analysis.lower[t]!;
    if (OWNER.has(word)) return t;
    if (/^[’']s?$/.test(word) && (tags[t - 1] === TAG.propn || tags[t - 1] === TAG.noun)) return t - 1;
    if (tags[t] === TAG.verb || tags[t] === TAG.aux || tags[t] === TAG.adp) return undefined;
  }
  return undefined;
}

/** What the words after `their remarks were` judge them to be. */
function judged(reading: Reading, noun: number): Sign | undefined {
  for (let t = noun + 1; t < Math.min(reading.count, noun + 8); t++) {
    if (/^[.;!?]$/.test(reading.stems[t]!)) return undefined;
    const found = lookUp(JUDGEMENTS, reading, t);
    if (!found) continue;
    return reading.operators[t - 1]?.value.kind === 'not' ? (-found.value as Sign) : found.value;
  }
  return undefined;
}

/** Whose words a statement endorses, rejects or repeats; undefined where it does nothing of the kind. */
export function endorsed(reading: Reading, said: Said): Endorsed | undefined {
  if (said.cueStems.some((stem) => FELT.test(stem))) return undefined;
  const repeats = said.spans.cue.length > 0 && said.cueStems.some((stem) => REPEATING.test(stem));
  for (const t of said.content) {
    if (reading.tags[t] !== TAG.noun || !lookUp(OPINIONS, reading, t)) continue;
    if (repeats && POINTING.has(reading.analysis.lower[t - 1] ?? '')) return { noun: t, owner: -1, sign: 1 };
    const owner = ownerOf(reading, t);
    if (owner === undefined) continue;
    const sign = said.cue.kind === 'attitude' ? said.cue.sign : judged(reading, t);
    if (sign) return { noun: t, owner, sign };
  }
  return undefined;
}

/** Whether it is a side that the speaker takes. */
export const isSide = ({ by, stance }: Position): boolean =>
  by === 'speaker' && (stance === 'for' || stance === 'against');

/**
 * The sides that somebody took in their last statement before `index` (of another, failing that, in the first after it), and on what the
 * statement at `index` names, in the last or, failing that, the first in which they took one.
 */
function sidesOf(name: string, taken: readonly Taken[], index: number, another: boolean): Position[] {
  const by = ({ said }: Taken): boolean => said.actor.name === name;
  const before = taken.slice(0, index).filter(by).reverse();
  const all = [...before, ...(another ? taken.slice(index + 1).filter(by) : [])];
  const sides = all[0]?.positions.filter(isSide) ?? [];
  const named = taken[index]!.named.filter((id) => !sides.some(({ issue }) => issue === id));
  const earlier = named.flatMap(
    (id) => all.flatMap(({ positions }) => positions).find((one) => one.issue === id && isSide(one)) ?? [],
  );
  return [...sides, ...earlier];
}

/**
 * The positions that a statement takes over: who calls another’s remarks right shares the sides they took, who calls
 * them wrong takes the other; who repeats “this view” holds what they last held. Only where the words themselves take no
 * side. Of remarks on a matter that the words name, the last that takes a side on it counts; otherwise their last statement alone.
 */
export function takenOver(
  reading: Reading,
  taken: readonly Taken[],
  index: number,
  actorAt: (span: Span) => Actor,
): Position[] {
  const { said, positions } = taken[index]!;
  if (positions.some(({ by, stance }) => by === 'speaker' && stance !== 'neutral')) return [];
  const found = endorsed(reading, said);
  if (!found) return [];
  const { start, end } = reading.analysis;
  const name = found.owner < 0 ? said.actor.name : actorAt([start[found.owner]!, end[found.owner]!]).name;
  if (name === null || (found.owner >= 0 && name === said.actor.name)) return [];
  const evidence: Span[] = [[start[found.owner < 0 ? found.noun - 1 : found.owner]!, end[found.noun]!]];
  return sidesOf(name, taken, index, found.owner >= 0).map((position): Position => {
    const turned = position.stance === 'for' ? 'against' : 'for';
    return {
      issue: position.issue,
      stance: found.sign > 0 ? position.stance : turned,
      basis: found.owner < 0 ? position.basis : 'endorsement',
      by: 'speaker',
      confidence: Math.min(TAKEN_OVER, position.confidence),
      evidence,
    };
  });
}
