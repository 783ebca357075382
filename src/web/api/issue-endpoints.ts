import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { firstDayOf, issueTable, openedCell, pageOfShifts, type RecordStore } from '../../search/index.ts';
import { listIssues } from '../issue-routes.ts';
import { addEndpoint } from './endpoint.ts';
import { given } from './given.ts';
import { after, idParam, limit, words } from './schemas/basics.ts';
import { issueList, listedIssue, matrix, openedCellSchema, shiftPage } from './schemas/positions.ts';

/** Months of a matrix at most: ten years. */
const MOST_MONTHS = 120;
const month = z.string().regex(/^\d{4}-\d\d$/);
const onActor = words.optional().openapi({ description: 'Id of an actor.' });
const onIssue = words.optional().openapi({ description: 'Id of an issue.' });

/** Propositions, who stands where, and possible shifts. */
export function addIssueEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Issues';
  addEndpoint(api, record, { path: '/issues', tag, answer: issueList, summary: 'All issues' }, async (asked) => ({
    values: { issues: await listIssues(asked.record) },
  }));
  addEndpoint(
    api,
    record,
    { ...{ path: '/issues/{id}', tag, params: idParam, answer: listedIssue }, summary: 'One issue' },
    async ({ record: held, params: { id } }) => {
      const found = (await listIssues(held)).find(({ issue }) => issue.id === id);
      return found ? { values: found } : null;
    },
  );
  addMatrix(api, record, tag);
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/shifts', tag, answer: shiftPage, summary: 'Possible shifts of position, the latest first' },
      description: 'Whether one is a shift is for a person to say: a correction with `what` "shift".',
      query: z.strictObject({
        ...{ issue: onIssue, actor: onActor, limit, after },
        since: words.optional().openapi({ description: 'A year, a month or a day: only those shown then or later.' }),
      }),
    },
    async ({ record: held, query: { since, ...query } }) => {
      const values = await pageOfShifts(held, given({ ...query, since: since && firstDayOf(since) }));
      return { values, next: values.next };
    },
  );
}

/** Who stands where by month, and the words behind a cell. */
function addMatrix(api: OpenAPIHono, record: () => RecordStore, tag: string): void {
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/issues/{id}/matrix', tag, params: idParam, answer: matrix },
      summary: 'Who stands where by month: how often which side was taken',
      description:
        'Those with most positions first. A month between the first and the last is there even where nobody spoke.',
      query: z.strictObject({
        months: z.coerce.number().int().min(1).max(MOST_MONTHS).default(18).openapi({ description: 'So many months.' }),
        until: month.optional().openapi({ description: 'The last of them, YYYY-MM; else the last of all.' }),
        limit,
        after,
      }),
    },
    async ({ record: held, params, query }) => {
      const values = await issueTable(held, { issue: params.id, ...given(query) });
      return { values, next: values.next };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/issues/{id}/positions', tag, params: idParam, answer: openedCellSchema },
      summary: 'The words behind a cell: what an actor holds on an issue, the latest',
      query: z.strictObject({
        actor: words.openapi({ description: 'Id of an actor.' }),
        month: z
          .union([month, z.literal('unknown')])
          .optional()
          .openapi({
            type: 'string',
            description: 'YYYY-MM, or unknown: those of which no day is known. All without it.',
          }),
        limit,
      }),
    },
    async ({ record: held, params, query: { month: asked, ...query } }) => {
      const inMonth = asked === undefined ? null : asked === 'unknown' ? '' : asked;
      const values = await openedCell(held, { issue: params.id, ...query, month: inMonth });
      return values && { values };
    },
  );
}
