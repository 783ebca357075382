import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { OnrecordError } from '../domain/index.ts';
import { openRecord } from '../operations/record.ts';
import type { RecordStore } from '../search/index.ts';
import { webApp } from './app.ts';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The record's file. It may be missing: pages then say how to begin one. */
  readonly location: string;
  readonly onError: (error: unknown) => void;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** Ends open connections and closes the record. */
  close(): Promise<void>;
}

/** The only address that is bound: the record is its owner's. */
const LOOPBACK = '127.0.0.1';

/** Serves the pages of a record to this machine. Rejects with `serve/port-in-use`, `serve/port-refused`. */
export async function servePages({ port, location, onError }: ServeOptions): Promise<PageServer> {
  let open: RecordStore | undefined;
  const record = (): RecordStore => {
    open ??= openRecord(location);
    return open;
  };
  const server = createAdaptorServer({ fetch: webApp({ location, record, onError }).fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asServeError(error, port)));
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await open?.close();
    },
  };
}

function asServeError(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = 'Choose another one with --port; --port 0 takes a free one.';
  if (error.code === 'EADDRINUSE') {
    return new OnrecordError('serve/port-in-use', `Port ${port} is in use.`, remedy, { cause: error });
  }
  if (error.code === 'EACCES') {
    return new OnrecordError('serve/port-refused', `This user may not use port ${port}.`, remedy, { cause: error });
  }
  return error;
}
