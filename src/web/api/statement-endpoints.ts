import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { OnrecordError } from '../../domain/index.ts';
import { type RecordStore, saidBefore, searchStatements, statementDetail, whatBecameOf } from '../../search/index.ts';
import { statementValues } from '../statement-routes.ts';
import { addEndpoint } from './endpoint.ts';
import { given } from './given.ts';
import type { Answer } from './reply.ts';
import { after, idParam, limit, statementKind, words, yes } from './schemas/basics.ts';
import { statementDetail as statementDetailSchema } from './schemas/correction.ts';
import { saidAnswer } from './schemas/positions.ts';
import { statementAnswer } from './schemas/statement.ts';

const DATE = 'A year, a month or a day: 2026, 2026-03 or 2026-03-18.';

/** Who said what: the search, one statement, first and later uses of words. */
export function addStatementEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Statements';
  const query = z.strictObject({
    words: words.optional().openapi({ description: 'Words of the statement or of the speaker’s name.' }),
    about: words
      .optional()
      .openapi({ description: 'Words of the statement, of its paragraph, or of an issue it takes a side on.' }),
    speaker: words.optional().openapi({ description: 'A name, an alias or the id of an actor.' }),
    issue: words.optional().openapi({ description: 'Id of an issue: only statements with a position on it.' }),
    outlet: words.optional().openapi({ description: 'Name or domain.' }),
    since: words.optional().openapi({ description: DATE }),
    until: words.optional().openapi({ description: DATE }),
    kind: statementKind.optional(),
    all: yes.openapi({ description: 'Also what is below the threshold.' }),
    limit,
    after,
  });
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/statements', tag, query, answer: statementAnswer, summary: 'Search statements, newest first' },
      description: 'All conditions have to hold. Of a private person no list is given (`withheld`).',
    },
    async (asked) => {
      const { speaker, ...rest } = asked.query;
      const values = await searchStatements(asked.record, given({ ...rest, actor: speaker }));
      return { values, next: values.next };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/statements/{id}', tag, params: idParam, answer: statementDetailSchema },
      summary: 'One statement with its citation, sides, other reports and corrections',
      description: 'Its `ETag` is what `If-Match` of a correction of this statement has to be.',
    },
    (asked) => statementAnswerOf(asked.record, asked.params.id, asked.address.origin),
  );
  addEndpoint(
    api,
    record,
    {
      ...{
        path: '/said',
        tag,
        answer: saidAnswer,
        summary: 'The first use of some words in this collection, and later ones',
      },
      query: z.strictObject({
        words: words.openapi({ description: 'The words to look for, exact or near.' }),
        by: words.optional().openapi({ description: 'A name, an alias or the id of an actor.' }),
        all: yes,
      }),
    },
    async ({ query: { words: asked, ...options }, record: held }) => ({
      values: await saidBefore(held, asked, given(options)),
    }),
  );
}

/** A statement as the API gives it, or where it is now. `origin`: where its permalink begins. Throws `web/gone`. */
export async function statementAnswerOf(record: RecordStore, id: string, origin: string): Promise<Answer> {
  const detail = await statementDetail(record, id);
  if (detail) return { values: await statementValues(record, detail, origin) };
  const became = await whatBecameOf(record, id);
  if (!became) return null;
  if (became.now !== null) return { movedTo: `/statements/${encodeURIComponent(became.now)}` };
  const message = became.why === 'forgotten' ? 'It was removed with a person.' : 'Its article has these words no more.';
  throw new OnrecordError('web/gone', message, 'Search for its words or its speaker.');
}
