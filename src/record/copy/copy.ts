import type { Kysely } from 'kysely';
import { OnrecordError } from '../../domain/index.ts';
import { indexAnew } from '../sql/derive.ts';
import { forgetting, namesIn } from '../sql/forgetting.ts';
import { insertAll } from '../sql/insert-all.ts';
import type { Tables } from '../tables.ts';
import { type Digest, digestOf } from './digest.ts';
import { countOf, lastRow, pagesOf, type Row } from './rows.ts';
import { COPIED, type CopiedTable, type OpenTables } from './tables.ts';

/** How far a copy is: `rows` of a table are in the new record by now, or articles in its index, or rows compared. */
export interface CopyProgress {
  readonly step: 'copy' | 'index' | 'compare';
  readonly table: CopiedTable;
  readonly rows: number;
}

/** A table that was copied and compared. */
export interface CopiedRows extends Digest {
  readonly table: CopiedTable;
}

/** The lease that marks a record into which is being copied. */
const MARK = 'migrate';

/**
 * Copies a record into an empty one, row by row with their keys, makes its index, and compares both by the number and
 * the hash of the rows of every table. Interrupted, it goes on from the last batch that was entered when it is run again;
 * run again after it was done, it compares.
 *
 * Rejects with `migrate/watched`, `migrate/not-empty`, `migrate/differs`, and `record/…`.
 */
export async function copyRecord(
  from: OpenTables,
  to: OpenTables,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<readonly CopiedRows[]> {
  await refuseWatched(from);
  const before = await comparedIfCopied(from, to, onProgress);
  if (before) return before;
  await mark(from, to);
  for (const table of COPIED) await copyTable(from.db, to.db, table, onProgress);
  await copyMerges(from.db, to.db);
  await to.afterCopy();
  await makeIndex(to, onProgress);
  const { copied, different } = await compare(from, to, onProgress);
  if (different.length > 0) throw differs(from, to, different);
  await to.db.deleteFrom('lease').where('name', '=', MARK).execute();
  return copied;
}

interface ComparedTables {
  readonly copied: readonly CopiedRows[];
  /** Tables that are not the same, in words. */
  readonly different: readonly string[];
}

async function compare(
  from: OpenTables,
  to: OpenTables,
  onProgress: (progress: CopyProgress) => void,
): Promise<ComparedTables> {
  const copied: CopiedRows[] = [];
  const different: string[] = [];
  for (const table of COPIED) {
    const [one, other] = [await digestOf(from.db, table), await digestOf(to.db, table)];
    if (one.sha256 !== other.sha256) different.push(`${table} (${one.rows} and ${other.rows} rows)`);
    copied.push({ table, ...other });
    onProgress({ step: 'compare', table, rows: other.rows });
  }
  return { copied, different };
}

/** What a run that was ended after its last step would have answered; null where there is still something to copy. */
async function comparedIfCopied(
  from: OpenTables,
  to: OpenTables,
  onProgress: (progress: CopyProgress) => void,
): Promise<readonly CopiedRows[] | null> {
  if ((await markOf(to)) !== undefined || !(await isFilled(to))) return null;
  for (const table of COPIED) if ((await countOf(from.db, table)) !== (await countOf(to.db, table))) return null;
  const { copied, different } = await compare(from, to, onProgress);
  return different.length === 0 ? copied : null;
}

const differs = (from: OpenTables, to: OpenTables, tables: readonly string[]): OnrecordError =>
  new OnrecordError(
    'migrate/differs',
    `${from.location} and ${to.location} differ after copying, in ${tables.join(', ')}.`,
    'Something was written meanwhile. Let nobody write to either, delete the new record, and run this again.',
  );

async function refuseWatched({ db, location }: OpenTables): Promise<void> {
  const now = new Date().toISOString();
  const lease = await db
    .selectFrom('lease')
    .select('holder')
    .where('name', '=', 'watch')
    .where('until', '>', now)
    .executeTakeFirst();
  if (!lease) return;
  const remedy = 'Stop it first; what it has to do is copied too, and it goes on from the new record.';
  throw new OnrecordError('migrate/watched', `${lease.holder} watches ${location}.`, remedy);
}

/** Marks the new record as being copied from this one; refuses one that holds something else. */
async function mark(from: OpenTables, { db, location }: OpenTables): Promise<void> {
  const held = await markOf({ db });
  if (held === from.location) return;
  if (held !== undefined || (await isFilled({ db }))) {
    const what = held ? `${location} is half copied from ${held}.` : `${location} holds something already.`;
    throw new OnrecordError('migrate/not-empty', what, 'Name a new place, or delete that record first.');
  }
  await db.insertInto('lease').values({ name: MARK, holder: from.location, until: '9999' }).execute();
}

/** From where a record is being filled. */
async function markOf({ db }: Pick<OpenTables, 'db'>): Promise<string | undefined> {
  const row = await db.selectFrom('lease').select('holder').where('name', '=', MARK).executeTakeFirst();
  return row?.holder;
}

async function isFilled({ db }: Pick<OpenTables, 'db'>): Promise<boolean> {
  const tables = ['item', 'audit', 'issue', 'source', 'actor'] as const;
  return (await Promise.all(tables.map((table) => lastRow(db, table)))).some((row) => row !== undefined);
}

/** Enters the rows that come after those which are there: they were entered in the order of their keys. */
async function copyTable(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  table: CopiedTable,
  onProgress: (progress: CopyProgress) => void,
): Promise<void> {
  let rows = 0;
  for await (const page of pagesOf(from, table, await lastRow(to, table))) {
    await to.transaction().execute((one) => insertAll(one, table, page.map((row) => enteredAs(table, row)) as never[]));
    rows += page.length;
    onProgress({ step: 'copy', table, rows });
  }
}

/** Actors point to actors that may come later: this is entered when all are there. */
const enteredAs = (table: CopiedTable, row: Row): Row => (table === 'actor' ? { ...row, merged_into: null } : row);

async function copyMerges(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  const merged = await from
    .selectFrom('actor')
    .select(['key', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute();
  await to.transaction().execute(async (one) => {
    for (const { key, merged_into } of merged)
      await one.updateTable('actor').set({ merged_into }).where('key', '=', key).execute();
  });
}

/** Articles that are entered into the index in one transaction. */
const INDEXED_AT_ONCE = 20;

async function makeIndex(
  { db, fullText }: Pick<OpenTables, 'db' | 'fullText'>,
  onProgress: (progress: CopyProgress) => void,
): Promise<void> {
  let after = await fullText.lastArticle(db);
  for (let rows = 0; ; ) {
    const keys = await articlesAfter(db, after);
    if (keys.length === 0) return;
    await db.transaction().execute(async (one) => {
      for (const key of keys) await indexArticle(one, fullText, key);
    });
    rows += keys.length;
    after = keys.at(-1)!;
    onProgress({ step: 'index', table: 'article', rows });
  }
}

async function articlesAfter(db: Kysely<Tables>, after: number): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('key')
    .where('current', '=', 1)
    .where('key', '>', after)
    .orderBy('key')
    .limit(INDEXED_AT_ONCE)
    .execute();
  return rows.map(({ key }) => key);
}

async function indexArticle(db: Kysely<Tables>, fullText: OpenTables['fullText'], key: number): Promise<void> {
  const { id, title, text } = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['article.id', 'title', 'text'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const forgotten = await forgetting(db, await namesIn(db, id));
  await fullText.addArticle(db, key, forgotten.without(title ?? ''), forgotten.without(text));
  await indexAnew(db, { fullText, forgetting: forgotten }, key);
}
