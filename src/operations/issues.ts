import type { Issue, Position } from '../domain/index.ts';
import { builtInRegister } from '../identity/index.ts';
import { sidesFor } from '../kit.ts';
import { issuesFor, type Kit, positionsIn } from '../pipeline.ts';
import type { RecordStore, StoredArticle, StoredPosition, StoredStatement } from '../record/index.ts';
import { settlePositions } from '../search/index.ts';
import { type PhraseSide, sidesOfPhrases } from './phrase-sides.ts';

/** Articles asked for at a time. */
const PAGE = 200;

/** How far a reading of the whole record has come. */
export interface ReadingProgress {
  readonly articles: number;
  /** Articles on the record. */
  readonly of: number;
  /** Articles in which positions changed; in a trial, in which one was found. */
  readonly changed: number;
}

/** An article with its statements and the positions they take. */
interface Read {
  readonly article: StoredArticle;
  readonly statements: readonly StoredStatement[];
  /** One list a statement. */
  readonly positions: readonly (readonly Position[])[];
}

const kitFor = (issues: readonly Issue[]): Pick<Kit, 'register' | 'issues' | 'sides'> => ({
  register: builtInRegister(),
  issues: issuesFor(issues),
  ...sidesFor(),
});

/** Reads the positions on these issues in all current articles, newest first. Nothing is stored. */
async function* readPositions(record: RecordStore, issues: readonly Issue[]): AsyncIterable<Read> {
  const kit = kitFor(issues);
  for (let before: number | undefined; ; ) {
    const page = await record.articles({ limit: PAGE, ...(before !== undefined && { before }) });
    for (const { id } of page) {
      const article = await record.articleOf(id);
      const statements = await record.statementsIn(id);
      if (article) yield { article, statements, positions: positionsIn(article.article, statements, kit) };
    }
    if (page.length < PAGE) return;
    before = page.at(-1)!.order;
  }
}

/** Reads the positions of some articles anew on these issues; answers in how many they changed. */
export async function recomputeArticles(
  record: RecordStore,
  articles: readonly string[],
  issues: readonly Issue[],
): Promise<number> {
  const kit = kitFor(issues);
  const ids = issues.map(({ id }) => id);
  let changed = 0;
  for (const id of articles) {
    const article = await record.articleOf(id);
    if (!article) continue;
    const statements = await record.statementsIn(id);
    const positions = positionsIn(article.article, statements, kit);
    const byId = new Map(statements.map((statement, i) => [statement.id, positions[i]!]));
    if (await record.takePositions(id, ids, byId)) changed++;
  }
  return changed;
}

/**
 * Reads the positions of all articles anew on those issues that were changed since (or on all of them), each article in
 * a transaction of its own. Interrupted, they stay marked as stale, and it can be run again.
 */
export async function recomputePositions(
  record: RecordStore,
  options: { readonly all?: boolean; readonly onProgress?: (progress: ReadingProgress) => void } = {},
): Promise<ReadingProgress & { readonly issues: readonly string[] }> {
  const tracked = (await record.trackedIssues()).filter(({ stale }) => stale || options.all);
  const issues = tracked.map(({ issue }) => issue);
  const ids = issues.map(({ id }) => id);
  const of = (await record.totals()).articles;
  let progress: ReadingProgress = { articles: 0, of, changed: 0 };
  if (ids.length === 0) return { ...progress, issues: ids };
  for await (const { article, statements, positions } of readPositions(record, issues)) {
    const byId = new Map(statements.map(({ id }, i) => [id, positions[i]!]));
    const changed = await record.takePositions(article.id, ids, byId);
    progress = { articles: progress.articles + 1, of, changed: progress.changed + (changed ? 1 : 0) };
    options.onProgress?.(progress);
  }
  await settlePositions(record);
  await record.issuesRead(tracked);
  await record.log('issues', { read: ids, articles: progress.articles, changed: progress.changed });
  await record.settle();
  return { ...progress, issues: ids };
}

/** What an issue would catch over the whole record. */
export interface IssueTrial {
  readonly issue: Issue;
  /** Which side each of its phrases bears, before any text is read. */
  readonly phrases: readonly PhraseSide[];
  readonly articles: number;
  /** Newest first, each with the positions that would be read from it on this issue, and no others. */
  readonly statements: readonly StoredStatement[];
  /** How often each side is read as a speaker's own. */
  readonly sides: Readonly<Record<Position['stance'], number>>;
}

/** Shows what an issue would catch, without storing anything. Statements below the threshold are left out. */
export async function tryIssue(
  record: RecordStore,
  issue: Issue,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<IssueTrial> {
  const of = (await record.totals()).articles;
  const caught: StoredStatement[] = [];
  const sides = { for: 0, against: 0, conditional: 0, neutral: 0 };
  let articles = 0;
  for await (const { article, statements, positions } of readPositions(record, [issue])) {
    articles++;
    for (const [i, statement] of statements.entries()) {
      if (!statement.shown || statement.rejected !== null || positions[i]!.length === 0) continue;
      const { text } = article.article;
      const found = positions[i]!.map((position) => asStored(position, statement, text));
      caught.push({ ...statement, positions: found });
      for (const { stance, own } of found) if (own) sides[stance]++;
    }
    onProgress?.({ articles, of, changed: caught.length });
  }
  const phrases = sidesOfPhrases(issue);
  return { issue, phrases, articles, statements: caught.sort((a, b) => b.order - a.order), sides };
}

const asStored = (position: Position, { speaker }: StoredStatement, text: string): StoredPosition => ({
  ...position,
  own: position.by === 'speaker',
  holder: position.by === 'speaker' ? speaker.name : position.by.ascribedTo.name,
  holderId: position.by === 'speaker' ? speaker.id : null,
  words: position.evidence.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' … '),
});

export { writeIssues } from '../stance/index.ts';
