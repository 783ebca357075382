import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../src/domain/index.ts';
import { extract } from '../../src/index.ts';
import { noticesOn } from '../../src/provenance/index.ts';
import { NOTICED } from './noticed-articles.ts';

const entryWith = ({ title, body }: (typeof NOTICED)[number], notice: string): Entry =>
  extract({ title, text: `${title}\n${body}\n${notice}`, published: '2026-05-04', outlet: 'Coast Wire' });

const wordsIn = ({ article, statements }: Entry, id: string): string =>
  statements
    .find((statement) => statement.id === id)!
    .spans.content.map((span) => article.text.slice(...span))
    .join(' … ');

/** The links of an article's only notice. */
const linked = (entry: Entry) =>
  (entry.notices ?? []).flatMap((notice) =>
    notice.statement === null ? [] : [{ ...notice, words: wordsIn(entry, notice.statement) }],
  );

test('of the statements that notices are tied to, 9 in 10 are meant, and 17 in 20 of those meant are found', () => {
  const counts = { linked: 0, right: 0, meant: 0, found: 0 };
  for (const article of NOTICED) {
    for (const [notice, ...meant] of article.notices) {
      const found = linked(entryWith(article, notice)).map(({ words }) => words);
      counts.linked += found.length;
      counts.right += found.filter((words) => meant.some((one) => words.includes(one))).length;
      counts.meant += meant.length;
      counts.found += meant.filter((one) => found.some((words) => words.includes(one))).length;
    }
  }
  assert.ok(counts.linked > 30, JSON.stringify(counts));
  assert.ok(counts.right / counts.linked >= 0.9, JSON.stringify(counts));
  assert.ok(counts.found / counts.meant >= 0.85, JSON.stringify(counts));
});

const FERRY = NOTICED[2]!;

test('a withdrawn article touches all of its statements, whatever they say', () => {
  const entry = entryWith(FERRY, 'Editor’s note: This article has been withdrawn. Its account could not be confirmed.');
  assert.ok(entry.statements.length > 8);
  assert.deepEqual(
    entry.notices?.map(({ statement }) => statement),
    entry.statements.map(({ id }) => id),
  );
  assert.ok(linked(entry).every(({ touches }) => touches === 'all'));
});

test('a link says what notice and statement have in common', () => {
  const [found] = linked(
    entryWith(FERRY, 'CORRECTION: Jonas Thal has said the fleet will be electric by 2030, not 2035.'),
  );
  assert.deepEqual(found?.evidence, ['names Jonas Thal', 'both have 2030', 'words in common: electric']);
  assert.equal(found?.touches, 'words');
});

test('a wrong title touches who is credited, not the words', () => {
  const found = linked(
    entryWith(FERRY, 'Correction: An earlier version of this article gave the wrong title of Signe Marr.'),
  );
  assert.deepEqual(
    found.map(({ touches, words }) => [touches, words.slice(0, 14)]),
    [
      ['speaker', '“Electric boat'],
      ['speaker', 'she would not '],
    ],
  );
});

test('a notice that touches nothing that can be told stays with the article, with the reason', () => {
  const reasons = {
    'An earlier version of this article misquoted Signe Marr.':
      'it does not say which of 2 statements of the one it names',
    'A caption with an earlier version of this article misidentified Jonas Thal.':
      'it is about a picture or its caption',
    'This article was amended to correct the name of the island.': 'it has too little in common with any statement',
  };
  for (const [notice, reason] of Object.entries(reasons))
    assert.deepEqual(entryWith(FERRY, notice).notices, [{ correction: 0, statement: null, reason }], notice);
});

test('a notice of a later version touches the statements of the version before', () => {
  const { title, body } = FERRY;
  const before = extract({ title, text: `${title}\n${body.replace('2030', '2035')}`, published: '2026-05-04' });
  const notice = 'Correction: An earlier version of this article misquoted Jonas Thal on when boats will be electric.';
  const found = noticesOn([{ kind: 'correction', text: notice }], before.article, before.statements);
  assert.deepEqual(
    found.map(({ statement }) => statement && wordsIn(before, statement)),
    ['that the boats will be electric by 2035'],
  );
});

test('an article without notices has none, and statements inside a notice are not touched by it', () => {
  assert.equal(extract({ text: FERRY.body }).notices, undefined);
  const notice =
    'Correction: Jonas Thal said that the boats will be electric by 2030. An earlier version of this article misquoted him.';
  const touched = linked(entryWith(FERRY, notice));
  assert.equal(touched.length, 1);
});
