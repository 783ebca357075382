import { BODIES } from './bodies.ts';
import type { RegisterEntry, Tenure } from './entry.ts';
import { PEOPLE } from './people.ts';
import { type Register, registerOf } from './register.ts';
import { SEATS } from './seats.ts';
import { STATES } from './states.ts';
import { US_STATES } from './us-states.ts';

let register: Register | undefined;

/**
 * The register that comes with onrecord: states, international bodies, parties, agencies, outlets, and holders of
 * offices since 2010. Built on first use.
 */
export function builtInRegister(): Register {
  register ??= registerOf(builtInEntries());
  return register;
}

/** The entries of the built-in register, to be joined with others by `registerOf`. */
export const builtInEntries = (): RegisterEntry[] => [
  ...rows(PEOPLE).map(personOf),
  ...rows(BODIES).map(bodyOf),
  ...states(),
  ...rows(US_STATES).map(usStateOf),
];

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const list = (cell: string | undefined): string[] => (cell ? cell.split(',').filter(Boolean) : []);

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function personOf([name, gender, famous, aliases, tenures]: string[]): RegisterEntry {
  return {
    id: `person:${slug(name!)}`,
    name: name!,
    kind: 'person',
    aliases: list(aliases),
    ...(gender === 'm' || gender === 'f' ? { gender } : {}),
    ...(famous ? { famous: true } : {}),
    tenures: (tenures ?? '').split(';').filter(Boolean).map(tenureOf),
  };
}

/** Reads `head words from..to`. */
function tenureOf(text: string): Tenure {
  const words = text.trim().split(' ');
  const [from, to] = words.pop()!.split('..') as [string, string];
  return { head: words[0]!, words: words.slice(1), ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

const bodyOf = ([id, name, aliases, metonyms, nouns]: string[]): RegisterEntry => ({
  id: `body:${id}`,
  name: name!,
  kind: 'body',
  aliases: list(aliases),
  metonyms: list(metonyms),
  nouns: list(nouns),
});

/** States that news in English calls by another name than their own choice. */
const IN_NEWS: Readonly<Record<string, string>> = { TUR: 'Turkey' };

const MONARCHIES = new Set('SAU GBR JOR BHR MAR THA BEL NLD ESP SWE NOR DNK BTN KHM TON LSO SWZ'.split(' '));

function states(): RegisterEntry[] {
  const more = new Map(rows(SEATS).map((row) => [row[0]!, row]));
  return rows(STATES).map(([code, name, capitals, demonyms]) => {
    const [, names, seats, words] = more.get(code!) ?? [];
    const ownName = IN_NEWS[code!] ?? name!;
    return {
      id: `country:${code}`,
      // "United States" alone is what documents call the country; as a speaker it is its government.
      name: code === 'USA' ? 'United States government' : ownName,
      kind: 'body',
      aliases: [ownName, name!, ...list(names)],
      metonyms: [...list(seats), ...list(capitals).filter((capital) => capital !== name && code !== 'USA')],
      demonyms: [...list(demonyms), ...list(words)],
      nouns: ['government', 'country', 'nation', 'state', 'regime', ...(MONARCHIES.has(code!) ? ['kingdom'] : [])],
    };
  });
}

const usStateOf = ([name, code, short]: string[]): RegisterEntry => ({
  id: `us-state:${code}`,
  name: name!,
  kind: 'body',
  aliases: [short!],
  nouns: ['state'],
});
