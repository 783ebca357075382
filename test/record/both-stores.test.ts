import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { keyOfDay } from '../../src/record/days.ts';
import { openRecord, type RecordStore, type StatementQuery, type WordQuery } from '../../src/record/index.ts';
import { firstMatches } from '../../src/record/postgres/first-matches.ts';
import { postgresTables } from '../../src/record/postgres/store.ts';
import type { Match } from '../../src/record/sql/counts.ts';
import { MIGRATIONS } from '../../src/record/sqlite/migrations.ts';
import { invent } from './invented.ts';
import { type Server, startServer, whyNoServer } from './postgres/server.ts';

const SPEAKERS = ['Ada Lindqvist', 'Tom Weir', 'Inès Bérard', 'Port Authority', 'Odile Farrant', 'Jon Ås'];
const SAID = [
  'that negotiations about the bridge are not an option',
  'that the harbour’s negotiators will agree on ferries',
  'that “no toll” was ever agreed',
  'that the new tolls are being considered again',
  'to have considered every option for the café quarter',
  'that ferry crews had agreed, for now, to wait',
  'that residents hoped for quieter nights',
  'that the bridge will open in 2032',
];
const WORDS: readonly WordQuery[] = [
  { all: ['negotiation'], none: [] },
  { all: ['not an option'], none: [] },
  { all: ['option'], none: ['not'] },
  { all: ['agreed'], none: [] },
  { all: ['cafe'], none: [] },
  { all: ['BRIDGE', '2032'], none: [] },
  { all: ['tolls'], none: ['considered again'] },
  { all: ['berard', 'ferry'], none: [] },
  { all: ['hope'], none: [] },
  { all: ['the'], none: [] },
];

/** 120 articles over four months, each with two of the sayings by two of the speakers. */
const articles = Array.from({ length: 120 }, (_, n) => {
  const pick = (from: readonly string[], step: number): string => from[(n * step + (n >> 3)) % from.length]!;
  const [first, second] = [pick(SPEAKERS, 1), pick(SPEAKERS, 5)];
  const [one, other] = [pick(SAID, 3), pick(SAID, 7)];
  const day = `2031-0${1 + (n % 4)}-${String(1 + (n % 27)).padStart(2, '0')}`;
  return invent({
    title: `Notice ${n}`,
    outlet: n % 3 === 0 ? 'Coastal Radio' : 'Harbour Gazette',
    url: `https://gazette.example/${n}`,
    published: { value: day, basis: 'metadata' },
    body: `${first} said ${one}. The crossing at Orr was closed.\nLater ${second} added ${other}, in notice ${n}.`,
    statements: [
      { who: first, cue: 'said', words: one, kind: n % 2 === 0 ? 'direct' : 'indirect' },
      { who: second, cue: 'added', words: `${other}, in notice ${n}`, confidence: n % 5 === 0 ? 0.3 : 0.9 },
    ],
  });
});

describe('SQLite and PostgreSQL', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  let sqlite: RecordStore;
  let postgres: RecordStore;
  before(async () => {
    server = await startServer();
    sqlite = openRecord(':memory:');
    postgres = openRecord(server.place('same'), { create: true });
    for (const { item, entry } of articles) {
      await sqlite.put(item, entry);
      await postgres.put(item, entry);
    }
  });
  after(async () => {
    await postgres.close();
    await sqlite.close();
    server.end();
  });

  test('have the same tables with the same columns', async () => {
    const database = new DatabaseSync(':memory:');
    for (const step of MIGRATIONS) database.exec(step);
    const inSqlite = database
      .prepare(`select t.name || '.' || c.name as name from sqlite_schema t join pragma_table_info(t.name) c
        where t.type = 'table' and t.name not glob '*_words*' and t.name not glob 'sqlite_*'`)
      .all();
    database.close();
    const inPostgres = await server.run(`select table_name || '.' || column_name as name
      from information_schema.columns where table_schema = 'same'
      and table_name not like '%\\_words' and table_name <> 'format'`);
    assert.deepEqual(
      inPostgres.map(({ name }) => String(name)).sort(),
      inSqlite.map(({ name }) => String(name)).sort(),
    );
  });

  test('find the same first ten statements, in the same order, for all of ten searches narrowed in ten ways', async () => {
    const actor = (await sqlite.actorsNamed('Odile Farrant', 1))[0]!.id;
    const ways: readonly Partial<StatementQuery>[] = [
      {},
      { shown: true },
      { actor },
      { actor, shown: false },
      { outlet: 'coastal radio' },
      { kinds: ['direct'] },
      { since: '2031-02-10', until: '2031-03-20' },
      { since: '2031-03-01' },
      { article: articles[7]!.entry.article.id },
      { about: { all: ['crossing'], none: [] } },
    ];
    let found = 0;
    for (const words of WORDS) {
      for (const way of ways) {
        const query = { limit: 10, words, ...way };
        const [one, other] = [await sqlite.statements(query), await postgres.statements(query)];
        assert.deepEqual(other, one, JSON.stringify(query));
        const counted = { ...query, limit: 4 };
        assert.deepEqual(await postgres.counts(counted), await sqlite.counts(counted));
        const { statements, counts } = await postgres.shownAndCounted(query, 4);
        assert.deepEqual(await sqlite.shownAndCounted(query, 4), { statements, counts });
        assert.deepEqual(statements, await sqlite.statements({ ...query, shown: true }));
        assert.deepEqual(counts, await sqlite.counts(counted));
        assert.equal(await postgres.count({ ...query, limit: 500 }), await sqlite.count({ ...query, limit: 500 }));
        found += one.length;
      }
    }
    assert.ok(found > 300, `only ${found} statements were found: this compares nothing`);
  });

  test('find the first matches in order, however few rows are looked at before the index is asked', async () => {
    const { db, close } = postgresTables(server.place('same'), {});
    const words = ['agre', 'bridg', 'ferri', 'lindqvist', 'nowher', 'notic'];
    const asked = { shown: sql`w.said @@ ${"'#shown'"}::tsquery`, least: keyOfDay('2031-01-05'), below: Infinity };
    let found = 0;
    try {
      for (const [n, word] of words.entries()) {
        const matches = sql`w.said @@ ${`'${word}'`}::tsquery`;
        const search = { ...asked, matches, ...(n % 3 === 0 && { below: keyOfDay('2031-04-11') }) };
        const { rows } = await sql<Match>`select w.key, ${search.shown} as shown from statement_words w
          where ${matches} and w.key >= ${search.least} and w.key < ${Math.min(search.below, 2 ** 52)}
          order by w.key`.execute(db);
        for (const near of [1, 2, 9, 40, 1000]) {
          for (const limit of [1, 7, 50, 500]) {
            const looking = { near, telling: 1 + (near % 3) };
            const oldest = await firstMatches(db, { ...search, oldestFirst: true }, limit, looking);
            assert.deepEqual(oldest, rows.slice(0, limit), `${word} ${near} ${limit}`);
            const newest = await firstMatches(db, { ...search, oldestFirst: false }, limit, looking);
            assert.deepEqual(newest, rows.toReversed().slice(0, limit), `${word} ${near} ${limit}`);
          }
        }
        found += rows.length;
      }
    } finally {
      await close();
    }
    assert.ok(found > 200, `only ${found} statements were found: this compares nothing`);
  });

  test('find the same statements with some words in a row', async () => {
    const told = await sqlite.statements({ limit: 20 });
    for (const { words } of told) {
      const run = words.split(' ').slice(1, 4).join(' ');
      for (const query of [{ run }, { run, shown: true }, { run, actor: told[0]!.speaker.id! }]) {
        const asked = { ...query, limit: 10 };
        assert.deepEqual(await postgres.withRun(asked), await sqlite.withRun(asked), JSON.stringify(asked));
      }
      assert.ok((await sqlite.withRun({ run, limit: 10 })).length > 0);
    }
  });

  test('find the same articles and the same actors', async () => {
    for (const words of WORDS) {
      assert.deepEqual(await postgres.articles({ words, limit: 10 }), await sqlite.articles({ words, limit: 10 }));
    }
    assert.deepEqual(await postgres.actors({ limit: 50 }), await sqlite.actors({ limit: 50 }));
    assert.deepEqual(await postgres.actorsLike('li', 10), await sqlite.actorsLike('li', 10));
    assert.deepEqual(await postgres.totals(), await sqlite.totals());
  });
});
