/**
 * `npm run soak -- kills [--kills N] [--seed N] [--save]`: kills (SIGKILL) a process that adds, corrects, recomputes and
 * forgets N times (200 unless told otherwise), and fails when anything that was acknowledged is missing or doubled, when a
 * record is not whole, or when it does not end as an undisturbed one. `--save` writes what was read to
 * eval/soak-kills.json.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { surviveKills } from '../../test/operations/kills/kills.ts';

export async function soakKills(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      save: { type: 'boolean' },
    },
  });
  const asked = { kills: Number(values.kills), seed: Number(values.seed) };
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'));
  let made = 0;
  const newLocation = async (): Promise<string> => join(folder, `${++made}.sqlite`);
  try {
    const started = performance.now();
    const found = await surviveKills(asked, newLocation, (kills) => {
      if (kills % 10 === 0) console.log(`${kills} kills, nothing lost`);
    });
    const minutes = Math.round((performance.now() - started) / 6000) / 10;
    console.log(`${found.kills} kills in ${found.works} works, ${minutes} minutes, nothing lost or doubled`);
    console.log(found.during);
    if (values.save) {
      const report = { store: 'SQLite', seed: asked.seed, minutes, ...found };
      writeFileSync(new URL('../../eval/soak-kills.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
    }
    return true;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
