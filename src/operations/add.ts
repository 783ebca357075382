import type { Issue, RawItem } from '../domain/index.ts';
import { type ExtractedLine, type ExtractionTask, extractLines } from '../extraction.ts';
import type { ModelName } from '../model-name.ts';
import { isReadFailure, type ReadFailure, type ReadOptions, readItems } from '../read/index.ts';
import type { Put, RecordStore, Relative } from '../record/index.ts';
import { settlePositions } from '../search/index.ts';
import { fetchNamed } from './fetch-settings.ts';
import { gather } from './gather.ts';
import { noteRelatives } from './note-relatives.ts';
import { relateInterrupted } from './relate.ts';
import { type Extracted, type ItemOutcome, type Kept, storeTogether } from './store.ts';

export type { ItemOutcome } from './store.ts';

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
  /** How many of these have relatives on the record: copies, rewordings, articles with the same quotes. */
  readonly withRelatives: number;
  /** The first of them, at most `MOST_RELATED`, with their relatives: a long run keeps no more. */
  readonly related: readonly { readonly article: string; readonly relatives: readonly Relative[] }[];
}

export interface AddOptions {
  /** Kept on the record and used from now on, beside those on the record. */
  readonly issues?: readonly Issue[];
  /** Extracts from items again that are on the record. */
  readonly again?: boolean;
  readonly threads?: number;
  /** How statements are found; fast by default. */
  readonly model?: ModelName;
  /** How addresses are fetched; by default as `fetch/` does it. */
  readonly fetchPage?: ReadOptions['fetchPage'];
  readonly standardInput?: ReadOptions['standardInput'];
  /** Which columns of a table hold what; by default columns of known names. */
  readonly columns?: ReadOptions['columns'];
  /** Told how many bytes of the inputs are read. */
  readonly onRead?: ReadOptions['onProgress'];
  /** Ends the run before the next item is read; what was read until then is stored and reported. */
  readonly signal?: AbortSignal;
  /** Told what became of every item that could be read, in order, once it is on the record for good. */
  readonly onItem?: (item: RawItem, outcome: ItemOutcome) => void | Promise<void>;
  /** Told after every item. The report grows; it is not to be kept. */
  readonly onProgress?: (report: AddReport) => void;
}

type Growing = { -readonly [K in keyof AddReport]: AddReport[K] extends readonly (infer T)[] ? T[] : AddReport[K] };

/**
 * Reads files, directories, addresses and `-`, extracts from every item and puts it on the record, several items in one
 * transaction. An item that fails is reported, and the rest goes on.
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

/**
 * Positions are worked out after so many articles, and not before the run has stored an eighth more: a pair is worked out
 * from all of its statements, and the same pairs come again and again; decisions/0122, 0141.
 */
const SETTLING = { articles: 200, share: 1 / 8 };

/** Items stored in one transaction at most, and milliseconds that the first of them waits for others; decisions/0140. */
const TOGETHER = { most: 32, wait: 1000 };

/** Puts items on the record as `addInputs` does. */
export async function addItems(
  record: RecordStore,
  items: AsyncIterable<RawItem | ReadFailure>,
  { issues: given, again = false, threads = 1, model = 'fast', onItem, onProgress }: AddOptions = {},
): Promise<AddReport> {
  if (given) await record.putIssues(given);
  const issues = await record.issues();
  await record.finishForgetting();
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
    withRelatives: 0,
    related: [],
  };
  let settled = 0;
  const underWay: RawItem[] = [];
  const known = async (item: RawItem): Promise<void> => onItem?.(item, { put: 'known' });
  const tasks = tasksOf(record, items, again, report, underWay, known, () => onProgress?.(report));
  for await (const lines of gather(extractLines(tasks, { issues, threads, model }), TOGETHER)) {
    const extracted = lines.map(({ json }) => ({
      item: underWay.shift()!,
      entry: JSON.parse(json) as Extracted['entry'],
    }));
    for await (const kept of storeTogether(record, extracted, again)) {
      enter(report, kept);
      await onItem?.(kept.item, kept.outcome);
      onProgress?.(report);
    }
    if (report.articles.length >= settled + Math.max(SETTLING.articles, settled * SETTLING.share)) {
      settled = report.articles.length;
      await settlePositions(record);
    }
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

/** Enters what became of an item. */
function enter(report: Growing, { item, entry, outcome, relatives }: Kept): void {
  if ('failed' in outcome) {
    const { code, message } = outcome.failed;
    report.failed.push({ id: item.id, location: item.location, code, message });
    return;
  }
  report[COUNTED_AS[outcome.put]]++;
  if (outcome.put === 'known' || 'error' in entry) return;
  report.articles.push(entry.article.id);
  report.statements += entry.statements.length;
  report.hidden += entry.statements.filter(({ shown }) => !shown).length;
  noteRelatives(report, entry.article.id, relatives);
}

const counts = ({ added, newVersions, reExtracted, known, statements }: AddReport) => ({
  added,
  newVersions,
  reExtracted,
  known,
  statements,
});
