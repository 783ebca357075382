import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { AddOptions, AddReport } from '../operations/add.ts';
import type { AddPreview } from '../operations/preview.ts';
import { inWords, previewInWords, printAsides, relatedInWords, shownOn, soFarInWords } from './add-view.ts';
import { type ColumnsOption, columnsOption } from './columns-option.ts';
import { EXIT } from './exit.ts';
import { interruptible } from './interruption.ts';
import { issuesIn } from './issues-file.ts';
import { type ModelOption, modelOption } from './model-option.ts';
import { type Progress, progressOn } from './progress.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord, withRecordIfAny } from './record-option.ts';
import { terminalOf } from './terminal.ts';
import { threadsOption } from './threads-option.ts';

interface Options extends RecordOptions, ColumnsOption, ModelOption {
  readonly issues?: string;
  readonly again?: true;
  readonly dryRun?: true;
  readonly threads: number;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord add article.html
  $ onrecord add --issues issues.yaml news/ feed.xml
  $ onrecord add 'archive/2031-*.html' export.zip CC-NEWS.warc.gz
  $ onrecord add --columns text=body,title=headline export.csv
  $ zcat articles.jsonl.gz | onrecord add -
  $ onrecord add --record ukraine.sqlite --threads 2 news/

Kinds are found by content: text, Markdown, HTML, RSS, Atom, JSON Feed, JSON Lines, CSV, PDF,
captions (SRT, VTT), ClaimReview, zip, tar, WARC, WACZ; each may be gzipped. Adding the same item twice changes nothing. Every item is stored whole or not at all: a run that was
interrupted (Ctrl-C) goes on when it is repeated. The issues of --issues stay on the record and hold for later runs.
Exit status: 0 all done, 1 some items failed, 130 interrupted.`;

export function addCommand(): Command {
  return new Command('add')
    .description('Put items on the record: read them, find who said what and when, and store it.')
    .argument('<input...>', 'files, directories, patterns, archives, addresses, or - for standard input')
    .addOption(recordOption())
    .option('--issues <file>', 'take positions on the issues in this YAML or JSON file')
    .option('--again', 'extract again from items that are on the record')
    .option('--dry-run', 'read everything and tell what would be added; store nothing')
    .addOption(columnsOption())
    .addOption(modelOption())
    .addOption(threadsOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(add);
}

async function add(inputs: readonly string[], options: Options): Promise<void> {
  const issues = options.issues === undefined ? undefined : await issuesIn(options.issues);
  const progress = progressOn(process.stderr, terminalOf(process.stderr));
  const interruption = interruptible();
  const { onRead, show } = shownOn(progress);
  const reading = { signal: interruption.signal, onRead, ...(options.columns && { columns: options.columns }) };
  try {
    if (options.dryRun) return await preview(inputs, options, reading, progress, show);
    await store(inputs, options, { ...reading, ...(issues && { issues }) }, progress, show);
  } finally {
    progress.end();
    interruption.end();
    if (interruption.signal.aborted) {
      console.error('Interrupted. What is told above is done; the same command goes on from there.');
      process.exitCode = EXIT.interrupted;
    }
  }
}

async function store(
  inputs: readonly string[],
  options: Options,
  reading: AddOptions,
  progress: Progress,
  show: (text: string) => void,
): Promise<void> {
  const { addInputs } = await import('../operations/add.ts');
  const started = Date.now();
  let last: AddReport | undefined;
  try {
    const report = await withRecord({ ...options, create: true }, (record) =>
      addInputs(record, inputs, {
        ...reading,
        again: options.again ?? false,
        threads: options.threads,
        model: options.model,
        onProgress(soFar) {
          last = soFar;
          show(soFarInWords(soFar, started));
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

/** Says what adding would do. No record is made where there is none. */
async function preview(
  inputs: readonly string[],
  options: Options,
  reading: AddOptions,
  progress: Progress,
  show: (text: string) => void,
): Promise<void> {
  const { previewInputs } = await import('../operations/preview.ts');
  const onPreview = (soFar: AddPreview): void => show(previewInWords(soFar));
  const found = await withRecordIfAny(options, (record) => previewInputs(record, inputs, { ...reading, onPreview }));
  progress.end();
  printAsides(found);
  if (options.json) console.log(JSON.stringify({ dryRun: true, ...found }));
  else console.log(`Nothing was stored. ${previewInWords(found)}.`);
}

function print(report: AddReport, { json, issues, again }: Options): void {
  printAsides(report);
  if (issues !== undefined && !again && report.known > 0) {
    console.error('Items on the record already took no position on these issues yet: onrecord issue recompute.');
  }
  if (json) return void console.log(JSON.stringify(report));
  console.log(`${inWords(report)}.`);
  for (const line of relatedInWords(report)) console.log(line);
}
