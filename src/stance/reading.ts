import { type Analysis, tagOf } from '../language/index.ts';
import { type Found, lookUp, OPERATORS, type Operator, type Stemmed, stemmed } from './lexicon/index.ts';
import { rootOf, stemsOf } from './stem.ts';

/** A text as the reading of stance sees it: its stems, and the operator that starts at each token, if any. */
export interface Reading extends Stemmed {
  readonly analysis: Analysis;
  /** The stems with their derivations taken off: `endorsement` and `endorse` meet. */
  readonly roots: readonly string[];
  readonly operators: readonly (Found<Operator> | undefined)[];
  /** Tokens inside a longer operator, its first left out. */
  readonly covered: ReadonlySet<number>;
}

/** A text read for a proposition whose verb is no operator by itself: that verb brings about what it governs. */
export function withVerb(reading: Reading, verb: string): Reading {
  const { roots, operators, tags, covered } = reading;
  const isVerb = (t: number): boolean => roots[t] === verb && tags[t] === TAG.verb && !operators[t] && !covered.has(t);
  if (verb === '' || !roots.some((_, t) => isVerb(t))) return reading;
  const deed = (t: number): Found<Operator> => ({ value: { kind: 'deed', sign: 1 }, last: t });
  return { ...reading, operators: operators.map((operator, t) => (isVerb(t) ? deed(t) : operator)) };
}

/** The numbers of the tags that the rules ask for. */
export const TAG = {
  verb: tagOf('VERB'),
  aux: tagOf('AUX'),
  noun: tagOf('NOUN'),
  propn: tagOf('PROPN'),
  pron: tagOf('PRON'),
  adj: tagOf('ADJ'),
  adv: tagOf('ADV'),
  adp: tagOf('ADP'),
  det: tagOf('DET'),
  punct: tagOf('PUNCT'),
  part: tagOf('PART'),
  cconj: tagOf('CCONJ'),
  sconj: tagOf('SCONJ'),
  num: tagOf('NUM'),
} as const;

/** Whether a negator is the first part of a compound: `no-fly zone`. */
const isPrefix = ({ words, start, end }: Analysis, t: number, { kind }: Operator): boolean =>
  kind === 'not' && words[t + 1] === '-' && start[t + 1] === end[t];

/** Whether a participle only introduces a phrase: `including …`, `given …`. */
const isPreposition = ({ lower }: Analysis, t: number): boolean =>
  lower[t] === 'including' ||
  (lower[t] === 'given' && !/^(?:be|been|being|is|are|was|were|has|have|had|not|n['’]t|’ve)$/.test(lower[t - 1] ?? ''));

const DIRECTED = stemsOf('sanction penalty embargo tariff measure');

/** Whether `against` at `t` only tells whom something is directed at: `sanctions against Sudria`. */
const isDirected = ({ stems, tags }: Stemmed, t: number): boolean =>
  stems[t] === 'against' && tags[t - 1] === TAG.noun && DIRECTED.has(stems[t - 1]!);

/** Tokens from `leave` to the state in which something is left. */
const LEFT_WITHIN = 10;
const AS_IT_IS = stemsOf('alone intact untouched unchanged where standing');

/** States in which something is kept from people: `keep the crossing shut`. */
const SHUT = stemsOf('closed shut locked sealed banned illegal');

/** Whether something is kept or left shut. */
function keepsShut({ stems, tags, count }: Stemmed, verb: number): boolean {
  for (let t = verb + 1; t < Math.min(count, verb + LEFT_WITHIN); t++) {
    if (SHUT.has(stems[t]!) && tags[t] !== TAG.noun && tags[t + 1] !== TAG.noun) return t > verb + 1;
    if (/^[.,;:?!]$/.test(stems[t]!) || tags[t] === TAG.aux || tags[t] === TAG.adp) return false;
  }
  return false;
}

/** Whether something is left as it is: `leave the statue where it stands`, `leave the cap in place`. */
function leavesAlone({ stems, tags, count }: Stemmed, verb: number): boolean {
  for (let t = verb + 1; t < Math.min(count, verb + LEFT_WITHIN); t++) {
    if (AS_IT_IS.has(stems[t]!) || (stems[t] === 'in' && stems[t + 1] === 'plac')) return true;
    if (stems[t] === 'to' && /^(?:the|parent|voter|local)$/.test(stems[t + 1] ?? '')) return true;
    if (tags[t] === TAG.verb || /^[.,;:?!]$/.test(stems[t]!)) return false;
  }
  return false;
}

/** What keeping or leaving something in a state does to it, whose words end at `last`; undefined where no such state follows. */
function keptAt(text: Stemmed, t: number, last: number): Found<Operator> | undefined {
  const deed = (sign: Operator['sign']): Found<Operator> => ({ value: { kind: 'deed', sign }, last });
  if (text.stems[t] === 'leav' && leavesAlone(text, last)) return deed(1);
  if (/^(?:keep|leav|hold)$/.test(text.stems[t]!) && last === t && keepsShut(text, t)) return deed(-1);
  return undefined;
}

/**
 * Reads the operators off a text, left to right; a word inside a longer operator is none of its own. `verbs` are tokens
 * known to be verbs.
 */
export function readOperators(analysis: Analysis, verbs: readonly number[] = []): Reading {
  const text = stemmed(analysis, verbs);
  const operators: (Found<Operator> | undefined)[] = new Array(text.count).fill(undefined);
  const taken = new Set<number>();
  for (let t = 0; t < text.count; t++) {
    if (taken.has(t)) continue;
    const found = lookUp(OPERATORS, text, t);
    if (!found || isPreposition(analysis, t) || isDirected(text, t)) continue;
    for (let u = t + 1; u <= found.last; u++) if (found.last - t < 3 || u === found.last) taken.add(u);
    if (found.value && !isPrefix(analysis, t, found.value))
      operators[t] = keptAt(text, t, found.last) ?? (found as Found<Operator>);
    if (found.value?.sign === -1 && text.stems[found.last + 1] === 'against') taken.add(found.last + 1);
  }
  return { ...text, analysis, roots: text.stems.map(rootOf), operators, covered: taken };
}
