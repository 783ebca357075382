import type { AttributionSpans, FailedEntry, Issue, RawItem } from './domain/index.ts';
import { OnrecordError } from './domain/index.ts';
import type { ModelName } from './model-name.ts';

/** One item to extract from, with its attributions where they are given. */
export interface ExtractionTask {
  readonly item: RawItem;
  readonly attributions?: readonly AttributionSpans[];
}

/** A line of `extract`: the entry, or what stands in its place, as JSON. */
export interface ExtractedLine {
  readonly json: string;
  readonly failed: boolean;
}

/** What a thread of extraction is started with. */
export interface ThreadStart {
  readonly model: ModelName;
  /** Whether the program that starts it keeps compiled code; each thread has to ask for it. */
  readonly compileCache: boolean;
}

/** What a thread is told: the issues of the tasks that follow, or a task, which it answers with a line if it may take it. */
export type ToThread =
  | { readonly issues: readonly Issue[] }
  | { readonly task: ExtractionTask; readonly claim: SharedArrayBuffer };

/** What stands for a task that nobody has begun, in memory that threads share. */
export const unclaimed = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

/** Takes a task, unless another thread, or this one, took it before. */
export const take = (claim: SharedArrayBuffer): boolean => Atomics.exchange(new Int32Array(claim), 0, 1) === 0;

/** The line that stands in the place of an entry that could not be made. */
export function failedLine(id: string, error: unknown): ExtractedLine {
  const { code, message } =
    error instanceof OnrecordError ? error : { code: 'internal/unexpected', message: String(error) };
  return { json: JSON.stringify({ id, error: { code, message } } satisfies FailedEntry), failed: true };
}
