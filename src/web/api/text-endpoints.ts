import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { compareLine } from '../../operations/compare.ts';
import { compareHeld } from '../../operations/compare-held.ts';
import type { RecordStore } from '../../search/index.ts';
import { addEndpoint } from './endpoint.ts';
import { given } from './given.ts';
import { words, yes } from './schemas/basics.ts';
import { comparison, heldComparison, twoTexts } from './schemas/comparison.ts';
import { entry, itemBody } from './schemas/entry.ts';

/** Bytes of a body: some 40,000 words, which take two seconds; longer texts are for the command line. */
const LARGEST = 256 * 1024;

/** Texts that are sent, read at once and not stored; two articles that are held. */
export function addTextEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Texts';
  addEndpoint(
    api,
    record,
    {
      ...{ method: 'post', path: '/extract', tag, body: itemBody, answer: entry, largest: LARGEST },
      summary: 'Read a text: who said what, when, taking which side',
      description: 'Nothing is stored. The answer is a line of `onrecord extract` (docs/formats/entry.md).',
      query: z.strictObject({ issues: yes.openapi({ description: 'Read positions on the issues of this record.' }) }),
    },
    async ({ record: held, body, query }) => {
      const { extract } = await import('../../index.ts');
      return { values: extract(given(body), { issues: query.issues ? await held.issues() : [] }) };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ method: 'post', path: '/compare', tag, body: twoTexts, answer: comparison, largest: LARGEST },
      summary: 'Compare two texts: what became of each sentence and quote',
      description: 'Nothing is stored (docs/formats/comparison.md).',
    },
    async ({ body }) => ({ values: compareLine({ id: 'the body', where: 'the body', fields: { ...body } }) }),
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/compare', tag, answer: heldComparison, summary: 'Compare two articles of the record' },
      query: z.strictObject({ a: words, b: words }),
    },
    async ({ record: held, query }) => {
      const { a, b, comparison: found } = await compareHeld(held, [query.a, query.b]);
      return { values: { a: a.id, b: b.id, ...found } };
    },
  );
}
