import { type Kysely, sql } from 'kysely';
import { effectiveKeys } from '../corrections/replay.ts';
import type { Correction, CorrectionQuery, StoredCorrection } from '../people.ts';
import type { Tables } from '../tables.ts';
import { BLANK, rowOf, rowsOf } from './correction-rows.ts';
import { jsonMember } from './json.ts';

/** Corrections, latest first, each with whether it holds and which statement it is of for now. */
export async function listCorrections(db: Kysely<Tables>, query: CorrectionQuery): Promise<StoredCorrection[]> {
  const undoing = await rowsOf(db, []);
  const rows = await corrections(db, query, undoing);
  const effective = effectiveKeys([...rows, ...undoing]);
  const statements = await attachedTo(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map(({ key, target, value, ...row }) => {
    const forgotten = JSON.stringify(target) === BLANK;
    const attached = statements.get(key);
    return {
      id: key,
      ...row,
      target: forgotten ? {} : target,
      value: forgotten ? {} : value,
      effective: effective.has(key) && !forgotten,
      forgotten,
      statement: attached?.id ?? null,
      holds: effective.has(key) && !forgotten && (target.quote === undefined || attached?.holds === 1),
    };
  });
}

type Undoing = readonly { readonly key: number; readonly what: Correction['what']; readonly undoes: number | null }[];

async function corrections(db: Kysely<Tables>, query: CorrectionQuery, undoing: Undoing) {
  const { limit, what, kinds, article, by, before, orphaned } = query;
  let rows = db.selectFrom('correction').selectAll().orderBy('key', 'desc').limit(limit);
  if (what !== undefined) rows = rows.where('what', '=', what);
  if (kinds !== undefined) rows = rows.where('what', 'in', [...kinds]);
  if (by !== undefined) rows = rows.where('by', '=', by);
  if (before !== undefined) rows = rows.where('key', '<', before);
  if (article !== undefined) rows = rows.where(sql<boolean>`${jsonMember(db, 'target', 'article')} = ${article}`);
  if (orphaned) rows = rows.where('key', 'in', await orphans(db, undoing));
  const about = await keysAbout(db, query);
  if (about !== null) rows = rows.where('key', 'in', withUndoing(about, undoing));
  return (await rows.execute()).map(rowOf);
}

/** Keys of the corrections of a statement or about an actor; null where neither is asked for. */
async function keysAbout(
  db: Kysely<Tables>,
  { statement, actor }: Pick<CorrectionQuery, 'statement' | 'actor'>,
): Promise<number[] | null> {
  if (statement !== undefined) {
    const rows = await db
      .selectFrom('attached')
      .innerJoin('statement', 'statement.key', 'attached.statement_key')
      .select('attached.correction_key as key')
      .where('statement.id', '=', statement)
      .execute();
    return rows.map(({ key }) => key);
  }
  if (actor === undefined) return null;
  const fields = ['target.actor', 'value.actor', 'value.into', 'value.other'].map((field) => {
    const [column, name] = field.split('.');
    return sql<boolean>`${jsonMember(db, column!, name!)} = ${actor}`;
  });
  const rows = await db
    .selectFrom('correction')
    .select('key')
    .where(sql<boolean>`(${sql.join(fields, sql` or `)})`)
    .execute();
  return rows.map(({ key }) => key);
}

/** With the rows that take these back, and those that take back these. */
function withUndoing(keys: readonly number[], undoing: Undoing): number[] {
  const all = new Set(keys);
  for (const { key, undoes } of [...undoing].sort((a, b) => a.key - b.key))
    if (undoes !== null && all.has(undoes)) all.add(key);
  return [...all];
}

/** Corrections of statements that hold, and whose words no current article has. */
async function orphans(db: Kysely<Tables>, undoing: Undoing): Promise<number[]> {
  const rows = await db
    .selectFrom('correction')
    .select(['key', 'what', 'undoes'])
    .where(sql<boolean>`${jsonMember(db, 'target', 'article')} is not null`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attached')
            .innerJoin('statement', 'statement.key', 'attached.statement_key')
            .select('statement.key')
            .whereRef('attached.correction_key', '=', 'correction.key')
            .where('current', '=', 1),
        ),
      ),
    )
    .execute();
  const effective = effectiveKeys([
    ...rows.map((row) => ({ ...row, what: row.what as Correction['what'] })),
    ...undoing,
  ]);
  return rows.map(({ key }) => key).filter((key) => effective.has(key));
}

/** The statement each correction is of, in the current version of its article. */
async function attachedTo(db: Kysely<Tables>, keys: readonly number[]) {
  const rows = await db
    .selectFrom('attached')
    .innerJoin('statement', 'statement.key', 'attached.statement_key')
    .select(['attached.correction_key', 'statement.id', 'holds'])
    .where('attached.correction_key', 'in', keys)
    .where('current', '=', 1)
    .execute();
  return new Map(rows.map((row) => [row.correction_key, row]));
}
