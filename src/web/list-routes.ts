import type { Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import {
  listArticles,
  pageOfShifts,
  type RecordStore,
  type StatementAnswer,
  searchStatements,
} from '../search/index.ts';
import { mayDo } from './access/asker.ts';
import { renderArticlesPage } from './articles-page.ts';
import { renderEmptyRecord, renderHomePage } from './home-page.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { questionOf, readAsked } from './question.ts';
import { renderBadQuestion, renderSearchPage } from './search-page.ts';
import { renderShiftsPage } from './shifts-page.ts';
import { healthOf } from './source-words.ts';

/** Possible shifts on the home page, and on a page of their own. */
const SHIFTS_AT_HOME = 4;
const SHIFTS = 30;
/** Articles a page. */
const ARTICLES = 50;

interface Means {
  readonly location: string;
  readonly record: () => RecordStore;
}

/** The pages that list: home, search, shifts, articles. */
export function addListRoutes(app: Hono, { record, location }: Means): void {
  addPage(app, record, '/', home(location));
  addPage(app, record, '/search', search);
  addPage(app, record, '/shifts', shifts);
  addPage(app, record, '/articles', articles);
}

const home =
  (location: string): AnswerPage =>
  async ({ record, address, asker }) => {
    const { all, after } = readAsked(address.searchParams);
    const answer = await searchStatements(record, { all, ...(after !== '' && { after }) });
    if (await isEmpty(record, answer))
      return { values: answer, page: () => renderEmptyRecord(asker.kind === 'owner' ? location : null) };
    const issues = await record.issues();
    const { shifts: latest, total } = await pageOfShifts(record, { limit: SHIFTS_AT_HOME });
    // How the collecting fares is for those who keep the record.
    const sources = mayDo(asker, 'read') ? await record.watching.sources() : [];
    const health = healthOf(sources, new Date());
    return {
      values: { ...answer, shifts: latest, failing: health.wrong },
      page: () =>
        renderHomePage({
          ...{ answer, issues, address, health },
          shifts: { latest, total, issues: issues.length },
        }),
    };
  };

const isEmpty = async (record: RecordStore, { statements }: StatementAnswer): Promise<boolean> =>
  statements.length === 0 && (await listArticles(record, { limit: 1 })).articles.length === 0;

const search: AnswerPage = async ({ record, address }) => {
  const asked = readAsked(address.searchParams);
  try {
    const answer = await searchStatements(record, questionOf(asked));
    const issues = await record.issues();
    return { values: answer, page: () => renderSearchPage({ asked, answer, issues, address }) };
  } catch (error) {
    if (!(error instanceof OnrecordError && error.code.startsWith('usage/'))) throw error;
    const { code, message, remedy } = error;
    return { values: { error: { code, message, remedy } }, page: () => renderBadQuestion(asked, error), status: 400 };
  }
};

const shifts: AnswerPage = async ({ record, address }) => {
  const after = address.searchParams.get('after') ?? '';
  const page = await pageOfShifts(record, { limit: SHIFTS, ...(after !== '' && { after }) });
  const issues = await record.trackedIssues();
  return { values: page, page: () => renderShiftsPage({ ...page, issues, address }) };
};

const articles: AnswerPage = async ({ record, address }) => {
  const { after } = readAsked(address.searchParams);
  const listed = await listArticles(record, { limit: ARTICLES, ...(after !== '' && { after }) });
  return { values: listed, page: () => renderArticlesPage({ ...listed, address }) };
};
