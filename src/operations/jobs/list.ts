import type { Query } from '../../record/index.ts';
import { type JobKind, KINDS } from './kinds.ts';
import type { JobQueue } from './queue.ts';

/** Where jobs are kept, to be read. */
export interface JobTables {
  readonly schema: string;
  readonly query: Query;
}

/** How many jobs of a kind wait, are being done, were done in the last days, and were given up. */
export interface JobCounts {
  readonly kind: JobKind;
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  readonly dead: number;
}

/** A job that was given up, and why. */
export interface DeadJob {
  readonly id: string;
  readonly kind: JobKind;
  /** The address, file, article or run that it was about. */
  readonly about: string;
  readonly reason: string;
  /** ISO 8601 instant at which it was given up. */
  readonly at: string;
  readonly tries: number;
}

export async function jobCounts({ query, schema }: JobTables): Promise<readonly JobCounts[]> {
  const found = await query<JobCounts>(
    `select name as kind,
      count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'completed')::int as done,
      count(*) filter (where state in ('failed', 'cancelled'))::int as dead
     from ${schema}.job group by name`,
    [],
  );
  return KINDS.map(
    (kind) => found.find((row) => row.kind === kind) ?? { kind, waiting: 0, active: 0, done: 0, dead: 0 },
  );
}

/** Jobs that were given up, the last first. */
export async function deadJobs({ query, schema }: JobTables, limit: number): Promise<readonly DeadJob[]> {
  const rows = await query<Omit<DeadJob, 'at'> & { readonly at: Date }>(
    `select id::text, name as kind, completed_on as at, retry_count + 1 as tries,
      coalesce(data ->> 'url', data ->> 'name', data ->> 'location', data ->> 'article', data ->> 'run', '') as about,
      coalesce(output ->> 'message', output #>> '{value,message}', output::text, 'no reason was kept') as reason
     from ${schema}.job where state in ('failed', 'cancelled') order by completed_on desc, id limit $1`,
    [limit],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Lets jobs that were given up be tried again: these, or all. Answers how many. */
export async function retryJobs(queue: JobQueue, ids: readonly string[] | null): Promise<number> {
  const dead = (await deadJobs(queue, 100_000)).filter(({ id }) => ids === null || ids.includes(id));
  for (const { kind, id } of dead) await queue.boss.retry(kind, id);
  return dead.length;
}
