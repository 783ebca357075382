import type { Context, Hono } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import {
  EXPORT_FORMATS,
  EXPORT_NAMES,
  type ExportName,
  exportStatements,
  isExportName,
} from '../operations/exports/index.ts';
import { type RecordStore, resolveActor } from '../search/index.ts';
import { addressOf } from './access/asker.ts';
import { recordFor } from './access/without-names.ts';
import { questionOf, readAsked } from './question.ts';

/** A mark before CSV by which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Downloads of what a search found: `/export?format=csv`, and the boxes of the search form. Short passages only. */
export function addExportRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  app.get('/export', (context) => download(context, recordFor(context, record())));
}

async function download(context: Context, record: RecordStore): Promise<Response> {
  const { searchParams, search, origin } = addressOf(context);
  const format = formatOf(searchParams.get('format') ?? '');
  const asked = readAsked(searchParams);
  const isKnown = asked.speaker === '' || (await resolveActor(record, asked.speaker)).found === 'one';
  // The search page says whose name it may be.
  if (!isKnown) return context.redirect(`/search${search}`, 303);
  const { after: _, ...question } = questionOf(asked);
  const pieces = exportStatements(record, question, { format, base: origin });
  const { mediaType, extension } = EXPORT_FORMATS[format];
  const body = ReadableStream.from(encoded(pieces, format === 'csv' ? BYTE_ORDER_MARK : ''));
  return context.body(body, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="onrecord-${format}.${extension}"`,
  });
}

function formatOf(given: string): ExportName {
  if (isExportName(given)) return given;
  const names = Object.keys(EXPORT_NAMES).join(', ');
  throw new OnrecordError('usage/format', `${JSON.stringify(given)} is no format.`, `Choose one of ${names}.`);
}

async function* encoded(pieces: AsyncIterable<string>, first: string): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  if (first !== '') yield encoder.encode(first);
  for await (const piece of pieces) yield encoder.encode(piece);
}
