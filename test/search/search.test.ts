import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { OnrecordError } from '../../src/domain/index.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import {
  articleOf,
  everyStatement,
  listArticles,
  readWords,
  resolveActor,
  searchStatements,
  whoSaid,
} from '../../src/search/index.ts';
import { report } from '../record/invent-people.ts';
import { BRIDGE, FERRY, invent } from '../record/invented.ts';

const texts = (found: readonly { readonly words: string }[]): string[] => found.map((statement) => statement.words);
const failsWith = (code: string) => (error: unknown) => error instanceof OnrecordError && error.code === code;

const QUARTER = invent({
  title: 'Quiet quarter',
  body: 'Ina Holm, who lives there, said that ships are loud.',
  statements: [{ who: 'Ina Holm', cue: 'said', words: 'that ships are loud', actor: { privatePerson: true } }],
});

describe('questions to a record', () => {
  let record: RecordStore;
  before(async () => {
    record = openRecord(':memory:');
    for (const { item, entry } of [BRIDGE, FERRY, QUARTER]) await record.put(item, entry);
  });
  after(() => record.close());

  test('an exact name is found although another actor bears the surname', async () => {
    const answer = await whoSaid(record, { actor: 'Odile Farrant' });
    assert.equal(answer.actor?.found, 'one');
    assert.deepEqual(texts(answer.statements), [
      'the warning as noise',
      'that she expects the ferries to stay',
      '“a toll is not an option”',
    ]);
    assert.deepEqual(answer.total, { count: 3, more: false });
  });

  test('a surname that two actors bear gives both and no statement', async () => {
    const { actor, statements } = await whoSaid(record, { actor: 'Farrant' });
    assert.ok(actor?.found === 'several');
    assert.deepEqual(
      actor.candidates.map(({ name }) => name),
      ['Odile Farrant', 'Anselm Farrant'],
    );
    assert.deepEqual(statements, []);
  });

  test('one word that is a body’s name and a person’s surname gives both', async () => {
    const own = openRecord(':memory:');
    for (const given of [{ who: 'Marlow', kind: 'body' } as const, { who: 'Ida Marlow', role: 'orr mayor' }]) {
      const { item, entry } = report(given);
      await own.put(item, entry);
    }
    const found = await resolveActor(own, 'Marlow');
    assert.ok(found.found === 'several');
    assert.deepEqual(
      found.candidates.map(({ name, roles }) => [name, roles.length]),
      [
        ['Marlow', 0],
        ['Ida Marlow', 1],
      ],
    );
    await own.close();
  });

  test('a name that nobody bears gives similar ones', async () => {
    const found = await resolveActor(record, 'Councillor Farrant');
    assert.ok(found.found === 'none');
    assert.deepEqual(
      found.candidates.map(({ name }) => name),
      ['Odile Farrant', 'Anselm Farrant'],
    );
  });

  test('what stands around the statement is told from what stands in it', async () => {
    const answer = await whoSaid(record, { actor: 'Odile Farrant', about: 'crossing' });
    assert.deepEqual(
      answer.statements.map(({ words, aboutIn }) => [words, aboutIn]),
      [['“a toll is not an option”', 'around']],
    );
    const inside = await whoSaid(record, { actor: 'Odile Farrant', about: 'toll' });
    assert.deepEqual(
      inside.statements.map(({ aboutIn }) => aboutIn),
      ['words'],
    );
  });

  test('what is less sure is left out and counted, and given when asked for', async () => {
    const answer = await searchStatements(record, { words: 'noise' });
    assert.deepEqual([answer.total.count, answer.hidden.count], [1, 1]);
    const all = await searchStatements(record, { words: 'noise', all: true });
    assert.deepEqual([all.total.count, all.hidden.count, all.statements.length], [2, 0, 2]);
  });

  test('pages joined by "next" are the whole list', async () => {
    const whole = await searchStatements(record, { all: true });
    const joined: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await searchStatements(record, { all: true, limit: 2, ...(after && { after }) });
      joined.push(...texts(page.statements));
      after = page.next;
    }
    assert.equal(joined.length, 7);
    assert.deepEqual(joined, texts(whole.statements));
  });

  test('no list of a private person is given unless asked for', async () => {
    const kept = await whoSaid(record, { actor: 'Ina Holm' });
    assert.deepEqual([kept.withheld, kept.statements], [true, []]);
    const given = await whoSaid(record, { actor: 'Ina Holm', includePrivate: true });
    assert.deepEqual([given.withheld, texts(given.statements)], [false, ['that ships are loud']]);
  });

  test('a month as a bound means all of its days', async () => {
    assert.equal((await searchStatements(record, { since: '2031-04' })).statements.length, 2);
    assert.equal((await searchStatements(record, { until: '2031-03' })).statements.length, 4);
  });

  test('a question that cannot be asked says why', async () => {
    await assert.rejects(searchStatements(record, { since: 'Tuesday' }), failsWith('usage/date'));
    await assert.rejects(searchStatements(record, { words: '-toll' }), failsWith('usage/words'));
    await assert.rejects(searchStatements(record, { limit: 0 }), failsWith('usage/limit'));
    await assert.rejects(searchStatements(record, { after: 'x' }), failsWith('usage/page'));
  });

  test('an article is found by the beginning of its id and by a statement of it', async () => {
    const { id } = BRIDGE.entry.article;
    const byPart = await articleOf(record, id.slice(0, 8));
    const byStatement = await articleOf(record, BRIDGE.entry.statements[3]!.id);
    assert.equal(byPart.article.id, id);
    assert.deepEqual([byPart.statements.length, byPart.hidden], [3, 1]);
    assert.deepEqual([byStatement.article.id, byStatement.statements.length], [id, 4]);
    await assert.rejects(articleOf(record, 'ffffffff'), failsWith('search/not-found'));
    await assert.rejects(articleOf(record, ''), failsWith('search/not-found'));
  });

  test('articles are listed page by page', async () => {
    const first = await listArticles(record, { limit: 2 });
    const second = await listArticles(record, { limit: 2, after: first.next! });
    assert.deepEqual([first.articles.length, second.articles.length, second.next], [2, 1, null]);
  });

  test('every statement is given once', async () => {
    const found: string[] = [];
    for await (const { id } of everyStatement(record, { all: true })) found.push(id);
    assert.equal(new Set(found).size, 7);
    assert.equal(found.length, 7);
  });

  test('no search text breaks the search', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        try {
          await searchStatements(record, { words: typed, about: typed, outlet: typed });
        } catch (error) {
          assert.ok(failsWith('usage/words')(error), String(error));
        }
      }),
    );
  });
});

test('words, phrases and exclusions are read from a search text', () => {
  assert.deepEqual(readWords('toll "not an option" -ferry -“night boat”'), {
    all: ['toll', 'not an option'],
    none: ['ferry', 'night boat'],
  });
});

test('an unfinished quotation is a phrase to the end', () => {
  assert.deepEqual(readWords('“not an option'), { all: ['not an option'], none: [] });
});
