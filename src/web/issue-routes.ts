import type { Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import { type RecordStore, rememberedIssue, searchStatements } from '../search/index.ts';
import { renderIssuePage } from './issue-page.ts';
import { type ListedIssue, renderIssuesPage } from './issues-page.ts';
import { shownOf } from './matrix.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { readAsked } from './question.ts';

/** The pages of issues. */
export function addIssueRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/issues', issues);
  addPage(app, record, '/issues/:id', issue);
}

/** Counting stops here, as in every list. */
const COUNTED = 1000;

const issues: AnswerPage = async ({ record, address }) => {
  const listed: ListedIssue[] = [];
  for (const tracked of await record.trackedIssues()) {
    const count = await record.count({ issue: tracked.issue.id, shown: true, limit: COUNTED + 1 });
    listed.push({ ...tracked, statements: { count: Math.min(count, COUNTED), more: count > COUNTED } });
  }
  return { values: { issues: listed }, page: () => renderIssuesPage(listed, address) };
};

const issue: AnswerPage = async ({ record, address, id }) => {
  const answer = await knownIssue(record, id);
  if (!answer) return null;
  const { all, after } = readAsked(address.searchParams);
  const asked = (name: string): string => address.searchParams.get(name) ?? '';
  const actor = answer.actors.find((one) => one.actor.id === asked('actor'));
  const opened = actor ? { actor, month: monthAsked(asked('month')) } : null;
  const picked = opened ? { actor: opened.actor.actor.id, month: opened.month } : null;
  const shown = shownOf(answer, {
    all: asked('actors') === 'all',
    until: asked('until'),
    picked,
  });
  const newest = await searchStatements(record, { issue: id, all, ...(after !== '' && { after }) });
  return { values: answer, page: () => renderIssuePage({ answer, shown, opened, newest, address }) };
};

async function knownIssue(record: RecordStore, id: string) {
  try {
    return await rememberedIssue(record, id);
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'issues/unknown') return null;
    throw error;
  }
}

/** `2031-04` or `unknown`; null for whatever is neither: then all months are meant. */
const monthAsked = (given: string): string | null => (given === 'unknown' || /^\d{4}-\d\d$/.test(given) ? given : null);
