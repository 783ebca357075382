import { analyse } from '../language/index.ts';
import { judgedBy } from './judged-proposition.ts';
import {
  BLAMES,
  DETACHED,
  FAMILIES,
  JOINING,
  JUDGEMENTS,
  lookUp,
  type Sign,
  SUPPORTING,
  WRONGING,
} from './lexicon/index.ts';
import {
  ALLOWING,
  dutyVerb,
  isHappening,
  isKnown,
  isKnownVerb,
  LOSING,
  mainVerb,
  participleAfter,
  passiveSign,
  plainVerb,
} from './proposition-verb.ts';
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
  /** Those of them that are no nouns, without which the others only name the matter: `win`, not `election`. */
  readonly telling: ReadonlySet<string>;
  /** Whether it is about joining or leaving. */
  readonly joins: boolean;
  /** Its sums and years. */
  readonly numbers: ReadonlySet<string>;
  /** All its stems. */
  readonly words: ReadonlySet<string>;

  /** Whether its deed is what somebody is to be allowed or forced to do: `should be allowed to sue …`. */
  readonly allows: boolean;
  /** The stems of what the proposition is about. */
  readonly thing: ReadonlySet<string>;
  /** The stems of what it only names beside: a purpose, an occasion. */
  readonly aside: ReadonlySet<string>;
  /** Whether many are to support somebody, so that what else is named may be they: `Hispanic voters should …`. */
  readonly calledUpon: boolean;
  /** Whether it is directed against somebody, so that what else is named need not be wanted. */
  readonly hostile: boolean;
  /** The stems of the place in which it would have something done, which is not itself wanted. */
  readonly place: ReadonlySet<string>;
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

/** What stands before the name of a person. */
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|king|queen|prince|princess|pope|archbishop|bishop|cardinal|sen|rep|gov|senator|governor|representative|congressman|congresswoman|president|premier|chancellor|minister|judge|justice|mayor|secretary|general|colonel|captain|admiral|ambassador|professor|commissioner|sheriff|speaker|coach|journalist|councillor|baroness)\.?$/;

const DUTY = /^(?:should|must|ought|need|shal)$/;

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

/** The roots of the first verb, adjective or participle of what a claim says. */
function tellingFrom(reading: Reading, from: number): ReadonlySet<string> {
  for (let t = from; t >= 0 && t < reading.count; t++) {
    if (isNoun(reading, t)) return new Set();
    const tells = reading.tags[t] === TAG.verb || reading.tags[t] === TAG.adj;
    if (tells && !LIGHT.has(reading.stems[t]!) && !SMALL.has(reading.stems[t]!)) return new Set([reading.roots[t]!]);
  }
  return new Set();
}

/** What a proposition wants done, to what, by whom. */
export function goalOf(proposition: string): Goal {
  const analysis = analyse(proposition);
  const reading = readOperators(analysis, dutyVerb(analysis));
  const { count, stems, tags } = reading;
  let modal = -1;
  for (let t = 1; t < count && modal < 0; t++) if (MODAL.has(stems[t]!)) modal = t;
  const plain = modal < 0 ? plainVerb(reading) : -1;
  const judged = judgedBy(reading, modal);
  const claims = modal < 0 ? plain > 0 : judged.deed < 0 && !stems.some((stem) => DUTY.test(stem));
  const wrongs = plain > 0 && lookUp(WRONGING, reading, plain) !== undefined;
  const start = judged.deed >= 0 ? judged.deed : modal < 0 ? 0 : modal + 1;
  const be = stems.indexOf('be', Math.max(modal, 0));
  const passive = judged.deed < 0 && modal >= 0 && be >= 0 && be - modal <= 2 && stems[0] !== 'ther';
  const allowed = passive && ALLOWING.has(stems[be + 1] ?? '') && stems[be + 2] === 'to' && tags[be + 3] === TAG.verb;
  const active = judged.deed >= 0 ? judged.deed : mainVerb(reading, modal);
  const verb = allowed ? be + 3 : passive ? participleAfter(reading, be) : active;
  const denied = passive && reading.operators.slice(modal, be).some((operator) => operator?.value.kind === 'not');
  const happens = !passive && judged.deed < 0 && isHappening(reading, verb);
  const loses = !passive && LOSING.has(stems[verb] ?? '');
  const families = [...new Set([...deedFamilies(reading, start), ...(allowed ? deedFamilies(reading, be + 3) : [])])];
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
    (stem, t) => t > start + 1 && /^(?:at|during|after|befor|within)$/.test(stem) && isNoun(reading, t - 1),
  );
  const instead = stems.findIndex((stem, t) => t > start && (stem === 'instead' || stem === 'rather'));
  const place = stems.findIndex(
    (stem, t) => t > start && /^(?:in|near)$/.test(stem) && tags[tags[t + 1] === TAG.det ? t + 2 : t + 1] === TAG.propn,
  );
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
    passive && /^(?:giv|grant|offer|allow|alow|let|permit|provid|requir|forc|oblig)$/.test(stems[be + 1] ?? '');
  const thing = new Set(
    (passive && !given) || happens
      ? [...subject, ...numbers(reading)]
      : [...(loses ? subject : []), ...[...nouns(start, end)].filter((stem) => !targets.has(stem))],
  );
  const opening = [...Array(Math.max(modal, 0)).keys()];
  const isTitle = (t: number): boolean => TITLE.test(reading.analysis.lower[t]!) && tags[t + 1] === TAG.propn;
  const names = opening.filter((t) => tags[t] === TAG.propn && stems[t + 1] !== '-' && !isTitle(t));
  const titled = opening.some(isTitle);
  const person =
    (names.length === 2 || (names.length === 1 && titled)) && opening.every((t) => names.includes(t) || isTitle(t));
  const means = by < 0 ? new Set<string>() : nouns(by + 1, count);
  return {
    claims,
    wrongs,
    blames: claims && reading.stems.some((_, t) => t > modal && lookUp(BLAMES, reading, t) !== undefined),
    predicate: claims ? rootsFrom(reading, modal < 0 ? plain : start) : new Set(),
    telling: claims ? tellingFrom(reading, modal < 0 ? plain : start) : new Set(),
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
    allows: allowed,
    families,
    subject,
    thing,
    aside: new Set([...nouns(end, count), ...targets].filter((stem) => !thing.has(stem) && !means.has(stem))),
    calledUpon:
      !passive &&
      !claims &&
      families.includes(SUPPORTING) &&
      opening.some((t) => isNoun(reading, t) && /s$/.test(reading.analysis.lower[t]!)),
    hostile: targets.size > 0 || (stems[verb] === 'leav' && reading.operators[verb]?.value.sign === 1),
    place: place < 0 ? new Set<string>() : nouns(place, count),
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
