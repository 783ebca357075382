import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { type WarcCapture, warcInfo, warcRecordsOf } from '../../../src/read/index.ts';
import { inFolder, readingOf } from '../in-folder.ts';
import { type ZipFileSpec, zipOf } from './zip-of.ts';

const PNG = Buffer.from('\x89PNG\r\n', 'latin1');
const MIB = 1024 * 1024;

/** What a file gives, and what in it was passed over, its path cut off. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<{ read: string[]; skipped: string[] }> {
  let read: string[] = [];
  const skipped: string[] = [];
  await inFolder({ [name]: bytes }, async (folder) => {
    const onSkipped = (location: string, reason: string): void =>
      void skipped.push(`${location.slice(folder.length + 1)}: ${reason.replaceAll(`${folder}/`, '')}`);
    read = await readingOf([join(folder, name)], { onSkipped });
  });
  return { read, skipped };
}
async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const files = (...specs: (readonly [string, string | Uint8Array])[]): ZipFileSpec[] =>
  specs.map(([name, content]) => ({ name, content }));

async function tarOf(specs: readonly ZipFileSpec[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content } of specs) tar.entry({ name }, Buffer.from(content as string));
  tar.entry({ name: 'link', type: 'symlink', linkname: '/etc/hosts' });
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const FILES = files(
  ['news/a.txt', 'It sailed.'],
  ['news/b.jsonl', '{"id":"x","text":"One."}\n{"id":"y","text":"Two."}\n'],
  ['news/picture.png', PNG],
  ['news/.hidden', 'No.'],
  ['feed.xml', '<rss version="2.0"><channel><item><guid>g</guid><title>Fares</title></item></channel></rss>'],
);
const GIVEN = ['a: It sailed.', 'x: One.', 'y: Two.', 'g: '];

test('a zip archive gives what its files hold, each by its own kind', async () => {
  const { read, skipped } = await outcomeOf('news.zip', zipOf(FILES));
  assert.deepEqual(read, GIVEN);
  assert.deepEqual(skipped, [
    'news.zip/news/picture.png: news.zip/news/picture.png is a PNG image, not text.',
    'news.zip/news/.hidden: hidden',
  ]);
});

test('a tar archive gives the same, packed or not; links are passed over', async () => {
  const tar = await tarOf(FILES);
  for (const [name, bytes] of [
    ['news.tar', tar],
    ['news.tar.gz', gzipSync(tar)],
    ['misnamed.txt', gzipSync(tar)],
  ] as const) {
    const { read, skipped } = await outcomeOf(name, bytes);
    assert.deepEqual(read, GIVEN);
    assert.equal(skipped.at(-1), `${name}/link: no regular file`);
  }
});

test('a zip archive from standard input is read too', async () => {
  assert.deepEqual(await readingOf(['-'], { standardInput: whole(zipOf(FILES)) }), GIVEN);
});

const capture = (name: string): WarcCapture => ({
  url: `https://gazette.example/${name}`,
  captured: '2031-03-14T08:00:00Z',
  status: 200,
  headers: [['Content-Type', 'text/plain']],
  body: Buffer.from(`Page ${name}.`),
});
const WARC = Buffer.concat([
  warcInfo('onrecord', '2031-03-14T08:00:00Z'),
  warcRecordsOf(capture('a')),
  warcRecordsOf({ ...capture('x.png'), headers: [['Content-Type', 'image/png']] }),
  warcRecordsOf({ ...capture('binary'), body: PNG }),
  warcRecordsOf(capture('b')),
]);
const PAGES = ['https://gazette.example/a: Page a.', 'https://gazette.example/b: Page b.'];

test('a WARC file gives its pages, and says in one line what held none', async () => {
  const { read, skipped } = await outcomeOf('pages.warc.gz', WARC);
  assert.deepEqual(read, PAGES);
  assert.deepEqual(skipped, [
    'pages.warc.gz: 3 of 5 records hold no page: 1 warcinfo, 1 image/png, 1 not a page (input/binary)',
  ]);
});

test('a damaged WARC file gives the rest, and one failure that says how much was lost', async () => {
  const damaged = Buffer.from(WARC);
  damaged[WARC.length - 40]! ^= 0xff;
  await inFolder({ 'pages.warc.gz': damaged }, async (folder) => {
    const read = await readingOf([join(folder, 'pages.warc.gz')]);
    assert.deepEqual(read, [PAGES[0], `${join(folder, 'pages.warc.gz')}! input/damaged-archive`]);
  });
});

test('a WACZ gives the pages of its WARC files and nothing of its lists', async () => {
  const wacz = zipOf(
    files(
      ['datapackage.json', '{"profile":"data-package"}'],
      ['pages/pages.jsonl', '{"id":"p","text":"Not this."}\n'],
      ['archive/data.warc.gz', WARC],
    ),
  );
  assert.deepEqual((await outcomeOf('site.wacz', wacz)).read, PAGES);
});

test('an office document is not an archive of news', async () => {
  const { read } = await outcomeOf(
    'letter.docx',
    zipOf(files(['[Content_Types].xml', '<a/>'], ['word/a.xml', '<b/>'])),
  );
  assert.deepEqual(read, ['letter! input/binary']);
});

test('names that lead out of an archive are passed over, and nothing is written anywhere', async () => {
  const names = [
    '../../escaped.txt',
    '/tmp/onrecord-escaped.txt',
    'a/../../b.txt',
    'C:\\escaped.txt',
    '..\\up.txt',
    'a\u001b[2J.txt',
  ];
  const specs = files(...names.map((name) => [name, 'Out.'] as const), ['kept.txt', 'In.']);
  for (const [name, bytes] of [
    ['slip.zip', zipOf(specs)],
    ['slip.tar', await tarOf(specs)],
  ] as const) {
    const { read, skipped } = await outcomeOf(name, bytes);
    assert.deepEqual(read, ['kept: In.']);
    assert.equal(
      skipped.filter((line) => /leads out of the archive|control characters/.test(line)).length,
      names.length,
    );
  }
  assert.ok(!existsSync('/tmp/onrecord-escaped.txt'));
});

test('a zip bomb is left where it grows beyond measure, whether by one file, many, or the same bytes over again', async () => {
  const zeros = Buffer.alloc(60 * MIB);
  const one = zipOf(files(['zeros.txt', Buffer.alloc(70 * MIB)], ['after.txt', 'Here.']));
  assert.deepEqual((await outcomeOf('one.zip', one)).read, ['zeros! input/too-large', 'after: Here.']);
  const shared = Array.from({ length: 12 }, (_, i) => ({
    name: `z${i}.txt`,
    content: zeros,
    ...(i > 0 && { sharesWith: 0 }),
  }));
  assert.equal((await outcomeOf('shared.zip', zipOf(shared))).read.at(-1), 'shared! input/bomb');
});

test('a gzip bomb of lines is left where it grows beyond measure', async () => {
  const line = `{"id":"a","text":"${'x'.repeat(40 * MIB)}"}\n`;
  const bytes = gzipSync(`{"id":"first","text":"One."}\n${line.repeat(8)}`);
  const { read } = await outcomeOf('lines.jsonl.gz', bytes);
  assert.equal(read[0], 'first: One.');
  assert.equal(read.at(-1), 'lines! input/bomb');
});

test('a zip archive that lies about lengths or check sums gives a failure for that file and goes on', async () => {
  const lies = zipOf([
    { name: 'short.txt', content: 'It sailed on time.', claims: 4 },
    { name: 'long.txt', content: 'It sailed on time.', claims: 4e9 },
    { name: 'sum.txt', content: 'It sailed on time.', wrong: 1 },
    { name: 'honest.txt', content: 'It sailed.' },
  ]);
  assert.deepEqual((await outcomeOf('lies.zip', lies)).read, [
    'short! input/bad-archive',
    'long! input/bad-archive',
    'sum! input/bad-archive',
    'honest: It sailed.',
  ]);
});

test('an archive that is cut off is a failure, after what a tar archive holds before the cut', async () => {
  const zip = zipOf(FILES);
  assert.deepEqual((await outcomeOf('cut.zip', zip.subarray(0, zip.length - 30))).read, ['cut! input/bad-archive']);
  const tar = await tarOf(FILES);
  assert.deepEqual((await outcomeOf('cut.tar', tar.subarray(0, 1560))).read, [
    'a: It sailed.',
    'b! input/unreadable',
    'cut! input/bad-archive',
  ]);
});

test('archives in archives are opened three deep', async () => {
  const nested = (depth: number): Buffer =>
    depth === 0 ? zipOf(files(['a.txt', 'In.'])) : zipOf(files([`inner${depth}.zip`, nested(depth - 1)]));
  assert.deepEqual((await outcomeOf('three.zip', nested(2))).read, ['a: In.']);
  assert.deepEqual((await outcomeOf('four.zip', nested(3))).read, ['inner1! input/nested-archives']);
});
