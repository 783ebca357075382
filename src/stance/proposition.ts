import type { Issue } from '../domain/index.ts';
import { analyse } from '../language/index.ts';
import {
  BLAMES,
  DETACHED,
  FAMILIES,
  JOINING,
  JUDGEMENTS,
  lookUp,
  RAISING,
  type Sign,
  WRONGING,
} from './lexicon/index.ts';
import { type Reading, readOperators, TAG } from './reading.ts';
import { rootOf, stemOf } from './stem.ts';

/**
 * A phrase that shows that a text is about an issue.
 *
 * `stems` are its words that count, in order; `sign` is the side that a mention of it bears when something good is
 * said of it (1 for, -1 against), 0 where the phrase only tells the topic; `ordered` phrases must occur in order.
 */
export interface Phrase {
  readonly stems: readonly string[];
  readonly sign: Sign | 0;
  readonly ordered: boolean;
  /** How many of its `spare` words may be missing. */
  readonly slack: number;
  readonly spare: ReadonlySet<string>;
  /** Whether it names a deed (`join NATO`), not a thing (`NATO`). */
  readonly deed: boolean;
  /** Whether one of its words is a deed or an attitude, so that verbs may stand among them. */
  readonly active: boolean;

  /** Of a deed: its object, the side that its object bears, and the families of deeds it belongs to. */
  readonly objects: readonly string[];
  readonly objectSign: Sign | 0;
  readonly families: readonly number[];
  /** Whether its side was guessed, as no word of it is in the proposition. */
  readonly guessed: boolean;
  /** Whether it is a name, whose words stand together: `Affordable Care Act`. */
  readonly name: boolean;
  /** Whether it is one gerund, which is no noun of the same stem: `profiling`, not `profile`. */
  readonly gerund: boolean;
  /** Whether it only sets somebody and a body side by side. */
  readonly belonging: boolean;
  /** Whether its words make the claim of the proposition: `cheated pupils`. */
  readonly claim: boolean;
  /** Those of its words that are nouns. */
  readonly nouns: ReadonlySet<string>;
}

/** An issue made ready: its phrases, the nouns that head them, the words of the proposition's subject. */
export interface PreparedIssue {
  readonly issue: Issue;
  /** What the proposition does to its thing: 1 brings about or keeps, -1 ends or keeps out. */
  readonly goal: Sign;
  readonly phrases: readonly Phrase[];
  /** Nouns by which a later mention may go: `the deal`, `that wall`. */
  readonly heads: ReadonlyMap<string, Sign | 0>;
  /** Those heads that the phrases name themselves. */
  readonly named: ReadonlySet<string>;
  /** The families of the deed it wants done. */
  readonly families: readonly number[];
  /** Whether liking its thing is liking what the proposition wants; not so for `release the papers`, `prosecute him`. */
  readonly transfers: boolean;
  /** Whether it blames its subject for something. */
  readonly blames: boolean;
  /** Sums of money in the proposition. */
  readonly sums: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  /** Whether that subject is one named person. */
  readonly person: boolean;
  /** All words of the phrases and the proposition. */
  readonly vocabulary: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stemOf));

/** Words of a phrase that need not occur. */
export const SMALL =
  set(`a an the of on in to for with and or by from at as his her its their our my your this that is are be being
  's ’s ' united states u.s. us america american over about against into along`);

/** What restricts, and what is restricted: a proposition about one reads a phrase about the other the other way. */
const RESTRICTING = set(
  'law control restriction legislation ban check regulation limit rule measure action bill safety',
);
const FREEDOMS = set('right freedom liberty amendment access ownership choice');

/** Nouns of one kind: `the agreement` for a pact. */
const KINDS = [
  'deal pact agreement accord treaty partnership arrangement',
  'law act legislation bill statute reform overhaul',
  'ban shutdown halt moratorium',
  'talk negotiation dialogue discussion diplomacy',
  'alliance bloc union coalition',
].map(set);

const isNoun = ({ tags }: Reading, t: number): boolean => tags[t] === TAG.noun || tags[t] === TAG.propn;

/** The product of the signs of the operators between two tokens; 0 where there is none. */
function signOf(reading: Reading, from: number, to: number): Sign | 0 {
  let sign: Sign | 0 = 0;
  for (let t = from; t < to; t++) {
    const operator = reading.operators[t];
    if (!operator || operator.value.kind === 'degree') continue;
    if (t > 1 && t === reading.count - 1 && reading.tags[t] === TAG.verb) continue;
    sign = (operator.value.sign * (sign || 1)) as Sign;
    t = operator.last;
  }
  return sign;
}

/** Sums and years of a proposition, without the smallest. */
const numbers = ({ stems }: Reading): string[] => stems.filter((stem) => /^\d{2,}/.test(stem));

interface Goal {
  readonly goal: Sign;
  /**
   * Whether it is known what its verb does; else its phrases only tell the topic, but those that name the deed by the verb
   * itself and those given a side by the user.
   */
  readonly known: boolean;
  /** The root of its main verb; empty where it has none. */
  readonly verb: string;
  readonly families: readonly number[];
  readonly subject: ReadonlySet<string>;
  readonly person: boolean;
  /** Whether that subject is or has a proper name. */
  readonly named: boolean;
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
function participleSign(word: string): Sign | 0 {
  const reading = readOperators(analyse(`They have ${word} it.`));
  return /ed$/.test(word) ? (reading.operators[2]?.value.sign ?? 0) : 0;
}

/** Verbs that bring about, or do, what follows them. */
const DOING =
  set(`be have make put get take use run act join hold hand set give help do work seek choose nominate pick select
  elect pay meet talk vote hire appoint teach provide offer intervene cooperate spend invest move go return add open extend
  require become play host declare stand serve apply share buy sell build carry bring keep let start begin end step call`);
/** Verbs that tell that their subject does without what follows them. */
const LOSING = set('lose forfeit lack');

/** The token of the main verb of a proposition; -1 where it has none. */
function mainVerb(reading: Reading, modal: number): number {
  if (modal < 0) return -1;
  let t = modal + 1;
  while (reading.operators[t]?.value.kind === 'not' || reading.tags[t] === TAG.adv) t++;
  return t < reading.count ? t : -1;
}

/** Whether it is known what the main verb does to its object. */
const isKnownVerb = (reading: Reading, verb: number): boolean =>
  verb < 0 ||
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

/** Whether the main verb of a proposition is a plain `is` with a judgement after it: `She is unfit for office`. */
function judgesSubject(reading: Reading, modal: number): boolean {
  if (modal < 0 || reading.stems[modal] !== 'be') return false;
  const next = reading.operators[modal + 1]?.value.kind === 'not' ? modal + 2 : modal + 1;
  return lookUp(JUDGEMENTS, reading, next) !== undefined;
}

/** The product of the judgements in a phrase; 0 where there is none. */
function judgementOf(reading: Reading): Sign | 0 {
  for (let t = 1; t < reading.count; t++) {
    const judged = lookUp(JUDGEMENTS, reading, t);
    if (judged) return judged.value;
  }
  return 0;
}

/** The sign of a word for an exit or for those against something: `Brexit`, `antiwar`. */
const morphemeSign = (stems: readonly string[], joins: boolean): Sign | 0 =>
  stems.length === 1 && (/^anti-?\w{4,}/.test(stems[0]!) || (joins && /exit$/.test(stems[0]!))) ? -1 : 0;

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
function goalOf(proposition: string): Goal {
  const reading = readOperators(analyse(proposition));
  const { count, stems, tags } = reading;
  let modal = -1;
  for (let t = 1; t < count && modal < 0; t++) if (MODAL.has(stems[t]!)) modal = t;
  const plain = modal < 0 ? plainVerb(reading) : -1;
  const judgesDeed = modal >= 0 && stems[modal + 2] === 'to' && tags[modal + 3] === TAG.verb;
  const claims = modal < 0 ? plain > 0 : !judgesDeed && !stems.some((stem) => DUTY.test(stem));
  const wrongs = plain > 0 && lookUp(WRONGING, reading, plain) !== undefined;
  const start = modal < 0 ? 0 : modal + 1;
  const be = stems.indexOf('be', Math.max(modal, 0));
  const passive = modal >= 0 && be >= 0 && be - modal <= 2 && stems[0] !== 'there';
  const verb = passive ? be + 1 : mainVerb(reading, modal);
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
  const subject = modal < 0 ? (claims ? nouns(0, plain) : new Set<string>()) : nouns(0, modal);
  const given =
    passive && /^(?:giv|give|grant|offer|alow|let|permit|provid|require|requir|forc|oblig)$/.test(stems[be + 1] ?? '');
  const thing = new Set(
    passive && !given ? [...subject, ...numbers(reading)] : [...(loses ? subject : []), ...nouns(start, end)],
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
      : passive
        ? (denied ? -1 : 1) * (passiveSign(reading, be) || predicateSign(reading, be, passive))
        : (loses ? -1 : 1) * predicateSign(reading, start, passive)) as Sign,
    known:
      modal < 0 && claims
        ? wrongs || isKnownVerb(reading, plain)
        : passive
          ? isKnown(reading, be)
          : isKnownVerb(reading, verb),
    verb: rootOf(stems[verb] ?? ''),
    families,
    subject,
    thing,
    aside: new Set([...nouns(end, count)].filter((stem) => !thing.has(stem) && !means.has(stem))),
    means,
    contrary: instead < 0 ? new Set<string>() : nouns(instead, count),
    person,
    named: names.length > 0,
    transfers: families.length === 0 || families.some((family) => !DETACHED.includes(family)),
    negated: modal >= 0 && reading.operators[start]?.value.kind === 'not',
    judges: judgesSubject(reading, modal),
    joins: isOf(reading, start, JOINING),
    words: new Set(stems),
  };
}

/** The verb-like first word of a phrase, whatever the tagger took it for. */
function phraseReading(phrase: string): Reading {
  const asVerb = readOperators(analyse(/^\S+ed /.test(phrase) ? `the ${phrase}` : `to ${phrase}`));
  const asNoun = readOperators(analyse(`the ${phrase}`));
  return asVerb.operators[1] ? asVerb : asNoun;
}

/** Whether a phrase is a name of several words. */
const isName = (phrase: string): boolean => {
  const words = phrase.split(/[\s-]+/).filter((word) => !SMALL.has(stemOf(word)) || /^[A-Z]/.test(word));
  return (
    words.length > 1 && words.every((word) => /^[A-Z0-9]/.test(word) && !/[’']s$/.test(word)) && !/^\d/.test(phrase)
  );
};

/** Whether a phrase is an abbreviation. */
const isAbbreviation = (phrase: string): boolean => /^[A-Z][A-Z0-9.]{1,7}$/.test(phrase);

/** Whether two sets of stems share one, or hold nouns of one kind. */
function shares(stems: readonly string[], thing: ReadonlySet<string>): boolean {
  if (stems.some((stem) => thing.has(stem))) return true;
  return KINDS.some((kind) => stems.some((s) => kind.has(s)) && [...thing].some((s) => kind.has(s)));
}

const EMPTY =
  /^(?:system|program|programm|concept|practic|idea|rol|issu|us|proces|policy|project|plan|prison|order|action)$/;

/** The stems of the nouns that may head a phrase: the last before a preposition, and one before an empty noun. */
function headsOf(reading: Reading): string[] {
  const { tags, stems, count } = reading;
  let end = 1;
  while (end < count && tags[end] !== TAG.adp) end++;
  const nouns = [...Array(end).keys()].filter((t) => isNoun(reading, t) || tags[t] === TAG.verb || tags[t] === TAG.adj);
  const last = nouns.at(-1);
  if (last === undefined) return [];
  const empty = EMPTY.test(stems[last]!) && nouns.length > 1;
  return [stems[last]!, ...(empty ? [stems[nouns.at(-2)!]!] : [])];
}

/** Whether a word of a phrase only narrows another: an owner, a number, an adjective beside a name or a number. */
const isSpare = ({ tags, analysis, count }: Reading, t: number): boolean =>
  (tags[t] === TAG.adj && (tags.includes(TAG.num) || tags.includes(TAG.propn))) ||
  (tags[t] === TAG.num && t < count - 1) ||
  /^[’']s?$/.test(analysis.lower[t + 1] ?? '');

/** Whether a phrase names a law or ruling, which may be for or against what the proposition wants. */
const isRule = (text: string, content: readonly string[]): boolean =>
  /^[A-Z]+ ?\d+$/.test(text) || content.some((stem) => KINDS[1]!.has(stem) || stem === 'ruling' || stem === 'measur');

/** The families of deeds to which the operator at a token belongs. */
const familiesAt = (reading: Reading, t: number): number[] =>
  FAMILIES.flatMap((family, i) => (lookUp(family, reading, t) ? [i] : []));

function phraseOf(text: string, whole: Goal, given?: Sign): Phrase {
  const { goal, known, thing, means, aside, words } = whole;
  const name = isName(text);
  const reading = name ? readOperators(analyse(`the ${text}`)) : phraseReading(text);
  const counts = (stem: string): boolean => stem !== '-' && stem !== '' && stem !== '$';
  const small = (stem: string): boolean =>
    SMALL.has(stem) && !(stem === 'united' && !/united (?:states|kingdom)/i.test(text));
  const all = reading.stems.slice(1).filter(counts);
  const content = all.filter((stem) => !small(stem));
  const restricting = [...thing].some((stem) => RESTRICTING.has(stem));
  const first = name ? undefined : reading.operators[1];
  const isOwn = words.has(reading.stems[1]!);
  const governing = name
    ? 0
    : signOf(reading, first?.value.kind === 'not' && isOwn ? first.last + 1 : 1, reading.count);
  const participle = name ? 0 : participleSign(/^(\S+ed) /.exec(text)?.[1] ?? '');
  const level = first?.value.kind === 'degree' && whole.families.includes(RAISING) ? first.value.sign : 0;
  const inner =
    governing || level || participle || morphemeSign(content, whole.joins) || (whole.judges ? judgementOf(reading) : 0);
  const claim = !given && isClaim(reading, content, whole, name);
  let sign: Sign | 0 = 0;
  let guessed = false;
  if (given) sign = given;
  else if (claim) sign = 1;
  else if (
    whole.claims &&
    !whole.judges &&
    inner === 0 &&
    !(whole.wrongs && content.some((stem) => whole.subject.has(stem)))
  )
    sign = 0;
  else if (!known && !content.some((stem) => rootOf(stem) === whole.verb)) sign = 0;
  else if (restricting && content.some((s) => RESTRICTING.has(s))) sign = goal;
  else if (restricting && content.some((s) => FREEDOMS.has(s))) sign = -goal as Sign;
  else if (content.some((stem) => whole.contrary.has(stem))) sign = (-goal * (inner || 1)) as Sign;
  else if (shares(content, means)) sign = inner || 1;
  else if (inner !== 0) sign = (inner * goal) as Sign;
  else if (content.length > 0 && content.every((stem) => aside.has(stem))) sign = 0;
  else if (
    (goal === 1 ? shares(content, thing) : shares(headsOf(reading), thing)) ||
    (isAbbreviation(text) && !/\d/.test(text))
  )
    sign = goal;
  else if (whole.judges || whole.negated || (goal === 1 && !isRule(text, content))) {
    sign = goal;
    guessed = true;
  }
  const stems = content.length >= 2 || all.length === content.length ? content : all;
  const operator = first?.value.kind === 'not' && isOwn ? undefined : first;
  const objects = operator
    ? reading.stems
        .slice(operator.last + 1)
        .filter((stem) => counts(stem) && !small(stem))
        .map(rootOf)
    : [];
  const deed = inner !== 0 && operator !== undefined && (objects.length > 0 || operator.last > 1);
  return {
    nouns: new Set(reading.stems.filter((_, t) => isNoun(reading, t))),
    stems: (stems.length > 0 ? stems : all).map(rootOf),
    sign,
    active: inner !== 0,
    ordered: deed || stems === all || /^\w+ (?:the|a|an|his|her|their|its) /i.test(text),
    slack: inner === 0 && stems.length >= 3 ? 1 : 0,
    spare: new Set(reading.stems.filter((_, t) => isSpare(reading, t)).map(rootOf)),
    deed,
    objects,
    objectSign: operator ? ((sign * operator.value.sign) as Sign | 0) : 0,
    families: deed ? familiesAt(reading, 1) : [],
    guessed,
    name,
    gerund: !deed && /^\S+ing$/.test(text),
    claim,
    belonging: false,
  };
}

/** Whether the words of a phrase make the claim of the proposition: they say what it says of its subject, or as good or bad. */
function isClaim(reading: Reading, content: readonly string[], whole: Goal, name: boolean): boolean {
  if (!whole.claims || name) return false;
  const roots = content.map(rootOf);
  if (roots.some((root) => [...whole.predicate].some((one) => isKin(root, one)))) return true;
  if ((whole.judges || whole.wrongs) && judgementOf(reading) !== 0) return true;
  return whole.blames && /ing$/.test(reading.analysis.lower[1] ?? '');
}

/** Letters that two words of one origin share at least: `eligible`, `eligibility`. */
const KIN = 6;

const isKin = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= KIN && one.slice(0, KIN) === other.slice(0, KIN)) ||
  (Math.min(one.length, other.length) >= KIN - 1 && (one.startsWith(other) || other.startsWith(one)));

/** The side of a later mention by its head alone: `the ban` is the deed itself, `the law` the thing. */
function headSign(head: string, { goal, known, thing, means }: Goal): Sign | 0 {
  if (!known) return 0;
  if (shares([head], means)) return 1;
  if (goal < 0 && !shares([head], thing) && !KINDS[2]!.has(head)) return 0;
  const restricting = [...thing].some((stem) => RESTRICTING.has(stem));
  return restricting || !KINDS[2]!.has(head) ? goal : (-goal as Sign);
}

/** The sums of money in a text, as digits. */
export const sumsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\$\s?(\d[\d.,]*\d|\d)|(\d[\d.,]*\d|\d)[- ]dollars?/g)].map((match) => (match[1] ?? match[2])!),
  );

/** `X should be neutral` is also spoken of as a neutral stance, status or state of X. */
function qualities(proposition: string, named: boolean): string[] {
  if (!named) return [];
  const match = /\b(?:should|must|ought to) (?:be|remain|become|stay) (?:an? )?([a-z-]+)\W*$/i.exec(proposition);
  if (!match || !/^(?:neutral|independent|sovereign|non-?aligned|unaligned|nuclear-free)$/i.test(match[1]!)) return [];
  return ['stance', 'status', 'position', 'state', 'country'].map((noun) => `${match[1]} ${noun}`);
}

/** Where the proposition is that somebody joins or leaves something, both together speak of it: `Norland’s hopes for the union`. */
function belonging({ goal, joins, subject, thing }: Goal): Phrase[] {
  const [who] = [...subject].slice(-1);
  const [what] = [...thing].filter((stem) => !subject.has(stem)).slice(-1);
  if (!joins || !who || !what) return [];
  const stems = [rootOf(who), rootOf(what)];
  return [
    {
      nouns: new Set(stems),
      stems,
      sign: goal,
      ordered: false,
      active: false,
      slack: 0,
      spare: new Set(),
      deed: false,
      objects: [],
      objectSign: 0,
      families: [],
      guessed: false,
      name: false,
      gerund: false,
      claim: false,
      belonging: true,
    },
  ];
}

/** Whether the noun at `t` heads its phrase: no other noun follows, and no preposition stands before it in its phrase. */
function endsPhrase({ tags, stems }: Reading, t: number): boolean {
  if (tags[t + 1] === TAG.noun || tags[t + 1] === TAG.propn) return false;
  for (let u = t - 1; u >= 0; u--) {
    if (tags[u] === TAG.verb || tags[u] === TAG.aux || stems[u] === 'to') return true;
    if (tags[u] === TAG.adp) return false;
  }
  return true;
}

/** Prepares one issue; its proposition and phrases are parsed once. */
export function prepareIssue(issue: Issue): PreparedIssue {
  const goal = goalOf(issue.proposition);
  const phrases = [
    ...issue.about.map((phrase) => phraseOf(phrase, goal)),
    ...belonging(goal),
    ...qualities(issue.proposition, goal.named).map((phrase) => phraseOf(phrase, goal, goal.goal)),
    ...(issue.for ?? []).map((phrase) => phraseOf(phrase, goal, 1)),
    ...(issue.against ?? []).map((phrase) => phraseOf(phrase, goal, -1)),
  ];
  const heads = new Map<string, Sign | 0>();
  const named = new Set<string>();
  const vocabulary = new Set([...goal.thing, ...goal.subject]);
  for (const text of [...issue.about, issue.proposition]) {
    const reading = readOperators(analyse(text));
    for (let t = 0; t < reading.count; t++) {
      const stem = reading.stems[t]!;
      vocabulary.add(stem);
      if (/^[’']s?$/.test(reading.analysis.lower[t + 1] ?? '')) continue;
      if (t > 0 && /^[A-Z][a-z]/.test(reading.analysis.words[t]!)) continue;
      if (!endsPhrase(reading, t)) continue;
      if (reading.tags[t] !== TAG.noun || !(goal.thing.has(stem) || KINDS.some((kind) => kind.has(stem)))) continue;
      named.add(stem);
      for (const head of [
        stem,
        ...KINDS.filter((kind) => kind.has(stem) && kind !== KINDS[1]).flatMap((kind) => [...kind]),
      ]) {
        if (!SMALL.has(head)) heads.set(head, headSign(head, goal));
      }
    }
  }
  return {
    issue,
    goal: goal.goal,
    phrases,
    heads,
    named,
    families: goal.families,
    transfers: goal.transfers,
    blames: goal.blames,
    sums: sumsOf(issue.proposition),
    subject: goal.subject,
    person: goal.person,
    vocabulary,
  };
}

/** Issues made ready for reading, so that a large run parses them once. */
export type PreparedIssues = readonly PreparedIssue[];

/** Prepares the issues of a user, in their order. */
export const prepareIssues = (issues: readonly Issue[]): PreparedIssues => issues.map(prepareIssue);
