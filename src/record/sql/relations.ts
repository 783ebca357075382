import { type Kysely, sql } from 'kysely';
import type { Verdict } from '../../domain/index.ts';
import type { PlacedRelation, Relation, Relative } from '../relatives.ts';
import type { Tables } from '../tables.ts';
import { heads } from './articles.ts';
import { type HeadRow, headOf } from './rows.ts';

/** Replaces the relations of an article, and notes that they were looked for. */
export async function relate(db: Kysely<Tables>, id: string, relations: readonly Relation[]): Promise<void> {
  await db
    .deleteFrom('relation')
    .where(({ eb, or }) => or([eb('one', '=', id), eb('other', '=', id)]))
    .execute();
  if (relations.length > 0) await db.insertInto('relation').values(relations.map(rowOf)).execute();
  await sql`insert into related (article_id) values (${id}) on conflict do nothing`.execute(db);
}

const rowOf = ({ one, other, verdict, confidence, direction }: Relation) => ({
  one,
  other,
  verdict,
  confidence,
  direction,
});

export async function relations(db: Kysely<Tables>, verdicts: readonly Verdict[]): Promise<PlacedRelation[]> {
  const { rows } = await sql<PlacedRelation>`select r.one, r.other, r.verdict, r.confidence, r.direction,
      a.key as "onePlace", b.key as "otherPlace"
    from relation r
      join article a on a.id = r.one and a.current = 1
      join article b on b.id = r.other and b.current = 1
    where r.verdict in (${sql.join(verdicts)}) order by r.one, r.other`.execute(db);
  return rows.map((row) => ({ ...row }));
}

const DERIVED = new Set<Verdict>(['copy', 'excerpt', 'reworded']);

export async function relativesOf(db: Kysely<Tables>, id: string): Promise<Relative[]> {
  const found = await db
    .selectFrom('relation')
    .select(['one', 'other', 'verdict', 'confidence', 'direction'])
    .where(({ eb, or }) => or([eb('one', '=', id), eb('other', '=', id)]))
    .execute();
  if (found.length === 0) return [];
  const byId = new Map(found.map((relation) => [relation.one === id ? relation.other : relation.one, relation]));
  const rows = await heads(db)
    .where('article.id', 'in', [...byId.keys()])
    .where('current', '=', 1)
    .execute();
  return rows
    .map((row): Relative => {
      const { one, verdict, confidence, direction } = byId.get(row.article_id)!;
      const derives = direction === 'unknown' ? 'unknown' : (direction === 'a-to-b') === (one === id) ? 'to' : 'from';
      return { article: headOf(row as HeadRow), verdict, confidence, derives };
    })
    .sort(
      (a, b) =>
        Number(DERIVED.has(b.verdict)) - Number(DERIVED.has(a.verdict)) ||
        b.confidence - a.confidence ||
        (a.article.id < b.article.id ? -1 : 1),
    );
}

/** Says that an article has another text now: its relatives are to be looked for again. */
export async function unrelate(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`delete from related where article_id = ${id}`.execute(db);
}

export async function unrelated(db: Kysely<Tables>, limit: number, among?: number): Promise<string[]> {
  const late = sql`and key in (select article_key from item order by key desc limit ${among})`;
  const { rows } = await sql<{ id: string }>`select id from article
    where current = 1 and not exists (select 1 from related where article_id = id)
    ${among === undefined ? sql`` : late}
    order by first_seen, key limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
