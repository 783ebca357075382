import { type Entry, type FailedEntry, type Fingerprints, OnrecordError, type RawItem } from '../domain/index.ts';
import { fingerprintsOf, isComparable } from '../provenance/index.ts';
import type { Put, RecordStore, Relative } from '../record/index.ts';
import { keptWording } from './kept-wordings.ts';
import { candidatesFor, relateStored, type Stored } from './relate.ts';
import { remarksFor } from './remarks.ts';

/** What became of one item; `article` is its id on the record, absent where nothing was looked at or stored. */
export type ItemOutcome =
  | { readonly put: Put; readonly article?: string }
  | { readonly failed: { readonly code: string; readonly message: string } };

/** An item and what was found in it. */
export interface Extracted {
  readonly item: RawItem;
  readonly entry: Entry | FailedEntry;
}

/** An item that is on the record from now on, with its article's relatives there, or of which it is known why it is not. */
export interface Kept extends Extracted {
  readonly outcome: ItemOutcome;
  readonly relatives: readonly Relative[];
}

/**
 * Puts items on the record in one transaction, looks for the relatives of their articles, and gives what became of each, in
 * order. Where one of them fails, or the disk is full, they are put one by one: each is there whole or not at all, and none
 * takes another with it.
 *
 * Rejects with `record/…` where the record cannot be written; what was given until then is on it.
 */
export async function* storeTogether(
  record: RecordStore,
  extracted: readonly Extracted[],
  again: boolean,
): AsyncIterable<Kept> {
  let put: readonly PutItem[];
  try {
    put = await record.together((within) => putAll(within, extracted, again));
  } catch (error) {
    if (extracted.length > 1 && isOfOneItem(error)) {
      for (const one of extracted) yield* storeTogether(record, [one], again);
      return;
    }
    if (error instanceof OnrecordError && error.code.startsWith('record/')) throw error;
    const failed = { code: 'internal/unexpected', message: String(error) };
    for (const one of extracted) yield { ...one, outcome: { failed }, relatives: [] };
    return;
  }
  const stored = put.flatMap((one) => one.stored ?? []);
  const relatives = new Map((await relateStored(record, stored)).map((found, i) => [stored[i]!, found]));
  for (const { stored: of, ...one } of put) yield { ...one, relatives: (of && relatives.get(of)) ?? [] };
}

/** Whether others may be stored where these were not. */
const isOfOneItem = (error: unknown): boolean =>
  !(error instanceof OnrecordError && error.code.startsWith('record/')) || error.code === 'record/full';

interface PutItem extends Extracted {
  readonly outcome: ItemOutcome;
  /** Where its article is new, has another text, or was read again. */
  readonly stored?: Stored;
}

/** Each item sees those before it: the result is the same as of one transaction each. */
async function putAll(within: RecordStore, extracted: readonly Extracted[], again: boolean): Promise<PutItem[]> {
  const put: PutItem[] = [];
  for (const { item, entry } of extracted) {
    put.push(
      'error' in entry ? { item, entry, outcome: { failed: entry.error } } : await putOne(within, item, entry, again),
    );
  }
  return put;
}

async function putOne(within: RecordStore, item: RawItem, entry: Entry, again: boolean): Promise<PutItem> {
  const { article } = entry;
  const remarks = await remarksFor(within, entry);
  const fingerprints: Fingerprints = fingerprintsOf(article, isComparable(article) ? keptWording(article) : undefined);
  const put = await within.put(item, entry, { again, fingerprints, remarks });
  const outcome = { put, article: article.id };
  if (put === 'known') return { item, entry, outcome };
  const candidates = await candidatesFor(within, article, article.id, fingerprints);
  return { item, entry, outcome, stored: { article: article.id, candidates } };
}
