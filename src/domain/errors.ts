/**
 * The base of every error that onrecord raises on purpose.
 *
 * `code` is stable (`input/unreadable`) and safe to match on; `message` says what happened; `remedy` says what to do
 * about it, in one sentence.
 */
export class OnrecordError extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OnrecordError';
    this.code = code;
    this.remedy = remedy;
  }
}
