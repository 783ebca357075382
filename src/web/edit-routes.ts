import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OnrecordError } from '../domain/index.ts';
import { ChangedMeanwhile, type EditTarget, enterCorrection, unchangedSince } from '../operations/edits.ts';
import { AmbiguousName } from '../operations/people.ts';
import type { RecordStore } from '../search/index.ts';
import { addressOf, askerOf, demand } from './access/asker.ts';
import { correctionIn, type Fields } from './edit-fields.ts';
import { renderChanged, renderRefused, renderWhichOne } from './edit-trouble.ts';

/** Bytes of a form: ids, a name, a note, and what was seen. */
const LONGEST_FORM = 65_536;

/** Where every form that corrects something is sent. It ends at the page that it came from. */
export function addEditRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  app.post('/corrections', bodyLimit({ maxSize: LONGEST_FORM, onError: tooLong }), (context) =>
    enter(context, record()),
  );
}

function tooLong(): never {
  throw new OnrecordError('input/too-large', 'The form is larger than 64 kB.', 'Write a shorter note.');
}

async function enter(context: Context, record: RecordStore): Promise<Response> {
  const by = demand(askerOf(context), 'review');
  const fields = new URLSearchParams(await context.req.text());
  const signed = { by, note: (fields.get('note') ?? '').trim().slice(0, LONGEST_NOTE) };
  const tag = tagIn(context, fields);
  try {
    await unchangedSince(record, targetIn(fields), tag);
    const correction = await correctionIn(record, fields, signed);
    const { id } = await enterCorrection(record, correction, { ...signed, tag });
    return context.redirect(withDone(backIn(context, fields), id), 303);
  } catch (error) {
    return refused(context, fields, error);
  }
}

/** UTF-16 units. */
const LONGEST_NOTE = 500;

/** From the header, as programs send it, or from the form. */
function tagIn(context: Context, fields: Fields): string | undefined {
  const header = context.req.header('if-match');
  if (header !== undefined && header.trim() !== '*') return header.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
  return fields.get('tag') ?? undefined;
}

function targetIn(fields: Fields): EditTarget | null {
  const [statement, actor] = [fields.get('statement'), fields.get('actor')];
  if (statement !== null) return { statement };
  return actor === null ? null : { actor };
}

/** The page to go back to: one of these pages, whatever the form says. */
function backIn(context: Context, fields: Fields): URL {
  const address = addressOf(context);
  const back = fields.get('back') ?? '/';
  const url = back.startsWith('/') && URL.canParse(back, address.href) ? new URL(back, address) : null;
  return url?.origin === address.origin ? url : new URL('/', address);
}

function withDone(back: URL, correction: number): string {
  back.searchParams.set('done', String(correction));
  return back.pathname + back.search + back.hash;
}

function refused(context: Context, fields: Fields, error: unknown): Response | Promise<Response> {
  const back = backIn(context, fields);
  const page = { fields, back: back.pathname + back.search };
  if (error instanceof ChangedMeanwhile) return context.html(renderChanged(page, error), 412);
  if (error instanceof AmbiguousName) return context.html(renderWhichOne(page, error.message, error.candidates), 409);
  if (error instanceof OnrecordError && /^(?:usage|correct|actor|shifts)\//.test(error.code))
    return context.html(renderRefused(page, error), 400);
  throw error;
}
