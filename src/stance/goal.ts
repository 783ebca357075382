import { analyse } from '../language/index.ts';
import { BLAMES, DETACHED, FAMILIES, JOINING, JUDGEMENTS, lookUp, type Sign, WRONGING } from './lexicon/index.ts';
import { type Reading, readOperators, TAG } from './reading.ts';
import { rootOf, stemsOf } from './stem.ts';

/** Words of a phrase that need not occur. */
export const SMALL =
  stemsOf(`a an the of on in to for with and or by from at as his her its their our my your this that is are be being
  's ’s ' united states u.s. us america american over about against into along`);

export const isNoun = ({ tags }: Reading, t: number): boolean => tags[t] === TAG.noun || tags[t] === TAG.propn;

/** Sums and years of a proposition, without the smallest. */
const numbers = ({ stems }: Reading): string[] => stems.filter((stem) => /^\d{2,}/.test(stem));

export interface Goal {
  readonly goal: Sign;
  /**
   * Whether it is known what its verb does; else its phrases only tell the topic, but those that name the deed by the verb
   * itself and those given a side by the user.
   */
  readonly known: boolean;
  /** Whether its verb is told without an object: `should testify before …`. */
  readonly intransitive: boolean;
  /** The root of its main verb; empty where it has none. */
  readonly verb: string;
  readonly families: readonly number[];
  readonly subject: ReadonlySet<string>;
  readonly person: boolean;
  /** The roots of its proper names, in order. */
  readonly names: readonly string[];
  readonly transfers: boolean;
  /** Whether it denies its verb (`should not use …`), so that what its phrases name is what it does not want. */
  readonly negated: boolean;
  /** Whether it judges its subject (`is unfit for office`), so that its phrases name what is judged. */
  readonly judges: boolean;
  /** Whether it claims that something is so, and wants nothing done. */
  readonly claims: boolean;
  /** Whether it blames its subject, or tells of a wrong that its subject did. */
  readonly blames: boolean;
  readonly wrongs: boolean;
  /** The roots of what it says of its subject. */
  readonly predicate: ReadonlySet<string>;
  /** Whether it is about joining or leaving. */
  readonly joins: boolean;
  /** Its sums and years. */
  readonly numbers: ReadonlySet<string>;
  /** All its stems. */
  readonly words: ReadonlySet<string>;

  /** The stems of what the proposition is about. */
  readonly thing: ReadonlySet<string>;
  /** The stems of what it only names beside: a purpose, an occasion. */
  readonly aside: ReadonlySet<string>;
  /** The stems of what it wants less: `… instead of the ferry`. */
  readonly contrary: ReadonlySet<string>;
  /** The stems of the means it names: `… by negotiation`. */
  readonly means: ReadonlySet<string>;
}

const MODAL = new Set('should must ought shall will would need is are was were be can may has have'.split(' '));

/** Verbs that leave the deed to what follows them: `made stricter`. */
const LIGHT = new Set('be mak get keep tak becom let put do'.split(' '));

/** The first operator of a predicate and those that follow at once (`stop funding`). */
function predicateSign(reading: Reading, from: number, passive: boolean): Sign {
  let sign: Sign | 0 = 0;
  for (let t = from; t < reading.count; t++) {
    const operator = reading.operators[t];
    if (operator) {
      sign = (operator.value.sign * (sign || 1)) as Sign;
      t = operator.last;
      if (passive && operator.value.kind !== 'not') return sign;
    } else if (isNoun(reading, t) && sign !== 0) return sign;
    else if (reading.tags[t] === TAG.verb && !LIGHT.has(reading.stems[t]!) && reading.stems[t + 1] !== 'to')
      return sign || 1;
    else {
      const judged = lookUp(JUDGEMENTS, reading, t);
      if (judged && sign === 0 && !isNoun(reading, t)) return judged.value;
    }
  }
  return sign || 1;
}

/** Whether the first deed of a predicate belongs to one of some families. */
function isOf(reading: Reading, from: number, families: readonly number[]): boolean {
  for (let t = from; t < reading.count; t++) {
    if (!reading.operators[t] || reading.operators[t]!.value.kind === 'not') continue;
    return families.some((family) => lookUp(FAMILIES[family]!, reading, t));
  }
  return false;
}

/** The sign of the participle after `be`, whatever the tagger took it for; 0 where it is no operator. */
function passiveSign({ analysis }: Reading, be: number): Sign | 0 {
  return participleSign(analysis.words[be + 1] ?? '');
}

/** The sign of a participle in -ed; 0 for any other word. */
export function participleSign(word: string): Sign | 0 {
  const reading = readOperators(analyse(`They have ${word} it.`));
  return /ed$/.test(word) ? (reading.operators[2]?.value.sign ?? 0) : 0;
}

/** Verbs that bring about, or do, what follows them. */
const DOING =
  stemsOf(`be have make put get take use run act join hold hand set give help do work seek choose nominate pick select
  elect pay meet talk vote hire appoint teach provide offer intervene cooperate spend invest move go return add open extend
  require become play host declare stand serve apply share buy sell build carry bring keep let start begin end step call`);

/** Verbs that tell that their subject does without what follows them. */
const LOSING = stemsOf('lose forfeit lack');

/** The token of the main verb of a proposition; -1 where it has none. */
function mainVerb(reading: Reading, modal: number): number {
  if (modal < 0) return -1;
  let t = modal + 1;
  while (reading.operators[t]?.value.kind === 'not' || reading.tags[t] === TAG.adv) t++;
  if (reading.stems[t] === 'hav' && reading.stems[t + 1] === 'to') t += 2;
  return t < reading.count ? t : -1;
}

/** Whether it is known what the main verb does to its object. */
const isKnownVerb = (reading: Reading, verb: number): boolean =>
  verb < 0 ||
  (reading.stems[verb - 1] === 'to' && reading.stems[verb - 2] === 'hav') ||
  reading.operators[verb] !== undefined ||
  reading.covered.has(verb) ||
  [DOING, LOSING].some((words) => words.has(reading.stems[verb]!)) ||
  lookUp(JUDGEMENTS, reading, verb) !== undefined;

/** Whether what is to be done in the passive is known: any participle that is an operator, a judgement or no verb. */
const isKnown = (reading: Reading, be: number): boolean =>
  !/ed$/.test(reading.analysis.lower[be + 1] ?? '') ||
  passiveSign(reading, be) !== 0 ||
  lookUp(JUDGEMENTS, reading, be + 1) !== undefined ||
  reading.operators.some((operator, t) => t > be && operator !== undefined);

/** The families of the first deed of a predicate. */
function deedFamilies(reading: Reading, from: number): number[] {
  for (let t = from; t < reading.count; t++)
    if (reading.operators[t] && reading.operators[t]!.value.kind !== 'not') {
      const ends = FAMILIES.map((family) => lookUp(family, reading, t)?.last ?? -1);
      const longest = Math.max(...ends);
      return longest < 0 ? [] : ends.flatMap((last, i) => (last === longest ? [i] : []));
    }
  return [];
}

/** What a proposition says by a plain `is` with a judgement after it, and of which deed: the token of its verb, -1 where of its subject. */
interface Judged {
  readonly sign: Sign | 0;
  readonly deed: number;
}

/** Tokens from a judgement to the deed that it is about: `was wrong to …`, `it was a mistake for the city to …`. */
const TO_DEED = 6;

/** What a proposition judges: `She is unfit for office`, `He was wrong to close it`; sign 0 where it judges nothing. */
function judgedBy(reading: Reading, modal: number): Judged {
  if (modal < 0 || reading.stems[modal] !== 'be') return { sign: 0, deed: -1 };
  const negated = reading.operators[modal + 1]?.value.kind === 'not';
  let next = negated ? modal + 2 : modal + 1;
  while (reading.tags[next] === TAG.det || reading.tags[next] === TAG.adv) next++;
  const right = reading.stems[next] === 'right' && reading.stems[next + 1] === 'to' ? 1 : 0;
  const judged = right || (lookUp(JUDGEMENTS, reading, next)?.value ?? 0);
  if (judged === 0) return { sign: 0, deed: -1 };
  const sign = (negated ? -judged : judged) as Sign;
  for (let t = next + 1; t < next + TO_DEED; t++)
    if (reading.stems[t] === 'to' && reading.tags[t + 1] === TAG.verb) return { sign, deed: t + 1 };
  return { sign, deed: -1 };
}

/** The product of the judgements in a phrase; 0 where there is none. */
export function judgementOf(reading: Reading): Sign | 0 {
  for (let t = 1; t < reading.count; t++) {
    const judged = lookUp(JUDGEMENTS, reading, t);
    if (judged) return judged.value;
  }
  return 0;
}

const DUTY = /^(?:should|must|ought|need|shall)$/;

/** The first verb of a proposition without an auxiliary: `The school cheated its pupils`. */
function plainVerb({ tags, count }: Reading): number {
  for (let t = 1; t < count; t++) if (tags[t] === TAG.verb) return t;
  return -1;
}

/** The roots of the words that count from a token on, up to a preposition. */
function rootsFrom(reading: Reading, from: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let t = from; t >= 0 && t < reading.count; t++) {
    if ((reading.tags[t] === TAG.adp || reading.stems[t] === 'to') && found.size > 0) break;
    if (!SMALL.has(reading.stems[t]!) && !LIGHT.has(reading.stems[t]!) && reading.tags[t] !== TAG.punct)
      found.add(reading.roots[t]!);
  }
  return found;
}

/** What a proposition wants done, to what, by whom. */
export function goalOf(proposition: string): Goal {
  const reading = readOperators(analyse(proposition));
  const { count, stems, tags } = reading;
  let modal = -1;
  for (let t = 1; t < count && modal < 0; t++) if (MODAL.has(stems[t]!)) modal = t;
  const plain = modal < 0 ? plainVerb(reading) : -1;
  const judged = judgedBy(reading, modal);
  const claims = modal < 0 ? plain > 0 : judged.deed < 0 && !stems.some((stem) => DUTY.test(stem));
  const wrongs = plain > 0 && lookUp(WRONGING, reading, plain) !== undefined;
  const start = judged.deed >= 0 ? judged.deed : modal < 0 ? 0 : modal + 1;
  const be = stems.indexOf('be', Math.max(modal, 0));
  const passive = judged.deed < 0 && modal >= 0 && be >= 0 && be - modal <= 2 && stems[0] !== 'there';
  const verb = judged.deed >= 0 ? judged.deed : passive ? be + 1 : mainVerb(reading, modal);
  const denied = passive && reading.operators.slice(modal, be).some((operator) => operator?.value.kind === 'not');
  const loses = !passive && LOSING.has(stems[verb] ?? '');
  const families = deedFamilies(reading, start);
  const by = stems.findIndex((stem, t) => t > start && /^(?:by|through|via)$/.test(stem));
  const purpose = stems.findIndex(
    (stem, t) =>
      t > start + 1 &&
      stem === 'to' &&
      tags[t + 1] === TAG.verb &&
      isNoun(reading, t - 1) &&
      !lookUp(JUDGEMENTS, reading, t - 1),
  );
  const adjunct = stems.findIndex(
    (stem, t) => t > start + 1 && /^(?:at|during|after|before|within)$/.test(stem) && isNoun(reading, t - 1),
  );
  const instead = stems.findIndex((stem, t) => t > start && (stem === 'instead' || stem === 'rather'));
  const end = Math.min(...[by, purpose, adjunct, instead].map((t) => (t < 0 ? count : t)));
  const nouns = (from: number, to: number): ReadonlySet<string> => {
    const found = new Set<string>();
    for (let t = from; t < to; t++) {
      if ((isNoun(reading, t) || tags[t] === TAG.adj || tags[t] === TAG.num) && !SMALL.has(stems[t]!))
        found.add(stems[t]!);
    }
    return found;
  };
  const hostile = stems.findIndex(
    (stem, t) => t > start && (stem === 'against' || (stem === 'on' && reading.operators[t - 1]?.value.sign === -1)),
  );
  const targets = hostile < 0 || passive ? new Set<string>() : nouns(hostile + 1, end);
  const subject = modal < 0 ? (claims ? nouns(0, plain) : new Set<string>()) : nouns(0, modal);
  const given =
    passive && /^(?:giv|give|grant|offer|alow|let|permit|provid|require|requir|forc|oblig)$/.test(stems[be + 1] ?? '');
  const thing = new Set(
    passive && !given
      ? [...subject, ...numbers(reading)]
      : [...(loses ? subject : []), ...[...nouns(start, end)].filter((stem) => !targets.has(stem))],
  );
  const names = [...Array(Math.max(modal, 0)).keys()].filter((t) => tags[t] === TAG.propn && stems[t + 1] !== '-');
  const person = names.length === 2 && modal === 2;
  const means = by < 0 ? new Set<string>() : nouns(by + 1, count);
  return {
    claims,
    wrongs,
    blames: claims && reading.stems.some((_, t) => t > modal && lookUp(BLAMES, reading, t) !== undefined),
    predicate: claims ? rootsFrom(reading, modal < 0 ? plain : start) : new Set(),
    goal: (wrongs
      ? -1
      : judged.sign !== 0
        ? judged.sign * (judged.deed < 0 ? 1 : predicateSign(reading, judged.deed, false))
        : passive
          ? (denied ? -1 : 1) * (passiveSign(reading, be) || predicateSign(reading, be, passive))
          : (loses ? -1 : 1) * predicateSign(reading, start, passive)) as Sign,
    known:
      modal < 0 && claims
        ? wrongs || isKnownVerb(reading, plain)
        : passive
          ? isKnown(reading, be)
          : isKnownVerb(reading, verb),
    intransitive:
      !passive && verb > 0 && (verb + 1 >= count || tags[verb + 1] === TAG.adp || tags[verb + 1] === TAG.punct),
    verb: rootOf(stems[verb] ?? ''),
    families,
    subject,
    thing,
    aside: new Set([...nouns(end, count), ...targets].filter((stem) => !thing.has(stem) && !means.has(stem))),
    means,
    contrary: instead < 0 ? new Set<string>() : nouns(instead, count),
    person,
    names: names.map((t) => reading.roots[t]!),
    transfers: families.length === 0 || families.some((family) => !DETACHED.includes(family)),
    negated: modal >= 0 && reading.operators[start]?.value.kind === 'not',
    judges: judged.sign !== 0 && judged.deed < 0,
    joins: isOf(reading, start, JOINING),
    numbers: new Set(numbers(reading)),
    words: new Set(stems),
  };
}
