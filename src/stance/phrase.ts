import { analyse } from '../language/index.ts';
import { type Goal, isNoun, SMALL } from './goal.ts';
import { judgementOf } from './judged-proposition.ts';
import { isKin, isVerbOf } from './kin.ts';
import { FAMILIES, JUDGEMENTS, lookUp, RAISING, type Sign } from './lexicon/index.ts';
import { standingFor } from './made-phrases.ts';
import type { Phrase } from './phrase-shape.ts';
import { participleSign } from './proposition-verb.ts';
import { type Reading, readOperators, TAG } from './reading.ts';
import { rootOf, stemOf, stemsOf } from './stem.ts';

/** What restricts, and what is restricted: a proposition about one reads a phrase about the other the other way. */
const RESTRICTING = stemsOf(
  'law control restriction legislation ban check regulation limit rule measure action bill safety',
);

const FREEDOMS = stemsOf('right freedom liberty amendment access ownership choice');

/** What is directed against somebody, by `against` alone no opposition to it: `action against Sudria`. */
const ACTED = stemsOf('action lawsuit suit case charge strike war operation offensive line claim');

/** Nouns of one kind: `the agreement` for a pact. */
export const KINDS = [
  'deal pact agreement accord treaty partnership arrangement',
  'law act legislation bill statute reform overhaul',
  'ban shutdown halt moratorium',
  'talk negotiation dialogue discussion diplomacy',
  'alliance bloc union coalition',
  'merger takeover acquisition deal',
  'sanction embargo blockade boycott',
].map(stemsOf);

/** Whether a noun is one of some, or of the kind of one of them. */
export const isOfKind = (stem: string, thing: ReadonlySet<string>): boolean =>
  thing.has(stem) || KINDS.some((kind) => kind.has(stem) && [...thing].some((one) => kind.has(one)));

/**
 * The product of the signs of the operators between two tokens; 0 where there is none. A noun that is of the thing itself does
 * nothing to it: the `charge` of a congestion charge.
 */
function signOf(reading: Reading, from: number, to: number, thing: ReadonlySet<string>): Sign | 0 {
  let sign: Sign | 0 = 0;
  for (let t = from; t < to; t++) {
    const operator = reading.operators[t];
    if (!operator || operator.value.kind === 'degree') continue;
    const isPlain =
      operator.last === t &&
      reading.tags[t] === TAG.noun &&
      (isNoun(reading, t - 1) ||
        t === to - 1 ||
        (t === from && reading.tags[t + 1] === TAG.adp && thing.has(reading.stems[t]!)));
    if (reading.stems[t] === 'against' && ACTED.has(reading.stems[t - 1]!)) continue;
    if (isPlain && isOfKind(reading.stems[t]!, thing)) continue;
    if (t > 1 && t === reading.count - 1 && reading.tags[t] === TAG.verb) continue;
    sign = (operator.value.sign * (sign || 1)) as Sign;
    t = operator.last;
  }
  return sign;
}

/** The sign of a word for an exit or for those against something: `Brexit`, `antiwar`. */
const morphemeSign = (stems: readonly string[], joins: boolean): Sign | 0 =>
  stems.length === 1 && (/^anti-?\w{4,}/.test(stems[0]!) || (joins && /exit$/.test(stems[0]!))) ? -1 : 0;

/** The verb-like first word of a phrase, whatever the tagger took it for. */
function phraseReading(phrase: string): Reading {
  const asVerb = readOperators(analyse(/^\S+ed /.test(phrase) ? `the ${phrase}` : `to ${phrase}`));
  const asNoun = readOperators(analyse(`the ${phrase}`));
  return asVerb.operators[1] && !isCompound(asNoun) ? asVerb : asNoun;
}

/** Whether a phrase opens with a verb and its object, a name or one with an article: `buy Lundmark`, `face the voters`. */
function opensWithVerb(phrase: string): boolean {
  const { tags, words } = readOperators(analyse(`to ${phrase}`)).analysis;
  if (tags[1] !== TAG.verb || !/^[a-z]/.test(words[1]!) || words.length < 3) return false;
  return tags[2] === TAG.propn || tags[2] === TAG.det || /^[A-Z]/.test(words[2]!);
}

/** Whether the first word is a noun that may as well be a verb: `sanctions on …`, `rail funding`, not `support Kern`. */
function isCompound({ tags, analysis, operators }: Reading): boolean {
  if (tags[1] !== TAG.noun) return false;
  if (/[^s]s$/.test(analysis.lower[1]!)) return true;
  return tags[2] === TAG.noun && operators[1]?.value.kind !== 'deed';
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

const EMPTY = /^(?:system|program|concept|practic|idea|rol|issu|us|proc|policy|project|plan|prison|order|action)$/;

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
  /^[A-Z]+ ?\d+$/.test(text) || content.some((stem) => KINDS[1]!.has(stem) || stem === 'measur');

/** The families of deeds to which the operator at a token belongs. */
const familiesAt = (reading: Reading, t: number): number[] =>
  FAMILIES.flatMap((family, i) => (lookUp(family, reading, t) ? [i] : []));

export const phraseOf = (text: string, whole: Goal, given?: Sign): Phrase =>
  standingFor(text, whole) ?? readPhrase(text, whole, given);

function readPhrase(text: string, whole: Goal, given?: Sign): Phrase {
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
    : signOf(reading, first?.value.kind === 'not' && isOwn ? first.last + 1 : 1, reading.count, thing);
  const participle = name ? 0 : participleSign(/^(\S+ed) /.exec(text)?.[1] ?? '');
  const level = first?.value.kind === 'degree' && whole.families.includes(RAISING) ? first.value.sign : 0;
  const inner =
    governing || level || participle || morphemeSign(content, whole.joins) || (whole.judges ? judgementOf(reading) : 0);
  /** What its own deed does to what restricts: `repeal the law`; `ban rifles` restricts itself. */
  const ownDeed = first && !RESTRICTING.has(reading.stems[1]!) ? inner : 0;
  const judgement = name ? undefined : lookUp(JUDGEMENTS, reading, 1);
  const isJudgement = judgement?.last === reading.count - 1 && reading.count > 2 && !whole.claims;
  const claim =
    isJudgement || (given ? whole.claims && !name && content.length > 1 : isClaim(reading, content, whole, name));
  const isPlace = inner === 0 && content.length > 0 && content.every((stem) => whole.place.has(stem));
  let sign: Sign | 0 = 0;
  let guessed = false;
  if (given) sign = given;
  else if (isJudgement) sign = (judgement!.value * goal) as Sign;
  else if (isWithout(reading, whole)) sign = 1;
  else if (isThingAlone(reading, whole)) sign = goal;
  else if (isOwnDeed(reading, first?.last === 1, whole, content)) sign = (first!.value.sign * goal) as Sign;
  else if (whole.allows && reading.roots[1] === whole.verb) sign = goal;
  else if (claim) sign = whole.judges ? (((judgementOf(reading) || 1) * goal) as Sign) : 1;
  else if (
    whole.claims &&
    !whole.judges &&
    inner === 0 &&
    !(whole.wrongs && content.some((stem) => whole.subject.has(stem)))
  )
    sign = 0;
  else if (!known && !isOfVerb(reading, whole) && !content.some((stem) => rootOf(stem) === whole.verb)) sign = 0;
  else if (restricting && content.some((s) => RESTRICTING.has(s))) sign = (goal * (ownDeed || 1)) as Sign;
  else if (restricting && content.some((s) => FREEDOMS.has(s))) sign = (-goal * (ownDeed || 1)) as Sign;
  else if (inner === 0 && content.some((stem) => whole.numbers.has(stem))) sign = whole.negated ? -1 : 1;
  else if (content.some((stem) => whole.contrary.has(stem))) sign = (-goal * (inner || 1)) as Sign;
  else if (inner === 0 && isOfVerb(reading, whole)) sign = whole.negated && !whole.families.length ? -1 : 1;
  else if (shares(content, means)) sign = inner || 1;
  else if (inner !== 0) sign = (inner * goal) as Sign;
  else if (content.length > 0 && content.every((stem) => aside.has(stem))) sign = 0;
  else if (isPlace) sign = 0;
  else if (
    (goal === 1 ? shares(content, thing) : shares(headsOf(reading), thing)) ||
    (isAbbreviation(text) && !/\d/.test(text))
  )
    sign = goal;
  else if (whole.negated && content.every((stem) => whole.subject.has(stem) && !thing.has(stem))) sign = 0;
  else if (
    whole.judges ||
    whole.negated ||
    (goal === 1 && !whole.hostile && !whole.calledUpon && !isRule(text, content))
  ) {
    sign = goal;
    guessed = true;
  }
  const stems = content.length >= 2 || all.length === content.length ? content : all;
  const operator = first?.value.kind === 'not' && isOwn ? undefined : first;
  const isMain = !name && !operator && reading.count > 2 && isVerbOf(reading.roots[1]!, whole);
  const governed = isMain ? 1 : operator?.last;
  const objects =
    governed === undefined
      ? []
      : reading.stems
          .slice(governed + 1)
          .filter((stem) => counts(stem) && !small(stem))
          .map(rootOf);
  const deed = isMain || (inner !== 0 && operator !== undefined && (objects.length > 0 || operator.last > 1));
  return {
    nouns: new Set(reading.stems.filter((_, t) => isNoun(reading, t) && !(t === 1 && opensWithVerb(text)))),
    stems: (stems.length > 0 ? stems : all).map(rootOf),
    sign,
    active: inner !== 0,
    ordered: deed || stems === all || /^\w+ (?:the|a|an|his|her|their|its) /i.test(text),
    slack: inner === 0 && stems.length >= 3 ? 1 : 0,
    spare: new Set(reading.stems.filter((_, t) => isSpare(reading, t)).map(rootOf)),
    deed,
    objects,
    objectSign: isMain ? sign : operator ? ((sign * operator.value.sign) as Sign | 0) : 0,
    families: deed ? familiesAt(reading, 1) : [],
    guessed,
    name,
    gerund: !deed && /^\S+ing$/.test(text),
    claim,
    place: isPlace && sign === 0,
    belonging: false,
  };
}

/** Whether a phrase tells of doing without what the proposition ends: `phone-free schools`. */
const isWithout = ({ stems }: Reading, { goal, thing }: Goal): boolean =>
  goal < 0 && stems.some((stem, t) => stem === 'fre' && stems[t - 1] === '-' && thing.has(stems[t - 2] ?? ''));

/** Whether a phrase is one noun that is a deed elsewhere, and here what the proposition ends: `filibuster`, not `moratorium` for a ban. */
const isThingAlone = (reading: Reading, { goal, families, claims, known }: Goal): boolean =>
  goal < 0 &&
  known &&
  !claims &&
  families.length > 0 &&
  reading.count === 2 &&
  !/(?:ing|ed)$/.test(reading.analysis.lower[1]!) &&
  reading.operators[1]?.value.kind === 'deed' &&
  !familiesAt(reading, 1).some((family) => families.includes(family));

/**
 * Whether a phrase opens with the very deed of a proposition that ends something, and goes on with a noun that is an operator
 * elsewhere and here the thing itself: `abolish the filibuster`.
 */
const isOwnDeed = (
  reading: Reading,
  single: boolean,
  { goal, families, claims }: Goal,
  content: readonly string[],
): boolean =>
  single &&
  goal < 0 &&
  !claims &&
  content.length === 2 &&
  reading.operators[reading.count - 1] !== undefined &&
  reading.tags[reading.count - 1] !== TAG.verb &&
  familiesAt(reading, 1).some((family) => families.includes(family));

/** Whether a phrase without a deed of its own names what the proposition wants done, by its verb or a noun of it: `Lund’s extradition`. */
const isOfVerb = ({ roots }: Reading, whole: Goal): boolean => roots.some((root, t) => t > 0 && isVerbOf(root, whole));

/** Whether the words of a phrase make the claim of the proposition: they say what it says of its subject, or as good or bad. */
function isClaim(reading: Reading, content: readonly string[], whole: Goal, name: boolean): boolean {
  if (!whole.claims || name) return false;
  const roots = content.map(rootOf);
  const isSaid = (one: string): boolean => roots.some((root) => isKin(root, one));
  const said = [...whole.predicate];
  if (whole.judges && said.every(isSaid)) return true;
  const tells = whole.telling.size === 0 || [...whole.telling].some(isSaid) || reading.tags.includes(TAG.verb, 1);
  if (!whole.judges && tells && said.some(isSaid)) return true;
  if ((whole.judges || whole.wrongs) && judgementOf(reading) !== 0) return true;
  return whole.blames && /ing$/.test(reading.analysis.lower[1] ?? '');
}

/** The side of a later mention by its head alone: `the ban` is the deed itself, `the law` the thing. */
export function headSign(head: string, { goal, known, thing, means }: Goal): Sign | 0 {
  if (!known) return 0;
  if (shares([head], means)) return 1;
  if (goal < 0 && !shares([head], thing) && !KINDS[2]!.has(head)) return 0;
  const restricting = [...thing].some((stem) => RESTRICTING.has(stem));
  return restricting || !KINDS[2]!.has(head) ? goal : (-goal as Sign);
}
