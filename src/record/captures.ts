type Headers = readonly (readonly [name: string, value: string])[];

/** A request and its answer, as they were. */
export interface Capture {
  readonly url: string;
  /** ISO 8601 instant of the request. */
  readonly at: string;
  readonly requestHeaders: Headers;
  readonly status: number;
  readonly headers: Headers;
  /** Without chunks and unpacked. */
  readonly body: Uint8Array;
  /** False where the body is only the beginning of what was sent. */
  readonly whole: boolean;
}

export interface CaptureQuery {
  /** Only addresses that begin so. */
  readonly url?: string;
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly since?: string;
  readonly until?: string;
}

/** What was fetched, kept for archives. Part of the contract of a record. */
export interface CaptureStore {
  keep(capture: Capture): Promise<void>;
  /** Oldest first, read one by one. */
  each(query: CaptureQuery): AsyncIterable<Capture>;
  /** How many there are, and the bytes of their bodies. */
  count(query: CaptureQuery): Promise<{ readonly captures: number; readonly bytes: number }>;
}
