import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { RecordStore, WordQuery } from '../../src/record/index.ts';
import { accessContract } from './access-contract.ts';
import { ascribedContract } from './ascribed-contract.ts';
import { correctionsContract } from './corrections-contract.ts';
import { BRIDGE, FERRY, invent, on } from './invented.ts';
import { issuesContract } from './issues-contract.ts';
import { peopleContract } from './people-contract.ts';
import { relativesContract } from './relatives-contract.ts';
import { remarksContract } from './remarks-contract.ts';
import { standingsContract } from './standings-contract.ts';
import { watchingContract } from './watching-contract.ts';

const words = (...all: string[]): WordQuery => ({ all, none: [] });
const texts = (found: readonly { readonly words: string }[]): string[] => found.map((statement) => statement.words);

/** What every store has to do. `open` gives an empty record. */
export function recordContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`a record in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
    });
    afterEach(() => record.close());
    const put = ({ item, entry }: typeof BRIDGE, again = false) => record.put(item, entry, { again });

    test('an item is added once, and adding it again changes nothing', async () => {
      assert.equal(await put(BRIDGE), 'added');
      const before = [await record.totals(), await record.statementsIn(BRIDGE.entry.article.id)];
      assert.equal(await put(BRIDGE), 'known');
      assert.deepEqual([await record.totals(), await record.statementsIn(BRIDGE.entry.article.id)], before);
    });

    test('an item is held after it was put, and not before', async () => {
      assert.equal(await record.holds(BRIDGE.item), false);
      await put(BRIDGE);
      assert.equal(await record.holds(BRIDGE.item), true);
      assert.equal(await record.holds(FERRY.item), false);
    });

    test('an article comes back as it was put, with its statements in the order of the text', async () => {
      await put(BRIDGE);
      const found = await record.articleOf(BRIDGE.entry.article.id);
      assert.deepEqual(found?.article, BRIDGE.entry.article);
      assert.deepEqual(found?.origin, BRIDGE.entry.origin);
      assert.deepEqual(texts(await record.statementsIn(BRIDGE.entry.article.id)), [
        '“a toll is not an option”',
        'that she expects the ferries to stay',
        'that negotiations about the bridge are still open',
        'to be worried about noise',
      ]);
    });

    test('its state is another after each change, and the same while nothing is changed', async () => {
      const before = await record.state();
      await record.statements({ limit: 5 });
      assert.equal(await record.state(), before);
      await put(BRIDGE);
      const after = await record.state();
      assert.notEqual(after, before);
      await put(BRIDGE);
      assert.equal(await record.state(), after);
      await record.correct({ what: 'private', actor: 'person:odile-farrant', privatePerson: true }, { by: 'Rosa' });
      assert.notEqual(await record.state(), after);
    });

    test('the original bytes come back', async () => {
      const item = { ...BRIDGE.item, bytes: Buffer.from([0xff, 0xfe, 0x00, 0x80]), content: 'read as something else' };
      await record.put(item, BRIDGE.entry);
      const held = await record.itemOf(BRIDGE.entry.article.id);
      assert.deepEqual([...held!.bytes], [0xff, 0xfe, 0x00, 0x80]);
      assert.equal(held!.content, 'read as something else');
      assert.deepEqual(held!.metadata, item.metadata);
    });

    test('statements come newest first by the day on which they were said', async () => {
      await put(BRIDGE);
      await put(FERRY);
      const found = await record.statements({ limit: 10, shown: true });
      assert.deepEqual(
        found.map(({ day, speaker }) => [day, speaker.name]),
        [
          ['2031-04-02', 'Odile Farrant'],
          ['2031-04-01', 'Anselm Farrant'],
          ['2031-03-14', 'Port Authority'],
          ['2031-03-12', 'Odile Farrant'],
          ['2031-03-11', 'Odile Farrant'],
        ],
      );
    });

    test('the oldest come first where that is asked for', async () => {
      await put(BRIDGE);
      await put(FERRY);
      const query = { shown: true, limit: 10 };
      for (const asked of [query, { ...query, words: words('bridge') }, { ...query, actor: 'person:odile-farrant' }]) {
        const [newest, oldest] = [
          await record.statements(asked),
          await record.statements({ ...asked, oldestFirst: true }),
        ];
        assert.deepEqual(texts(oldest), texts(newest).reverse());
        assert.ok(newest.length > 1);
      }
    });

    test('the words alone are those of the same statements in the same order, with who speaks', async () => {
      await put(BRIDGE);
      await put(FERRY);
      const narrowed = [{}, { words: words('bridge') }, { actor: 'person:odile-farrant' }, { issue: 'bridge' }];
      for (const asked of narrowed.flatMap((one) => [one, { ...one, shown: true }, { ...one, oldestFirst: true }])) {
        const whole = await record.statements({ ...asked, limit: 5 });
        assert.ok(whole.length > 0);
        assert.deepEqual(
          await record.wordings({ ...asked, limit: 5 }),
          whole.map(({ order, words: said, speaker }) => ({ order, words: said, speaker: speaker.id })),
        );
      }
    });

    test('one shown among many that are not is found by full text, and so is one that is not among many', async () => {
      const told = (shown: boolean, day: number) =>
        invent({
          title: `Report ${day}`,
          outlet: 'Harbour Gazette',
          url: `https://gazette.example/${day}`,
          published: { value: `2031-03-${String(day).padStart(2, '0')}`, basis: 'metadata' },
          body: `Odile Farrant said that lighthouse ${day} stays.`,
          statements: [{ who: 'Odile Farrant', words: `that lighthouse ${day} stays`, confidence: shown ? 0.9 : 0.2 }],
        });
      for (const rare of [true, false]) {
        const other = await open();
        for (let day = 1; day <= 12; day++) {
          const { item, entry } = told(day === 3 ? rare : !rare, day);
          await other.put(item, entry);
        }
        const asked = { words: words('lighthouse'), limit: 1 };
        for (const query of [asked, { ...asked, oldestFirst: true }]) {
          assert.deepEqual(texts(await other.statements({ ...query, shown: rare })), ['that lighthouse 3 stays']);
          assert.equal((await other.wordings({ ...query, shown: rare })).length, 1);
        }
        const [few, many] = [
          { count: 1, more: false },
          { count: 11, more: false },
        ];
        const whole = await other.counts({ ...asked, limit: 12 });
        assert.deepEqual(whole, rare ? { shown: few, hidden: many } : { shown: many, hidden: few });
        const { statements, counts } = await other.shownAndCounted({ ...asked, limit: 20 }, 5);
        assert.deepEqual(statements, await other.statements({ ...asked, limit: 20, shown: true }));
        assert.deepEqual(counts, await other.counts({ ...asked, limit: 5 }));
        // The newest five are all of the other kind; that there is one of this kind is told all the same.
        const some = await other.counts({ ...asked, limit: 5 });
        const cut = { count: 5, more: true };
        assert.deepEqual(some, rare ? { shown: few, hidden: cut } : { shown: cut, hidden: few });
        await other.close();
      }
    });

    test('a page goes on where the one before ended', async () => {
      await put(FERRY);
      await put(BRIDGE);
      const whole = await record.statements({ limit: 10 });
      const first = await record.statements({ limit: 2 });
      const second = await record.statements({ limit: 10, before: first[1]!.order });
      assert.equal(whole.length, 6);
      assert.deepEqual(texts([...first, ...second]), texts(whole));
    });

    test('words are found in the statement, not in the paragraph around it', async () => {
      await put(BRIDGE);
      assert.deepEqual(texts(await record.statements({ words: words('toll'), limit: 10 })), [
        '“a toll is not an option”',
      ]);
      assert.deepEqual(texts(await record.statements({ words: words('crossing'), limit: 10 })), []);
    });

    test('what a statement is about is found in the paragraph around it too', async () => {
      await put(BRIDGE);
      const found = await record.statements({ about: words('crossing'), limit: 10 });
      assert.deepEqual(texts(found), ['“a toll is not an option”']);
      assert.equal((await record.withWords(found, words('crossing'))).size, 0);
      assert.equal((await record.withWords(found, words('toll'))).size, 1);
    });

    test('a statement is found by the proposition of an issue on which it takes a side', async () => {
      await record.putIssues([{ id: 'bridge', proposition: 'The strait should get a viaduct', about: ['viaduct'] }]);
      await put(BRIDGE);
      assert.deepEqual(texts(await record.statements({ about: words('viaduct'), limit: 10 })), [
        '“a toll is not an option”',
      ]);
    });

    test('phrases and exclusions narrow the search, and any form of a word is found', async () => {
      await put(BRIDGE);
      const without: WordQuery = { ...words('bridge'), none: ['negotiations'] };
      assert.equal((await record.statements({ words: words('not an option'), limit: 10 })).length, 1);
      assert.equal((await record.statements({ words: words('option an not'), limit: 10 })).length, 0);
      assert.equal((await record.statements({ words: words('negotiation'), limit: 10 })).length, 1);
      assert.equal((await record.statements({ words: without, limit: 10 })).length, 0);
    });

    test('words with the signs of a query language are only words', async () => {
      await put(BRIDGE);
      for (const typed of [
        'toll" OR "noise',
        'words:toll',
        'toll*',
        '(toll',
        "toll'; drop table statement; --",
        'NEAR(toll)',
        'toll\u0000',
      ]) {
        assert.ok((await record.statements({ words: words(typed), limit: 10 })).length <= 1, typed);
      }
      assert.equal((await record.totals()).statements, 4);
    });

    test('actor, outlet, day, kind and threshold narrow the search', async () => {
      await put(BRIDGE);
      await put(FERRY);
      const odile = (await record.actorsNamed('odile farrant', 5))[0]!.id;
      const found = async (query: object) => texts(await record.statements({ ...query, limit: 10 })).length;
      assert.equal(await found({ actor: odile }), 3);
      assert.equal(await found({ actor: odile, words: words('noise') }), 1);
      assert.equal(await found({ actor: 'person:nobody' }), 0);
      assert.equal(await found({ outlet: 'coastal radio' }), 2);
      assert.equal(await found({ outlet: 'radio' }), 0);
      assert.equal(await found({ since: '2031-04-01' }), 2);
      assert.equal(await found({ until: '2031-03-12' }), 2);
      assert.equal(await found({ since: '2031-03-12', until: '2031-03-12' }), 1);
      assert.equal(await found({ words: words('bridge'), since: '2031-03-01', until: '2031-04-01' }), 2);
      assert.equal(await found({ words: words('bridge'), since: '2031-04-01', until: '2031-04-30' }), 1);
      assert.equal(await found({ words: words('bridge'), since: '2031-03-15', until: '2031-03-31' }), 0);
      assert.equal(await found({ words: words('bridge'), since: '2001-01-01', until: '2031-12-31' }), 2);
      assert.equal(await found({ words: words('bridge'), since: '2031-05-01', until: '2031-01-31' }), 0);
      assert.equal(await found({ kinds: ['direct', 'mixed'] }), 2);
      assert.equal(await found({ shown: false }), 1);
      assert.equal(await found({ article: FERRY.entry.article.id }), 2);
      assert.equal(await record.count({ shown: true, limit: 3 }), 3);
      assert.deepEqual(await record.counts({ actor: odile, limit: 2 }), {
        shown: { count: 2, more: true },
        hidden: { count: 0, more: false },
      });
      assert.equal(await record.count({ actor: odile, shown: true, limit: 100 }), 3);
    });

    test('an actor is found by name, surname and the form that the article uses', async () => {
      await put(BRIDGE);
      await put(FERRY);
      const named = async (name: string) => (await record.actorsNamed(name, 5)).map((actor) => actor.name);
      assert.deepEqual(await named('ODILE FÁRRANT'), ['Odile Farrant']);
      assert.deepEqual(await named('Farrant'), ['Odile Farrant', 'Anselm Farrant']);
      assert.deepEqual(await named('port authority'), ['Port Authority']);
      assert.deepEqual(await named('the port authority'), ['Port Authority']);
      assert.deepEqual(await named('Port'), []);
      assert.deepEqual(
        (await record.actorsLike('port', 5)).map((actor) => actor.name),
        ['Port Authority'],
      );
    });

    test('a state is found by the seat that stands for it', async () => {
      const ministry = { name: 'Lowmark', kind: 'body', how: 'metonym', mention: null } as const;
      await put(
        invent({
          title: 'Talks go on',
          body: 'The Palace at Orr denied that the talks are over.',
          statements: [{ who: 'The Palace at Orr', cue: 'denied', words: 'that the talks are over', actor: ministry }],
        }),
      );
      assert.deepEqual(
        (await record.actorsNamed('the palace at orr', 5)).map(({ name, aliases }) => [name, aliases]),
        [['Lowmark', ['The Palace at Orr']]],
      );
    });

    test('an actor known by one name only is not joined across articles', async () => {
      const alone = (title: string) =>
        invent({
          title,
          body: 'Bassong said that it rained.',
          statements: [{ who: 'Bassong', cue: 'said', words: 'that it rained' }],
        });
      await put(alone('Rain in the north'));
      await put(alone('Rain in the south'));
      const found = await record.actorsNamed('bassong', 5);
      assert.deepEqual(
        found.map(({ local, statements }) => [local, statements]),
        [
          [true, 1],
          [true, 1],
        ],
      );
    });

    test('a private person stays within the article', async () => {
      const witness = (title: string) =>
        invent({
          title,
          body: 'Ina Holm said that she saw smoke.',
          statements: [{ who: 'Ina Holm', cue: 'said', words: 'that she saw smoke', actor: { privatePerson: true } }],
        });
      await put(witness('Smoke in the hills'));
      await put(witness('Smoke by the sea'));
      const found = await record.actorsNamed('Ina Holm', 5);
      assert.deepEqual(
        found.map(({ privatePerson, local }) => [privatePerson, local]),
        [
          [true, true],
          [true, true],
        ],
      );
    });

    test('a joint statement counts for each of its speakers', async () => {
      const speaker = (name: string) =>
        ({ name, kind: 'person', how: 'full', mention: null, confidence: 0.9 }) as const;
      const joint = invent({
        title: 'Two ask for calm',
        body: 'Ada Lindqvist and Tom Weir asked for calm.',
        statements: [
          {
            who: 'Ada Lindqvist and Tom Weir',
            cue: 'asked',
            words: 'for calm',
            actor: { kind: 'group', members: [speaker('Ada Lindqvist'), speaker('Tom Weir')] },
          },
        ],
      });
      await put(joint);
      for (const name of ['Ada Lindqvist', 'Tom Weir']) {
        const [actor] = await record.actorsNamed(name, 5);
        assert.deepEqual(texts(await record.statements({ actor: actor!.id, limit: 5 })), ['for calm']);
        assert.deepEqual(texts(await record.statements({ actor: actor!.id, words: words('calm'), limit: 5 })), [
          'for calm',
        ]);
      }
    });

    test('a changed text is a new version; the old one is kept and no longer searched', async () => {
      const changed = invent({
        title: 'Mayor rules out a toll bridge',
        url: 'https://gazette.example/bridge',
        body: 'Mayor Odile Farrant said that a toll may come.',
        statements: [{ who: 'Odile Farrant', cue: 'said', words: 'that a toll may come' }],
      });
      await put(BRIDGE);
      assert.equal(await put(changed), 'new-version');
      assert.deepEqual(texts(await record.statements({ words: words('toll'), limit: 10 })), ['that a toll may come']);
      const first = await record.statementOf(BRIDGE.entry.statements[0]!.id);
      assert.equal(first?.current, false);
      assert.equal((await record.statementsIn(BRIDGE.entry.article.id, 1)).length, 4);
      assert.deepEqual(
        (await record.articleOf(BRIDGE.entry.article.id))?.versions.map(({ version }) => version),
        [1, 2],
      );
      assert.equal((await record.totals()).statements, 1);
      assert.deepEqual(await record.verify(), []);
    });

    test('other bytes with the same text are another capture, no new version', async () => {
      const again = invent({
        title: 'A short one',
        body: 'Nothing was said.',
        url: 'https://gazette.example/short',
        statements: [],
      });
      const wrapped = invent({
        title: 'A short one',
        body: 'Nothing was said.',
        url: 'https://gazette.example/short',
        statements: [],
        wrapping: '<ad>',
        location: '/news/other.html',
      });
      await put(again);
      assert.equal(await put(wrapped), 'known');
      const found = await record.articleOf(again.entry.article.id);
      assert.deepEqual([found?.versions.length, found?.locations], [1, ['/news/item.txt', '/news/other.html']]);
    });

    test('extracting again replaces what was found, on the day that is now known', async () => {
      await put(BRIDGE);
      const [first] = BRIDGE.entry.statements;
      const entry = {
        ...BRIDGE.entry,
        article: { ...BRIDGE.entry.article, published: { ...BRIDGE.entry.article.published, value: '2031-05-01' } },
        statements: [{ ...first!, said: { ...first!.said, value: '2031-04-30' } }],
      };
      assert.equal(await put({ item: BRIDGE.item, entry }, true), 're-extracted');
      const found = await record.statements({ limit: 10 });
      assert.deepEqual(
        found.map(({ id, day, article }) => [id, day, article.published.value]),
        [[first!.id, '2031-04-30', '2031-05-01']],
      );
      assert.deepEqual(texts(await record.statements({ about: words('ferries'), limit: 10 })), []);
      assert.deepEqual(await record.verify(), []);
      assert.equal((await record.itemOf(BRIDGE.entry.article.id))?.sha256, BRIDGE.item.sha256);
    });

    test('an item that fails half-way leaves nothing behind', async () => {
      const broken = {
        ...FERRY.entry,
        statements: FERRY.entry.statements.map((statement) => ({ ...statement, id: 'twice' })),
      };
      await put(BRIDGE);
      const before = await record.totals();
      await assert.rejects(record.put(FERRY.item, broken));
      assert.deepEqual(await record.totals(), before);
      assert.equal(await record.holds(FERRY.item), false);
      assert.equal(await put(FERRY), 'added');
      assert.deepEqual(await record.verify(), []);
    });

    test('what is done together is there whole or not at all, and each part sees those before it', async () => {
      const both = await record.together(async (within) => {
        const first = await within.put(BRIDGE.item, BRIDGE.entry);
        assert.equal(await within.holds(BRIDGE.item), true);
        return [first, await within.put(BRIDGE.item, BRIDGE.entry), await within.put(FERRY.item, FERRY.entry)];
      });
      assert.deepEqual(both, ['added', 'known', 'added']);
      const before = await record.totals();
      const torn = record.together(async (within) => {
        await within.putIssues([{ id: 'toll', proposition: 'The toll should go.', about: ['the toll'] }]);
        await within.close();
      });
      await assert.rejects(torn, /cannot be a part/);
      assert.deepEqual(await record.totals(), before);
      assert.deepEqual(await record.issues(), []);
      assert.deepEqual(await record.verify(), []);
    });

    test('positions keep their words, their basis and who holds them', async () => {
      await put(BRIDGE);
      const [found] = await record.statements({ words: words('toll'), limit: 1 });
      const [position] = found!.positions;
      assert.deepEqual(
        [position?.issue, position?.stance, position?.basis, position?.own, position?.holder, position?.words],
        ['bridge', 'against', 'preference', true, 'Odile Farrant', 'not an option'],
      );
    });

    test('articles are listed newest first and found by their words', async () => {
      await put(BRIDGE);
      await put(FERRY);
      const titles = async (query: object) => (await record.articles({ limit: 5, ...query })).map(({ title }) => title);
      assert.deepEqual(await titles({}), ['Ferry crews answer the mayor', 'Mayor rules out a toll bridge']);
      assert.deepEqual(await titles({ words: words('residents') }), ['Mayor rules out a toll bridge']);
      assert.deepEqual(await titles({ outlet: 'Coastal Radio' }), ['Ferry crews answer the mayor']);
      const [first] = await record.articles({ limit: 1 });
      assert.deepEqual(await titles({ before: first!.order }), ['Mayor rules out a toll bridge']);
      const id = BRIDGE.entry.article.id;
      assert.deepEqual(await record.articlesBeginning(id.slice(0, 8), 2), [id]);
    });

    test('issues are replaced by id, and what was done stays in the log', async () => {
      await record.putIssues([{ id: 'bridge', proposition: 'A bridge', about: ['bridge'] }]);
      await record.putIssues([
        { id: 'bridge', proposition: 'A bridge over the strait', about: ['bridge'], for: ['build'] },
      ]);
      assert.deepEqual(await record.issues(), [
        { id: 'bridge', proposition: 'A bridge over the strait', about: ['bridge'], for: ['build'] },
      ]);
      await record.log('add', { added: 1 });
      await record.log('add', { added: 2 });
      assert.deepEqual(
        (await record.audit(1)).map(({ action, details }) => [action, details]),
        [['add', { added: 2 }]],
      );
    });

    test('a statement whose date is not known sorts by publication, and one without any date last', async () => {
      const undated = invent({
        title: 'Undated',
        published: { value: null },
        body: 'Tom Weir said that it is late.',
        statements: [{ who: 'Tom Weir', cue: 'said', words: 'that it is late' }],
      });
      await put(undated);
      await put(BRIDGE);
      const found = await record.statements({ limit: 10 });
      assert.equal(found.at(-1)?.words, 'that it is late');
      assert.equal(found.at(-1)?.day, null);
      assert.equal((await record.statements({ limit: 10, until: '2031-12-31' })).length, 4);
      assert.equal((await record.statements({ limit: 10, since: '1999-01-01' })).length, 4);
    });

    test('an interval sorts by its last day, but not after publication', async () => {
      const dated = invent({
        title: 'Weeks',
        published: { value: '2031-03-14' },
        body: 'Tom Weir said one. Tom Weir said two.',
        statements: [
          { who: 'Tom Weir', words: 'one', said: on('2031-02-10/2031-02-16') },
          { who: 'Tom Weir', words: 'two', said: on('2031-03') },
        ],
      });
      await put(dated);
      assert.deepEqual(
        (await record.statements({ limit: 10 })).map(({ day }) => day),
        ['2031-03-14', '2031-02-16'],
      );
    });
  });
  peopleContract(store, open);
  correctionsContract(store, open);
  ascribedContract(store, open);
  issuesContract(store, open);
  relativesContract(store, open);
  remarksContract(store, open);
  standingsContract(store, open);
  watchingContract(store, open);
  accessContract(store, open);
}
