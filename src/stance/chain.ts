import { lookUp, OUGHT, type Sign } from './lexicon/index.ts';
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
}

const STOPS = new Set(
  'because since while although though when whenever where how despite amid following plus but whereas than'.split(' '),
);
const SUPPOSING = new Set(['if', 'whether', 'unless']);
const RELATIVE = new Set(['who', 'which', 'whom', 'whose']);
const FUTURE = new Set(['will', '’ll', "'ll", 'wo', 'would', 'shall', 'gonna', '’d', "'d"]);
const POSSIBLE = new Set(['may', 'might', 'could', 'perhaps', 'maybe', 'can']);
const CONTROL = new Set('let make help see have watch get'.split(' '));
const OWNER = /^[’']s?$/;
const OWN_PRONOUN = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

const isName = (reading: Reading, t: number): boolean =>
  reading.tags[t] === TAG.noun || reading.tags[t] === TAG.propn || reading.tags[t] === TAG.pron;
const isVerb = ({ tags }: Reading, t: number): boolean => tags[t] === TAG.verb || tags[t] === TAG.aux;

class Walk {
  sign: Sign | 0 = 0;
  words: [number, number][] = [];
  kind: Clause['kind'] = 'none';
  mood: Mood = 'plain';

  meet(reading: Reading, t: number, attributive: boolean): void {
    const found = reading.operators[t];
    const ought = lookUp(OUGHT, reading, t);
    if (ought && this.mood !== 'supposed') this.mood = 'ought';
    else if (this.mood === 'plain' && FUTURE.has(reading.analysis.lower[t]!)) this.mood = 'future';
    else if (this.mood === 'plain' && POSSIBLE.has(reading.analysis.lower[t]!)) this.mood = 'possible';
    if (!found || (found.value.kind === 'degree' && !attributive)) return;
    this.sign = (found.value.sign * (this.sign || 1)) as Sign;
    this.words.push([t, found.last]);
    if (found.value.kind === 'attitude') this.kind = 'attitude';
    else if (found.value.kind === 'deed' && this.kind === 'none') this.kind = 'deed';
  }

  clause(subject: number, finite: boolean): Clause {
    const { sign, words, kind, mood } = this;
    return { sign, words, kind, mood, subject, finite };
  }
}

/** Whether the verb at `t` has its own subject: no infinitive, no gerund after a preposition, no participle. */
function isFinite(reading: Reading, t: number, floor: number): boolean {
  const { stems, tags, analysis } = reading;
  if (tags[t] === TAG.aux) return true;
  let before = t - 1;
  while (before >= floor && (tags[before] === TAG.adv || reading.operators[before]?.value.kind === 'not')) before--;
  if (before < floor) return !analysis.lower[t]!.endsWith('ing');
  if (stems[before] === 'to') return false;
  if (analysis.lower[t]!.endsWith('ing')) return false;
  return tags[before] !== TAG.adp && tags[before] !== TAG.det;
}

/** The head of the noun phrase that ends at or before `t`, adverbs and auxiliaries skipped; -1 where none does. */
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

/** From the last noun of a phrase to its head: `the leader of the party` is headed by `leader`. */
function headOf(reading: Reading, t: number, floor: number): number {
  let head = t;
  for (let u = t - 1; u >= floor && u > t - 10; u--) {
    if (reading.stems[u] === 'of' && u > floor && isName(reading, u - 1)) head = u - 1;
    else if (isVerb(reading, u) || reading.tags[u] === TAG.punct || reading.tags[u] === TAG.sconj) break;
  }
  return head;
}

/**
 * The clauses that hold a mention, from the one it stands in outwards, read from token `from` back to `floor`.
 * At most three: what stands further out hardly bears on it.
 */
export function clausesOver(reading: Reading, from: number, floor: number): Clause[] {
  const { analysis, stems, tags } = reading;
  const clauses: Clause[] = [];
  let walk = new Walk();
  let finite = false;
  let verbSince = false;
  let t = from;
  const close = (subject: number): void => {
    clauses.push(walk.clause(subject, finite));
    walk = new Walk();
    finite = verbSince = false;
  };
  for (; t >= floor && clauses.length < 3; t--) {
    const word = analysis.lower[t]!;
    const stem = stems[t]!;
    if (SUPPOSING.has(word)) {
      walk.mood = 'supposed';
      break;
    }
    if (STOPS.has(word) || RELATIVE.has(word)) break;
    if (tags[t] === TAG.punct) {
      if (/^[;:—–()[\]]$/.test(word) || (word === '-' && analysis.start[t]! > analysis.end[t - 1]! && t > floor)) break;
      if (word === ',' && (verbSince || finite) && !isInserted(reading, t, from)) break;
      continue;
    }
    if (tags[t] === TAG.cconj) {
      if (isVerb(reading, t + 1) || tags[t + 1] === TAG.adv || tags[t + 1] === TAG.pron || stems[t + 1] === 'to') {
        const subject = finite ? -1 : subjectBefore(reading, clauseVerb(reading, t - 1, floor) - 1, floor);
        close(subject);
        return clauses;
      }
      continue;
    }
    if (word === 'that' && tags[t] !== TAG.det && t < from) {
      if (!finite && isVerb(reading, t + 1) && t > floor && isName(reading, t - 1)) {
        walk.meet(reading, t, false);
        finite = true;
        close(headOf(reading, t - 1, floor));
        return clauses;
      }
      close(-1);
      continue;
    }
    if (
      OWNER.test(word) &&
      t > floor &&
      analysis.end[t - 1] === analysis.start[t] &&
      isName(reading, t - 1) &&
      walk.sign !== 0
    ) {
      close(t - 1);
      t -= 1;
      continue;
    }
    if (OWN_PRONOUN.has(word) && walk.sign !== 0 && !verbSince) {
      close(t);
      continue;
    }
    if (finite && isName(reading, t)) {
      const subject = RELATIVE.has(word) ? -1 : headOf(reading, t, floor);
      close(subject);
      while (
        t > floor &&
        !isVerb(reading, t - 1) &&
        analysis.lower[t - 1] !== 'that' &&
        tags[t - 1] !== TAG.punct &&
        tags[t - 1] !== TAG.sconj
      )
        t--;
      if (t > floor && CONTROL.has(stems[t - 1]!)) continue;
      if (t <= floor || !(isVerb(reading, t - 1) || analysis.lower[t - 1] === 'that')) return clauses;
      if (analysis.lower[t - 1] === 'that') t--;
      continue;
    }
    walk.meet(reading, t, !verbSince);
    if (isVerb(reading, t) || lookUp(OUGHT, reading, t)) {
      verbSince = true;
      if (isFinite(reading, t, floor) && stem !== 'to') finite = true;
    }
  }
  if (clauses.length < 3) {
    const relative = t >= floor && RELATIVE.has(analysis.lower[t]!) ? subjectBefore(reading, t - 1, floor) : -1;
    if (walk.sign !== 0 || walk.mood !== 'plain' || clauses.length === 0 || finite) close(relative);
  }
  return clauses;
}

/** The verb of the clause that ends at `t`. */
function clauseVerb(reading: Reading, t: number, floor: number): number {
  let u = t;
  while (u >= floor && !isVerb(reading, u)) u--;
  while (u > floor && (isVerb(reading, u - 1) || reading.stems[u - 1] === 'to' || reading.tags[u - 1] === TAG.adv)) u--;
  return Math.max(u, floor);
}

/** Whether the comma at `t` opens `including`, `such as` and the like, or closes an insertion. */
function isInserted(reading: Reading, t: number, from: number): boolean {
  const next = reading.stems[t + 1];
  return (
    t < from &&
    (next === 'includ' || next === 'such' || next === 'like' || next === 'especially' || next === 'particularly')
  );
}
