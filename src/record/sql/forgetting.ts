import { hash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Entry, Statement } from '../../domain/index.ts';
import { isLocal, normalName, ownId, refOf } from '../names.ts';
import type { Tables } from '../tables.ts';
import { wordsOf } from '../words.ts';
import { speakersOf } from './named.ts';

/** Words of the longest name that is looked for in a text. */
const LONGEST_NAME = 6;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?/gu;
const SALT_BYTES = 32;

/** Who was forgotten, as far as hashes can tell. */
export interface Forgetting {
  /** Whether nobody was. */
  readonly empty: boolean;
  /** Whether this is a forgotten name or id. */
  knows(nameOrId: string): boolean;
  /** Whether a forgotten full name stands in a text. */
  isIn(text: string): boolean;
  /** A text with an ellipsis in place of every forgotten full name. */
  without(text: string): string;
}

export const NOBODY: Forgetting = { empty: true, knows: () => false, isIn: () => false, without: (text) => text };

/** The tombstone of a name or id: names are compared in normal form, ids as they are. */
export const tombstoneOf = (nameOrId: string, salt: string): string =>
  hash('sha256', `${salt}\n${/^[a-z-]+:/.test(nameOrId) ? nameOrId : normalName(nameOrId)}`);

/** One salt a record, so that a text is looked through once. */
export async function saltOf(db: Kysely<Tables>): Promise<string> {
  const row = await db.selectFrom('tombstone').select('salt').limit(1).executeTakeFirst();
  return row?.salt ?? randomBytes(SALT_BYTES).toString('hex');
}

/** Reads who was forgotten. `kept`: names in normal form that in this article are somebody else's. */
export async function forgetting(db: Kysely<Tables>, kept: ReadonlySet<string> = new Set()): Promise<Forgetting> {
  const rows = await db.selectFrom('tombstone').select(['hash', 'salt']).execute();
  if (rows.length === 0) return NOBODY;
  const salt = rows[0]!.salt;
  const hashes = new Set(rows.map((row) => row.hash));
  const knows = (nameOrId: string): boolean =>
    !kept.has(normalName(nameOrId)) && hashes.has(tombstoneOf(nameOrId, salt));
  const placesIn = (text: string): [number, number][] => placesOf(text, knows);
  return {
    empty: false,
    knows,
    isIn: (text) => placesIn(text).length > 0,
    without: (text) =>
      placesIn(text).reduceRight((rest, [from, to]) => `${rest.slice(0, from)}…${rest.slice(to)}`, text),
  };
}

/** Where names that `knows` knows stand in a text: `[start, end)`, in order, not overlapping. Single words are none. */
function placesOf(text: string, knows: (name: string) => boolean): [number, number][] {
  const words = [...text.matchAll(WORD)].map((match) => {
    const word = match[0].replace(/['’]s$/, '');
    return { plain: normalName(word), from: match.index, to: match.index + word.length };
  });
  const places: [number, number][] = [];
  for (let i = 0; i < words.length; i++) {
    for (let n = Math.min(LONGEST_NAME, words.length - i); n >= 1; n--) {
      const name = words.slice(i, i + n).map(({ plain }) => plain);
      if (!name.join(' ').includes(' ') || !knows(name.join(' '))) continue;
      places.push([words[i]!.from, words[i + n - 1]!.to]);
      i += n - 1;
      break;
    }
  }
  return places;
}

/** Names, in normal form, of actors who are on the record from an article: there they are nobody's who was forgotten. */
export async function namesIn(db: Kysely<Tables>, articleId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .select('name')
    .where('article.id', '=', articleId)
    .execute();
  return new Set(rows.map(({ name }) => normalName(name)));
}

/** Who was forgotten, as it concerns an entry: not those of the same name whom the record or the register knows. */
export async function forgettingFor(db: Kysely<Tables>, { article, statements }: Entry): Promise<Forgetting> {
  const all = await forgetting(db);
  if (all.empty) return all;
  const kept = await namesIn(db, article.id);
  for (const { id, name } of statements.flatMap(({ actor }) => speakersOf(actor))) {
    if (id !== undefined && name !== null && !all.knows(id)) kept.add(normalName(name));
  }
  return forgetting(db, kept);
}

/**
 * An entry without the forgotten: no statement of theirs, none whose words, source or occasion name them, no position
 * ascribed to them. A joint statement goes whole.
 */
export function withoutForgotten(entry: Entry, forgotten: Forgetting): Entry {
  if (forgotten.empty) return entry;
  const statements = entry.statements.flatMap((statement) => keptOf(statement, entry.article, forgotten) ?? []);
  return { ...entry, statements };
}

/** A statement without the forgotten, or null where it has to go. */
export function keptOf<T extends Pick<Statement, 'actor' | 'spans' | 'positions' | 'occasion'>>(
  statement: T,
  article: Pick<Entry['article'], 'id' | 'text'>,
  forgotten: Forgetting,
): T | null {
  const isForgotten = (actor: Statement['actor']): boolean => {
    if (refOf(actor) === null) return false;
    // Somebody whom the built-in register knows is not a forgotten person of the same name.
    if (actor.id !== undefined && !actor.privatePerson) return forgotten.knows(actor.id);
    const id = ownId(actor, article);
    return forgotten.knows(actor.name!) || (isLocal(id) && forgotten.knows(id));
  };
  const { spans, occasion } = statement;
  if (speakersOf(statement.actor).some(isForgotten)) return null;
  if (forgotten.isIn([spans.source, spans.content].map((of) => wordsOf(article.text, of)).join('\n\n'))) return null;
  const question = occasion?.answers ? wordsOf(article.text, [occasion.answers]) : undefined;
  if (occasion && forgotten.isIn([occasion.place, occasion.event, occasion.to, question].join('\n\n'))) return null;
  const positions = statement.positions.filter(
    ({ by }) => by === 'speaker' || !speakersOf(by.ascribedTo).some(isForgotten),
  );
  return positions.length === statement.positions.length ? statement : { ...statement, positions };
}
