import { Command } from 'commander';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable } from './terminal.ts';

interface Options extends RecordOptions {
  readonly url?: string;
  readonly since?: string;
  readonly until?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord watch --capture --images
  $ onrecord capture export paper.warc.gz --url https://paper.example/ --since 2025-02-01
  $ onrecord add paper.warc.gz

Captures are kept by onrecord watch and onrecord backfill where --capture was given. They hold every request and answer,
robots.txt and redirects included, whoever the pages are about: onrecord forget does not reach into them.`;

export function captureCommand(): Command {
  const command = new Command('capture')
    .description('What was fetched, request and answer, as it was kept.')
    .addHelpText('after', EXAMPLES);
  const chosen = (sub: Command): Command =>
    sub
      .option('--url <beginning>', 'only addresses that begin so')
      .option('--since <date>', 'fetched on this day or later, as in 2025-02-14')
      .option('--until <date>', 'fetched on this day or earlier')
      .addOption(recordOption());
  chosen(command.command('export'))
    .description('Write captures as WARC, packed record by record.')
    .argument('<file>', 'the file to write, or - for standard output')
    .addHelpText('after', '\nExamples:\n  $ onrecord capture export paper.warc.gz')
    .action(exportAll);
  chosen(command.command('count'))
    .description('Say how many captures there are.')
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord capture count --url https://paper.example/')
    .action(count);
  return command;
}

async function queryOf({ url, since, until }: Options) {
  const { firstDayOf, lastDayOf } = await import('../search/index.ts');
  return {
    ...(url !== undefined && { url }),
    ...(since !== undefined && { since: firstDayOf(since) }),
    ...(until !== undefined && { until: lastDayOf(until) }),
  };
}

async function exportAll(file: string, options: Options): Promise<void> {
  const { exportCaptures } = await import('../operations/captures.ts');
  const query = await queryOf(options);
  const written = await withRecord(options, (record) => exportCaptures(record, file, query));
  console.error(`${plural(written, 'capture')} written to ${printable(file)}.`);
}

async function count(options: Options): Promise<void> {
  const query = await queryOf(options);
  const { captures, bytes } = await withRecord(options, (record) => record.captures.count(query));
  if (options.json) return void console.log(JSON.stringify({ captures, bytes }));
  console.log(`${plural(captures, 'capture')}, ${(bytes / 1024 ** 2).toFixed(1)} MiB unpacked.`);
}
