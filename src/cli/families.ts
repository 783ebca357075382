import { Command } from 'commander';
import type { FamilyAnswer } from '../search/index.ts';
import { publishedInWords } from './date-words.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural, VERDICTS } from './relative-words.ts';
import { SHORT_ID } from './statement-view.ts';
import { clip, printable, type Terminal, terminalOf } from './terminal.ts';

interface Options extends RecordOptions {
  readonly limit?: number;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord families
  $ onrecord families --limit 5 --json

The first of each family is the earliest copy on this record, or the one that a credit, link or capture shows to be the
source. The others derive from it directly: an article that draws on two agencies joins one family and names the other.`;

export function familiesCommand(): Command {
  return new Command('families')
    .description('List articles with their copies and rewordings on record, the largest families first.')
    .addOption(limitOption())
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(families);
}

/** Families a page unless asked otherwise. */
const PAGE = 10;

async function families({ limit = PAGE, ...options }: Options): Promise<void> {
  const { listFamilies } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    const answer = await listFamilies(record, limit);
    if (options.json) return void console.log(JSON.stringify(answer));
    const terminal = terminalOf(process.stdout);
    if (answer.total === 0) console.log('No article on this record is known to have a copy or rewording on it.');
    for (const family of answer.families) console.log(`${familyLines(family, terminal).join('\n')}\n`);
    const left = answer.total - answer.families.length;
    if (left > 0) console.log(`${plural(left, 'more family', 'more families')}: a larger --limit.`);
  });
}

export function familyLines({ head, members }: FamilyAnswer, terminal: Terminal): string[] {
  const lineOf = ({ id, title, outlet, published }: FamilyAnswer['head'], note: string): string =>
    clip(
      printable(
        `${id.slice(0, SHORT_ID)}  ${outlet?.name ?? outlet?.domain ?? 'outlet unknown'} · ${publishedInWords(published)} · ${note}${title ?? 'untitled'}`,
      ),
      terminal.width,
    );
  return [
    terminal.style('bold', lineOf(head, '')),
    ...members.map(({ article, verdict, shown, also }) => {
      const others = also.length === 0 ? '' : `, also draws on ${also.map((id) => id.slice(0, SHORT_ID)).join(', ')}`;
      return `  ${lineOf(article, `${VERDICTS[verdict]}${shown ? ', shown by evidence' : ''}${others}: `)}`;
    }),
  ];
}
