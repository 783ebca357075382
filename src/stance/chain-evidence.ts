import type { StanceBasis } from '../domain/index.ts';
import { isAgent } from './cue-evidence.ts';
import { isVerb, oughtAt } from './grammar.ts';
import type { Sign } from './lexicon/index.ts';
import { ascribed, type Evidence, evidence, type Ground, type Place, product, wordsOf } from './place.ts';
import { verbAfter } from './predicate.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import { INSTRUMENTS, isSpeaker } from './speaker.ts';
import { stemsOf } from './stem.ts';
import type { Clause } from './walk.ts';

/** Verbs that blame their subject for hurting the object. */
const HARMING = new Set(
  'undermin jeopardiz jeopardis threaten endanger weaken destroy dismantl gut betray violat sabotag wreck tear break dither stall drag obstruct scuttl torpedo hijack'.split(
    ' ',
  ),
);

const EXISTENTIAL = new Set(['there', 'it', 'this', 'that', 'what', 'nobody']);

/** Tokens from `there` or `it` to what there is. */
const EXISTING = 4;

/** Whether the whole content is an infinitive or a noun phrase that wants something, credited to the speaker. */
const isWish = ({ reading, said, clauses, floor, ceiling, mention }: Place): boolean =>
  (mention.passive !== undefined || verbAfter(reading, mention.last + 1, ceiling) < 0) &&
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

/** Whether the words at `t` deny that there is a ground for what follows, whoever has none: `the council had no reason to …`. */
const isGroundless = ({ stems, operators }: Reading, t: number): boolean =>
  stems[t] === 'no' && operators[t]!.last > t && /^(?:reason|need|basis|point)$/.test(stems[operators[t]!.last]!);

/** Whether it is said that there is not to be such a thing: `there should be no tunnel`. */
const isForbidden = ({ reading, mention }: Place, { subject, mood, sign, words }: Clause): boolean =>
  subject >= 0 &&
  sign === -1 &&
  (mood === 'ought' || mood === 'future') &&
  reading.analysis.lower[subject] === 'there' &&
  words.length === 1 &&
  words[0]![1] >= mention.first - 2;

/** Subjects that hold nothing: what speaks for a thing is what the speaker gives as a reason. */
const GROUNDS =
  stemsOf(`reason fact evidence number figure result event history experience lesson tragedy crisis situation argument
  logic this that it which`);

const MANDATING = stemsOf('insist suggest ask recommend propose demand urge request require');

/** Whether what is said puts what somebody is to do in the subjunctive: `insisted that any deal include …`. */
function isMandated({ reading, said }: Place, { subject, finite }: Clause): boolean {
  const { analysis, tags } = reading;
  if (!finite || subject < 0 || tags[subject] !== TAG.noun || /s$/.test(analysis.lower[subject]!)) return false;
  if (!said.cueStems.some((stem) => MANDATING.has(stem)) || analysis.lower[said.content[0]!] !== 'that') return false;
  const verb = tags[subject + 1] === TAG.adv ? subject + 2 : subject + 1;
  return analysis.lower[verb] === 'be' || (tags[verb] === TAG.verb && !/(?:s|ed|ing)$/.test(analysis.lower[verb]!));
}

/** What the words that govern a mention say of it, and whose view that is. */
export function chainEvidence(place: Place): Evidence[] {
  const { reading, said, issue, mention, clauses } = place;
  const [inner, ...outer] = clauses;
  if (!inner || inner.mood === 'supposed') return [];
  if (clauses.some((clause) => clause.opaque) || isAgent(place)) return [];
  if (!mention.deed && !clauses.some((clause) => clause.kind !== 'none') && !isForbidden(place, inner)) return [];
  const sign = product(clauses);
  const words = wordsOf(clauses);
  const own = (ground: Ground, basis: StanceBasis): Evidence => evidence(place, ground, sign, words, basis);
  const outside = outer.find(
    (clause) =>
      clause.subject >= 0 &&
      clause.mood !== 'ought' &&
      !isSpeaker(reading, said, clause.subject) &&
      !(clause.sign === 0 && GROUNDS.has(reading.stems[clause.subject]!)),
  );
  const first = clauses.find((clause) => clause.subject >= 0);
  if (inner.mood === 'ought' || (said.cue.kind === 'credit' && isMandated(place, inner)))
    return [outside ? { ...own('ought', 'preference'), holder: outside.subject } : own('ought', 'preference')];
  if (!outside && (clauses.some((clause) => clause.judges) || words.some(([t]) => isGroundless(reading, t))))
    return [own('judged', 'preference')];
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
    if (inner.mood === 'possible' && isUnsure(place)) return [];
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

/** Whether what is said is what somebody may only yet want: `he may be willing to …`. */
const isUnsure = ({ reading, floor, mention }: Place): boolean =>
  reading.analysis.lower.slice(floor, mention.first).some((word) => /^(?:may|might|perhaps|maybe)$/.test(word));

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
export function passiveEvidence(place: Place): Evidence[] | undefined {
  const { reading, mention, clauses, said } = place;
  if (clauses.some(({ opaque }) => opaque)) return [];
  const outside = clauses.find(
    ({ finite, subject }) =>
      finite && subject >= 0 && reading.analysis.lower[subject] !== 'there' && !isSpeaker(reading, said, subject),
  );
  const joint = reading.stems.lastIndexOf('and', mention.last);
  for (let t = Math.max(mention.first, joint); t < mention.last; t++) {
    if (reading.stems[t] === 'to') return undefined;
    if (oughtAt(reading, t))
      return [evidence(place, 'ought', product(clauses), wordsOf(clauses), 'preference', outside?.subject ?? -1)];
    if (/^(?:will|wo)$/.test(reading.analysis.lower[t]!)) {
      return [evidence(place, 'passive', product(clauses), wordsOf(clauses), 'expectation', outside?.subject ?? -1)];
    }
  }
  return [];
}
