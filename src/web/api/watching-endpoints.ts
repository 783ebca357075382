import type { OpenAPIHono } from '@hono/zod-openapi';
import { alertStates } from '../../operations/alerts/keep-alerts.ts';
import type { RecordStore } from '../../search/index.ts';
import { sourceValues } from '../source-routes.ts';
import { addEndpoint } from './endpoint.ts';
import { alertList, sourceList } from './schemas/watching.ts';

/** How the collecting fares. */
export function addWatchingEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Collecting';
  addEndpoint(
    api,
    record,
    { path: '/sources', tag, answer: sourceList, summary: 'Feeds, sitemaps and backfills, and how they fare' },
    async (asked) => ({ values: await sourceValues(asked.record) }),
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/alerts', tag, answer: alertList, summary: 'Alerts, and what could not be told' },
      description: 'Without addresses, files and secrets of where they are told. Counts end at 100.',
    },
    async (asked) => {
      const alerts = (await alertStates(asked.record)).map(({ mark: _, target, told, waiting, dropped, ...alert }) => ({
        ...alert,
        target: target.kind,
        ...{ told: told.length, waiting: waiting.length, dropped: dropped.length },
        problem: [...waiting, ...dropped].find(({ problem }) => problem !== null)?.problem ?? null,
      }));
      return { values: { alerts } };
    },
  );
}
