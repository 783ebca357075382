/**
 * `npm run soak -- kills [--kills N] [--seed N] [--only NAME] [--save]`: ends processes in the middle of their work N times
 * (200 unless told otherwise), and fails when anything that was acknowledged is missing or doubled, when a record is not
 * whole, or when it does not end as an undisturbed one. On both stores: adding, correcting, recomputing and forgetting;
 * bringing an older record up to date; moving a record to the other store. In PostgreSQL connections are also ended, one of
 * the server's processes is killed, and the server is stopped at once. `--only sqlite` and `--only postgres` leave the other
 * store out. `--save` writes what was done to eval/soak-kills.json, also while it runs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Survived, surviveKills, type Work } from '../../test/operations/kills/kills.ts';
import { fileWorks, serverWorks } from '../../test/operations/kills/works.ts';
import { type Server, startServer, whyNoServer } from '../../test/record/postgres/server.ts';

const REPORT = new URL('../../eval/soak-kills.json', import.meta.url);

/** A work, and its share of the kills. */
interface Asked {
  readonly work: string;
  readonly store: 'SQLite' | 'PostgreSQL';
  readonly of: Work;
  readonly share: number;
}

interface Done extends Survived {
  readonly work: string;
  readonly store: string;
  readonly minutes: number;
}

export async function soakKills(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      save: { type: 'boolean' },
    },
  });
  const [kills, seed] = [Number(values.kills), Number(values.seed)];
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'));
  const server = values.only === 'sqlite' ? null : await startServerOrSayWhy();
  try {
    const done: Done[] = [];
    const report = (works: readonly Done[]): number => {
      const total = works.reduce((sum, one) => sum + one.kills, 0);
      // A law that is broken ends the run with an error: what is written was kept.
      const kept = { asked: kills, seed, kills: total, lost: 0, doubled: 0, works };
      if (values.save) writeFileSync(REPORT, `${JSON.stringify(kept, null, 2)}\n`);
      return total;
    };
    for (const one of await worksOn(folder, server, values.only)) {
      done.push(await disturb(one, Math.round(one.share * kills), seed, (sofar) => report([...done, sofar])));
    }
    console.log(`${report(done)} kills, nothing lost or doubled`);
    return true;
  } finally {
    server?.end();
    rmSync(folder, { recursive: true });
  }
}

async function worksOn(folder: string, server: Server | null, only: string | undefined): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  if (server) {
    const { record, upgrade, move, back } = await serverWorks(folder, server);
    asked.push({ work: 'record', store: 'PostgreSQL', of: record, share: 0.3 });
    asked.push({ work: 'upgrade', store: 'PostgreSQL', of: upgrade, share: 0.1 });
    asked.push({ work: 'move to PostgreSQL', store: 'PostgreSQL', of: move, share: 0.1 });
    asked.push({ work: 'move back to SQLite', store: 'PostgreSQL', of: back, share: 0.1 });
  }
  if (only !== 'postgres') {
    const { record, upgrade } = await fileWorks(folder);
    asked.push({ work: 'upgrade', store: 'SQLite', of: upgrade, share: 0.1 });
    asked.push({ work: 'record', store: 'SQLite', of: record, share: 0.3 });
  }
  return asked;
}

async function startServerOrSayWhy() {
  if (whyNoServer !== null) throw new Error(`${whyNoServer}; \`--only sqlite\` leaves it out`);
  return startServer();
}

async function disturb(
  { work, store, of }: Asked,
  kills: number,
  seed: number,
  onKill: (sofar: Done) => void,
): Promise<Done> {
  const started = performance.now();
  const doneBy = (survived: Survived): Done => {
    const minutes = Math.round((performance.now() - started) / 6000) / 10;
    return { work, store, minutes, ...survived };
  };
  const done = doneBy(
    await surviveKills({ kills, seed }, of, (sofar) => {
      if (sofar.kills % 10 === 0) console.log(`${store}, ${work}: ${sofar.kills} kills, nothing lost`);
      onKill(doneBy(sofar));
    }),
  );
  console.log(`${store}, ${work}: ${done.kills} kills in ${done.works} works, ${done.minutes} minutes`);
  return done;
}
