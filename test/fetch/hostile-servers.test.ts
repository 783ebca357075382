import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { OnrecordError } from '../../src/domain/index.ts';
import { type FetchOptions, fetchPage, LOOPBACK, type Resolve } from '../../src/fetch/index.ts';
import { serving, servingRaw } from './loopback.ts';

const local: FetchOptions = { allow: LOOPBACK };

const codeOf = async (address: string, options: FetchOptions = {}): Promise<string> =>
  fetchPage(address, { ...local, ...options }).then(
    ({ bytes }) => `fetched ${bytes.length}`,
    (error: OnrecordError) => error.code,
  );

test('a body that dribbles is given up by its rate, long before the time for everything is over', async () => {
  await serving(
    (_, response) => {
      const timer = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(timer));
    },
    async (base) => {
      const began = Date.now();
      assert.equal(await codeOf(base, { slowAfter: 100, minRate: 500 }), 'fetch/too-slow');
      assert.ok(Date.now() - began < 5000);
    },
  );
});

test('a body that stops arriving is given up', async () => {
  await serving(
    (_, response) => void response.write('Half a sentence, then '),
    async (base) => assert.equal(await codeOf(base, { idleTimeout: 100 }), 'fetch/timeout'),
  );
});

test('a body without end is cut off at the cap', async () => {
  await serving(
    (_, response) => {
      const piece = Buffer.alloc(65_536, 'x');
      const more = (): void => {
        if (!response.destroyed && response.write(piece)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    },
    async (base) => assert.equal(await codeOf(base, { maxBytes: 1_000_000 }), 'fetch/too-large'),
  );
});

test('bombs of gzip and brotli are given up at the cap, not unpacked', async () => {
  const zeros = Buffer.alloc(60_000_000);
  for (const [encoding, bomb] of [
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
  ] as const) {
    await serving(
      (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
      async (base) => {
        const before = process.memoryUsage().rss;
        assert.equal(await codeOf(base, { maxBytes: 1_000_000 }), 'fetch/too-large', encoding);
        assert.ok(process.memoryUsage().rss - before < 50_000_000, encoding);
      },
    );
  }
});

test('a bomb inside a bomb is refused: one encoding is taken off, not two', async () => {
  await serving(
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync('x'))),
    async (base) => assert.equal(await codeOf(base), 'fetch/bad-answer'),
  );
});

test('packed bytes that are damaged or cut off are an error, not half a page', async () => {
  const whole = gzipSync('The ferry sails at nine. '.repeat(400));
  for (const bytes of [whole.subarray(0, whole.length - 12), Buffer.from('no gzip at all')]) {
    await serving(
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes),
      async (base) => assert.equal(await codeOf(base), 'fetch/bad-answer'),
    );
  }
});

test('a body longer than its stated length ends at that length', async () => {
  await servingRaw(
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\nconnection: close\r\n\r\nfoursome more'),
    async (base) => assert.equal(await codeOf(base), 'fetched 4'),
  );
});

test('a connection that closes early or is reset is an error', async () => {
  await servingRaw(
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 400\r\n\r\nfour'),
    async (base) => assert.equal(await codeOf(base), 'fetch/failed'),
  );
  await servingRaw(
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 400\r\n\r\nfour');
      setTimeout(() => socket.resetAndDestroy(), 20);
    },
    async (base) => assert.equal(await codeOf(base), 'fetch/failed'),
  );
  await servingRaw(
    (socket) => socket.resetAndDestroy(),
    async (base) => assert.equal(await codeOf(base), 'fetch/failed'),
  );
});

test('headers beyond 64 KiB, and what is no HTTP, are refused', async () => {
  await servingRaw(
    (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'x-filler: abcdefghij\r\n'.repeat(10_000)}\r\n`),
    async (base) => assert.equal(await codeOf(base), 'fetch/bad-answer'),
  );
  await servingRaw(
    (socket) => void socket.write('220 mail.example ESMTP\r\n'),
    async (base) => assert.equal(await codeOf(base), 'fetch/bad-answer'),
  );
});

test('interim answers without end are given up', async () => {
  await servingRaw(
    (socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    },
    async (base) => assert.equal(await codeOf(base, { timeout: 300 }), 'fetch/timeout'),
  );
});

test('“not modified” to a question without condition is no answer', async () => {
  await serving(
    (_, response) => response.writeHead(304).end(),
    async (base) => assert.equal(await codeOf(base), 'fetch/bad-answer'),
  );
});

test('redirects that go round are counted, and what they ask for is bounded', async () => {
  let asked = 0;
  await serving(
    (request, response) => {
      asked++;
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    },
    async (base) => assert.equal(await codeOf(base), 'fetch/too-many-redirects'),
  );
  assert.equal(asked, 6);
});

test('a redirect to this machine, in whatever notation, is refused before it is asked', async () => {
  const asked: string[] = [];
  await serving(
    (request, response) => {
      asked.push(request.url!);
      const port = request.headers.host!.split(':')[1];
      response.writeHead(301, { location: `http://${decodeURIComponent(request.url!.slice(1))}:${port}/secret` }).end();
    },
    async (base) => {
      for (const host of ['2130706434', '0x7f.2', '[::ffff:7f00:2]', '127.0.0.2.', '10.0.0.8']) {
        const only: FetchOptions = { allow: ['127.0.0.1/32'] };
        assert.equal(await codeOf(`${base}/${encodeURIComponent(host)}`, only), 'fetch/not-public', host);
      }
    },
  );
  assert.equal(asked.includes('/secret'), false);
});

test('a redirect to another scheme is refused', async () => {
  for (const location of ['file:///etc/hosts', 'data:text/html,x', 'ftp://paper.example/', 'javascript:0']) {
    await serving(
      (_, response) => response.writeHead(302, { location }).end(),
      async (base) => assert.equal(await codeOf(base), 'fetch/bad-address', location),
    );
  }
});

/** Answers each look-up with the next of these addresses. */
const answering = (...addresses: readonly string[]): { resolve: Resolve; asked: () => number } => {
  let asked = 0;
  const resolve: Resolve = (_host, _options, answer) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)]!;
    answer(null, [{ address, family: address.includes(':') ? 6 : 4 }] satisfies LookupAddress[]);
  };
  return { resolve, asked: () => asked };
};

test('a name that resolves to a private address after the first look is refused at that connection', async () => {
  let served = 0;
  await serving(
    (request, response) => {
      served++;
      response.writeHead(302, { location: `http://paper.example:${request.headers.host!.split(':')[1]}/next` });
      response.shouldKeepAlive = false;
      response.end();
    },
    async (base) => {
      const { port } = new URL(base);
      const { resolve, asked } = answering('127.0.0.1', '127.0.0.2');
      const options: FetchOptions = { allow: ['127.0.0.1/32'], resolve };
      assert.equal(await codeOf(`http://paper.example:${port}/`, options), 'fetch/not-public');
      assert.deepEqual([served, asked()], [1, 2]);
    },
  );
});

test('the address that was looked at is the one that is connected to', async () => {
  await serving(
    (_, response) => response.end('Ferry'),
    async (base) => {
      const { resolve, asked } = answering('127.0.0.1', '10.0.0.1');
      const page = await fetchPage(`http://paper.example:${new URL(base).port}/`, { allow: LOOPBACK, resolve });
      assert.equal(Buffer.from(page.bytes).toString(), 'Ferry');
      assert.equal(asked(), 1);
    },
  );
});

test('a name with one private address among public ones is refused', async () => {
  const resolve: Resolve = (_host, _options, answer) =>
    answer(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '192.168.1.1', family: 4 },
    ]);
  assert.equal(await codeOf('http://paper.example/', { allow: [], resolve }), 'fetch/not-public');
});

test('a name without an address is no address', async () => {
  const resolve: Resolve = (_host, _options, answer) => answer(null, []);
  assert.equal(await codeOf('http://paper.example/', { resolve }), 'fetch/not-public');
});
