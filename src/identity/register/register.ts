import type { RegisterEntry } from './entry.ts';

/** How a name leads to an entry. */
export interface Named {
  readonly entry: RegisterEntry;
  readonly by: 'name' | 'metonym' | 'demonym';
}

/** A name without its first word. */
export interface NameOf {
  readonly words: readonly string[];
  /** Which of these words the name writes with a capital. */
  readonly capitals: readonly boolean[];
  readonly named: Named;
}

/** What can be looked up about actors. All words are in lower case. */
export interface Register {
  /** Names that begin with a word, longest first. */
  namesFrom(first: string): readonly NameOf[];
  /** The entry with exactly this name. */
  called(name: string): Named | undefined;
  /** The famous people with a surname. */
  famousSurnamed(surname: string): readonly RegisterEntry[];
  /** The state of which a word is an adjective or a people's name ("Russian" to Russia). */
  stateOf(demonym: string): RegisterEntry | undefined;
  /** People who held an office with this head noun at some time. */
  holdersOf(head: string): readonly RegisterEntry[];
}

/** Splits a name as the tagger does: at white space, before a possessive, around hyphens. */
export const wordsOfName = (name: string): string[] => wordsAsWritten(name.toLowerCase());

const wordsAsWritten = (name: string): string[] =>
  name.match(/(?:\p{L}\.){2,}|\p{L}+&\p{L}+|[\p{L}\p{N}]+(?:['’]\p{L}+)*\.?|[^\s\p{L}\p{N}]/gu) ?? [];

const beginsCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The last name of a full name, in lower case: "Joseph R. Biden Jr." gives "biden". */
export const surnameOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/,?\s+(?:jr|sr|ii|iii|iv)\.?$/, '')
    .split(/\s+/)
    .at(-1)!;

/** A register of the given entries. Where two share a name, the first keeps it. */
export function registerOf(entries: readonly RegisterEntry[]): Register {
  const byFirst = new Map<string, NameOf[]>();
  const byName = new Map<string, Named>();
  const surnames = new Map<string, RegisterEntry[]>();
  const demonyms = new Map<string, RegisterEntry>();
  const heads = new Map<string, RegisterEntry[]>();
  const add = (name: string, named: Named) => {
    const words = wordsOfName(name);
    const key = words.join(' ');
    if (!key || byName.has(key)) return;
    byName.set(key, named);
    const capitals = wordsAsWritten(name).slice(1).map(beginsCapital);
    push(byFirst, words[0]!, { words: words.slice(1), capitals, named });
  };
  for (const entry of entries) {
    add(entry.name, { entry, by: 'name' });
    for (const alias of entry.aliases) add(alias, { entry, by: 'name' });
    for (const place of entry.metonyms ?? []) add(place, { entry, by: 'metonym' });
    for (const word of entry.demonyms ?? [])
      if (!demonyms.has(word.toLowerCase())) demonyms.set(word.toLowerCase(), entry);
    if (entry.famous) push(surnames, surnameOf(entry.name), entry);
    for (const head of new Set((entry.tenures ?? []).map((tenure) => tenure.head))) push(heads, head, entry);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    namesFrom: (first) => byFirst.get(first) ?? [],
    called: (name) => byName.get(wordsOfName(name).join(' ')),
    famousSurnamed: (surname) => surnames.get(surname) ?? [],
    stateOf: (demonym) => demonyms.get(demonym),
    holdersOf: (head) => heads.get(head) ?? [],
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
