import { bodyEnd, isPerson } from './body-names.ts';
import { runEnd, startsSentence } from './capitals.ts';
import { knownAt } from './known.ts';
import { isBodyWord } from './lexicon/bodies.ts';
import { isGivenName } from './lexicon/first-names.ts';
import { isCrowdWord, isPrivateRole, roleNounOf } from './lexicon/roles.ts';
import type { Name } from './name.ts';
import type { Register } from './register/register.ts';
import { leadsVerb } from './scene.ts';
import { acronymAfter } from './short-forms.ts';
import {
  isCapital,
  isHonorific,
  isInitial,
  isKindOfPeople,
  isNoName,
  isSaying,
  isSuffix,
  isUpper,
  type Text,
} from './words.ts';

/** Surnames that are nouns for people too: titles only where no given name stands before. */
const SURNAMES_TOO = new Set(
  'king prince bishop pope judge major farmer guy parent pastor priest driver dean marine page justice guard coach queen sultan prince cook star general baker chief hand'.split(
    ' ',
  ),
);

/** Whether a token in a run of capitals is a title or a role before a name. */
function isTitle({ lower, words }: Text, t: number, from: number): boolean {
  const low = lower[t]!;
  if (isHonorific(low)) return true;
  if (roleNounOf(low) === null || isPrivateRole(low)) return false;
  if (!SURNAMES_TOO.has(low)) return true;
  return t === from || !(isGivenName(lower[t - 1]!) || isInitial(words[t - 1]!));
}

/** Splits a run of capitalised words into titles, bodies and people, and adds the names. */
export function segment(text: Text, register: Register, from: number, end: number, found: Name[]): void {
  const { lower, words } = text;
  const whole = knownAt(text, register, from);
  // "Pope Francis" is a name, title and all, and so is "General Electric".
  if (whole && whole.last > from + 1 && (whole.named.entry.kind === 'person' || whole.last >= end)) {
    segmentCore(text, register, from, from, end, found);
    return;
  }
  // "former secretary of State Clinton"
  if (OFFICE.test(lower[from]!) && lower[from - 1] === 'of' && roleNounOf(lower[from - 2] ?? '') !== null) {
    if (from + 1 < end) segmentCore(text, register, from, from + 1, end, found);
    return;
  }
  let title = -1;
  for (let t = from; t < end; t++) {
    if (!isTitle(text, t, from)) continue;
    if (t + 1 < end && !isSuffix(lower[t + 1]!)) title = t;
    // "Secretary of State John Kerry", "Speaker of the House Paul Ryan"
    const of = lower[t + 1] === 'of' ? t + 2 + (lower[t + 2] === 'the' ? 1 : 0) : -1;
    if (of > 0 && isCapital(words[of] ?? '')) {
      const next = runEnd(text, of, (i) => i < text.count && isCapital(words[i]!) && !isNoName(lower[i]!));
      let name = OFFICE.test(lower[of]!) ? of + 1 : next;
      for (let g = of + 1; g + 1 < next && name === next; g++) if (isGivenName(lower[g]!)) name = g;
      if (name < next) segmentCore(text, register, from, name, next, found);
      if (name < next || OFFICE.test(lower[of]!)) return;
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
  if (end === from + 1 && isKindOfPeople(lower[from]!) && !(whole?.named.entry.kind === 'body')) {
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

/** What follows "of" in the title of an office before a name. */
const OFFICE = /^(?:state|staff|defen[sc]e|house|treasury|interior|commerce|labor|police|justice|education|energy)$/;

/** What is called after somebody and is nobody. */
const REALM = /^(?:train|world|nation|land|country|era|effect|factor)$/;

/** Last words of programmes that bear their host's name. */
const SHOW = /^(?:show|report|hour|tonight|podcast|live|factor)$/;

/** Adds the names in `[start, end)`; `from` is where titles and qualifiers before them begin. */
function segmentCore(text: Text, register: Register, from: number, start: number, end: number, found: Name[]): void {
  const { lower, words } = text;
  if (start >= end || isGeneric(text, start, end)) return;
  const titled = start > from;
  // "Lufthansa Flight LH400" names no body beside the airline.
  const flight = lower.slice(start + 1, end).indexOf('flight');
  if (flight >= 0) end = start + 1 + flight;
  // "The Rachel Maddow Show" names its host.
  if (end - start > 2 && SHOW.test(lower[end - 1]!) && isGivenName(lower[start]!)) end--;
  // "Trump World" is no person beside Trump.
  if (end - start === 2 && REALM.test(lower[start + 1]!) && register.famousSurnamed(lower[start]!).length > 0) end--;
  const named = knownAt(text, register, start);
  const borne = end - start === 1 && named?.named.by !== 'metonym' && isBorne(text, found, start);
  const known = borne ? null : named;
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
  if (!titled && !borne && end - start === 1 && isOfState(register, lower[start]!)) return;
  const given = isGivenName(lower[start]!) || isInitial(words[start]!);
  const long = end - start > 1;
  const kind =
    isCrowdWord(lower[end - 1]!) ||
    isKindOfPeople(lower[end - 1]!) ||
    (long && /^(?:american|islander)$/.test(lower[end - 1]!));
  if (kind && !given && !titled) return;
  // "Assistant Foreign Minister" describes.
  if (long && !given && roleNounOf(lower[end - 1]!) !== null && !SURNAMES_TOO.has(lower[end - 1]!)) return;
  const alone = !titled && !long && startsSentence(text, start) && !given;
  found.push({
    first: start,
    last: end,
    from,
    ...(alone && !borne && !isConfirmed(text, register, start) ? { weak: true } : {}),
    kind: lower.slice(start, end).includes('&') ? 'body' : titled || (given && long) ? 'person' : 'unknown',
    ...acronymAfter(text, end),
  });
}

/** "Russian", "Saudis". */
const isOfState = (register: Register, word: string): boolean =>
  (register.stateOf(word) ?? (word.endsWith('s') ? register.stateOf(word.slice(0, -1)) : undefined)) !== undefined;

/** "Super PAC", "PAC", "CEO": capitals that name nobody. */
const isGeneric = ({ lower }: Text, start: number, end: number): boolean =>
  /^(?:super )?pacs?$|^(?:ceo|cfo|coo|vp|ag|da|dm|tv|twitter user|god|constitution|internet|election day|second amendment|first amendment|first lady|sign up|newsletter)$/.test(
    lower.slice(start, end).join(' '),
  );

/** Whether the word that begins a sentence is a name by itself: all capitals, somebody who says something, or whose surname is known and a verb's subject. */
const isConfirmed = (text: Text, register: Register, t: number): boolean =>
  isUpper(text.words[t]!) ||
  (isSaying(text.lower[t + 1] ?? '') && !text.lower[t]!.endsWith('s')) ||
  (register.famousSurnamed(text.lower[t]!).length === 1 && leadsVerb(text, t + 1));

/** Whether a word is the surname of somebody named in full before, whatever else it could mean: "Cuban" after "Mark Cuban". */
const isBorne = ({ lower }: Text, found: readonly Name[], t: number): boolean =>
  found.some(
    ({ first, last, kind }) =>
      last - first > 1 && kind !== 'body' && lower[last - 1] === lower[t] && isGivenName(lower[first]!),
  );

/** Whether what follows a known body or place within a run is a name of its own. */
function isSplit({ lower, words }: Text, register: Register, last: number, end: number): boolean {
  if (isGivenName(lower[last]!) || isInitial(words[last]!)) return true;
  return (
    register.namesFrom(lower[last]!).some(({ words: rest }) => rest.every((word, i) => lower[last + 1 + i] === word)) ||
    end - last >= 2
  );
}
