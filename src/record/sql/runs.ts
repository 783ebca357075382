import type { Kysely } from 'kysely';
import type { RunQuery, StatementWords } from '../record.ts';
import type { Tables } from '../tables.ts';
import { wordsIn } from './stems.ts';

/** Finds statements that may have the words in a row, earliest first, at most `limit`; each store in its own way. */
export type FindRuns = (db: Kysely<Tables>, query: RunQuery) => Promise<readonly StatementWords[]>;

/** By how much more are looked at where some did not have the words after all. */
const MORE = 4;

/** The earliest statements that have the words in a row, by their stems. */
export async function statementsWithRun(
  db: Kysely<Tables>,
  findRuns: FindRuns,
  query: RunQuery,
): Promise<readonly StatementWords[]> {
  const run = ` ${wordsIn(query.run).join(' ')} `;
  if (run.trim() === '') return [];
  for (let limit = query.limit; ; limit *= MORE) {
    const found = await findRuns(db, { ...query, limit });
    const held = found.filter(({ words }) => ` ${wordsIn(words).join(' ')} `.includes(run));
    if (held.length >= query.limit || found.length < limit) return held.slice(0, query.limit);
  }
}
