import { isBodyWord, opensBodyName } from './lexicon/bodies.ts';
import { isGivenName } from './lexicon/first-names.ts';
import { isCrowdWord, isPrivateRole, roleNounOf } from './lexicon/roles.ts';
import type { Named, Register } from './register/register.ts';
import {
  ADJ,
  isCapital,
  isHonorific,
  isInitial,
  isJoined,
  isKindOfPeople,
  isNoName,
  isParticle,
  isPossessive,
  isSaying,
  isStarter,
  isSuffix,
  isUpper,
  PROPN,
  type Text,
  VERB,
} from './words.ts';

/** A run of words that is a name: tokens `[first, last)`, with the title and qualifying words that stand before it. */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** The first token of capitalised titles and qualifiers right before ("Texas Sen."); `first` where there are none. */
  readonly from: number;
  readonly kind: 'person' | 'body' | 'unknown';
  /** What the register knows under this name. */
  readonly named?: Named;
  /** Its capital may be due to its place alone: a name only where another mention confirms it. */
  readonly weak?: boolean;
  /** The short form in brackets after it. */
  readonly acronym?: number;
}

/** Words of four letters and more that title case leaves small. */
const SMALL =
  /^(?:with|from|over|after|into|than|that|about|amid|upon|when|what|will|against|before|while|until|between|through|during|without)$/;

/**
 * Paragraphs in title case (headlines), whose capitals tell nothing about names: of the words of four letters and more
 * that are no prepositions, at most one in twelve is small.
 */
export function titledParagraphs({ words, paragraphStart }: Text): boolean[] {
  const titled: boolean[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    let capital = 0;
    let small = 0;
    for (let t = paragraphStart[p]!; t < paragraphStart[p + 1]!; t++) {
      const word = words[t]!;
      if (isCapital(word)) capital += word.length > 3 ? 1 : 0;
      else if (word.length > 3 && /^\p{L}/u.test(word) && !SMALL.test(word)) small++;
    }
    titled.push(capital >= 3 && small * 12 <= capital);
  }
  return titled;
}

/** Surnames that are nouns for people too: titles only where no given name stands before. */
const SURNAMES_TOO = new Set(
  'king prince bishop pope judge major farmer guy parent pastor priest driver dean marine page justice guard coach queen sultan prince cook star general baker chief hand'.split(
    ' ',
  ),
);

/** Finds the names in a text, in order, outside headlines. */
export function findNames(text: Text, register: Register): Name[] {
  const { words, lower, count, paragraph, sentence, tags } = text;
  const titled = titledParagraphs(text);
  const seen = capitalsWithin(text, titled);
  const found: Name[] = [];

  /** Whether a token can stand in a name. */
  const inName = (t: number): boolean => {
    if (t >= count || !isCapital(words[t]!) || titled[paragraph[t]!]) return false;
    const low = lower[t]!;
    if (isNoName(low) || isPartyTag(text, t)) return false;
    if (!startsSentence(text, t)) return true;
    if (isStarter(low) && !(low === 'new' && isCapital(words[t + 1] ?? ''))) return false;
    if (tags[t] === PROPN || isHonorific(low) || isGivenName(low) || roleNounOf(low) !== null) return true;
    if (seen.has(low)) return true;
    if (isUpper(words[t]!) || register.namesFrom(low).length > 0) return true;
    const speaks = isSaying(lower[t + 1] ?? '') && !isCrowdWord(low);
    return (speaks && (tags[t] === VERB || tags[t] === ADJ)) || register.famousSurnamed(low).length > 0;
  };

  for (let t = 0; t < count; ) {
    if (!inName(t)) {
      t++;
      continue;
    }
    const known = knownAt(text, register, t);
    let end = runEnd(text, t, inName);
    if (known && known.last > end) end = known.last;
    while (end < count && sentence[end] !== sentence[t]) end--;
    end = Math.max(end, t + 1);
    segment(text, register, t, end, found);
    t = Math.max(end, found.at(-1)?.last ?? end);
  }
  return spelledOut(text, found);
}

/** "R-Fla." and the like. */
const isPartyTag = (text: Text, t: number): boolean =>
  (/^[RDI]$/.test(text.words[t]!) && /^[-–—]$/.test(text.words[t + 1] ?? '')) ||
  (/^[-–—]$/.test(text.words[t - 1] ?? '') && /^[RDI]$/.test(text.words[t - 2] ?? ''));

/** Words that are written with a capital inside sentences. */
function capitalsWithin(text: Text, titled: readonly boolean[]): Set<string> {
  const seen = new Set<string>();
  const { words, lower, count, paragraph } = text;
  for (let t = 1; t < count; t++) {
    if (isCapital(words[t]!) && !titled[paragraph[t]!] && !startsSentence(text, t)) seen.add(lower[t]!);
  }
  return seen;
}

/** Whether a token stands where any word gets a capital: first in its sentence, after a colon or an opening mark. */
export function startsSentence({ sentence, words }: Text, t: number): boolean {
  if (t === 0 || sentence[t] !== sentence[t - 1]) return true;
  const before = words[t - 1]!;
  return /^["“‘'`:;•—–*―]+$/.test(before) || before === '--' || (before === '-' && words[t - 2] === '-');
}

/** Words whose possessive goes on with a body's name: "People's Party", "Veterans' Affairs". */
const POSSESSED = new Set('people women men children workers veterans citizens world nation teachers'.split(' '));

/** The end of the run of name words that starts at a token. */
function runEnd(text: Text, from: number, inName: (t: number) => boolean): number {
  const { words, lower, count, owner } = text;
  let t = from + 1;
  while (t < count && (!owner[t - 1] || POSSESSED.has(lower[t - 1]!) || isPossessive(lower[t - 1]))) {
    if (inName(t) || isSuffix(lower[t]!)) t++;
    else if (isPossessive(lower[t]) && POSSESSED.has(lower[t - 1]!) && isCapital(words[t + 1] ?? '')) t += 2;
    else if (
      words[t] === '-' &&
      isJoined(text, t) &&
      isJoined(text, t + 1) &&
      (isCapital(words[t + 1] ?? '') || text.tags[t + 1] === PROPN)
    )
      t += 2;
    else if (words[t] === '.' && isJoined(text, t) && words[t - 1]!.length === 1 && inName(t + 1)) t++;
    else if (words[t] === ',' && isSuffix(lower[t + 1] ?? '')) t += 2;
    else if (/^["“‘']$/.test(words[t]!) && inName(t + 1) && /^["”’']$/.test(words[t + 2] ?? '') && inName(t + 3))
      t += 3;
    else if (isParticle(lower[t]!) && t > from && particleRun(text, t, inName)) t = particleRun(text, t, inName);
    else if (words[t] === '&' && inName(t + 1)) t += 2;
    else break;
  }
  return t;
}

/** Where small words of a surname lead to a name word, the token of that word; else 0. */
function particleRun({ lower, words }: Text, t: number, inName: (t: number) => boolean): number {
  let next = t;
  while (isParticle(lower[next] ?? '') && next < t + 3) next++;
  if (words[next] === '-') next++;
  return inName(next) ? next + 1 : 0;
}

interface Known {
  readonly last: number;
  readonly named: Named;
}

/** The longest name of the register that begins at a token. */
export function knownAt({ lower, words, count }: Text, register: Register, t: number): Known | null {
  for (const { words: rest, named } of register.namesFrom(lower[t]!)) {
    if (t + rest.length >= count) continue;
    let i = 0;
    while (i < rest.length && rest[i] === lower[t + 1 + i]) i++;
    if (i < rest.length) continue;
    if (rest.length === 0 && isMisleading(words[t]!, lower[t]!)) continue;
    return { last: t + 1 + rest.length, named };
  }
  return null;
}

/** Single words that are names of bodies only in capitals. */
const isMisleading = (word: string, lower: string): boolean =>
  /^(?:us|who|ice|hud|ap|un|eu|va|nih|rt|pa\.|la\.|miss\.|ill\.|ore\.|ind\.|mass\.|del\.|wash\.|tex\.|tass|abc)$/.test(
    lower,
  ) && (lower.endsWith('.') ? lower === 'miss.' : word !== word.toUpperCase() && lower !== 'tass');

/** Whether a token in a run of capitals is a title or a role before a name. */
function isTitle({ lower, words }: Text, t: number, from: number): boolean {
  const low = lower[t]!;
  if (isHonorific(low)) return true;
  if (roleNounOf(low) === null || isPrivateRole(low)) return false;
  if (!SURNAMES_TOO.has(low)) return true;
  return t === from || !(isGivenName(lower[t - 1]!) || isInitial(words[t - 1]!));
}

/** Splits a run of capitalised words into titles, bodies and people, and adds the names. */
function segment(text: Text, register: Register, from: number, end: number, found: Name[]): void {
  const { lower, words } = text;
  const whole = knownAt(text, register, from);
  // "Pope Francis" is a name, title and all.
  if (whole && whole.named.entry.kind === 'person' && whole.last > from + 1) {
    segmentCore(text, register, from, from, end, found);
    return;
  }
  let title = -1;
  for (let t = from; t < end; t++) {
    if (!isTitle(text, t, from)) continue;
    if (t + 1 < end && !isSuffix(lower[t + 1]!)) title = t;
    // "Secretary of State John Kerry", "Speaker of the House Paul Ryan"
    const of = lower[t + 1] === 'of' ? t + 2 + (lower[t + 2] === 'the' ? 1 : 0) : -1;
    if (
      of > 0 &&
      isCapital(words[of] ?? '') &&
      /^(?:state|defense|house|treasury|interior|commerce|labor)$/.test(lower[of]!)
    ) {
      const next = runEnd(text, of, (i) => i < text.count && isCapital(words[i]!) && !isNoName(lower[i]!));
      if (next > of + 1) segmentCore(text, register, from, of + 1, next, found);
      return;
    }
  }
  if (title >= 0) {
    if (lower[title + 1] === '-' && lower[title + 2] === 'elect') title += 2;
    const body = title + 1 < end && isBodyWord(lower[end - 1]!) && !isGivenName(lower[title + 1]!);
    if (!body) {
      if (title + 1 < end) segmentCore(text, register, from, title + 1, end, found);
      return;
    }
  }
  if (end === from + 1 && isKindOfPeople(lower[from]!)) {
    found.push({ first: from, last: end, from, kind: 'unknown', weak: true });
    return;
  }
  // "Republican Donald Trump", "Russian Gazprom"; but "Western Journalism" is one name.
  while (
    from + 1 < end &&
    isKindOfPeople(lower[from]!) &&
    !bodyEnd(text, register, from, end) &&
    !knownAt(text, register, from) &&
    (isKindOfPeople(lower[from + 1]!) ||
      isPerson(text, register, from + 1) ||
      knownAt(text, register, from + 1) ||
      words[from + 1] === '-')
  )
    from++;
  if (from >= end || words[from] === '-') return;
  if (end === from + 1 && (roleNounOf(lower[from]!) !== null || isHonorific(lower[from]!))) {
    // A capitalised role alone is a name only where it cannot be a role ("Baker said").
    if (!SURNAMES_TOO.has(lower[from]!)) return;
  }
  segmentCore(text, register, from, from, end, found);
}

/** Adds the names in `[start, end)`; `from` is where titles and qualifiers before them begin. */
function segmentCore(text: Text, register: Register, from: number, start: number, end: number, found: Name[]): void {
  const { lower, words } = text;
  if (start >= end || isGeneric(text, start, end)) return;
  const titled = start > from;
  const known = knownAt(text, register, start);
  const body = bodyEnd(text, register, start, end);
  if (!titled && body > (known?.last ?? 0) && !(known && known.last < end && isGivenName(lower[known.last]!))) {
    found.push({ first: start, last: body, from, kind: 'body', ...acronymAfter(text, body) });
    if (body < end) segmentCore(text, register, body, body, end, found);
    return;
  }
  if (known && (!titled || known.named.entry.kind === 'person')) {
    const { last, named } = known;
    const rest = end - last;
    const isPerson = named.entry.kind === 'person';
    if (rest <= 0 || isPerson || isSplit(text, register, last, end)) {
      const givenFirst =
        !isPerson && last === start + 1 && rest > 0 && isGivenName(lower[start]!) && !isGivenName(lower[last]!);
      if (!givenFirst) {
        let stop = last;
        while (
          isPerson &&
          stop < text.count &&
          (isSuffix(lower[stop]!) || (words[stop] === ',' && isSuffix(lower[stop + 1] ?? '')))
        )
          stop += words[stop] === ',' ? 2 : 1;
        found.push({ first: start, last: stop, from, kind: named.entry.kind, named, ...acronymAfter(text, stop) });
        if (stop < end) segmentCore(text, register, isPerson ? stop : start, stop, end, found);
        return;
      }
    }
  }
  // A demonym or party before a name: "Russian Vladimir Putin", "Republican Donald Trump".
  if (!titled && end - start > 2 && register.stateOf(lower[start]!) && isGivenName(lower[start + 1]!)) {
    segmentCore(text, register, from, start + 1, end, found);
    return;
  }
  if (!titled && end - start === 1 && register.stateOf(lower[start]!)) return;
  const given = isGivenName(lower[start]!) || isInitial(words[start]!);
  const long = end - start > 1;
  if ((isCrowdWord(lower[end - 1]!) || isKindOfPeople(lower[end - 1]!)) && !given && !titled) return;
  // "Assistant Foreign Minister" describes.
  if (long && !given && roleNounOf(lower[end - 1]!) !== null && !SURNAMES_TOO.has(lower[end - 1]!)) return;
  const alone = !titled && !long && startsSentence(text, start) && !given;
  found.push({
    first: start,
    last: end,
    from,
    ...(alone && !isConfirmed(text, start) ? { weak: true } : {}),
    kind: titled || (given && long) ? 'person' : 'unknown',
    ...acronymAfter(text, end),
  });
}

/** "Super PAC", "PAC", "CEO": capitals that name nobody. */
const isGeneric = ({ lower }: Text, start: number, end: number): boolean =>
  /^(?:super )?pacs?$|^(?:ceo|cfo|coo|vp|ag|da|dm|tv|twitter user|god|constitution|internet|election day|second amendment|first amendment|first lady|sign up|newsletter)$/.test(
    lower.slice(start, end).join(' '),
  );

/** Whether the word that begins a sentence is a name by itself: somebody is saying something, or it is all capitals. */
const isConfirmed = ({ lower, words }: Text, t: number): boolean =>
  isUpper(words[t]!) || (isSaying(lower[t + 1] ?? '') && !lower[t]!.endsWith('s'));

/** Whether what follows a known body or place within a run is a name of its own. */
function isSplit({ lower, words }: Text, register: Register, last: number, end: number): boolean {
  if (isGivenName(lower[last]!) || isInitial(words[last]!)) return true;
  return (
    register.namesFrom(lower[last]!).some(({ words: rest }) => rest.every((word, i) => lower[last + 1 + i] === word)) ||
    end - last >= 2
  );
}

/** The end of a body's name that begins at a token ("Center for Responsive Politics"), or 0. */
function bodyEnd(text: Text, register: Register, start: number, end: number): number {
  const { lower, words, count, sentence, owner } = text;
  let last = 0;
  for (let t = start; t < end; t++) {
    if (t > start && isBodyWord(lower[t]!)) last = t + 1;
    else if (last && (isGivenName(lower[t]!) || roleNounOf(lower[t]!) !== null)) break;
  }
  const capital = (t: number) =>
    t < count && sentence[t] === sentence[start] && isCapital(words[t]!) && !isNoName(lower[t]!) && !owner[t - 1];
  let stop = last || end;
  if (last === end || (!last && opensBodyName(lower[end - 1]!))) {
    let joined = false;
    for (;;) {
      const to = joinedBy(lower, stop);
      if (!to || !capital(to) || !(opensBodyName(lower[stop - 1]!) || isBodyWord(lower[stop - 1]!))) break;
      if (lower[stop] === 'of' && isNoName(lower[to]!)) break;
      stop = to + 1;
      while (capital(stop)) stop++;
      joined = true;
    }
    if (joined) {
      if (lower[stop] === 'and' && capital(stop + 1) && !isPerson(text, register, stop + 1)) {
        let next = stop + 2;
        while (capital(next)) next++;
        stop = next;
      }
      return stop;
    }
    return last;
  }
  // "Securities and Exchange Commission"
  if (
    !last &&
    end - start <= 3 &&
    (lower[end] === 'and' || lower[end] === '&') &&
    capital(end + 1) &&
    !isPerson(text, register, start)
  ) {
    let next = end + 1;
    while (capital(next)) next++;
    if (
      next - end >= 2 &&
      isBodyWord(lower[next - 1]!) &&
      !isPerson(text, register, end + 1) &&
      !knownAt(text, register, end + 1)
    )
      return next;
  }
  return last;
}

/** The token after "of", "for", "on" or "of the" at a place, or 0. */
function joinedBy(lower: readonly string[], at: number): number {
  if (!/^(?:of|for|on|to|against|in)$/.test(lower[at] ?? '')) return 0;
  if (lower[at] === 'in') return 0;
  return lower[at + 1] === 'the' ? at + 2 : at + 1;
}

const isPerson = ({ lower }: Text, register: Register, t: number): boolean =>
  isGivenName(lower[t]!) ||
  isHonorific(lower[t]!) ||
  roleNounOf(lower[t]!) !== null ||
  register.famousSurnamed(lower[t]!).length > 0;

/** A short form in brackets after a name: "(AROS)". */
function acronymAfter({ words }: Text, last: number): { acronym?: number } {
  const isShort = (word: string | undefined): boolean => /^\p{Lu}[\p{Lu}\d.&-]{1,9}s?$/u.test(word ?? '');
  if (words[last] === '(' && words[last + 2] === ')' && isShort(words[last + 1])) return { acronym: last + 1 };
  // "the Swiss People's Party, or SVP,"
  if (words[last] === ',' && words[last + 1] === 'or' && isShort(words[last + 2]) && words[last + 3] === ',')
    return { acronym: last + 2 };
  return {};
}

/** Widens names to all words that a short form in brackets abbreviates: "Alliance to Reclaim Our Schools (AROS)". */
function spelledOut(text: Text, names: Name[]): Name[] {
  const { words, sentence, count } = text;
  const wide: Name[] = [];
  for (let t = 2; t + 1 < count; t++) {
    if (words[t - 1] !== '(' || words[t + 1] !== ')' || !/^\p{Lu}{3,8}$/u.test(words[t]!)) continue;
    const first = initialsFrom(text, t);
    if (first < t - 1) wide.push({ first, last: t - 1, from: first, kind: 'body', acronym: t });
    else if (sentence[t] !== sentence[t - 1]) continue;
  }
  if (!wide.length) return names;
  const kept = names.filter(
    (name) => !wide.some(({ first, last }) => name.first < last && first < name.last && !isWhole(name, first, last)),
  );
  for (const name of wide)
    if (!kept.some(({ first, last }) => first <= name.first && last >= name.last)) kept.push(name);
  return kept.sort((a, b) => a.first - b.first);
}

const isWhole = (name: Name, first: number, last: number): boolean =>
  name.first <= first && name.last >= last && (name.kind === 'body' || name.named !== undefined);

/** The token at which the words begin whose capitals spell the short form at a token, else that token. */
function initialsFrom({ words, sentence }: Text, at: number): number {
  const letters = words[at]!;
  let left = letters.length;
  for (let t = at - 2; t >= 0 && t > at - 16 && sentence[t] === sentence[at]; t--) {
    const word = words[t]!;
    if (isCapital(word)) {
      if (word[0] !== letters[left - 1]) return at;
      left--;
      if (left === 0) return t;
    } else if (!/^[\p{Ll}&-]+$/u.test(word)) return at;
  }
  return at;
}
