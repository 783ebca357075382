import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { readWarc, type WarcCapture, type WarcReading, warcInfo, warcRecordsOf } from '../../../src/read/index.ts';

async function* chunksOf(bytes: Uint8Array, size = 65536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** A page as `address: text`, a gap as `gap: what`, a record aside as `aside: what`. */
const told = (read: WarcReading): string =>
  'bytes' in read
    ? `${read.url.replace('https://gazette.example/', '')}: ${read.bytes}`
    : 'lost' in read
      ? `gap: ${read.what}`
      : 'aside' in read
        ? `aside: ${read.aside}`
        : `broken: ${read.url}`;

async function readingOf(bytes: Uint8Array, size?: number): Promise<string[]> {
  const read: string[] = [];
  for await (const one of readWarc(chunksOf(bytes, size))) read.push(told(one));
  return read;
}

const CAPTURED = '2031-03-14T08:00:00Z';
const capture = (name: string | number, body: string | Uint8Array, more: Partial<WarcCapture> = {}): WarcCapture => ({
  url: `https://gazette.example/${name}`,
  captured: CAPTURED,
  status: 200,
  headers: [['Content-Type', 'text/html']],
  body: Buffer.from(body as string),
  ...more,
});
const packed = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => warcRecordsOf(capture(i, `<p>Page ${i} ${(i * 7919).toString(36)}</p>`)));
const page = (i: number): string => `${i}: <p>Page ${i} ${(i * 7919).toString(36)}</p>`;

/** A record that is not packed. */
function plain(name: string, block: string, length = Buffer.byteLength(block), type = 'resource'): string {
  return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://gazette.example/${name}\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`;
}
const http = (headers: string, body: Uint8Array | string): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`),
    Buffer.from(body as string),
  ]);
const answered = (name: string, block: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://gazette.example/${name}>\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ]);

test('what is written is read again, request and answer, and another reader reads the same', async () => {
  const request = { method: 'GET', headers: [['Accept', 'text/html']] as const };
  const headers = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Encoding', 'gzip'],
    ['X-Trick', 'a\r\nWARC-Type: request'],
  ] as const;
  const bytes = Buffer.concat([
    warcInfo('onrecord', CAPTURED),
    warcRecordsOf(capture('a?b=1', '<p>Fährt</p>', { request, headers })),
  ]);
  assert.deepEqual(await readingOf(bytes), ['aside: warcinfo', 'a?b=1: <p>Fährt</p>', 'aside: request']);
  const seen: unknown[] = [];
  for await (const record of new WARCParser(chunksOf(bytes))) {
    seen.push([record.warcType, record.warcTargetURI, record.httpHeaders?.statusCode, await record.contentText()]);
  }
  const url = 'https://gazette.example/a?b=1';
  assert.deepEqual(seen[1], ['response', url, 200, '<p>Fährt</p>']);
  assert.deepEqual((seen[2] as unknown[]).slice(0, 2), ['request', url]);
});

test('what another writer wrote is read', async () => {
  const httpHeaders = { 'Content-Type': 'text/html' };
  const warcHeaders = { 'WARC-Record-ID': '<urn:uuid:12345678-feb0-11e6-8f83-68a86d1772ce>' };
  const record = WARCRecord.create(
    {
      url: 'https://gazette.example/w',
      date: CAPTURED,
      type: 'response',
      warcVersion: 'WARC/1.1',
      httpHeaders,
      warcHeaders,
    },
    chunksOf(Buffer.from('<p>Theirs</p>')),
  );
  const bytes = await WARCSerializer.serialize(record, { gzip: true });
  assert.deepEqual(await readingOf(bytes), ['w: <p>Theirs</p>']);
});

test('a page says when it was captured, what it is and where its record begins', async () => {
  const info = warcInfo('onrecord', CAPTURED);
  for await (const read of readWarc(chunksOf(Buffer.concat([info, warcRecordsOf(capture('a', 'x'))])))) {
    if (!('bytes' in read)) continue;
    assert.deepEqual([read.captured, read.contentType, read.offset], [CAPTURED, 'text/html', info.length]);
  }
});

test('chunks, gzip and brotli are undone, and an answer that was unpacked before is left as it is', async () => {
  const html = '<p>It sailed.</p>';
  const chunks = Buffer.from(`6\r\n<p>It \r\nb;x=1\r\nsailed.</p>\r\n0\r\n\r\n`);
  const bytes = Buffer.concat([
    answered('gzip', http('Content-Encoding: gzip\r\n', gzipSync(html))),
    answered('br', http('Content-Encoding: br\r\n', brotliCompressSync(html))),
    answered('chunks', http('Transfer-Encoding: chunked\r\n', chunks)),
    answered('bare', http('Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n', html)),
  ]);
  assert.deepEqual(
    await readingOf(bytes),
    ['gzip', 'br', 'chunks', 'bare'].map((name) => `${name}: ${html}`),
  );
});

test('a page that is a bomb is broken, and the next one is read', async () => {
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024));
  const brotli = brotliCompressSync(Buffer.alloc(65 * 1024 * 1024));
  const bytes = Buffer.concat([
    answered('bomb', http('Content-Encoding: gzip\r\n', bomb)),
    answered('brotli', http('Content-Encoding: br\r\n', brotli)),
    answered('next', http('', 'Here.')),
  ]);
  assert.deepEqual(await readingOf(bytes), [
    'broken: https://gazette.example/bomb',
    'broken: https://gazette.example/brotli',
    'next: Here.',
  ]);
});

test('pictures, errors, addresses of another scheme and records of other kinds are aside, with what they are', async () => {
  const bytes = Buffer.concat([
    warcRecordsOf(capture('a.png', 'x', { headers: [['Content-Type', 'image/png; x=y']] })),
    warcRecordsOf(capture('gone', 'x', { status: 404 })),
    warcRecordsOf(capture('x', 'x', { url: 'dns:gazette.example' })),
    gzipSync(plain('m', 'x', 1, 'metadata')),
  ]);
  assert.deepEqual(await readingOf(bytes), [
    'aside: image/png',
    'aside: status 404',
    'aside: response of no web address',
    'aside: metadata',
  ]);
});

test('damage within a packed record loses that record, and says so', async () => {
  const parts = packed(9);
  const bytes = Buffer.concat(parts);
  const at = Buffer.concat(parts.slice(0, 4)).length;
  for (const offset of [0, 1, 20, 60, parts[4]!.length - 6]) {
    const damaged = Buffer.from(bytes);
    damaged[at + offset]! ^= 0x55;
    const read = await readingOf(damaged);
    assert.deepEqual(
      read.filter((line) => !line.startsWith('gap')),
      [0, 1, 2, 3, 5, 6, 7, 8].map(page),
      `byte ${offset}`,
    );
    assert.equal(read.filter((line) => line.startsWith('gap')).length, 1);
  }
});

test('bytes that were cut out of the middle lose what they touched, counted', async () => {
  const parts = packed(6);
  const bytes = Buffer.concat(parts);
  const from = parts[0]!.length + 30;
  const cut = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + parts[1]!.length)]);
  const gaps: WarcReading[] = [];
  const pages: WarcReading[] = [];
  for await (const read of readWarc(chunksOf(cut))) ('lost' in read ? gaps : pages).push(read);
  assert.deepEqual(pages.map(told), [0, 3, 4, 5].map(page));
  assert.deepEqual(
    gaps.map((gap) => 'lost' in gap && [gap.offset, gap.lost]),
    [[parts[0]!.length, parts[2]!.length]],
  );
});

test('a file that ends within a record gives what came before and a gap', async () => {
  const bytes = Buffer.concat(packed(3));
  assert.deepEqual(await readingOf(bytes.subarray(0, bytes.length - 20)), [
    page(0),
    page(1),
    'gap: the file ends within a record',
  ]);
});

test('a record that lies about its length is a gap, and the next one is read', async () => {
  const honest = plain('b', 'Two.') + plain('c', 'Three.');
  for (const length of [1, 9, 300, 1e9, 1e15]) {
    const read = await readingOf(Buffer.from(plain('a', 'One, and more.', length) + honest), 100);
    assert.match(read[0]!, /^gap: a record (?:does not end where it says|is too large)$/, String(length));
    assert.deepEqual(read.slice(1), ['b: Two.', 'c: Three.']);
  }
  const none = plain('a', 'One.').replace(/Content-Length: \d+\r\n/, '');
  assert.deepEqual(await readingOf(Buffer.from(none + honest)), [
    'gap: a record does not say how long it is',
    'b: Two.',
    'c: Three.',
  ]);
});

test('a record beyond the cap is passed over, packed or not, and the next ones are read', async () => {
  const large = 'x'.repeat(70 * 1024 * 1024);
  const plainly = Buffer.from(plain('large', large) + plain('b', 'Two.'));
  const packedly = Buffer.concat([...packed(1), gzipSync(plain('large', large)), gzipSync(plain('b', 'Two.'))]);
  assert.deepEqual(await readingOf(plainly), ['gap: a record is too large', 'b: Two.']);
  assert.deepEqual(await readingOf(packedly), [page(0), 'gap: a record is too large', 'b: Two.']);
});

test('a file that was packed as a whole is read, large or small, and its damage is told', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
  const small = names.map((name) => plain(name, `Page ${name}`)).join('');
  const large = small + plain('large', 'x'.repeat(40e6)) + plain('more', 'y'.repeat(40e6)) + plain('last', 'Last.');
  assert.deepEqual(
    await readingOf(gzipSync(small)),
    names.map((name) => `${name}: Page ${name}`),
  );
  const read = await readingOf(gzipSync(large));
  assert.deepEqual([read.length, read[39], read.at(-1)], [43, 'n39: Page n39', 'last: Last.']);
  const cut = await readingOf(gzipSync(large).subarray(0, 20_000));
  assert.match(cut.at(-1)!, /^gap: /);
});

test('however the bytes arrive, the same is read', async () => {
  const bytes = Buffer.concat([...packed(3), Buffer.from('noise'), ...packed(2)]);
  const whole = await readingOf(bytes);
  assert.equal(whole.length, 6);
  for (const size of [1, 7, 100]) assert.deepEqual(await readingOf(bytes, size), whole);
});

test('no damage makes the reader throw, hang or invent a page', async () => {
  const parts = packed(5);
  const bytes = Buffer.concat(parts);
  const sound = new Set([0, 1, 2, 3, 4].map(page));
  const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      const damaged = Buffer.from(bytes);
      for (const [at, mask] of changes) damaged[at]! ^= mask;
      for (const line of await readingOf(damaged)) assert.ok(line.startsWith('gap: ') || sound.has(line), line);
    }),
  );
});
