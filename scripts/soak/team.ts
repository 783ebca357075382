/**
 * `npm run soak -- team [--minutes N] [--only sqlite|postgres] [--save]`: two processes write and five read one record for ten
 * minutes unless told otherwise, and are killed; first in a file, then in PostgreSQL. Fails when anything that was
 * acknowledged is missing, doubled or half there, when a reader saw an error, when somebody was kept from writing or reading,
 * or when SQLite's log was not copied into the file meanwhile. `--save` writes what was done to eval/soak-team.json; what it
 * says of a store that was left out stays.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openRecord } from '../../src/record/index.ts';
import { type CrowdReport, crowd } from '../../test/record/crowd.ts';
import { startServer, whyNoServer } from '../../test/record/postgres/server.ts';

const REPORT = new URL('../../eval/soak-team.json', import.meta.url);

/** Lines of what is wrong that are told. */
const TOLD = 20;

/** By the name of a store: what a crowd did there. */
type Done = Readonly<Record<string, { readonly minutes: number } & CrowdReport>>;

const CROWDS: Readonly<Record<string, (seconds: number) => Promise<CrowdReport>>> = {
  sqlite: inAFile,
  postgres: atAServer,
};

export async function soakTeam(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      only: { type: 'string' },
      save: { type: 'boolean' },
    },
  });
  const minutes = Number(values.minutes);
  const stores = Object.keys(CROWDS).filter((name) => values.only === undefined || values.only === name);
  if (!(minutes > 0) || stores.length === 0) throw new Error('--minutes is above 0; --only is sqlite or postgres.');
  let kept = true;
  for (const store of stores) {
    const report = await CROWDS[store]!(minutes * 60);
    const { written, read, broken, slowestWrite, slowestRead, log } = report;
    console.log(`${store}: ${written} articles written, read ${read} times, ${broken.length} laws broken`);
    console.log(`slowest: writing ${slowestWrite} ms, reading ${slowestRead} ms; log ${log ?? 0} MiB at most`);
    for (const one of broken.slice(0, TOLD)) console.log(one);
    kept &&= broken.length === 0;
    if (values.save) save({ [store]: { minutes, ...report, broken: broken.slice(0, TOLD) } });
  }
  return kept;
}

function save(done: Done): void {
  const before = existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Done) : {};
  writeFileSync(REPORT, `${JSON.stringify({ ...before, ...done }, null, 2)}\n`);
}

async function inAFile(seconds: number): Promise<CrowdReport> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'));
  const location = join(folder, 'record.sqlite');
  try {
    await openRecord(location, { create: true }).close();
    return await crowd(location, seconds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function atAServer(seconds: number): Promise<CrowdReport> {
  if (whyNoServer !== null) throw new Error(`${whyNoServer}; \`--only sqlite\` leaves it out`);
  const server = await startServer();
  try {
    return await crowd(await server.newRecord(), seconds);
  } finally {
    server.end();
  }
}
