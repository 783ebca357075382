import {
  anchorOf,
  type FormerStatement,
  type QuoteAnchor,
  type RecordStore,
  reattach,
  type StoredArticle,
  type StoredCorrection,
  type StoredStatement,
} from '../record/index.ts';
import { excerptOf } from './excerpt.ts';
import { publishedOn, saidDaysOf } from './said-days.ts';
import { utterancesOf } from './utterances.ts';

/** A statement with all that its page tells. */
export interface StatementDetail {
  readonly statement: StoredStatement;
  /** The version of the article in which it stands. */
  readonly article: StoredArticle;
  /** Of an older version: the id of the statement that has these words in the newest one; null where none has. */
  readonly newer: string | null;
  /** Reports of the same saying in this collection, the statement itself among them, earliest published first. */
  readonly reports: readonly StoredStatement[];
  /** What people said of it, latest first, what was taken back included. */
  readonly corrections: readonly StoredCorrection[];
}

/** Days before and after a saying within which other reports of it are looked for. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 31;
/** Statements of the speaker that are looked through for other reports. */
const LOOKED_THROUGH = 1000;
/** Corrections of one statement that are read. */
const CORRECTIONS = 1000;

/** A statement by its id, with its article, its other reports, and what people said of it; null where there is none. */
export async function statementDetail(record: RecordStore, id: string): Promise<StatementDetail | null> {
  const statement = await record.statementOf(id);
  const article = statement && (await record.articleOf(statement.article.id, statement.article.version));
  if (!statement || !article) return null;
  return {
    statement,
    article,
    newer: statement.current ? null : await inNewest(record, statement, article),
    reports: await reportsOf(record, statement),
    corrections: await record.corrections({ statement: id, limit: CORRECTIONS }),
  };
}

/**
 * Where a statement that is at its address no more is to be found: under which id the article now has its words (null
 * where it has them no more), or why it was removed. Null where no statement is known to have been there.
 */
export async function whatBecameOf(record: RecordStore, id: string): Promise<Became | null> {
  const former = await record.formerStatement(id);
  if (!former || former.why === 'forgotten') return former && { ...former, now: null };
  return { ...former, now: await statementWith(record, former.article, former.quote, former.source) };
}

export type Became = FormerStatement & { readonly now: string | null };

async function inNewest(record: RecordStore, { spans, source }: StoredStatement, { article }: StoredArticle) {
  const quote = anchorOf(article.text, spans);
  return quote && statementWith(record, article.id, quote, source);
}

/** The id of the statement in an article's newest version that has these words; null where none or several have. */
async function statementWith(record: RecordStore, article: string, quote: QuoteAnchor, source: string) {
  const held = await record.articleOf(article);
  if (!held) return null;
  return reattach(quote, source, held.article.text, await record.statementsIn(article))?.id ?? null;
}

/** Looks among what the speaker said around those days; for nobody who is named, and private persons, in no other article. */
async function reportsOf(record: RecordStore, statement: StoredStatement): Promise<readonly StoredStatement[]> {
  const { speaker, rejected, current } = statement;
  const actor = speaker.id ?? speaker.members[0];
  if (actor === undefined || speaker.privatePerson || rejected !== null || !current) return [statement];
  const days = saidDaysOf(statement);
  const [first, last] = [days.from ?? days.to, days.to ?? publishedOn(statement.article)];
  const near = await record.statements({
    actor,
    shown: true,
    limit: LOOKED_THROUGH,
    ...(first !== null && { since: dayPlus(first, -DAYS_BEFORE) }),
    ...(last !== null && { until: dayPlus(last, DAYS_AFTER) }),
  });
  const all = near.some((one) => one.id === statement.id) ? near : [...near, statement];
  return (
    utterancesOf(all).find(({ reports }) => reports.some((one) => one.id === statement.id))?.reports ?? [statement]
  );
}

const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The passage around a statement, as its page and exports give it; `paragraphs`: so many more on either side. */
export function passageOf({ article }: StoredArticle, { spans }: StoredStatement, paragraphs = 0): Passage {
  const { span, cutBefore, cutAfter } = excerptOf(article.text, spans, paragraphs);
  return { text: article.text.slice(...span), span, cutBefore, cutAfter };
}

/** A short passage of an article: its words, and where they stand (UTF-16, end exclusive). */
interface Passage extends ReturnType<typeof excerptOf> {
  readonly text: string;
}
