import { OnrecordError } from '../domain/index.ts';
import type { RecordStore, StoredStatement } from '../record/index.ts';
import { type Resolved, resolveActor } from './actors.ts';
import { type Utterance, utterancesOf } from './utterances.ts';
import { diceOf, isContrary, isNegation, type Wording, wordingOf } from './wording.ts';

/** Telling words, the rarest on the record, by two of which near matches are looked for. */
const RAREST = 5;
const COUNTED = 1000;
/** Statements compared that have the phrase, and that have each two of its words: the earliest; decisions/0123. */
const EARLIEST = 200;
/** A near match holds so much of the words asked for, or of both (Dice); chosen on invented scenarios, decisions/0078. */
const HELD = 0.75;
const NEAR = 0.5;
/** Telling words from which on half of both is near; of fewer, most have to be there. */
const LONG = 5;

/** Something that was said, and how near it is to the words asked for. */
export interface SaidBefore extends Utterance {
  /** `exact`: the very words, in order. */
  readonly match: 'exact' | 'near';
  /** Share of telling words in common (Dice), 0 to 1. */
  readonly likeness: number;
}

/** Who has said it, and when. */
export interface SaidAnswer {
  /** Whom the name in the question means; null where none was asked for. */
  readonly by: Resolved | null;
  /** By that speaker, or by anybody; earliest first: the first is the first use that the record holds. */
  readonly uses: readonly SaidBefore[];
  /** With a speaker asked for: by others, earliest first. */
  readonly others: readonly SaidBefore[];
  readonly withheld: boolean;
  /** Words so common that only the earliest statements with them were compared. */
  readonly cut: boolean;
}

/** Looks for the first use and all later ones of some words, exact or near. Throws `usage/words`. */
export async function saidBefore(
  record: RecordStore,
  words: string,
  options: { readonly by?: string; readonly all?: boolean; readonly includePrivate?: boolean } = {},
): Promise<SaidAnswer> {
  const asked = wordingOf(words);
  if (asked.terms.size === 0) {
    const message = `There is nothing to look for in ${JSON.stringify(words)}.`;
    throw new OnrecordError('usage/words', message, 'Give words that say something.');
  }
  const by = options.by === undefined ? null : await resolveActor(record, options.by);
  const none = { by, uses: [], others: [], withheld: false, cut: false };
  if (by && by.found !== 'one') return none;
  if (by?.found === 'one' && by.actor.privatePerson && !options.includePrivate) return { ...none, withheld: true };
  const { statements, cut } = await candidatesFor(record, asked, {
    all: options.all ?? false,
    speaker: by?.actor.id ?? null,
  });
  const found = utterancesOf(statements).flatMap((utterance) => matchOf(utterance, asked) ?? []);
  if (!by) return { ...none, cut, uses: found };
  const isBy = ({ speaker }: Utterance): boolean => speaker.id === by.actor.id || speaker.members.includes(by.actor.id);
  return { ...none, cut, uses: found.filter(isBy), others: found.filter((one) => !isBy(one)) };
}

/** The earliest statements with the whole phrase, and the earliest with two of its rarest words. */
async function candidatesFor(
  record: RecordStore,
  asked: Wording,
  { all, speaker }: { readonly all: boolean; readonly speaker: string | null },
): Promise<{ readonly statements: readonly StoredStatement[]; readonly cut: boolean }> {
  const shown = all ? {} : { shown: true };
  const telling = [...new Set(asked.words.filter((word) => !isNegation(word) && wordingOf(word).terms.size > 0))];
  const counts = new Map<string, number>();
  for (const word of telling) {
    counts.set(word, await record.count({ words: { all: [word], none: [] }, limit: COUNTED, ...shown }));
  }
  const rare = telling
    .filter((word) => counts.get(word)! > 0)
    .sort((a, b) => counts.get(a)! - counts.get(b)!)
    .slice(0, RAREST);
  const pairs = rare.flatMap((word, i) => rare.slice(i + 1).map((other) => [word, other]));
  const found = new Map<string, StoredStatement>();
  let cut = false;
  for (const phrases of [[asked.words.join(' ')], ...pairs]) {
    const query = { words: { all: phrases, none: [] }, ...shown, oldestFirst: true, limit: EARLIEST + 1 };
    for (const by of speaker === null ? [{}] : [{ actor: speaker }, {}]) {
      const held = await record.statements({ ...query, ...by });
      cut ||= held.length > EARLIEST;
      for (const statement of held.slice(0, EARLIEST)) found.set(statement.id, statement);
    }
  }
  return { statements: [...found.values()], cut };
}

/** How near a saying comes to the words asked for: its nearest report decides. */
function matchOf(utterance: Utterance, asked: Wording): SaidBefore | null {
  const wordings = utterance.wordings.map((words) => wordingOf(words));
  const found = wordings.flatMap((one) => matchOfWording(one, asked) ?? []);
  if (found.length === 0) return null;
  const match = found.some((one) => one.match === 'exact') ? 'exact' : 'near';
  const likeness = Math.max(...wordings.map((one) => diceOf(one, asked)));
  return { ...utterance, match, likeness };
}

/** How near one wording comes to the words asked for; null where it does not. */
export function matchOfWording(one: Wording, asked: Wording): Pick<SaidBefore, 'match' | 'likeness'> | null {
  const phrase = ` ${asked.words.join(' ')} `;
  const likeness = diceOf(one, asked);
  if (` ${one.words.join(' ')} `.includes(phrase)) return { match: 'exact', likeness };
  return isNearTo(one, asked) ? { match: 'near', likeness } : null;
}

/** Most of the words asked for, or half of both where there are enough; never the contrary. */
function isNearTo(one: Wording, asked: Wording): boolean {
  if (isContrary(one, asked)) return false;
  const shared = [...asked.terms].filter((term) => one.terms.has(term)).length;
  return shared >= 2 && (shared / asked.terms.size >= HELD || (asked.terms.size >= LONG && diceOf(one, asked) >= NEAR));
}
