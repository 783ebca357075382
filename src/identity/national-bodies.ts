import type { RegisterEntry } from './register/entry.ts';
import type { Register } from './register/register.ts';

/** Portfolios of ministries by their words, each with the word that ids and names use. */
const PORTFOLIOS: Readonly<Record<string, string>> = {
  foreign: 'Foreign',
  external: 'Foreign',
  defense: 'Defense',
  defence: 'Defense',
  interior: 'Interior',
  home: 'Interior',
  internal: 'Interior',
  finance: 'Finance',
  health: 'Health',
  justice: 'Justice',
  education: 'Education',
  energy: 'Energy',
  trade: 'Trade',
  commerce: 'Commerce',
  economy: 'Economy',
  economic: 'Economy',
  agriculture: 'Agriculture',
  transport: 'Transport',
  transportation: 'Transport',
  culture: 'Culture',
  environment: 'Environment',
  labor: 'Labor',
  labour: 'Labor',
  information: 'Information',
  emergency: 'Emergency',
  emergencies: 'Emergency',
  industry: 'Industry',
  tourism: 'Tourism',
  intelligence: 'Intelligence',
  security: 'Security',
  water: 'Water',
  science: 'Science',
  housing: 'Housing',
};

/** Other bodies that every state has, by the words that end their names. */
const BODIES: readonly (readonly [words: string, name: string])[] = [
  ['armed forces', 'military'],
  ['military', 'military'],
  ['army', 'army'],
  ['navy', 'navy'],
  ['air force', 'air force'],
  ['police', 'police'],
  ['parliament', 'parliament'],
  ['central bank', 'central bank'],
  ['supreme court', 'Supreme Court'],
  ['constitutional court', 'Constitutional Court'],
  ['senate', 'Senate'],
  ['embassy', 'embassy'],
  ['treasury', 'Treasury'],
  ['coast guard', 'coast guard'],
];

const adjectiveOf = ({ id, demonyms }: RegisterEntry): string => (id === 'country:USA' ? 'U.S.' : demonyms![0]!);

/**
 * The body of a state that words name without its state ("foreign ministry", "ministry of defence", "army"), as an
 * entry with an id of its own; null where they name none.
 */
export function nationalBody(register: Register, state: RegisterEntry, words: readonly string[]): RegisterEntry | null {
  if (!state.id.startsWith('country:') || !state.demonyms?.length) return null;
  const what = words.includes('ministry') ? ministry(words) : other(words);
  if (!what) return null;
  const name = `${adjectiveOf(state)} ${what}`;
  const known = register.called(name)?.entry;
  if (known) return known;
  const noun = what.split(' ').at(-1)!.toLowerCase();
  return {
    id: `body:${state.id.slice('country:'.length).toLowerCase()}-${what.replace(' Ministry', '').replace(/ /g, '-').toLowerCase()}`,
    name,
    kind: 'body',
    aliases: [],
    nouns: [noun],
  };
}

function ministry(words: readonly string[]): string | null {
  const portfolio = words.map((word) => PORTFOLIOS[word]).find((word) => word !== undefined);
  return portfolio === undefined ? null : `${portfolio} Ministry`;
}

function other(words: readonly string[]): string | null {
  const text = words.join(' ');
  return BODIES.find(([end]) => text === end)?.[1] ?? null;
}

/** The state of which a word of a name is the adjective ("Ukrainian"), or its own name; undefined where it is none. */
export const stateNamed = (register: Register, word: string): RegisterEntry | undefined => {
  const entry = register.stateOf(word) ?? register.called(word)?.entry;
  return entry?.id.startsWith('country:') ? entry : undefined;
};
