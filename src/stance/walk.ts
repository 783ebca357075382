import { isIdle } from './cue.ts';
import { hasSubject, isAttribute, isNominal, isVerb, oughtAt } from './grammar.ts';
import {
  type Found,
  JUDGEMENTS,
  LIGHT,
  lookUp,
  NAMING,
  type Operator,
  OUGHT,
  PERCEIVING,
  REPORTING,
  SAYING,
  type Sign,
} from './lexicon/index.ts';
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

  /** Whether a verb was passed whose bearing on its object is not known: then no side can be read through it. */
  readonly opaque: boolean;
  /** Whether the mention hangs on another thing that opens the words looked at, on whose account it is named. */
  readonly onAccount: boolean;
  /** Whether the mention hangs on another thing, which is what is governed. */
  readonly apart: boolean;

  /** Whether it was read back to the beginning of the words looked at, nothing left out. */
  readonly whole: boolean;
  /** Whether it is a relative clause, and the rest of its sentence was not read. */
  readonly relative: boolean;
}

const FUTURE = new Set(['will', '’ll', "'ll", 'wo', 'would', 'shall', 'gonna', '’d', "'d"]);

const POSSIBLE = new Set(['may', 'might', 'could', 'perhaps', 'maybe']);

const FORMERLY = new Set(['once', 'formerly', 'previously', 'initially', 'originally']);

const JUDGED = new Set(['of', 'to', 'in', 'for', 'that', 'about']);

/** A judgement that governs what follows it: `the folly of …`, `it is wrong to …`. */
function judging(reading: Reading, t: number): Found<Operator> | undefined {
  const isRight = reading.stems[t] === 'right' && reading.stems[t + 1] === 'to' && reading.tags[t - 1] === TAG.aux;
  const judged: Found<Sign> | undefined = isRight ? { value: 1, last: t } : lookUp(JUDGEMENTS, reading, t);
  if (!judged || !JUDGED.has(reading.stems[judged.last + 1] ?? '')) return undefined;
  return { value: { kind: 'attitude', sign: judged.value }, last: judged.last };
}

/** Whether a noun calls what follows bad, whatever stands before it: `the risk of …`, `the folly of …`. */
export const isFolly = (reading: Reading, t: number): boolean =>
  reading.tags[t] === TAG.noun && judging(reading, t)?.value.sign === -1 && reading.stems[t + 1] === 'of';

const PLAIN = [LIGHT, SAYING, NAMING, OUGHT];

/** Whether the verb at `t` changes nothing for its object. */
const isPlain = (reading: Reading, t: number): boolean => PLAIN.some((words) => lookUp(words, reading, t));

/** Whether `being` tells a state of unknown bearing: `accused them of being idle in …`. */
const isUnknownState = (reading: Reading, t: number): boolean =>
  reading.analysis.lower[t] === 'being' &&
  reading.tags[t + 1] === TAG.adj &&
  !reading.operators[t + 1] &&
  !lookUp(JUDGEMENTS, reading, t + 1);

/** The clauses over one mention, gathered from the inside out. */
export class Walk {
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
  opaque = false;
  onAccount = false;
  apart = false;

  /** Whether the mention explains a phrase before its comma, whose own preposition does not govern it. */
  apposed: boolean;

  /** Whether what stands before is somebody who is to do the deed, so that prepositions there hold only this somebody. */
  doer = false;

  /** Whether the mention is itself a deed and its doer not yet found. */
  deed = false;

  /** Whether the word that governs the mention is a preposition, whatever the verb before it does: `marched against …`. */
  adverbial = false;

  /** Inside the earlier member of a list of things: its nouns and gerunds govern only themselves. */
  listed = false;

  constructor(reading: Reading, from: number, floor: number) {
    this.reading = reading;
    this.from = from;
    this.floor = floor;
    this.t = from;
    this.apposed = reading.stems[from] === ',';
  }

  close(subject: number, whole = false, relative = false): void {
    const { sign, words, kind, mood, finite, perceives, judges, onAccount, apart } = this;
    const opaque = this.opaque || isIdle(this.reading, words.map(([t]) => t).reverse());
    this.clauses.push({
      sign,
      words,
      kind,
      mood,
      subject,
      finite,
      perceives,
      judges,
      opaque,
      onAccount,
      apart,
      whole,
      relative,
    });
    this.sign = 0;
    this.words = [];
    this.kind = 'none';
    this.mood = 'plain';
    this.finite = this.verbs = this.perceives = this.judges = this.listed = this.deed = false;
    this.opaque = this.onAccount = this.apart = this.doer = this.adverbial = false;
  }

  /** Whether what the verb at `t` tells is over: `a deal she once supported`. */
  isOver(t: number): boolean {
    return FORMERLY.has(this.reading.analysis.lower[t - 1] ?? '') && t - 1 >= this.floor;
  }

  /** Whether `have to` at `t` tells what somebody has: `the leeway they have to raise it`. */
  isOwned(t: number): boolean {
    const { stems, tags } = this.reading;
    return stems[t] === 'hav' && tags[t - 1] === TAG.pron && tags[t - 2] === TAG.noun;
  }

  /** Takes in a word's mood and operator. */
  meet(t: number): void {
    const { reading } = this;
    const word = reading.analysis.lower[t]!;
    if (oughtAt(reading, t) && !this.isOwned(t)) this.mood = 'ought';
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
    if (found.value.kind === 'not' && reading.stems[t - 1] === ',' && !this.verbs) this.opaque = true;
    this.adverbial = this.words.length === 0 && !this.verbs && reading.tags[t] === TAG.adp;
    this.sign = (found.value.sign * (this.sign || 1)) as Sign;
    this.words.push([t, found.last]);
    if (isVerb(reading, t) && this.isOver(t)) this.opaque = true;
    if (!reading.operators[t]) this.judges = true;
    if (found.value.kind === 'attitude' || (found.value.kind === 'not' && found.last > t)) this.kind = 'attitude';
    else if (
      this.kind === 'none' &&
      (found.value.kind === 'deed' || (found.value.kind === 'degree' && isVerb(reading, t)))
    )
      this.kind = 'deed';
  }

  /** Takes in a judgement that stands before a verb of its own. */
  judge(t: number, { value, last }: Found<Sign>): void {
    this.sign = (value * (this.sign || 1)) as Sign;
    this.words.push([t, last]);
    this.kind = 'attitude';
    this.judges = true;
  }

  /** Takes in a verb; `governs` where it was met on the way, not part of the mention. */
  verb(t: number): void {
    if (this.reading.tags[t] === TAG.verb && isNominal(this.reading, t)) return;
    this.verbs = true;
    this.doer = false;
    if (hasSubject(this.reading, t, this.floor)) this.finite = true;
    if (this.reading.operators[t] || this.reading.covered.has(t)) return;
    if (lookUp(REPORTING, this.reading, t) || isUnknownState(this.reading, t)) this.opaque = true;
    if (lookUp(PERCEIVING, this.reading, t)) this.perceives = true;
    else if (
      this.reading.tags[t] === TAG.verb &&
      !this.adverbial &&
      !isAttribute(this.reading, t) &&
      !isPlain(this.reading, t)
    )
      this.opaque ||= !isNominal(this.reading, t);
  }
}
