import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isReadFailure, type JsonLinesOptions, readJsonLines } from '../../src/read/index.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Each line as its id and text, or its id and error code. */
async function readingOf(
  input: string | Uint8Array,
  options: JsonLinesOptions = {},
  size = 65536,
): Promise<[string, string][]> {
  const read: [string, string][] = [];
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  for await (const line of readJsonLines(chunksOf(bytes, size), 'input.jsonl', options)) {
    read.push(isReadFailure(line) ? [line.id, line.error.code] : [line.item.id, line.item.content]);
  }
  return read;
}

const line = (fields: object): string => `${JSON.stringify(fields)}\n`;

test('a line gives an item whose text is unchanged', async () => {
  const text = '  Ferry\u00a0sails.\r\n\r\n“Yes,” she said. \u200b ';
  assert.deepEqual(await readingOf(line({ id: 'a', text })), [['a', text]]);
});

test('a bad line gives a failure in its place and the rest goes on', async () => {
  const input = `${line({ id: 'a', text: 'One.' })}{"id": "b", "text": \n\n${line({ id: 'c' })}${line({ text: 'No id.' })}[1]\n${line({ id: 'd', text: 'Two.' })}`;
  assert.deepEqual(await readingOf(input), [
    ['a', 'One.'],
    ['b', 'input/bad-line'],
    ['c', 'input/bad-line'],
    ['line 5', 'input/bad-line'],
    ['line 6', 'input/bad-line'],
    ['d', 'Two.'],
  ]);
});

test('invalid UTF-8 is an error of its line, under the id of the line', async () => {
  const bad = Buffer.concat([Buffer.from('{"id": "b", "text": "caf'), Buffer.from([0xe9]), Buffer.from('"}\n')]);
  const input = Buffer.concat([bad, Buffer.from(line({ id: 'c', text: 'Fine.' }))]);
  assert.deepEqual(await readingOf(input), [
    ['b', 'input/invalid-utf8'],
    ['c', 'Fine.'],
  ]);
});

test('a line beyond the cap is an error under its id, however it arrives', async () => {
  const input = line({ id: 'long', text: 'x'.repeat(5000) }) + line({ id: 'c', text: 'Fine.' });
  for (const size of [7, 1000, 100_000]) {
    assert.deepEqual(await readingOf(input, { lineCap: 2000 }, size), [
      ['long', 'input/line-too-long'],
      ['c', 'Fine.'],
    ]);
  }
});

test('a line of 100 MB is passed over without being held', async () => {
  async function* stream(): AsyncIterable<Uint8Array> {
    yield Buffer.from('{"id": "huge", "text": "');
    const piece = Buffer.alloc(1024 * 1024, 'x');
    for (let i = 0; i < 100; i++) yield piece;
    yield Buffer.from(`"}\n${line({ id: 'after', text: 'Fine.' })}`);
  }
  const before = process.memoryUsage().arrayBuffers;
  const seen: string[] = [];
  for await (const read of readJsonLines(stream())) {
    seen.push(isReadFailure(read) ? `${read.id} ${read.error.code}` : read.item.id);
    assert.ok(process.memoryUsage().arrayBuffers - before < 80 * 1024 * 1024);
  }
  assert.deepEqual(seen, ['huge input/line-too-long', 'after']);
});

test('a byte-order mark before the first line is no part of it', async () => {
  assert.deepEqual(await readingOf(`\ufeff${line({ id: 'a', text: 'One.' })}`), [['a', 'One.']]);
});

test('fields become metadata, and a date is normalised', async () => {
  const input = line({
    id: 1,
    text: 'One.',
    title: 'T',
    published: '14 February 2025',
    url: 'https://example.org/x',
    outlet: 'Harbour Gazette',
  });
  for await (const read of readJsonLines(chunksOf(Buffer.from(input), 10))) {
    assert.ok(!isReadFailure(read));
    assert.equal(read.item.id, '1');
    assert.deepEqual(read.item.metadata, {
      title: 'T',
      published: '2025-02-14',
      url: 'https://example.org/x',
      outlet: 'Harbour Gazette',
    });
  }
});

test('attributions are read only when asked for, and then checked', async () => {
  const good = { source: [[0, 3]], cue: [[4, 8]], content: [[9, 15]] };
  const input =
    line({ id: 'a', text: 'She said go now', attributions: [good, { content: [[0, 3]] }] }) +
    line({ id: 'b', text: 'Short', attributions: [{ content: [[0, 99]] }] });
  assert.deepEqual(
    (await readingOf(input)).map(([id]) => id),
    ['a', 'b'],
  );
  const read = [];
  for await (const entry of readJsonLines(chunksOf(Buffer.from(input), 10), '-', { attributions: true }))
    read.push(entry);
  const [first, second] = read;
  assert.ok(first && !isReadFailure(first));
  assert.deepEqual(first.attributions, [good, { source: [], cue: [], content: [[0, 3]] }]);
  assert.ok(second && isReadFailure(second));
  assert.equal(second.error.code, 'input/bad-attributions');
});

test('however the bytes are cut, the same lines are read', async () => {
  const texts = fc.array(
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (list, size) => {
      const input = list.map((text, i) => line({ id: `n${i}`, text })).join('');
      assert.deepEqual(
        await readingOf(input, {}, size),
        list.map((text, i) => [`n${i}`, text]),
      );
    }),
  );
});

test('no bytes make the reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 40 }), async (bytes, size) => {
      await readingOf(bytes, {}, size);
    }),
  );
});
