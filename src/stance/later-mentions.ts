import { ALONE, FAMILIES, JUDGEMENTS, lookUp, PERSONS, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { isHappening } from './predicate.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'any']);
const OWNED = new Set(['his', 'her', 'their', 'our', 'its', 'my']);
const INDEFINITE = new Set(['a', 'an', 'no', 'another']);
const POINTING = new Set(['this', 'that', 'such']);
/** Nouns that take up whatever was spoken of. */
const GENERIC = new Set(
  'idea proposal plan policy measur mov step deal decision bil law agrement legislation pact effort option cal notion concept approach'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(['it', 'them', 'they']);
const BACKWARD = new Set(['it', 'this', 'that']);
const OBJECTS = new Set(['him', 'her', 'it', 'them', 'that', 'this']);

/** Paragraphs back to which `the deal` may refer; chosen on dev, decisions/0050. */
const HEAD_REACH = 3;
/** The same in an article that names the issue so often that it is its topic. */
const FAR = 8;
const TOPIC = 3;
/** Sentences back to which `it` or `this idea` may refer. */
const NEAR = 2;

/** How far a token is from the mention it may take up. */
interface Distance {
  readonly paragraphs: number;
  readonly sentences: number;
}

/** Adjectives that leave a noun the thing it was. */
const SAME = new Set(
  'propos new whol entir same curent exist own planned big complete present latest contested controversial'.split(' '),
);

/** Whether the adjective at `t` may describe the issue's own thing, so that the noun after it is no other: `the popular vote`. */
const describes = (reading: Reading, issue: PreparedIssue, t: number): boolean =>
  !(issue.goal < 0 && reading.stems[t] === 'new') && describesSame(reading, issue, t);

const describesSame = (reading: Reading, issue: PreparedIssue, t: number): boolean =>
  issue.vocabulary.has(reading.stems[t]!) ||
  SAME.has(reading.stems[t]!) ||
  /(?:ed|ing)$/.test(reading.analysis.lower[t]!) ||
  lookUp(JUDGEMENTS, reading, t) !== undefined;

/** The stems from `from` on, up to `to` or a mark. */
function upToMark(stems: readonly string[], from: number, to: number): readonly string[] {
  const end = stems.findIndex((stem, t) => t >= from && (t >= to || /^[.,;:!?]$/.test(stem)));
  return stems.slice(from, end < 0 ? to : end);
}

/** Whether one of the next words is one of the issue's. */
const namesIssue = ({ stems }: Reading, issue: PreparedIssue, t: number): boolean =>
  upToMark(stems, t, t + 4).some((stem) => issue.vocabulary.has(stem) && stem.length > 3);

/** A later mention by a head noun of the phrases: `the deal`, `a wall`. */
function headAt(
  reading: Reading,
  issue: PreparedIssue,
  t: number,
  { paragraphs }: Distance,
  far: number,
): Mention | undefined {
  const { analysis, stems, tags } = reading;
  const head = issue.heads.get(stems[t]!);
  if (head === undefined || tags[t] !== TAG.noun || tags[t + 1] === TAG.noun) return undefined;
  const before = analysis.lower[t - 1] ?? '';
  const described = tags[t - 1] === TAG.adj && describes(reading, issue, t - 1);
  const before2 = described || stems[t - 1] === '-' ? (analysis.lower[t - 2] ?? '') : '';
  if (before === 'that' && (tags[t + 1] === TAG.aux || tags[t + 1] === TAG.verb)) return undefined;
  if (tags[t - 1] === TAG.sconj || (before === 'that' && tags[t - 1] !== TAG.det)) return undefined;
  const reach = issue.named.has(stems[t]!) ? Math.max(HEAD_REACH, far) : 1;
  if (/^(?:on|of)$/.test(analysis.lower[t + 1] ?? '') && !namesIssue(reading, issue, t + 2)) return undefined;
  const restricted = /^(?:that|which|who)$/.test(analysis.lower[t + 1] ?? '');
  const definite = paragraphs <= reach && (DEFINITE.has(before) || DEFINITE.has(before2));
  const indefinite =
    !restricted &&
    paragraphs <= Math.max(1, far) &&
    (INDEFINITE.has(before) || INDEFINITE.has(before2)) &&
    issue.named.has(stems[t]!);
  const owned = paragraphs <= 1 && (OWNED.has(before) || OWNED.has(before2)) && issue.named.has(stems[t]!);
  return definite || indefinite || owned ? { first: t, last: t, sign: head, how: 'head', deed: false } : undefined;
}

/** Whether somebody else is named in between, whom `him` may mean as well. */
function namesAnother({ tags, stems }: Reading, issue: PreparedIssue, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (tags[t] === TAG.propn && !issue.vocabulary.has(stems[t]!)) return true;
  return false;
}

/** A deed of the issue's family whose object is a pronoun or goes without saying: `I will support him`, `prosecution`. */
function shortDeedAt(
  reading: Reading,
  issue: PreparedIssue,
  t: number,
  distance: Distance,
  from: number,
): Mention | undefined {
  const { analysis, tags } = reading;
  const operator = reading.operators[t];
  if (!operator || distance.sentences > NEAR) return undefined;
  const phrase = issue.phrases.find(
    ({ deed, families }) => deed && families.some((f) => lookUp(FAMILIES[f]!, reading, t)),
  );
  if (!phrase) return undefined;
  const sign = (operator.value.sign * phrase.objectSign) as Sign;
  const next = operator.last + 1;
  if (tags[t] === TAG.verb && OBJECTS.has(analysis.lower[next] ?? '')) {
    if (/^h/.test(analysis.lower[next]!) && namesAnother(reading, issue, from + 1, t)) return undefined;
    const bare = tags[next + 1] !== TAG.noun && tags[next + 1] !== TAG.adj && tags[next + 1] !== TAG.propn;
    return bare ? { first: t, last: next, sign, how: 'pronoun', deed: true } : undefined;
  }
  if (tags[t] !== TAG.noun || reading.roots[t]! !== phrase.stems[0] || tags[next] === TAG.noun) return undefined;
  if (/^(?:of|for|to|in|against|with|from)$/.test(analysis.lower[next] ?? '')) return undefined;
  return { first: t, last: operator.last, sign, how: 'head', deed: true };
}

/** Tokens between a deed and the noun that heads what the issue is about. */
const TO_HEAD = 4;

/** A deed of the issue’s family done to its thing, of which only the head is told: `accept more refugees`. */
function headDeedAt(reading: Reading, issue: PreparedIssue, t: number): Mention | undefined {
  const { analysis, tags, stems, operators } = reading;
  const operator = operators[t];
  if (operator?.value.kind === 'not' || operator?.value.kind === 'degree' || !operator) return undefined;
  const phrase = issue.phrases.find(
    ({ deed, families, objectSign }) =>
      deed && objectSign !== 0 && families.some((family) => lookUp(FAMILIES[family]!, reading, t)),
  );
  if (!phrase) return undefined;
  for (let u = operator.last + 1; u <= operator.last + TO_HEAD; u++) {
    if (analysis.sentence[u] !== analysis.sentence[t] || tags[u] === TAG.punct) return undefined;
    if (operators[u] && operators[u]!.value.kind !== 'degree') return undefined;
    if (tags[u] === TAG.propn && !issue.vocabulary.has(stems[u]!)) return undefined;
    const isHead = tags[u] === TAG.noun && issue.named.has(stems[u]!) && phrase.objects.includes(reading.roots[u]!);
    if (isHead && tags[u + 1] !== TAG.noun)
      return {
        first: t,
        last: u,
        sign: (operator.value.sign * phrase.objectSign) as Sign,
        how: 'head',
        deed: true,
        objectSign: phrase.objectSign,
        loose: true,
      };
    if (tags[u] === TAG.noun && tags[u + 1] !== TAG.noun) return undefined;
  }
  return undefined;
}

/** Whether the deed at `t` is told of somebody whom the issue is not about: `no executive has been prosecuted`. */
function isOfSomebodyElse({ tags, stems, analysis }: Reading, issue: PreparedIssue, t: number, last: number): boolean {
  const { sentence } = analysis;
  const isOther = (u: number): boolean =>
    (tags[u] === TAG.propn || (tags[u] === TAG.noun && stems[u] !== 'prosecutor')) && !issue.vocabulary.has(stems[u]!);
  for (let u = last + 1; u < last + 4 && sentence[u] === sentence[t]; u++) {
    if (isOther(u)) return true;
    if (![TAG.det, TAG.adj, TAG.adp, TAG.num].includes(tags[u]! as never)) break;
  }
  for (let u = t - 1; u >= 0 && sentence[u] === sentence[t] && u > t - 10; u--) {
    if (tags[u] === TAG.pron && analysis.lower[u] !== 'it') return false;
    if (tags[u] === TAG.propn || tags[u] === TAG.noun) return isOther(u) && tags[u + 1] !== TAG.adp;
  }
  return false;
}

/** A deed that needs no object, in an article on the issue: `there will be no charges`, `asked him to bow out`. */
function aloneAt(reading: Reading, issue: PreparedIssue, t: number): Mention | undefined {
  const operator = reading.operators[t];
  if (operator?.value.kind !== 'deed' || reading.tags[t] === TAG.aux) return undefined;
  const phrase = issue.phrases.find(({ deed, families }) =>
    families.some((family) => deed && ALONE.includes(family) && lookUp(FAMILIES[family]!, reading, t)),
  );
  if (!phrase || isOfSomebodyElse(reading, issue, t, operator.last)) return undefined;
  const sign = (operator.value.sign * phrase.objectSign) as Sign | 0;
  return { first: t, last: operator.last, sign, how: 'head', deed: true, loose: true };
}

/** The last word of a name told before, alone: `Kern` after `Otto Kern`. */
function shortNameAt({ tags, roots, analysis }: Reading, issue: PreparedIssue, t: number): Mention | undefined {
  if (tags[t] !== TAG.propn || tags[t + 1] === TAG.propn || tags[t + 1] === TAG.noun) return undefined;
  if (tags[t - 1] === TAG.propn && !TITLE.test(analysis.lower[t - 1]!)) return undefined;
  if (tags[t - 1] === TAG.det || (tags[t - 1] === TAG.adj && /^[A-Z]/.test(analysis.words[t - 1]!))) return undefined;
  const phrase = issue.phrases.find(({ name, stems }) => name && stems.length > 1 && stems.at(-1) === roots[t]);
  if (!phrase || /^[’']s?$/.test(analysis.lower[t + 1] ?? '')) return undefined;
  return { first: t, last: t, sign: phrase.sign, how: 'head', deed: false };
}

const TITLE =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|senator|governor|representative|president|judge|justice|mayor|secretary|general)\.?$/;

const isPlural = (word: string): boolean => /[^s]s$/.test(word);

/** A mention by a pronoun or by a noun that points back. */
function pointerAt(reading: Reading, antecedent: Mention, t: number, distance: Distance): Mention | undefined {
  const { analysis, stems, tags } = reading;
  const next = tags[t + 1];
  const word = analysis.lower[t]!;
  if (
    tags[t] === TAG.noun &&
    next !== TAG.noun &&
    GENERIC.has(stems[t]!) &&
    POINTING.has(analysis.lower[t - 1] ?? '')
  ) {
    if (distance.sentences > NEAR || distance.paragraphs > 1) return undefined;
    if (isPlural(analysis.lower[t]!) !== isPlural(analysis.lower[antecedent.last]!)) return undefined;
    if (/^(?:of|that|to|for|on|about|in|with)$/.test(analysis.lower[t + 1] ?? '')) return undefined;
    return { first: t - 1, last: t, sign: antecedent.sign, how: 'pronoun', deed: antecedent.deed };
  }
  const relative = word === 'that' && (tags[t - 1] === TAG.noun || tags[t - 1] === TAG.propn);
  if (BACKWARD.has(word) && !relative && isHappening(reading, t + 1) && distance.sentences <= NEAR) {
    return { first: t, last: t, sign: antecedent.sign, how: 'pronoun', deed: false };
  }
  const plural = isPlural(analysis.lower[antecedent.last]!);
  if (word !== 'it' && !plural) return undefined;
  if (
    !PRONOUNS.has(word) ||
    tags[t] === TAG.sconj ||
    next === TAG.noun ||
    next === TAG.adj ||
    next === TAG.propn ||
    antecedent.deed
  )
    return undefined;
  if (distance.sentences > 1 || nounsBetween(reading, antecedent, t, distance) > 1) return undefined;
  if (word === 'it' && (isExpletive(reading, t) || (isSubject(reading, t) && isWithheld(reading, antecedent))))
    return undefined;
  return { first: t, last: t, sign: antecedent.sign, how: 'pronoun', deed: false };
}

/** Whether `it` only holds the place of what follows: `it is a shame that …`, `it is important to …`. */
function isExpletive({ stems, tags }: Reading, t: number): boolean {
  if (stems[t + 1] !== 'be' && tags[t + 1] !== TAG.aux) return /^(?:seem|appear|take|mak)/.test(stems[t + 1] ?? '');
  for (let u = t + 2; u < t + 8; u++) {
    if (stems[u] === 'for' && tags[u - 1] === TAG.adj) return true;
    if (stems[u] === 'that' || stems[u] === 'to' || stems[u] === 'if' || stems[u] === 'when') return true;
    if ((tags[u] === TAG.punct && !/^[“”"‘’']$/.test(stems[u]!)) || tags[u] === TAG.verb) return false;
  }
  return false;
}

const isSubject = ({ tags }: Reading, t: number): boolean => tags[t - 1] !== TAG.verb && tags[t - 1] !== TAG.adp;

/** Whether something against the mention is told in its sentence, which `it` may then mean as well: `they refused the plan`. */
function isWithheld({ operators, analysis }: Reading, { first, deed }: Mention): boolean {
  if (deed) return true;
  for (let t = analysis.sentenceStart[analysis.sentence[first]!]!; t < first; t++)
    if (operators[t]?.value.sign === -1) return true;
  return false;
}

/** Whether the noun at `t` is no thing that `it` may mean: a person, a judgement, a day. */
const isNobodysIt = (reading: Reading, t: number): boolean =>
  lookUp(PERSONS, reading, t) !== undefined ||
  lookUp(JUDGEMENTS, reading, t) !== undefined ||
  /^(?:day|week|month|year|tim|today|yesterday)$/.test(reading.stems[t]!);

/** Other things that a pronoun may mean: nouns since its antecedent, or since the start of its own sentence. */
function nounsBetween(reading: Reading, antecedent: Mention, t: number, { sentences }: Distance): number {
  const { sentence, sentenceStart } = reading.analysis;
  const from = sentences === 0 ? antecedent.last + 1 : sentenceStart[sentence[t]!]!;
  let nouns = 0;
  for (let u = from; u < t; u++) if (reading.tags[u] === TAG.noun && !isNobodysIt(reading, u)) nouns++;
  return nouns;
}

/** Whether the noun at `t` names another thing of its kind: `the Senate bill`. */
const isAnother = (reading: Reading, issue: PreparedIssue, t: number): boolean => {
  const before = reading.tags[t - 1];
  const named = before === TAG.noun || before === TAG.propn || before === TAG.adj;
  return reading.tags[t] === TAG.noun && named && !describes(reading, issue, t - 1);
};

/** Later mentions, each with a named one before it. */
export function referring(reading: Reading, issue: PreparedIssue, names: readonly Mention[]): Mention[] {
  const reach = names.length >= TOPIC ? FAR : 0;
  const { paragraph, sentence } = reading.analysis;
  const found: Mention[] = [];
  /** Where a noun that may take up the issue last named another thing: `the Senate bill`. */
  const others = new Map<string, number>();
  let n = -1;
  for (let t = 0; t < reading.count; t++) {
    while (n + 1 < names.length && names[n + 1]!.first <= t) n++;
    const antecedent = names[n];
    if (!antecedent || antecedent.last >= t) continue;
    const distance = {
      paragraphs: paragraph[t]! - paragraph[antecedent.last]!,
      sentences: sentence[t]! - sentence[antecedent.last]!,
    };
    const stem = reading.stems[t]!;
    const other = others.get(stem) ?? -1;
    const last = Math.max(antecedent.last, found.findLast(({ how }) => how === 'head')?.last ?? -1);
    const near = { ...distance, paragraphs: paragraph[t]! - paragraph[last]! };
    const mention =
      (other > last ? undefined : headAt(reading, issue, t, near, reach)) ??
      shortDeedAt(reading, issue, t, distance, antecedent.last) ??
      aloneAt(reading, issue, t) ??
      headDeedAt(reading, issue, t) ??
      shortNameAt(reading, issue, t) ??
      pointerAt(reading, antecedent, t, distance);
    if (!mention && issue.heads.has(stem) && isAnother(reading, issue, t)) others.set(stem, t);
    if (!mention) continue;
    found.push(mention);
    t = mention.last;
  }
  return found;
}
