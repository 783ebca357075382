import { FAMILIES, lookUp, type Sign } from './lexicon/index.ts';
import { isHappening } from './predicate.ts';
import type { Phrase, PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';

/**
 * A place in a text that names an issue: tokens `[first, last]`, the side it bears when something good is said of it,
 * and how surely it names the issue. `named`: one of its phrases; `head`: `the deal`; `pronoun`: `it`, `this idea`.
 */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly sign: Sign | 0;
  readonly how: 'named' | 'head' | 'pronoun';
  readonly deed: boolean;
  /** Of a deed: the side of its object alone, and whether it is told in the passive. */
  readonly objectSign?: Sign | 0;
  readonly passive?: boolean;
  /** Whether another verb of the family stands for that of the phrase, so that it needs another mention beside it. */
  readonly loose?: boolean;
}

/** Tokens that may stand among the words of a phrase, beyond the words themselves; chosen on dev, decisions/0050. */
const LOOSE = 6;
const TIGHT = 3;

/** Nouns that may follow a name without changing what is named: `the NATO deal`. */
const EMPTY_NOUNS = new Set(
  `deal pact agrement accord plan proposal law bil act idea membership vote program debat issu question policy treaty measur
  legislation effort negotiation talk fight`.split(/\s+/),
);

/** Where a phrase ends, and the side it bears there. */
type Found = Pick<Mention, 'last' | 'sign' | 'objectSign' | 'passive' | 'loose'>;

/** Where words follow one another, each within `TIGHT` tokens; one but the last may be missing where `slack` says so. */
function inOrder(reading: Reading, words: readonly string[], from: number, end: number, slack: number): number {
  let at = from;
  let missing = slack;
  for (let i = 0; i < words.length; i++) {
    let next = at + 1;
    const limit = Math.min(end, at + 2 + TIGHT);
    while (next < limit && reading.roots[next]! !== words[i]) next++;
    if (next < limit) at = next;
    else if (missing > 0 && i < words.length - 1) missing--;
    else return -1;
  }
  return at;
}

/** Where words stand in any order, the first of them at `from`; what follows a verb of its own counts no more. */
function anyOrder(reading: Reading, phrase: Phrase, from: number, end: number): number {
  const { stems, tags, analysis } = reading;
  const size = phrase.stems.length;
  const window = size <= 2 ? size + TIGHT : size + LOOSE;
  const found = new Set<string>();
  let last = from;
  for (let t = from; t < Math.min(end, from + window); t++) {
    const root = reading.roots[t]!;
    if (/^[.;:!?,]$/.test(stems[t]!)) break;
    if (phrase.stems.includes(root)) {
      if (!found.has(root)) last = t;
      found.add(root);
    } else if (phrase.active) continue;
    else if (tags[t] === TAG.aux || (tags[t] === TAG.verb && !/(?:ed|en|ing)$/.test(analysis.lower[t]!))) break;
  }
  const missing = phrase.stems.filter((stem) => !found.has(stem));
  if (missing.length > phrase.slack || missing.some((stem) => !phrase.spare.has(stem))) return -1;
  return last;
}

/** A mention of a deed by any verb of its family: `vote for` somebody, where the phrase says `support`. */
function deedAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  const operator = reading.operators[t];
  if (
    operator &&
    phrase.objects.length > 0 &&
    phrase.families.some((family) => lookUp(FAMILIES[family]!, reading, t))
  ) {
    const last = inOrder(reading, phrase.objects, operator.last, end, phrase.objects.length > 2 ? 1 : 0);
    if (last >= 0 && !operatorBetween(reading, operator.last, last)) {
      const sign = (operator.value.sign * phrase.objectSign) as Sign;
      return { last, sign, objectSign: phrase.objectSign, loose: reading.roots[t]! !== phrase.stems[0] };
    }
    const inside = inOrder(reading, phrase.objects, t, operator.last, 0);
    if (inside >= 0) return { last: operator.last, sign: (operator.value.sign * phrase.objectSign) as Sign };
  }
  if (phrase.objects[0] === reading.roots[t]!) return passiveAt(reading, phrase, t, end);
  if (reading.roots[t]! !== phrase.stems[0]) return undefined;
  const last = inOrder(reading, phrase.stems.slice(1), t, end, 0);
  return last < 0 ? undefined : { last, sign: phrase.sign, objectSign: phrase.objectSign };
}

/** Whether another operator stands between two tokens, so that the first governs it and not the last. */
function operatorBetween(reading: Reading, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++)
    if (reading.operators[t] && reading.operators[t]!.value.kind !== 'degree') return true;
  return false;
}

/** Tokens between the object of a passive and its verb. */
const PASSIVE_REACH = 6;

/** A deed told in the passive: `the law must be repealed`. */
function passiveAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  const object = phrase.objects.length === 1 ? t : inOrder(reading, phrase.objects.slice(1), t, end, 0);
  if (object < 0) return undefined;
  let be = false;
  for (let u = object + 1; u < Math.min(end, object + PASSIVE_REACH); u++) {
    if (reading.stems[u] === 'be' || reading.stems[u] === 'get') be = true;
    const operator = reading.operators[u];
    if (!be || !operator || reading.tags[u] !== TAG.verb) continue;
    if (!phrase.families.some((family) => lookUp(FAMILIES[family]!, reading, u))) return undefined;
    return { last: operator.last, sign: (operator.value.sign * phrase.objectSign) as Sign, passive: true };
  }
  return undefined;
}

/** Whether the name that ends at `last` is the head of its phrase, not an attribute of another thing. */
function isHead(reading: Reading, phrase: Phrase, issue: PreparedIssue, first: number, last: number): boolean {
  const { stems, tags, analysis } = reading;
  const next = last + 1;
  if (next >= reading.count) return true;
  const glued = analysis.start[next] === analysis.end[last];
  if (stems[next] === '-' && glued) return false;
  if (first > 0 && stems[first - 1] === '-' && analysis.end[first - 1] === analysis.start[first]) return false;
  if (glued && /^[’']s?$/.test(analysis.lower[next]!)) {
    return !phrase.deed && (reading.operators[next + 1] ?? reading.operators[next + 2]) !== undefined;
  }
  if (phrase.stems.length > 1 && !phrase.deed) return true;
  if (tags[next] !== TAG.noun && tags[next] !== TAG.propn) return true;
  return tags[last] === TAG.propn && tags[next] === TAG.propn
    ? true
    : issue.vocabulary.has(stems[next]!) || EMPTY_NOUNS.has(stems[next]!);
}

/** Whether a negator stands among the words of a phrase that has none of its own: `Spain will not join the league`. */
function negatorInside(reading: Reading, phrase: Phrase, first: number, last: number): boolean {
  for (let t = first + 1; t < last; t++) {
    if (reading.operators[t]?.value.kind === 'not' && !phrase.stems.includes(reading.stems[t]!)) return true;
  }
  return false;
}

/** Where one phrase stands, starting at a token. */
function phraseAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  if (phrase.deed) return deedAt(reading, phrase, t, end);
  const root = reading.roots[t]!;
  if (reading.tags[t] === TAG.verb && phrase.nouns.has(reading.stems[t]!)) return undefined;
  if (phrase.ordered ? root !== phrase.stems[0] : !phrase.stems.includes(root)) return undefined;
  const last = phrase.ordered ? inOrder(reading, phrase.stems.slice(1), t, end, 0) : anyOrder(reading, phrase, t, end);
  return last < 0 ? undefined : { last, sign: phrase.sign };
}

/** Joins mentions that overlap: the one that starts first tells the side. */
function joined(found: readonly Mention[]): Mention[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last);
  const result: Mention[] = [];
  for (const mention of sorted) {
    const before = result.at(-1);
    if (!before || mention.first > before.last) result.push(mention);
    else {
      const told =
        before.sign === 0 || mention.passive || (mention.first === before.first && mention.deed && !before.deed)
          ? mention
          : before;
      result[result.length - 1] = { ...told, first: before.first, last: Math.max(before.last, mention.last) };
    }
  }
  return result;
}

/** The places at which the phrases of an issue stand. */
function named(reading: Reading, issue: PreparedIssue): Mention[] {
  const found: Mention[] = [];
  const { sentence, sentenceStart } = reading.analysis;
  for (const phrase of issue.phrases) {
    for (let t = 0; t < reading.count; t++) {
      const at = phraseAt(reading, phrase, t, sentenceStart[sentence[t]! + 1]!);
      if (!at || !isHead(reading, phrase, issue, t, at.last)) continue;
      const turned = negatorInside(reading, phrase, t, at.last) ? -1 : 1;
      found.push({ ...at, first: t, sign: (at.sign * turned) as Sign | 0, how: 'named', deed: phrase.deed });
    }
  }
  return found.every(({ loose }) => loose) ? [] : joined(found);
}

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
/** Sentences back to which `it` or `this idea` may refer. */
const NEAR = 2;

/** How far a token is from the mention it may take up. */
interface Distance {
  readonly paragraphs: number;
  readonly sentences: number;
}

/** Whether one of the next words is one of the issue's. */
const namesIssue = ({ stems }: Reading, issue: PreparedIssue, t: number): boolean =>
  stems.slice(t, t + 4).some((stem) => issue.vocabulary.has(stem) && stem.length > 3);

/** A later mention by a head noun of the phrases: `the deal`, `a wall`. */
function headAt(reading: Reading, issue: PreparedIssue, t: number, { paragraphs }: Distance): Mention | undefined {
  const { analysis, stems, tags } = reading;
  const head = issue.heads.get(stems[t]!);
  if (head === undefined || tags[t] !== TAG.noun || tags[t + 1] === TAG.noun) return undefined;
  const before = analysis.lower[t - 1] ?? '';
  const before2 = tags[t - 1] === TAG.adj || stems[t - 1] === '-' ? (analysis.lower[t - 2] ?? '') : '';
  const reach = issue.named.has(stems[t]!) ? HEAD_REACH : 1;
  if (/^(?:on|of)$/.test(analysis.lower[t + 1] ?? '') && !namesIssue(reading, issue, t + 2)) return undefined;
  const definite = paragraphs <= reach && (DEFINITE.has(before) || DEFINITE.has(before2));
  const indefinite =
    paragraphs <= 1 && (INDEFINITE.has(before) || INDEFINITE.has(before2)) && issue.named.has(stems[t]!);
  const owned = paragraphs <= 1 && (OWNED.has(before) || OWNED.has(before2)) && issue.named.has(stems[t]!);
  return definite || indefinite || owned ? { first: t, last: t, sign: head, how: 'head', deed: false } : undefined;
}

/** A deed of the issue's family whose object is a pronoun or goes without saying: `I will support him`, `prosecution`. */
function shortDeedAt(reading: Reading, issue: PreparedIssue, t: number, distance: Distance): Mention | undefined {
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
    const bare = tags[next + 1] !== TAG.noun && tags[next + 1] !== TAG.adj && tags[next + 1] !== TAG.propn;
    return bare ? { first: t, last: next, sign, how: 'pronoun', deed: true } : undefined;
  }
  if (tags[t] !== TAG.noun || reading.roots[t]! !== phrase.stems[0] || tags[next] === TAG.noun) return undefined;
  if (/^(?:of|for|to|in|against|with|from)$/.test(analysis.lower[next] ?? '')) return undefined;
  return { first: t, last: operator.last, sign, how: 'head', deed: true };
}

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
    if (/^(?:of|that|to|for|on|about|in|with)$/.test(analysis.lower[t + 1] ?? '')) return undefined;
    return { first: t - 1, last: t, sign: antecedent.sign, how: 'pronoun', deed: antecedent.deed };
  }
  if (BACKWARD.has(word) && isHappening(reading, t + 1) && distance.sentences <= NEAR) {
    return { first: t, last: t, sign: antecedent.sign, how: 'pronoun', deed: false };
  }
  const plural = /[^s]s$/.test(analysis.lower[antecedent.last]!);
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
  if (word === 'it' && isExpletive(reading, t)) return undefined;
  return { first: t, last: t, sign: antecedent.sign, how: 'pronoun', deed: false };
}

/** Whether `it` only holds the place of what follows: `it is a shame that …`, `it is important to …`. */
function isExpletive({ stems, tags }: Reading, t: number): boolean {
  if (stems[t + 1] !== 'be' && tags[t + 1] !== TAG.aux) return /^(?:seem|appear|take|mak)/.test(stems[t + 1] ?? '');
  for (let u = t + 2; u < t + 8; u++) {
    if (stems[u] === 'that' || stems[u] === 'to' || stems[u] === 'if' || stems[u] === 'when') return true;
    if (tags[u] === TAG.punct || tags[u] === TAG.verb) return false;
  }
  return false;
}

/** Other things that a pronoun may mean: nouns since its antecedent, or since the start of its own sentence. */
function nounsBetween(reading: Reading, antecedent: Mention, t: number, { sentences }: Distance): number {
  const { sentence, sentenceStart } = reading.analysis;
  const from = sentences === 0 ? antecedent.last + 1 : sentenceStart[sentence[t]!]!;
  let nouns = 0;
  for (let u = from; u < t; u++) if (reading.tags[u] === TAG.noun || reading.tags[u] === TAG.propn) nouns++;
  return nouns;
}

/** Later mentions, each with a named one before it. */
function referring(reading: Reading, issue: PreparedIssue, names: readonly Mention[]): Mention[] {
  const { paragraph, sentence } = reading.analysis;
  const found: Mention[] = [];
  let n = -1;
  for (let t = 0; t < reading.count; t++) {
    while (n + 1 < names.length && names[n + 1]!.first <= t) n++;
    const antecedent = names[n];
    if (!antecedent || antecedent.last >= t) continue;
    const distance = {
      paragraphs: paragraph[t]! - paragraph[antecedent.last]!,
      sentences: sentence[t]! - sentence[antecedent.last]!,
    };
    const mention =
      headAt(reading, issue, t, distance) ??
      shortDeedAt(reading, issue, t, distance) ??
      pointerAt(reading, antecedent, t, distance);
    if (!mention) continue;
    found.push(mention);
    t = mention.last;
  }
  return found;
}

/** Mentions in a headline, which needs no article and comes before what it speaks of: `Chancellor demands wall`. */
function headlined(reading: Reading, issue: PreparedIssue, names: readonly Mention[]): Mention[] {
  const end = reading.analysis.paragraphStart[1] ?? 0;
  if (names.some((mention) => mention.first < end) || reading.analysis.words[end - 1] === '.') return [];
  const found: Mention[] = [];
  for (let t = 0; t < end; t++) {
    const sign = issue.named.has(reading.stems[t]!) ? issue.heads.get(reading.stems[t]!) : undefined;
    if (sign !== undefined && reading.tags[t] !== TAG.verb)
      found.push({ first: t, last: t, sign, how: 'head', deed: false });
  }
  return found;
}

/** All mentions of an issue in a text, in order. */
export function findMentions(reading: Reading, issue: PreparedIssue): Mention[] {
  const names = named(reading, issue);
  if (names.length === 0) return names;
  return [...headlined(reading, issue, names), ...names, ...referring(reading, issue, names)].sort(
    (a, b) => a.first - b.first,
  );
}
