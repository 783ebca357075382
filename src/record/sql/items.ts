import { deflateSync, inflateSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { RawItem } from '../../domain/index.ts';
import type { Tables } from '../tables.ts';

/** How much of the bytes helps to deflate the content (the window of deflate). */
const WINDOW = 32_768;

/** An item's own row and article on the record; null where it is not held. */
export interface LinkedItem {
  readonly key: number | null;
  readonly article: number | null;
}

/** Finds an item by its bytes and its own address. */
export async function linkedItem(db: Kysely<Tables>, item: RawItem): Promise<LinkedItem> {
  const row = await db
    .selectFrom('item')
    .innerJoin('original', 'original.key', 'item.original_key')
    .select(['item.key', 'item.article_key'])
    .where('original.sha256', '=', item.sha256)
    .where('item.url', '=', item.metadata.url ?? '')
    .executeTakeFirst();
  return { key: row?.key ?? null, article: row?.article_key ?? null };
}

/** The id of the article that an item gave; null where it is not held. */
export async function articleOfItem(db: Kysely<Tables>, item: RawItem): Promise<string | null> {
  const { article } = await linkedItem(db, item);
  if (article === null) return null;
  const row = await db.selectFrom('article').select('id').where('key', '=', article).executeTakeFirst();
  return row?.id ?? null;
}

/**
 * When something that is put now came on the record: now, and never before what was put before it. By these instants it is
 * told which text stood first, so they must not go back with the clock (decisions/0144).
 */
export async function seenNow(db: Kysely<Tables>): Promise<string> {
  const now = new Date().toISOString();
  const last = await db.selectFrom('item').select('first_seen').orderBy('key', 'desc').limit(1).executeTakeFirst();
  return last && last.first_seen > now ? last.first_seen : now;
}

/** Stores an item and its bytes, or points the stored one to the article that it gives now. */
export async function linkItem(
  db: Kysely<Tables>,
  item: RawItem,
  linked: LinkedItem,
  article: number,
  seen: string,
): Promise<void> {
  if (linked.key !== null) {
    await db.updateTable('item').set({ article_key: article }).where('key', '=', linked.key).execute();
    return;
  }
  const original = await originalKey(db, item);
  const row = {
    original_key: original,
    url: item.metadata.url ?? '',
    item_id: item.id,
    format: item.format,
    location: item.location,
    metadata: JSON.stringify(item.metadata),
    content: deflatedContent(item),
    article_key: article,
    first_seen: seen,
  };
  await db.insertInto('item').values(row).execute();
}

async function originalKey(db: Kysely<Tables>, { sha256, bytes }: RawItem): Promise<number> {
  const find = () => db.selectFrom('original').select('key').where('sha256', '=', sha256).executeTakeFirst();
  const held = await find();
  if (held) return held.key;
  const row = { sha256, size: bytes.length, bytes: deflateSync(bytes) };
  await db.insertInto('original').values(row).execute();
  return (await find())!.key;
}

const dictionary = (bytes: Uint8Array): Uint8Array => bytes.subarray(Math.max(0, bytes.length - WINDOW));

function deflatedContent({ bytes, content }: RawItem): Uint8Array | null {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') === content) return null;
  return deflateSync(content, bytes.length > 0 ? { dictionary: dictionary(bytes) } : {});
}

/** The item that gave an article's version first, as it was read. */
export async function itemOf(db: Kysely<Tables>, articleKey: number): Promise<RawItem | null> {
  const row = await db
    .selectFrom('item')
    .innerJoin('original', 'original.key', 'item.original_key')
    .select(['item_id', 'format', 'location', 'metadata', 'content', 'sha256', 'bytes'])
    .where('article_key', '=', articleKey)
    .orderBy('item.key')
    .executeTakeFirst();
  if (!row) return null;
  const bytes = inflateSync(row.bytes);
  const content =
    row.content === null ? bytes : inflateSync(row.content, bytes.length > 0 ? { dictionary: dictionary(bytes) } : {});
  return {
    id: row.item_id,
    format: row.format as RawItem['format'],
    content: content.toString('utf8'),
    metadata: JSON.parse(row.metadata) as RawItem['metadata'],
    location: row.location,
    bytes,
    sha256: row.sha256,
  };
}
