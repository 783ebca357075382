import type { Sign } from './lexicon/index.ts';
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
}

/** Tokens that may stand among the words of a phrase, beyond the words themselves; chosen on dev, decisions/0050. */
const LOOSE = 6;
const TIGHT = 3;

/** Nouns that may follow a name without changing what is named: `the NATO deal`. */
const EMPTY_NOUNS = new Set(
  `deal pact agreement accord plan proposal law bill act idea membership vote program debate issue question policy treaty
  measure legislation effort negotiation talk fight`.split(/\s+/),
);

/** Where the words of a phrase stand, starting with the word at `from`; -1 where they do not. */
function lastOf(reading: Reading, phrase: Phrase, from: number, end: number): number {
  const { stems, tags } = reading;
  const size = phrase.stems.length;
  if (phrase.ordered) {
    let at = from;
    for (let i = 1; i < size; i++) {
      let next = at + 1;
      const limit = Math.min(end, at + 2 + TIGHT);
      while (next < limit && stems[next] !== phrase.stems[i]) next++;
      if (next >= limit || stems[next] !== phrase.stems[i]) return -1;
      at = next;
    }
    return at;
  }
  const window = size <= 2 ? size + TIGHT : size + LOOSE;
  const found = new Set<string>();
  let last = from;
  for (let t = from; t < Math.min(end, from + window); t++) {
    const stem = stems[t]!;
    if (/^[.;:!?,]$/.test(stem) || (tags[t] === TAG.aux && stem !== 'be')) break;
    if (!phrase.stems.includes(stem) || found.has(stem)) continue;
    found.add(stem);
    last = t;
  }
  return found.size >= size - phrase.slack && found.has(phrase.stems.at(-1)!) ? last : -1;
}

/** Whether the name that ends at `last` is the head of its phrase, not an attribute of another thing. */
function isHead(reading: Reading, phrase: Phrase, issue: PreparedIssue, first: number, last: number): boolean {
  const { stems, tags, analysis } = reading;
  const next = last + 1;
  if (next >= reading.count) return true;
  const glued = analysis.start[next] === analysis.end[last];
  if (stems[next] === '-' && glued) return false;
  if (first > 0 && stems[first - 1] === '-' && analysis.end[first - 1] === analysis.start[first]) return false;
  const owner = glued && /^[’']s?$/.test(analysis.lower[next]!);
  if (owner && phrase.deed) return false;
  if (phrase.stems.length > 1 && !phrase.deed) return true;
  if (tags[next] !== TAG.noun && tags[next] !== TAG.propn) return true;
  return issue.vocabulary.has(stems[next]!) || EMPTY_NOUNS.has(stems[next]!);
}

/** Whether a negator stands among the words of a phrase that has none of its own: `Spain will not join the league`. */
const negatorInside = (reading: Reading, phrase: Phrase, first: number, last: number): boolean => {
  for (let t = first + 1; t < last; t++) {
    if (reading.operators[t]?.value.kind === 'not' && !phrase.stems.includes(reading.stems[t]!)) return true;
  }
  return false;
};

/** The places at which the phrases of an issue stand, overlapping ones joined. */
function named(reading: Reading, issue: PreparedIssue): Mention[] {
  const found: Mention[] = [];
  const { sentence, sentenceStart } = reading.analysis;
  for (const phrase of issue.phrases) {
    for (let t = 0; t < reading.count; t++) {
      if (phrase.ordered ? reading.stems[t] !== phrase.stems[0] : !phrase.stems.includes(reading.stems[t]!)) continue;
      const last = lastOf(reading, phrase, t, sentenceStart[sentence[t]! + 1]!);
      if (
        last < 0 ||
        (!phrase.deed && reading.tags[t] === TAG.verb && phrase.nouns.has(reading.stems[t]!)) ||
        !isHead(reading, phrase, issue, t, last)
      )
        continue;
      const turned = negatorInside(reading, phrase, t, last) ? (-phrase.sign as Sign | 0) : phrase.sign;
      found.push({ first: t, last, sign: turned, how: 'named', deed: phrase.deed });
    }
  }
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  const joined: Mention[] = [];
  for (const mention of found) {
    const before = joined.at(-1);
    if (!before || mention.first > before.last) joined.push(mention);
    else if (before.sign === 0 && mention.sign !== 0)
      joined[joined.length - 1] = { ...mention, first: before.first, last: Math.max(before.last, mention.last) };
    else if (mention.last > before.last) joined[joined.length - 1] = { ...before, last: mention.last };
  }
  return joined;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'his', 'her', 'their', 'our', 'its', 'any']);
const POINTING = new Set(['this', 'that', 'such', 'the']);
/** Nouns that take up whatever was spoken of. */
const GENERIC = new Set(
  'idea proposal plan policy measure move step deal decision bill law agreement legislation pact effort option call notion concept approach'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(['it', 'this', 'that', 'them', 'they']);

/** Paragraphs back to which `the deal` may refer, sentences for `this idea`, `it`; chosen on dev, decisions/0050. */
const HEAD_REACH = 3;

/** Later mentions by a head noun, a pointing noun or a pronoun, each with a named one before it. */
function referring(reading: Reading, issue: PreparedIssue, names: readonly Mention[]): Mention[] {
  const { analysis, stems, tags } = reading;
  const found: Mention[] = [];
  let n = -1;
  for (let t = 0; t < reading.count; t++) {
    while (n + 1 < names.length && names[n + 1]!.first <= t) n++;
    const antecedent = names[n];
    if (!antecedent || antecedent.last >= t) continue;
    const paragraphs = analysis.paragraph[t]! - analysis.paragraph[antecedent.last]!;
    const sentences = analysis.sentence[t]! - analysis.sentence[antecedent.last]!;
    const word = analysis.lower[t]!;
    const head = issue.heads.get(stems[t]!);
    const before = t > 0 ? analysis.lower[t - 1]! : '';
    const before2 = t > 1 && (tags[t - 1] === TAG.adj || stems[t - 1] === '-') ? analysis.lower[t - 2]! : '';
    const next = tags[t + 1];
    if (next === TAG.noun && tags[t] !== TAG.pron) continue;
    if (
      tags[t] === TAG.noun &&
      head !== undefined &&
      paragraphs <= HEAD_REACH &&
      (DEFINITE.has(before) || DEFINITE.has(before2))
    ) {
      found.push({ first: t, last: t, sign: head, how: 'head', deed: false });
    } else if (
      tags[t] === TAG.noun &&
      GENERIC.has(stems[t]!) &&
      POINTING.has(before) &&
      sentences <= 2 &&
      paragraphs <= 1
    ) {
      found.push({ first: t - 1, last: t, sign: antecedent.sign, how: 'pronoun', deed: antecedent.deed });
    } else if (
      PRONOUNS.has(word) &&
      tags[t] !== TAG.sconj &&
      next !== TAG.noun &&
      next !== TAG.adj &&
      sentences <= 1 &&
      !antecedent.deed
    ) {
      found.push({ first: t, last: t, sign: antecedent.sign, how: 'pronoun', deed: false });
    }
  }
  return found;
}

/** All mentions of an issue in a text, in order. */
export function findMentions(reading: Reading, issue: PreparedIssue): Mention[] {
  const names = named(reading, issue);
  if (names.length === 0) return names;
  return [...names, ...referring(reading, issue, names)].sort((a, b) => a.first - b.first);
}
