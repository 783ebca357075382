import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { OnrecordError } from '../domain/index.ts';
import { warcInfo, warcRecordsOf } from '../read/index.ts';
import type { CaptureQuery, RecordStore } from '../record/index.ts';
import { version } from '../version.ts';

export type { CaptureQuery } from '../record/index.ts';

/**
 * Writes what was fetched as WARC (ISO 28500), each record packed for itself, oldest first; answers how many captures.
 * `-` is standard output. Throws `capture/unwritable`.
 */
export async function exportCaptures(record: RecordStore, file: string, query: CaptureQuery): Promise<number> {
  const out = file === '-' ? process.stdout : createWriteStream(file);
  const failed = new Promise<never>((_, reject) => {
    out.once('error', (cause) => {
      const remedy = 'Name a file in a folder that can be written, on a disk with space.';
      reject(
        new OnrecordError('capture/unwritable', `${file} cannot be written: ${cause.message}.`, remedy, { cause }),
      );
    });
  });
  failed.catch(() => {});
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (!out.write(bytes)) await Promise.race([once(out, 'drain'), failed]);
  };
  await write(warcInfo(`onrecord ${version}`, `${new Date().toISOString().slice(0, 19)}Z`));
  let count = 0;
  for await (const { url, at, requestHeaders, status, headers, body, whole } of record.captures.each(query)) {
    const request = { method: 'GET', headers: requestHeaders };
    await write(warcRecordsOf({ url, captured: at, request, status, headers, body, truncated: !whole }));
    count++;
  }
  if (out === process.stdout) return count;
  out.end();
  await Promise.race([finished(out), failed]);
  return count;
}
