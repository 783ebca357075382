import { OnrecordError } from '../domain/index.ts';

/** Why something could not be fetched, with what the server said of it. */
export class FetchError extends OnrecordError {
  /** The HTTP status; absent where there was no answer. */
  readonly status: number | undefined;
  /** When it may be tried again, as the server says; absent where it says nothing. */
  readonly retryAt: Date | undefined;

  constructor(
    code: string,
    message: string,
    remedy: string,
    told: { readonly status?: number; readonly retryAt?: Date | undefined; readonly cause?: unknown } = {},
  ) {
    super(code, message, remedy, told.cause === undefined ? undefined : { cause: told.cause });
    this.status = told.status;
    this.retryAt = told.retryAt;
  }
}

export const failures = {
  tooLarge: (url: string, bytes: number) =>
    new FetchError('fetch/too-large', `${url} sends more than ${bytes} bytes.`, 'Give a page, not a download.'),
  tooSlow: (url: string, rate: number) =>
    new FetchError('fetch/too-slow', `${url} sends fewer than ${rate} bytes a second.`, 'Try again later.'),
  timeout: (url: string, cause: unknown) =>
    new FetchError('fetch/timeout', `${url} did not answer in time.`, 'Try again later.', { cause }),
  noSuchHost: (url: string, cause: unknown) =>
    new FetchError(
      'fetch/no-such-host',
      `${url}: the name cannot be resolved.`,
      'Check the address and the connection.',
      { cause },
    ),
  badAnswer: (url: string, what: string, cause?: unknown) =>
    new FetchError('fetch/bad-answer', `${url} ${what}.`, 'Save the page to a file and give that.', { cause }),
  redirects: (url: string) =>
    new FetchError(
      'fetch/too-many-redirects',
      `${url} leads from address to address without end.`,
      'Give the final address.',
    ),
  disallowed: (url: string) =>
    new FetchError(
      'fetch/disallowed',
      `The robots.txt of ${new URL(url).host} asks programs not to read ${url}.`,
      'Read it in a browser, or ask the outlet.',
    ),
  robotsUnknown: (url: string, why: string, retryAt: Date) =>
    new FetchError(
      'fetch/robots-unknown',
      `The robots.txt of ${new URL(url).host} cannot be read (${why}), so nothing is fetched there.`,
      'It is tried again; look at the address in a browser.',
      { retryAt },
    ),
  wait: (url: string, retryAt: Date) =>
    new FetchError(
      'fetch/wait',
      `${new URL(url).host} asked to be left alone until ${retryAt.toISOString()}.`,
      'It is tried again then.',
      { retryAt },
    ),
};

const REMEDIES: Readonly<Record<number, string>> = {
  401: 'The server wants a login: save the page to a file and give that.',
  402: 'The page is for subscribers: save it to a file and give that.',
  403: 'The server refuses programs, or this network: open the address in a browser.',
  404: 'Nothing is there: check the address.',
  410: 'It was taken away for good: remove the address.',
  429: 'It was asked too often: ask less often.',
};

/** The error of an answer that is none of 200, a redirect, or a 304 that was asked for. */
export function statusError(url: string, status: number, retryAt?: Date): FetchError {
  const told = { status, retryAt };
  const message = `${url} answers with status ${status}.`;
  if (status === 304) {
    return new FetchError('fetch/bad-answer', `${url} says “not modified” without being asked.`, 'Try again.', told);
  }
  const wait =
    retryAt && `Try again after ${Math.max(0, Math.round((retryAt.getTime() - Date.now()) / 1000))} seconds.`;
  const remedy = wait ?? REMEDIES[status] ?? (status >= 500 ? 'The server has a fault: try again later.' : OTHER);
  return new FetchError('fetch/status', message, remedy, told);
}
const OTHER = 'Open the address in a browser to see what it says.';

/** What undici and the system throw, in our words. */
export function failureOf(error: unknown, url: string): OnrecordError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OnrecordError) return cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (cause.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return failures.timeout(url, error);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failures.noSuchHost(url, error);
    if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')
      return failures.badAnswer(url, `sends more than ${MAX_HEADER_BYTES} bytes of headers`, error);
    if (code.startsWith('HPE_') || cause.name === 'HTTPParserError')
      return failures.badAnswer(url, 'sends what is no HTTP', error);
    if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR'))
      return failures.badAnswer(url, 'sends packed bytes that are damaged', error);
  }
  const why = error instanceof Error ? error.message : String(error);
  const remedy = 'Check the address, or try again later.';
  return new FetchError('fetch/failed', `${url} could not be fetched: ${why}.`, remedy, { cause: error });
}

/** Bytes of an answer's headers, all together. */
export const MAX_HEADER_BYTES = 65_536;
