import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { type Correction, openRecord, type RecordStore } from '../../src/record/index.ts';
import { changeLog } from '../../src/search/index.ts';
import { webApp } from '../../src/web/app.ts';
import { FERRY, invent, on } from './invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-forget-kinds-'));
after(() => rmSync(folder, { recursive: true }));

const BY = { by: 'Rosa Ilves' };
const [ZELDA, ANSELM, ODILE] = ['person:zelda-quorn', 'person:anselm-farrant', 'person:odile-farrant'];
const ISSUE = { id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] };
const QUORN = invent({
  title: 'A keeper speaks',
  url: 'https://gazette.example/keeper',
  body: [
    'Zelda Quorn said that marmalade beats any bridge. Zelda Quorn said that the quay is the place for a bridge.',
    'Odile Farrant said that the harbour sleeps.',
  ].join('\n'),
  statements: [
    {
      who: 'Zelda Quorn',
      cue: 'said',
      words: 'that marmalade beats any bridge',
      said: on('2031-03-11'),
      positions: [{ stance: 'against' }],
    },
    {
      who: 'Zelda Quorn',
      cue: 'said',
      words: 'that the quay is the place for a bridge',
      said: on('2031-03-13'),
      positions: [{ stance: 'for' }],
    },
    { who: 'Odile Farrant', cue: 'said', words: 'that the harbour sleeps' },
  ],
});
const [SAID, LATER, SLEEPS] = QUORN.entry.statements.map(({ id }) => id) as [string, string, string];
const [WARNED] = FERRY.entry.statements.map(({ id }) => id) as [string];
const QUAY = QUORN.entry.article.id;

type Enter = (correction: Correction, note?: string) => Promise<{ readonly id: number; readonly actor: string | null }>;

/** Each kind of correction, about the person and, where it can be, of others with the person's name in it. */
const KINDS: Readonly<Record<Correction['what'], (enter: Enter) => Promise<unknown>>> = {
  speaker: async (enter) => {
    await enter({ what: 'speaker', statement: SAID, actor: null });
    await enter({ what: 'speaker', statement: SLEEPS, actor: ZELDA });
    const undone = await enter({ what: 'speaker', statement: WARNED, actor: ZELDA });
    await enter({ what: 'undo', undoes: undone.id });
  },
  said: (enter) => enter({ what: 'said', statement: SAID, said: { value: '2031-02', bound: 'exact' } }),
  kind: (enter) => enter({ what: 'kind', statement: SAID, kind: 'direct' }),
  side: async (enter) => {
    await enter({ what: 'side', statement: SAID, issue: 'bridge', stance: 'for', basis: 'action' });
    for (const stance of ['for', null] as const)
      await enter({ what: 'side', statement: WARNED, issue: 'bridge', stance, basis: 'action', ascribedTo: ZELDA });
  },
  reject: (enter) => enter({ what: 'reject', statement: SAID, reason: 'wrong-words' }),
  accept: (enter) => enter({ what: 'accept', statement: SAID }),
  note: async (enter) => {
    await enter({ what: 'note', statement: SAID }, 'marmalade, as she says');
    await enter({ what: 'note', statement: WARNED }, 'Zelda Quorn told me otherwise');
  },
  shift: (enter) =>
    enter({ what: 'shift', statement: LATER, earlier: SAID, issue: 'bridge', verdict: 'confirmed' }, 'marmalade first'),
  merge: async (enter) => {
    const undone = await enter({ what: 'merge', actor: ZELDA, into: ANSELM });
    await enter({ what: 'undo', undoes: undone.id }, 'Zelda Quorn is not he');
  },
  split: (enter) => enter({ what: 'split', actor: ZELDA, articles: [QUAY] }),
  distinct: async (enter) => {
    await enter({ what: 'distinct', actor: ZELDA, other: ANSELM });
    await enter({ what: 'distinct', actor: ODILE, other: ZELDA });
  },
  alias: async (enter) => {
    await enter({ what: 'alias', actor: ZELDA, alias: 'Zelda Marmalade' });
    await enter({ what: 'alias', actor: ANSELM, alias: 'Zelda Quorn' });
  },
  wikidata: (enter) => enter({ what: 'wikidata', actor: ZELDA, wikidata: 'Q777' }),
  private: (enter) => enter({ what: 'private', actor: ZELDA, privatePerson: false }, 'Zelda Quorn is the keeper'),
  name: async (enter) => {
    await enter({ what: 'name', actor: ZELDA, name: 'Zelda Marmalade' });
    await enter({ what: 'name', actor: ANSELM, name: 'Zelda Quorn' });
  },
  joined: (enter) => enter({ what: 'joined', actor: ZELDA, article: QUAY }),
  enter: async (enter) => {
    await enter({
      what: 'enter',
      actor: ZELDA,
      entered: { name: 'Zelda Quorn', kind: 'person', aliases: ['Z. Marmalade'] },
    });
    const aliases = ['Zelda Quorn'];
    await enter({ what: 'enter', actor: null, entered: { name: 'Jo Bell', kind: 'person', aliases } });
  },
  undo: async (enter) => {
    const { id } = await enter({ what: 'wikidata', actor: ANSELM, wikidata: 'Q7' });
    await enter({ what: 'undo', undoes: id }, 'that is Zelda Quorn');
  },
};

/** Tables that hold the article's own text and bytes, which stay. */
const OWN_TEXT = /^(?:article_text|original|item)$/;
const FORGOTTEN = /zelda|quorn|marmalade/i;

/** All rows of all other tables of a record's file, by table. */
function rowsIn(file: string): Record<string, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).all() as { name: string }[];
  const rows = Object.fromEntries(
    tables
      .filter(({ name }) => !OWN_TEXT.test(name))
      .map(({ name }) => [name, JSON.stringify(database.prepare(`select * from "${name}"`).all())]),
  );
  database.close();
  return rows;
}

async function recordAt(file: string): Promise<RecordStore> {
  const record = openRecord(file, { create: true });
  await record.putIssues([ISSUE]);
  for (const { item, entry } of [QUORN, FERRY]) await record.put(item, entry);
  return record;
}

const entering =
  (record: RecordStore): Enter =>
  (correction, note = '') =>
    record.correct(correction, { ...BY, note });

async function forgetZelda(record: RecordStore): Promise<void> {
  const named = await record.actorsNamed('Zelda Quorn', 9);
  const people = named.map(({ id }) => id).filter((id) => id.startsWith(ZELDA));
  await record.forget(people, BY);
}

describe('forgetting a person leaves nothing of corrections', () => {
  for (const [kind, make] of Object.entries(KINDS))
    test(`of the kind ${kind}: in no table, change or line of the log`, async () => {
      const file = join(folder, `${kind}.sqlite`);
      const record = await recordAt(file);
      await make(entering(record));
      const { corrections } = { corrections: await record.corrections({ limit: 50 }) };
      assert.ok(corrections.length > 0 && corrections.some(({ what }) => what === kind || kind === 'undo'));
      await forgetZelda(record);
      const told = [await record.corrections({ limit: 50 }), await changeLog(record, { limit: 50 })];
      assert.doesNotMatch(JSON.stringify(told), FORGOTTEN);
      assert.notEqual(await record.actorOf(ANSELM), null);
      assert.equal((await record.actorOf(ANSELM))?.name, 'Anselm Farrant');
      assert.deepEqual(await record.actorsNamed('Zelda Quorn', 9), []);
      assert.deepEqual(await record.verify(), []);
      await record.close();
      for (const [table, rows] of Object.entries(rowsIn(file))) assert.doesNotMatch(rows, FORGOTTEN, table);
    });

  test('on pages, in values, feeds and permalinks; and what a browser kept is asked for anew', async () => {
    const file = join(folder, 'pages.sqlite');
    const record = await recordAt(file);
    const { undo: _, merge: __, split: ___, ...kinds } = KINDS;
    for (const make of Object.values(kinds)) await make(entering(record));
    const app = webApp({ location: file, record: () => record });
    const ask = (path: string, headers: Record<string, string> = {}) =>
      app.request(`http://localhost${path}`, { headers: { host: 'localhost', ...headers } });
    const paths = [
      ...['/', '/index.json', '/changes', '/changes.json', '/review', '/review.json', '/feed.atom', '/feed.json'],
      ...['/search?about=bridge', '/search.json?about=bridge', '/shifts', '/issues/bridge', '/issues/bridge.json'],
      ...[
        `/statements/${WARNED}`,
        `/statements/${WARNED}.json`,
        '/articles',
        `/actors/${ANSELM}.json`,
        '/api/v1/corrections',
      ],
    ];
    const tags = new Map<string, string>();
    for (const path of paths) tags.set(path, (await ask(path)).headers.get('etag') ?? '');
    const named = (await Promise.all(paths.map(async (path) => (await ask(path)).text()))).filter((text) =>
      FORGOTTEN.test(text),
    );
    assert.ok(named.length > 8, `${named.length} name the person before`);
    await forgetZelda(record);
    for (const path of paths) {
      const answer = await ask(path, { 'if-none-match': tags.get(path)! });
      assert.equal(answer.status, 200, `${path} is another by now`);
      const text = await answer.text();
      assert.doesNotMatch(text, FORGOTTEN, path);
      assert.doesNotMatch(answer.headers.get('etag') ?? '', FORGOTTEN);
    }
    for (const path of [`/statements/${SAID}`, `/statements/${SAID}/cite.txt`, `/statements/${LATER}.json`]) {
      const gone = await ask(path);
      assert.equal(gone.status, 410, path);
      assert.doesNotMatch(await gone.text(), FORGOTTEN, path);
    }
    await record.close();
  });
});
