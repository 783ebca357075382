import { type Kysely, sql } from 'kysely';
import { verifyRows } from '../sql/verify.ts';
import type { Tables } from '../tables.ts';

/** Reads the whole store and says in words what is wrong with it. */
export async function verify(db: Kysely<Tables>): Promise<string[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  const problems = pages.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  if (problems.length > 0) return problems;
  const keys = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  if (keys.rows.length > 0) problems.push(`${keys.rows.length} rows point to rows that are missing.`);
  return [...problems, ...(await verifyRows(db))];
}
