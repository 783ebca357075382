import { Command } from 'commander';
import type { StatementAnswer, StoredActor } from '../search/index.ts';
import { addQuestionOptions, asked, explainName, limitOption, type QuestionOptions } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { countInWords, lessSure, listLines, type ViewContext } from './statement-view.ts';
import { printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions, QuestionOptions {
  readonly about?: string;
  readonly private?: true;
  readonly limit?: number;
  readonly after?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord who "Donald Trump" --about NATO
  $ onrecord who Hegseth --since 2025-02 --until 2025-03
  $ onrecord who "the Kremlin" --outlet reuters.com --json | jq -r '.statements[].words'

A name, a surname that only one actor bears, another form of the name ("the Kremlin") or an id will do. --about looks
for the words in the statement, in its paragraph, and in the issues on which it takes a side.
Exit status: 0 done, also where nothing is on record; 2 the name fits several.`;

export function whoCommand(): Command {
  return addQuestionOptions(new Command('who'))
    .description('List what somebody has said, newest first, with the words.')
    .argument('<name>', 'a name, a surname, another form of the name, or an id')
    .option('--about <words>', 'only what is about this; words in quotation marks stand together, -word excludes')
    .option('--private', 'also list a private person')
    .addOption(limitOption())
    .option('--after <page>', '"next" of the page before')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(who);
}

async function who(name: string, options: Options): Promise<void> {
  const { whoSaid } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    const answer = await whoSaid(record, {
      ...asked(options),
      actor: name,
      ...(options.about !== undefined && { about: options.about }),
      ...(options.private && { includePrivate: true }),
      ...(options.limit !== undefined && { limit: options.limit }),
      ...(options.after !== undefined && { after: options.after }),
    });
    const { actor } = answer;
    if (actor?.found !== 'one') explainName(name, actor!);
    if (options.json) console.log(JSON.stringify(answer));
    else if (actor?.found === 'one') {
      const context: ViewContext = { terminal: terminalOf(process.stdout), issues: await record.issues() };
      console.log(whoLines(actor.actor, answer, options, context).join('\n'));
    }
  });
}

/** Forms of the name that are printed at most. */
const ALIASES = 6;

/** Who it is, how much is on record, the statements, and what was left out. */
export function whoLines(
  actor: StoredActor,
  answer: StatementAnswer,
  options: Pick<Options, 'about' | 'all'>,
  context: ViewContext,
): string[] {
  const { terminal } = context;
  const { total, hidden, statements, next, withheld } = answer;
  const aliases = actor.aliases.slice(0, ALIASES).map(printable);
  const more = actor.aliases.length > ALIASES ? ' …' : '';
  const also = aliases.length === 0 ? '' : ` · also ${aliases.join(', ')}${more}`;
  const about = options.about === undefined ? '' : ` about ${printable(options.about)}`;
  const head = [
    terminal.style('bold', printable(actor.name)),
    ...wrap(`${actor.kind}${also}`, terminal.width).map((line) => terminal.style('dim', line)),
  ];
  if (withheld)
    return [...head, ...wrap('A private person: no list is given by default. See --private.', terminal.width)];
  const count =
    total.count === 0
      ? `Nothing${about} is in this collection`
      : `${countInWords(total)} on record${about}, newest first`;
  const less = hidden.count === 0 ? '' : ` · ${lessSure(hidden)}`;
  return [...head, `${count}${less}`, '', ...listLines(statements, context, false), ...moreLine(next, terminal)];
}

/** How to see the next page. */
export const moreLine = (next: string | null, terminal: Terminal): string[] =>
  next === null ? [] : [terminal.style('dim', `There is more: --after ${next}, or a larger --limit.`)];
