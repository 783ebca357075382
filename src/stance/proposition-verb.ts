import { type Analysis, analyse } from '../language/index.ts';
import { JUDGEMENTS, lookUp, type Sign } from './lexicon/index.ts';
import { type Reading, readOperators, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';

/** The sign of a participle in -ed; 0 for any other word. */
export function participleSign(word: string): Sign | 0 {
  const reading = readOperators(analyse(`They have ${word} it.`));
  return /ed$/.test(word) ? (reading.operators[2]?.value.sign ?? 0) : 0;
}

/** The sign of the participle after `be`, whatever the tagger took it for; 0 where it is no operator. */
export function passiveSign({ analysis }: Reading, be: number): Sign | 0 {
  return participleSign(analysis.words[be + 1] ?? '');
}

/** What is to be done, or to be so, after `be`, an adverb left out; -1 where a noun follows: `should be the nominee`. */
export function participleAfter({ tags }: Reading, be: number): number {
  if (tags[be + 1] === TAG.det) return -1;
  return tags[be + 1] === TAG.adv ? be + 2 : be + 1;
}

/** Verbs that bring about, or do, what follows them. */
const DOING =
  stemsOf(`be have make put get take use run act join hold hand set give help do work seek choose nominate pick select
  elect pay meet talk vote hire appoint teach provide offer intervene cooperate spend invest move go return add open extend
  require free swap exchange trade become play host declare stand serve apply share buy sell build carry bring keep let start begin end step call`);

/** Verbs that tell that their subject does without what follows them. */
export const LOSING = stemsOf('lose forfeit lack');

/** Verbs whose object is to do, or may do, what follows them, which is what the proposition is about. */
export const ALLOWING = stemsOf('allow permit let require force oblige enable entitle');

const TAKING_PLACE = stemsOf('proceed happen continue stay remain survive exist stand');

/** Whether the verb at `t` tells no more than that its subject is to come about or last: `should go ahead`. */
export const isHappening = ({ stems, tags }: Reading, t: number): boolean =>
  (stems[t] === 'go' && /^(?:ahead|forward)$/.test(stems[t + 1] ?? '')) ||
  (stems[t] === 'tak' && stems[t + 1] === 'plac') ||
  (TAKING_PLACE.has(stems[t] ?? '') &&
    (tags[t + 1] === undefined || tags[t + 1] === TAG.punct || tags[t + 1] === TAG.adp));

/** The token of the main verb of a proposition; -1 where it has none. */
export function mainVerb(reading: Reading, modal: number): number {
  if (modal < 0) return -1;
  let t = modal + 1;
  while (reading.operators[t]?.value.kind === 'not' || reading.tags[t] === TAG.adv) t++;
  if (reading.stems[t] === 'hav' && reading.stems[t + 1] === 'to') t += 2;
  return t < reading.count ? t : -1;
}

/** Whether it is known what the main verb does to its object. */
export const isKnownVerb = (reading: Reading, verb: number): boolean =>
  verb < 0 ||
  (reading.stems[verb - 1] === 'to' && reading.stems[verb - 2] === 'hav') ||
  reading.operators[verb] !== undefined ||
  reading.covered.has(verb) ||
  [DOING, LOSING].some((words) => words.has(reading.stems[verb]!)) ||
  lookUp(JUDGEMENTS, reading, verb) !== undefined;

/** Whether what is to be done in the passive is known: any participle that is an operator, a deed, a judgement or no verb. */
export const isKnown = (reading: Reading, be: number): boolean =>
  !/ed$/.test(reading.analysis.lower[be + 1] ?? '') ||
  passiveSign(reading, be) !== 0 ||
  DOING.has(reading.stems[be + 1]!) ||
  lookUp(JUDGEMENTS, reading, be + 1) !== undefined ||
  reading.operators.some((operator, t) => t > be && operator !== undefined);

/** The first verb of a proposition without an auxiliary: `The school cheated its pupils`. */
export function plainVerb({ tags, count }: Reading): number {
  for (let t = 1; t < count; t++) if (tags[t] === TAG.verb) return t;
  return -1;
}

/** The verb of a duty, which is one whatever the tagger took it for: `should back …`. */
export function dutyVerb({ lower, tags }: Analysis): number[] {
  let t = lower.findIndex((word) => /^(?:should|must)$/.test(word)) + 1;
  while (t > 0 && (/^(?:not|n[’']t)$/.test(lower[t] ?? '') || /ly$/.test(lower[t] ?? ''))) t++;
  return t > 0 && t < lower.length && tags[t] !== TAG.aux && lower[t] !== 'be' ? [t] : [];
}
