import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { RecordStore } from '../search/index.ts';
import { icon, stylesheet } from './assets.ts';
import { NOT_FOUND, renderTrouble, type Trouble, troubleOf, WRONG_HOST } from './error-page.ts';
import { onlyLoopbackHosts, protectiveHeaders } from './guards.ts';
import { renderEmptyRecord } from './home-page.ts';
import { addIssueRoutes } from './issue-routes.ts';
import { addListRoutes } from './list-routes.ts';
import { isJsonPath } from './pages.ts';
import { addPasteRoutes } from './paste.ts';
import { addQuestionRoutes } from './question-routes.ts';
import { addSourceRoutes } from './source-routes.ts';
import { addThingRoutes } from './thing-routes.ts';

export interface WebOptions {
  /** Where the record is, for the page that says how to begin one. */
  readonly location: string;
  /** Gives the record; asked again for every page, so that one that appears later is found. May throw. */
  readonly record: () => RecordStore;
  /** Told of what went wrong on our side. */
  readonly onError?: (error: unknown) => void;
}

/** Seconds that the stylesheet, whose address changes with it, may be kept: a year. */
const FOR_EVER = 31_536_000;

/** The pages of a record, as a function from requests to responses. */
export function webApp(options: WebOptions): Hono {
  const app = new Hono();
  app.use(protectiveHeaders);
  app.use(onlyLoopbackHosts((context) => answerTrouble(context, WRONG_HOST)));
  app.use(etag());
  app.notFound((context) => answerTrouble(context, NOT_FOUND));
  app.onError((error, context) => {
    const trouble = troubleOf(error);
    if (trouble.code === 'record/missing' && !isJsonPath(context.req.path))
      return context.html(renderEmptyRecord(options.location));
    if (trouble.status >= 500) options.onError?.(error);
    return answerTrouble(context, trouble);
  });
  addAssetRoutes(app);
  addListRoutes(app, options);
  addIssueRoutes(app, options);
  addThingRoutes(app, options);
  addQuestionRoutes(app, options);
  addSourceRoutes(app, options);
  addPasteRoutes(app, options);
  return app;
}

/** A page for people; beside it, where values were asked for, the same as problem details (RFC 9457). */
function answerTrouble(context: Context, trouble: Trouble): Response | Promise<Response> {
  if (!isJsonPath(context.req.path)) return context.html(renderTrouble(trouble), trouble.status);
  const { status, heading: title, message: detail, remedy, code } = trouble;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, code, remedy });
  return context.body(body, status, { 'Content-Type': 'application/problem+json' });
}

function addAssetRoutes(app: Hono): void {
  app.get(stylesheet.href, (context) =>
    context.body(stylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': `public, max-age=${FOR_EVER}, immutable`,
    }),
  );
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
}
