import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { trace as traced } from '../../operations/trace.ts';
import { type ArticleHead, articleOf, listArticles, type RecordStore, type StoredArticle } from '../../search/index.ts';
import { outletAnswer } from '../outlet-answer.ts';
import { addEndpoint } from './endpoint.ts';
import { given } from './given.ts';
import { articleAnswer, articleList, relatives, trace } from './schemas/article.ts';
import { after, idParam, limit, words, yes } from './schemas/basics.ts';
import { outletAnswer as outletAnswerSchema } from './schemas/outlet.ts';

/** Speakers, credits and exchanges of an outlet that are given. */
const LISTED = 50;

/** Ids are hexadecimal; what else could be traced on the command line, a file or an address, never is here. */
const articleParam = z.strictObject({ id: z.string().regex(/^[0-9a-f]{4,64}$/) });

/** What is held, where it comes from, and whom outlets quote. */
export function addArticleEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Articles';
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/articles', tag, answer: articleList, summary: 'Articles, newest first' },
      query: z.strictObject({
        words: words.optional().openapi({ description: 'Words of title or text.' }),
        outlet: words.optional().openapi({ description: 'Name or domain.' }),
        limit,
        after,
      }),
    },
    async ({ record: held, query }) => {
      const values = await listArticles(held, given(query));
      return { values, next: values.next };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/articles/{id}', tag, params: articleParam, answer: articleAnswer },
      summary: 'An article with its text, its statements in the order of the text, and its relatives',
      description: 'The text is its outlet’s: for those who keep the record.',
      query: z.strictObject({
        version: z.coerce.number().int().positive().max(999_999_999).optional(),
        all: yes.openapi({ description: 'Also statements below the threshold.' }),
      }),
    },
    async ({ record: held, params, query }) => {
      const { article, statements, hidden } = await articleOf(held, params.id, given(query));
      const found = await held.relatives.relativesOf(article.id);
      return { values: { article: withoutPlaces(article), statements, hidden, relatives: found } };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/articles/{id}/relatives', tag, params: articleParam, answer: relatives },
      summary: 'Articles of the record that have to do with it, as they were found when it came',
    },
    async ({ record: held, params }) => {
      const { article } = await articleOf(held, params.id);
      return { values: { relatives: await held.relatives.relativesOf(article.id) } };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/articles/{id}/trace', tag, params: articleParam, answer: trace },
      summary: 'Where an article comes from, each relative compared sentence by sentence',
    },
    async ({ record: held, params }) => {
      const { stored, credits, relatives: found, earliest } = await traced(held, params.id);
      if (!stored) return null;
      const compared = found.map(({ relative, comparison }) => ({ article: headOf(relative), comparison }));
      return { values: { article: headOf(stored), origin: stored.origin, credits, relatives: compared, earliest } };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/outlets/{id}', tag: 'Outlets', params: idParam, answer: outletAnswerSchema },
      summary: 'An outlet by name or domain: whom it quotes, credits and shares texts with, what lists say of it',
    },
    async ({ record: held, params }) => {
      const values = await outletAnswer(held, params.id, LISTED);
      return values && { values };
    },
  );
}

const headOf = ({ id, version, title, url, outlet, published, statements }: StoredArticle): ArticleHead => ({
  ...{ id, version, title, url, outlet, published, statements },
});

/** Where its bytes came from on this machine is nobody's business elsewhere. */
const withoutPlaces = ({ locations: _, ...article }: StoredArticle): Omit<StoredArticle, 'locations'> => article;
