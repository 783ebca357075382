import type { Actor, Position, Span } from '../domain/index.ts';
import { isSide, ownerOf, TAKEN_OVER, type Taken } from './endorsement.ts';
import { lookUp, SETTLED, STANDS } from './lexicon/index.ts';
import type { PreparedIssues } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';

/** Words after `their position on it` up to which it may be said to be settled. */
const REACH = 12;
const NAMING_TAGS: ReadonlySet<number> = new Set([TAG.noun, TAG.propn]);
const ON = new Set('on about over regarding concerning toward towards'.split(' '));

/** Where the words after a noun say that what it names is settled: `is written in stone`, `has not changed`. */
function settledAfter(reading: Reading, noun: number): readonly [first: number, last: number] | undefined {
  const { stems, operators, count } = reading;
  for (let t = noun + 1; t < Math.min(count, noun + REACH); t++) {
    if (/^[.;!?]$/.test(stems[t]!)) return undefined;
    const found = lookUp(SETTLED, reading, t);
    if (found) return operators[t - 1]?.value.kind === 'not' ? undefined : [t, found.last];
  }
  return undefined;
}

/**
 * The stands of others that a statement calls settled without saying which side they are on (`Moscow’s position on NATO is written in
 * stone`): ascribed with the side that whoever holds them takes in the article, where that is one and the same. None where the
 * statement names no matter of an issue after `on`.
 */
export function accounts(
  reading: Reading,
  taken: readonly Taken[],
  index: number,
  issues: PreparedIssues,
  actorAt: (span: Span) => Actor,
): Position[] {
  const { said } = taken[index]!;
  const { start, end } = reading.analysis;
  for (const noun of said.content) {
    if (reading.tags[noun] !== TAG.noun || !lookUp(STANDS, reading, noun)) continue;
    const owner = ownerOf(reading, noun);
    const settled = settledAfter(reading, noun);
    if (owner === undefined || !settled || !ON.has(reading.analysis.lower[noun + 1] ?? '')) continue;
    const holder = actorAt([start[owner]!, end[owner]!]);
    if (holder.name === null || holder.name === said.actor.name) continue;
    const [until, last] = settled;
    const isMatter = (t: number): boolean => t > noun + 1 && t < until && NAMING_TAGS.has(reading.tags[t]!);
    const matter = said.content.filter(isMatter).map((t) => reading.stems[t]!);
    return issues.flatMap(({ issue, vocabulary }) => {
      if (!matter.some((stem) => vocabulary.has(stem))) return [];
      const held = taken.flatMap(({ said: { actor }, positions }) =>
        actor.name === holder.name ? positions.filter((one) => one.issue === issue.id && isSide(one)) : [],
      );
      const [first] = held;
      if (!first || held.some(({ stance }) => stance !== first.stance)) return [];
      return {
        issue: issue.id,
        stance: first.stance,
        basis: first.basis,
        by: { ascribedTo: holder },
        confidence: Math.min(TAKEN_OVER, first.confidence),
        evidence: [[start[owner]!, end[last]!]],
      };
    });
  }
  return [];
}
