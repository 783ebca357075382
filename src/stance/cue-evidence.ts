import { ADDRESSING, lookUp, PERSONS, TARGETING } from './lexicon/index.ts';
import { ascribed, type Evidence, evidence, opensWithThat, type Place, product, wordsOf } from './place.ts';
import { type Reading, TAG } from './reading.ts';
import { INSTRUMENTS, isRemark, isSpeaker } from './speaker.ts';
import { stemsOf } from './stem.ts';

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
export function isAgent({ reading, said, mention, clauses }: Place): boolean {
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
  const that = opensWithThat(reading, said);
  const next = reading.tags[mention.last + 1] === TAG.adv ? mention.last + 2 : mention.last + 1;
  const bare = said.content[0] === mention.first && reading.tags[next] === TAG.aux && next < ceiling;
  if ((!that && !bare) || clauses.some(({ finite }) => finite) || mention.deed) return false;
  for (let t = mention.last + 1; t < ceiling; t++) if (reading.tags[t] === TAG.aux) return true;
  return false;
}

const COMPLAINING = stemsOf('complain grumble gripe grouse lament protest object moan');
const DEMANDING = stemsOf('demand urge request recommend propose ask call');

/**
 * Whether a clause as content says what the source wants or finds bad, whatever the cue is: `demanded that the licence for … be
 * revoked`, `complained that rates needed to be cut`.
 */
export function speaksForItself(place: Place): boolean {
  const { reading, said, mention, clauses } = place;
  if (said.cue.kind !== 'attitude' || !opensWithThat(reading, said) || said.cue.words.length !== 1) return false;
  const stem = reading.stems[said.cue.words[0]![0]]!;
  if (!(said.cue.sign > 0 ? DEMANDING : COMPLAINING).has(stem)) return false;
  return mention.passive === true || clauses[0]?.mood === 'ought' || isSubjectOfContent(place);
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
  return [evidence(place, 'account', product(clauses) * said.cue.sign, [...said.cue.words, ...wordsOf(clauses)])];
}

const CLAIMED = /^(?:claim|al+egation|ac+usation|sug+estion|notion|idea|argument|as+ertion|report|rumor|rumour|charg)$/;

/** Whether what is said opens with a claim whose content holds the mention: `claims that it has to pay`. */
const opensClaim = ({ analysis, stems, tags }: Reading, content: readonly number[]): boolean =>
  content.slice(0, 3).some((t) => tags[t] === TAG.noun && CLAIMED.test(stems[t]!) && analysis.lower[t + 1] === 'that');

/** What is to be done to a mention that is no deed itself: `want the levy scrapped`, `called for it to be banned`. */
function wantedDone({ stems, tags, operators }: Reading, { deed, passive, last }: Place['mention']) {
  if (deed || passive) return undefined;
  let t = last + 1;
  while (tags[t] === TAG.adv) t++;
  if (stems[t] !== 'to') return undefined;
  if (stems[t + 1] === 'com' && stems[t + 2] === 'down') return { sign: -1, words: [t + 1, t + 2] as const };
  if (stems[t + 1] !== 'be') return undefined;
  t += 2;
  while (tags[t] === TAG.adv) t++;
  const operator = operators[t];
  if (operator?.value.kind !== 'deed' || tags[t] !== TAG.verb) return undefined;
  return { sign: operator.value.sign, words: [t, operator.last] as const };
}

/** Whether the cue puts the blame for what is said on the mention: `blamed | the losses on …`. */
function isBlamed({ reading, said, mention }: Place): boolean {
  const { stems, tags } = reading;
  let on = mention.first - 1;
  while (tags[on] === TAG.det || tags[on] === TAG.adj) on--;
  return (
    stems[on] === 'on' &&
    on > said.content[0]! &&
    said.cue.words.length === 1 &&
    stems[said.cue.words[0]![0]] === 'blam'
  );
}

/** What the attitude of the cue makes of the mention and what governs it inside the content. */
export function cueEvidence(place: Place): Evidence[] {
  const { reading, said, clauses, floor, mention } = place;
  if (isBlamed(place)) return [evidence(place, 'cue', -1, said.cue.words)];
  const account = accountFrom(place);
  const isGerund = account >= 0 && reading.analysis.lower[account + 1]?.endsWith('ing') === true;
  if (isGerund || (clauses.some(({ finite }) => finite) && (account >= 0 || opensProposal(place)))) {
    const found = accountEvidence(place);
    if (found.length > 0) return found;
  }
  const outer = clauses.at(-1);
  if (outer && !outer.whole && outer.kind === 'none' && !outer.finite && isRemark(reading, floor, mention.first))
    return [];
  if (isRemark(reading, floor, mention.first) && !clauses.some((clause) => clause.kind !== 'none')) return [];
  if (outer && !outer.whole && !outer.finite && outer.kind === 'none' && clauses.length === 1 && isAdjunct(place))
    return [];
  if (clauses.some((c) => c.opaque || c.apart) || isAgent(place) || said.cue.idle) return [];
  if (reading.analysis.lower[mention.first] === 'they' || clauses[0]?.mood === 'supposed') return [];
  if (said.cue.deed && clauses.at(-1)?.relative && mention.passive !== undefined) return [];
  if (clauses.some((c) => c.onAccount) && !said.cue.words.some(([t]) => lookUp(TARGETING, reading, t))) return [];
  if (isSubjectOfContent(place) || isTold(place)) return [];
  if (
    said.cue.sign > 0 &&
    reading.analysis.lower.slice(floor, mention.first).includes('over') &&
    clauses.some((c) => c.onAccount)
  )
    return [];
  const wanted = wantedDone(reading, mention);
  const clause = clauses.some((c) => c.finite && c.subject >= 0);
  const shared =
    opensClaim(reading, said.content) ||
    ((reading.stems[said.content[0]!] === 'to' ||
      (/^(?:how|why)$/.test(reading.analysis.lower[said.content[0]!]!) && clauses[0]?.sign !== 0)) &&
      clauses.length === 1);
  if (clause && outer && !outer.whole && !shared) return [];
  const words = [...said.cue.words, ...wordsOf(clauses), ...(wanted ? [wanted.words] : [])];
  const own = evidence(
    place,
    clause ? 'cue-clause' : 'cue',
    product(clauses) * said.cue.sign * (wanted?.sign ?? 1),
    words,
    said.cue.deed ? 'action' : 'preference',
  );
  const holder = clauses.find((c) => c.subject >= 0 && c.sign !== 0);
  if (!holder || isSpeaker(reading, said, holder.subject) || INSTRUMENTS.has(reading.stems[holder.subject]!))
    return [own];
  return [own, ascribed(place, holder)];
}
