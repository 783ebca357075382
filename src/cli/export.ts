import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { StoredStatement } from '../search/index.ts';
import { csvHeader, csvLine } from './csv.ts';
import { addQuestionOptions, asked, explainName, type QuestionOptions } from './question-options.ts';
import { type RecordOptions, recordOption, withRecord } from './record-option.ts';

interface Options extends RecordOptions, QuestionOptions {
  readonly format: 'jsonl' | 'csv';
  readonly by?: string;
  readonly about?: string;
  readonly words?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord export > statements.jsonl
  $ onrecord export --format csv --by "Donald Trump" --about NATO > trump-nato.csv
  $ onrecord export --json --since 2025 --all | jq -r 'select(.kind == "direct").words'

One statement a line, newest first: its words, speaker, dates with their basis, positions, and a link to the article;
never the article's whole text. In CSV a cell that a spreadsheet would take for a formula gets an apostrophe before it.`;

export function exportCommand(): Command {
  return addQuestionOptions(new Command('export'))
    .description('Write the statements on record as JSON Lines or CSV.')
    .addOption(new Option('--format <format>', 'how to write them').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--by <name>', 'only by this speaker')
    .option('--about <words>', 'only what is about this')
    .option('--words <words>', 'only statements with these words')
    .option('--json', 'the same as --format jsonl')
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(exportStatements);
}

async function exportStatements(options: Options): Promise<void> {
  const { everyStatement, resolveActor } = await import('../search/index.ts');
  const csv = options.format === 'csv' && !options.json;
  await withRecord(options, async (record) => {
    if (options.by !== undefined) {
      const resolved = await resolveActor(record, options.by);
      if (resolved.found !== 'one') return explainName(options.by, resolved);
    }
    if (csv) await write(csvHeader());
    const question = {
      ...asked(options),
      ...(options.by !== undefined && { actor: options.by }),
      ...(options.about !== undefined && { about: options.about }),
      ...(options.words !== undefined && { words: options.words }),
    };
    for await (const statement of everyStatement(record, question)) {
      await write(csv ? csvLine(statement) : `${JSON.stringify(exported(statement))}\n`);
    }
  });
}

/** A statement without what only this record can read. */
const exported = ({ order: _, spans: __, ...statement }: StoredStatement): object => statement;

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
