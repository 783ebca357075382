import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { surviveKills } from './kills/kills.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;

/** Moments of `npm test`; `npm run soak -- kills` takes others, and more. */
const SEED = 20_310_314;

test('a process killed ten times while it adds, corrects, recomputes and forgets loses and doubles nothing, and ends as if undisturbed', async () => {
  const newLocation = async (): Promise<string> => join(folder, `${++made}.sqlite`);
  const { kills, works } = await surviveKills({ kills: 10, seed: SEED }, newLocation);
  assert.equal(kills, 10);
  assert.ok(works > 0);
});
