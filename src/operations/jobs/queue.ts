import type { PgBoss } from 'pg-boss';
import { OnrecordError } from '../../domain/index.ts';
import { patientClient, type Query, serverOf } from '../../record/index.ts';
import { type JobData, type JobKind, KINDS } from './kinds.ts';

/** Seconds. Chosen so that a worker that is gone is noticed within a minute, and a busy one is not taken for gone. */
export interface JobTimes {
  /** A job whose worker has said nothing for so long goes to another; at least 10. */
  readonly heartbeat: number;
  /** Between two looks for workers that are gone. */
  readonly supervised: number;
  /** Between two looks for new jobs where there were none. */
  readonly polled: number;
}
export const JOB_TIMES: JobTimes = { heartbeat: 60, supervised: 15, polled: 2 };

/** Seconds that a batch may take; tries after the first, and seconds between them, growing from one to the other. */
const EXPIRES = 3600;
const TRIES = 5;
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 1800;
/** The job that ends a recomputation waits for the others by failing: so many times, half a minute apart at most. */
export const WAITS = { retryLimit: 20_000, retryDelay: 2, retryDelayMax: 30, retryBackoff: true } as const;

/** The queues of a record. */
export interface JobQueue {
  readonly boss: PgBoss;
  /** The schema with the jobs, beside that of the record. */
  readonly schema: string;
  readonly query: Query;
  insert<K extends JobKind>(kind: K, jobs: readonly NewJob<K>[]): Promise<number>;
  close(): Promise<void>;
}

export interface NewJob<K extends JobKind> {
  readonly id: string;
  readonly data: JobData[K];
  /** Jobs of one group are done one at a time, on all machines together. */
  readonly group?: { readonly id: string };
  readonly retryLimit?: number;
  readonly retryDelay?: number;
  readonly retryDelayMax?: number;
  readonly retryBackoff?: boolean;
  readonly startAfter?: number;
}

/** The schema beside the record's in which its jobs are. */
export const schemaOfJobs = ({ schema }: { readonly schema: string }): string => `${schema}_jobs`;

/** Jobs entered at a time. */
const CHUNK = 200;

/**
 * Opens the queues of a record in PostgreSQL, and makes them where there are none. `supervise`: looks for workers that are
 * gone. Rejects with `jobs/no-server`, `record/unavailable`.
 */
export async function openQueue(
  location: string,
  { supervise = false, times = JOB_TIMES, onError = () => {} }: OpenQueueOptions = {},
): Promise<JobQueue> {
  const server = serverOf(location);
  if (!server) {
    const remedy = 'Move the record there with `onrecord migrate`, or use `onrecord add` and `onrecord watch`.';
    throw new OnrecordError('jobs/no-server', 'Only a record in PostgreSQL has jobs for several machines.', remedy);
  }
  const { PgBoss } = await import('pg-boss');
  const schema = schemaOfJobs(server);
  const boss = new PgBoss({
    connectionString: server.address,
    application_name: `${server.application} jobs`,
    schema,
    supervise,
    superviseIntervalSeconds: times.supervised,
    monitorIntervalSeconds: times.supervised,
    schedule: false,
    // Handed on to the pool of connections, as all of these are.
    ...{ Client: await patientClient() },
  });
  boss.on('error', onError);
  try {
    await boss.start();
    for (const kind of KINDS) await makeQueue(boss, kind, times);
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => {});
    const remedy = 'Check that it runs, and that the user may create a schema.';
    const message = `The jobs of ${server.shown} cannot be reached (${String((cause as Error).message)}).`;
    throw new OnrecordError('record/unavailable', message, remedy, { cause });
  }
  return {
    boss,
    schema,
    query: async <T>(sql: string, values: readonly unknown[]) =>
      (await boss.getDb().executeSql(sql, [...values])).rows as readonly T[],
    insert: async (kind, jobs) => {
      let entered = 0;
      for (let at = 0; at < jobs.length; at += CHUNK) {
        const ids = await boss.insert(
          kind,
          jobs.slice(at, at + CHUNK).map((job) => ({ ...job })),
          { returnId: true },
        );
        entered += ids?.length ?? 0;
      }
      return entered;
    },
    close: () => boss.stop({ graceful: false }),
  };
}

export interface OpenQueueOptions {
  readonly supervise?: boolean;
  readonly times?: JobTimes;
  readonly onError?: (error: Error) => void;
}

async function makeQueue(boss: PgBoss, kind: JobKind, times: JobTimes): Promise<void> {
  const options = {
    expireInSeconds: EXPIRES,
    heartbeatSeconds: times.heartbeat,
    retryLimit: TRIES,
    retryDelay: FIRST_PAUSE,
    retryBackoff: true,
    retryDelayMax: LONGEST_PAUSE,
  };
  if (await boss.getQueue(kind)) await boss.updateQueue(kind, options);
  else await boss.createQueue(kind, options);
}
