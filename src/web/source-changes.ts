import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OnrecordError } from '../domain/index.ts';
import { exportFeeds, importOpml, removeSource } from '../operations/watch/sources.ts';
import type { RecordStore } from '../search/index.ts';
import { askerOf, demand } from './access/asker.ts';
import { renderRemovePage } from './source-forms.ts';

/** Bytes of a list of feeds: some ten thousand of them. */
const LONGEST_LIST = 4_194_304;
const LONGEST_FORM = 16_384;

const tooLong = (what: string) => (): never => {
  throw new OnrecordError('input/too-large', `${what} is larger than is taken here.`, 'Use `onrecord feed import`.');
};

/** Lists of feeds in and out, and taking a source out; adding one is beside the list (`source-routes.ts`). */
export function addSourceChanges(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  app.get('/sources.opml', async (context) =>
    context.body(await exportFeeds(record()), 200, {
      'Content-Type': 'text/x-opml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="onrecord-sources.opml"',
    }),
  );
  app.post('/sources/import', bodyLimit({ maxSize: LONGEST_LIST, onError: tooLong('The list') }), (context) =>
    takeList(context, record()),
  );
  app.get('/sources/remove', (context) => askToRemove(context, record()));
  app.post('/sources/remove', bodyLimit({ maxSize: LONGEST_FORM, onError: tooLong('The form') }), (context) =>
    remove(context, record()),
  );
}

async function takeList(context: Context, record: RecordStore): Promise<Response> {
  const by = demand(askerOf(context), 'review');
  const { list } = await context.req.parseBody();
  if (!(list instanceof File)) throw new OnrecordError('usage/list', 'No file was sent.', 'Choose an OPML file.');
  const report = await importOpml(record, new Uint8Array(await list.arrayBuffer()), list.name, by);
  const counts = new URLSearchParams({
    listed: String(report.added),
    known: String(report.known),
    refused: String(report.refused.length),
  });
  return context.redirect(`/sources?${counts}`, 303);
}

async function askToRemove(context: Context, record: RecordStore): Promise<Response> {
  const source = await record.watching.sourceOf(context.req.query('url') ?? '');
  if (!source) return context.notFound();
  const counts = await record.watching.countsOf(source.url);
  return context.html(await renderRemovePage(source, counts));
}

async function remove(context: Context, record: RecordStore): Promise<Response> {
  const by = demand(askerOf(context), 'review');
  const { url } = await context.req.parseBody();
  await removeSource(record, typeof url === 'string' ? url : '', by);
  return context.redirect('/sources?removed=1', 303);
}
