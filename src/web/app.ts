import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { OnrecordError } from '../domain/index.ts';
import { articleOf, listArticles, type RecordStore, searchStatements } from '../search/index.ts';
import { latestPositions, renderActorPage } from './actor-page.ts';
import { passageHref } from './addresses.ts';
import { renderArticlePage } from './article-page.ts';
import { renderArticlesPage } from './articles-page.ts';
import { icon, stylesheet } from './assets.ts';
import { NOT_FOUND, renderTrouble, type Trouble, troubleOf, WRONG_HOST } from './error-page.ts';
import { onlyLoopbackHosts, protectiveHeaders } from './guards.ts';
import { renderEmptyRecord, renderHomePage } from './home-page.ts';
import { addPasteRoutes } from './paste.ts';
import { questionOf, readAsked } from './question.ts';
import { renderBadQuestion, renderSearchPage } from './search-page.ts';

export interface WebOptions {
  /** Where the record is, for the page that says how to begin one. */
  readonly location: string;
  /** Gives the record; asked again for every page, so that one that appears later is found. May throw. */
  readonly record: () => RecordStore;
  /** Told of what went wrong on our side. */
  readonly onError?: (error: unknown) => void;
}

/** Statements from which an actor's latest positions are read, newest first. */
const READ_FOR_POSITIONS = 200;
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
    if (trouble.code === 'record/missing') return context.html(renderEmptyRecord(options.location));
    if (trouble.status >= 500) options.onError?.(error);
    return answerTrouble(context, trouble);
  });
  addAssetRoutes(app);
  addListRoutes(app, options);
  addThingRoutes(app, options);
  addPasteRoutes(app, options);
  return app;
}

const answerTrouble = (context: Context, trouble: Trouble): Response | Promise<Response> =>
  context.html(renderTrouble(trouble), trouble.status);

function addAssetRoutes(app: Hono): void {
  app.get(stylesheet.href, (context) =>
    context.body(stylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': `public, max-age=${FOR_EVER}, immutable`,
    }),
  );
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
}

function addListRoutes(app: Hono, { record: recordOf, location }: WebOptions): void {
  app.get('/', async (context) => {
    const record = recordOf();
    const address = new URL(context.req.url);
    const { all, after } = readAsked(address.searchParams);
    const answer = await searchStatements(record, { all, ...(after !== '' && { after }) });
    if (answer.statements.length === 0 && (await listArticles(record, { limit: 1 })).articles.length === 0) {
      return context.html(renderEmptyRecord(location));
    }
    return context.html(renderHomePage({ answer, issues: await record.issues(), address }));
  });

  app.get('/search', async (context) => {
    const record = recordOf();
    const address = new URL(context.req.url);
    const asked = readAsked(address.searchParams);
    try {
      const answer = await searchStatements(record, questionOf(asked));
      return context.html(renderSearchPage({ asked, answer, issues: await record.issues(), address }));
    } catch (error) {
      if (!(error instanceof OnrecordError && error.code.startsWith('usage/'))) throw error;
      return context.html(renderBadQuestion(asked, error), 400);
    }
  });

  app.get('/articles', async (context) => {
    const address = new URL(context.req.url);
    const { after } = readAsked(address.searchParams);
    const listed = await listArticles(recordOf(), { limit: 50, ...(after !== '' && { after }) });
    return context.html(renderArticlesPage({ ...listed, address }));
  });
}

function addThingRoutes(app: Hono, { record: recordOf }: WebOptions): void {
  app.get('/actors/:id', async (context) => {
    const record = recordOf();
    const actor = await record.actorOf(context.req.param('id'));
    if (!actor) return context.notFound();
    const address = new URL(context.req.url);
    const { all, after } = readAsked(address.searchParams);
    const answer = await searchStatements(record, { actor: actor.id, all, ...(after !== '' && { after }) });
    const newest = await searchStatements(record, { actor: actor.id, limit: READ_FOR_POSITIONS });
    const latest = latestPositions(newest.statements);
    const latestOf = newest.next === null ? null : READ_FOR_POSITIONS;
    return context.html(renderActorPage({ actor, answer, latest, latestOf, issues: await record.issues(), address }));
  });

  app.get('/articles/:id', async (context) => {
    const record = recordOf();
    const address = new URL(context.req.url);
    const version = readVersion(address.searchParams.get('version'));
    const picked = address.searchParams.get('statement');
    const all = address.searchParams.get('all') === '1';
    const options = { ...(version !== null && { version }) };
    const full = await articleOf(record, context.req.param('id'), { ...options, all: true });
    const listed = full.statements.filter(({ shown, rejected, id }) => id === picked || (shown && !rejected));
    const statements = all ? full.statements : listed;
    const hidden = full.statements.filter((one) => !one.rejected && !statements.includes(one)).length;
    const answer = { ...full, statements, hidden };
    return context.html(renderArticlePage({ answer, picked, address, issues: await record.issues() }));
  });

  app.get('/statements/:id', async (context) => {
    const statement = await recordOf().statementOf(context.req.param('id'));
    return statement ? context.redirect(passageHref(statement), 302) : context.notFound();
  });
}

/** A version's number from an address; null where none, or nonsense, was given. */
const readVersion = (given: string | null): number | null =>
  given && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
