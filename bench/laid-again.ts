/**
 * Lays what is on a record out again, as other articles on later days: the rows that storing would write, by SQL from table to
 * table, a hundred times as fast. The same people speak; ids, addresses, hashes and fingerprints are others.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { indexAnew } from '../src/record/sql/derive.ts';
import { DAYS_A_STRETCH } from '../src/record/sql/fingerprints.ts';
import { forgetting } from '../src/record/sql/forgetting.ts';
import type { IndexedStatement } from '../src/record/sql/full-text.ts';
import { factsOf, fullText } from '../src/record/sqlite/full-text.ts';
import { pairsColumn } from '../src/record/sqlite/pairs.ts';
import type { Tables } from '../src/record/tables.ts';

/** Keys of one day, and rows of one day that one laying out has at most: beyond them the next one's keys begin. */
const [A_DAY, ROWS_A_DAY] = [2 ** 32, 2 ** 20];
/** Fingerprints are numbers below 2^48; from one laying out to the next they move by this (odd, so that none comes again). */
const [PRINTS, PRINTS_APART] = [2n ** 48n, 0x9e3779b97f4bn];
/** Layings out of which no two have an id in common: the first two digits of 256. */
const MOST_TIMES = 255;
/** What of a record cannot be laid out again: what people said of it, and what is tied to the ids of its statements. */
const NOT_AGAIN = ['correction', 'attached', 'remark', 'check_word', 'former_statement', 'tombstone'] as const;

/** An id or a hash in hexadecimal, and the same for the laying out `:n`: the first two digits turn. */
const turned = (id: string): string =>
  `(printf('%02x', (instr('0123456789abcdef', substr(${id}, 1, 1)) * 16 - 17 + instr('0123456789abcdef', substr(${id}, 2, 1)) + :n * 5) % 256) || substr(${id}, 3))`;
const keyLater = (key: string): string => `(${key} + case when ${key} < ${A_DAY} then :rows else :keys end)`;
const dayLater = (day: string): string =>
  `case when ${day} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' then date(${day}, '+' || :days || ' days') else ${day} end`;
const another = (address: string): string => `(${address} || '?again=' || :n)`;

/** A member of a column of JSON, changed where it is there. */
const changed = (
  json: string,
  ...members: readonly (readonly [path: string, to: (value: string) => string])[]
): string =>
  members.reduce((of, [path, to]) => `json_replace(${of}, '${path}', ${to(`(${json} ->> '${path}')`)})`, json);

/** What becomes of the columns of each table; those that are not named stay as they are. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  original: { key: 'key + :n * (select max(key) from base_original)', sha256: turned('sha256') },
  article: {
    key: keyLater('key'),
    id: turned('id'),
    sha256: turned('sha256'),
    url: another('url'),
    published: changed('published', ['$.value', dayLater]),
  },
  article_text: {
    article_key: keyLater('article_key'),
    details: changed(
      'details',
      ['$.article.id', turned],
      ['$.article.sha256', turned],
      ['$.article.url', another],
      ['$.article.published.value', dayLater],
    ),
  },
  item: {
    key: 'key + :n * (select max(key) from base_item)',
    original_key: 'original_key + :n * (select max(key) from base_original)',
    url: another('url'),
    metadata: changed('metadata', ['$.url', another], ['$.published', dayLater]),
    article_key: keyLater('article_key'),
  },
  credit: { article_key: keyLater('article_key') },
  appearance: { article_key: keyLater('article_key') },
  scene: { article_key: keyLater('article_key') },
  statement: {
    key: keyLater('key'),
    id: turned('id'),
    article_key: keyLater('article_key'),
    details: changed('details', ['$.said.value', dayLater]),
  },
  speaker: { statement_key: keyLater('statement_key') },
  position: { statement_key: keyLater('statement_key') },
  doubt: { statement_key: keyLater('statement_key') },
  side: { statement_key: keyLater('statement_key') },
  fingerprinted: {
    article_key: keyLater('article_key'),
    prints: '(select json_group_array((value + :prints) % :above) from json_each(prints))',
  },
  related: { article_id: turned('article_id') },
  relation: { one: `min(${turned('one')}, ${turned('other')})`, other: `max(${turned('one')}, ${turned('other')})` },
};

/** Tables in which a row's place follows from what the statement is of: entered in that order, nothing is moved. */
const ORDER: Readonly<Record<string, string>> = {
  speaker: 'actor_key, shown, statement_key',
  side: 'issue, actor_key, part, shown, statement_key',
  doubt: 'question, statement_key, issue',
  position: 'statement_key, ordinal',
  appearance: 'article_key, ref',
};

/** Lays the record of a database out again, so often; told after each. Its positions have to be worked out afterwards. */
export async function layAgain(
  database: DatabaseSync,
  db: Kysely<Tables>,
  times: number,
  onLaid: (n: number) => void = () => undefined,
): Promise<void> {
  if (times > MOST_TIMES) throw new Error(`A record is laid out again ${MOST_TIMES} times at most.`);
  refuse(database);
  await keepBase(database, db);
  const days = daysOf(database);
  gatherWords(database, GATHERED);
  for (let n = 1; n <= times; n++) {
    const given = givenOf(n, days);
    database.exec('begin');
    for (const table of Object.keys(COLUMNS)) run(database, entering(database, table), given);
    layWords(database, given);
    database.exec('commit');
    onLaid(n);
  }
  gatherWords(database, GATHERED_USUALLY);
  database.exec('begin');
  layPrints(database, times, days);
  database.exec(`insert or replace into unsettled (actor_key, issue, mark)
    select distinct actor_key, issue, 'laid out again' from side where actor_key <> 0 and part <> 'tells' and shown = 1`);
  database.exec('commit');
}

/** By the names of the parameters. As `bigint`, which SQLite takes as whole numbers. */
type Given = Readonly<Record<string, bigint>>;

/** Runs a statement with those of the parameters that it names. */
function run(database: DatabaseSync, text: string, given: Given): void {
  const named = Object.entries(given).filter(([name]) => new RegExp(`${name}\\b`).test(text));
  database.prepare(text).run(Object.fromEntries(named));
}

const printsOf = (n: number): bigint => (BigInt(n) * PRINTS_APART) % PRINTS;

const givenOf = (n: number, days: number): Given => ({
  ':n': BigInt(n),
  ':days': BigInt(n * days),
  ':rows': BigInt(n * ROWS_A_DAY),
  ':keys': BigInt(n * (days * A_DAY + ROWS_A_DAY)),
  ':prints': printsOf(n),
  ':above': PRINTS,
});

function refuse(database: DatabaseSync): void {
  const count = (from: string): number => Number(database.prepare(`select count(*) as n from ${from}`).get()!.n);
  const held = NOT_AGAIN.filter((table) => count(table) > 0);
  if (held.length > 0) throw new Error(`A record with rows in ${held.join(', ')} cannot be laid out again.`);
  if (count(`actor where id like 'local:%'`) > 0)
    throw new Error('A record with actors who are kept to their article cannot be laid out again.');
}

/** Keeps what is to be laid out again in temporary tables, and what the index holds of each statement. */
async function keepBase(database: DatabaseSync, db: Kysely<Tables>): Promise<void> {
  for (const table of [...Object.keys(COLUMNS), 'fingerprint', 'passing_print'])
    database.exec(`create temp table base_${table} as select * from ${table}`);
  database.exec('create temp table base_words (key integer primary key, words, context, speaker, facts, pairs)');
  const enter = database.prepare('insert into base_words values (?, ?, ?, ?, ?, ?)');
  const means = { fullText: { ...fullText, addStatements }, forgetting: await forgetting(db) };
  async function addStatements(_: Kysely<Tables>, statements: readonly IndexedStatement[]): Promise<void> {
    // Without a day, the facts name no month: it is another for each laying out.
    for (const one of statements)
      enter.run(one.key, one.words, one.context, one.names, factsOf({ ...one, key: 0 }), pairsColumn(one.words));
  }
  const { rows } = await sql<{ key: number }>`select key from article where current = 1 order by key`.execute(db);
  database.exec('begin');
  for (const { key } of rows) await indexAnew(db, means, key);
  database.exec('commit');
}

/** Days from the first on which something was said or published to the last, both included. */
function daysOf(database: DatabaseSync): number {
  const { first, last } = database
    .prepare(
      `select min(key) as first, max(key) as last from
        (select key from base_article union all select key from base_statement) where key >= ${A_DAY}`,
    )
    .get() as { first: number; last: number };
  return Math.floor(last / A_DAY) - Math.floor(first / A_DAY) + 1;
}

function entering(database: DatabaseSync, table: string): string {
  const columns = database.prepare(`select name from pragma_table_info('${table}')`).all() as { name: string }[];
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => COLUMNS[table]![name] ?? name);
  const order = ORDER[table] ?? 'rowid';
  return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from base_${table} order by ${order}`;
}

/** The month of a key as the index has it; decisions/0071. */
const monthOf = (key: string): string =>
  `case when ${key} < ${A_DAY} then '' else
    ' month' || strftime('%Y%m', ${key} / ${A_DAY} * 86400 + ${Date.UTC(1600, 0, 1) / 1000}, 'unixepoch') end`;

/** Bytes of words that the index gathers in memory before it writes them out: fewer parts to be merged. The usual of FTS5. */
const [GATHERED, GATHERED_USUALLY] = [2 ** 26, 2 ** 20];

function gatherWords(database: DatabaseSync, bytes: number): void {
  for (const index of ['statement_words', 'pair_words', 'article_words'])
    database.exec(`insert into ${index} (${index}, rank) values ('hashsize', ${bytes})`);
}

function layWords(database: DatabaseSync, given: Given): void {
  run(
    database,
    `insert into statement_words (rowid, words, context, speaker, facts)
      select ${keyLater('key')}, words, context, speaker, facts || ${monthOf(keyLater('key'))}
      from base_words order by key`,
    given,
  );
  run(
    database,
    `insert into pair_words (rowid, pairs) select ${keyLater('key')}, pairs from base_words order by key`,
    given,
  );
  run(
    database,
    `insert into article_words (rowid, title, text)
      select ${keyLater('key')}, coalesce(title, ''), text from base_article
      join base_article_text on article_key = key where current = 1 order by key`,
    given,
  );
}

/** All fingerprints at once, in the order of their table: entered at random places they would take longer than the rest. */
function layPrints(database: DatabaseSync, times: number, days: number): void {
  database.exec('create temp table laid (n integer primary key, prints integer)');
  const enter = database.prepare('insert into laid values (?, ?)');
  for (let n = 0; n <= times; n++) enter.run(n, printsOf(n));
  database.exec('delete from fingerprint');
  const later = `case when article_key < ${A_DAY} then n * ${ROWS_A_DAY} else n * ${days * A_DAY + ROWS_A_DAY} end`;
  database.exec(`insert into fingerprint (print, article_key)
    select (print + prints) % ${PRINTS} as print, article_key + ${later} as article_key
    from laid, base_fingerprint order by 1, 2`);
  database.exec('delete from passing_print');
  database.exec(`insert into passing_print (stretch, print, article_key)
    select (article_key + ${later}) / ${A_DAY * DAYS_A_STRETCH} as stretch, (print + prints) % ${PRINTS} as print,
      article_key + ${later} as article_key
    from laid, base_passing_print order by 1, 2, 3`);
}
