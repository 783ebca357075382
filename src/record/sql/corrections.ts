import { type Kysely, sql } from 'kysely';
import { effectiveKeys } from '../corrections/replay.ts';
import type { CorrectionQuery, StoredCorrection } from '../people.ts';
import type { Tables } from '../tables.ts';
import { BLANK, rowOf, rowsOf } from './correction-rows.ts';

/** Corrections, latest first, each with whether it holds and which statement it holds for now. */
export async function listCorrections(
  db: Kysely<Tables>,
  { limit, what, actor, article, before }: CorrectionQuery,
): Promise<StoredCorrection[]> {
  let query = db.selectFrom('correction').selectAll().orderBy('key', 'desc').limit(limit);
  if (what !== undefined) query = query.where('what', '=', what);
  if (before !== undefined) query = query.where('key', '<', before);
  if (article !== undefined) query = query.where(sql<boolean>`json_extract(target, '$.article') = ${article}`);
  if (actor !== undefined) {
    const fields = ['target.actor', 'value.actor', 'value.into', 'value.other'].map((field) => {
      const [column, name] = field.split('.');
      return sql<boolean>`json_extract(${sql.ref(column!)}, ${`$.${name}`}) = ${actor}`;
    });
    query = query.where(sql<boolean>`(${sql.join(fields, sql` or `)})`);
  }
  const rows = (await query.execute()).map(rowOf);
  const effective = effectiveKeys([...rows, ...(await rowsOf(db, []))]);
  const statements = await statementsHeld(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map(({ key, target, value, ...row }) => {
    const forgotten = JSON.stringify(target) === BLANK;
    return {
      id: key,
      ...row,
      target: forgotten ? {} : target,
      value: forgotten ? {} : value,
      effective: effective.has(key) && !forgotten,
      forgotten,
      statement: statements.get(key) ?? null,
    };
  });
}

async function statementsHeld(db: Kysely<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'correction_key', 'rejection_key'])
    .where(({ eb, or }) => or([eb('correction_key', 'in', keys), eb('rejection_key', 'in', keys)]))
    .orderBy('current')
    .execute();
  return new Map(
    rows.flatMap(({ id, correction_key, rejection_key }) =>
      [correction_key, rejection_key].flatMap((key) => (key === null ? [] : [[key, id] as const])),
    ),
  );
}
