import { type Kysely, sql } from 'kysely';
import type { RunQuery, StatementWords } from '../record.ts';
import { keyOfActor } from '../sql/actors.ts';
import { WORDING_COLUMNS } from '../sql/statement-columns.ts';
import type { Tables } from '../tables.ts';
import { pairsIn } from './pairs.ts';
import { findWordings } from './statements.ts';

/** Statements that hold each pair of the words, which is nearly always all of them in a row. */
export async function findRuns(db: Kysely<Tables>, query: RunQuery): Promise<StatementWords[]> {
  const { run, actor, shown, limit } = query;
  const pairs = pairsIn(run);
  if (pairs.length === 0) {
    const asked = { words: { all: [run], none: [] }, oldestFirst: true, limit };
    return findWordings(db, { ...asked, ...(actor !== undefined && { actor }), ...(shown !== undefined && { shown }) });
  }
  const key = actor === undefined ? undefined : await keyOfActor(db, actor);
  if (key === null) return [];
  const where = [
    sql`pair_words match ${pairs.map((pair) => `"${pair}"`).join(' AND ')}`,
    ...(shown === undefined ? [] : [sql`statement.shown = ${shown ? 1 : 0}`]),
    ...(key === undefined
      ? []
      : [sql`exists (select 1 from speaker where statement_key = statement.key and actor_key = ${key})`]),
  ];
  const { rows } = await sql<StatementWords>`select ${WORDING_COLUMNS}
    from pair_words cross join statement on statement.key = pair_words.rowid
      left join actor on actor.key = statement.actor_key
    where ${sql.join(where, sql` and `)} order by pair_words.rowid limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row }));
}
