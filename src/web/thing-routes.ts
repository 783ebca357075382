import type { Hono } from 'hono';
import { editState } from '../operations/edits.ts';
import { articleOf, positionsOf, type RecordStore, searchStatements } from '../search/index.ts';
import { mayDo } from './access/asker.ts';
import { renderActorEditPage } from './actor-edit-page.ts';
import { renderActorPage, renderGoneActor } from './actor-page.ts';
import { actorHref } from './addresses.ts';
import { renderArticlePage } from './article-page.ts';
import { passagesOf, renderArticlePassages } from './article-passages.ts';
import { doneIn } from './done-notice.ts';
import { type AnswerPage, addPage, type PageAnswer } from './pages.ts';
import { readAsked } from './question.ts';

/** The pages of one actor and one article. */
export function addThingRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/actors/:id', actorPage);
  addPage(app, record, '/actors/:id/edit', actorEditPage);
  addPage(app, record, '/articles/:id', articlePage);
}

const GONE: PageAnswer = {
  values: { error: { code: 'web/gone', why: 'forgotten' } },
  page: renderGoneActor,
  status: 410,
};

/** Positions that an actor's page shows: the latest on each issue, fewer of each where there are many issues. */
const LATEST = 20;
const IN_ALL = 72;

const actorPage: AnswerPage = async ({ record, address, id }) => {
  const actor = await record.actorOf(id);
  if (!actor) return (await record.isForgotten(id)) ? GONE : null;
  if (actor.id !== id) return { movedTo: `${actorHref(actor.id)}${address.search}` };
  const { all, after } = readAsked(address.searchParams);
  const answer = await searchStatements(record, { actor, all, ...(after !== '' && { after }) });
  // Later pages are of statements alone.
  const positions = after === '' ? (await positionsOf(record, { actor, latest: LATEST, inAll: IN_ALL })).issues : [];
  const issues = await record.issues();
  return {
    values: { actor, positions, statements: answer },
    page: () => renderActorPage({ actor, answer, positions, issues, address }),
  };
};

/** Articles and corrections of an actor that are listed. */
const LISTED = 100;

const actorEditPage: AnswerPage = async ({ record, address, id, asker }) => {
  const profile = await record.profileOf(id, LISTED);
  if (!profile) return null;
  const { actor } = profile;
  if (actor.id !== id) return { movedTo: `${actorHref(actor.id)}/edit${address.search}` };
  const corrections = await record.corrections({ actor: id, limit: LISTED });
  const mayEdit = mayDo(asker, 'review');
  const state = mayEdit ? await editState(record, { actor: id }) : null;
  const done = await doneIn(record, address);
  return {
    values: { ...profile, corrections, ...(state && { edit: state }) },
    page: () => renderActorEditPage({ profile, corrections, state, address, done, mayEdit }),
  };
};

const articlePage: AnswerPage = async ({ record, address, id, asker }) => {
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
  if (!mayDo(asker, 'read')) {
    const page = () => renderArticlePassages({ answer, relatives, address, issues });
    return { values: { ...passagesOf(answer), relatives }, page };
  }
  return {
    values: { ...answer, relatives },
    page: () => renderArticlePage({ answer, relatives, picked, address, issues }),
  };
};

/** A version's number from an address; null where none, or nonsense, was given. */
const readVersion = (given: string | null): number | null =>
  given && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
