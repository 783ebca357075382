import type { Mention } from './entity.ts';
import { bodyClassesOf, documentSortOf, isPollWord } from './lexicon/bodies.ts';
import { isCrowdWord, roleNounOf } from './lexicon/roles.ts';
import type { Scene } from './scene.ts';
import { ADJ, ADP, AUX, DET, isCapital, isPossessive, NOUN, NUM, PUNCT, VERB } from './words.ts';

/** The sort of noun that heads a phrase. */
export type HeadSort = 'person' | 'body' | 'document' | 'poll' | 'crowd' | 'other';

/**
 * How a source phrase reads: tokens only, nothing resolved yet.
 *
 * `names`: headed by names, several where joined. `noun`: headed by the common noun at `head`, described by the tokens
 * `[from, to)`; `apposed` is a name that follows in apposition.
 */
export type Reading =
  | { readonly sort: 'empty' }
  | { readonly sort: 'pronoun'; readonly at: number }
  | { readonly sort: 'names'; readonly names: readonly Mention[]; readonly others: boolean }
  | {
      readonly sort: 'noun';
      readonly head: number;
      readonly from: number;
      /** The end of the phrase up to its first comma, prepositions included. */
      readonly to: number;
      /** The end of the part before the first preposition. */
      readonly core: number;
      readonly definite: boolean;
      readonly what: HeadSort;
      readonly apposed: Mention | null;
      readonly joined: boolean;
    };

const PRONOUNS = new Set(
  'he she it they i we you who which that his her its their my our whose him them me us mine himself herself itself themselves this these those'.split(
    ' ',
  ),
);
const INDEFINITE = new Set(
  'a an some several many most few one two three four five six seven eight nine ten another no any each every other others both all half more fewer dozens hundreds thousands such various numerous nearly about almost at multiple'.split(
    ' ',
  ),
);
const DEFINITE = new Set('the this that these those his her its their our my your'.split(' '));

/** Reads the tokens `[from, to)` as a noun phrase. */
export function readPhrase(scene: Scene, from: number, to: number): Reading {
  const { text, mentionAt } = scene;
  const { lower, tags, words } = text;
  let a = from;
  let b = to;
  while (a < b && tags[a] === PUNCT && mentionAt[a]! < 0) a++;
  while (b > a && (tags[b - 1] === PUNCT || (isPossessive(lower[b - 1]) && b - 1 > a)) && mentionAt[b - 1]! < 0) b--;
  if (b > a + 1 && /^(?:him|her|it|them)sel(?:f|ves)$/.test(lower[b - 1]!)) b--;
  if (a >= b) return { sort: 'empty' };
  if (
    PRONOUNS.has(lower[a]!) &&
    (b === a + 1 || /^(?:,|who|and|or|\(|['’].*)$/.test(lower[a + 1]!)) &&
    mentionAt[a]! < 0
  )
    return /^(?:and|or)$/.test(lower[a + 1] ?? '') && b > a + 1 ? crowd(a, b) : { sort: 'pronoun', at: a };
  const part = nounPart(scene, a, b);
  if (part.name) {
    const names = [part.name];
    let others = false;
    let t = part.end;
    while (t < b && (lower[t] === 'and' || lower[t] === '&' || (lower[t] === ',' && isJoin(scene, t, b)))) {
      let next = t + 1;
      if (lower[next] === 'and') next++;
      const more = nounPart(scene, next, b);
      if (more.name) names.push(more.name);
      else others = true;
      if (more.end <= next) break;
      t = more.end;
    }
    return { sort: 'names', names, others };
  }
  const { head, end } = part;
  const word = lower[head]!;
  const definite = DEFINITE.has(lower[a]!) || (!INDEFINITE.has(lower[a]!) && !tagsNumber(a));
  let stop = end;
  while (stop < b && lower[stop] !== ',' && !/^(?:who|which|whose|\(|--|–|—)$/.test(lower[stop]!)) stop++;
  const joined = hasJoin(end, stop) || (lower[end] === 'and' && sortOf(word) === 'body' && owned(end, stop));
  return {
    sort: 'noun',
    head,
    from: a,
    to: stop,
    core: end,
    definite: definite && !(isBare(a, head) && isCrowdWord(word)),
    what: sortOf(word),
    apposed: apposition(scene, a, stop, b),
    joined,
  };

  function crowd(x: number, y: number): Reading {
    return {
      sort: 'noun',
      head: x,
      from: x,
      to: y,
      core: y,
      definite: false,
      what: 'crowd',
      apposed: null,
      joined: true,
    };
  }
  function tagsNumber(t: number): boolean {
    return tags[t] === NUM || /^\d/.test(words[t]!);
  }
  /** "the firm and Ruritania's minister" are two. */
  function owned(x: number, y: number): boolean {
    for (let t = x; t < y; t++) if (text.owner[t] || isPossessive(lower[t])) return true;
    return false;
  }
  function isBare(x: number, y: number): boolean {
    for (let t = x; t < y; t++) if (DEFINITE.has(lower[t]!)) return false;
    return true;
  }
  function hasJoin(x: number, y: number): boolean {
    if (lower[x] !== 'and' || mentionAt[x]! >= 0) return false;
    // "delegate and activist" is one person, "aides and allies" and "the mayor and his wife" are several.
    for (let t = x + 1; t < y && t < x + 6; t++) {
      if (tags[t] === DET || DEFINITE.has(lower[t]!) || isCrowdWord(lower[t]!)) return true;
      if (roleNounOf(lower[t]!) !== null) return false;
    }
    return true;
  }
}

/** Whether a comma inside a run of names joins them: a name follows, and "and" comes later. */
function isJoin({ text: { lower, owner }, mentionAt, mentions }: Scene, comma: number, to: number): boolean {
  if (lower[comma + 1] === 'and') return true;
  const next = mentions[mentionAt[comma + 1] ?? -1];
  // "Ann Orly, Hale's budget and trade director": a description, no second person.
  if (!next || owner[next.last - 1]) return false;
  for (let t = comma + 2; t < to && t < comma + 14; t++) if (lower[t] === 'and') return true;
  return false;
}

interface NounPart {
  readonly name: Mention | null;
  readonly head: number;
  readonly end: number;
}

/** The noun phrase that begins at a token, up to a comma, a preposition, a verb or a relative pronoun. */
function nounPart({ text, mentionAt, mentions }: Scene, from: number, to: number): NounPart {
  const { lower, tags, words } = text;
  let t = from;
  let head = from;
  let name: Mention | null = null;
  while (t < to) {
    const m = mentionAt[t]!;
    if (m >= 0) {
      const mention = mentions[m]!;
      name = mention;
      t = Math.min(Math.max(mention.last, t + 1), to);
      head = t - 1;
      if (text.owner[t - 1] && t < to) {
        name = null;
        if (isPossessive(lower[t])) t++;
      } else if (lower[t] === '-' && t + 1 < to && text.start[t] === text.end[t - 1]) name = null;
      continue;
    }
    const low = lower[t]!;
    if (low === 'and' && t > from && name === null && mentionAt[t - 1]! < 0 && roleNounOf(lower[t - 1]!) !== null) {
      const next = nameAfterRoles({ text, mentionAt, mentions }, t, to);
      if (next > t) {
        t = next;
        continue;
      }
    }
    if (low === '(' && name) {
      const title = titleAfterBrackets({ text, mentionAt, mentions }, t, to);
      if (title > t) {
        t = title;
        continue;
      }
    }
    if (
      low === ',' ||
      low === 'and' ||
      low === '&' ||
      low === 'or' ||
      /^(?:who|which|whose|that|where|\(|--|–|—|:|;)$/.test(low)
    ) {
      if (low !== 'that' || t > from) break;
    }
    if (low === 'of' && t > from) {
      // "the secretary of state's website"
      const owning = roleNounOf(lower[t - 1]!) !== null && mentionAt[t + 1]! >= 0 ? 0 : ownerAfter(text, t, to);
      if (owning > t) {
        t = owning;
        continue;
      }
      const name = nameAfterTitle({ text, mentionAt, mentions }, t, to);
      if (name > t) {
        t = name;
        continue;
      }
    }
    if (t > from && (tags[t] === ADP || low === 'to' || low === 'of' || low === 'for') && low !== 'like') break;
    if (t > from && low === 'like') break;
    const isNoun = roleNounOf(low) !== null || bodyClassesOf(low).length > 0 || documentSortOf(low) !== null;
    if (
      t > head &&
      t > from + 1 &&
      !isNoun &&
      (tags[t] === AUX ||
        (tags[t] === VERB &&
          !isCapital(words[t]!) &&
          lower[t - 1] !== '-' &&
          !(mentionAt[t - 1]! >= 0 && qualifies(text, t, to)))) &&
      tags[t - 1] !== DET
    )
      break;
    if (tags[t] !== PUNCT && !isPossessive(low)) {
      head = t;
      name = null;
    }
    t++;
  }
  return { name, head, end: t };
}

/** The token after a possessive ending that closes an "of" phrase and has a noun after it, or 0. */
function ownerAfter({ lower, owner }: Scene['text'], of: number, to: number): number {
  for (let t = of + 1; t < to - 1 && t <= of + 4; t++) {
    if (!/^[\p{L}.]+$/u.test(lower[t]!) && !isPossessive(lower[t])) return 0;
    if (isPossessive(lower[t])) return t + 1;
    if (owner[t] && !isPossessive(lower[t + 1])) return t + 1;
  }
  return 0;
}

/** "secretary of state Hillary Clinton", "secretary of State Clinton": the token of the name that ends a title with "of", or 0. */
function nameAfterTitle(
  { text: { lower, words }, mentionAt, mentions }: Pick<Scene, 'text' | 'mentionAt' | 'mentions'>,
  of: number,
  to: number,
): number {
  if (roleNounOf(lower[of - 1]!) === null && lower[of - 1] !== 'master') return 0;
  for (let t = of + 1; t < to && t <= of + 3; t++) {
    const mention = mentions[mentionAt[t]!];
    if (mention)
      return mention.first > of + 1 && mention.entity.kind !== 'body' && isCapital(words[t]!) ? mention.first : 0;
    if (!/^[a-z]+$/.test(lower[t]!) || /^(?:a|an|his|her|their|its)$/.test(lower[t]!)) return 0;
  }
  return 0;
}

/** "Marlow County (Ore.) Sheriff Peter Smith": the token of the title after brackets that hold a place, where a name follows it; or 0. */
function titleAfterBrackets(
  { text: { lower, words }, mentionAt, mentions }: Pick<Scene, 'text' | 'mentionAt' | 'mentions'>,
  opens: number,
  to: number,
): number {
  let title = opens + 1;
  while (title < to && title < opens + 4 && lower[title] !== ')') title++;
  if (lower[title++] !== ')' || !isCapital(words[title]) || roleNounOf(lower[title] ?? '') === null) return 0;
  for (let t = title; t < to && t < title + 4; t++) {
    const mention = mentions[mentionAt[t]!];
    if (mention) return mention.from <= title && mention.entity.kind !== 'body' ? title : 0;
  }
  return 0;
}

/** "comedian and actor Peter Smith": the token of the name that two roles share, or 0. */
function nameAfterRoles(
  { text: { lower, tags }, mentionAt, mentions }: Pick<Scene, 'text' | 'mentionAt' | 'mentions'>,
  and: number,
  to: number,
): number {
  let role = false;
  for (let t = and + 1; t < to && t < and + 8; t++) {
    const mention = mentions[mentionAt[t]!];
    if (mention) return (role || mention.from < mention.first) && mention.entity.kind !== 'body' ? t : 0;
    if (tags[t] === DET || tags[t] === PUNCT || DEFINITE.has(lower[t]!)) return 0;
    if (roleNounOf(lower[t]!) !== null) role = true;
  }
  return 0;
}

/** Whether a verb form stands before a noun that it qualifies: "a rolling poll". */
const qualifies = ({ lower, tags }: Scene['text'], t: number, to: number): boolean =>
  t + 1 < to && /(?:ing|ed)$/.test(lower[t]!) && (tags[t + 1] === NOUN || tags[t + 1] === ADJ);

/** What sort of thing a noun in lower case stands for. */
export function sortOf(word: string): HeadSort {
  if (isPollWord(word)) return 'poll';
  if (documentSortOf(word) !== null) return 'document';
  if (isCrowdWord(word)) return 'crowd';
  if (roleNounOf(word) !== null) return 'person';
  if (bodyClassesOf(word).length > 0) return 'body';
  return 'other';
}

/** The name in apposition after a description: "his campaign manager, Jeff Weaver,". */
function apposition(scene: Scene, from: number, comma: number, to: number): Mention | null {
  const { text, mentionAt, mentions } = scene;
  const { lower, sentence, count } = text;
  if (comma >= count || sentence[comma] !== sentence[from] || !/^(?:,|--|–|—)$/.test(lower[comma] ?? '')) return null;
  const next =
    comma < to && !DEFINITE.has(lower[comma + 1]!) && !INDEFINITE.has(lower[comma + 1]!)
      ? nounPart(scene, comma + 1, to).name
      : null;
  const mention = next ?? mentions[mentionAt[comma + 1] ?? -1];
  if (!mention || mention.entity.kind === 'body' || (!next && mention.from !== comma + 1)) return null;
  // Past the end of the phrase only a closed apposition counts.
  if (comma >= to && !/^(?:,|--|–|—)$/.test(lower[mention.last] ?? '')) return null;
  if (lower[mention.last] === 'and' || text.owner[mention.last - 1]) return null;
  return mention;
}
