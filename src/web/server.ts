import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { OnrecordError } from '../domain/index.ts';
import type { ModelName } from '../model-name.ts';
import { standingOfJobs } from '../operations/jobs/standing.ts';
import { openRecord, withoutPassword } from '../operations/record.ts';
import { goByTheseRules } from '../operations/rules.ts';
import type { RecordStore } from '../search/index.ts';
import { type Audience, THIS_MACHINE } from './access/audience.ts';
import { webApp } from './app.ts';
import type { RequestLine } from './observing.ts';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The record's file. It may be missing: pages then say how to begin one. */
  readonly location: string;
  readonly onError: (error: unknown, request?: string) => void;
  /** Told of each answered request. */
  readonly onRequest?: (line: RequestLine) => void;
  /** The address that is bound: of this machine only, unless another is given. */
  readonly host?: string;
  readonly audience?: Audience;
  /** How statements are found in a text that is pasted; fast by default. */
  readonly model?: ModelName;
  /** Origins of sites whose pages may ask the API from a browser. */
  readonly allowedSites?: readonly string[];
}

export interface PageServer {
  /** `http://127.0.0.1:PORT/`, or the one under which it is served to others. */
  readonly address: string;
  /** Ends open connections and closes the record. */
  close(): Promise<void>;
}

/** Bound unless told otherwise: the record is its owner's. */
const LOOPBACK = '127.0.0.1';

/** Serves the pages of a record. Rejects with `serve/port-in-use`, `serve/port-refused`, `serve/no-such-address`. */
export async function servePages(options: ServeOptions): Promise<PageServer> {
  const { port, location, onError, onRequest, host = LOOPBACK } = options;
  const { audience = THIS_MACHINE, allowedSites = [], model = 'fast' } = options;
  let open: RecordStore | undefined;
  let marked: Promise<unknown> = Promise.resolve();
  const record = (): RecordStore => {
    if (open) return open;
    open = openRecord(location);
    marked = goByTheseRules(open).catch(onError);
    return open;
  };
  const told = { onError, ...(onRequest && { onRequest }) };
  const jobs = () => standingOfJobs(location);
  const app = webApp({ location: withoutPassword(location), record, jobs, audience, allowedSites, model, ...told });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asServeError(error, port)));
    server.listen(port, host, resolve);
  });
  return {
    address: audience.kind === 'others' ? `${audience.origin}/` : addressOf(server.address() as AddressInfo),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await marked;
      await open?.close();
    },
  };
}

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;

function asServeError(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = 'Choose another one with --port; --port 0 takes a free one.';
  if (error.code === 'EADDRINUSE') {
    return new OnrecordError('serve/port-in-use', `Port ${port} is in use.`, remedy, { cause: error });
  }
  if (error.code === 'EACCES') {
    return new OnrecordError('serve/port-refused', `This user may not use port ${port}.`, remedy, { cause: error });
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    const message = 'The address of --host is none of this machine.';
    return new OnrecordError('serve/no-such-address', message, 'Give 127.0.0.1, or one that it has.', { cause: error });
  }
  return error;
}
