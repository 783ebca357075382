import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { Kysely } from 'kysely';
import { layAgain } from '../../bench/laid-again.ts';
import { issues, type Synthetic, syntheticArticle, syntheticPrints } from '../../bench/synthetic.ts';
import type { Dated } from '../../src/domain/index.ts';
import { relateArticle } from '../../src/operations/relate.ts';
import { openRecord } from '../../src/record/index.ts';
import { dialectOf } from '../../src/record/sqlite/dialect.ts';
import type { Tables } from '../../src/record/tables.ts';
import { settlePositions } from '../../src/search/index.ts';

const ARTICLES = 50;
/** Articles of the whole archive, so that these are of some hundred days. */
const OF = 1500;
const [A_DAY, ROWS_A_DAY] = [2 ** 32, 2 ** 20];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-laid-'));
after(() => rmSync(folder, { recursive: true }));
const stored = join(folder, 'stored.sqlite');
const laid = join(folder, 'laid.sqlite');

const turned = (id: string): string =>
  ((Number.parseInt(id.slice(0, 2), 16) + 5) % 256).toString(16).padStart(2, '0') + id.slice(2);
const later = (dated: Dated, days: number): Dated =>
  dated.value === null
    ? dated
    : { ...dated, value: new Date(Date.parse(dated.value) + days * 86_400_000).toISOString().slice(0, 10) };

/** The article that laying out makes of one. */
function again({ item, entry }: Synthetic, days: number): Synthetic {
  const { article, statements } = entry;
  const url = `${article.url}?again=1`;
  const sha256 = turned(article.sha256);
  const published = later(article.published, days);
  return {
    item: { ...item, sha256, metadata: { ...item.metadata, url, published: published.value! } },
    entry: {
      ...entry,
      article: { ...article, id: turned(article.id), sha256, url, published },
      statements: statements.map((one) => ({ ...one, id: turned(one.id), said: later(one.said, days) })),
    },
  };
}

/** Stores articles; their relatives are looked for where they are the ones to be laid out again. */
async function store(file: string, articles: readonly Synthetic[], relate: boolean): Promise<void> {
  const record = openRecord(file, { create: true });
  await record.putIssues(issues);
  await record.together(async (within) => {
    for (const [n, { item, entry }] of articles.entries())
      await within.put(item, entry, { fingerprints: syntheticPrints(n, entry.article) });
  });
  if (relate) for (const { entry } of articles) await relateArticle(record, entry.article.id);
  await settlePositions(record);
  await record.close();
}

const days = (): number => {
  const database = new DatabaseSync(stored);
  const rows = database.prepare('select key from article union all select key from statement').all();
  database.close();
  const of = rows.map(({ key }) => Math.floor(Number(key) / A_DAY));
  return Math.max(...of) - Math.min(...of) + 1;
};

before(async () => {
  const articles = Array.from({ length: ARTICLES }, (_, n) => syntheticArticle(n, OF));
  for (const file of [stored, laid]) await store(file, articles, true);
  await store(
    stored,
    articles.map((one) => again(one, days())),
    false,
  );
  const database = new DatabaseSync(laid);
  const db = new Kysely<Tables>({ dialect: dialectOf(database, laid) });
  await layAgain(database, db, 1);
  await db.destroy();
  const record = openRecord(laid);
  await settlePositions(record);
  // The hashes are invented, and nothing else is wrong.
  const wrong = (await record.verify()).filter((problem) => !problem.startsWith('The original bytes '));
  assert.deepEqual(wrong, []);
  await record.close();
});

/** Keys of what was laid out again begin higher within their day. */
const plain = (value: unknown): unknown =>
  typeof value === 'number' && value >= A_DAY && value < 2 ** 53
    ? value - (value % A_DAY) + ((value % A_DAY) % ROWS_A_DAY)
    : value;
const plainIn = (json: unknown): unknown =>
  JSON.parse(String(json), (_, value: unknown) =>
    typeof value === 'string' && /^\d{12,}$/.test(value) ? plain(Number(value)) : plain(value),
  );

/** Grounds of joining, which name what was found in other articles. */
const NOT_COMPARED = new Set(['basis', 'confidence']);

function rowsOf(file: string, table: string): string[] {
  const database = new DatabaseSync(file);
  const rows = database.prepare(`select * from ${table}`).all();
  database.close();
  return rows
    .map((row) =>
      Object.entries(row).flatMap(([name, value]) => {
        if (table === 'appearance' && NOT_COMPARED.has(name)) return [];
        // When it was stored.
        if (name === 'first_seen') return [];
        return [`${name} ${JSON.stringify(name === 'body' ? plainIn(value) : plain(value))}`];
      }),
    )
    .map((cells) => cells.join(', '))
    .sort();
}

const SAME = [
  'original',
  'outlet',
  'article',
  'article_text',
  'item',
  'credit',
  'actor',
  'alias',
  'join_key',
  'appearance',
  'scene',
  'statement',
  'speaker',
  'position',
  'doubt',
  'side',
  'standing',
  'held_position',
];

for (const table of SAME) {
  test(`a record laid out again has in ${table} what storing the articles writes`, () => {
    const rows = rowsOf(laid, table);
    assert.deepEqual(rows, rowsOf(stored, table));
    if (table !== 'credit') assert.ok(rows.length > 0, 'there is nothing to compare');
  });
}

test('its index has the words that storing enters, at the same places', () => {
  const instances = (file: string, index: string): string[] => {
    const database = new DatabaseSync(file);
    database.exec(`create virtual table temp.instances using fts5vocab (main, ${index}, instance)`);
    const rows = database.prepare('select term, doc, col, offset from instances').all();
    database.close();
    return rows.map(({ term, doc, col, offset }) => [term, plain(doc), col, offset].join(' ')).sort();
  };
  for (const index of ['statement_words', 'pair_words', 'article_words'])
    assert.deepEqual(instances(laid, index), instances(stored, index));
});

test('its fingerprints are as many of each article, and no article shares one with what it was laid out from', () => {
  const of = (file: string, what: string): unknown[] => {
    const database = new DatabaseSync(file);
    const rows = database.prepare(what).all();
    database.close();
    return rows.flatMap((row) => Object.values(row).map(plain));
  };
  for (const table of ['fingerprint', 'passing_print']) {
    const counts = `select article_key, count(*) from ${table} group by article_key order by article_key`;
    assert.deepEqual(of(laid, counts), of(stored, counts));
    assert.ok(of(laid, counts).length > 0, 'there is nothing to compare');
    const shared = `select count(*) from ${table} a join ${table} b using (print)
      where a.article_key % ${A_DAY} < ${ROWS_A_DAY} and b.article_key % ${A_DAY} >= ${ROWS_A_DAY}`;
    assert.deepEqual(of(laid, shared), [0]);
  }
  const kept = `select count(*) from fingerprinted d, json_each(d.prints) p
    where not exists (select 1 from fingerprint f where f.print = p.value and f.article_key = d.article_key)
      and not exists (select 1 from passing_print f where f.print = p.value and f.article_key = d.article_key)`;
  assert.deepEqual(of(laid, kept), [0]);
  const stretches = 'select distinct article_key, stretch from passing_print order by article_key';
  assert.deepEqual(of(laid, stretches), of(stored, stretches));
});

test('relations come again between the articles that were laid out', () => {
  const relations = rowsOf(laid, 'relation');
  assert.ok(relations.length > 0);
  assert.equal(relations.length, 2 * rowsOf(stored, 'relation').length);
});
