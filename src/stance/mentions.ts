import { doneAt } from './doings.ts';
import { SMALL } from './goal.ts';
import { referring } from './later-mentions.ts';
import { FAMILIES, lookUp, PARTISANS, PERSONS, type Sign, TRANSPARENT } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import type { Phrase } from './phrase-shape.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';

/** Tokens that may stand among the words of a phrase, beyond the words themselves; chosen on dev, decisions/0050. */
const LOOSE = 6;
const TIGHT = 3;
/** The same between a deed and its object, where only attributes may stand. */
const ATTRIBUTES = 6;

/** Nouns that may follow a name without changing what is named: `the NATO deal`. */
const EMPTY_NOUNS = new Set(
  `deal pact agrement accord plan proposal bil idea membership vote program treaty
  effort negotiation talk`.split(/\s+/),
);

/** Where a phrase ends, and the side it bears there. */
type Found = Pick<Mention, 'last' | 'sign' | 'objectSign' | 'passive' | 'loose'>;

/** Whether an operator that is no word of the phrase stands at `t`, so that the phrase is not told: `tax cuts for the rich`. */
const isOther = (reading: Reading, t: number, words: readonly string[]): boolean => {
  const operator = reading.operators[t]?.value;
  const turns = operator?.sign === -1 && (operator.kind === 'deed' || operator.kind === 'attitude');
  return (turns || reading.tags[t] === TAG.sconj || reading.stems[t] === 'until') && !words.includes(reading.roots[t]!);
};

/** What may stand between a deed and its object without ending the reach of the deed: its attributes, a plain preposition. */
function passesOn({ analysis, tags, stems }: Reading, t: number): boolean {
  if (tags[t] === TAG.adp) return /^(?:of|to|for|on|in|with|behind|from|against)$/.test(stems[t]!);
  if (tags[t] === TAG.verb) return /(?:ed|en|ing)$/.test(analysis.lower[t]!);
  if (tags[t] === TAG.punct) return /^[-“”"‘’']$/.test(analysis.lower[t]!);
  if (tags[t] === TAG.cconj) return /^(?:either|both)$/.test(stems[t]!);
  return tags[t] !== TAG.aux && tags[t] !== TAG.sconj && !/^(?:who|which|than|that|whom)$/.test(stems[t]!);
}

/** Where words follow one another, each within `TIGHT` tokens; one but the last may be missing where `slack` says so. */
function inOrder(reading: Reading, words: readonly string[], from: number, end: number, slack: number): number {
  let at = from;
  let missing = slack;
  let named = false;
  const goesOn = (t: number): boolean => {
    const noun = reading.tags[t] === TAG.noun && !reading.operators[t] && !lookUp(TRANSPARENT, reading, t);
    if (named && reading.tags[t] === TAG.adp && reading.stems[t] !== 'of') return false;
    named ||= noun && reading.stems[t + 1] !== '-';
    return !isOther(reading, t, words) && passesOn(reading, t);
  };
  for (let i = 0; i < words.length; i++) {
    let next = at + 1;
    const limit = Math.min(end, at + 2 + ATTRIBUTES);
    while (next < limit && reading.roots[next]! !== words[i] && goesOn(next)) next++;
    if (next < limit && reading.roots[next] === words[i]) at = next;
    else if (missing > 0 && i < words.length - 1) missing--;
    else return -1;
  }
  return at;
}

/** Words that may stand inside a name without being part of it. */
const isSmall = (stem: string): boolean => stem === '-' || SMALL.has(stem);

/** Where the words of a phrase stand one after the other, with nothing but small words between; those in `missing` left out. */
function unbroken(reading: Reading, words: readonly string[], from: number, end: number): number {
  let at = from;
  for (const word of words.slice(1)) {
    let next = at + 1;
    while (next < end && reading.roots[next] !== word && isSmall(reading.stems[next]!)) next++;
    if (next >= end || reading.roots[next] !== word) return -1;
    at = next;
  }
  return at;
}

/** Whether the word at `t` is a form in -ed: no noun of the same stem. */
const isParticiple = ({ analysis, stems }: Reading, t: number): boolean =>
  /ed$/.test(analysis.lower[t]!) && stems[t] !== analysis.lower[t];

/** Whether a noun that stands for itself is at `t`, which makes of two words beside it another thing. */
const isThing = (reading: Reading, t: number): boolean =>
  reading.tags[t] === TAG.noun &&
  reading.tags[t + 1] === TAG.adp &&
  !reading.operators[t] &&
  !lookUp(TRANSPARENT, reading, t) &&
  !lookUp(PERSONS, reading, t);

/** Where words stand in any order, the first of them at `from`; what follows a verb of its own counts no more. */
function anyOrder(reading: Reading, phrase: Phrase, from: number, end: number): number {
  const { stems, tags, analysis } = reading;
  const size = phrase.stems.length;
  const window = size <= 2 ? size + TIGHT : size + LOOSE;
  const found = new Set<string>();
  let last = from;
  for (let t = from; t < Math.min(end, from + window); t++) {
    const root = reading.roots[t]!;
    if (/^[.;:!?,]$/.test(stems[t]!) || (phrase.belonging && stems[t] === 'and')) break;
    if (phrase.stems.includes(root) && !(phrase.nouns.has(stems[t]!) && isParticiple(reading, t))) {
      if (!found.has(root)) last = t;
      found.add(root);
    } else if (size <= 2 && t > from && isThing(reading, t)) break;
    else if (isOther(reading, t, phrase.stems) || /^(?:than|who|whom|which)$/.test(stems[t]!)) break;
    else if (phrase.active) continue;
    else if (tags[t] === TAG.aux || (tags[t] === TAG.verb && !/(?:ed|en|ing)$/.test(analysis.lower[t]!))) break;
  }
  const missing = phrase.stems.filter((stem) => !found.has(stem));
  if (missing.length > phrase.slack || missing.some((stem) => !phrase.spare.has(stem))) return -1;
  if (missing.length === 0) return last;
  const rest = phrase.stems.filter((stem) => found.has(stem));
  return rest[0] === reading.roots[from] ? unbroken(reading, rest, from, end) : -1;
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
    if (reading.stems[u] === 'from') return undefined;
    if (reading.stems[u] === 'be' || reading.stems[u] === 'get') be = true;
    const operator = reading.operators[u];
    if (!be || !operator || reading.tags[u] !== TAG.verb) continue;
    const isSame = reading.roots[u] === phrase.stems[0];
    if (!isSame && !phrase.families.some((family) => lookUp(FAMILIES[family]!, reading, u))) return undefined;
    return { last: operator.last, sign: (operator.value.sign * phrase.objectSign) as Sign, passive: true };
  }
  return undefined;
}

/** Whether the name that ends at `last` is the head of its phrase, not an attribute of another thing. */
function isHead(reading: Reading, phrase: Phrase, issue: PreparedIssue, first: number, last: number): boolean {
  const { stems, tags, analysis } = reading;
  const next = last + 1;
  if (next >= reading.count || analysis.sentence[next] !== analysis.sentence[last]) return true;
  const glued = analysis.start[next] === analysis.end[last];
  if (stems[next] === '-' && glued) return false;
  if (first > 0 && stems[first - 1] === '-' && analysis.end[first - 1] === analysis.start[first]) return false;
  if (glued && /^[’']s?$/.test(analysis.lower[next]!)) {
    const owned = [next + 1, next + 2];
    const isDone = owned.some((t) => reading.operators[t]?.value.kind === 'deed' || lookUp(PARTISANS, reading, t));
    return !phrase.deed && isDone;
  }
  if ((tags[next] !== TAG.noun && tags[next] !== TAG.propn) || tags[last] === TAG.adj || tags[last] === TAG.verb)
    return true;
  const capital = (t: number): boolean => /^[A-Z]/.test(analysis.words[t]!);
  if (capital(next) && !capital(last)) return true;
  const inHeadline = analysis.paragraph[last] === 0;
  return tags[last] === TAG.propn && tags[next] === TAG.propn && (phrase.name || phrase.deed || inHeadline)
    ? true
    : issue.vocabulary.has(stems[next]!) ||
        (phrase.sign > 0 && EMPTY_NOUNS.has(stems[next]!)) ||
        lookUp(TRANSPARENT, reading, next) !== undefined;
}

/** A deed named after its object: `the fracking ban`, `wage hikes`. */
function compoundAt(reading: Reading, phrase: Phrase, first: number, { last, sign }: Found): Mention | undefined {
  const operator = reading.operators[last + 1];
  if (phrase.deed || !operator || reading.tags[last + 1] !== TAG.noun || sign === 0) return undefined;
  if (operator.value.kind !== 'deed' && operator.value.kind !== 'degree') return undefined;
  if (operator.last > last + 1 || phrase.stems.includes(reading.roots[last + 1]!)) return undefined;
  return { first, last: last + 1, sign: (sign * operator.value.sign) as Sign, how: 'named', deed: false };
}

/** Whether a negator stands among the words of a phrase that has none of its own: `Spain will not join the league`. */
function negatorInside(reading: Reading, phrase: Phrase, first: number, last: number): boolean {
  for (let t = first + 1; t < last; t++) {
    if (reading.operators[t]?.value.kind === 'not' && !phrase.stems.includes(reading.stems[t]!)) return true;
  }
  return false;
}

/** The deed of a phrase told by its verb: `reform the harbour tolls` for `harbour toll reform`. */
function verbalAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  const root = reading.roots[t]!;
  if (reading.operators[t] || phrase.name || phrase.stems.length < 2 || phrase.stems.at(-1) !== root) return undefined;
  const last = inOrder(reading, phrase.stems.slice(0, -1), t, end, 0);
  return last < 0 ? undefined : { last, sign: phrase.sign, loose: true };
}

/** Where one phrase stands, starting at a token. */
function phraseAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  if (phrase.doers) return doneAt(reading, phrase, t);
  if (phrase.deed) return deedAt(reading, phrase, t, end);
  const root = reading.roots[t]!;
  if (reading.tags[t] === TAG.verb && phrase.nouns.has(reading.stems[t]!)) return verbalAt(reading, phrase, t, end);
  if (phrase.gerund && reading.tags[t] !== TAG.verb && !reading.analysis.lower[t]!.endsWith('ing')) return undefined;
  if (phrase.ordered ? root !== phrase.stems[0] : !phrase.stems.includes(root)) return undefined;
  const last = phrase.name
    ? unbroken(reading, phrase.stems, t, end)
    : phrase.ordered
      ? inOrder(reading, phrase.stems.slice(1), t, end, 0)
      : anyOrder(reading, phrase, t, end);
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
      result[result.length - 1] = {
        ...told,
        first: before.first,
        last: Math.max(before.last, mention.last),
        loose: before.loose === true && mention.loose === true,
      };
    }
  }
  return result;
}

/** Whether papers to be released are told to be another’s: `release the Lund papers`. */
function isOfAnother(
  { tags, stems }: Reading,
  { vocabulary, transfers }: PreparedIssue,
  first: number,
  last: number,
): boolean {
  if (transfers || tags[last] !== TAG.noun) return false;
  for (let t = first + 1; t < last; t++)
    if (tags[t] === TAG.propn && tags[t + 1] === TAG.noun && !vocabulary.has(stems[t]!)) return true;
  return false;
}

/** The places at which the phrases of an issue stand. */
function named(reading: Reading, issue: PreparedIssue): Mention[] {
  const found: Mention[] = [];
  const { sentence, sentenceStart } = reading.analysis;
  for (const phrase of issue.phrases) {
    for (let t = 0; t < reading.count; t++) {
      const at = phraseAt(reading, phrase, t, sentenceStart[sentence[t]! + 1]!);
      if (!at) continue;
      const compound = compoundAt(reading, phrase, t, at);
      if (compound) {
        found.push(compound);
        continue;
      }
      if (!isHead(reading, phrase, issue, t, at.last)) {
        if (phrase.stems.length > 1 && !phrase.deed)
          found.push({ first: t, last: at.last, sign: 0, how: 'named', deed: false });
        continue;
      }
      if (phrase.deed && isOfAnother(reading, issue, t, at.last)) continue;
      const turned = negatorInside(reading, phrase, t, at.last) ? -1 : 1;
      found.push({
        ...at,
        first: t,
        sign: (at.sign * turned) as Sign | 0,
        how: 'named',
        deed: phrase.deed,
        claim: phrase.claim,
        guessed: phrase.guessed,
      });
    }
  }
  return joined(found);
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
