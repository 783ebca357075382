import type { Entity, Mention } from './entity.ts';
import { knownAt } from './known.ts';
import { isGivenName } from './lexicon/first-names.ts';
import { genderOfRole, isIdleWord, isPrivateRole, roleNounOf } from './lexicon/roles.ts';
import type { RegisterEntry } from './register/entry.ts';
import type { Register } from './register/register.ts';
import { ADP, AUX, isCapital, isSaying, NOUN, NUM, PUNCT, plainWord, type Text, VERB } from './words.ts';

/** Tokens of a description before or after a name; more are not looked at. */
const REACH = 16;

/** Adds to each person what the article says they are: before the name, in apposition, in brackets, after "is". */
export function gatherFacts(text: Text, mentions: readonly Mention[], register: Register): void {
  for (const mention of mentions) {
    const { entity } = mention;
    if (entity.kind === 'body') {
      bodyFact(text, mention);
      continue;
    }
    if (entity.kind === 'unknown') entity.lean += leaning(text, mention);
    if (isTown(text, mention, register)) continue;
    for (const [from, to] of [before(text, mention), apposed(text, mention), ...after(text, mention)]) {
      if (to > from) addFacts(text, register, entity, from, to);
    }
    party(text, register, mention);
    if (entity.entry === null && isMerelyAged(text, mention)) entity.aged = true;
  }
  for (const { entity } of mentions) if (isKinOfPublic(entity, mentions)) entity.kin = true;
}

/** "Ann Orly, 58, of Marlow", "Ann Orly, a 58-year-old from Marlow": introduced by age and home alone, as a voter is. */
function isMerelyAged({ lower, words }: Text, { last, form }: Mention): boolean {
  if (form !== 'full' || lower[last] !== ',') return false;
  const next = last + 1;
  if (/^\d\d$/.test(lower[next] ?? '') && lower[next + 1] === ',') {
    const home = lower[next + 2] ?? '';
    if (home === 'who')
      return /^(?:lives?|lived|voted|works?|worked|grew|moved|watched|waited)$/.test(lower[next + 3] ?? '');
    return /^(?:of|from)$/.test(home) && isCapital(words[next + 3] ?? '');
  }
  const age = words
    .slice(next, next + 8)
    .join(' ')
    .replace(/ ?- ?/g, '-');
  return /^(?:a |an )?\d\d-year-old (?:from|of|who|in)\b/.test(age);
}

const KIN =
  /^(?:husband|wife|son|daughter|father|mother|brother|sister|spouse|widow|widower|uncle|aunt|nephew|niece|cousin)$/;

/** The wife or son of somebody of the same name who holds an office is no private person. */
const isKinOfPublic = (entity: Entity, mentions: readonly Mention[]): boolean =>
  entity.kin !== true &&
  entity.surname !== null &&
  entity.facts.some(({ head }) => KIN.test(head)) &&
  mentions.some(({ entity: other }) => other !== entity && other.entry !== null && other.surname === entity.surname);

/** What the words around an unknown name say: a person's above 0, a place's or a body's below. */
function leaning({ lower, words, tags }: Text, { first, from, last }: Mention): number {
  if (from < first || isGivenName(lower[first]!)) return 2;
  const next = lower[last] ?? '';
  const after = lower[last + 1] ?? '';
  if (isSaying(next) || next === 'who' || (next === ',' && (after === 'who' || tags[last + 1] === NUM))) return 1;
  if (/^(?:in|at|near|into|from|to)$/.test(lower[from - 1] ?? '')) return -1;
  if (next === ',' && (after === 'which' || /^\p{Lu}\p{Ll}+\.$/u.test(words[last + 1] ?? ''))) return -2;
  return lower[from - 1] === 'the' && tags[last] !== NOUN ? -1 : 0;
}

/** "in San Selo, California": a name that a state follows after one of place. */
function isTown(text: Text, { from, last }: Mention, register: Register): boolean {
  const { lower } = text;
  if (!/^(?:in|at|near|into|from|to|of)$/.test(lower[from - 1] ?? '') || lower[last] !== ',') return false;
  return /^(?:country|us-state):/.test(knownAt(text, register, last + 1)?.named.entry.id ?? '');
}

type Range = readonly [from: number, to: number];
const NOTHING: Range = [0, 0];

/** "Stein spokeswoman Melezia Figueroa", "Republican presidential nominee Donald Trump". */
function before({ tags, lower, sentence }: Text, { first }: Mention): Range {
  let from = first;
  while (from > 0 && first - from < REACH && sentence[from - 1] === sentence[first]) {
    const t = from - 1;
    const tag = tags[t]!;
    if (lower[t] === 'of' && t > 0 && roleNounOf(lower[t - 1]!) !== null && isCapitalAt(from)) from--;
    else if ((tag === PUNCT && lower[t] !== '-') || tag === VERB || tag === AUX || tag === ADP || isSaying(lower[t]!))
      break;
    else if (/^(?:and|or|but|that|who|when|as|if|while|because|the|a|an|his|her|its|their)$/.test(lower[t]!)) {
      if (/^(?:his|her|its|their)$/.test(lower[t]!)) from--;
      break;
    } else from--;
  }
  return [from, first];

  function isCapitalAt(t: number): boolean {
    return t < first && /^(?:state|the|defense|treasury|house)$/.test(lower[t]!);
  }
}

/** "The F.B.I. director, James B. Comey,": what stands before a comma before the name. */
function apposed(text: Text, { from: start, first }: Mention): Range {
  const { lower, tags, sentence } = text;
  const comma = Math.min(start, first) - 1;
  if (comma < 1 || lower[comma] !== ',' || sentence[comma] !== sentence[first]) return NOTHING;
  let t = comma - 1;
  while (t >= 0 && comma - t < REACH && sentence[t] === sentence[comma]) {
    if (
      /^(?:the|a|an|his|her|its|their|another|our)$/.test(lower[t]!) &&
      !/^(?:of|for|at|in|to|by|with|and|from|on)$/.test(lower[t - 1] ?? '')
    )
      return [t, comma];
    if (tags[t] === VERB || tags[t] === AUX || tags[t] === PUNCT) break;
    t--;
  }
  // "Trump's campaign manager, Corey Lewandowski,"
  const owner = t + 1;
  for (let i = comma - 1; i > owner; i--) if (text.owner[i] || /^['’]s$/.test(lower[i]!)) return [owner, comma];
  return NOTHING;
}

/** "Scott Pruitt, the attorney general of Oklahoma," and "Kaine is a former civil rights lawyer". */
function after({ lower, words, tags, sentence, count }: Text, { last }: Mention): Range[] {
  let t = last;
  if (lower[t] === '(') while (t < count && t < last + 8 && lower[t - 1] !== ')') t++;
  if (lower[t] === ',' && tags[t + 1] === NUM && lower[t + 2] === ',') t += 2;
  const comma = lower[t] === ',' || /^[-–—]+$/.test(words[t] ?? '');
  const be = /^(?:is|was|became|remains)$/.test(lower[t] ?? '') && /^(?:the|a|an)$/.test(lower[t + 1] ?? '');
  if (!comma && !be) return [];
  const from = t + 1;
  if (comma && !opensDescription(lower, words, from)) return [];
  let to = from;
  while (to < count && to < from + REACH && sentence[to] === sentence[last]) {
    const low = lower[to]!;
    if (
      to > from &&
      (low === ',' ||
        low === ';' ||
        low === ')' ||
        /^(?:who|which|that|whose|when|where|as)$/.test(low) ||
        /^["“”]$/.test(low) ||
        isSaying(low) ||
        /^[–—]+$/.test(low))
    )
      break;
    if (to > from && (tags[to] === AUX || (tags[to] === VERB && !/(?:ed|ing)$/.test(low)))) break;
    to++;
  }
  if (lower[to] !== 'who' || !/^(?:is|was|served|works|worked|serves)$/.test(lower[to + 1] ?? '')) return [[from, to]];
  // "a friend of hers who was her chief of staff"
  let end = to + 2;
  while (end < count && end < to + REACH && sentence[end] === sentence[last] && !/^(?:[,;.]|and)$/.test(lower[end]!))
    end++;
  return [
    [from, to],
    [to + 2, end],
  ];
}

/** Whether what follows a comma can describe the name before it rather than go on with the sentence. */
function opensDescription(lower: readonly string[], words: readonly string[], from: number): boolean {
  if (/^(?:the|a|an|his|her|its|their|one|another|who|formerly|now|then)$/.test(lower[from] ?? '')) return true;
  for (let t = from; t < from + 5; t++) {
    const low = lower[t];
    if (low === undefined || /^[,.;:()"“”]$/.test(low) || isSaying(low)) return false;
    if (roleNounOf(low) === null) continue;
    // "president of", "executive director of", not "President Obama"
    return !isCapital(words[t]!) || /^(?:of|for|,)$/.test(lower[t + 1] ?? '');
  }
  return false;
}

/** Reads a description's role nouns, each with all qualifying words of the description. */
function addFacts(text: Text, register: Register, entity: Entity, from: number, to: number): void {
  const { lower } = text;
  const heads: string[] = [];
  for (let t = from; t < to; t++) {
    const noun = roleNounOf(lower[t]!);
    if (noun === null || /^(?:a|an|the)$/.test(lower[t]!)) continue;
    // In "attorney for Clinton supporters" and "director of Justice", what follows "for" and "of" qualifies.
    if (heads.length && /^(?:of|for|at|to|in|by|with)$/.test(lower[t - 1] ?? '')) break;
    heads.push(noun);
    entity.gender ??= genderOfRole(noun);
  }
  if (!heads.length) return;
  const words = qualifiers(text, register, from, to);
  const first = lower[from]!;
  const owner =
    first === 'his' ? 'm' : first === 'her' ? 'f' : first === 'their' || first === 'its' ? 'any' : undefined;
  const past = words.has('former') || words.has('ex') || words.has('retired') || words.has('then');
  for (const head of heads.slice(0, 4)) entity.facts.push({ head, words, past, ...(owner ? { owner } : {}) });
  entity.lean += 2;
}

/**
 * The words of a stretch that tell one holder of a role from another: states by code, bodies by id, others as they
 * stand; states by their own words too, unless `only` the code is wanted.
 */
export function qualifiers(text: Text, register: Register, from: number, to: number, only = false): Set<string> {
  const { lower } = text;
  const words = new Set<string>();
  for (let t = from; t < to; t++) {
    const known = knownAt(text, register, t);
    if (known && known.last <= to + 1) {
      for (const word of placeWords(known.named.entry)) words.add(word);
      const isPlace = /^(?:country|us-state):/.test(known.named.entry.id);
      if (!only || !isPlace) for (let i = t; i < known.last && i < to; i++) words.add(plainWord(lower[i]!));
      t = known.last - 1;
      continue;
    }
    const state = register.stateOf(lower[t]!);
    if (state) for (const word of placeWords(state)) words.add(word);
    if (state && only) continue;
    const low = plainWord(lower[t]!);
    if (low === 'gop') words.add('republican');
    else if (low === 'democrat' || low === 'dem') words.add('democratic');
    else if (low === 'former' || low === 'ex' || low === 'retired' || low === 'then') words.add(low);
    else if (low && !isIdleWord(low) && /[\p{L}\d]/u.test(low)) words.add(low);
  }
  return words;
}

/** How register facts name an entry: a country by its code, a US state by its joined name, a body by its id. */
export function placeWords(entry: RegisterEntry): string[] {
  if (entry.id.startsWith('country:')) return [entry.id.slice(8).toLowerCase()];
  if (entry.id.startsWith('us-state:'))
    return [
      entry.name
        .toLowerCase()
        .replace(/ state$/, '')
        .replace(/ /g, '-'),
    ];
  return [entry.id.slice(entry.id.indexOf(':') + 1)];
}

/** "(R-S.C.)", "(D-Wis.)", ", R-Utah," and ", Republican of Florida,": party and state of a legislator. */
function party(text: Text, register: Register, { entity, last }: Mention): void {
  const { lower, words } = text;
  if (lower[last] !== '(' && lower[last] !== ',') return;
  const letter = words[last + 1];
  let name: string | null = null;
  if (/^[RDI]$/.test(letter ?? '') && /^(?:[-–—]|\))$/.test(words[last + 2] ?? '')) {
    name = letter === 'R' ? 'republican' : letter === 'D' ? 'democratic' : 'independent';
  } else if (/^(?:republican|democrat|independent)$/.test(lower[last + 1] ?? '') && lower[last + 2] === 'of') {
    name = lower[last + 1] === 'democrat' ? 'democratic' : lower[last + 1]!;
  }
  const place = name && letter && letter.length > 1 ? last + 3 : last + 3;
  if (name === null) {
    if (lower[last] !== '(') return;
    const state = knownAt(text, register, last + 1);
    if (!state?.named.entry.id.startsWith('us-state:')) return;
    name = '';
  }
  const at = name === '' ? last + 1 : place;
  const state = knownAt(text, register, at) ?? spelled(text, register, at);
  const stated = new Set<string>(name ? [name] : []);
  if (state) for (const word of placeWords(state.named.entry)) stated.add(word);
  const office = entity.facts.find(({ head }) => /^(?:senator|representative|governor|delegate)$/.test(head));
  entity.facts.push({ head: office?.head ?? 'lawmaker', words: stated, past: false });
  if (name) entity.facts.push({ head: name === 'democratic' ? 'democrat' : name, words: stated, past: false });
}

/** A state's short form that the tagger took apart ("S.C." as "S", ".", "C."). */
function spelled({ text, start }: Text, register: Register, t: number): ReturnType<typeof knownAt> {
  if (start[t] === undefined) return null;
  const short = /^[A-Z][A-Za-z.]*\.?/.exec(text.slice(start[t], start[t]! + 12))?.[0];
  const named = short ? register.called(short) : undefined;
  return named ? { last: t, named } : null;
}

/** "RT, the network that": what sort of body it is. */
function bodyFact({ lower, sentence }: Text, { entity, last }: Mention): void {
  if (lower[last] !== ',' || !/^(?:the|a|an|its)$/.test(lower[last + 1] ?? '')) return;
  const words = new Set<string>();
  for (let t = last + 2; t < last + 9 && sentence[t] === sentence[last] && !/^[,.;]$/.test(lower[t]!); t++) {
    if (/^(?:that|which|who|of|for|in)$/.test(lower[t]!)) break;
    words.add(lower[t]!);
  }
  entity.facts.push({ head: 'body', words, past: false });
}

/**
 * Whether somebody is in the news without an office or a register's knowing them: introduced as a voter, witness,
 * neighbour and the like, or by age and home alone.
 */
export const isPrivatePerson = ({ entry, facts, kind, aged, kin }: Entity): boolean =>
  kind !== 'body' &&
  !entry &&
  !kin &&
  (facts.length > 0 ? facts.every(({ head }) => isPrivateRole(head)) : aged === true);
