import { type Kysely, sql } from 'kysely';
import type { OutletLabel, OutletList, OutletRow } from '../outlets.ts';
import type { Tables } from '../tables.ts';

/** Rows an insert; keeps the number of parameters far below the 32,766 of SQLite. */
const ROWS_AN_INSERT = 1000;

/** Replaces the list of this name. */
export async function putList(
  db: Kysely<Tables>,
  { list, source }: Pick<OutletList, 'list' | 'source'>,
  rows: readonly OutletRow[],
): Promise<void> {
  await removeList(db, list);
  const imported = new Date().toISOString();
  await db.insertInto('outlet_list').values({ list, source, imported }).execute();
  const distinct = [...new Map(rows.map((row) => [`${row.domain}\n${row.name}\n${row.label}`, row])).values()];
  for (let at = 0; at < distinct.length; at += ROWS_AN_INSERT) {
    const values = distinct
      .slice(at, at + ROWS_AN_INSERT)
      .map(({ domain, name, label }) => ({ list, domain, name, label }));
    await db.insertInto('outlet_label').values(values).execute();
  }
}

export async function removeList(db: Kysely<Tables>, list: string): Promise<boolean> {
  await db.deleteFrom('outlet_label').where('list', '=', list).execute();
  const { numDeletedRows } = await db.deleteFrom('outlet_list').where('list', '=', list).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

export async function lists(db: Kysely<Tables>): Promise<OutletList[]> {
  const { rows } = await sql<OutletList>`select list, source, imported,
    (select count(*) from outlet_label where outlet_label.list = outlet_list.list) as rows
    from outlet_list order by list`.execute(db);
  return rows.map((row) => ({ ...row }));
}

export async function labelsOf(db: Kysely<Tables>, hosts: readonly string[]): Promise<OutletLabel[]> {
  const domains = [...new Set(hosts.flatMap(upwards))];
  if (domains.length === 0) return [];
  const rows = await db
    .selectFrom('outlet_label')
    .innerJoin('outlet_list', 'outlet_list.list', 'outlet_label.list')
    .select(['outlet_label.list', 'source', 'imported', 'domain', 'name', 'label'])
    .where('domain', 'in', domains)
    .orderBy('outlet_label.list')
    .orderBy('domain')
    .orderBy('label')
    .execute();
  return rows.map((row) => ({ ...row }));
}

/** A host and the domains above it, down to two labels. */
function upwards(host: string): string[] {
  const labels = host.toLowerCase().split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}
