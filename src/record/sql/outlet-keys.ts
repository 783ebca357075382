import { type Kysely, sql } from 'kysely';
import { normalName } from '../names.ts';
import type { Tables } from '../tables.ts';

/** Outlets by domain (its subdomains too) or by name. */
export async function outletKeys(db: Kysely<Tables>, outlet: string): Promise<number[]> {
  const wanted = outlet.trim().toLowerCase();
  const { rows } = await sql<{ key: number }>`select key from outlet
    where domain = ${wanted} or domain like ${`%.${wanted}`}
    or lower(name) in (${wanted}, ${normalName(outlet)}, ${`the ${normalName(outlet)}`})`.execute(db);
  return rows.map(({ key }) => key);
}
