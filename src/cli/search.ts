import { Command } from 'commander';
import { addQuestionOptions, asked, explainName, limitOption, type QuestionOptions } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { countInWords, lessSure, listLines } from './statement-view.ts';
import { terminalOf } from './terminal.ts';
import { moreLine } from './who.ts';

interface Options extends RecordOptions, QuestionOptions {
  readonly by?: string;
  readonly about?: string;
  readonly private?: true;
  readonly limit?: number;
  readonly after?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord search ceasefire
  $ onrecord search '"not an option"' --by "Odile Farrant"
  $ onrecord search -- toll -ferry
  $ onrecord search bridge --kind direct --since 2025 --json | jq -r '.statements[].words'

All words have to be there, in any form ("negotiation" finds "negotiations"), in the statement or the speaker's name.
Words in quotation marks stand together; -word excludes (after --, so that it is not taken for an option).`;

export function searchCommand(): Command {
  return addQuestionOptions(new Command('search'))
    .description('Search the statements on record, newest first.')
    .argument('<words...>', 'words of the statement or of the speaker’s name')
    .option('--by <name>', 'only by this speaker')
    .option('--about <words>', 'only what is about this: also in the paragraph around, and the issues')
    .option('--private', 'with --by: also list a private person')
    .addOption(limitOption())
    .option('--after <page>', '"next" of the page before')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(search);
}

async function search(words: readonly string[], options: Options): Promise<void> {
  const { searchStatements } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    const answer = await searchStatements(record, {
      ...asked(options),
      words: words.join(' '),
      ...(options.by !== undefined && { actor: options.by }),
      ...(options.about !== undefined && { about: options.about }),
      ...(options.private && { includePrivate: true }),
      ...(options.limit !== undefined && { limit: options.limit }),
      ...(options.after !== undefined && { after: options.after }),
    });
    const { actor, total, hidden, statements, next, withheld } = answer;
    if (actor && actor.found !== 'one') explainName(options.by!, actor);
    if (options.json) return void console.log(JSON.stringify(answer));
    if (actor && actor.found !== 'one') return;
    const terminal = terminalOf(process.stdout);
    if (withheld) return void console.log('A private person: no list is given by default. See --private.');
    const count =
      total.count === 0 ? 'Nothing like this is in this collection' : `${countInWords(total)} on record, newest first`;
    const head = `${count}${hidden.count === 0 ? '' : ` · ${lessSure(hidden)}`}`;
    const lines = listLines(statements, { terminal, issues: await record.issues() }, true);
    console.log([head, '', ...lines, ...moreLine(next, terminal)].join('\n'));
  });
}
