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
  readonly issues: readonly Issue[];
  readonly model: ModelName;
  /** Whether the program that starts it keeps compiled code; each thread has to ask for it. */
  readonly compileCache: boolean;
}

/** The line that stands in the place of an entry that could not be made. */
export function failedLine(id: string, error: unknown): ExtractedLine {
  const { code, message } =
    error instanceof OnrecordError ? error : { code: 'internal/unexpected', message: String(error) };
  return { json: JSON.stringify({ id, error: { code, message } } satisfies FailedEntry), failed: true };
}
