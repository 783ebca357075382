import type { Actor, Position, Span } from '../domain/index.ts';

import { JUDGEMENTS, lookUp, OPINIONS, type Sign } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';

/** A statement with its positions as read from its own words. */
export interface Taken {
  readonly said: Said;
  readonly positions: readonly Position[];
}

/** Confidence of a side taken over from the words endorsed; decisions/0051. */
const TAKEN_OVER = 0.6;
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
function ownerOf({ analysis, tags }: Reading, noun: number): number | undefined {
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
function endorsed(reading: Reading, said: Said): Endorsed | undefined {
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

/** The last statement before `index` that somebody made; of another, failing that, the first after it. */
function nearestBy(name: string, taken: readonly Taken[], index: number, another: boolean): Taken | undefined {
  const by = ({ said }: Taken): boolean => said.actor.name === name;
  return taken.slice(0, index).findLast(by) ?? (another ? taken.slice(index + 1).find(by) : undefined);
}

/**
 * The positions that a statement takes over: who calls another’s remarks right shares the sides they took, who calls
 * them wrong takes the other; who repeats “this view” holds what they last held. Only where the words themselves take no
 * side, and only from the last statement of whoever is meant.
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
  const source = nearestBy(name, taken, index, found.owner >= 0);
  const evidence: Span[] = [[start[found.owner < 0 ? found.noun - 1 : found.owner]!, end[found.noun]!]];
  return (source?.positions ?? []).flatMap((position): Position[] => {
    if (position.by !== 'speaker' || (position.stance !== 'for' && position.stance !== 'against')) return [];
    const stance = found.sign > 0 ? position.stance : position.stance === 'for' ? 'against' : 'for';
    const basis = found.owner < 0 ? position.basis : 'endorsement';
    return [
      {
        issue: position.issue,
        stance,
        basis,
        by: 'speaker',
        confidence: Math.min(TAKEN_OVER, position.confidence),
        evidence,
      },
    ];
  });
}
