import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Server, startServer, whyNoServer } from '../record/postgres/server.ts';
import { surviveKills, type Work } from './kills/kills.ts';
import { fileWorks, type ServerWorks, serverWorks, type Works } from './kills/works.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

/** Moments of `npm test`; `npm run soak -- kills` takes others, and more. */
const SEED = 20_310_314;

async function survives(work: Work, kills: number): Promise<void> {
  const survived = await surviveKills({ kills, seed: SEED }, work);
  assert.equal(survived.kills, kills);
  assert.ok(survived.works > 0);
}

describe('a process that is killed, with a record in a file,', () => {
  let works: Works;
  before(async () => {
    works = await fileWorks(folder);
  });
  test('while it adds, corrects, recomputes and forgets loses and doubles nothing, and ends as if undisturbed', () =>
    survives(works.record, 3));
  test('while it brings an older record up to date leaves it old or new, never between', () =>
    survives(works.upgrade, 2));
});

describe('a process or server that is killed, with a record in PostgreSQL,', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  let works: ServerWorks;
  before(async () => {
    server = await startServer();
    works = await serverWorks(folder, server);
  });
  after(() => server.end());
  test('while it adds, corrects, recomputes and forgets loses and doubles nothing, and ends as if undisturbed', () =>
    survives(works.record, 2));
  test('while it brings an older record up to date leaves it old or new, never between', () =>
    survives(works.upgrade, 2));
  test('while a record is moved there, goes on where it was', () => survives(works.move, 2));
  test('while a record is moved back into a file, goes on where it was', () => survives(works.back, 1));
});
