import { OnrecordError } from '../domain/index.ts';
import type { RecordStore, StatementQuery, StatementWords, StoredStatement } from '../record/index.ts';
import { type Resolved, resolveActor } from './actors.ts';
import { type Utterance, utterancesOf } from './utterances.ts';
import { diceOf, isContrary, isNegation, NOT, plain, type Wording, wordingOf } from './wording.ts';

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

interface Asking {
  readonly all: boolean;
  /** Id of the speaker asked for. */
  readonly speaker: string | null;
}

/**
 * The earliest statements with the whole phrase, and the earliest with two of its rarest words, as far as they matter: of
 * speakers who said something that is near. All else is looked at by its words alone.
 */
async function candidatesFor(
  record: RecordStore,
  asked: Wording,
  asking: Asking,
): Promise<{ readonly statements: readonly StoredStatement[]; readonly cut: boolean }> {
  const { found, cut } = await wordingsFor(record, asked, asking);
  const all = [...found.values()];
  const speakers = new Set(all.filter(({ words }) => comesNear(words, asked)).map(({ speaker }) => speaker));
  // Whoever did not say it has no saying of which another report is near: sayings are of one speaker.
  const orders = all.filter(({ speaker }) => speakers.has(speaker)).map(({ order }) => order);
  const statements: StoredStatement[] = [];
  for (let at = 0; at < orders.length; at += READ)
    statements.push(...(await record.statementsAt(orders.slice(at, at + READ))));
  return { statements, cut };
}

/** Statements read in full at a time. */
const READ = 1000;

/** Whether a statement is a use of the words asked for; most are not, and are told by a look at the letters. */
const comesNear = (words: string, asked: Wording): boolean =>
  mayHold(words, asked) && matchOfWording(wordingOf(words), asked) !== null;

/**
 * The statements with each two of the rarest words, then those with the phrase. What cannot give anything new is not asked
 * for: where all statements with two of its words are held, those with the phrase are among them, as are a speaker's own.
 */
async function wordingsFor(record: RecordStore, asked: Wording, { all, speaker }: Asking) {
  const shown = all ? {} : { shown: true };
  const found = new Map<number, StatementWords>();
  /** Answers whether there are more than are compared. */
  const take = (held: readonly StatementWords[]): boolean => {
    for (const one of held.slice(0, EARLIEST)) found.set(one.order, one);
    return held.length > EARLIEST;
  };
  const pairs = await rarePairs(record, asked);
  let cut = false;
  let whole = false;
  for (const phrases of [...pairs, null]) {
    if (whole && phrases === null) continue;
    const find = (by: Pick<StatementQuery, 'actor'>): Promise<readonly StatementWords[]> => {
      const query = { ...shown, ...by, limit: EARLIEST + 1 };
      if (phrases === null) return record.withRun({ ...query, run: asked.words.join(' ') });
      return record.wordings({ ...query, words: { all: phrases, none: [] }, oldestFirst: true });
    };
    const more = take(await find({}));
    if (more && speaker !== null) take(await find({ actor: speaker }));
    cut ||= more;
    whole ||= !more;
  }
  return { found, cut };
}

/**
 * Each two of the rarest telling words that are on record: of as many words as it takes. Whatever is near lacks so few of the
 * terms that it has two of these words; where five words do not take as many, five are paired.
 */
async function rarePairs(record: RecordStore, asked: Wording): Promise<string[][]> {
  const terms = new Map<string, string>();
  for (const word of new Set(asked.words)) {
    const [term] = isNegation(word) ? [] : wordingOf(word).terms;
    if (term !== undefined) terms.set(word, term);
  }
  const counts = new Map<string, number>();
  for (const word of terms.keys())
    counts.set(word, await record.count({ words: { all: [word], none: [] }, limit: COUNTED }));
  const lacking = asked.terms.size - leastShared(asked.terms.size);
  const rare: string[] = [];
  const paired = new Set<string>();
  for (const word of [...terms.keys()].sort((a, b) => counts.get(a)! - counts.get(b)!)) {
    if (rare.length === RAREST || paired.size >= lacking + 2) break;
    if (counts.get(word) === 0) continue;
    paired.add(terms.get(word)!);
    rare.push(word);
  }
  return rare.flatMap((word, i) => rare.slice(i + 1).map((other) => [word, other]));
}

/** How near a saying comes to the words asked for: its nearest report decides. */
function matchOf(utterance: Utterance, asked: Wording): SaidBefore | null {
  if (!utterance.wordings.some((words) => mayHold(words, asked))) return null;
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

/**
 * False only of words that cannot match: a term is the beginning of a word, so that it stands in the text as letters. What
 * has fewer of them than any match must have is passed over without being read word by word.
 */
export function mayHold(words: string, { terms }: Wording): boolean {
  const text = plain(words);
  let shared = 0;
  for (const term of terms) if (term === NOT || text.includes(term)) shared++;
  return shared >= leastShared(terms.size);
}

/** Terms that a match shares at least: most of the asked ones, or by Dice a third of them (2 s ≥ (n + s) / 2). */
const leastShared = (asked: number): number =>
  Math.min(Math.ceil(HELD * asked), asked >= LONG ? Math.max(2, Math.ceil(asked / 3)) : Number.POSITIVE_INFINITY);
