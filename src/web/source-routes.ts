import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OnrecordError } from '../domain/index.ts';
import type { AskJobs } from '../operations/jobs/standing.ts';
import { addSource } from '../operations/watch/sources.ts';
import type { RecordStore } from '../search/index.ts';
import { askerOf, demand, mayDo } from './access/asker.ts';
import { firstDayOfStrip } from './day-strip.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { isWrong } from './source-words.ts';
import { type ListedSource, renderSourcesPage } from './sources-page.ts';

/** Bytes of the form, which holds an address and a title. */
const LONGEST_FORM = 16_384;
/** Addresses that were given up which are shown of a source. */
const GIVEN_UP = 5;

/** The page of what is watched, and the form that adds to it. */
export function addSourceRoutes(
  app: Hono,
  { record, jobs }: { readonly record: () => RecordStore; readonly jobs?: AskJobs },
): void {
  addPage(app, record, '/sources', sourcesWith(jobs));
  app.post('/sources', bodyLimit({ maxSize: LONGEST_FORM, onError: tooLong }), (context) => add(context, record()));
}

function tooLong(): never {
  throw new OnrecordError('input/too-large', 'The form is larger than 16 kB.', 'Give one address.');
}

const sourcesWith =
  (jobs: AskJobs | undefined): AnswerPage =>
  async ({ record, address, asker }) => {
    const [listed, standing] = await Promise.all([listSources(record), jobs?.() ?? null]);
    const told = standing && { ...standing, lastDead: mayDo(asker, 'review') ? standing.lastDead : [] };
    return {
      values: {
        sources: listed.map(({ source, counts, days }) => ({ ...source, errands: counts, days })),
        ...(told && { jobs: told }),
      },
      page: () => renderSourcesPage({ sources: listed, address, now: new Date(), ...(told && { jobs: told }) }),
    };
  };

const valuesOf = (listed: readonly ListedSource[]) => ({
  sources: listed.map(({ source, counts }) => ({ ...source, errands: counts })),
});

/** What is watched, and how it fares, as values. */
export const sourceValues = async (record: RecordStore) => valuesOf(await listSources(record));

/** Those with something wrong first, most failures first; then by name. */
async function listSources(record: RecordStore): Promise<ListedSource[]> {
  const listed: ListedSource[] = [];
  const byUrl = Map.groupBy(await record.watching.sourceDays(firstDayOfStrip(new Date())), ({ source }) => source);
  for (const source of await record.watching.sources()) {
    const counts = await record.watching.countsOf(source.url);
    const givenUp = counts['given-up'] > 0 ? await record.watching.givenUp(source.url, GIVEN_UP) : [];
    listed.push({ source, counts, days: byUrl.get(source.url) ?? [], givenUp });
  }
  return listed.sort(
    (a, b) => Number(isWrong(b.source)) - Number(isWrong(a.source)) || b.source.failures - a.source.failures,
  );
}

async function add(context: Context, record: RecordStore): Promise<Response> {
  const body = await context.req.parseBody();
  const typed = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [url, title] = [typed('url'), typed('title')];
  try {
    const added = await addSource(record, { url, ...(title !== '' && { title }) }, demand(askerOf(context), 'review'));
    return context.redirect(`/sources?added=${added ? 'now' : 'known'}`, 303);
  } catch (error) {
    if (!(error instanceof OnrecordError && error.code.startsWith('usage/'))) throw error;
    const { message, remedy } = error;
    const address = new URL('/sources', context.req.url);
    const listed = await listSources(record);
    const wrong = { url, message, remedy };
    return context.html(await renderSourcesPage({ sources: listed, address, now: new Date(), wrong }), 400);
  }
}
