import type { StanceBasis } from '../domain/index.ts';
import { isVerb, oughtAt } from './grammar.ts';
import { ALWAYS_HELPING, ALWAYS_HURTING, lookUp, NAMING, PERSONS } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { type Evidence, evidence, type Ground, opensWithThat, type Place, product, wordsOf } from './place.ts';
import { namedAs, type Predicate, predicateOf, verbAfter } from './predicate.ts';
import { type Reading, TAG } from './reading.ts';
import { isSpeaker } from './speaker.ts';
import { stemsOf } from './stem.ts';
import type { Clause } from './walk.ts';

const GROUND_OF: Readonly<Record<Predicate['kind'], Ground>> = {
  judged: 'judged',
  effect: 'effect',
  passive: 'passive',
  happens: 'happens',
};

/** Whether a clause tells somebody to accept what follows, which is then what the speaker holds: `they should accept that …`. */
const isToBeAccepted = (reading: Reading, { mood, words }: Clause): boolean =>
  mood === 'ought' && words.some(([t]) => /^(?:accept|admit|recogni[sz])$/.test(reading.stems[t]!));

export const isPointing = ({ how }: Mention): boolean => how === 'pronoun';

/** Whether a pronoun is seen to happen or not: `I don’t see it happening`; elsewhere it may mean anything that was said. */
const isSeen = ({ reading, mention, floor }: Place): boolean =>
  reading.stems.slice(Math.max(floor, mention.first - 4), mention.first).includes('see');

const CALLS = stemsOf('plan proposal call push bid attempt effort decision vote demand propose agreement need');

/** Whether what is judged is an attitude to the mention, no plan for it: `the promise of the law was …`. */
const isOfAttitude = ({ reading, clauses: [inner] }: Place): boolean =>
  inner?.kind === 'attitude' &&
  !inner.finite &&
  inner.sign > 0 &&
  inner.words.some(
    ([t]) =>
      reading.operators[t]?.value.kind === 'attitude' && reading.tags[t] === TAG.noun && !CALLS.has(reading.stems[t]!),
  );

/** Tokens from the word of a concession to what it is about. */
const CONCEDED = 4;

/** Whether what is said of the mention is only conceded: `while the tax may lower rents, nobody will …`. */
function isConceded({ reading, mention, floor, ceiling }: Place): boolean {
  const { lower } = reading.analysis;
  const before = lower.slice(Math.max(floor, mention.first - CONCEDED), mention.first);
  return (
    before.some((word) => /^(?:while|although|though)$/.test(word)) && lower.slice(mention.last, ceiling).includes(',')
  );
}

/** What the content says of the mention as a subject: `the deal is a disaster`. */
export function predicateEvidence(place: Place, predicate: Predicate): Evidence[] {
  const { reading, said, clauses, mention } = place;
  if (clauses[0]?.mood === 'supposed' || clauses[0]?.apart || isConceded(place)) return [];
  if (predicate.mood === 'possible' && predicate.kind !== 'effect') return [];
  if (predicate.kind === 'effect' && clauses[0]?.kind === 'attitude') return [];
  if (predicate.kind === 'judged' && isOfAttitude(place)) return [];
  if (predicate.kind === 'happens' && isPointing(mention) && !isSeen(place)) return [];
  const verb = verbAfter(reading, mention.last + 1, place.ceiling);
  const isMandated = predicate.kind === 'passive' && reading.analysis.lower[verb] === 'be';
  if ((predicate.kind === 'passive' || predicate.kind === 'happens') && predicate.mood === 'plain' && !isMandated)
    return [];
  const other = clauses.find(
    (clause) =>
      clause.finite && clause.subject >= 0 && clause.mood !== 'ought' && !isSpeaker(reading, said, clause.subject),
  );
  const held = clauses.filter((clause) => !isToBeAccepted(reading, clause));
  const basis: StanceBasis = predicate.mood === 'future' && predicate.kind !== 'judged' ? 'expectation' : 'preference';
  const sign = product(held) * predicate.sign;
  return [
    evidence(
      place,
      GROUND_OF[predicate.kind],
      sign,
      [...wordsOf(held), ...predicate.words],
      basis,
      other?.subject ?? -1,
    ),
  ];
}

const WARNING = /^(?:warn|caution|fear|wor+y|concern|afraid|alarm)$/;

/** What somebody warns of is bad: `warned that closing the plant would lead to blackouts`. */
export function warnedEvidence(place: Place): Evidence | undefined {
  const { reading, said, mention, clauses, ceiling } = place;
  if (!said.cueStems.some((stem) => WARNING.test(stem)) || !opensWithThat(reading, said)) return undefined;
  if (clauses.some(({ finite, opaque, apart, mood }) => finite || opaque || apart || mood !== 'plain'))
    return undefined;
  const verb = verbAfter(reading, mention.last + 1, ceiling);
  if (verb < 0 || !/^(?:would|could|will|might|may|can)$/.test(reading.analysis.lower[verb]!)) return undefined;
  if (reading.operators[verb + 1]?.value.kind === 'not') return undefined;
  const words = [...wordsOf(clauses), [verb, verb + 1] as const];
  return evidence(place, 'effect', -product(clauses), words);
}

/** Tokens of those who do something, and of what is to be done to them. */
const TO_DOERS = 4;
const PUNISHING = stemsOf('prosecute jail imprison arrest punish fine sue fire sack expel deport ban');

/** The token of those who do what the mention tells: `those who …`; -1 where nobody does. */
function doersAt({ reading, mention, floor }: Place): number {
  const { lower } = reading.analysis;
  let who = mention.first - 1;
  while (who > floor && lower[who] !== 'who') who--;
  if (lower[who] !== 'who' || who <= floor) return -1;
  const before = who - 1;
  const some =
    lookUp(PERSONS, reading, before) ??
    /^(?:those|anyone|everyone|anybody|everybody|people|\w+(?:s|men))$/.test(lower[before]!);
  return some ? before : -1;
}

/** What the mention has done to somebody, told in the passive: `workers have been hurt by the programme`. */
export function agentEvidence(place: Place): Evidence | undefined {
  const { reading, said, mention, floor } = place;
  const { stems, tags, analysis } = reading;
  if (said.cue.kind !== 'credit' && said.cue.kind !== 'unknown') return undefined;
  let by = mention.first - 1;
  while (by > floor && (tags[by] === TAG.det || tags[by] === TAG.adj)) by--;
  const verb = by - 1;
  if (stems[by] !== 'by' || mention.deed || tags[verb] !== TAG.verb || !/(?:ed|en|t)$/.test(analysis.lower[verb]!))
    return undefined;
  let be = verb - 1;
  while (tags[be] === TAG.adv) be--;
  if (stems[be] !== 'be' || [be - 1, be - 2].some((t) => reading.operators[t]?.value.kind === 'not')) return undefined;
  const sign = lookUp(ALWAYS_HURTING, reading, verb) ? -1 : lookUp(ALWAYS_HELPING, reading, verb) ? 1 : 0;
  return sign === 0 ? undefined : evidence(place, 'effect', sign, [[verb, by]]);
}

/** Punishing those who do it is against it: `threatened to jail anyone who runs such a site`. */
export function punishedEvidence(place: Place): Evidence | undefined {
  const { reading, said, floor, mention, clauses } = place;
  if (said.cue.kind !== 'attitude' || mention.sign === 0) return undefined;
  const doers = doersAt(place);
  const at = reading.stems.findIndex((stem, t) => t >= floor && t < doers && PUNISHING.has(stem));
  if (at < 0 || doers - at > TO_DOERS) return undefined;
  const negated = clauses[0]?.sign || 1;
  return evidence(place, 'judged', -said.cue.sign * negated, [...said.cue.words, [at, at]]);
}

/** What is said of those who do something to the mention: `those who back the levy are fools`. */
export function doersEvidence(place: Place): Evidence[] | undefined {
  const { reading, clauses, mention, ceiling, said } = place;
  const [inner] = clauses;
  if (!inner || (inner.sign === 0 && !mention.deed) || inner.opaque || inner.apart) return undefined;
  if (said.cue.kind === 'report' || said.cue.kind === 'ask' || doersAt(place) < 0) return undefined;
  const judged = predicateOf(reading, mention.last + 1, ceiling);
  if (judged?.kind !== 'judged') return undefined;
  return [evidence(place, 'judged', (product([inner]) || 1) * judged.sign, [...inner.words, ...judged.words])];
}

/** A judgement inside the content: `I consider the deal a mistake`, `she once called it a triumph`. */
function namedInside({ reading, mention, floor, ceiling }: Place): readonly [verb: number, Predicate] | undefined {
  for (let t = mention.first - 1; t >= Math.max(floor, mention.first - 5); t--) {
    if (!isVerb(reading, t)) continue;
    if (!lookUp(NAMING, reading, t) || reading.operators[t]) return undefined;
    const named = namedAs(reading, mention.last + 1, Math.min(ceiling, mention.last + 9));
    return named && [t, named];
  }
  return undefined;
}

/** Whether what is named or judged is the mention, not a thing of which it is a part. */
const isNamedWhole = (clauses: readonly Clause[]): boolean =>
  clauses.at(-1)!.whole && clauses.every(({ finite, opaque, apart }) => !finite && !opaque && !apart);

export function namingEvidence(place: Place): Evidence[] | undefined {
  const { reading, said, mention, clauses, ceiling } = place;
  const inside = namedInside(place);
  const named =
    inside?.[1] ??
    (said.cue.kind === 'name' && isNamedWhole(clauses) ? namedAs(reading, mention.last + 1, ceiling) : undefined);
  if (!named) return undefined;
  const subject = inside ? (clauses.find((clause) => clause.subject >= 0)?.subject ?? -1) : -1;
  const holder = subject >= 0 && !isSpeaker(reading, said, subject) ? subject : -1;
  return [
    evidence(
      place,
      'named',
      product(clauses) * named.sign,
      [...wordsOf(clauses), ...named.words],
      'preference',
      holder,
    ),
  ];
}

/** Whether a mention stands in a reason that is said not to hold: `…, not because the deal is bad`. */
export function isDeniedReason({ analysis }: Reading, floor: number, to: number): boolean {
  for (let t = to - 1; t > floor; t--) {
    if (/^[.;:]$/.test(analysis.lower[t]!)) return false;
    if (analysis.lower[t] === 'because') return analysis.lower[t - 1] === 'not';
  }
  return false;
}

/** Whether the sentence of a mention is put as a question. */
export function isQuestion({ reading, ceiling, floor, mention }: Place): boolean {
  for (let t = ceiling; t > floor && t > ceiling - 4; t--) if (reading.stems[t] === '?') return true;
  const { sentence, sentenceStart, quoted } = reading.analysis;
  let last = sentenceStart[sentence[mention.first]! + 1]! - 1;
  while (last > ceiling && /^[“”"‘’')]$/.test(reading.analysis.lower[last]!)) last--;
  return reading.stems[last] === '?' && quoted[last] === quoted[mention.first];
}

/** `Why won’t he …?` wants it done, `Why should we …?` wants it not. */
export function questionEvidence(place: Place): Evidence[] {
  const { reading, clauses, floor, mention } = place;
  if (clauses.some(({ apart, opaque, kind }) => apart || opaque || kind === 'attitude')) return [];
  for (let t = floor; t < mention.first; t++) {
    if (reading.stems[t] !== 'why' || (reading.tags[t + 1] !== TAG.aux && !oughtAt(reading, t + 1))) continue;
    const between = [...Array(mention.first - t).keys()].map((i) => t + i);
    if (between.some((u) => reading.operators[u]?.value.kind === 'not')) return [evidence(place, 'ought', 1, [[t, t]])];
    const ought = between.find((u) => oughtAt(reading, u));
    return ought === undefined || (!mention.deed && wordsOf(clauses).length === 0)
      ? []
      : [
          evidence(place, 'ought', -(product(clauses) || 1), [
            [t, t],
            [ought, ought],
          ]),
        ];
  }
  return [];
}
