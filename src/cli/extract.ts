import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { ExtractedLine, ExtractionTask } from '../extraction.ts';
import { type ColumnsOption, columnsOption } from './columns-option.ts';
import { EXIT } from './exit.ts';
import { issuesIn } from './issues-file.ts';
import { type ModelOption, modelOption } from './model-option.ts';
import { printable } from './terminal.ts';
import { threadsOption } from './threads-option.ts';
import { holdingYoungSpace } from './young-space.ts';

interface Options extends ColumnsOption, ModelOption {
  readonly jsonl?: true;
  readonly issues?: string;
  readonly givenAttributions?: true;
  readonly threads: number;
}

const EXAMPLES = `
Examples:
  $ onrecord extract article.html | jq '.statements[].actor.name'
  $ onrecord extract --issues issues.yaml news/ > entries.jsonl
  $ onrecord extract --jsonl --threads 2 articles.jsonl > entries.jsonl
  $ zcat articles.jsonl.gz | onrecord extract --jsonl

Input with --jsonl: {"id", "text", "published"?, "title"?, "url"?, "outlet"?} a line; "text" is used unchanged.
Output: one JSON object a line, in the order of the input: docs/formats/entry.md.`;

export function extractCommand(): Command {
  return new Command('extract')
    .description('Put items on the record without storing them: items in, one JSON object a line out.')
    .argument(
      '[input...]',
      'files, directories, patterns, archives, addresses, or - for standard input (the default with --jsonl)',
    )
    .option('--jsonl', 'the input is JSON Lines whose text is used unchanged')
    .option('--issues <file>', 'take positions on the issues in this YAML or JSON file')
    .addOption(modelOption())
    .option('--given-attributions', 'with --jsonl: take the statements from "attributions" instead of finding them')
    .addOption(columnsOption())
    .addOption(threadsOption())
    .addHelpText('after', EXAMPLES)
    .action(extract);
}

async function extract(inputs: readonly string[], options: Options): Promise<void> {
  if (options.givenAttributions && !options.jsonl) {
    throw new OnrecordError('usage/given-attributions', '--given-attributions needs --jsonl.', 'Add --jsonl.');
  }
  if (inputs.length === 0 && !options.jsonl) {
    throw new OnrecordError(
      'usage/no-input',
      'No input was named.',
      'Name files, directories or addresses, or - for standard input.',
    );
  }
  const issues = options.issues ? await issuesIn(options.issues) : [];
  const { extractLines } = await import('../extraction.ts');
  const tasks = options.jsonl ? linesFrom(inputs.length > 0 ? inputs : ['-'], options) : itemsFrom(inputs, options);
  const { threads, model } = options;
  for await (const line of extractLines(holdingYoungSpace(tasks), { issues, threads, model })) {
    if (line.failed) process.exitCode = EXIT.someFailed;
    if (!process.stdout.write(`${line.json}\n`)) await once(process.stdout, 'drain');
  }
}

async function* linesFrom(inputs: readonly string[], options: Options): AsyncIterable<ExtractionTask | ExtractedLine> {
  const { isReadFailure, readJsonLines } = await import('../read/index.ts');
  const { failedLine } = await import('../extraction.ts');
  for (const input of inputs) {
    const stream = input === '-' ? process.stdin : createReadStream(input, { highWaterMark: 1 << 20 });
    const lines = readJsonLines(stream, input, { attributions: options.givenAttributions ?? false });
    try {
      for await (const line of lines) yield isReadFailure(line) ? failedLine(line.id, line.error) : line;
    } catch (cause) {
      const what = `${input} cannot be read (${(cause as Error).message}).`;
      yield failedLine(
        input,
        new OnrecordError('input/unreadable', what, 'Check the path and that you may read it.', { cause }),
      );
    }
  }
}

async function* itemsFrom(
  inputs: readonly string[],
  { columns }: Options,
): AsyncIterable<ExtractionTask | ExtractedLine> {
  const { isReadFailure, readItems } = await import('../read/index.ts');
  const { failedLine } = await import('../extraction.ts');
  const { fetchNamed: fetchPage } = await import('../operations/fetch-settings.ts');
  const onSkipped = (location: string, reason: string): void =>
    console.error(`passed over ${printable(location)}: ${printable(reason)}`);
  for await (const item of readItems(inputs, { fetchPage, onSkipped, ...(columns && { columns }) }))
    yield isReadFailure(item) ? failedLine(item.id, item.error) : { item };
}
