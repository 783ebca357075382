import type { Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import type { AskJobs, JobStanding } from '../operations/jobs/standing.ts';
import type { RecordStore } from '../search/index.ts';
import { version } from '../version.ts';
import { askerOf, demand } from './access/asker.ts';
import type { Gauge, Metrics } from './metrics.ts';
import { healthOf } from './source-words.ts';

/** Whether the store answers: the version of its format, or the code of what is wrong. */
type Health = { readonly format: number } | { readonly code: string };

async function healthOfStore(record: () => RecordStore): Promise<Health> {
  try {
    const open = record();
    // Opening brings the tables up to date, or says why it cannot; this asks the store itself.
    await open.issues();
    return { format: open.version };
  } catch (error) {
    return { code: error instanceof OnrecordError ? error.code : 'internal/unexpected' };
  }
}

/**
 * `/healthz` for whoever runs the server: 200 where it runs and its record answers, else 503. It needs no login, and
 * tells nothing of what the record holds. Without a record yet it is well: one may be added later.
 */
export function addHealthRoute(app: Hono, record: () => RecordStore): void {
  app.get('/healthz', async (context) => {
    const health = await healthOfStore(record);
    context.header('Cache-Control', 'no-store');
    if ('format' in health) return context.json({ status: 'ok', version, record: 'reachable', format: health.format });
    if (health.code === 'record/missing') return context.json({ status: 'ok', version, record: 'missing' });
    return context.json({ status: 'failing', version, record: 'unreachable', code: health.code }, 503);
  });
}

/** `/metrics` for Prometheus, to those with the right to administer; on this machine, its owner. */
export function addMetricsRoute(
  app: Hono,
  { record, jobs }: { readonly record: () => RecordStore; readonly jobs?: AskJobs },
  metrics: Metrics,
): void {
  app.get('/metrics', async (context) => {
    demand(askerOf(context), 'admin');
    context.header('Cache-Control', 'no-store');
    return context.body(metrics.text([...(await gaugesOf(record)), ...(await gaugesOfJobs(jobs))]), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });
}

async function gaugesOf(record: () => RecordStore): Promise<Gauge[]> {
  const health = await healthOfStore(record);
  const up = { name: 'onrecord_record_up', help: 'Whether the record answers.', value: 'format' in health ? 1 : 0 };
  const memory = process.memoryUsage.rss();
  const own: Gauge[] = [
    up,
    { name: 'process_resident_memory_bytes', help: 'Resident memory.', value: memory },
    { name: 'onrecord_uptime_seconds', help: 'Seconds since the server began.', value: process.uptime() },
  ];
  if (up.value === 0) return own;
  const { watched, wrong } = healthOf(await record().watching.sources(), new Date());
  return [
    ...own,
    { name: 'onrecord_feeds', help: 'Feeds and sitemaps that are watched.', value: watched },
    { name: 'onrecord_feeds_failing', help: 'Those of them with a problem.', value: wrong.length },
  ];
}

/** Nothing where the record has no jobs; where their server does not answer, `onrecord_record_up` says so. */
async function gaugesOfJobs(jobs: AskJobs | undefined): Promise<Gauge[]> {
  const standing: JobStanding | null = (await jobs?.().catch(() => null)) ?? null;
  if (!standing) return [];
  const states = ['waiting', 'active', 'dead'] as const;
  const help = 'Jobs for workers: those that wait, are being done, and were given up.';
  const counted = standing.counts.flatMap((of) =>
    states.map((state): Gauge => {
      return { name: 'onrecord_jobs', help, value: of[state], labels: { kind: of.kind, state } };
    }),
  );
  const longest = 'Seconds for which the job that waits longest could have been begun.';
  return [...counted, { name: 'onrecord_jobs_longest_wait_seconds', help: longest, value: standing.longestWait }];
}
