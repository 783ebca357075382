import { userInfo } from 'node:os';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Entry, OnrecordError, type RawItem } from '../../domain/index.ts';
import type {
  ArticleListed,
  ArticleQuery,
  AuditEntry,
  AuditFilter,
  Put,
  PutOptions,
  RecordStore,
  StatementQuery,
  StatementWords,
  StoredStatement,
  Totals,
  WordQuery,
} from '../record.ts';
import type { Tables } from '../tables.ts';
import { accessStore } from './access.ts';
import { actorOf, actorsLike, actorsNamed, listActors, profileOf } from './actors.ts';
import { articleOf, articlesBeginning, claimsOf, keyOfArticle, statementsBeginning, textsOf } from './articles.ts';
import { correct } from './correct.ts';
import { listCorrections } from './corrections.ts';
import { countBoth, type Listing, type Match, shownAndCounted } from './counts.ts';
import type { Means } from './derive.ts';
import { candidates, setFingerprints } from './fingerprints.ts';
import { forget, unforget } from './forget.ts';
import { forgetting } from './forgetting.ts';
import { formerStatement } from './former.ts';
import type { FullText } from './full-text.ts';
import { issuesRead, putIssues, removeIssue, takePositions, trackedIssues } from './issues.ts';
import { articleOfItem, itemOf, linkedItem } from './items.ts';
import { eachNumber } from './json.ts';
import { labelsOf, lists, putList, removeList } from './outlet-lists.ts';
import { outletProfile } from './outlet-profile.ts';
import { isPurgeOwed, owePurge, purged } from './purging.ts';
import { put } from './put.ts';
import { rejoin } from './rejoin.ts';
import { relate, relations, relativesOf, unrelated } from './relations.ts';
import { checksLike, withRemarks } from './remarks.ts';
import { withoutRemembering } from './remembered.ts';
import { reviewStore } from './reviewing.ts';
import { type StatementRow, statementOfRow } from './rows.ts';
import { type FindRuns, statementsWithRun } from './runs.ts';
import { standingStore } from './standings.ts';
import { STATEMENT_JOINS } from './statement-columns.ts';
import { alertStore, captureStore, type InOne, watchStore } from './watching.ts';

/** What a store brings along; the rest is the same for all. */
export interface Store extends Pick<RecordStore, 'location' | 'version' | 'verify' | 'settle' | 'close'> {
  readonly db: Kysely<Tables>;
  /** For what is on the record; for items that are put; for what watching has to do; for captures; for alerts; for who may ask. */
  readonly inOne: InOne;
  readonly inOneOf: Readonly<Record<'putting' | 'watching' | 'captures' | 'alerting' | 'access', InOne>>;
  readonly fullText: FullText;
  findStatements(db: Kysely<Tables>, query: StatementQuery): Promise<readonly StoredStatement[]>;
  findWordings(db: Kysely<Tables>, query: StatementQuery): Promise<readonly StatementWords[]>;
  readonly findRuns: FindRuns;
  countStatements(db: Kysely<Tables>, query: StatementQuery): Promise<number>;
  /** The first statements that full text finds, whether shown or not; null for any other query. */
  matchesByFullText(db: Kysely<Tables>, query: StatementQuery): Promise<readonly Match[] | null>;
  /** What is selected of a statement. */
  readonly statementColumns: RawBuilder<unknown>;
  findArticles(db: Kysely<Tables>, query: ArticleQuery): Promise<readonly ArticleListed[]>;
  state(db: Kysely<Tables>): Promise<string>;
  withWords(statements: readonly StoredStatement[], words: WordQuery): ReadonlySet<string>;
  /** Takes out of the files what deleted rows have left in them. */
  purge(): Promise<void>;
}

/** The contract of a record over the tables that every store has. */
export function recordOver(store: Store): RecordStore {
  const { db, inOneOf, fullText, location, version } = store;
  // What puts nothing may change what those who put remember.
  const inOne: InOne = (act) => store.inOne((transaction) => withoutRemembering(transaction, () => act(transaction)));
  const withMeans = <T>(act: (db: Kysely<Tables>, means: Means) => Promise<T>): Promise<T> =>
    inOne(async (transaction) => act(transaction, { fullText, forgetting: await forgetting(transaction) }));
  const listing: Listing = {
    first: async (query) => withRemarks(db, await store.findStatements(db, query)),
    at: async (orders) => {
      if (orders.length === 0) return [];
      return statementsWhere(store, sql`statement.key in ${eachNumber(db, JSON.stringify(orders))}`);
    },
  };
  return {
    location,
    version,
    relatives: {
      candidates: (query) => candidates(db, query),
      texts: (ids) => textsOf(db, ids),
      relate: (id, found) => store.inOne((transaction) => relate(transaction, id, found)),
      relativesOf: (id) => relativesOf(db, id),
      relations: (verdicts) => relations(db, verdicts),
      unrelated: (limit, among) => unrelated(db, limit, among),
      fingerprint: (id, prints) => inOne((transaction) => setFingerprints(transaction, id, prints)),
    },
    checks: { checksLike: (texts, limit) => checksLike(db, texts, limit) },
    outlets: {
      putList: (list, rows) => inOne((transaction) => putList(transaction, list, rows)),
      removeList: (list) => inOne((transaction) => removeList(transaction, list)),
      lists: () => lists(db),
      labelsOf: (hosts) => labelsOf(db, hosts),
      profileOf: (outlet, limit) => outletProfile(db, outlet, limit),
    },
    watching: watchStore(db, inOneOf.watching),
    captures: captureStore(db, inOneOf.captures),
    alerting: alertStore(db, inOneOf.alerting),
    reviewing: reviewStore(db),
    access: accessStore(db, inOneOf.access),
    standings: standingStore(db, inOne),
    holds: async (item: RawItem) => (await linkedItem(db, item)).article !== null,
    articleOfItem: (item) => articleOfItem(db, item),
    put: (item: RawItem, entry: Entry, options: PutOptions = {}): Promise<Put> =>
      inOneOf.putting((transaction) => put(transaction, fullText, item, entry, options)),
    together: (act) => inOneOf.putting((transaction) => act(recordOver(within(store, transaction)))),
    itemOf: async (articleId, version) => {
      const key = await keyOfArticle(db, articleId, version);
      return key === null ? null : itemOf(db, key);
    },
    statements: listing.first,
    wordings: (query) => store.findWordings(db, query),
    withRun: (query) => statementsWithRun(db, store.findRuns, query),
    count: (query) => store.countStatements(db, query),
    counts: (query) => countBoth(store, query),
    shownAndCounted: (query, counted) => shownAndCounted(store, listing, query, counted),
    withWords: async (statements, words) => store.withWords(statements, words),
    statementsAt: listing.at,
    statementOf: async (id) => (await statementsWhere(store, sql`statement.id = ${id}`))[0] ?? null,
    formerStatement: (id) => formerStatement(db, id),
    isForgotten: async (id) => /^[a-z-]+:/.test(id) && (await forgetting(db)).knows(id),
    statementsBeginning: (id, limit) => statementsBeginning(db, id, limit),
    statementsIn: (articleId, version) => statementsIn(store, articleId, version),
    articleOf: (id, version) => articleOf(db, id, version),
    articles: (query) => store.findArticles(db, query),
    claimsOf: (articleIds) => claimsOf(db, articleIds),
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
      const forgotten = await withMeans(async (transaction, means) => {
        const gone = await forget(transaction, means, actors, signed);
        await owePurge(transaction);
        return gone;
      });
      return { ...forgotten, purged: await finishForgetting(store) };
    },
    finishForgetting: () => finishForgetting(store),
    isForgettingDone: async () => !(await isPurgeOwed(db)),
    unforget: (name) => inOne((transaction) => unforget(transaction, name)),
    issues: async () => (await trackedIssues(db)).map(({ issue }) => issue),
    trackedIssues: () => trackedIssues(db),
    putIssues: (all) => inOne((transaction) => putIssues(transaction, all)),
    removeIssue: (id) => inOne((transaction) => removeIssue(transaction, fullText, id)),
    takePositions: (articleId, issues, positions) =>
      inOne((transaction) => takePositions(transaction, fullText, articleId, issues, positions)),
    issuesRead: (read) => inOne((transaction) => issuesRead(transaction, read)),
    log: (action, details, by) => log(db, action, details, by),
    audit: (limit, filter) => audit(db, limit, filter),
    totals: () => totals(db),
    state: () => store.state(db),
    verify: () => store.verify(),
    settle: () => store.settle(),
    close: () => store.close(),
  };
}

/** The same store inside a transaction of it; what has a transaction or a lock of its own is refused. */
function within(store: Store, transaction: Kysely<Tables>): Store {
  const inOne: InOne = (act) => act(transaction);
  const refused = { putting: inOne, watching: refuse, captures: refuse, alerting: refuse, access: refuse };
  const whole = { purge: refuse, verify: refuse, settle: refuse, close: refuse };
  return { ...store, db: transaction, inOne, inOneOf: refused, ...whole };
}

const refuse = (): Promise<never> => Promise.reject(new Error('This cannot be a part of `together`.'));

/** What may pass by itself: another program that has the files open, a disk without space for a moment. */
const PASSING = new Set(['record/busy', 'record/full']);

/** Takes out of the files what forgetting left in them; false where it has to be tried again later. */
async function finishForgetting({ db, inOne, purge }: Store): Promise<boolean> {
  if (!(await isPurgeOwed(db))) return true;
  try {
    await purge();
  } catch (error) {
    if (error instanceof OnrecordError && PASSING.has(error.code)) return false;
    throw error;
  }
  await inOne(purged);
  return true;
}

type Rows = Pick<Store, 'db' | 'statementColumns'>;

/** Statements by id or by article, whether current or not. */
async function statementsWhere(
  { db, statementColumns }: Rows,
  where: RawBuilder<unknown>,
): Promise<readonly StoredStatement[]> {
  const { rows } = await sql<StatementRow>`select ${statementColumns} from statement ${STATEMENT_JOINS}
    where ${where} order by statement.article_key, statement.ordinal`.execute(db);
  return withRemarks(db, rows.map(statementOfRow));
}

async function statementsIn(store: Rows, articleId: string, version?: number): Promise<readonly StoredStatement[]> {
  const key = await keyOfArticle(store.db, articleId, version);
  return key === null ? [] : statementsWhere(store, sql`statement.article_key = ${key}`);
}

async function log(db: Kysely<Tables>, action: string, details: unknown, by = user()): Promise<void> {
  const row = { at: new Date().toISOString(), by, action, details: JSON.stringify(details) };
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

async function audit(db: Kysely<Tables>, limit: number, { by, before }: AuditFilter = {}): Promise<AuditEntry[]> {
  let lines = db
    .selectFrom('audit')
    .select(['key', 'at', 'by', 'action', 'details'])
    .orderBy('key', 'desc')
    .limit(limit);
  if (by !== undefined) lines = lines.where('by', '=', by);
  if (before !== undefined) lines = lines.where('key', '<', before);
  const rows = await lines.execute();
  return rows.map(({ key, ...row }) => ({ id: key, ...row, details: JSON.parse(row.details) as unknown }));
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
