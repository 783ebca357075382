import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isReadFailure, type ReadProgress, readItems } from '../../src/read/index.ts';
import { inFolder, readingOf } from './in-folder.ts';

const PNG = Buffer.from('\x89PNG\r\n', 'latin1');

test('a directory is read below, by name; hidden and binary files are passed over and told', async () => {
  const files = {
    'b.txt': 'Second.',
    'a/one.md': 'First.',
    'a/.draft.txt': 'No.',
    'c.png': PNG,
    'd.txt': '',
  };
  await inFolder(files, async (folder) => {
    const skipped: string[] = [];
    const read = await readingOf([folder], {
      onSkipped: (location, reason) =>
        skipped.push(`${location.slice(folder.length + 1)}: ${reason.replace(/^.* is /, 'is ')}`),
    });
    assert.deepEqual(read, ['one: First.', 'b: Second.', 'd! input/empty']);
    assert.deepEqual(skipped, ['a/.draft.txt: hidden', 'c.png: is a PNG image, not text.']);
  });
});

test('a directory without a readable file is a failure', async () => {
  await inFolder({ 'only.png': PNG }, async (folder) => {
    const [failure] = await readingOf([folder]);
    assert.match(failure!, /! input\/no-readable-files$/);
  });
});

test('a missing file is a failure and the next input is read', async () => {
  await inFolder({ 'a.txt': 'Here.' }, async (folder) => {
    assert.deepEqual(await readingOf([join(folder, 'none.txt'), join(folder, 'a.txt')]), [
      'none! input/missing',
      'a: Here.',
    ]);
  });
});

test('JSON Lines in a file are read line by line, gzipped or not', async () => {
  const lines = '{"id":"a","text":"One."}\nnot json\n{"id":"b","text":"Two."}\n';
  await inFolder({ 'x.jsonl': lines, 'y.jsonl.gz': gzipSync(lines) }, async (folder) => {
    const expected = ['a: One.', 'line 2! input/bad-line', 'b: Two.'];
    assert.deepEqual(await readingOf([join(folder, 'x.jsonl')]), expected);
    assert.deepEqual(await readingOf([join(folder, 'y.jsonl.gz')]), expected);
  });
});

test('a damaged gzip file gives what came before the damage and a failure', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `{"id":"n${i}","text":"${(i * 7919).toString(36)} ${i}"}\n`,
  ).join('');
  const whole = gzipSync(lines);
  await inFolder({ 'x.jsonl.gz': whole.subarray(0, whole.length - 2000) }, async (folder) => {
    const read = await readingOf([join(folder, 'x.jsonl.gz')]);
    assert.equal(read[0], 'n0: 0 0');
    assert.match(read.at(-1)!, /^x! input\/bad-gzip$/);
  });
});

test('- reads standard input', async () => {
  async function* input(): AsyncIterable<Uint8Array> {
    yield Buffer.from('It sai');
    yield Buffer.from('led.');
  }
  assert.deepEqual(await readingOf(['-'], { standardInput: input() }), ['-: It sailed.']);
});

test('an address is fetched by the given function; its url is where it led', async () => {
  const fetchPage = async (url: string) => ({
    bytes: Buffer.from('<html><body><p>Порт</p></body></html>'),
    url: `${url}/final`,
    contentType: 'text/html; charset=utf-8',
  });
  for await (const item of readItems(['https://gazette.example/a'], { fetchPage })) {
    assert.ok(!isReadFailure(item));
    assert.equal(item.metadata.url, 'https://gazette.example/a/final');
    assert.match(item.content, /Порт/);
  }
  assert.deepEqual(await readingOf(['https://gazette.example/a']), ['https://gazette.example/a! input/no-fetch']);
});

test('a pattern stands for the files that it matches, by name; one that matches nothing is a failure', async () => {
  await inFolder({ 'b.txt': 'Two.', 'a.txt': 'One.', 'c.md': 'Three.', 'sub/d.txt': 'Four.' }, async (folder) => {
    assert.deepEqual(await readingOf([join(folder, '*.txt')]), ['a: One.', 'b: Two.']);
    assert.deepEqual(await readingOf([join(folder, '**', '*.{txt,md}')]), [
      'a: One.',
      'b: Two.',
      'c: Three.',
      'd: Four.',
    ]);
    assert.deepEqual(await readingOf([join(folder, '*.html')]), ['*! input/missing']);
  });
});

test('how far reading is, is told in bytes of all inputs', async () => {
  await inFolder({ 'a.txt': 'One.', 'b.txt': 'Twenty.' }, async (folder) => {
    const told: string[] = [];
    const onProgress = ({ read, total }: ReadProgress): void => void told.push(`${read}/${total}`);
    await readingOf([folder], { onProgress });
    assert.deepEqual([told[0], told.at(-1)], ['4/11', '11/11']);
    await readingOf([folder, 'https://gazette.example/'], { onProgress });
    assert.equal(told.at(-1), '11/undefined');
  });
});
