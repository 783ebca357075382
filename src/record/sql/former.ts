import type { Kysely } from 'kysely';
import { anchorOf } from '../corrections/anchor.ts';
import type { FormerStatement, QuoteAnchor } from '../people.ts';
import type { StatementDetails } from '../record.ts';
import type { Tables } from '../tables.ts';
import { saltOf, tombstoneOf } from './forgetting.ts';
import { insertAll } from './insert-all.ts';

/** What `former_statement.anchor` holds. */
interface Anchor {
  readonly quote: QuoteAnchor;
  readonly source: string;
}

/** Keeps the addresses of a version's statements, which are about to be written anew, with the words they stood for. */
export async function keepFormer(db: Kysely<Tables>, articleKey: number): Promise<void> {
  const held = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['article.id', 'text'])
    .where('article.key', '=', articleKey)
    .executeTakeFirst();
  if (!held) return;
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'source', 'details'])
    .where('article_key', '=', articleKey)
    .execute();
  const at = new Date().toISOString();
  const former = rows.flatMap(({ id, source, details }) => {
    const quote = anchorOf(held.text, (JSON.parse(details) as StatementDetails).spans);
    const anchor: Anchor | null = quote && { quote, source };
    return anchor ? [{ id, article_id: held.id, anchor: JSON.stringify(anchor), at, why: 'read-again' } as const] : [];
  });
  await insertAll(db, 'former_statement', former, { anew: 'ignored' });
}

/** Drops from the former ones what a version has again. */
export async function dropFound(db: Kysely<Tables>, articleKey: number): Promise<void> {
  const again = db.selectFrom('statement').select('statement.id').where('article_key', '=', articleKey);
  await db.deleteFrom('former_statement').where('id', 'in', again).execute();
}

/** What became of an address at which there is no statement any more; null where there never was one, as far as is known. */
export async function formerStatement(db: Kysely<Tables>, id: string): Promise<FormerStatement | null> {
  const hidden = tombstoneOf(`statement:${id}`, await saltOf(db));
  const row = await db.selectFrom('former_statement').selectAll().where('id', 'in', [id, hidden]).executeTakeFirst();
  if (!row) return null;
  if (row.anchor === null || row.article_id === null) return { why: 'forgotten', at: row.at };
  return { why: 'read-again', at: row.at, article: row.article_id, ...(JSON.parse(row.anchor) as Anchor) };
}

/**
 * Leaves a tombstone at the addresses of statements that were removed with a person: a salted hash, so that the address
 * tells that something was removed and nothing of what. `concerns`: former statements that have to go too.
 */
export async function forgetAddresses(
  db: Kysely<Tables>,
  articleId: string,
  going: readonly string[],
  concerns: (quote: QuoteAnchor, source: string) => boolean,
): Promise<void> {
  const former = await db
    .selectFrom('former_statement')
    .select(['id', 'anchor'])
    .where('article_id', '=', articleId)
    .execute();
  const also = former.filter(({ anchor }) => {
    const { quote, source } = JSON.parse(anchor!) as Anchor;
    return concerns(quote, source);
  });
  for (const { id } of also) await db.deleteFrom('former_statement').where('id', '=', id).execute();
  const salt = await saltOf(db);
  const at = new Date().toISOString();
  const rows = [...going, ...also.map(({ id }) => id)].map(
    (id) =>
      ({ id: tombstoneOf(`statement:${id}`, salt), article_id: null, anchor: null, at, why: 'forgotten' }) as const,
  );
  await insertAll(db, 'former_statement', rows, { anew: 'ignored' });
}
