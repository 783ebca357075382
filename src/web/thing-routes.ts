import type { Hono } from 'hono';
import { articleOf, type RecordStore, rememberedPositions, searchStatements } from '../search/index.ts';
import { renderActorPage } from './actor-page.ts';
import { passageHref } from './addresses.ts';
import { renderArticlePage } from './article-page.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { readAsked } from './question.ts';

/** The pages of one actor and one article; the address of one statement. */
export function addThingRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/actors/:id', actorPage);
  addPage(app, record, '/articles/:id', articlePage);
  app.get('/statements/:id', async (context) => {
    const statement = await record().statementOf(context.req.param('id'));
    return statement ? context.redirect(passageHref(statement), 302) : context.notFound();
  });
}

const actorPage: AnswerPage = async ({ record, address, id }) => {
  const actor = await record.actorOf(id);
  if (!actor) return null;
  const { all, after } = readAsked(address.searchParams);
  const answer = await searchStatements(record, { actor: actor.id, all, ...(after !== '' && { after }) });
  // Later pages are of statements alone.
  const positions = after === '' ? (await rememberedPositions(record, actor.id)).issues : [];
  const issues = await record.issues();
  return {
    values: { actor, positions, statements: answer },
    page: () => renderActorPage({ actor, answer, positions, issues, address }),
  };
};

const articlePage: AnswerPage = async ({ record, address, id }) => {
  const version = readVersion(address.searchParams.get('version'));
  const picked = address.searchParams.get('statement');
  const all = address.searchParams.get('all') === '1';
  const full = await articleOf(record, id, { ...(version !== null && { version }), all: true });
  const listed = full.statements.filter((one) => one.id === picked || (one.shown && !one.rejected));
  const statements = all ? full.statements : listed;
  const hidden = full.statements.filter((one) => !one.rejected && !statements.includes(one)).length;
  const answer = { ...full, statements, hidden };
  const issues = await record.issues();
  const relatives = await record.relatives.relativesOf(answer.article.id);
  return {
    values: { ...answer, relatives },
    page: () => renderArticlePage({ answer, relatives, picked, address, issues }),
  };
};

/** A version's number from an address; null where none, or nonsense, was given. */
const readVersion = (given: string | null): number | null =>
  given && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
