import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { isReadFailure, type ReadOptions, readItems } from '../../src/read/index.ts';
import { inFolder, readingOf } from './in-folder.ts';

async function* whole(bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(bytes as string);
}
const reading = (bytes: Uint8Array | string, options: ReadOptions = {}): Promise<string[]> =>
  readingOf(['-'], { ...options, standardInput: whole(bytes) });

test('a table with columns of known names gives a row an item, with its fields', async () => {
  const table =
    'id,headline,publication,date,url,content\n7,Ferry sails,Harbour Gazette,2031-03-14,https://gazette.example/7,"It sailed, she said.\nOn time."\n';
  for await (const item of readItems(['-'], { standardInput: whole(table) })) {
    assert.ok(!isReadFailure(item));
    assert.deepEqual([item.id, item.format, item.content], ['7', 'text', 'It sailed, she said.\nOn time.']);
    assert.deepEqual(item.metadata, {
      title: 'Ferry sails',
      published: '2031-03-14',
      url: 'https://gazette.example/7',
      outlet: 'Harbour Gazette',
    });
  }
});

test('a map says which column holds what, and columns that are not there are a failure', async () => {
  const table = 'nr;kop;tekst\n1;Fares;It sailed.\n';
  const columns = { id: 'nr', title: 'kop', text: 'tekst' };
  assert.deepEqual(await reading(table, { columns }), ['1: It sailed.']);
  assert.deepEqual(await reading(table, { columns: { text: 'body' } }), ['-! input/no-such-columns']);
});

test('tabs and semicolons separate cells too, in any encoding, packed or not', async () => {
  const table = 'id\ttext\n1\tПаромы возобновят движение до конца недели, сообщил начальник порта.\n';
  const expected = ['1: Паромы возобновят движение до конца недели, сообщил начальник порта.'];
  for (const bytes of [Buffer.from(table), iconv.encode(table, 'windows-1251'), gzipSync(`\ufeff${table}`)])
    assert.deepEqual(await reading(bytes), expected);
});

test('a long table keeps its encoding, wherever the bytes that tell it end', async () => {
  for (const shift of ['', 'x', 'xx']) {
    const rows = Array.from({ length: 900 }, (_, i) => `${i},Паромы возобновят движение ${shift}до конца недели.\n`);
    const read = await reading(`id,text\n${rows.join('')}`);
    assert.equal(read.length, 900);
    assert.equal(read[899], `899: Паромы возобновят движение ${shift}до конца недели.`);
  }
});

test('a row that cannot be read, or without a text, is a failure in its place', async () => {
  const table = 'id,text\n1,One.\n2,\n3,Three "is" quoted.\n4,Four.\n';
  assert.deepEqual(await reading(table), ['1: One.', 'line 3! input/bad-row', 'line 4! input/bad-row', '4: Four.']);
});

test('prose with commas is no table', async () => {
  const prose = 'Ferry, tide and text sail on\n\nIt sailed, she said, with text and title.';
  assert.deepEqual(await reading(prose), [`-: ${prose}`]);
});

test('a cell of HTML is read as HTML', async () => {
  await inFolder({ 'a.csv': 'id,text\n1,"<p>It <b>sailed</b>.</p>"\n' }, async (folder) => {
    for await (const item of readItems([join(folder, 'a.csv')]))
      assert.ok(!isReadFailure(item) && item.format === 'html');
  });
});
