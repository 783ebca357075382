import { type Found, JUDGEMENTS, lookUp, type Operator, OUGHT, PERCEIVING, type Sign } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';

/** How a clause puts what it says: a duty, a future, a mere possibility, a supposition, or plainly. */
export type Mood = 'plain' | 'ought' | 'future' | 'possible' | 'supposed';

/** One clause on the way from a mention out: what it does to the mention, and whose doing it is. */
export interface Clause {
  /** The product of its operators; 0 where it has none. */
  readonly sign: Sign | 0;
  /** The tokens of the operators. */
  readonly words: readonly (readonly [first: number, last: number])[];
  readonly kind: 'attitude' | 'deed' | 'none';
  readonly mood: Mood;
  /** Head token of the subject or the owner; -1 where it has none (an infinitive, a bare noun phrase). */
  readonly subject: number;
  /** Whether a verb with a subject was passed: then the mention is an object, not a subject. */
  readonly finite: boolean;
  /** Whether its verb only sees, hears or tells: then its subject takes no side. */
  readonly perceives: boolean;
  /** Whether it judges what its subject does: `he is wrong to …`. */
  readonly judges: boolean;

  /** Whether it was read back to the beginning of the words looked at, nothing left out. */
  readonly whole: boolean;
}

const STOPS = new Set(
  'due because since while although though when whenever where how despite amid following plus but whereas than before after until'.split(
    ' ',
  ),
);
const SUPPOSING = new Set(['if', 'whether', 'unless']);
const RELATIVE = new Set(['who', 'which', 'whom', 'whose']);
const FUTURE = new Set(['will', '’ll', "'ll", 'wo', 'would', 'shall', 'gonna', '’d', "'d"]);
const POSSIBLE = new Set(['may', 'might', 'could', 'perhaps', 'maybe']);
const CONTROL = new Set('let make help see have watch get'.split(' '));
const OWNER = /^[’']s?$/;
const OWN_PRONOUN = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

export const isName = ({ tags }: Reading, t: number): boolean =>
  tags[t] === TAG.noun || tags[t] === TAG.propn || tags[t] === TAG.pron;
export const isVerb = ({ tags }: Reading, t: number): boolean => tags[t] === TAG.verb || tags[t] === TAG.aux;

/** Whether the verb at `t` has its own subject: no infinitive, no gerund, no participle after a noun's preposition. */
function hasSubject(reading: Reading, t: number, floor: number): boolean {
  const { stems, tags, analysis } = reading;
  if (tags[t] === TAG.aux) return true;
  if (analysis.lower[t]!.endsWith('ing')) return false;
  let before = t - 1;
  while (before >= floor && (tags[before] === TAG.adv || reading.operators[before]?.value.kind === 'not')) before--;
  if (before < floor) return false;
  return stems[before] !== 'to' && tags[before] !== TAG.adp && tags[before] !== TAG.det;
}

/** Whether the word at `t` is an attribute of the noun after it: `the proposed wall`. */
function isAttribute({ tags, analysis }: Reading, t: number): boolean {
  const before = tags[t - 1];
  const next = tags[t + 1];
  if (!/(?:ed|ing)$/.test(analysis.lower[t]!) || (next !== TAG.noun && next !== TAG.adj && next !== TAG.propn))
    return false;
  return (
    before === TAG.det ||
    before === TAG.adj ||
    OWN_PRONOUN.has(analysis.lower[t - 1] ?? '') ||
    OWNER.test(analysis.lower[t - 1] ?? '')
  );
}

/** From the last noun of a phrase to its head: `the leader of the party` is headed by `leader`. */
function headOf(reading: Reading, t: number, floor: number): number {
  let head = t;
  for (let u = t - 1; u >= floor && u > t - 10; u--) {
    if (reading.stems[u] === 'of' && u > floor && isName(reading, u - 1)) head = u - 1;
    else if (isVerb(reading, u) || reading.tags[u] === TAG.punct || reading.tags[u] === TAG.sconj) break;
  }
  return head;
}

/** The head of the noun phrase that ends at or before `t`; -1 where none does. */
function subjectBefore(reading: Reading, t: number, floor: number): number {
  for (let u = t; u >= floor && u > t - 14; u--) {
    const word = reading.analysis.lower[u]!;
    if (isName(reading, u) && !OWN_PRONOUN.has(word)) {
      return RELATIVE.has(word) || word === 'that' ? subjectBefore(reading, u - 1, floor) : headOf(reading, u, floor);
    }
    if (/^[.;:?!]$/.test(word)) return -1;
  }
  return -1;
}

/** The first token of the verb group that ends at or before `t`. */
function verbGroupBefore(reading: Reading, t: number, floor: number): number {
  let u = t;
  while (u >= floor && !isVerb(reading, u)) u--;
  while (
    u > floor &&
    (isVerb(reading, u - 1) ||
      reading.stems[u - 1] === 'to' ||
      reading.tags[u - 1] === TAG.adv ||
      reading.operators[u - 1]?.value.kind === 'not')
  )
    u--;
  return u;
}

const JUDGED = new Set(['of', 'to', 'in', 'for', 'that', 'about']);

/** A judgement that governs what follows it: `the folly of …`, `it is wrong to …`. */
function judging(reading: Reading, t: number): Found<Operator> | undefined {
  const judged = lookUp(JUDGEMENTS, reading, t);
  if (!judged || !JUDGED.has(reading.stems[judged.last + 1] ?? '')) return undefined;
  return { value: { kind: 'attitude', sign: judged.value }, last: judged.last };
}

/** Whether a noun calls what follows bad, whatever stands before it: `the risk of …`, `the folly of …`. */
const isFolly = (reading: Reading, t: number): boolean =>
  reading.tags[t] === TAG.noun && judging(reading, t)?.value.sign === -1 && reading.stems[t + 1] === 'of';

/** The clauses over one mention, gathered from the inside out. */
class Walk {
  readonly clauses: Clause[] = [];
  readonly reading: Reading;
  readonly floor: number;
  readonly from: number;
  t: number;
  sign: Sign | 0 = 0;
  words: [number, number][] = [];
  kind: Clause['kind'] = 'none';
  mood: Mood = 'plain';
  finite = false;
  verbs = false;
  perceives = false;
  judges = false;

  /** Whether the mention is itself a deed and its doer not yet found. */
  deed = false;

  /** Inside the earlier member of a list of things: its nouns and gerunds govern only themselves. */
  listed = false;

  constructor(reading: Reading, from: number, floor: number) {
    this.reading = reading;
    this.from = from;
    this.floor = floor;
    this.t = from;
  }

  close(subject: number, whole = false): void {
    const { sign, words, kind, mood, finite, perceives, judges } = this;
    this.clauses.push({ sign, words, kind, mood, subject, finite, perceives, judges, whole });
    this.sign = 0;
    this.words = [];
    this.kind = 'none';
    this.mood = 'plain';
    this.finite = this.verbs = this.perceives = this.judges = this.listed = this.deed = false;
  }

  /** Takes in a word's mood and operator. */
  meet(t: number): void {
    const { reading } = this;
    const word = reading.analysis.lower[t]!;
    if (lookUp(OUGHT, reading, t)) this.mood = 'ought';
    else if (this.mood === 'plain' && FUTURE.has(word)) this.mood = 'future';
    else if (this.mood === 'plain' && POSSIBLE.has(word)) this.mood = 'possible';
    const found = reading.operators[t] ?? judging(reading, t);
    if (!found || isAttribute(reading, t)) return;
    if (found.value.kind === 'degree' && (this.verbs || reading.stems[found.last + 1] === 'than')) return;
    if (
      this.listed &&
      found.value.kind !== 'not' &&
      !(isVerb(reading, t) && !reading.analysis.lower[t]!.endsWith('ing')) &&
      found.value.kind !== 'attitude'
    )
      return;
    this.sign = (found.value.sign * (this.sign || 1)) as Sign;
    this.words.push([t, found.last]);
    if (!reading.operators[t]) this.judges = true;
    if (found.value.kind === 'attitude' || (found.value.kind === 'not' && found.last > t)) this.kind = 'attitude';
    else if (
      this.kind === 'none' &&
      (found.value.kind === 'deed' || (found.value.kind === 'degree' && isVerb(reading, t)))
    )
      this.kind = 'deed';
  }

  /** Takes in a verb; `governs` where it was met on the way, not part of the mention. */
  verb(t: number): void {
    this.verbs = true;
    if (hasSubject(this.reading, t, this.floor)) this.finite = true;
    if (lookUp(PERCEIVING, this.reading, t) && !this.reading.operators[t] && !this.reading.covered.has(t))
      this.perceives = true;
  }
}

type Step = 'on' | 'stop';

/** A coordinator: a verb after it shares the subject of the verb before it; a thing after it is a member of a list. */
function atCoordinator(walk: Walk): Step {
  const { reading, t } = walk;
  const next = t + 1;
  const verbal = isVerb(reading, next) || reading.tags[next] === TAG.adv || reading.stems[next] === 'to';
  if (verbal && (walk.verbs || next > walk.from)) {
    const group = verbGroupBefore(reading, t - 1, walk.floor);
    walk.close(
      walk.finite && reading.tags[next] === TAG.pron ? -1 : subjectBefore(reading, group - 1, walk.floor),
      group <= walk.floor,
    );
    return 'stop';
  }
  if (reading.tags[next] === TAG.pron && walk.finite) return 'stop';
  walk.listed = true;
  return 'on';
}

/** `that`: a relative clause has the noun before it as subject, any other hangs on what stands before it. */
function atThat(walk: Walk): Step {
  const { reading, t, floor } = walk;
  if (!isVerb(reading, t + 1) || t <= floor || !isName(reading, t - 1)) {
    walk.close(-1, t === floor);
    return reading.tags[t - 1] === TAG.cconj ? 'stop' : 'on';
  }
  walk.finite = true;
  walk.close(headOf(reading, t - 1, floor));
  return 'stop';
}

/** The subject of a verb that was passed: ends the clause; what governs it from outside is read on. */
function atSubject(walk: Walk): Step {
  const { reading, floor } = walk;
  const { analysis, tags } = reading;
  const subject = RELATIVE.has(analysis.lower[walk.t]!) ? -1 : headOf(reading, walk.t, floor);
  let t = walk.t;
  const opens = (u: number): boolean =>
    isVerb(reading, u) ||
    tags[u] === TAG.punct ||
    tags[u] === TAG.sconj ||
    tags[u] === TAG.cconj ||
    analysis.lower[u] === 'that' ||
    SUPPOSING.has(analysis.lower[u]!) ||
    STOPS.has(analysis.lower[u]!);
  while (t > floor && !opens(t - 1)) t--;
  const before = t > floor ? analysis.lower[t - 1]! : '';
  if (SUPPOSING.has(before)) walk.mood = 'supposed';
  walk.close(subject, t <= floor || (t - 1 === floor && before === 'that'));
  walk.t = t;
  if (t <= floor || SUPPOSING.has(before)) return 'stop';
  if (before === 'that') return 'on';
  return isVerb(reading, t - 1) ? 'on' : 'stop';
}

function step(walk: Walk): Step {
  const { reading, t, floor, from } = walk;
  const { analysis, stems, tags } = reading;
  const word = analysis.lower[t]!;
  if (SUPPOSING.has(word)) {
    walk.mood = 'supposed';
    return 'stop';
  }
  if ((STOPS.has(word) && tags[t] !== TAG.noun) || RELATIVE.has(word)) return 'stop';
  if (tags[t] === TAG.punct) {
    if (/^[;:—–()[\]]$/.test(word) || (word === '-' && t > floor && analysis.start[t]! > analysis.end[t - 1]!))
      return 'stop';
    if (word !== ',' || !walk.verbs || opensExample(reading, t)) return 'on';
    const opening = insertionBefore(reading, t, floor);
    if (opening < 0) return 'stop';
    walk.t = opening;
    return 'on';
  }
  if (tags[t] === TAG.cconj) return atCoordinator(walk);
  if (
    word === 'that' &&
    tags[t] !== TAG.det &&
    t < from + 1 &&
    (walk.verbs || walk.sign !== 0 || isVerb(reading, t + 1) || isName(reading, t + 1))
  )
    return atThat(walk);
  const governed = walk.sign !== 0 || walk.deed;
  if (
    governed &&
    OWNER.test(word) &&
    t > floor &&
    analysis.end[t - 1] === analysis.start[t] &&
    isName(reading, t - 1)
  ) {
    walk.close(t - 1, t - 1 === floor);
    walk.t--;
    return 'on';
  }
  if (governed && OWN_PRONOUN.has(word) && !walk.verbs) {
    walk.close(t, t === floor);
    return 'on';
  }
  if (walk.finite && isName(reading, t)) return CONTROL.has(stems[t]!) ? 'on' : atSubject(walk);
  walk.meet(t);
  if (isFolly(reading, t)) return 'stop';
  if (isVerb(reading, t)) walk.verb(t);
  return 'on';
}

/** Tokens between the commas of an insertion. */
const INSERTION = 7;

/** The comma that opens the insertion that the comma at `t` closes: `could, in their place, allow`; -1 where none is. */
function insertionBefore(reading: Reading, t: number, floor: number): number {
  for (let u = t - 1; u >= Math.max(floor, t - INSERTION); u--) {
    if (reading.stems[u] === ',') return u;
    if (isVerb(reading, u) || reading.tags[u] === TAG.cconj || /^[.;:()]$/.test(reading.stems[u]!)) return -1;
  }
  return -1;
}

/** Whether the comma at `t` opens an example: `deals, including …`. */
const opensExample = (reading: Reading, t: number): boolean =>
  /^(?:includ|such|lik|especially|particularly)$/.test(reading.stems[t + 1] ?? '');

/** Outermost clauses that still bear on a mention. */
const DEPTH = 3;

/**
 * The clauses that hold a mention, from the one it stands in outwards, read from its first token back to `floor`.
 * `deed` says that the mention is itself a deed (`join NATO`), whose verb may have a subject.
 */
export function clausesOver(reading: Reading, mention: number, deed: boolean, floor: number): readonly Clause[] {
  const walk = new Walk(reading, mention - 1, floor);
  walk.deed = deed;
  if (deed && isVerb(reading, mention)) walk.verb(mention);
  while (walk.t >= floor && walk.clauses.length < DEPTH) {
    if (step(walk) === 'stop') break;
    walk.t--;
  }
  const { clauses, t } = walk;
  if (clauses.length < DEPTH && (walk.sign !== 0 || walk.mood !== 'plain' || walk.finite || clauses.length === 0)) {
    const relative = t >= floor && RELATIVE.has(reading.analysis.lower[t]!);
    const verbs = relative && [...Array(t - floor).keys()].some((i) => isVerb(reading, floor + i));
    walk.close(relative ? subjectBefore(reading, t - 1, floor) : -1, t < floor || (relative && !verbs));
  }
  return clauses;
}
