import { Command } from 'commander';
import type { ArticleListed, RecordStore } from '../search/index.ts';
import { dateInWords } from './date-words.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { articleLines, SHORT_ID } from './statement-view.ts';
import { clip, pad, printable, type Terminal, terminalOf } from './terminal.ts';
import { moreLine } from './who.ts';

interface Options extends RecordOptions {
  readonly all?: true;
  readonly text?: true;
  readonly ids?: true;
  readonly words?: string;
  readonly outlet?: string;
  readonly limit?: number;
  readonly after?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord show
  $ onrecord show --words "bridge toll" --outlet "Harbour Gazette"
  $ onrecord show 3f9a12c4
  $ onrecord show 3f9a12c4 --text
  $ onrecord show 3f9a12c4 --ids

Without an id the articles on record are listed, newest first. An id is that of an article or of a statement; the
first characters of an article's id are enough.`;

export function showCommand(): Command {
  return new Command('show')
    .description('Show an article with who says what in it, or list the articles on record.')
    .argument('[id...]', 'ids of articles or statements')
    .option('--all', 'also statements that are less sure or were taken out')
    .option('--ids', 'with the id of each statement, for correct')
    .option('--text', 'print the text of the article, nothing else')
    .option('--words <words>', 'list only articles with these words')
    .option('--outlet <name>', 'list only articles of this outlet: its name or domain')
    .addOption(limitOption())
    .option('--after <page>', '"next" of the page before')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(show);
}

async function show(ids: readonly string[], options: Options): Promise<void> {
  await withRecord(options, async (record) => {
    if (ids.length === 0) return list(record, options);
    const { articleOf } = await import('../search/index.ts');
    const context = { terminal: terminalOf(process.stdout), issues: await record.issues(), ids: options.ids ?? false };
    for (const id of ids) {
      const answer = await articleOf(record, id, { all: options.all ?? false });
      if (options.json) console.log(JSON.stringify(answer));
      else if (options.text) console.log(answer.article.article.text.split('\n').map(printable).join('\n'));
      else console.log(articleLines(answer, context).join('\n'));
    }
  });
}

async function list(record: RecordStore, { words, outlet, limit, after, json }: Options): Promise<void> {
  const { listArticles } = await import('../search/index.ts');
  const answer = await listArticles(record, {
    ...(words !== undefined && { words }),
    ...(outlet !== undefined && { outlet }),
    ...(limit !== undefined && { limit }),
    ...(after !== undefined && { after }),
  });
  if (json) return void console.log(JSON.stringify(answer));
  const terminal = terminalOf(process.stdout);
  if (answer.articles.length === 0) console.log('Nothing like this is in this collection.');
  for (const article of answer.articles) console.log(articleLine(article, terminal));
  for (const line of moreLine(answer.next, terminal)) console.log(line);
}

/** Columns of the id and of the date. */
const COLUMNS = { id: SHORT_ID + 2, date: 23 };

/** Two lines: the title beside id and date, then the outlet and how much was found. */
function articleLine({ id, title, outlet, published, statements }: ArticleListed, terminal: Terminal): string {
  const left = COLUMNS.id + COLUMNS.date;
  const date = pad(clip(dateInWords(published) ?? 'date unknown', COLUMNS.date - 2), COLUMNS.date);
  const from = printable(outlet?.name ?? outlet?.domain ?? 'outlet unknown');
  const found = `${statements} ${statements === 1 ? 'statement' : 'statements'}`;
  const head = terminal.style('bold', clip(printable(title ?? 'untitled'), terminal.width - left));
  const below = terminal.style('dim', clip(`${from} · ${found}`, terminal.width - left));
  return `${terminal.style('dim', pad(id.slice(0, SHORT_ID), COLUMNS.id))}${date}${head}\n${' '.repeat(left)}${below}`;
}
