import { type Analysis, tagOf } from '../../language/index.ts';
import { stemOf, stemsOf } from '../stem.ts';

/** A text's tokens as the lexicon sees them: stems, and the tags of the analysis. */
export interface Stemmed {
  readonly stems: readonly string[];
  readonly tags: Uint8Array;
  readonly count: number;
}

interface Entry<Value> {
  readonly rest: readonly string[];
  readonly part: string;
  readonly value: Value;
}

/** An entry found: what it means, and its last token. */
export interface Found<Value> {
  readonly value: Value;
  readonly last: number;
}

export type Lexicon<Value> = ReadonlyMap<string, readonly Entry<Value>[]>;

/** Tokens that may stand between a verb and its particle: `tear it up`. */
const GAP = 3;
/** The same between a verb and the state in which something is kept. */
const STATE_GAP = 11;
const PARTICLES = new Set('up down out off away back in over apart'.split(' '));
/** States that stand behind what is kept in them: `keep the border with Sudria open`. */
const STATES = stemsOf('open shut closed secret public alive legal illegal danger risk trial');
const VERB = tagOf('VERB');
const AUX = tagOf('AUX');
const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const ADJ = tagOf('ADJ');
const DET = tagOf('DET');
const ADV = tagOf('ADV');
const ADP = tagOf('ADP');
const CCONJ = tagOf('CCONJ');
const NUM = tagOf('NUM');
const NOMINAL = new Set([NOUN, PROPN, ADJ, DET, tagOf('PRON'), NUM]);

const BY_PART: Readonly<Record<string, ReadonlySet<number>>> = {
  v: new Set([VERB, AUX]),
  n: new Set([NOUN, PROPN, ADJ]),
  a: new Set([ADJ, tagOf('ADV')]),
  d: new Set([DET, PROPN, ADJ]),
};

/**
 * Compiles lists of words into one lexicon. In a list, words of a phrase are joined by `_` and `/v`, `/n`, `/a`, `/d`
 * binds a word to a part of speech. The longest phrase wins, then the earlier list.
 */
export function compile<Value>(lists: readonly (readonly [words: string, value: Value])[]): Lexicon<Value> {
  const lexicon = new Map<string, Entry<Value>[]>();
  for (const [words, value] of lists) {
    for (const word of words.trim().split(/\s+/)) {
      const [phrase = '', part = ''] = word.split('/');
      const [first = '', ...rest] = phrase.split(/[_-]/).map(stemOf);
      const entries = lexicon.get(first) ?? [];
      entries.push({ rest, part, value });
      lexicon.set(first, entries);
    }
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return lexicon;
}

/** Whether the token at `t` may stand inside a phrase: a hyphen, a quotation mark, an adverb, an owner, an adjective after `no`. */
const passesBetween = ({ stems, tags }: Stemmed, first: number, t: number): boolean =>
  /^[-“”"]$/.test(stems[t] ?? '') ||
  tags[t] === ADV ||
  DAYS.test(stems[t] ?? '') ||
  OWNERS.has(stems[t]!) ||
  (tags[t] === ADJ && stems[first] === 'no') ||
  (stems[first] === 'fail' && (tags[t] === NUM || stems[t] === 'tim'));
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const OWNERS = new Set('his her its their our my your'.split(' '));

/** The last token of `rest` read from `at` on, hyphens skipped; -1 where it does not stand there. */
function endOf(text: Stemmed, at: number, rest: readonly string[]): number {
  let t = at;
  for (let r = 0; r < rest.length; r++) {
    let next = t + 1;
    while (next < t + 4 && text.stems[next] !== rest[r] && passesBetween(text, at, next)) next++;
    if (text.stems[next] !== rest[r]) {
      const isState = STATES.has(rest[r]!);
      if (r !== rest.length - 1 || (!PARTICLES.has(rest[r]!) && !isState)) return -1;
      const limit = next + (isState ? STATE_GAP : GAP);
      const passes = (tag: number): boolean => NOMINAL.has(tag) || (isState && (tag === ADP || tag === CCONJ));
      while (next < limit && next < text.count && text.stems[next] !== rest[r] && passes(text.tags[next]!)) next++;
      if (text.stems[next] !== rest[r]) return -1;
    }
    t = next;
  }
  return t;
}

/** What a lexicon says of the word or phrase that starts at a token. */
export function lookUp<Value>(lexicon: Lexicon<Value>, text: Stemmed, token: number): Found<Value> | undefined {
  for (const { rest, part, value } of lexicon.get(text.stems[token]!) ?? []) {
    if (part && !BY_PART[part]!.has(text.tags[token]!)) continue;
    const last = rest.length === 0 ? token : endOf(text, token, rest);
    if (last >= 0) return { value, last };
  }
  return undefined;
}

/** Words that are verbs after a coordinator where their preposition follows. */
const VERBS_WITH = /^(?:call|push|press|vote|lobby|campaign|fight|rally|march) (?:for|on|against)$/;

/**
 * The tags, mended where a capital misled the tagger (`Closing the camp …`, `Judge Anna Holland`), and where a form in
 * -ing has an object of its own and is no noun (`supports lifting the curfew`).
 */
function retagged({ words, tags, sentence }: Analysis, verbs: readonly number[]): Uint8Array {
  const mended = Uint8Array.from(tags);
  for (const t of verbs) mended[t] = VERB;
  for (let t = 0; t < tags.length; t++) {
    const opens = sentence[t] !== sentence[t - 1] || /^[“"‘']$/.test(words[t - 1] ?? '');
    const capital = /^[A-Z]/.test(words[t]!);
    if (tags[t - 1] === AUX && /^[a-z]+ing$/.test(words[t]!) && words[t + 1] === 'to' && tags[t + 2] === VERB)
      mended[t] = VERB;
    if (opens && tags[t] === PROPN && /^[A-Z][a-z]+ing$/.test(words[t]!) && NOMINAL.has(tags[t + 1]!)) mended[t] = VERB;
    if (!opens && capital && tags[t] === VERB && mended[t - 1] === PROPN) mended[t] = PROPN;
    if (tags[t] === NOUN && tags[t + 1] === DET && /^(?:,|and|or|to)$/.test(words[t - 1] ?? '')) mended[t] = VERB;
    if (
      tags[t] === NOUN &&
      VERBS_WITH.test(`${words[t]} ${words[t + 1]}`) &&
      /^(?:,|and|or|to)$/.test(words[t - 1] ?? '')
    )
      mended[t] = VERB;
    if ((tags[t] === NOUN || tags[t] === ADJ) && /^[a-z]+ing$/.test(words[t]!) && tags[t + 1] === DET) mended[t] = VERB;
  }
  return mended;
}

/** Forms in -ing that are adjectives of their own, but verbs where they are tagged so. */
const VERBAL = new Map([
  ['promising', stemOf('promise')],
  ['encouraging', stemOf('encourage')],
]);

/** The stems of an analysed text; the tokens `verbs` are known to be verbs, whatever the tagger took them for. */
export function stemmed(analysis: Analysis, verbs: readonly number[] = []): Stemmed {
  const tags = retagged(analysis, verbs);
  const known = new Map<string, string>();
  const AUXILIARY = /^[’'](?:s|re|m)$/;
  const stems = analysis.lower.map((word, t) => {
    if (/^[’']m$/.test(word) || (analysis.tags[t] === AUX && AUXILIARY.test(word))) return 'be';

    const verbal = tags[t] === VERB ? VERBAL.get(word) : undefined;
    if (verbal) return verbal;
    const stem = known.get(word) ?? stemOf(word);
    known.set(word, stem);
    return stem;
  });
  return { stems, tags, count: analysis.count };
}
