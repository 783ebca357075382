import { readFileSync, statSync } from 'node:fs';
import type { RecordStore } from '../record/index.ts';
import type { JobStanding } from './jobs/standing.ts';

/** One thing that was looked at. `remedy` says what to do where it is not `fine`. */
export interface Finding {
  readonly name: string;
  readonly state: 'fine' | 'warning' | 'broken';
  readonly found: string;
  readonly remedy?: string;
}

/** Where the trained weights and their cards are, in the source tree and in the built package alike. */
const MODELS = new URL('../../models/', import.meta.url);

/** Whether weights are those that their card describes. `trained`: SHA-256 by name. */
export function modelsFinding(trained: Readonly<Record<string, string>>): Finding {
  const name = 'Models';
  const others = Object.entries(trained).flatMap(([model, sha256]) => {
    const card = readFileSync(new URL(`${model}.md`, MODELS), 'utf8');
    const described = /Weights `([0-9a-f]{12,64})`/.exec(card)?.[1];
    return described === undefined || sha256.startsWith(described) ? [] : [{ model, sha256, described }];
  });
  const found = Object.entries(trained).map(([model, sha256]) => `${model} ${sha256.slice(0, 12)}`);
  if (others.length === 0) return { name, state: 'fine', found: `${found.join(', ')}, as their cards say` };
  const { model, sha256, described } = others[0]!;
  const said = `the weights ${model} are ${sha256.slice(0, 12)}, and their card describes ${described}`;
  return {
    ...{ name, state: 'warning', found: said },
    remedy: 'Install onrecord again; in a checkout, `git checkout models/`.',
  };
}

/** Bits of a file's mode: others than the owner and the group may write, may read. */
const [OTHERS_WRITE, OTHERS_READ] = [0o002, 0o004];

/**
 * Who else on this machine may touch the file of a record. `shared`: it is served to users, whose tokens it holds.
 * Nothing on Windows, where the mode does not say.
 */
export function rightsFinding(location: string, shared: boolean): readonly Finding[] {
  const stat = process.platform === 'win32' ? undefined : statSync(location, { throwIfNoEntry: false });
  if (!stat) return [];
  const name = 'Rights';
  const mode = (stat.mode & 0o777).toString(8);
  if (stat.mode & OTHERS_WRITE) {
    const found = `everybody on this machine may change the record (mode ${mode})`;
    return [{ name, state: 'warning', found, remedy: `Run \`chmod o-rwx ${location}\`.` }];
  }
  if (shared && stat.mode & OTHERS_READ) {
    const found = `everybody on this machine may read the record, with its users and full texts (mode ${mode})`;
    return [{ name, state: 'warning', found, remedy: `Run \`chmod o-rwx ${location}\`.` }];
  }
  return [{ name, state: 'fine', found: `mode ${mode}` }];
}

/** The year in which this version was made: a clock that shows an earlier one is wrong. */
const MADE_IN = 2026;
/** Milliseconds by which clocks of two machines may differ without anything being wrong. */
const APART = 300_000;

/** Whether the clock has gone backwards: what is dated by it (alerts, sessions, waits between fetches) would be wrong. */
export async function clockFinding(record: RecordStore, now: Date): Promise<Finding> {
  const name = 'Clock';
  const remedy = 'Set the clock of this machine (NTP). Dates of articles and statements do not come from it.';
  if (now.getUTCFullYear() < MADE_IN) {
    return { name, state: 'broken', found: `it shows ${now.toISOString()}, before this program was made`, remedy };
  }
  const [latest] = await record.audit(1);
  if (latest && Date.parse(latest.at) > now.getTime() + APART) {
    const found = `it shows ${now.toISOString()}, and the record was used at ${latest.at}`;
    return { name, state: 'warning', found, remedy };
  }
  return { name, state: 'fine', found: now.toISOString() };
}

/** What an interrupted run or a change of issues left to be done. */
export async function unfinished(record: RecordStore): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if ((await record.relatives.unrelated(1)).length > 0) {
    const found = 'of some articles the relatives were not looked for';
    findings.push({ name: 'Relatives', state: 'warning', found, remedy: 'Run `onrecord relate`.' });
  }
  const stale = (await record.trackedIssues()).filter((issue) => issue.stale).map(({ issue }) => issue.id);
  if (stale.length > 0) {
    const found = `positions are not up to date on ${stale.slice(0, 5).join(', ')}${stale.length > 5 ? ' …' : ''}`;
    findings.push({ name: 'Issues', state: 'warning', found, remedy: 'Run `onrecord issue recompute`.' });
  }
  return findings;
}

/** Whether jobs were given up, and whether anybody does those that wait. */
export function jobsFindings({
  counts,
  waiting,
  active,
  dead,
  longestWait,
  nobodyWorks,
  lastDead,
}: JobStanding): Finding[] {
  const name = 'Jobs';
  const found: Finding[] = [];
  if (dead > 0) {
    const kinds = counts.filter((of) => of.dead > 0).map((of) => `${of.dead} of ${of.kind}`);
    const last = lastDead[0] ? `; the last: ${lastDead[0].about}: ${lastDead[0].reason}` : '';
    const remedy = 'See `onrecord jobs list`; when the cause is mended, `onrecord jobs retry`.';
    found.push({ name, state: 'warning', found: `given up: ${kinds.join(', ')}${last}`, remedy });
  }
  if (nobodyWorks) {
    const since = `${Math.round(longestWait / 60)} minutes`;
    const remedy = 'Run `onrecord work`, on as many machines as you like.';
    found.push({ name, state: 'warning', found: `${waiting} wait, the first for ${since}, and nobody works`, remedy });
  }
  if (found.length > 0) return found;
  return [{ name, state: 'fine', found: `${waiting} waiting, ${active} being done, none given up` }];
}
