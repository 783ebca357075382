import type { Hono } from 'hono';
import { CHANGE_KINDS, changeLog, type RecordStore } from '../search/index.ts';
import { mayDo } from './access/asker.ts';
import { renderChangesPage } from './changes-page.ts';
import { doneIn } from './done-notice.ts';
import { type AnswerPage, addPage } from './pages.ts';

/** Changes a page. */
const LISTED = 50;
/** Longer than any name. UTF-16 units. */
const LONGEST = 200;

/** The page of everything that changed the record. */
export function addChangeRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/changes', changes);
}

const changes: AnswerPage = async ({ record, address, asker }) => {
  const typed = (name: string): string => (address.searchParams.get(name) ?? '').trim().slice(0, LONGEST);
  const kind = CHANGE_KINDS.find((one) => one === typed('kind')) ?? null;
  const by = typed('by');
  const answer = await changeLog(record, {
    limit: LISTED,
    ...(kind !== null && { kind }),
    ...(by !== '' && { by }),
    ...(typed('after') !== '' && { after: typed('after') }),
  });
  const done = await doneIn(record, address);
  return {
    values: answer,
    page: () => renderChangesPage({ ...answer, kind, by, address, done, mayEdit: mayDo(asker, 'review') }),
  };
};
