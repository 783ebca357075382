import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { OnrecordError } from '../../src/domain/index.ts';
import { type FetchOptions, fetchPage, LOOPBACK, mayConnect } from '../../src/fetch/index.ts';
import { serving } from './loopback.ts';

const codeOf = async (address: string, options: FetchOptions = {}): Promise<string> =>
  fetchPage(address, options).then(
    () => 'fetched',
    (error: OnrecordError) => error.code,
  );

const local = { allow: LOOPBACK };

test('a page comes with its bytes, its address after redirects and its type', async () => {
  const listener: RequestListener = (request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=koi8-r' }).end('<p>Harbour reopens');
  };
  await serving(listener, async (base) => {
    const page = await fetchPage(`${base}/old`, local);
    assert.equal(Buffer.from(page.bytes).toString(), '<p>Harbour reopens');
    assert.equal(page.url, `${base}/new`);
    assert.equal(page.contentType, 'text/html; charset=koi8-r');
  });
});

test('the user agent names the program', async () => {
  await serving(
    (request, response) => response.end(request.headers['user-agent']),
    async (base) => assert.match(Buffer.from((await fetchPage(base, local)).bytes).toString(), /^onrecord\b/),
  );
});

test('gzip is decoded', async () => {
  await serving(
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Ferry sails')),
    async (base) => assert.equal(Buffer.from((await fetchPage(base, local)).bytes).toString(), 'Ferry sails'),
  );
});

test('a small answer that unpacks beyond the cap is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(2_000_000));
  await serving(
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    async (base) => {
      assert.ok(bomb.length < 100_000);
      assert.equal(await codeOf(base, { ...local, maxBytes: 100_000 }), 'fetch/too-large');
    },
  );
});

test('an answer cut off before its stated length is an error', async () => {
  await serving(
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('Half');
      setTimeout(() => response.destroy(), 20);
    },
    async (base) => assert.equal(await codeOf(base, local), 'fetch/failed'),
  );
});

test('redirects without end are given up', async () => {
  await serving(
    (_, response) => response.writeHead(302, { location: '/again' }).end(),
    async (base) => assert.equal(await codeOf(base, local), 'fetch/too-many-redirects'),
  );
});

test('a server that never answers is given up', async () => {
  await serving(
    () => {},
    async (base) => assert.equal(await codeOf(base, { ...local, timeout: 150 }), 'fetch/timeout'),
  );
});

test('a server that sends a byte at a time is given up', async () => {
  await serving(
    (_, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    },
    async (base) => assert.equal(await codeOf(base, { ...local, timeout: 200 }), 'fetch/timeout'),
  );
});

test('a status other than 200 is an error that says when to come back', async () => {
  await serving(
    (_, response) => response.writeHead(503, { 'retry-after': '120' }).end(),
    async (base) =>
      assert.rejects(fetchPage(base, local), (error: OnrecordError) => {
        assert.equal(error.code, 'fetch/status');
        assert.match(error.remedy, /120 seconds/);
        return true;
      }),
  );
});

test('an address of this machine is refused in every notation before a connection is made', async () => {
  let asked = 0;
  await serving(
    (_, response) => {
      asked++;
      response.end();
    },
    async (base) => {
      const { port } = new URL(base);
      for (const host of [
        '127.0.0.1',
        '2130706433',
        '0x7f000001',
        '0177.0.0.1',
        '127.1',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '[::ffff:7f00:1]',
        '0',
      ]) {
        assert.equal(await codeOf(`http://${host}:${port}/`), 'fetch/not-public', host);
      }
      assert.equal(asked, 0);
    },
  );
});

test('a name that resolves to this machine is refused', async () => {
  await serving(
    (_, response) => response.end(),
    async (base) => assert.equal(await codeOf(`http://localhost:${new URL(base).port}/`), 'fetch/not-public'),
  );
});

test('a redirect to a private address is refused', async () => {
  await serving(
    (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    async (base) => assert.equal(await codeOf(base, local), 'fetch/not-public'),
  );
});

test('only http and https are fetched, and no user names are sent', async () => {
  for (const address of ['file:///etc/hosts', 'ftp://example.org/', 'http://user:pass@example.org/', 'no address']) {
    assert.equal(await codeOf(address), 'fetch/bad-address', address);
  }
});

test('only public unicast addresses may be connected to', () => {
  for (const address of [
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.1.1',
    '0.0.0.0',
    '224.0.0.1',
    'fe80::1',
    'fc00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::',
  ]) {
    assert.equal(mayConnect(address, LOOPBACK), false, address);
  }
  for (const address of ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34']) {
    assert.equal(mayConnect(address), true, address);
  }
  assert.equal(mayConnect('127.0.0.1', LOOPBACK), true);
});
