import { Worker } from 'node:worker_threads';
import type { RawItem } from '../domain/index.ts';
import { failures } from './errors.ts';
import type { PdfText } from './pdf-worker.ts';
import { idOfLocation, rawItem } from './raw-item.ts';

/** Milliseconds after which reading is given up; a page takes about 10. */
const PATIENCE = 60_000;
/** Pages that are read of a longer PDF. */
const MOST_PAGES = 2000;
/** MiB of memory that reading may use. */
const HEAP = 1024;

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart().startsWith('%PDF-');

async function read(bytes: Uint8Array, patience: number): Promise<PdfText> {
  const own = import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js';
  const worker = new Worker(new URL(own, import.meta.url), {
    workerData: { bytes: Uint8Array.from(bytes), most: MOST_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfText>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not read within ${patience / 1000} s`)), patience);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (status) => reject(new Error(`ended with status ${status}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * The text of a PDF as an item: paragraphs with an empty line between, pages with a form feed between, from which
 * `article/` tells their numbers. Read by pdf.js on a thread of its own that is killed when it takes too long.
 *
 * Rejects with `input/bad-pdf`, and with `input/no-text` where no page holds text (a scan).
 */
export async function itemOfPdf(
  bytes: Uint8Array,
  location: string,
  url?: string,
  patience = PATIENCE,
): Promise<RawItem> {
  let text: PdfText;
  try {
    text = await read(bytes, patience);
  } catch (error) {
    throw failures.badPdf(location, error);
  }
  if (text.pages.every((page) => page.length === 0)) throw failures.noText(location);
  const pages = text.pages.map((page) => page.join('\n\n'));
  if (text.unread > 0) pages.push(`[${text.unread} more pages of this PDF were not read.]`);
  const metadata = { ...(text.title && { title: text.title }), ...(url && { url }) };
  return rawItem(idOfLocation(location), 'text', pages.join('\n\f\n'), metadata, { location, bytes });
}
