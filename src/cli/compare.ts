import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { type FailedEntry, OnrecordError } from '../domain/index.ts';
import { EXIT } from './exit.ts';
import { jsonOption } from './record-option.ts';
import { terminalOf } from './terminal.ts';

interface Options {
  readonly json?: true;
  readonly jsonl?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord compare original.html reprint.html
  $ onrecord compare original.html reprint.html --json | jq .verdict
  $ onrecord compare --jsonl pairs.jsonl > compared.jsonl

The verdict is copy, excerpt, reworded, shared-quotes, independent or unknown. The direction (which text derives from
which) is given only by credits, links, media hosts or a proven earlier capture, never by wording alone.

Input with --jsonl: {"id", "a": {"text", "title"?, "published"?, "url"?, "outlet"?}, "b": {…}} a line.
Output: one JSON object a line, in the order of the input.`;

export function compareCommand(): Command {
  return new Command('compare')
    .description('Compare two texts: does one derive from the other, and what became of each sentence and quote?')
    .argument('[input...]', 'two files or -; with --jsonl files of pairs, or - (the default)')
    .option('--jsonl', 'the input is JSON Lines, a pair a line')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(compare);
}

async function compare(inputs: readonly string[], options: Options): Promise<void> {
  if (options.jsonl) return comparePairs(inputs.length > 0 ? inputs : ['-']);
  const [a, b, ...others] = inputs;
  if (a === undefined || b === undefined || others.length > 0) {
    throw new OnrecordError('usage/two-inputs', 'compare needs two inputs.', 'Name two files, or use --jsonl.');
  }
  const { compareInputs } = await import('../operations/compare.ts');
  const compared = await compareInputs([a, b]);
  if (options.json) return void console.log(JSON.stringify({ id: `${a} ${b}`, ...compared.comparison }));
  const { comparisonLines } = await import('./comparison-view.ts');
  console.log(comparisonLines(compared, terminalOf(process.stdout)).join('\n'));
}

/** Compares pair by pair as they come; a line that cannot be compared gives an error in its place. */
async function comparePairs(inputs: readonly string[]): Promise<void> {
  const { isReadFailure, readJsonObjects } = await import('../read/index.ts');
  const { compareLine } = await import('../operations/compare.ts');
  for (const input of inputs) {
    const stream = input === '-' ? process.stdin : createReadStream(input, { highWaterMark: 1 << 20 });
    try {
      for await (const line of readJsonObjects(stream, input)) {
        if (isReadFailure(line)) await write(failed(line.id, line.error));
        else await write(comparedOrFailed(line.id, () => compareLine(line)));
      }
    } catch (cause) {
      if (cause instanceof OnrecordError) throw cause;
      const message = `${input} cannot be read (${(cause as Error).message}).`;
      throw new OnrecordError('input/unreadable', message, 'Check the path and that you may read it.', { cause });
    }
  }
}

function comparedOrFailed(id: string, compared: () => object): object {
  try {
    return { id, ...compared() };
  } catch (error) {
    if (error instanceof OnrecordError) return failed(id, error);
    throw error;
  }
}

function failed(id: string, { code, message }: OnrecordError): FailedEntry {
  process.exitCode = EXIT.someFailed;
  return { id, error: { code, message } };
}

async function write(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}
