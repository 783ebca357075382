import type { Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import { compareHeld } from '../operations/compare-held.ts';
import { type RecordStore, saidBefore } from '../search/index.ts';
import { renderCompareForm, renderComparePage } from './compare-page.ts';
import { outletAnswer } from './outlet-answer.ts';
import { renderOutletPage } from './outlet-page.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { renderSaidPage } from './said-page.ts';

/** Speakers, credits and exchanges of an outlet that are listed. */
const LISTED = 20;
/** Longer than any words asked for; the rest is not read. UTF-16 units. */
const LONGEST = 500;

/** The pages that answer one question each: was it said before, what changed, whom an outlet quotes. */
export function addQuestionRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/said', said);
  addPage(app, record, '/compare', compare);
  addPage(app, record, '/outlets/:id', outlet);
}

const said: AnswerPage = async ({ record, address }) => {
  const typed = (name: string): string => (address.searchParams.get(name) ?? '').trim().slice(0, LONGEST);
  const asked = { words: typed('words'), by: typed('by') };
  if (asked.words === '') return { values: {}, page: () => renderSaidPage(asked, null, address) };
  try {
    const answer = await saidBefore(record, asked.words, { ...(asked.by !== '' && { by: asked.by }) });
    return { values: answer, page: () => renderSaidPage(asked, answer, address) };
  } catch (error) {
    if (!(error instanceof OnrecordError && error.code.startsWith('usage/'))) throw error;
    const { code, message, remedy } = error;
    const page = () => renderSaidPage(asked, null, address, `${message} ${remedy}`);
    return { values: { error: { code, message, remedy } }, page, status: 400 };
  }
};

const compare: AnswerPage = async ({ record, address }) => {
  const [a, b] = [address.searchParams.get('a') ?? '', address.searchParams.get('b') ?? ''];
  if (a === '' || b === '') return { values: {}, page: () => renderCompareForm(address) };
  const answer = await compareHeld(record, [a, b]);
  const values = { a: answer.a.id, b: answer.b.id, ...answer.comparison };
  return { values, page: () => renderComparePage(answer, address) };
};

const outlet: AnswerPage = async ({ record, address, id }) => {
  const answer = await outletAnswer(record, id, LISTED);
  return answer && { values: answer, page: () => renderOutletPage(answer, address) };
};
