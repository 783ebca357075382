import type { Context, Hono } from 'hono';
import { editState } from '../operations/edits.ts';
import {
  citationCsl,
  citationOf,
  citationText,
  datesOffered,
  positionsWith,
  type RecordStore,
  type StatementDetail,
  speakersOffered,
  statementDetail,
  type TimedPosition,
  whatBecameOf,
} from '../search/index.ts';
import { addressOf, mayDo } from './access/asker.ts';
import { recordFor } from './access/without-names.ts';
import { statementHref } from './addresses.ts';
import type { StatementEditing } from './correct-panel.ts';
import { backTo, doneIn } from './done-notice.ts';
import { type AnswerPage, addPage } from './pages.ts';
import { renderGone, renderStatementPage } from './statement-page.ts';

/** The page of one statement, its citation as files, and the shorter address that people type. */
export function addStatementRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  app.get('/statement/:id', (context) => context.redirect(statementHref(context.req.param('id')), 308));
  addCitation(app, record, 'cite.txt', (context, citation) => context.text(`${citationText(citation)}\n`));
  addCitation(app, record, 'cite.csl.json', (context, citation) => context.json([citationCsl(citation)]));
  addCitation(app, record, 'cite.json', (context, citation) => context.json(citation));
  addPage(app, record, '/statements/:id', statementPage);
}

type Answer = (context: Context, citation: ReturnType<typeof citationOf>) => Response;

function addCitation(app: Hono, record: () => RecordStore, file: string, answer: Answer): void {
  app.get(`/statements/:id/${file}`, async (context) => {
    const found = await statementDetail(recordFor(context, record()), context.req.param('id'));
    if (!found) {
      const became = await whatBecameOf(record(), context.req.param('id'));
      if (!became) return context.notFound();
      if (became.now !== null) return context.redirect(`${statementHref(became.now)}/${file}`, 308);
      return context.html(await renderGone(became), 410);
    }
    return answer(context, citationOf(found.statement, found.article, addressOf(context).origin));
  });
}

const statementPage: AnswerPage = async ({ record, address, id, asker }) => {
  const detail = await statementDetail(record, id);
  if (!detail) return movedOrGone(record, id);
  const [values, issues] = [await statementValues(record, detail, address.origin), await record.issues()];
  const editing = mayDo(asker, 'review') ? await editingOf(record, detail, address) : null;
  const done = await doneIn(record, address);
  return {
    values: { ...values, ...(editing && { edit: editing.context.state }) },
    page: () => renderStatementPage({ detail, changes: values.positions, issues, address, editing, done }),
  };
};

/** What correcting it needs. */
async function editingOf(
  record: RecordStore,
  { statement, article }: StatementDetail,
  address: URL,
): Promise<StatementEditing> {
  return {
    context: { state: await editState(record, { statement: statement.id }), back: backTo(address) },
    speakers: await speakersOffered(record, statement),
    dates: datesOffered(statement, article),
  };
}

/** What is told of a statement. `origin`: where its permalink begins. */
export async function statementValues(record: RecordStore, detail: StatementDetail, origin: string) {
  const { statement, article, reports, corrections } = detail;
  const positions = await changesOf(record, detail);
  return { statement, citation: citationOf(statement, article, origin), positions, reports, corrections };
}

async function movedOrGone(record: RecordStore, id: string): ReturnType<AnswerPage> {
  const became = await whatBecameOf(record, id);
  if (!became) return null;
  if (became.now !== null) return { movedTo: statementHref(became.now) };
  const { why, at } = became;
  return { values: { error: { code: 'web/gone', why, at } }, page: () => renderGone(became), status: 410 };
}

/** The positions over time of which the statement is a passage. */
const changesOf = async (record: RecordStore, { statement }: StatementDetail): Promise<readonly TimedPosition[]> =>
  statement.speaker.privatePerson ? [] : positionsWith(record, statement);
