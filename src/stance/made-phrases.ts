import { analyse } from '../language/index.ts';
import { type Goal, isNoun, SMALL } from './goal.ts';
import { isVerbOf } from './kin.ts';
import { FAMILIES, LEAVING, lookUp } from './lexicon/index.ts';
import type { Phrase } from './phrase-shape.ts';
import { readOperators } from './reading.ts';
import { rootOf } from './stem.ts';

/** What is common to the phrases that are made of the proposition. */
const MADE = {
  active: false,
  slack: 0,
  spare: new Set<string>(),
  objects: [],
  objectSign: 0,
  families: [],
  guessed: false,
  name: false,
  gerund: false,
  claim: false,
  belonging: false,
} as const;

/** A phrase for what somebody does or is to do, in whatever words: `Lund must resign`, `the mayor’s resignation`. */
const doingOf = (doers: readonly string[], { goal, families, verb, negated }: Goal): Phrase => ({
  ...MADE,
  nouns: new Set(),
  stems: [verb],
  sign: families.includes(LEAVING) ? goal : negated ? -1 : 1,
  ordered: true,
  deed: true,
  families: families.filter((family) => family === LEAVING),
  doers: new Set(doers),
});

/** `X should resign`, `X should debate Y` are spoken of wherever X is told to do that or not to. */
export function doing(whole: Goal): Phrase[] {
  const { names, families, verb, intransitive, claims, subject } = whole;
  const special = families.includes(LEAVING) || (families.length === 0 && intransitive && isVerbOf(verb, whole));
  if (names.length === 0 || claims || !special) return [];
  return [doingOf([...subject].map(rootOf), whole)];
}

/** Whether a phrase names the subject and what it is to do, and no more: `Lund debate`. */
function tellsDoing(text: string, whole: Goal): boolean {
  const content = readOperators(analyse(text)).stems.filter((stem) => /\w/.test(stem) && !SMALL.has(stem));
  const isDeed = (stem: string): boolean => isVerbOf(rootOf(stem), whole);
  return content.some(isDeed) && content.every((stem) => isDeed(stem) || whole.subject.has(stem));
}

/** Who is to leave, in a phrase that ends with that deed: `calls for the warden to resign`; undefined in any other. */
function leaverIn(text: string, { families }: Goal): string | undefined {
  if (!families.includes(LEAVING)) return undefined;
  const reading = readOperators(analyse(`They want ${text}.`));
  const deed = reading.operators.findLastIndex((_, t) => lookUp(FAMILIES[LEAVING]!, reading, t) !== undefined);
  if (deed < 0 || reading.operators[deed]!.last !== reading.count - 2) return undefined;
  const doer = [...Array(deed).keys()].findLast((t) => t > 1 && isNoun(reading, t) && !reading.operators[t]);
  return doer === undefined ? undefined : reading.roots[doer];
}

/** The phrase that stands for one of the user's which only tells who does what the proposition wants; undefined for any other. */
export function standingFor(text: string, whole: Goal): Phrase | undefined {
  if (doing(whole).length > 0 && tellsDoing(text, whole)) return doingOf([...whole.subject].map(rootOf), whole);
  const leaver = leaverIn(text, whole);
  return leaver === undefined ? undefined : doingOf([leaver], whole);
}

/** `X should be neutral` is also spoken of as a neutral stance, status or state of X. */
export function qualities(proposition: string, named: boolean): string[] {
  if (!named) return [];
  const match = /\b(?:should|must|ought to) (?:be|remain|become|stay) (?:an? )?([a-z-]+)\W*$/i.exec(proposition);
  if (!match || !/^(?:neutral|independent|sovereign|non-?aligned|unaligned|nuclear-free)$/i.test(match[1]!)) return [];
  return ['stance', 'status', 'position', 'state', 'country'].map((noun) => `${match[1]} ${noun}`);
}

/** Where the proposition is that somebody joins or leaves something, both together speak of it: `Norland’s hopes for the union`. */
export function belonging({ goal, joins, subject, thing }: Goal): Phrase[] {
  const [who] = [...subject].slice(-1);
  const [what] = [...thing].filter((stem) => !subject.has(stem)).slice(-1);
  if (!joins || !who || !what) return [];
  const stems = [rootOf(who), rootOf(what)];
  return [{ ...MADE, nouns: new Set(stems), stems, sign: goal, ordered: false, deed: false, belonging: true }];
}
