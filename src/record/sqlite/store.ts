import { userInfo } from 'node:os';
import { Kysely, sql } from 'kysely';
import type { Entry, RawItem } from '../../domain/index.ts';
import type { AuditEntry, Put, PutOptions, RecordStore, StoredStatement, Totals } from '../record.ts';
import { actorOf, actorsLike, actorsNamed, listActors, profileOf } from '../sql/actors.ts';
import { articleOf, articlesBeginning, keyOfArticle, statementsBeginning } from '../sql/articles.ts';
import { correct } from '../sql/correct.ts';
import { listCorrections } from '../sql/corrections.ts';
import type { Means } from '../sql/derive.ts';
import { candidates, setFingerprints } from '../sql/fingerprints.ts';
import { forget, unforget } from '../sql/forget.ts';
import { forgetting } from '../sql/forgetting.ts';
import { issuesRead, putIssues, removeIssue, takePositions, trackedIssues } from '../sql/issues.ts';
import { itemOf, linkedItem } from '../sql/items.ts';
import { labelsOf, lists, putList, removeList } from '../sql/outlet-lists.ts';
import { outletProfile } from '../sql/outlet-profile.ts';
import { put } from '../sql/put.ts';
import { rejoin } from '../sql/rejoin.ts';
import { relate, relations, relativesOf, unrelated } from '../sql/relations.ts';
import { alertStore, captureStore, watchStore } from '../sql/watching.ts';
import type { Tables } from '../tables.ts';
import { dialectOf } from './dialect.ts';
import { fullText } from './full-text.ts';
import { MIGRATIONS } from './migrations.ts';
import { type OpenOptions, openDatabase } from './open.ts';
import { countStatements, findArticles, findStatements, statementsWhere } from './statements.ts';
import { verify } from './verify.ts';
import { withWords } from './with-words.ts';

/** Opens a record in an SQLite file; `:memory:` keeps it in memory. Throws as `openDatabase` does. */
export function openSqlite(location: string, options: OpenOptions = {}): RecordStore {
  const database = openDatabase(location, options);
  const db = new Kysely<Tables>({ dialect: dialectOf(database, location) });
  const inOne = <T>(act: (db: Kysely<Tables>) => Promise<T>): Promise<T> => db.transaction().execute(act);
  const withMeans = <T>(act: (db: Kysely<Tables>, means: Means) => Promise<T>): Promise<T> =>
    inOne(async (transaction) => act(transaction, { fullText, forgetting: await forgetting(transaction) }));
  return {
    location,
    version: MIGRATIONS.length,
    relatives: {
      candidates: (query) => candidates(db, query),
      relate: (id, found) => inOne((transaction) => relate(transaction, id, found)),
      relativesOf: (id) => relativesOf(db, id),
      relations: (verdicts) => relations(db, verdicts),
      unrelated: (limit) => unrelated(db, limit),
      fingerprint: (id, prints) => inOne((transaction) => setFingerprints(transaction, id, prints)),
    },
    outlets: {
      putList: (list, rows) => inOne((transaction) => putList(transaction, list, rows)),
      removeList: (list) => inOne((transaction) => removeList(transaction, list)),
      lists: () => lists(db),
      labelsOf: (hosts) => labelsOf(db, hosts),
      profileOf: (outlet, limit) => outletProfile(db, outlet, limit),
    },
    watching: watchStore(db, inOne),
    captures: captureStore(db, inOne),
    alerting: alertStore(db, inOne),
    holds: async (item: RawItem) => (await linkedItem(db, item)).article !== null,
    put: (item: RawItem, entry: Entry, options: PutOptions = {}): Promise<Put> =>
      inOne((transaction) => put(transaction, fullText, item, entry, options)),
    itemOf: async (articleId, version) => {
      const key = await keyOfArticle(db, articleId, version);
      return key === null ? null : itemOf(db, key);
    },
    statements: (query) => findStatements(db, query),
    count: (query) => countStatements(db, query),
    withWords: async (statements, words) => withWords(statements, words),
    statementOf: async (id) => (await statementsWhere(db, sql`statement.id = ${id}`))[0] ?? null,
    statementsBeginning: (id, limit) => statementsBeginning(db, id, limit),
    statementsIn: (articleId, version) => statementsIn(db, articleId, version),
    articleOf: (id, version) => articleOf(db, id, version),
    articles: (query) => findArticles(db, query),
    articlesBeginning: (id, limit) => articlesBeginning(db, id, limit),
    actorOf: (id) => actorOf(db, id),
    actorsNamed: (name, limit) => actorsNamed(db, name, limit),
    actorsLike: (part, limit) => actorsLike(db, part, limit),
    actors: (query) => listActors(db, query),
    profileOf: (id, limit) => profileOf(db, id, limit),
    correct: (correction, signed) => withMeans((transaction, means) => correct(transaction, means, correction, signed)),
    corrections: (query) => listCorrections(db, query),
    rejoin: () => withMeans(rejoin),
    forget: async (actors, signed) => {
      const forgotten = await withMeans((transaction, means) => forget(transaction, means, actors, signed));
      await purge(db);
      return forgotten;
    },
    unforget: (name) => inOne((transaction) => unforget(transaction, name)),
    issues: async () => (await trackedIssues(db)).map(({ issue }) => issue),
    trackedIssues: () => trackedIssues(db),
    putIssues: (all) => inOne((transaction) => putIssues(transaction, all)),
    removeIssue: (id) => inOne((transaction) => removeIssue(transaction, fullText, id)),
    takePositions: (articleId, issues, positions) =>
      inOne((transaction) => takePositions(transaction, fullText, articleId, issues, positions)),
    issuesRead: (read) => inOne((transaction) => issuesRead(transaction, read)),
    log: (action, details) => log(db, action, details),
    audit: (limit) => audit(db, limit),
    totals: () => totals(db),
    verify: () => verify(db),
    settle: async () => void (await sql`pragma wal_checkpoint(passive)`.execute(db)),
    close: async () => {
      // Kysely closes only what it has used.
      await db.destroy();
      if (database.isOpen) database.close();
    },
  };
}

/** Takes out of the file what deleted rows have left in it: in the index, in free pages, in the log. */
async function purge(db: Kysely<Tables>): Promise<void> {
  for (const index of ['statement_words', 'article_words'])
    await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('optimize')`.execute(db);
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function statementsIn(db: Kysely<Tables>, articleId: string, version?: number): Promise<StoredStatement[]> {
  const key = await keyOfArticle(db, articleId, version);
  return key === null ? [] : statementsWhere(db, sql`statement.article_key = ${key}`);
}

async function log(db: Kysely<Tables>, action: string, details: unknown): Promise<void> {
  const row = { at: new Date().toISOString(), by: user(), action, details: JSON.stringify(details) };
  await db.insertInto('audit').values(row).execute();
}

/** The name of the one who runs the program, as the system gives it. */
function user(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

async function audit(db: Kysely<Tables>, limit: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'by', 'action', 'details'])
    .orderBy('key', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as unknown }));
}

async function totals(db: Kysely<Tables>): Promise<Totals> {
  const { rows } = await sql<Totals>`select
    (select count(*) from item) as items,
    (select count(*) from article where current = 1) as articles,
    (select count(*) from article) as versions,
    (select count(*) from statement where current = 1 and rejection_key is null) as statements,
    (select count(*) from statement where current = 1 and shown = 1 and rejection_key is null) as shown,
    (select count(*) from actor where merged_into is null) as actors,
    (select count(*) from outlet) as outlets`.execute(db);
  return { ...rows[0]! };
}
