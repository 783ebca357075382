import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { AddReport } from '../operations/add.ts';
import { EXIT } from './exit.ts';
import { issuesIn } from './issues-file.ts';
import { progressOn } from './progress.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural, VERDICTS } from './relative-words.ts';
import { SHORT_ID } from './statement-view.ts';
import { printable, terminalOf } from './terminal.ts';
import { threadsOption } from './threads-option.ts';

interface Options extends RecordOptions {
  readonly issues?: string;
  readonly again?: true;
  readonly threads: number;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord add article.html
  $ onrecord add --issues issues.yaml news/ feed.xml
  $ zcat articles.jsonl.gz | onrecord add -
  $ onrecord add --record ukraine.sqlite --threads 2 news/

Adding the same item twice changes nothing. Every item is stored whole or not at all, so that an interrupted run can
simply be repeated. The issues of --issues stay on the record and hold for later runs.
Exit status: 0 all done, 1 some items failed.`;

export function addCommand(): Command {
  return new Command('add')
    .description('Put items on the record: read them, find who said what and when, and store it.')
    .argument('<input...>', 'files, directories, addresses, or - for standard input')
    .addOption(recordOption())
    .option('--issues <file>', 'take positions on the issues in this YAML or JSON file')
    .option('--again', 'extract again from items that are on the record')
    .addOption(threadsOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(add);
}

async function add(inputs: readonly string[], options: Options): Promise<void> {
  const issues = options.issues === undefined ? undefined : await issuesIn(options.issues);
  const { addInputs } = await import('../operations/add.ts');
  const progress = progressOn(process.stderr, terminalOf(process.stderr));
  const started = Date.now();
  let last: AddReport | undefined;
  try {
    const report = await withRecord({ ...options, create: true }, (record) =>
      addInputs(record, inputs, {
        again: options.again ?? false,
        threads: options.threads,
        ...(issues && { issues }),
        onProgress(soFar) {
          last = soFar;
          progress.show(soFarInWords(soFar, started));
        },
      }),
    );
    progress.end();
    print(report, options);
  } catch (error) {
    progress.end();
    if (last && error instanceof OnrecordError) console.error(`Stored before this happened: ${inWords(last)}.`);
    throw error;
  }
}

function print(report: AddReport, { json, issues, again }: Options): void {
  const terminal = terminalOf(process.stderr);
  for (const { location, reason } of report.skipped) {
    console.error(terminal.style('dim', `passed over ${printable(location)}: ${printable(reason)}`));
  }
  for (const { id, location, code, message } of report.failed) {
    const where = message.includes(location) || location === '-' ? '' : ` (${printable(location)})`;
    console.error(`${terminal.style('red', 'failed')} ${printable(id)}: ${printable(message)} [${code}]${where}`);
  }
  if (issues !== undefined && !again && report.known > 0) {
    console.error('Items on the record already took no position on these issues yet: onrecord issue recompute.');
  }
  if (report.failed.length > 0) process.exitCode = EXIT.someFailed;
  if (json) return void console.log(JSON.stringify(report));
  console.log(`${inWords(report)}.`);
  for (const line of relatedInWords(report)) console.log(line);
}

/** Articles with relatives that are told one by one. */
const TOLD = 10;

/** `3f9a12c4 is reworded: 1 article; see onrecord trace 3f9a12c4`, for the first of those that have relatives. */
function relatedInWords({ related }: AddReport): string[] {
  if (related.length === 0) return [];
  const lines = related.slice(0, TOLD).map(({ article, relatives }) => {
    const { verdict, article: other } = relatives[0]!;
    const more = relatives.length === 1 ? '' : ` and ${relatives.length - 1} more`;
    const id = article.slice(0, SHORT_ID);
    const outlet = other.outlet?.name ?? other.outlet?.domain ?? 'outlet unknown';
    return printable(
      `  ${id}: ${VERDICTS[verdict]}, with ${other.id.slice(0, SHORT_ID)} (${outlet})${more}; onrecord trace ${id}`,
    );
  });
  const left = related.length - TOLD;
  return [
    `${plural(related.length, 'article has', 'articles have')} relatives on this record:`,
    ...lines,
    ...(left > 0 ? [`  and ${left} more; onrecord families`] : []),
  ];
}

/** The line that a terminal shows meanwhile: `120 items, 14 a second: 100 stored, 20 known`. */
function soFarInWords({ added, newVersions, reExtracted, known, failed }: AddReport, started: number): string {
  const items = added + newVersions + reExtracted + known + failed.length;
  const rate = items / Math.max(1, (Date.now() - started) / 1000);
  const failures = failed.length === 0 ? '' : `, ${failed.length} failed`;
  return `${items} items, ${rate.toFixed(0)} a second: ${items - known - failed.length} stored, ${known} known${failures}`;
}

/** What became of the items, in one line; what did not happen is left out. */
function inWords(report: AddReport): string {
  const { added, newVersions, reExtracted, known, failed, statements, hidden } = report;
  const sure = hidden === 0 ? '' : `, ${hidden} of them less sure`;
  return [
    `${plural(added, 'article')} added`,
    newVersions > 0 ? `${plural(newVersions, 'new version')} of known articles` : '',
    reExtracted > 0 ? `${reExtracted} extracted again` : '',
    known > 0 ? `${known} on the record already` : '',
    failed.length > 0 ? `${failed.length} failed` : '',
    `${plural(statements, 'statement')}${sure}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
