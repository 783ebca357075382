import type { StanceBasis } from '../domain/index.ts';
import { assertedAt, blamedFor } from './assertion.ts';
import { type Clause, clausesOver } from './chain.ts';
import { isConditional } from './condition.ts';
import { isVerb } from './grammar.ts';
import {
  ADDRESSING,
  FAMILIES,
  JUDGEMENTS,
  lookUp,
  NAMING,
  OUGHT,
  PERSONS,
  type Sign,
  TARGETING,
} from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { attributeOf, isHappening, namedAs, type Predicate, predicateOf } from './predicate.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import { INSTRUMENTS, isRemark, isSpeaker, type Said } from './speaker.ts';

/** By which construction a side was read; each has its reliability, measured on dev (decisions/0051). */
export type Ground =
  | 'cue'
  | 'cue-clause'
  | 'own-clause'
  | 'ought'
  | 'infinitive'
  | 'future'
  | 'harm'
  | 'judged'
  | 'effect'
  | 'passive'
  | 'happens'
  | 'attribute'
  | 'named'
  | 'existence'
  | 'bare-deed'
  | 'account'
  | 'promise'
  | 'asserted'
  | 'blamed'
  | 'source';

type Words = readonly (readonly [first: number, last: number])[];

/** One reason to see a side in a statement. */
export interface Evidence {
  readonly sign: Sign;
  readonly ground: Ground;
  readonly basis: StanceBasis;
  /** Head token of whoever is said to hold it; -1 for the speaker. */
  readonly holder: number;
  readonly conditional: boolean;
  readonly words: Words;
  readonly how: Mention['how'];
}

/** A mention in its statement, with the clauses over it. */
interface Place {
  readonly reading: Reading;
  readonly said: Said;
  readonly issue: PreparedIssue;
  readonly mention: Mention;
  readonly polarity: Sign;
  readonly clauses: readonly Clause[];
  readonly floor: number;
  readonly ceiling: number;
  readonly conditional: boolean;
}

/** Verbs that blame their subject for hurting the object. */
const HARMING = new Set(
  'undermin jeopardiz jeopardis threaten endanger weaken destroy dismantl gut betray violat sabotag wreck tear break'.split(
    ' ',
  ),
);
const EXISTENTIAL = new Set(['there', 'it', 'this', 'that', 'what']);
/** Tokens from `there` or `it` to what there is. */
const EXISTING = 4;

const times = (a: number, b: number): Sign => (a * b < 0 ? -1 : 1);
const product = (clauses: readonly Clause[]): number => clauses.reduce((sign, clause) => sign * (clause.sign || 1), 1);
const wordsOf = (clauses: readonly Clause[]): Words => clauses.flatMap((clause) => clause.words);

function evidence(
  place: Place,
  ground: Ground,
  sign: number,
  words: Words,
  basis: StanceBasis = 'preference',
  holder = -1,
): Evidence {
  const { mention, polarity, conditional } = place;
  return {
    sign: times(sign, polarity),
    ground,
    basis,
    holder,
    conditional: conditional && ground !== 'attribute',
    words: [...words, [mention.first, mention.last]],
    how: mention.how,
  };
}

/** The content's stretch of the sentence that holds `token`, opening marks left out. */
function stretchOf(reading: Reading, said: Said, token: number): readonly [floor: number, ceiling: number] {
  const { sentence } = reading.analysis;
  const inside = new Set(said.content.filter((t) => sentence[t] === sentence[token]));
  let floor = token;
  let ceiling = token + 1;
  while (inside.has(floor - 1)) floor--;
  while (inside.has(ceiling)) ceiling++;
  while (floor < token && reading.tags[floor] === TAG.punct) floor++;
  return [floor, ceiling];
}

/** Tokens of an insertion between a name and what it is asked to do. */
const INSERTED = 12;

/** The token after the insertion between commas that begins at `t`; `t` where none does. */
function afterInsertion({ stems }: Reading, t: number): number {
  if (stems[t] !== ',') return t;
  for (let u = t + 1; u < t + INSERTED; u++)
    if (stems[u] === ',') return u + 1;
    else if (/^[.;:?!]$/.test(stems[u] ?? '.')) return t;
  return t;
}

/** Whether the mention is asked to do something itself: `urged the refugees to leave`. */
function isAgent({ reading, said, mention, clauses }: Place): boolean {
  const { stems, tags } = reading;
  const next = afterInsertion(reading, mention.last + 1);
  const verb = stems[next] === 'to' ? next + 1 : next;
  if (mention.deed || (tags[verb] !== TAG.verb && !(verb > next && reading.operators[verb]))) return false;
  if (verb === next && /(?:ed|ing)$/.test(reading.analysis.lower[verb]!)) return false;
  const before = mention.first - 1 - (tags[mention.first - 1] === TAG.det ? 1 : 0);
  const own = clauses[0]?.words[0] ? [clauses[0].words[0][0], before] : [before, ...said.cue.tokens];
  return own.some((t) => lookUp(ADDRESSING, reading, t));
}

/** Whether the attitude of the cue is about a clause of which the mention is the subject: `worried that the deal will not …`. */
function isSubjectOfContent({ reading, said, mention, clauses, ceiling }: Place): boolean {
  const that = said.content[0] !== undefined && reading.analysis.lower[said.content[0]] === 'that';
  const next = reading.tags[mention.last + 1] === TAG.adv ? mention.last + 2 : mention.last + 1;
  const bare = said.content[0] === mention.first && reading.tags[next] === TAG.aux && next < ceiling;
  if ((!that && !bare) || clauses.some(({ finite }) => finite) || mention.deed) return false;
  for (let t = mention.last + 1; t < ceiling; t++) if (reading.tags[t] === TAG.aux) return true;
  return false;
}

/** Whether the mention is told of persons who are not themselves praised or blamed: `the resignation of those who back …`. */
function isTold({ reading, said, clauses, floor, mention }: Place): boolean {
  if (said.cue.words.some(([t]) => lookUp(TARGETING, reading, t)) || lookUp(TARGETING, reading, floor)) return false;
  const outer = clauses.at(-1);
  if (!outer?.relative && !clauses.some(({ finite }) => finite)) return false;
  for (let t = mention.first - 1; t > floor; t--) {
    if (/^who(?:se|m)?$/.test(reading.analysis.lower[t]!)) return true;
    if (reading.tags[t] === TAG.punct && reading.stems[t] === ';') return false;
  }
  return false;
}

/** Whether the mention stands in an adjunct that the cue does not govern: `… before his check was done`. */
function isAdjunct({ reading, floor, mention }: Place): boolean {
  for (let t = mention.first - 1; t > floor; t--)
    if (/^(?:before|after|because|since|while|when|although|until|amid|despite)$/.test(reading.analysis.lower[t]!))
      return true;
  return false;
}

const OCCASION = /^(?:for|over|when|after|because|as|by)$/;

/** Whether what is said opens with somebody, and then tells on what account: `the mayor when she called for …`. */
function accountFrom({ reading, said, floor, mention }: Place): number {
  if (!said.cue.words.some(([t]) => lookUp(TARGETING, reading, t))) return -1;
  const { tags, analysis } = reading;
  const named = [floor, floor + 1, floor + 2].some((t) => t < mention.first && tags[t] === TAG.propn);
  const somebody =
    /^(?:him|her|them)$/.test(analysis.lower[floor]!) || lookUp(PERSONS, reading, floor + 1) !== undefined;
  if (!named && !somebody) return -1;
  for (let t = floor + 1; t < mention.first; t++) {
    if (/^(?:who|which|that|if|[;.])$/.test(analysis.lower[t]!)) return -1;
    if (OCCASION.test(analysis.lower[t]!)) return t;
  }
  return -1;
}

const SUGGESTED = /^(?:sug+estion|proposal|plan|idea|cal|demand|notion|promis|pledg|threat|vow|pus)$/;

/** Whether what is said opens with a proposal whose content holds the mention: `suggestions by the mayor that they would …`. */
function opensProposal({ reading, floor, mention }: Place): boolean {
  const first = [floor, floor + 1, floor + 2].find((t) => SUGGESTED.test(reading.stems[t]!));
  if (first === undefined || first >= mention.first || reading.tags[first] !== TAG.noun) return false;
  return reading.analysis.lower.slice(first + 1, mention.first).includes('that');
}

/** What the attitude of the cue to somebody makes of what this somebody did: `rebuked the mayor when she called for …`. */
function accountEvidence(place: Place): Evidence[] {
  const { said, clauses } = place;
  const [inner] = clauses;
  if (!inner || inner.opaque || inner.apart || inner.mood === 'supposed' || said.cue.idle) return [];
  if (inner.sign === 0 && !place.mention.deed) return [];
  const sign = (inner.sign || 1) * said.cue.sign;
  return [evidence(place, 'account', sign, [...said.cue.words, ...inner.words])];
}

/** What the attitude of the cue makes of the mention and what governs it inside the content. */
function cueEvidence(place: Place): Evidence[] {
  const { reading, said, clauses, floor, mention } = place;
  if (clauses.some(({ finite }) => finite) && (accountFrom(place) >= 0 || opensProposal(place))) {
    const account = accountEvidence(place);
    if (account.length > 0) return account;
  }
  const outer = clauses.at(-1);
  if (outer && !outer.whole && outer.kind === 'none' && !outer.finite && isRemark(reading, floor, mention.first))
    return [];
  if (isRemark(reading, floor, mention.first) && !clauses.some((clause) => clause.kind !== 'none')) return [];
  if (outer && !outer.whole && !outer.finite && outer.kind === 'none' && clauses.length === 1 && isAdjunct(place))
    return [];
  if (clauses.some((c) => c.opaque || c.apart) || isAgent(place) || said.cue.idle) return [];
  if (reading.analysis.lower[mention.first] === 'they') return [];
  if (said.cue.deed && clauses.at(-1)?.relative && mention.passive !== undefined) return [];
  if (clauses.some((c) => c.onAccount) && !said.cue.words.some(([t]) => lookUp(TARGETING, reading, t))) return [];
  if (isSubjectOfContent(place) || isTold(place)) return [];
  if (
    said.cue.sign > 0 &&
    reading.analysis.lower.slice(floor, mention.first).includes('over') &&
    clauses.some((c) => c.onAccount)
  )
    return [];
  const clause = clauses.some((c) => c.finite && c.subject >= 0);
  const shared =
    (reading.stems[said.content[0]!] === 'to' ||
      (/^(?:how|why)$/.test(reading.analysis.lower[said.content[0]!]!) && clauses[0]?.sign !== 0)) &&
    clauses.length === 1;
  if (clause && outer && !outer.whole && !shared) return [];
  const words = [...said.cue.words, ...wordsOf(clauses)];
  const own = evidence(
    place,
    clause ? 'cue-clause' : 'cue',
    product(clauses) * said.cue.sign,
    words,
    said.cue.deed ? 'action' : 'preference',
  );
  const holder = clauses.find((c) => c.subject >= 0 && c.sign !== 0);
  if (!holder || isSpeaker(reading, said, holder.subject) || INSTRUMENTS.has(reading.stems[holder.subject]!))
    return [own];
  return [own, ascribed(place, holder)];
}

/** The position that the content gives to the subject of a clause. */
const ascribed = (place: Place, clause: Clause): Evidence =>
  evidence(
    place,
    'own-clause',
    clause.sign || 1,
    clause.words,
    clause.kind === 'deed' ? 'action' : 'preference',
    clause.subject,
  );

const GROUND_OF: Readonly<Record<Predicate['kind'], Ground>> = {
  judged: 'judged',
  effect: 'effect',
  passive: 'passive',
  happens: 'happens',
};

/** Whether a clause tells somebody to accept what follows, which is then what the speaker holds: `they should accept that …`. */
const isToBeAccepted = (reading: Reading, { mood, words }: Clause): boolean =>
  mood === 'ought' && words.some(([t]) => /^(?:accept|admit|recogni[sz])$/.test(reading.stems[t]!));

const isPointing = ({ how }: Mention): boolean => how === 'pronoun';

/** Whether a pronoun is seen to happen or not: `I don’t see it happening`; elsewhere it may mean anything that was said. */
const isSeen = ({ reading, mention, floor }: Place): boolean =>
  reading.stems.slice(Math.max(floor, mention.first - 4), mention.first).includes('see');

const CALLS = /^(?:plan|proposal|call|push|bid|attempt|effort|decision|vot|demand|propos|agreement|need|cal|pus)$/;

/** Whether what is judged is an attitude to the mention, no plan for it: `the promise of the law was …`. */
const isOfAttitude = ({ reading, clauses: [inner] }: Place): boolean =>
  inner?.kind === 'attitude' &&
  !inner.finite &&
  inner.sign > 0 &&
  inner.words.some(
    ([t]) =>
      reading.operators[t]?.value.kind === 'attitude' && reading.tags[t] === TAG.noun && !CALLS.test(reading.stems[t]!),
  );

/** What the content says of the mention as a subject: `the deal is a disaster`. */
function predicateEvidence(place: Place, predicate: Predicate): Evidence[] {
  const { reading, said, clauses, mention } = place;
  if (clauses[0]?.mood === 'supposed' || clauses[0]?.apart) return [];
  if (predicate.mood === 'possible' && predicate.kind !== 'effect') return [];
  if (predicate.kind === 'effect' && clauses[0]?.kind === 'attitude') return [];
  if (predicate.kind === 'judged' && isOfAttitude(place)) return [];
  if (predicate.kind === 'happens' && isPointing(mention) && !isSeen(place)) return [];
  if ((predicate.kind === 'passive' || predicate.kind === 'happens') && predicate.mood === 'plain') return [];
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

/** What is said of those who do something to the mention: `those who back the levy are fools`. */
function doersEvidence(place: Place): Evidence[] | undefined {
  const { reading, clauses, mention, ceiling, floor, said } = place;
  const [inner] = clauses;
  if (!inner || (inner.sign === 0 && !mention.deed) || inner.opaque || inner.apart) return undefined;
  if (said.cue.kind === 'report' || said.cue.kind === 'ask') return undefined;
  let who = mention.first - 1;
  while (who > floor && !/^who$/.test(reading.analysis.lower[who]!)) who--;
  if (reading.analysis.lower[who] !== 'who' || who <= floor) return undefined;
  const before = who - 1;
  const some =
    lookUp(PERSONS, reading, before) ??
    /^(?:those|anyone|everyone|anybody|everybody|people|\w+(?:s|men))$/.test(reading.analysis.lower[before]!);
  if (!some) return undefined;
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

function namingEvidence(place: Place): Evidence[] | undefined {
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
function isDeniedReason({ analysis }: Reading, floor: number, to: number): boolean {
  for (let t = to - 1; t > floor; t--) {
    if (/^[.;:]$/.test(analysis.lower[t]!)) return false;
    if (analysis.lower[t] === 'because') return analysis.lower[t - 1] === 'not';
  }
  return false;
}

/** Whether the sentence of a mention is put as a question. */
function isQuestion({ reading, ceiling, floor, mention }: Place): boolean {
  for (let t = ceiling; t > floor && t > ceiling - 4; t--) if (reading.stems[t] === '?') return true;
  const { sentence, sentenceStart, quoted } = reading.analysis;
  let last = sentenceStart[sentence[mention.first]! + 1]! - 1;
  while (last > ceiling && /^[“”"‘’')]$/.test(reading.analysis.lower[last]!)) last--;
  return reading.stems[last] === '?' && quoted[last] === quoted[mention.first];
}

/** `Why won’t he …?` wants it done, `Why should we …?` wants it not. */
function questionEvidence(place: Place): Evidence[] {
  const { reading, clauses, floor, mention } = place;
  if (clauses.some(({ apart, opaque, kind }) => apart || opaque || kind === 'attitude')) return [];
  for (let t = floor; t < mention.first; t++) {
    if (reading.stems[t] !== 'why' || (reading.tags[t + 1] !== TAG.aux && !lookUp(OUGHT, reading, t + 1))) continue;
    const between = [...Array(mention.first - t).keys()].map((i) => t + i);
    if (between.some((u) => reading.operators[u]?.value.kind === 'not')) return [evidence(place, 'ought', 1, [[t, t]])];
    const ought = between.find((u) => lookUp(OUGHT, reading, u));
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

/** Whether the whole content is an infinitive or a noun phrase that wants something, credited to the speaker. */
const isWish = ({ reading, said, clauses, floor, mention }: Place): boolean =>
  (said.cue.kind === 'credit' || (said.cue.kind === 'unknown' && opensAttitude(reading, floor))) &&
  clauses.at(-1)!.whole &&
  !opensAdjunct(reading, floor) &&
  clauses.every((clause) => !clause.finite) &&
  (clauses.some((clause) => clause.kind === 'attitude') ||
    (said.cue.announces &&
      clauses.some(({ kind }) => kind === 'deed') &&
      opensInstrument(reading, floor, mention.first)));

/** Whether what is said opens with its own attitude, which is no noun: `in favor of …`, `opposes …`. */
const opensAdjunct = (reading: Reading, floor: number): boolean => {
  const t = reading.analysis.lower[floor] === 'that' ? floor + 1 : floor;
  return reading.tags[t] === TAG.adp && !reading.operators[t];
};

const opensAttitude = (reading: Reading, floor: number): boolean =>
  reading.operators[floor]?.value.kind === 'attitude' && reading.tags[floor] !== TAG.noun;

/** Whether what is said opens with something that does what is said of it: `a program to …`, `steps to …`. */
function opensInstrument(reading: Reading, floor: number, end: number): boolean {
  for (let t = floor; t < Math.min(end, floor + 6); t++) {
    if (reading.stems[t] === 'to' || isVerb(reading, t)) return false;
    if (reading.tags[t] === TAG.noun && INSTRUMENTS.has(reading.stems[t]!)) return true;
  }
  return false;
}

/** What the words that govern a mention say of it, and whose view that is. */
function chainEvidence(place: Place): Evidence[] {
  const { reading, said, issue, mention, clauses } = place;
  const [inner, ...outer] = clauses;
  if (!inner || inner.mood === 'supposed') return [];
  if (clauses.some((clause) => clause.opaque) || isAgent(place)) return [];
  if (!mention.deed && !clauses.some((clause) => clause.kind !== 'none')) return [];
  const sign = product(clauses);
  const words = wordsOf(clauses);
  const own = (ground: Ground, basis: StanceBasis): Evidence => evidence(place, ground, sign, words, basis);
  const outside = outer.find(
    (clause) => clause.subject >= 0 && clause.mood !== 'ought' && !isSpeaker(reading, said, clause.subject),
  );
  const first = clauses.find((clause) => clause.subject >= 0);
  if (inner.mood === 'ought')
    return [outside ? { ...own('ought', 'preference'), holder: outside.subject } : own('ought', 'preference')];
  if (!outside && clauses.some((clause) => clause.judges)) return [own('judged', 'preference')];
  if (!first) return isWish(place) ? [own('infinitive', 'preference')] : [];
  if (clauses.some((clause) => clause.perceives)) return [];
  const word = reading.analysis.lower[first.subject]!;
  if (EXISTENTIAL.has(word) && !outside && (word !== 'it' || reading.stems[first.subject + 1] === 'be'))
    return words.length > 0 && words.at(-1)![0] - first.subject <= EXISTING ? [own('existence', 'preference')] : [];
  if (
    clauses.some((clause) => clause.subject >= 0 && isSpeaker(reading, said, clause.subject)) &&
    !outside &&
    (isSpeaker(reading, said, first.subject) || outer.some((clause) => clause.sign !== 0))
  ) {
    const basis =
      inner.kind === 'attitude'
        ? 'preference'
        : inner.mood === 'future' || inner.mood === 'possible'
          ? 'expectation'
          : 'action';
    return [own('own-clause', basis)];
  }
  return otherEvidence(place, first, outside, own, issue);
}

/** Whether it is said without a doubt what somebody named will do: `“The mayor will build the tunnel.”` */
const isPromised = ({ reading, said, mention, floor, clauses }: Place): boolean =>
  said.direct &&
  reading.tags[clauses[0]!.subject] === TAG.propn &&
  reading.analysis.lower.slice(floor, mention.first).some((word) => /^(?:will|[’']ll)$/.test(word));

/** What a clause about somebody else tells of that somebody and, at times, of the speaker. */
function otherEvidence(
  place: Place,
  first: Clause,
  outside: Clause | undefined,
  own: (ground: Ground, basis: StanceBasis) => Evidence,
  issue: PreparedIssue,
): Evidence[] {
  const { reading, said, clauses, polarity } = place;
  const inner = clauses[0]!;
  const found: Evidence[] = [];
  const verb = inner.words[0]?.[0];
  const blames =
    verb !== undefined &&
    HARMING.has(reading.stems[verb]!) &&
    inner.sign === -1 &&
    inner.words.every(([t]) => reading.operators[t]!.value.kind !== 'not');
  if (blames && inner.mood !== 'possible' && !outside) found.push({ ...own('harm', 'preference'), sign: polarity });
  else if (inner.mood === 'future' && first === inner && !outside) {
    const named = issue.subject.has(reading.stems[first.subject]!);
    if (named || said.cue.announces) found.push(own('future', named ? 'expectation' : 'action'));
    else if (said.cue.kind === 'credit' && isPromised(place)) found.push(own('promise', 'preference'));
  }
  const holder = outside ?? first;
  if (
    inner.mood !== 'possible' &&
    !EXISTENTIAL.has(reading.analysis.lower[holder.subject]!) &&
    (reading.tags[holder.subject] !== TAG.noun || holder.kind === 'attitude')
  )
    found.push(
      ascribed(
        place,
        holder === outside
          ? { ...holder, sign: product(clauses) as Sign }
          : { ...first, sign: first.sign || inner.sign },
      ),
    );
  return found;
}

/** What a deed in the passive says by its mood: `the law must be repealed`; undefined where it is no clause of its own. */
function passiveEvidence(place: Place): Evidence[] | undefined {
  const { reading, mention, clauses, said } = place;
  if (clauses.some(({ opaque }) => opaque)) return [];
  const outside = clauses.find(
    (clause) => clause.finite && clause.subject >= 0 && !isSpeaker(reading, said, clause.subject),
  );
  for (let t = mention.first; t < mention.last; t++) {
    if (reading.stems[t] === 'to') return undefined;
    if (lookUp(OUGHT, reading, t))
      return [evidence(place, 'ought', product(clauses), wordsOf(clauses), 'preference', outside?.subject ?? -1)];
    if (reading.stems[t] === 'will' || reading.analysis.lower[t] === 'wo') {
      return [evidence(place, 'passive', product(clauses), wordsOf(clauses), 'expectation', outside?.subject ?? -1)];
    }
  }
  return [];
}

/** Whether the name at `t` follows a preposition, so that it owns nothing after it: `since Nixon`. */
function hangsOn({ tags, analysis }: Reading, t: number): boolean {
  if (/^[’']s?$/.test(analysis.lower[t + 1] ?? '')) return false;
  let u = t;
  while (tags[u] === TAG.propn) u--;
  return tags[u] === TAG.adp || analysis.lower[u] === 'since';
}

/** Whether a mention is told to be another thing of its kind: `any future deals`. */
const isNamedOther = ({ analysis }: Reading, { first, deed }: Mention): boolean =>
  /^(?:another|future|different|similar|previous|earlier)$/.test(analysis.lower[deed ? first + 1 : first - 1] ?? '');

/** Whether `his own records` are those of a source whom the proposition is not about. */
function isSourcesOwn(
  { analysis, stems }: Reading,
  said: Said,
  issue: PreparedIssue,
  { first, last }: Mention,
): boolean {
  if (said.source.some((t) => issue.subject.has(stems[t]!)) || !/^[A-Z]/.test(said.actor.name ?? '')) return false;
  if ([...issue.subject].some((stem) => said.actor.name!.toLowerCase().includes(stem))) return false;
  return analysis.lower.slice(first - 1, last).some((word) => word === 'own');
}

/** Whether the words before a mention name a person other than the one the proposition is about: `Sanders’ refusal to …`. */
function isAboutAnother({ reading, said, issue, mention, floor }: Omit<Place, 'conditional'>): boolean {
  if (isNamedOther(reading, mention)) return true;
  if (!issue.person) return false;
  if (isSourcesOwn(reading, said, issue, mention)) return true;
  for (let t = mention.first; t <= mention.last; t++) if (issue.subject.has(reading.stems[t]!)) return false;
  for (let t = mention.first - 1; t >= floor; t--) {
    if (reading.tags[t] === TAG.punct && !/^[-’'“”"]$/.test(reading.analysis.lower[t]!)) return false;
    if (reading.tags[t] !== TAG.propn || hangsOn(reading, t)) continue;
    return !issue.vocabulary.has(reading.stems[t]!) && !said.source.some((s) => reading.stems[s] === reading.stems[t]);
  }
  return false;
}

/** Whether a mention is kept in a state that its own words do not tell: `keep the seat empty`. */
function isLeft({ tags, stems, analysis }: Reading, { first, last }: Mention): boolean {
  const open = tags[last + 1] !== undefined && tags[last + 1] !== TAG.punct;
  if (stems[first - 1] === 'leav' && analysis.lower[first] === 'it' && open) return true;
  const next = tags[last + 1] === TAG.adv ? last + 2 : last + 1;
  if (tags[next] !== TAG.adj) return false;
  for (let t = first - 1; t > first - 5 && t >= 0; t--) {
    if (/^(?:keep|leav|hold|mak|render|declar|rul|deem)$/.test(stems[t]!)) return true;
    if (tags[t] === TAG.punct || analysis.lower[t] === 'that') return false;
  }
  return false;
}

/** Whether the state in which a mention is left is a judgement: `makes the wall unnecessary`. */
const isJudgedLeft = (reading: Reading, { last, sign, deed }: Mention): boolean =>
  sign !== 0 &&
  !deed &&
  [last + 1, last + 2].some((t) => reading.tags[t] === TAG.adj && lookUp(JUDGEMENTS, reading, t) !== undefined);

/** The side of a mention that only names the topic, where the very deed of the proposition is done to it; 0 elsewhere. */
function sideOfDeed(reading: Reading, issue: PreparedIssue, [inner]: readonly Clause[]): Sign | 0 {
  const deed = inner?.words[0]?.[0];
  if (deed === undefined) return 0;
  return issue.families.some((family) => lookUp(FAMILIES[family]!, reading, deed)) ? issue.goal : 0;
}

const DOUBTING = /^(?:doubt|believ|disbelief|denial)$/;

/** Whether it is doubted that there is the ill that the proposition would limit: who doubts a danger is not against it. */
function isDoubted(
  { stems }: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
  clauses: readonly Clause[],
): boolean {
  if (issue.goal > 0 || mention.sign !== -1 || mention.deed) return false;
  return (
    /^(?:scienc|existenc|reality)$/.test(stems[mention.first - 2] ?? '') ||
    [...said.cue.words, ...wordsOf(clauses)].some(([first, last]) =>
      stems.slice(first, last + 1).some((stem) => DOUBTING.test(stem)),
    )
  );
}

const SOME = /^(?:some|half|certain|few|part|portion|parts|portions|aspects|provisions)$/;

/** Whether only a part of the thing is spoken of: `get rid of some wards`. */
function isPartly({ analysis, tags }: Reading, { first, last, deed, sign, objectSign }: Mention): boolean {
  if (deed && sign === objectSign) return false;
  for (let t = deed ? first + 1 : first - 3; t <= last; t++) {
    if (t < first && tags[t] === TAG.punct) return false;
    if (SOME.test(analysis.lower[t] ?? '') && tags[t] !== TAG.verb) return true;
  }
  return false;
}

/** All that a statement says, through one mention, for or against an issue; undefined where it is about another thing. */
export function evidenceAt(
  reading: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
): Evidence[] | undefined {
  const [floor, ceiling] = stretchOf(reading, said, mention.first);
  const clauses = clausesOver(reading, mention.first, mention.deed, floor);
  if (isPartly(reading, mention)) return [];
  const left = isLeft(reading, mention);
  if (left && !isJudgedLeft(reading, mention)) return [];
  if (
    said.actor.kind === 'body' &&
    mention.first === mention.last &&
    reading.stems[mention.first] === 'it' &&
    isVerb(reading, mention.first + 1)
  )
    return [];
  if ((said.cue.kind === 'credit' || said.cue.kind === 'unknown') && said.cue.sign < 0) return [];
  const bare = { reading, said, issue, mention, polarity: (mention.sign || 1) as Sign, clauses, floor, ceiling };
  if (isAboutAnother(bare)) return undefined;
  if (mention.claim) {
    const asserted = assertedAt(reading, said, issue, mention);
    const place: Place = { ...bare, polarity: 1, conditional: false };
    return asserted && !isQuestion(place) ? [evidence(place, 'asserted', asserted.sign, asserted.words)] : [];
  }
  if (issue.blames && mention.sign === 0) {
    const blamed = blamedFor(reading, said, mention);
    if (blamed) return [evidence({ ...bare, polarity: 1, conditional: false }, 'blamed', blamed.sign, blamed.words)];
  }
  const side = mention.sign || sideOfDeed(reading, issue, clauses);
  if (side === 0) return [];
  if (isDoubted(reading, said, issue, mention, clauses)) return [];
  const place: Place = {
    ...bare,
    polarity: side,
    conditional: isConditional(reading, said, issue, mention, [floor, ceiling]),
  };
  if (
    !issue.transfers &&
    !mention.deed &&
    ![...said.cue.words, ...wordsOf(clauses)].some(([t]) =>
      issue.families.some((family) => lookUp(FAMILIES[family]!, reading, t)),
    )
  )
    return [];
  const attribute = attributeOf(reading, mention.first, floor, issue.vocabulary);
  const found =
    attribute && !isPointing(mention) ? [evidence(place, 'attribute', attribute.sign, attribute.words)] : [];
  if (isDeniedReason(reading, floor, mention.first)) return [];
  if (isQuestion(place)) return [...found, ...questionEvidence(place)];
  if (said.cue.kind === 'attitude') return [...found, ...cueEvidence(place)];
  if (mention.passive && said.cue.kind !== 'report') {
    const told = passiveEvidence(place);
    if (told) return [...found, ...told];
  }
  if (left) {
    const judged = namedAs(reading, mention.last + 1, Math.min(ceiling, mention.last + 3));
    return judged && said.cue.kind !== 'report' && said.cue.kind !== 'ask'
      ? [...found, evidence(place, 'named', judged.sign, judged.words)]
      : found;
  }
  const doers = doersEvidence(place);
  if (doers) return [...found, ...doers];
  const inner = clauses[0];
  const isObject = inner?.finite === true && inner.subject >= 0 && !isHappening(reading, mention.last + 1);
  const named = namingEvidence(place);
  if (named) return [...found, ...named];
  if (said.cue.kind === 'report' || said.cue.kind === 'ask') return found;
  const predicate = isObject ? undefined : predicateOf(reading, mention.last + 1, ceiling);
  const predicated = predicate ? predicateEvidence(place, predicate) : [];
  const goesOn = predicate?.kind === 'effect' && clauses.some(({ judges, mood }) => judges || mood === 'ought');
  if (predicated.length > 0 || (predicate && !goesOn)) return [...found, ...predicated];
  if (reading.analysis.lower[mention.first] !== 'they') found.push(...chainEvidence(place));
  const bareDeed =
    found.length === 0 &&
    mention.deed &&
    mention.how === 'named' &&
    isVerb(reading, mention.first) &&
    floor === mention.first &&
    !(reading.analysis.lower[mention.first]!.endsWith('ing') && isVerb(reading, mention.last + 1)) &&
    said.content.every((t) => t >= mention.first || reading.tags[t] === TAG.punct) &&
    said.cue.kind !== 'name';
  return bareDeed ? [evidence(place, 'bare-deed', 1, [])] : found;
}
