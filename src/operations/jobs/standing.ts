import { askServer, serverOf } from '../../record/index.ts';
import { type DeadJob, deadJobs, type JobCounts, jobCounts } from './list.ts';
import { schemaOfJobs } from './queue.ts';

/** How the jobs of a record fare. */
export interface JobStanding {
  readonly counts: readonly JobCounts[];
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
  /** Seconds for which the one that waits longest could have been begun; 0 where none waits. */
  readonly longestWait: number;
  /** Jobs have waited for long, and none is being done. */
  readonly nobodyWorks: boolean;
  /** Those given up last, at most `DEAD_TOLD`. */
  readonly lastDead: readonly DeadJob[];
}

/** Seconds after which jobs that wait while none is being done say that nobody works. */
const LONG_WAIT = 600;
/** Asks how the jobs of a record fare. */
export type AskJobs = () => Promise<JobStanding | null>;

/** Dead jobs that are told with what was wrong. */
const DEAD_TOLD = 5;

/**
 * How jobs fare, without making their tables: null where the record is a file or nobody ever asked for a job. Rejects with
 * `record/unavailable`, `record/refused`.
 */
export function standingOfJobs(location: string): Promise<JobStanding | null> {
  const server = serverOf(location);
  if (!server) return Promise.resolve(null);
  const schema = schemaOfJobs(server);
  return askServer(location, async (query) => {
    const there = await query<{ there: boolean }>('select to_regclass($1) is not null as there', [`${schema}.job`]);
    if (!there[0]!.there) return null;
    const tables = { schema, query };
    const counts = await jobCounts(tables);
    const [wait] = await query<{ seconds: number }>(
      `select coalesce(extract(epoch from now() - min(greatest(created_on, start_after))), 0)::float8 as seconds
        from ${schema}.job where state in ('created', 'retry') and start_after <= now()`,
      [],
    );
    const sum = (state: 'waiting' | 'active' | 'dead'): number => counts.reduce((all, one) => all + one[state], 0);
    const [waiting, active, longestWait] = [sum('waiting'), sum('active'), Math.max(0, wait!.seconds)];
    return {
      ...{ counts, waiting, active, dead: sum('dead'), longestWait },
      nobodyWorks: waiting > 0 && active === 0 && longestWait > LONG_WAIT,
      lastDead: await deadJobs(tables, DEAD_TOLD),
    };
  });
}
