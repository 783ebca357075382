import type { Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import { editState } from '../operations/edits.ts';
import {
  passageOf,
  REVIEW_KINDS,
  type RecordStore,
  type ReviewItem,
  reviewItemId,
  reviewNext,
  whyInDoubt,
} from '../search/index.ts';
import { mayDo } from './access/asker.ts';
import { doneIn } from './done-notice.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { type ReviewAsked, renderReviewPage } from './review-page.ts';

/** The page of what needs a person, one item at a time. */
export function addReviewRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/review', review);
}

/** Longer than any name or id. UTF-16 units. */
const LONGEST = 500;
/** More items than anybody passes over. */
const MOST_SKIPPED = 1_000_000;

function readAsked(query: URLSearchParams): ReviewAsked {
  const typed = (name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST);
  const kind = REVIEW_KINDS.find((one) => one === typed('kind')) ?? null;
  const skip = /^\d{1,6}$/.test(typed('skip')) ? Math.min(Number(typed('skip')), MOST_SKIPPED) : 0;
  return { kind, issue: typed('issue'), actor: typed('actor'), outlet: typed('outlet'), skip };
}

const review: AnswerPage = async ({ record, address, asker }) => {
  const asked = readAsked(address.searchParams);
  const { kind, issue, actor, outlet, skip } = asked;
  const issues = await record.issues();
  const done = await doneIn(record, address);
  const shared = { asked, issues, address, done, mayEdit: mayDo(asker, 'review') };
  try {
    const answer = await reviewNext(record, {
      ...(kind !== null && { kind }),
      ...(issue !== '' && { issue }),
      ...(actor !== '' && { actor }),
      ...(outlet !== '' && { outlet }),
      skip,
    });
    const state = answer.item && (await stateOf(record, answer.item));
    return {
      values: { ...answer, item: answer.item && { ...valuesOf(answer.item), edit: state } },
      page: () => renderReviewPage({ ...shared, answer, state }),
    };
  } catch (error) {
    if (!(error instanceof OnrecordError && error.code.startsWith('usage/'))) throw error;
    const { code, message, remedy } = error;
    const page = () => renderReviewPage({ ...shared, answer: null, state: null, wrong: `${message} ${remedy}` });
    return { values: { error: { code, message, remedy } }, page, status: 400 };
  }
};

/** The state of what an answer would correct. */
function stateOf(record: RecordStore, item: ReviewItem): ReturnType<typeof editState> {
  switch (item.kind) {
    case 'shift':
      return editState(record, { statement: item.shift.position.change.later.statement.id });
    case 'join':
      return editState(record, { actor: item.join.actor });
    case 'orphan':
    case 'feed':
      return Promise.resolve(null);
    default:
      return editState(record, { statement: item.statement.id });
  }
}

/** An item as values: with the passage, not the article. */
function valuesOf(item: ReviewItem): object {
  const id = reviewItemId(item);
  if (item.kind === 'orphan') return { id, kind: item.kind, correction: item.correction };
  if (item.kind === 'shift' || item.kind === 'join' || item.kind === 'feed') return { id, ...item };
  const { article, ...rest } = item;
  return { id, ...rest, why: whyInDoubt(item), passage: passageOf(article, item.statement, 1) };
}
