import type { Context, Hono } from 'hono';
import type { RecordStore } from '../search/index.ts';
import type { Html } from './layout.ts';

/** What is asked for: a record, an address (without `.json`), and the last part of its path where that is a name. */
export interface PageRequest {
  readonly record: RecordStore;
  readonly address: URL;
  readonly id: string;
}

/** An answer as values, and as a page made of them. */
export interface PageAnswer {
  readonly values: unknown;
  readonly page: () => Html | Promise<Html>;
  /** 200 unless given. */
  readonly status?: 200 | 400;
}

/** Null: there is no such thing. */
export type AnswerPage = (request: PageRequest) => Promise<PageAnswer | null>;

export const isJsonPath = (path: string): boolean => path.endsWith('.json');

/** Serves a page and, beside it, the values that it was made of, under the same address with `.json` behind it. */
export function addPage(app: Hono, recordOf: () => RecordStore, path: string, answer: AnswerPage): void {
  const asked = (context: Context): PageRequest => {
    const address = new URL(context.req.url);
    const id = context.req.param('id') ?? '';
    if (!isJsonPath(address.pathname)) return { record: recordOf(), address, id };
    address.pathname = address.pathname.replace(/^\/index\.json$/, '/').replace(/\.json$/, '');
    return { record: recordOf(), address, id: id.replace(/\.json$/, '') };
  };
  app.get(jsonPath(path), async (context) => {
    const found = await answer(asked(context));
    if (!found) return context.notFound();
    return context.json(found.values as object, found.status ?? 200);
  });
  app.get(path, async (context) => {
    const found = await answer(asked(context));
    return found ? context.html(await found.page(), found.status ?? 200) : context.notFound();
  });
}

function jsonPath(path: string): string {
  if (path === '/') return '/index.json';
  return path.endsWith('/:id') ? `${path}{[^/]+\\.json}` : `${path}.json`;
}
