import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { crowd } from './crowd.ts';
import { type Server, startServer, whyNoServer } from './postgres/server.ts';

/** Seconds; `npm run soak -- team` takes minutes. */
const A_WHILE = 5;

async function losesNothing(location: string): Promise<void> {
  const { written, read, broken } = await crowd(location, A_WHILE);
  assert.deepEqual(broken, []);
  assert.ok(written > 0 && read > 0, `${written} written, ${read} read`);
}

describe('two who write and five who read for a while', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  after(() => rmSync(folder, { recursive: true }));

  test('lose and see nothing wrong in a file, and nobody is kept waiting for good', async () => {
    const location = join(folder, 'record.sqlite');
    await openRecord(location, { create: true }).close();
    await losesNothing(location);
  });

  describe('in PostgreSQL', { skip: whyNoServer ?? false }, () => {
    let server: Server;
    before(async () => {
      server = await startServer();
    });
    after(() => server.end());
    test('lose and see nothing wrong either', async () => losesNothing(await server.newRecord()));
  });
});
