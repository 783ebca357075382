import { setImmediate } from 'node:timers/promises';
import { OnrecordError } from '../../domain/index.ts';
import { FetchError, type PoliteFetcher } from '../../fetch/index.ts';
import type { ModelName } from '../../model-name.ts';
import type { Errand, NewErrand, Problem, RecordStore, Source } from '../../record/index.ts';

/** What happened while watching, in the order in which it happened. */
export type WatchEvent =
  /** A source was read. `items`: what it names; `fresh`: of these, what is to be done. */
  | {
      readonly kind: 'read';
      readonly source: string;
      readonly items: number;
      readonly fresh: number;
      readonly next: string;
    }
  | { readonly kind: 'unchanged'; readonly source: string; readonly next: string }
  | { readonly kind: 'failed'; readonly source: string; readonly problem: Problem; readonly next: string }
  | { readonly kind: 'fetched'; readonly source: string; readonly url: string }
  /** A page could not be fetched and is tried again at `next`; or, without it, never. */
  | {
      readonly kind: 'not-fetched';
      readonly source: string;
      readonly url: string;
      readonly why: string;
      readonly next?: string;
    }
  /** The record could not be read or written, and is asked again after so many seconds. */
  | { readonly kind: 'held-up'; readonly problem: Problem; readonly seconds: number }
  /** An item came on the record, or was there; `outcome` in words. */
  | { readonly kind: 'put'; readonly source: string; readonly name: string; readonly outcome: string }
  /** An item was given to workers. */
  | { readonly kind: 'given'; readonly source: string; readonly name: string }
  | { readonly kind: 'not-put'; readonly source: string; readonly name: string; readonly why: string };

/** What watching works with. */
export interface Means {
  readonly record: RecordStore;
  readonly polite: PoliteFetcher;
  /** How statements are found. */
  readonly model: ModelName;
  readonly tell: (event: WatchEvent) => void;
  /** Also fetches the images of articles, so that they are captured. */
  readonly images: boolean;
  /** Whether watching is being ended: what fails then says nothing of what was asked. */
  readonly stopped: () => boolean;
}

/** What went wrong, to be kept. Errors of the record itself are thrown on: nothing can be kept then. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof OnrecordError))
    return { code: 'internal/unexpected', message: String(error), remedy: 'Report this with the address.' };
  if (error.code.startsWith('record/')) throw error;
  const { code, message, remedy } = error;
  const status = error instanceof FetchError ? error.status : undefined;
  return { code, message, remedy, ...(status !== undefined && { status }) };
}

/** When the server lets it be tried again, as far as it says. */
export const retryOf = (error: unknown): Date | undefined => (error instanceof FetchError ? error.retryAt : undefined);

/** Errands taken in at a time: the largest sitemaps have 50,000, and nothing else goes on meanwhile. */
const TAKEN_AT_ONCE = 2000;

/**
 * Takes in what a source asks for, with the source as it is now, and tells of it. Of very many errands the first are
 * taken in under the source as it was, so that one that is interrupted is read again.
 */
export async function takeIn(
  { record, tell }: Pick<Means, 'record' | 'tell'>,
  source: Source,
  errands: readonly NewErrand[],
): Promise<void> {
  let fresh = 0;
  let at = 0;
  for (; errands.length - at > TAKEN_AT_ONCE; at += TAKEN_AT_ONCE) {
    const before = await record.watching.sourceOf(source.url);
    if (!before) return;
    fresh += await record.watching.takeIn(before, errands.slice(at, at + TAKEN_AT_ONCE));
    await setImmediate();
  }
  fresh += await record.watching.takeIn(source, errands.slice(at));
  tell({ kind: 'read', source: source.url, items: errands.length, fresh, next: source.nextTry });
}

/** The address of an errand that has one to fetch. */
export const addressOf = ({ url }: Pick<Errand, 'url'>): string => url!;
