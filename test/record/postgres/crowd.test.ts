import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { crowd } from './crowd.ts';
import { type Server, startServer, whyNoServer } from './server.ts';

describe('a crowd at a record in PostgreSQL', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());

  test('two who write and five who read for a while lose and see nothing wrong', async () => {
    const { written, read, broken } = await crowd(await server.newRecord(), 6);
    assert.deepEqual(broken, []);
    assert.ok(written > 0 && read > 0, `${written} written, ${read} read`);
  });
});
