import { type Figures, figuresOf } from './serve-figures.ts';

/** What is fired: addresses in turn, so many a second, with the tag of the last answer or without. */
export interface Shot {
  /** Of the server, without a slash at the end. */
  readonly address: string;
  readonly paths: readonly string[];
  readonly rate: number;
  readonly seconds: number;
  readonly tags: boolean;
}

/** Connections that are kept open, as of a few browsers. */
const CONNECTIONS = 4;

interface AutocannonRequest {
  readonly method: 'GET';
  readonly path: string;
  readonly setupRequest?: (request: object) => object;
  readonly onResponse?: (
    status: number,
    body: string,
    context: object,
    headers: Readonly<Record<string, string>>,
  ) => void;
}

/** As much of autocannon as is used; it has no types of its own. */
type Autocannon = (
  options: {
    readonly url: string;
    readonly connections: number;
    readonly overallRate: number;
    readonly duration: number;
    readonly requests: readonly AutocannonRequest[];
  },
  done: (error: Error | null, result: { readonly errors: number; readonly timeouts: number }) => void,
) => {
  on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
};

/** Fires at a server, and answers how long each response took. Tags are sent as a browser does: that of the last answer. */
export async function cannon({ address, paths, rate, seconds, tags }: Shot): Promise<Figures> {
  const { default: autocannon } = (await import(import.meta.resolve('autocannon'))) as { default: Autocannon };
  const held = new Map<string, string>();
  if (tags) for (const path of paths) held.set(path, (await fetch(`${address}${path}`)).headers.get('etag') ?? '');
  const requests = paths.map((path): AutocannonRequest => {
    if (!tags) return { method: 'GET', path };
    return {
      ...{ method: 'GET', path },
      setupRequest: (request) => ({ ...request, headers: { 'if-none-match': held.get(path) ?? '' } }),
      onResponse: (_status, _body, _context, headers) => void held.set(path, tagIn(headers) ?? held.get(path) ?? ''),
    };
  });
  const times: number[] = [];
  let refused = 0;
  return new Promise((resolve, reject) => {
    const run = autocannon(
      { url: address, connections: CONNECTIONS, overallRate: rate, duration: seconds, requests },
      (error, result) => {
        if (error) reject(error);
        else resolve(figuresOf(times, refused + result.errors + result.timeouts));
      },
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200 && status !== 304) refused++;
    });
  });
}

const tagIn = (headers: Readonly<Record<string, string>>): string | undefined => headers.etag ?? headers.ETag;
