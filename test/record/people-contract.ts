import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { OnrecordError, type Statement } from '../../src/domain/index.ts';
import type { Correction, RecordStore } from '../../src/record/index.ts';
import { type Report, report } from './invent-people.ts';
import { BRIDGE, FERRY, invent } from './invented.ts';

const failsWith = (code: string) => (error: unknown) =>
  error instanceof OnrecordError && error.code === code && error.remedy !== '';
const BY = { by: 'Rosa Ilves' };
const TOLL = BRIDGE.entry.statements[0]!.id;
const ODILE = 'person:odile-farrant';
const ANSELM = 'person:anselm-farrant';

/** What every store has to do with people and corrections. `open` gives an empty record. */
export function peopleContract(store: string, open: () => Promise<RecordStore>): void {
  let record: RecordStore;
  const put = async ({ item, entry }: typeof BRIDGE, again = false) => record.put(item, entry, { again });
  const correct = (correction: Correction, note = '') => record.correct(correction, { ...BY, note });
  const words = async (actor: string) =>
    (await record.statements({ actor, limit: 20 })).map((statement) => statement.words);
  const about = async (given: Report) => {
    const made = report(given);
    await put(made);
    return made.entry;
  };
  const begin = async () => {
    record = await open();
    await put(BRIDGE);
    await put(FERRY);
  };

  describe(`corrections of statements in ${store}`, () => {
    beforeEach(begin);
    afterEach(async () => {
      assert.deepEqual(await record.verify(), []);
      await record.close();
    });

    test('a corrected speaker wins over the machine, in lists, search, counts and positions', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM }, 'She quoted him');
      const found = await record.statementOf(TOLL);
      assert.deepEqual(
        [found?.speaker.id, found?.speaker.name, found?.speaker.corrected?.by],
        [ANSELM, 'Anselm Farrant', 'Rosa Ilves'],
      );
      assert.match(found!.speaker.reason!, /^as Rosa Ilves corrected on \d{4}-\d\d-\d\d$/);
      assert.equal(found!.positions[0]!.holder, 'Anselm Farrant');
      assert.ok((await words(ANSELM)).includes('“a toll is not an option”'));
      assert.ok(!(await words(ODILE)).includes('“a toll is not an option”'));
      const searched = await record.statements({ words: { all: ['anselm', 'toll'], none: [] }, limit: 5 });
      assert.equal(searched.length, 1);
      assert.equal((await record.actorOf(ODILE))?.statements, 2);
    });

    test('a statement may be nobody’s who is named', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: null });
      const found = await record.statementOf(TOLL);
      assert.deepEqual([found?.speaker.id, found?.speaker.name, found?.speaker.kind], [null, null, 'unknown']);
      assert.equal((await words(ODILE)).length, 2);
    });

    test('a rejected statement is in no list, search or count, and keeps its address', async () => {
      await correct({ what: 'reject', statement: TOLL, reason: 'not-a-statement' });
      assert.deepEqual(await record.statements({ words: { all: ['toll'], none: [] }, limit: 5 }), []);
      assert.equal((await record.statements({ limit: 20 })).length, 5);
      assert.equal((await record.totals()).statements, 5);
      const found = await record.statementOf(TOLL);
      assert.deepEqual([found?.rejected?.reason, found?.rejected?.by], ['not-a-statement', 'Rosa Ilves']);
      assert.equal((await record.statementsIn(BRIDGE.entry.article.id)).length, 4);
    });

    test('an undo brings back what was found, and an undo of the undo what was corrected', async () => {
      const { id } = await correct({ what: 'speaker', statement: TOLL, actor: ANSELM });
      const undo = await correct({ what: 'undo', undoes: id });
      assert.equal((await record.statementOf(TOLL))?.speaker.id, ODILE);
      await assert.rejects(correct({ what: 'undo', undoes: id }), failsWith('correct/undone'));
      await correct({ what: 'undo', undoes: undo.id });
      assert.equal((await record.statementOf(TOLL))?.speaker.id, ANSELM);
      const rows = await record.corrections({ limit: 10 });
      assert.deepEqual(
        rows.map(({ what, undoes, effective }) => [what, undoes, effective]),
        [
          ['undo', undo.id, true],
          ['undo', id, false],
          ['speaker', null, true],
        ],
      );
      await assert.rejects(correct({ what: 'undo', undoes: 99 }), failsWith('correct/unknown'));
    });

    test('of two corrections of one statement the later one holds, and undoing it leaves the earlier one', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM });
      const { id } = await correct({ what: 'speaker', statement: TOLL, actor: null });
      assert.equal((await record.statementOf(TOLL))?.speaker.id, null);
      await correct({ what: 'undo', undoes: id });
      assert.equal((await record.statementOf(TOLL))?.speaker.id, ANSELM);
    });

    test('a correction says who made it, when, why, and of which words', async () => {
      const before = new Date().toISOString();
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM }, 'The tape says so');
      const [row] = await record.corrections({ limit: 1 });
      assert.ok(row!.at >= before);
      assert.deepEqual([row!.by, row!.note, row!.statement], ['Rosa Ilves', 'The tape says so', TOLL]);
      assert.equal(row!.target.quote?.exact, 'a toll is not an option');
      assert.equal((await record.corrections({ limit: 9, actor: ANSELM })).length, 1);
      assert.equal((await record.corrections({ limit: 9, actor: ODILE })).length, 0);
      assert.equal((await record.corrections({ limit: 9, article: FERRY.entry.article.id })).length, 0);
    });

    test('a statement extracted again with other edges keeps its correction', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM });
      const [first, ...others] = BRIDGE.entry.statements;
      const [[start, end]] = first!.spans.content as unknown as [[number, number]];
      const wider: Statement = {
        ...first!,
        id: 'another-id',
        spans: { ...first!.spans, content: [[start, end + ' for the new crossing'.length + 1]] },
        actor: { ...first!.actor, name: 'Somebody Else' },
      };
      await put({ item: BRIDGE.item, entry: { ...BRIDGE.entry, statements: [...others, wider] } }, true);
      assert.equal((await record.statementOf('another-id'))?.speaker.id, ANSELM);
      assert.equal((await record.corrections({ limit: 1 }))[0]?.statement, 'another-id');
    });

    test('the address of a statement that is extracted no more keeps the words it stood for', async () => {
      const [first, ...others] = BRIDGE.entry.statements;
      await put({ item: BRIDGE.item, entry: { ...BRIDGE.entry, statements: others } }, true);
      const former = await record.formerStatement(TOLL);
      assert.ok(former?.why === 'read-again');
      assert.deepEqual(
        [former.quote.exact, former.source, former.article],
        ['a toll is not an option', 'Odile Farrant', BRIDGE.entry.article.id],
      );
      assert.equal(await record.formerStatement(others[0]!.id), null);
      await put(BRIDGE, true);
      assert.equal(await record.formerStatement(first!.id), null);
    });

    test('a new version of the article with other offsets keeps it too; where the words are gone, it says so', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM });
      const changed = (body: string, said: string) =>
        invent({
          title: 'Mayor rules out a toll bridge',
          url: 'https://gazette.example/bridge',
          body,
          statements: [{ who: 'Odile Farrant', cue: 'told', words: said }],
        });
      const moved = changed(
        'A new first line.\nMayor Odile Farrant told councillors "a toll is  not an option" today.',
        'a toll is  not an option',
      );
      await put(moved);
      assert.equal((await record.statementsIn(moved.entry.article.id))[0]?.speaker.id, ANSELM);
      await put(changed('Mayor Odile Farrant told nobody anything.', 'anything'));
      const [now] = await record.statementsIn(moved.entry.article.id);
      assert.equal(now?.speaker.name, 'Odile Farrant');
    });

    test('what does not exist cannot be corrected', async () => {
      await assert.rejects(
        correct({ what: 'speaker', statement: 'none', actor: ANSELM }),
        failsWith('correct/unknown-statement'),
      );
      await assert.rejects(
        correct({ what: 'speaker', statement: TOLL, actor: 'person:nobody' }),
        failsWith('correct/unknown-actor'),
      );
      assert.deepEqual(await record.corrections({ limit: 9 }), []);
    });
  });

  describe(`actors across articles in ${store}`, () => {
    beforeEach(begin);
    afterEach(async () => {
      assert.deepEqual(await record.verify(), []);
      await record.close();
    });

    test('an actor has roles with days, the outlet of first sight, and aliases', async () => {
      const odile = await record.actorOf(ODILE);
      assert.deepEqual(odile?.roles, [
        { head: 'mayor', words: ['harbour'], since: '2031-03-14', until: '2031-04-02', articles: 2 },
      ]);
      assert.deepEqual([odile?.outlet, odile?.aliases, odile?.wikidata], ['Harbour Gazette', ['Farrant'], null]);
    });

    test('actors are listed by name, page by page, private and local ones only when asked for', async () => {
      await about({ who: 'Ina Holm', privatePerson: true });
      await about({ who: 'Bassong' });
      const names = async (query: object) => (await record.actors({ limit: 9, ...query })).map(({ name }) => name);
      assert.deepEqual(await names({}), ['Anselm Farrant', 'Odile Farrant', 'Port Authority']);
      assert.deepEqual(await names({ all: true }), [
        'Anselm Farrant',
        'Bassong',
        'Ina Holm',
        'Odile Farrant',
        'Port Authority',
      ]);
      assert.deepEqual(await names({ limit: 1, after: ANSELM }), ['Odile Farrant']);
      assert.deepEqual(await names({ name: 'farr' }), ['Anselm Farrant', 'Odile Farrant']);
    });

    test('merged actors are one, under either id, and undone they are two again', async () => {
      await about({ who: 'Odile Farrant-Brae', says: 'that she has married' });
      const married = 'person:odile-farrant-brae';
      const { id } = await correct({ what: 'merge', actor: married, into: ODILE });
      assert.ok((await words(ODILE)).includes('that she has married'));
      assert.equal((await record.actorOf(married))?.id, ODILE);
      assert.deepEqual((await record.actorOf(ODILE))?.aliases, ['Brae', 'Farrant', 'Odile Farrant-Brae']);
      assert.deepEqual(
        (await record.actorsNamed('odile farrant-brae', 5)).map((actor) => actor.id),
        [ODILE],
      );
      assert.equal((await record.actors({ limit: 9 })).length, 3);
      await about({
        who: 'Odile Farrant-Brae',
        role: 'harbour mayor',
        outlet: 'Harbour Gazette',
        says: 'that she stays',
      });
      assert.ok((await words(ODILE)).includes('that she stays'));
      await correct({ what: 'undo', undoes: id });
      assert.deepEqual(await words(married), ['that she has married']);
      assert.equal((await record.actorOf(married))?.id, married);
    });

    test('merges follow one another', async () => {
      await about({ who: 'Ada Weir' });
      await correct({ what: 'merge', actor: 'person:ada-weir', into: ODILE });
      await correct({ what: 'merge', actor: ODILE, into: ANSELM });
      assert.equal((await words(ANSELM)).length, 5);
      assert.equal((await record.actorOf('person:ada-weir'))?.id, ANSELM);
      await assert.rejects(correct({ what: 'merge', actor: ODILE, into: ANSELM }), failsWith('correct/same-actor'));
    });

    test('a statement that was corrected to an actor goes where the actor is merged', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM });
      await about({ who: 'Ada Weir' });
      await correct({ what: 'merge', actor: ANSELM, into: 'person:ada-weir' });
      assert.equal((await record.statementOf(TOLL))?.speaker.id, 'person:ada-weir');
    });

    test('a split takes an actor’s articles apart, also for the next extraction; undone, they are together', async () => {
      const { id: article } = FERRY.entry.article;
      const { id, actor: made } = await correct({ what: 'split', actor: ODILE, articles: [article] });
      assert.deepEqual(await words(made!), ['the warning as noise']);
      assert.equal((await words(ODILE)).length, 2);
      await put(FERRY, true);
      assert.deepEqual(await words(made!), ['the warning as noise']);
      assert.deepEqual((await record.actorsNamed('Odile Farrant', 5)).map((one) => one.id).sort(), [ODILE, made]);
      await assert.rejects(
        correct({ what: 'split', actor: ODILE, articles: [article] }),
        failsWith('correct/not-there'),
      );
      await correct({ what: 'undo', undoes: id });
      assert.equal((await words(ODILE)).length, 3);
      assert.equal((await record.actorOf(made!))?.id, ODILE);
    });

    test('two who were told apart cannot be merged, and are no longer taken for namesakes', async () => {
      await about({ who: 'Odile Farrant', role: 'opera singer', day: '2035-01-01' });
      const profile = await record.profileOf(ODILE, 5);
      const other = profile!.namesakes[0]!.id;
      assert.match(other, /^person:odile-farrant~[0-9a-f]{8}$/);
      const { id } = await correct({ what: 'distinct', actor: ODILE, other });
      assert.deepEqual((await record.profileOf(ODILE, 5))?.namesakes, []);
      await assert.rejects(correct({ what: 'merge', actor: other, into: ODILE }), failsWith('correct/told-apart'));
      await correct({ what: 'undo', undoes: id });
      await correct({ what: 'merge', actor: other, into: ODILE });
      assert.equal((await words(ODILE)).length, 4);
    });

    test('an alias that a person gave finds the actor and joins a later article of that name and office', async () => {
      const { id } = await correct({ what: 'alias', actor: ODILE, alias: 'Odile Brae' });
      assert.deepEqual(
        (await record.actorsNamed('Odile Brae', 5)).map((actor) => actor.id),
        [ODILE],
      );
      await about({ who: 'Odile Brae', role: 'harbour mayor', says: 'that she has married' });
      assert.ok((await words(ODILE)).includes('that she has married'));
      await correct({ what: 'undo', undoes: id });
      await about({ who: 'Odile Brae', role: 'harbour mayor', says: 'that she is another', day: '2039-01-01' });
      assert.ok((await words(ODILE)).includes('that she has married'), 'what was joined stays');
    });

    test('an id at Wikidata, and whether somebody is private, can be said and taken back', async () => {
      const wikidata = await correct({ what: 'wikidata', actor: ODILE, wikidata: 'Q4321' });
      const hidden = await correct({ what: 'private', actor: ODILE, privatePerson: true });
      assert.deepEqual(
        [(await record.actorOf(ODILE))?.wikidata, (await record.actorOf(ODILE))?.privatePerson],
        ['Q4321', true],
      );
      await correct({ what: 'undo', undoes: wikidata.id });
      await correct({ what: 'undo', undoes: hidden.id });
      assert.deepEqual(
        [(await record.actorOf(ODILE))?.wikidata, (await record.actorOf(ODILE))?.privatePerson],
        [null, false],
      );
    });

    test('what a person enters is found, joins by office, and is attached to who is on record', async () => {
      const entered = {
        name: 'Ada Lindqvist',
        kind: 'person',
        aliases: ['Ada Lindqvist-Weir'],
        roles: [{ head: 'minister', words: ['lowmark', 'harbour'], since: '2030-01-01' }],
        wikidata: 'Q99',
      } as const;
      const { actor } = await correct({ what: 'enter', actor: null, entered });
      assert.equal(actor, 'person:ada-lindqvist');
      await about({ who: 'Ada Lindqvist-Weir', role: 'harbour minister', says: 'that fares rise' });
      await about({ who: 'Ada Lindqvist', role: 'opera singer', says: 'that she sings' });
      assert.deepEqual(await words('person:ada-lindqvist'), ['that fares rise']);
      const known = await record.actorOf('person:ada-lindqvist');
      assert.deepEqual([known?.roles[0], known?.wikidata], [{ ...entered.roles[0], until: null, articles: 0 }, 'Q99']);
      await assert.doesNotReject(
        correct({ what: 'enter', actor: null, entered: { name: 'Anselm Farrant', kind: 'person', wikidata: 'Q7' } }),
      );
      assert.equal((await record.actorOf(ANSELM))?.wikidata, 'Q7');
      await assert.rejects(
        correct({ what: 'enter', actor: null, entered: { name: 'Ada Lindqvist', kind: 'person' } }),
        failsWith('correct/several-actors'),
      );
    });

    test('deciding anew who is one actor gives the same, corrections included', async () => {
      for (const role of ['toronto police officer', 'orr economist', 'orr economist'])
        await about({ who: 'Michael Smith', role });
      await about({ who: 'Odile Farrant-Brae', says: 'that she has married' });
      await correct({ what: 'merge', actor: 'person:odile-farrant-brae', into: ODILE });
      await correct({ what: 'split', actor: ODILE, articles: [FERRY.entry.article.id] });
      await correct({ what: 'speaker', statement: TOLL, actor: ANSELM });
      const now = async () => (await record.statements({ limit: 50 })).map(({ id, speaker }) => [id, speaker.id]);
      const before = await now();
      assert.equal(await record.rejoin(), 0);
      assert.deepEqual(await now(), before);
    });

    test('extracting again moves nobody', async () => {
      const second = report({ who: 'Tom Hale', role: 'harbour pilot' });
      await put(second);
      const third = report({ who: 'Tom Hale', role: 'harbour pilot', day: '2031-05-01' });
      await put(third);
      await put(second, true);
      assert.equal((await words('person:tom-hale')).length, 2);
    });
  });

  forgettingContract(store, open);
}

/** What every store has to do with people who are removed. */
function forgettingContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`forgetting in ${store}`, () => {
    let record: RecordStore;
    const put = async ({ item, entry }: typeof BRIDGE, again = false) => record.put(item, entry, { again });
    const found = async (...all: string[]) =>
      (await record.statements({ words: { all, none: [] }, limit: 9 })).map(({ words }) => words);
    const REPLY = invent({
      title: 'Odile Farrant is answered',
      url: 'https://radio.example/reply',
      body: 'Tom Weir said that Odile Farrant is wrong. Tom Weir said that fares rise. Odile Farrant was against it, Tom Weir said.',
      statements: [
        { who: 'Tom Weir', words: 'that Odile Farrant is wrong' },
        {
          who: 'Tom Weir',
          words: 'that fares rise',
          positions: [
            {
              by: {
                ascribedTo: { name: 'Odile Farrant', kind: 'person', how: 'full', mention: null, confidence: 0.9 },
              },
            },
          ],
        },
      ],
    });

    beforeEach(async () => {
      record = await open();
      for (const one of [BRIDGE, FERRY, REPLY]) await put(one);
    });
    afterEach(async () => {
      assert.deepEqual(await record.verify(), []);
      await record.close();
    });

    test('the person, the statements, those that name the person, and ascribed positions are gone', async () => {
      const [reply] = (await record.statementsIn(REPLY.entry.article.id)).slice(1);
      const forgotten = await record.forget([ODILE, ...(await others())], BY);
      assert.deepEqual([forgotten.statements, forgotten.positions], [4, 1]);
      assert.equal(forgotten.articles.length, 3);
      assert.equal(await record.actorOf(ODILE), null);
      assert.deepEqual(await record.actorsNamed('Odile Farrant', 5), []);
      assert.deepEqual(
        (await record.actorsNamed('Farrant', 5)).map(({ id }) => id),
        [ANSELM],
      );
      assert.deepEqual(await found('odile'), []);
      assert.deepEqual(await record.statements({ about: { all: ['odile'], none: [] }, limit: 9 }), []);
      assert.deepEqual(await record.articles({ words: { all: ['Odile Farrant'], none: [] }, limit: 9 }), []);
      assert.equal((await record.statementOf(reply!.id))?.positions.length, 0);
      assert.equal((await record.articleOf(REPLY.entry.article.id))?.title, null);
      assert.match((await record.articleOf(REPLY.entry.article.id))!.article.text, /Odile Farrant/);
    });

    const others = async () =>
      (await record.actorsNamed('Odile Farrant', 9)).map(({ id }) => id).filter((id) => id !== ODILE);

    test('neither extraction again nor a new article nor a person brings them back', async () => {
      await record.forget([ODILE, ...(await others())], BY);
      for (const one of [BRIDGE, FERRY, REPLY]) await put(one, true);
      await put(report({ who: 'Odile Fárrant', role: 'harbour mayor', says: 'that she is back' }));
      assert.deepEqual(await record.actorsNamed('Odile Farrant', 5), []);
      assert.deepEqual(await found('odile'), []);
      assert.deepEqual(await found('she', 'is', 'back'), []);
      const entered = { name: 'odile farrant', kind: 'person' } as const;
      await assert.rejects(record.correct({ what: 'enter', actor: null, entered }, BY), failsWith('correct/forgotten'));
      await assert.rejects(
        record.correct({ what: 'alias', actor: ANSELM, alias: 'Odile Farrant' }, BY),
        failsWith('correct/forgotten'),
      );
    });

    test('the addresses of what was removed tell that something was, and nothing of what', async () => {
      const cut = { ...BRIDGE.entry.statements[0]!, id: 'cut-otherwise' };
      await put({ ...BRIDGE, entry: { ...BRIDGE.entry, statements: [cut] } }, true);
      await put(BRIDGE, true);
      await record.forget([ODILE, ...(await others())], BY);
      for (const id of [TOLL, 'cut-otherwise']) {
        const former = await record.formerStatement(id);
        assert.deepEqual([former?.why, Object.keys(former!).sort()], ['forgotten', ['at', 'why']]);
      }
      assert.equal(await record.formerStatement('never-here'), null);
      assert.deepEqual([await record.isForgotten(ODILE), await record.isForgotten(ANSELM)], [true, false]);
      assert.equal(await record.isForgotten('Odile Farrant'), false);
    });

    test('others stay, with all that they said', async () => {
      await record.forget([ODILE, ...(await others())], BY);
      assert.deepEqual(await found('crews'), ['that the crews “will not wait” for the bridge']);
      assert.deepEqual(await found('negotiations'), ['that negotiations about the bridge are still open']);
      await put(BRIDGE, true);
      assert.deepEqual(await found('negotiations'), ['that negotiations about the bridge are still open']);
    });

    test('corrections about the person are blanked; others stay', async () => {
      await record.correct({ what: 'speaker', statement: TOLL, actor: ANSELM }, BY);
      await record.correct({ what: 'alias', actor: ODILE, alias: 'Odile Brae' }, BY);
      await record.correct({ what: 'wikidata', actor: ANSELM, wikidata: 'Q7' }, BY);
      await record.correct(
        { what: 'private', actor: ANSELM, privatePerson: false },
        { ...BY, note: 'unlike Odile Farrant' },
      );
      const forgotten = await record.forget([ODILE, ...(await others())], BY);
      assert.equal(forgotten.corrections, 3);
      const rows = await record.corrections({ limit: 9 });
      assert.deepEqual(
        rows.map((row) => [row.what, row.forgotten, row.by]),
        [
          ['private', true, 'Rosa Ilves'],
          ['wikidata', false, 'Rosa Ilves'],
          ['alias', true, 'Rosa Ilves'],
          ['speaker', true, 'Rosa Ilves'],
        ],
      );
      assert.doesNotMatch(JSON.stringify(rows), /odile|brae/i);
      await assert.rejects(record.correct({ what: 'undo', undoes: rows[2]!.id }, BY), failsWith('correct/unknown'));
      assert.deepEqual(await record.actorsNamed('Odile Brae', 5), []);
    });

    test('a namesake on record from another article stays, and so does one whom the register knows', async () => {
      const singer = report({ who: 'Odile Farrant', role: 'opera singer', day: '2035-01-01', says: 'that she sings' });
      await put(singer);
      await record.forget(
        [ODILE, ...(await others()).filter((id) => !id.includes(singer.entry.article.id.slice(0, 8)))],
        BY,
      );
      assert.deepEqual(await found('sings'), ['that she sings']);
      await put(singer, true);
      assert.deepEqual(await found('sings'), ['that she sings']);
      await put(report({ who: 'Odile Farrant', id: 'Q31', says: 'that laws pass' }));
      assert.deepEqual(await found('laws'), ['that laws pass']);
      await put(report({ who: 'Odile Farrant', says: 'that she is a third' }));
      assert.deepEqual(await found('third'), []);
    });

    test('a private person of one article is forgotten in all', async () => {
      await put(report({ who: 'Ina Holm', privatePerson: true, says: 'that smoke rose' }));
      const [ina] = await record.actorsNamed('Ina Holm', 5);
      await record.forget([ina!.id], BY);
      await put(report({ who: 'Ina Holm', privatePerson: true, says: 'that smoke fell' }));
      assert.deepEqual(await record.actorsNamed('Ina Holm', 5), []);
      assert.deepEqual(await found('smoke'), []);
    });

    test('whoever signed corrections and lines of the log, and is forgotten, is named in none', async () => {
      await put(report({ who: 'Ina Holm', says: 'that smoke rose' }));
      const [toll] = BRIDGE.entry.statements.map(({ id }) => id) as [string];
      await record.correct(
        { what: 'kind', statement: toll, kind: 'indirect' },
        { by: 'Ina Holm', note: 'by the tape' },
      );
      await record.log('user', { added: 'Ina Holm' }, 'Rosa Ilves');
      await record.log('add', { items: 1 }, 'Ina Holm');
      const [ina] = await record.actorsNamed('Ina Holm', 5);
      await record.forget([ina!.id], BY);
      const [kind] = await record.corrections({ what: 'kind', limit: 1 });
      const somebody = 'somebody who was forgotten';
      assert.deepEqual([kind?.by, kind?.note, kind?.holds], [somebody, 'by the tape', true]);
      const statement = await record.statementOf(toll);
      assert.deepEqual([statement?.kind, statement?.amended[0]?.by], ['indirect', somebody]);
      const log = await record.audit(50);
      assert.doesNotMatch(JSON.stringify([log, statement, await record.corrections({ limit: 50 })]), /Ina|Holm/);
      assert.deepEqual(log.find(({ action }) => action === 'add')?.by, somebody);
    });

    test('a person of one name only is forgotten in that article', async () => {
      const made = report({ who: 'Bassong', says: 'that rain fell' });
      await put(made);
      const [bassong] = await record.actorsNamed('Bassong', 5);
      await record.forget([bassong!.id], BY);
      await put(made, true);
      assert.deepEqual(await found('rain'), []);
      await put(report({ who: 'Bassong', says: 'that snow fell' }));
      assert.deepEqual(await found('snow'), ['that snow fell']);
    });

    test('a name that is let back in can be added again', async () => {
      await record.forget([ODILE, ...(await others())], BY);
      assert.equal(await record.unforget('Nobody Else'), false);
      assert.equal(await record.unforget('ODILE FARRANT'), true);
      await put(BRIDGE, true);
      assert.equal((await record.actorOf(ODILE))?.statements, 2);
    });

    test('a body is not forgotten, nor anybody who is not on record', async () => {
      await assert.rejects(record.forget(['body:port-authority'], BY), failsWith('forget/not-a-person'));
      await assert.rejects(record.forget(['person:nobody'], BY), failsWith('correct/unknown-actor'));
      assert.equal((await record.totals()).actors, 4);
    });

    test('all versions of an article lose the person', async () => {
      const changed = invent({
        title: 'Mayor rules out a toll bridge',
        url: 'https://gazette.example/bridge',
        body: 'Nothing was said.',
        statements: [],
      });
      await put(changed);
      await record.forget([ODILE, ...(await others())], BY);
      assert.equal((await record.statementsIn(BRIDGE.entry.article.id, 1)).length, 2);
      assert.equal(await record.statementOf(TOLL), null);
    });
  });
}
