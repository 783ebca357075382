import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { type PdfPiece, paragraphsOfPage } from './pdf-lines.ts';

/** What is read of a PDF. */
export interface PdfText {
  readonly title?: string;
  /** The paragraphs of each page, in order. */
  readonly pages: readonly (readonly string[])[];
  /** Pages beyond the most that are read. */
  readonly unread: number;
}

/** The other end of `itemOfPdf`: bytes in, the paragraphs of the pages out. It may hang, and is then killed. */
const { bytes, most } = workerData as { readonly bytes: Uint8Array; readonly most: number };

/** Titles that programs give, not people. */
const NO_TITLE =
  /^(?:untitled|microsoft (?:word|powerpoint)|document\d*|slide \d+|print)\b|\.(?:docx?|pdf|indd|rtf|odt|pages|qxd)$/i;

const document = await getDocumentProxy(bytes, { verbosity: 0 });
const { info } = await document.getMetadata();
const title = (info as { readonly Title?: unknown }).Title;
const pages: string[][] = [];
for (let number = 1; number <= Math.min(document.numPages, most); number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): PdfPiece[] =>
    'str' in item
      ? [
          {
            text: item.str,
            x: item.transform[4] as number,
            y: item.transform[5] as number,
            width: item.width,
            height: item.height || Math.abs(item.transform[3] as number),
          },
        ]
      : [],
  );
  pages.push(paragraphsOfPage(pieces));
  page.cleanup();
}
const text: PdfText = {
  ...(typeof title === 'string' && title.trim() && !NO_TITLE.test(title.trim()) && { title: title.trim() }),
  pages,
  unread: Math.max(0, document.numPages - most),
};
parentPort!.postMessage(text);
