import { hash } from 'node:crypto';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Issue, OnrecordError, type RawItem } from '../domain/index.ts';
import type { ModelName } from '../model-name.ts';
import { type ArticleAnswer, articleOf, type RecordStore } from '../search/index.ts';
import { renderArticlePage } from './article-page.ts';
import { type Pasted, renderPasted, renderPastePage } from './paste-page.ts';

/** Bytes of a form; a long article has some 100 kB. */
const LONGEST_FORM = 2 * 1024 * 1024;

interface PasteOptions {
  readonly record: () => RecordStore;
  readonly model?: ModelName;
}

/** The page on which an article is tried without being stored, and its answer. */
export function addPasteRoutes(app: Hono, { record: recordOf, model = 'fast' }: PasteOptions): void {
  app.get('/paste', (context) => context.html(renderPastePage(EMPTY)));
  app.post('/paste', bodyLimit({ maxSize: LONGEST_FORM, onError: tooLong }), async (context) => {
    const pasted = pastedOf(await context.req.parseBody());
    if (pasted.text === '') return context.html(renderPastePage(pasted, 'There is no text in the box.'), 400);
    const issues = await issuesOf(recordOf);
    const answer = await analysed(pasted, issues, model);
    const shown = answer.statements.filter((statement) => statement.shown);
    const visible = { ...answer, statements: shown, hidden: answer.statements.length - shown.length };
    const address = new URL(context.req.url);
    return context.html(
      renderArticlePage({ answer: visible, issues, picked: null, address, place: 'paste', passing: renderPasted() }),
    );
  });
}

const EMPTY: Pasted = { text: '', title: '', outlet: '', published: '' };

function tooLong(): never {
  throw new OnrecordError('input/too-large', 'The form is larger than 2 MB.', 'Paste a shorter text.');
}

function pastedOf(body: Readonly<Record<string, unknown>>): Pasted {
  const typed = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  };
  return { text: typed('text'), title: typed('title'), outlet: typed('outlet'), published: typed('published') };
}

/** The issues of the record; none where there is no record yet. */
async function issuesOf(recordOf: () => RecordStore): Promise<readonly Issue[]> {
  try {
    return await recordOf().issues();
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'record/missing') return [];
    throw error;
  }
}

/** Puts the text on a record in memory, which is gone afterwards, and asks it as any record is asked. */
async function analysed(pasted: Pasted, issues: readonly Issue[], model: ModelName): Promise<ArticleAnswer> {
  const { addItems, openRecord } = await import('../operations/index.ts');
  const record = openRecord(':memory:', { create: true });
  try {
    const { articles, failed } = await addItems(record, once(itemOf(pasted)), { issues, model });
    const [problem] = failed;
    if (problem) throw new OnrecordError(problem.code, problem.message, 'Change the text and try again.');
    return await articleOf(record, articles[0]!, { all: true });
  } finally {
    await record.close();
  }
}

async function* once(item: RawItem): AsyncIterable<RawItem> {
  yield item;
}

function itemOf({ text, title, outlet, published }: Pasted): RawItem {
  const bytes = Buffer.from(text);
  const metadata = {
    ...(title !== '' && { title }),
    ...(outlet !== '' && { outlet }),
    ...(published !== '' && { published }),
  };
  return { id: 'pasted', format: 'text', content: text, metadata, location: '-', bytes, sha256: hash('sha256', bytes) };
}
