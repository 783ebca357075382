import { OnrecordError, type StatementKind } from '../domain/index.ts';
import {
  type Counted,
  daysOf,
  type RecordStore,
  type StatementQuery,
  type StoredActor,
  type StoredStatement,
  type WordQuery,
} from '../record/index.ts';
import { type Resolved, resolveActor } from './actors.ts';
import { readWords } from './words.ts';

/** Statements a page unless asked otherwise. */
const PAGE = 20;
const LARGEST_PAGE = 1000;
/** Counting stops here: a reader needs no exact figure above it, and a common word has millions. */
const COUNTED = 1000;

/** What is asked of the record. All conditions have to hold; an absent one does not narrow. */
export interface StatementQuestion {
  /** Words of the statement or the speaker's name, in the syntax of `readWords`. */
  readonly words?: string;
  /** What it is about: words of the statement, of the paragraph around it, or of an issue it takes a side on. */
  readonly about?: string;
  /** Name, alias or id of the speaker; or who that is. */
  readonly actor?: string | StoredActor;
  /** Id of an issue: only statements with a position on it. */
  readonly issue?: string;
  /** Name or domain of the outlet. */
  readonly outlet?: string;
  /** `2025`, `2025-02` or `2025-02-14`; the latest day on which it can have been said decides. */
  readonly since?: string;
  readonly until?: string;
  readonly kind?: StatementKind;
  /** Also statements below the threshold. */
  readonly all?: boolean;
  /** Statements a page, 1 to 1000; 20 by default. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
  /** Lists the statements of a private person too. */
  readonly includePrivate?: boolean;
}

/** A statement, and where it has what the question was about. */
export interface FoundStatement extends StoredStatement {
  /** `words`: in the statement itself; `around`: in its paragraph or issue; null: the question was about nothing. */
  readonly aboutIn: 'words' | 'around' | null;
}

/** A number of statements; `more`: there may be more than were counted. */
export type Count = Counted;

/** A page of statements, newest first. */
export interface StatementAnswer {
  /** Whom the name in the question means; null where none was asked for. Without `one`, `statements` is empty. */
  readonly actor: Resolved | null;
  readonly statements: readonly FoundStatement[];
  /** All statements that fit the question at or above the threshold, on all pages. */
  readonly total: Count;
  /** Statements that fit the question but are below the threshold, and were left out; none with `all`. */
  readonly hidden: Count;
  /** True where the actor is a private person, of whom no list is given unless `includePrivate`. */
  readonly withheld: boolean;
  /** Give it as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Searches the statements of the record. Throws `usage/words`, `usage/date`, `usage/limit`, `usage/page`. */
export async function searchStatements(record: RecordStore, question: StatementQuestion): Promise<StatementAnswer> {
  const query = queryOf(question);
  const actor = question.actor === undefined ? null : await resolveActor(record, question.actor);
  if (actor && actor.found !== 'one') return { ...NOTHING, actor };
  if (actor?.actor.privatePerson && !question.includePrivate) return { ...NOTHING, actor, withheld: true };
  return answer(record, { ...query, ...(actor && { actor: actor.actor.id }) }, question, actor);
}

/** What somebody has said, newest first: the question of `onrecord who`. */
export const whoSaid = (
  record: RecordStore,
  question: StatementQuestion & { readonly actor: string },
): Promise<StatementAnswer> => searchStatements(record, question);

const NONE: Count = { count: 0, more: false };
const NOTHING = { statements: [], total: NONE, hidden: NONE, withheld: false, next: null };

async function answer(
  record: RecordStore,
  query: StatementQuery,
  { all = false, after }: StatementQuestion,
  actor: Resolved | null,
): Promise<StatementAnswer> {
  const { read, shown, hidden } = await pageAndCounts(record, query, all, after);
  const statements = read.slice(0, query.limit);
  return {
    actor,
    statements: await placed(record, statements, query.about),
    total: round(shown),
    hidden: round(hidden),
    withheld: false,
    next: read.length > query.limit ? String(statements.at(-1)!.order) : null,
  };
}

/** One statement more than the page holds, where there are more; and how many there are, on all pages. */
async function pageAndCounts(record: RecordStore, query: StatementQuery, all: boolean, after: string | undefined) {
  const first = { ...query, limit: query.limit + 1 };
  const page = { ...first, ...(after !== undefined && { before: orderOf(after) }) };
  if (all) return { read: await record.statements(page), shown: await counted(record, query), hidden: NONE };
  if (after === undefined) {
    const { statements: read, counts } = await record.shownAndCounted(first, COUNTED);
    return { read, ...counts };
  }
  const read = await record.statements({ ...page, shown: true });
  return { read, ...(await record.counts({ ...query, limit: COUNTED })) };
}

/** All statements that fit a question, newest first, read page by page. `limit` and `after` are not looked at. */
export async function* everyStatement(
  record: RecordStore,
  question: StatementQuestion,
): AsyncIterable<StoredStatement> {
  const query = { ...queryOf({ ...question, limit: LARGEST_PAGE }), ...(!question.all && { shown: true }) };
  const actor = question.actor === undefined ? null : await resolveActor(record, question.actor);
  if (actor && (actor.found !== 'one' || (actor.actor.privatePerson && !question.includePrivate))) return;
  const asked = { ...query, ...(actor && { actor: actor.actor.id }) };
  for (let before: number | undefined; ; ) {
    const page = await record.statements({ ...asked, ...(before !== undefined && { before }) });
    yield* page;
    if (page.length < LARGEST_PAGE) return;
    before = page.at(-1)!.order;
  }
}

async function placed(
  record: RecordStore,
  statements: readonly StoredStatement[],
  about: WordQuery | undefined,
): Promise<FoundStatement[]> {
  if (!about) return statements.map((statement) => ({ ...statement, aboutIn: null }));
  const inWords = await record.withWords(statements, about);
  return statements.map((statement) => ({ ...statement, aboutIn: inWords.has(statement.id) ? 'words' : 'around' }));
}

/** What was not counted to the end is told in round numbers. */
const round = ({ count, more }: Count): Count => ({
  count: more && count > HUNDRED ? Math.floor(count / HUNDRED) * HUNDRED : count,
  more,
});
const HUNDRED = 100;

async function counted(record: RecordStore, query: StatementQuery): Promise<Count> {
  const count = await record.count({ ...query, limit: COUNTED + 1 });
  return { count: Math.min(count, COUNTED), more: count > COUNTED };
}

function queryOf({ words, about, issue, outlet, since, until, kind, limit = PAGE }: StatementQuestion): StatementQuery {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new OnrecordError('usage/limit', `A page cannot hold ${limit} statements.`, `Ask for 1 to ${LARGEST_PAGE}.`);
  }
  return {
    limit,
    ...(words !== undefined && { words: readWords(words) }),
    ...(about !== undefined && { about: readWords(about) }),
    ...(issue !== undefined && { issue }),
    ...(outlet !== undefined && { outlet }),
    ...(since !== undefined && { since: firstDayOf(since) }),
    ...(until !== undefined && { until: lastDayOf(until) }),
    ...(kind !== undefined && { kinds: [kind] }),
  };
}

/** The first day of a year, a month or a day that a person typed. Throws `usage/date`. */
export const firstDayOf = (typed: string): string => daysAsked(typed).from;

/** The last day of a year, a month or a day that a person typed. Throws `usage/date`. */
export const lastDayOf = (typed: string): string => daysAsked(typed).to;

function daysAsked(typed: string) {
  const days = daysOf(typed);
  if (days) return days;
  const message = `${JSON.stringify(typed)} is no date.`;
  throw new OnrecordError('usage/date', message, 'Write a year, a month or a day: 2025, 2025-02 or 2025-02-14.');
}

/** The place in the order after which the next page starts. */
export function orderOf(after: string): number {
  if (/^\d{1,16}$/.test(after)) return Number(after);
  throw new OnrecordError('usage/page', `${JSON.stringify(after)} is no page.`, 'Give `next` of an earlier answer.');
}
