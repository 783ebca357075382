import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { OnrecordError, type RawItem } from '../../src/domain/index.ts';
import { CONTENT_CAP, itemsOf } from '../../src/read/index.ts';

const itemsIn = (text: string, location = 'in/item.txt'): RawItem[] => itemsOf(Buffer.from(text), location);
const codeOf = (bytes: Uint8Array, location = 'x.txt'): string => {
  try {
    return `items ${itemsOf(bytes, location).length}`;
  } catch (error) {
    assert.ok(error instanceof OnrecordError, String(error));
    assert.notEqual(error.remedy, '');
    return error.code;
  }
};

test('the kind is found by content, not by name', () => {
  const kinds = {
    markdown: 'Ferry sails\n![Ferry](https://img.example.org/a.jpg)\nIt sailed.',
    text: 'Ferry sails\n\nIt sailed on Tuesday, the harbour master said.',
    html: '<!DOCTYPE html><html><body><p>It sailed.</p></body></html>',
    fixed: '{"id": "a", "text": "It sailed."}\n',
  };
  for (const [format, text] of Object.entries(kinds)) assert.equal(itemsIn(text)[0]!.format, format);
});

test('the id is the file name without .gz and its last extension', () => {
  const ids = {
    'a/b/report.v2.txt.gz': 'report.v2',
    'report.md': 'report',
    '.hidden': '.hidden',
    '-': '-',
    'dir/plain': 'plain',
  };
  for (const [location, id] of Object.entries(ids)) assert.equal(itemsIn('It sailed.', location)[0]!.id, id);
});

test('gzip is unpacked, and the bytes kept are the unpacked ones', () => {
  const [item] = itemsOf(gzipSync('It sailed on time.'), 'a.txt.gz');
  assert.equal(item!.content, 'It sailed on time.');
  assert.equal(Buffer.from(item!.bytes).toString(), 'It sailed on time.');
});

test('a gzip bomb is refused at the cap', () => {
  assert.equal(codeOf(gzipSync(Buffer.alloc(CONTENT_CAP + 1, 'a'))), 'input/too-large');
});

test('what is no news item says so with a stable code', () => {
  const cases: [string, Uint8Array][] = [
    ['input/empty', new Uint8Array()],
    ['input/empty', Buffer.from(' \n\t ')],
    ['input/binary', Buffer.from('%PDF-1.7 ...')],
    ['input/binary', Buffer.from([1, 2, 0, 0, 5, 6, 0, 1])],
    ['input/bad-gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['input/unsupported', Buffer.from('{"name": "no article"}')],
    ['input/unsupported', Buffer.from('[1, 2, 3]')],
    ['input/unsupported', Buffer.from('<?xml version="1.0"?><inventory><boat/></inventory>')],
    [
      'input/names-only',
      Buffer.from('<?xml version="1.0"?>\n<urlset><url><loc>https://a.example/</loc></url></urlset>'),
    ],
    ['input/names-only', Buffer.from('<opml version="2.0"><head/><body/></opml>')],
    ['input/bad-feed', Buffer.from('<rss version="2.0"><channel><item></chan')],
  ];
  for (const [code, bytes] of cases) assert.equal(codeOf(bytes), code);
});

test('no bytes give anything but items or an error of ours', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void codeOf(bytes)));
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void codeOf(Buffer.from(text))));
});

test('front matter becomes metadata and is no part of the text', () => {
  const [item] = itemsIn(
    '---\ntitle: Ferry sails\ndate: 2025-02-14\nauthor: [Ines Calder, Tom Rask]\n---\n\nIt sailed.\n',
  );
  assert.deepEqual(item!.metadata, {
    title: 'Ferry sails',
    published: '2025-02-14',
    authors: ['Ines Calder', 'Tom Rask'],
  });
  assert.equal(item!.content.trim(), 'It sailed.');
});

test('a line of 50 MB is one text, and marks that never end hold nothing up', () => {
  const started = performance.now();
  for (const text of [
    'x'.repeat(50e6),
    `${'word '.repeat(10e6)}`,
    '['.repeat(1e6),
    '![a'.repeat(1e6),
    ' **a'.repeat(1e6),
    '<p'.repeat(1e6),
  ])
    assert.equal(itemsIn(text).length, 1);
  assert.ok(performance.now() - started < 20_000);
});
