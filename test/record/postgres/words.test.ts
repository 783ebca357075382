import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { holdsWords, queryOf, vectorOf } from '../../../src/record/postgres/words.ts';
import { wordsIn } from '../../../src/record/sql/stems.ts';
import { TOKENIZER } from '../../../src/record/sqlite/migrations.ts';

const index = new DatabaseSync(':memory:');
index.exec(`create virtual table page using fts5 (text, tokenize = '${TOKENIZER}');
  create virtual table terms using fts5vocab ('page', 'instance')`);
after(() => index.close());

/** The words of a text as the index of SQLite holds them, in order. */
function wordsInSqlite(text: string): string[] {
  index.exec('begin');
  index.prepare('insert into page (rowid, text) values (1, ?)').run(text);
  const rows = index.prepare('select term from terms order by offset').all();
  index.exec('rollback');
  return rows.map(({ term }) => String(term));
}

const STEMS = [
  'negotiat',
  'nation',
  'relat',
  'hop',
  'happi',
  'conting',
  'agre',
  'activ',
  'tri',
  'controll',
  'vi',
  'wa',
];
const ENDINGS = [
  '',
  's',
  'ed',
  'ing',
  'ion',
  'ions',
  'ational',
  'fulness',
  'iveness',
  'ly',
  'y',
  'e',
  'ment',
  'logi',
  'bli',
  'ize',
  'ies',
];
const word = fc
  .tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDINGS), fc.boolean())
  .map(([stem, ending, large]) => (large ? (stem + ending).toUpperCase() : stem + ending));
const odd = fc.string({ unit: fc.constantFrom(...'abcxyzéÉñÅøŁßαΩΣςжЙ0189'), minLength: 1, maxLength: 9 });
const between = fc.constantFrom(' ', ', ', '-', '’', '“', '” ', '.', '/', '_', ' — ', '\n', '@', '\u00a0', "'");
const prose = fc
  .array(fc.tuple(fc.oneof(word, odd), between), { maxLength: 30 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

test('words are cut and stemmed as the index of SQLite does it', () => {
  assert.deepEqual(
    wordsIn('The Élysée’s negotiations, re-opened'),
    wordsInSqlite('The Élysée’s negotiations, re-opened'),
  );
  fc.assert(fc.property(prose, (text) => assert.deepEqual(wordsIn(text), wordsInSqlite(text))));
});

test('a phrase is found where the words stand together, in any form and case', () => {
  const holds = (text: string, phrase: string): boolean => holdsWords(text, { all: [phrase], none: [] });
  assert.equal(holds('“a toll is not an option”', 'Not an OPTION'), true);
  assert.equal(holds('“a toll is not an option”', 'option an not'), false);
  assert.equal(holds('talks about négociations', 'negociation'), true);
  assert.equal(holds('the hopper', 'hop'), false);
});

test('no phrase reaches from one text into the next', () => {
  assert.equal(vectorOf(['one two', 'three'], ['#shown']), "'#shown' 'on':1 'two':2 'three':4");
});

test('words become a query, and what has no letter or digit asks for nothing', () => {
  assert.equal(queryOf({ all: ['not an option', '—'], none: ['tolls'] }), "('not' <-> 'an' <-> 'option') & !('toll')");
  assert.equal(queryOf({ all: ['—'], none: ['toll'] }), null);
  assert.equal(queryOf(undefined, [['#actor1'], ['#direct', '#mixed']]), "('#actor1') & ('#direct' | '#mixed')");
});
