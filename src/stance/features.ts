import type { Candidate } from './candidates.ts';
import { CONDITIONS, lookUp, type Sign } from './lexicon/index.ts';
import type { Ground } from './place.ts';
import { type Reading, TAG } from './reading.ts';
import { decided, isPassing, type Reason } from './reasons.ts';

/** Constructions that are judged as one. */
const GROUNDS: readonly (readonly Ground[])[] = [
  ['cue'],
  ['cue-clause', 'account'],
  ['own-clause'],
  ['ought'],
  ['infinitive', 'bare-deed'],
  ['future', 'passive', 'happens', 'promise'],
  ['harm', 'attribute'],
  ['judged', 'named'],
  ['effect'],
  ['existence'],
  ['asserted', 'blamed'],
  ['source'],
];
const HOW = ['named', 'head', 'pronoun'];
const CUES = ['credit', 'attitude', 'name', 'ask', 'report', 'unknown'];
/** Namings beyond which more tell nothing. */
const MANY = 20;

const flag = (value: boolean): number => (value ? 1 : 0);
const own = (reasons: readonly Reason[]): Reason[] => reasons.filter(({ holder }) => holder < 0);

/** The speaker’s own reasons for a side, the surest first. */
export const reasonsFor = (reasons: readonly Reason[], side: Sign): Reason[] =>
  own(reasons)
    .filter(({ sign }) => sign === side)
    .sort((a, b) => b.confidence - a.confidence);

/** The side that a statement shows by its own words; 0 where it shows none. */
const sideOf = ({ reasons }: Candidate): Sign | 0 => decided(own(reasons))?.sign ?? 0;

/** What the same speaker says of the issue elsewhere in the article: the mean side, and that of the nearest before and after. */
function elsewhere(
  candidate: Candidate,
  all: readonly Candidate[],
): readonly [mean: number, before: number, after: number] {
  const { name } = candidate.said.actor;
  if (name === null) return [0, 0, 0];
  const sides = all
    .filter((one) => one !== candidate && one.said.actor.name === name)
    .map((one) => [one.statement, sideOf(one)] as const)
    .filter(([, side]) => side !== 0);
  return [
    sides.reduce((sum, [, side]) => sum + side, 0) / (sides.length || 1),
    sides.findLast(([at]) => at < candidate.statement)?.[1] ?? 0,
    sides.find(([at]) => at > candidate.statement)?.[1] ?? 0,
  ];
}

const MODIFIERS = new Set([TAG.noun, TAG.propn, TAG.adj, TAG.num] as number[]);
const BASES = ['preference', 'expectation', 'action', 'endorsement'];
/** Tokens after a mention in which a complement names another thing: `emails from her aides`. */
const COMPLEMENT = 5;

/** Whether a word is none of the issue’s, and may make another thing of the mention beside it. */
const isForeign = ({ stems, tags, operators }: Reading, { issue }: Candidate, t: number): boolean =>
  MODIFIERS.has(tags[t]!) && !issue.vocabulary.has(stems[t]!) && !operators[t];

/** How surely the mention of a reason is the thing itself: its tokens, foreign words right before it, and in a complement. */
function thingOf(candidate: Candidate, reading: Reading, best: Reason | undefined): number[] {
  const mention = best?.words.at(-1);
  if (!mention) return [-1, -1, -1];
  const [first, last] = mention;
  const { sentence, lower } = reading.analysis;
  let before = 0;
  while (isForeign(reading, candidate, first - 1 - before)) before++;
  let after = 0;
  if (/^(?:of|from|by|for|in|on|to|with|against)$/.test(lower[last + 1] ?? ''))
    for (let t = last + 2; t <= last + COMPLEMENT && sentence[t] === sentence[last]; t++) {
      if (isForeign(reading, candidate, t)) after++;
      else if (candidate.issue.vocabulary.has(reading.stems[t]!)) after--;
    }
  return [last - first + 1, before, after];
}

/** How the surest reason for a side was read. */
function constructionOf(best: Reason | undefined): number[] {
  const traits = best?.traits;
  return [
    ...GROUNDS.map((grounds) => flag(best !== undefined && grounds.includes(best.ground))),
    best?.confidence ?? 0,
    HOW.indexOf(traits?.how ?? ''),
    flag(traits?.loose === true),
    flag(traits?.guessed === true),
    traits?.reach ?? -1,
    traits?.operators ?? -1,
    traits?.turns ?? -1,
    best ? BASES.indexOf(best.basis) : -1,
  ];
}

/** How the issue stands in the statement and in the article. */
function placeOf({ held, mentions, said }: Candidate, { analysis }: Reading): number[] {
  const named = mentions.filter(({ how }) => how === 'named');
  const [main] = held;
  return [
    held.length,
    flag(held.some(({ sign }) => sign !== 0)),
    flag(held.length > 0 && held.every((one) => isPassing(one, mentions))),
    flag(held.some(({ deed }) => deed)),
    flag(held.length > 0 && held.every(({ how }) => how === 'pronoun')),
    main ? (main.first - said.content[0]!) / said.content.length : -1,
    Math.min(MANY, named.length),
    flag(named.some(({ first }) => analysis.paragraph[first] === 0)),
  ];
}

/** What kind of proposition it is: a claim or a duty, for or against its thing, by a deed that is known or not. */
const kindOf = ({ issue }: Candidate): number[] => [
  flag(issue.claims),
  issue.goal,
  flag(issue.families.length > 0),
  flag(issue.transfers),
  flag(issue.person),
];

/**
 * All that tells how likely it is that a statement takes `side` on its issue, in a fixed order (decisions/0053): how it was
 * read, never of what. `all` are the statements of the article on the same issue.
 */
export function featuresOf(reading: Reading, candidate: Candidate, all: readonly Candidate[], side: Sign): number[] {
  const { said, reasons } = candidate;
  const contrary = -side as Sign;
  const others = reasons.filter(({ holder }) => holder >= 0);
  return [
    reasonsFor(reasons, side).length,
    reasonsFor(reasons, contrary).length,
    ...constructionOf(reasonsFor(reasons, side)[0]),
    ...thingOf(candidate, reading, reasonsFor(reasons, side)[0]),
    others.filter(({ sign }) => sign === side).length,
    others.filter(({ sign }) => sign === contrary).length,
    ...elsewhere(candidate, all).map((value) => value * side),
    ...placeOf(candidate, reading),
    Math.log2(1 + said.content.length),
    CUES.indexOf(said.cue.kind),
    flag(said.content.some((t) => reading.stems[t] === '?')),
    flag(said.content.some((t) => !reading.covered.has(t) && lookUp(CONDITIONS, reading, t) !== undefined)),
    ...kindOf(candidate),
  ];
}
