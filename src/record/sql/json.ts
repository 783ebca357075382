import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * What SQLite and PostgreSQL write in different words. Everything else that is shared is standard SQL; what stands here
 * asks the connection which of the two it speaks.
 */
export const isPostgres = (db: Kysely<Tables>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** A member of a column of JSON, as text; null where it has none. `name` is a plain name. */
export function jsonMember(db: Kysely<Tables>, column: string, name: string): RawBuilder<string | null> {
  const of = sql.ref(column);
  return isPostgres(db) ? sql`(${of}::json ->> ${sql.lit(name)})` : sql`json_extract(${of}, ${sql.lit(`$.${name}`)})`;
}

/** A list of numbers as a subquery with one column, `value`. `json`: the list as JSON, as an expression. */
export const eachNumber = (db: Kysely<Tables>, json: unknown): RawBuilder<unknown> =>
  isPostgres(db)
    ? sql`(select listed.value::bigint as value from json_array_elements_text(${json}::json) as listed (value))`
    : sql`(select value from json_each(${json}))`;

/** A list of texts as a subquery with one column, `value`. `json`: the list as JSON, as an expression. */
export const eachText = (db: Kysely<Tables>, json: unknown): RawBuilder<unknown> =>
  isPostgres(db)
    ? sql`(select listed.value from json_array_elements_text(${json}::json) as listed (value))`
    : sql`(select value from json_each(${json}))`;

/** The numbers of one column of a subquery as JSON, as text; null or an empty list where it has no rows. */
export const jsonOfNumbers = (db: Kysely<Tables>, column: string, from: RawBuilder<unknown>): RawBuilder<unknown> =>
  isPostgres(db)
    ? sql`(select json_agg(${sql.ref(column)})::text from ${from} as listed)`
    : sql`(select json_group_array(${sql.ref(column)}) from ${from} as listed)`;

/** Whether a column is like a pattern, `\` before what is meant as it is; the case of ASCII letters is ignored. */
export function likeAnyCase(db: Kysely<Tables>, column: string, pattern: string): RawBuilder<boolean> {
  const like = isPostgres(db) ? sql`ilike` : sql`like`;
  return sql<boolean>`${sql.ref(column)} ${like} ${pattern} escape '\\'`;
}

/** Rows of numbers or nulls as a table expression; its columns are called `a`, `b`, `c` … */
export function rowsOfNumbers(
  db: Kysely<Tables>,
  rows: readonly (readonly (number | null)[])[],
  width: number,
): RawBuilder<unknown> {
  const names = Array.from({ length: width }, (_, n) => String.fromCharCode(97 + n));
  const cells = names.map((name, n) => {
    const at = sql.lit(n);
    return isPostgres(db)
      ? sql`(value ->> ${at})::bigint as ${sql.ref(name)}`
      : sql`value ->> ${at} as ${sql.ref(name)}`;
  });
  const list = JSON.stringify(rows);
  const from = isPostgres(db) ? sql`json_array_elements(${list}::json) as listed (value)` : sql`json_each(${list})`;
  return sql`(select ${sql.join(cells)} from ${from})`;
}
