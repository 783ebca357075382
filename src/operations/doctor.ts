import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OnrecordError } from '../domain/index.ts';
import { loadKit } from '../kit.ts';
import { isServer, openRecord, type RecordStore } from '../record/index.ts';
import { version } from '../version.ts';
import { clockFinding, type Finding, jobsFindings, modelsFinding, rightsFinding, unfinished } from './findings.ts';
import { standingOfJobs } from './jobs/standing.ts';
import { rulesFinding } from './rules.ts';

export type { Finding } from './findings.ts';

export interface DoctorOptions {
  readonly location: string;
  /** Reads the whole record: pages, links between rows, the index, the hash of every original. */
  readonly full?: boolean;
}

/** Oldest Node with all that is used: SQLite built in, and types stripped from `.ts`. */
const OLDEST_NODE = 24;
/** Bytes free below which a run of `add` may fill the disk: about 20,000 articles. */
const LITTLE_SPACE = 1024 ** 3;

/** Looks at everything that onrecord needs, in the order in which it needs it. Throws nothing. */
export async function examine({ location, full = false }: DoctorOptions): Promise<readonly Finding[]> {
  const here = isServer(location) ? [node(), models()] : [node(), store(), models(), await disk(location)];
  return [...here, ...(await record(location, full)), ...(await jobs(location))];
}

/** `act` gives what is fine, or throws what is broken. */
function look(name: string, act: () => string): Finding {
  try {
    return { name, state: 'fine', found: act() };
  } catch (error) {
    return broken(name, error);
  }
}

function broken(name: string, error: unknown): Finding {
  if (error instanceof OnrecordError) return { name, state: 'broken', found: error.message, remedy: error.remedy };
  return { name, state: 'broken', found: String(error), remedy: 'Report this with the line above.' };
}

function node(): Finding {
  const found = `Node ${process.versions.node}, onrecord ${version}`;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return { name: 'Program', state: 'fine', found };
  return { name: 'Program', state: 'broken', found, remedy: `Install Node ${OLDEST_NODE} or newer.` };
}

function store(): Finding {
  return look('SQLite', () => {
    const database = new DatabaseSync(':memory:');
    try {
      database.exec(`create virtual table words using fts5 (text, content = '', contentless_delete = 1)`);
      return `SQLite ${database.prepare('select sqlite_version() as version').get()!.version} with full-text search`;
    } finally {
      database.close();
    }
  });
}

function models(): Finding {
  try {
    return modelsFinding(loadKit().producer.models);
  } catch (error) {
    return broken('Models', error);
  }
}

async function disk(location: string): Promise<Finding> {
  const name = 'Disk';
  for (let folder = dirname(location); ; folder = dirname(folder)) {
    try {
      const { bavail, bsize } = await statfs(folder);
      const free = bavail * bsize;
      const found = `${(free / 1024 ** 3).toFixed(1)} GiB free at ${folder}`;
      if (free >= LITTLE_SPACE) return { name, state: 'fine', found };
      return { name, state: 'warning', found, remedy: 'Free some space, or keep the record elsewhere with --record.' };
    } catch (error) {
      if (folder === dirname(folder)) return broken(name, error);
    }
  }
}

async function record(location: string, full: boolean): Promise<Finding[]> {
  const name = 'Record';
  try {
    const open = openRecord(location);
    try {
      const { articles, statements, shown, actors } = await open.totals();
      const held = `${articles} articles, ${statements} statements (${shown} shown), ${actors} actors`;
      const found: Finding[] = [{ name, state: 'fine', found: `format ${open.version} at ${open.location}: ${held}` }];
      // An empty transaction that writes needs what every writing needs: a writable file and the lock.
      await open.putIssues([]);
      found.push({ name: 'Writing', state: 'fine', found: 'the record can be written' });
      const users = await open.access.users();
      found.push(...rightsFinding(location, users.length > 0), await clockFinding(open, new Date()));
      found.push(await rulesFinding(open), ...(await unfinished(open)));
      found.push(...(await forgetting(open)), ...(await watching(open)));
      if (full) found.push(...wholeness(await open.verify()));
      return found;
    } finally {
      await open.close();
    }
  } catch (error) {
    if (!(error instanceof OnrecordError) || error.code !== 'record/missing') return [broken(name, error)];
    return [{ name, state: 'warning', found: error.message, remedy: error.remedy }];
  }
}

/** How jobs fare; nothing where there are none, or where the record has said already that its server does not answer. */
async function jobs(location: string): Promise<Finding[]> {
  const standing = await standingOfJobs(location).catch(() => null);
  return standing ? jobsFindings(standing) : [];
}

/** Whether something of those who were forgotten may still be read from the files; nothing where not. */
async function forgetting(open: RecordStore): Promise<Finding[]> {
  if (await open.isForgettingDone()) return [];
  const found = 'deleted rows of somebody who was forgotten may still be read from the files of the record';
  const remedy =
    'Run `onrecord add` or `onrecord watch`, which take them out, while no other program reads the record.';
  return [{ name: 'Forgetting', state: 'warning', found, remedy }];
}

/** How feeds fare and whether alerts are told; nothing where nothing is watched and nobody waits. */
async function watching({ watching: watched, alerting }: RecordStore): Promise<Finding[]> {
  const sources = await watched.sources();
  const failing = sources.filter(({ problem }) => problem !== null).length;
  const remedy = 'See `onrecord feed list --problems`.';
  const fare = failing === 0 ? 'none fails' : `${failing} of them fail`;
  const feeds: Finding = { name: 'Watching', state: 'fine', found: `${sources.length} feeds and sitemaps, ${fare}` };
  const findings: Finding[] =
    sources.length === 0 ? [] : [failing === 0 ? feeds : { ...feeds, state: 'warning', remedy }];
  const alerts = await alerting.alerts();
  const lost: string[] = [];
  for (const { name } of alerts) if ((await alerting.notices(name, 'dropped', 1)).length > 0) lost.push(name);
  if (lost.length > 0) {
    const found = `${lost.length} of ${alerts.length} alerts have findings that could not be told`;
    findings.push({ name: 'Alerts', state: 'warning', found, remedy: 'See `onrecord alert list`.' });
  }
  return findings;
}

const wholeness = (problems: readonly string[]): Finding[] =>
  problems.length === 0
    ? [{ name: 'Wholeness', state: 'fine', found: 'every page, link, index and original was read and is sound' }]
    : problems.map((found) => ({
        name: 'Wholeness',
        state: 'broken',
        found,
        remedy: 'Restore the record from a backup.',
      }));
