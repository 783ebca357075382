import type { Entry, FailedEntry, Fingerprints } from '../domain/index.ts';
import { type Issue, OnrecordError, type RawItem } from '../domain/index.ts';
import { type ExtractedLine, type ExtractionTask, extractLines } from '../extraction.ts';
import { fingerprintsOf, isComparable } from '../provenance/index.ts';
import { isReadFailure, type ReadFailure, type ReadOptions, readItems } from '../read/index.ts';
import type { Put, RecordStore, Relative } from '../record/index.ts';
import { settlePositions } from '../search/index.ts';
import { fetchNamed } from './fetch-settings.ts';
import { keptWording } from './kept-wordings.ts';
import { relateArticle, relateInterrupted } from './relate.ts';
import { remarksFor } from './remarks.ts';

/** An item that could not be put on the record, and why. */
export interface AddFailure {
  readonly id: string;
  readonly location: string;
  readonly code: string;
  readonly message: string;
}

/** What became of the items. Every item read counts once, in `added`, `newVersions`, `reExtracted`, `known` or `failed`. */
export interface AddReport {
  readonly added: number;
  /** Articles that were held with another text. */
  readonly newVersions: number;
  readonly reExtracted: number;
  /** Items that were on the record already. */
  readonly known: number;
  /** Files that were passed over. */
  readonly skipped: readonly { readonly location: string; readonly reason: string }[];
  readonly failed: readonly AddFailure[];
  /** Statements that came on the record, and how many of them are below the threshold. */
  readonly statements: number;
  readonly hidden: number;
  /** Ids of the articles that were added, came in a new version, or were extracted again; in order. */
  readonly articles: readonly string[];
  /** Which of these have relatives on the record: copies, rewordings, articles with the same quotes. */
  readonly related: readonly { readonly article: string; readonly relatives: readonly Relative[] }[];
}

/** What became of one item; `article` is its id on the record, absent where nothing was looked at or stored. */
export type ItemOutcome =
  | { readonly put: Put; readonly article?: string }
  | { readonly failed: Pick<AddFailure, 'code' | 'message'> };

export interface AddOptions {
  /** Kept on the record and used from now on, beside those on the record. */
  readonly issues?: readonly Issue[];
  /** Extracts from items again that are on the record. */
  readonly again?: boolean;
  readonly threads?: number;
  /** How addresses are fetched; by default as `fetch/` does it. */
  readonly fetchPage?: ReadOptions['fetchPage'];
  readonly standardInput?: ReadOptions['standardInput'];
  /** Which columns of a table hold what; by default columns of known names. */
  readonly columns?: ReadOptions['columns'];
  /** Told how many bytes of the inputs are read. */
  readonly onRead?: ReadOptions['onProgress'];
  /** Ends the run before the next item is read; what was read until then is stored and reported. */
  readonly signal?: AbortSignal;
  /** Told what became of every item that could be read, before the next is stored. */
  readonly onItem?: (item: RawItem, outcome: ItemOutcome) => void | Promise<void>;
  /** Told after every item. The report grows; it is not to be kept. */
  readonly onProgress?: (report: AddReport) => void;
}

type Growing = { -readonly [K in keyof AddReport]: AddReport[K] extends readonly (infer T)[] ? T[] : AddReport[K] };

/**
 * Reads files, directories, addresses and `-`, extracts from every item and puts it on the record, one transaction an
 * item. An item that fails is reported, and the rest goes on.
 *
 * Rejects with `record/…` where the record itself cannot be written; what was put until then stays.
 */
export async function addInputs(
  record: RecordStore,
  inputs: readonly string[],
  options: AddOptions = {},
): Promise<AddReport> {
  const skipped: { location: string; reason: string }[] = [];
  const items = readItems(inputs, readOptionsOf(options, skipped));
  const report = await addItems(record, untilAborted(items, options.signal), options);
  return { ...report, skipped };
}

/** How inputs are read; what is passed over is entered in `skipped`. */
export const readOptionsOf = (
  { fetchPage = fetchNamed, standardInput, columns, onRead }: AddOptions,
  skipped: { location: string; reason: string }[],
): ReadOptions => ({
  fetchPage,
  ...(standardInput && { standardInput }),
  ...(columns && { columns }),
  ...(onRead && { onProgress: onRead }),
  onSkipped: (location, reason) => void skipped.push({ location, reason }),
});

/** The items until the signal says that it is enough. */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncIterable<T> {
  if (signal?.aborted) return;
  for await (const item of items) {
    yield item;
    if (signal?.aborted) return;
  }
}

/** Articles stored between two times that positions are worked out: the same pairs come again and again; decisions/0122. */
const ITEMS_A_SETTLING = 200;

/** Puts items on the record as `addInputs` does. */
export async function addItems(
  record: RecordStore,
  items: AsyncIterable<RawItem | ReadFailure>,
  { issues: given, again = false, threads = 1, onItem, onProgress }: AddOptions = {},
): Promise<AddReport> {
  if (given) await record.putIssues(given);
  const issues = await record.issues();
  await relateInterrupted(record);
  const report: Growing = {
    added: 0,
    newVersions: 0,
    reExtracted: 0,
    known: 0,
    skipped: [],
    failed: [],
    statements: 0,
    hidden: 0,
    articles: [],
    related: [],
  };
  let settled = 0;
  const underWay: RawItem[] = [];
  const known = async (item: RawItem): Promise<void> => onItem?.(item, { put: 'known' });
  const tasks = tasksOf(record, items, again, report, underWay, known, () => onProgress?.(report));
  for await (const line of extractLines(tasks, { issues, threads })) {
    const item = underWay.shift()!;
    const made = JSON.parse(line.json) as Entry | FailedEntry;
    const outcome = 'error' in made ? { failed: made.error } : await putOne(record, item, made, again, report);
    if ('failed' in outcome) report.failed.push({ id: item.id, location: item.location, ...outcome.failed });
    if (report.articles.length >= settled + ITEMS_A_SETTLING) {
      settled = report.articles.length;
      await settlePositions(record);
    }
    await onItem?.(item, outcome);
    onProgress?.(report);
  }
  await settlePositions(record);
  await record.log('add', { ...counts(report), failed: report.failed.length });
  await record.settle();
  return report;
}

/** The items that have to be extracted from; those that are known or cannot be read are entered in the report. */
async function* tasksOf(
  record: RecordStore,
  items: AsyncIterable<RawItem | ReadFailure>,
  again: boolean,
  report: Growing,
  underWay: RawItem[],
  known: (item: RawItem) => Promise<void>,
  told: () => void,
): AsyncIterable<ExtractionTask | ExtractedLine> {
  for await (const item of items) {
    if (isReadFailure(item)) {
      const { code, message } = item.error;
      report.failed.push({ id: item.id, location: item.location, code, message });
      told();
    } else if (!again && (await record.holds(item))) {
      report.known++;
      await known(item);
      told();
    } else {
      underWay.push(item);
      yield { item };
    }
  }
}

const COUNTED_AS: Readonly<Record<Put, 'added' | 'newVersions' | 'reExtracted' | 'known'>> = {
  added: 'added',
  'new-version': 'newVersions',
  're-extracted': 'reExtracted',
  known: 'known',
};

async function putOne(
  record: RecordStore,
  item: RawItem,
  entry: Entry,
  again: boolean,
  report: Growing,
): Promise<ItemOutcome> {
  let put: Put;
  let fingerprints: Fingerprints;
  try {
    const remarks = await remarksFor(record, entry);
    const wording = isComparable(entry.article) ? keptWording(entry.article) : undefined;
    fingerprints = fingerprintsOf(entry.article, wording);
    put = await record.put(item, entry, { again, fingerprints, remarks });
  } catch (error) {
    if (error instanceof OnrecordError && error.code.startsWith('record/')) throw error;
    return { failed: { code: 'internal/unexpected', message: String(error) } };
  }
  const outcome = { put, article: entry.article.id };
  report[COUNTED_AS[put]]++;
  if (put === 'known') return outcome;
  report.articles.push(entry.article.id);
  const relatives = await relateArticle(record, entry.article.id, fingerprints);
  if (relatives.length > 0) report.related.push({ article: entry.article.id, relatives });
  report.statements += entry.statements.length;
  report.hidden += entry.statements.filter(({ shown }) => !shown).length;
  return outcome;
}

const counts = ({ added, newVersions, reExtracted, known, statements }: AddReport) => ({
  added,
  newVersions,
  reExtracted,
  known,
  statements,
});
