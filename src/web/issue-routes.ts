import type { Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import {
  type IssueTable,
  issueTable,
  openedCell,
  type RecordStore,
  searchStatements,
  type TableQuestion,
} from '../search/index.ts';
import { renderIssuePage } from './issue-page.ts';
import { type ListedIssue, renderIssuesPage } from './issues-page.ts';
import { ACTORS, MONTHS, type PickedCell } from './matrix.ts';
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
  const listed = await listIssues(record);
  return { values: { issues: listed }, page: () => renderIssuesPage(listed, address) };
};

/** All issues, with how many shown statements bear on each. */
export async function listIssues(record: RecordStore): Promise<readonly ListedIssue[]> {
  const listed: ListedIssue[] = [];
  for (const tracked of await record.trackedIssues()) {
    const count = await record.count({ issue: tracked.issue.id, shown: true, limit: COUNTED + 1 });
    listed.push({ ...tracked, statements: { count: Math.min(count, COUNTED), more: count > COUNTED } });
  }
  return listed;
}

/** Positions of a cell, or of an actor in all months, that are shown: the latest. */
const OPENED = 40;

const issue: AnswerPage = async ({ record, address, id }) => {
  const asked = (name: string): string => address.searchParams.get(name) ?? '';
  const picked = asked('actor') === '' ? null : { actor: asked('actor'), month: monthAsked(asked('month')) };
  const answer = await knownTable(record, {
    ...{ issue: id, limit: ACTORS, months: MONTHS },
    ...(asked('from') !== '' && { after: asked('from') }),
    ...{ until: asked('until'), inView: picked?.month ?? '' },
  });
  if (!answer) return null;
  const { all, after } = readAsked(address.searchParams);
  const opened = picked && (await openedCell(record, { issue: id, ...cellOf(picked), limit: OPENED }));
  const newest = await searchStatements(record, { issue: id, all, ...(after !== '' && { after }) });
  return {
    values: { ...answer, opened, newest },
    page: () => renderIssuePage({ answer, picked: opened && picked, opened, newest, address }),
  };
};

const cellOf = ({ actor, month }: NonNullable<PickedCell>) => ({ actor, month: month === 'unknown' ? '' : month });

async function knownTable(record: RecordStore, question: TableQuestion): Promise<IssueTable | null> {
  try {
    return await issueTable(record, question);
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'issues/unknown') return null;
    throw error;
  }
}

/** `2031-04` or `unknown`; null for whatever is neither: then all months are meant. */
const monthAsked = (given: string): string | null => (given === 'unknown' || /^\d{4}-\d\d$/.test(given) ? given : null);
