import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { ModelName } from '../model-name.ts';
import type { AskJobs } from '../operations/jobs/standing.ts';
import type { RecordStore } from '../search/index.ts';
import { askerOf, identifying, isSecure } from './access/asker.ts';
import { type Audience, THIS_MACHINE } from './access/audience.ts';
import { addLoginRoutes } from './access/login-routes.ts';
import { keepingOut } from './access/needs.ts';
import { limiting, TooMany } from './access/rate-limit.ts';
import { sameSiteOnly } from './access/same-site.ts';
import { addAlertRoutes } from './alert-routes.ts';
import { addApi, allowing } from './api/api.ts';
import { icon, reviewKeys, stylesheet } from './assets.ts';
import { addBriefRoutes } from './brief-routes.ts';
import { addChangeRoutes } from './change-routes.ts';
import { addEditRoutes } from './edit-routes.ts';
import { NOT_FOUND, renderTrouble, type Trouble, troubleOf, WRONG_HOST } from './error-page.ts';
import { addExportRoutes } from './export-routes.ts';
import { addFeedRoutes } from './feed-routes.ts';
import { onlyKnownHosts, protectiveHeaders } from './guards.ts';
import { addHealthRoute, addMetricsRoute } from './health-routes.ts';
import { renderEmptyRecord } from './home-page.ts';
import { addIssueRoutes } from './issue-routes.ts';
import { addListRoutes } from './list-routes.ts';
import { newMetrics } from './metrics.ts';
import { observing, type RequestLine } from './observing.ts';
import { isJsonPath } from './pages.ts';
import { addPasteRoutes } from './paste.ts';
import { addQuestionRoutes } from './question-routes.ts';
import { addReviewRoutes } from './review-routes.ts';
import { addSourceChanges } from './source-changes.ts';
import { addSourceRoutes } from './source-routes.ts';
import { addStatementRoutes } from './statement-routes.ts';
import { addThingRoutes } from './thing-routes.ts';
import { unchanged } from './unchanged.ts';

export interface WebOptions {
  /** Where the record is, for the page that says how to begin one. */
  readonly location: string;
  /** Gives the record; asked again for every page, so that one that appears later is found. May throw. */
  readonly record: () => RecordStore;
  /** How jobs for workers fare, where the record has any. */
  readonly jobs?: AskJobs;
  /** To whom it is served; this machine only, unless said otherwise. */
  readonly audience?: Audience;
  /** How statements are found in a text that is pasted; fast by default. */
  readonly model?: ModelName;
  /** Sites whose pages may ask the API from a browser; none unless given. */
  readonly allowedSites?: readonly string[];
  /** Told of what went wrong on our side; `request`: the id that the answer bears. */
  readonly onError?: (error: unknown, request?: string) => void;
  /** Told of each answered request. */
  readonly onRequest?: (line: RequestLine) => void;
}

/** Seconds that the stylesheet, whose address changes with it, may be kept: a year. */
const FOR_EVER = 31_536_000;

/** The pages of a record, as a function from requests to responses. */
export function webApp(options: WebOptions): Hono {
  const { audience = THIS_MACHINE, record } = options;
  const app = new Hono();
  const metrics = newMetrics();
  app.use(observing(audience, metrics, options.onRequest));
  app.use(protectiveHeaders(isSecure(audience)));
  app.use(onlyKnownHosts(audience, (context) => answerTrouble(context, WRONG_HOST)));
  app.use(etag());
  app.notFound((context) => answerTrouble(context, NOT_FOUND));
  app.onError((error, context) => {
    const trouble = troubleOf(error);
    const isPage = !isJsonPath(context.req.path);
    if (trouble.code === 'record/missing' && isPage)
      return context.html(renderEmptyRecord(placeShown(context, options)));
    if (trouble.code === 'access/login-needed' && isPage) return toLogin(context);
    if (trouble.status >= 500) options.onError?.(error, context.get('requestId'));
    if (trouble.status === 401) context.header('WWW-Authenticate', 'Bearer realm="onrecord"');
    if (error instanceof TooMany) context.header('Retry-After', String(error.seconds));
    return answerTrouble(context, trouble);
  });
  addAssetRoutes(app);
  addHealthRoute(app, record);
  if (options.allowedSites?.length) app.use('/api/v1/*', allowing(options.allowedSites));
  app.use(identifying(audience, record), limiting(audience), sameSiteOnly(audience), keepingOut(audience));
  addMetricsRoute(app, options, metrics);
  addLoginRoutes(app, audience, record);
  app.use(unchanged(record));
  addListRoutes(app, options);
  addIssueRoutes(app, options);
  addThingRoutes(app, options);
  addStatementRoutes(app, options);
  addBriefRoutes(app, options);
  addExportRoutes(app, options);
  addFeedRoutes(app, options);
  addAlertRoutes(app, options);
  addQuestionRoutes(app, options);
  addSourceRoutes(app, options);
  addSourceChanges(app, options);
  addReviewRoutes(app, options);
  addEditRoutes(app, options);
  addChangeRoutes(app, options);
  addPasteRoutes(app, options);
  addApi(app, record);
  return app;
}

/** Where the record is, for its owner; others are not told. */
const placeShown = (context: Context, { location }: WebOptions): string | null =>
  askerOf(context)?.kind === 'owner' ? location : null;

/** To the page to log in, and back to where one was. */
function toLogin(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  const next = context.req.method === 'GET' ? pathname + search : '/';
  return context.redirect(`/login?${new URLSearchParams({ next })}`, 303);
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
  app.get(reviewKeys.href, (context) =>
    context.body(reviewKeys.js, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${FOR_EVER}, immutable`,
    }),
  );
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
}
