import { type Kysely, sql } from 'kysely';
import type { OutletClaim } from '../../domain/index.ts';
import type { ArticleHead, StoredArticle } from '../record.ts';
import type { HeldText } from '../relatives.ts';
import type { Tables } from '../tables.ts';
import { eachText, jsonMember } from './json.ts';
import { keptQuery } from './kept-query.ts';
import { type ArticleDetails, type HeadRow, headOf } from './rows.ts';

/** Articles with their outlets, with the columns that a list shows. */
export const heads = (db: Kysely<Tables>) =>
  db
    .selectFrom('article')
    .leftJoin('outlet', 'outlet.key', 'article.outlet_key')
    .select([
      'article.key as article_key',
      'article.id as article_id',
      'article.version',
      'title',
      'url',
      'outlet.name as outlet_name',
      'outlet.domain as outlet_domain',
      'published',
      'statements',
    ]);

/** The key of a version; of the current one, or where none is current of the last, without `version`. */
export async function keyOfArticle(db: Kysely<Tables>, id: string, version?: number): Promise<number | null> {
  const [found] = version === undefined ? await keyOfLatest(db, id) : await keyOfVersion(db, id, version);
  return found?.key ?? null;
}

const keyOfVersion = keptQuery((db, id: string, version: number) =>
  db.selectFrom('article').select('key').where('id', '=', id).where('version', '=', version),
);
const keyOfLatest = keptQuery((db, id: string) =>
  db
    .selectFrom('article')
    .select('key')
    .where('id', '=', id)
    .orderBy('current', 'desc')
    .orderBy('version', 'desc')
    .limit(1),
);
const wholeArticle = keptQuery((db, key: number) =>
  heads(db)
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['text', 'details', 'current', 'first_seen'])
    .where('article.key', '=', key),
);
const locationsOf = keptQuery((db, key: number) =>
  db.selectFrom('item').select('location').where('article_key', '=', key).orderBy('key'),
);
const versionsOf = keptQuery((db, id: string) =>
  db
    .selectFrom('article')
    .select(['version', 'sha256', 'first_seen as firstSeen'])
    .where('id', '=', id)
    .orderBy('version'),
);

export async function articleOf(db: Kysely<Tables>, id: string, version?: number): Promise<StoredArticle | null> {
  const key = await keyOfArticle(db, id, version);
  if (key === null) return null;
  const [row] = await wholeArticle(db, key);
  if (!row) return null;
  const items = await locationsOf(db, key);
  const versions = (await versionsOf(db, id)).map((one) => ({ ...one }));
  const details = JSON.parse(row.details) as ArticleDetails;
  const head: ArticleHead = headOf(row as HeadRow);
  return {
    ...head,
    article: { ...details.article, text: row.text },
    origin: details.origin,
    ...(details.headline && { headline: details.headline }),
    ...(details.claims && { claims: details.claims }),
    ...(details.notices && { notices: details.notices }),
    times: details.times,
    producer: details.producer,
    current: row.current === 1,
    firstSeen: row.first_seen,
    locations: [...new Set(items.map(({ location }) => location))],
    versions,
  };
}

const currentTexts = keptQuery(
  (db: Kysely<Tables>, ids: string) => sql<{ id: string; first_seen: string; text: string; details: string }>`
    select a.id, a.first_seen, t.text, t.details from ${eachText(db, ids)} as asked
    join article a on a.id = asked.value and a.current = 1 join article_text t on t.article_key = a.key`,
);

/** The texts of articles' current versions, by their ids. */
export async function textsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, HeldText>> {
  if (ids.length === 0) return new Map();
  const rows = await currentTexts(db, JSON.stringify(ids));
  return new Map(
    rows.map(({ id, first_seen: firstSeen, text, details }) => {
      const { article } = JSON.parse(details) as ArticleDetails;
      return [id, { id, article: { ...article, text }, firstSeen }];
    }),
  );
}

const idsBeginning =
  (table: 'article' | 'statement') =>
  async (db: Kysely<Tables>, id: string, limit: number): Promise<string[]> => {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .distinct()
      .where('id', '>=', id)
      .where('id', '<', `${id}\u{10ffff}`)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.id);
  };

export const articlesBeginning = idsBeginning('article');
export const statementsBeginning = idsBeginning('statement');

/** What outlets claim in current versions of articles, for those that claim anything. */
export async function claimsOf(
  db: Kysely<Tables>,
  articleIds: readonly string[],
): Promise<{ readonly article: string; readonly claims: readonly OutletClaim[] }[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select('article.id as article')
    .select(jsonMember(db, 'article_text.details', 'claims').as('claims'))
    .where('article.current', '=', 1)
    .where('article.id', 'in', [...articleIds])
    .execute();
  return rows.flatMap(({ article, claims }) =>
    claims === null || claims === '[]' ? [] : [{ article, claims: JSON.parse(claims) as OutletClaim[] }],
  );
}
