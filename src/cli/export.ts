import { once } from 'node:events';
import { Command, Option } from 'commander';
import { EXPORT_NAMES, type ExportName } from '../operations/exports/names.ts';
import { baseOption } from './base-option.ts';
import { addQuestionOptions, asked, explainName, type QuestionOptions } from './question-options.ts';
import { type RecordOptions, recordOption, withRecord } from './record-option.ts';

interface Options extends RecordOptions, QuestionOptions {
  readonly format: ExportName;
  readonly by?: string;
  readonly about?: string;
  readonly words?: string;
  readonly issue?: string;
  readonly base?: string;
  readonly fullText?: true;
  readonly bom?: true;
  readonly json?: true;
}

const NAMES = Object.entries(EXPORT_NAMES)
  .map(([name, description]) => `  ${name.padEnd(14)}  ${description}`)
  .join('\n');

const EXAMPLES = `
Formats:
${NAMES}

Examples:
  $ onrecord export > statements.jsonl
  $ onrecord export --format csv --by "Donald Trump" --about NATO > trump-nato.csv
  $ onrecord export --json --since 2025 --all | jq -r 'select(.kind == "direct").words'
  $ onrecord export --format schema-org --issue bridge --base https://record.example > bridge.jsonld

Newest first: words, speaker, dates with their basis, positions, and a link to the article; never the article's whole
text unless --full-text asks for it (JSON Lines). In CSV a cell that a spreadsheet would take for a formula gets an
apostrophe before it; --bom puts the mark before it by which spreadsheets know UTF-8.`;

export function exportCommand(): Command {
  return addQuestionOptions(new Command('export'))
    .description('Write the statements on record as JSON Lines, CSV, schema.org, Web Annotation or PROV-O.')
    .addOption(new Option('--format <format>', 'how to write them').choices(Object.keys(EXPORT_NAMES)).default('jsonl'))
    .option('--by <name>', 'only by this speaker')
    .option('--about <words>', 'only what is about this')
    .option('--words <words>', 'only statements with these words')
    .option('--issue <id>', 'only what takes a side on this issue')
    .addOption(baseOption())
    .option('--full-text', 'with the whole text of each article (JSON Lines); not for others to read')
    .option('--bom', 'with a byte order mark, for CSV that spreadsheets open')
    .option('--json', 'the same as --format jsonl')
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(writeExport);
}

async function writeExport(options: Options): Promise<void> {
  const { exportStatements } = await import('../operations/exports/index.ts');
  const { resolveActor } = await import('../search/index.ts');
  const { by, about, words, issue, base = null, fullText = false } = options;
  const format = options.json ? 'jsonl' : options.format;
  await withRecord(options, async (record) => {
    if (by !== undefined) {
      const resolved = await resolveActor(record, by);
      if (resolved.found !== 'one') return explainName(by, resolved);
    }
    const question = {
      ...asked(options),
      ...(by !== undefined && { actor: by }),
      ...(about !== undefined && { about }),
      ...(words !== undefined && { words }),
      ...(issue !== undefined && { issue }),
    };
    const pieces = exportStatements(record, question, { format, base, fullText });
    if (options.bom) await write('\ufeff');
    for await (const piece of pieces) await write(piece);
  });
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
