import { Command } from 'commander';
import type { ListReport } from '../operations/outlet-lists.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable } from './terminal.ts';

interface ImportOptions extends RecordOptions {
  readonly list: string;
  readonly address?: string;
  readonly name?: string;
  readonly labels?: string;
  readonly json?: true;
}

interface ListOptions extends RecordOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord outlets import media.csv --list "State media, spring 2031" --address URL --labels "Country,Type"
  $ onrecord outlets list
  $ onrecord outlets remove "State media, spring 2031"

What a list says of an outlet is kept in its own words and shown as "listed by …" with the list's name.`;

export function outletsCommand(): Command {
  const command = new Command('outlets')
    .description('Import, list and remove lists of outlets made by others.')
    .addHelpText('after', EXAMPLES);
  command
    .command('import')
    .description('Import a list from a CSV file; a list of the same name is replaced.')
    .argument('<file>', 'a CSV file with a line of headers')
    .requiredOption('--list <name>', 'the name under which it is shown: who made it, and when')
    .option('--address <column>', 'the column of addresses or domains; else one that is called so')
    .option('--name <column>', "the column of the outlets' names; else one that is called so")
    .option('--labels <columns>', 'columns with what the list says of each outlet, separated by commas')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord outlets import sites.csv --list "Sites, 2031" --labels Source')
    .action(importOne);
  command
    .command('list')
    .description('Show the lists that were imported.')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord outlets list')
    .action(list);
  command
    .command('remove')
    .description('Remove a list and what it says.')
    .argument('<name>', 'the name of the list')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord outlets remove "Sites, 2031"')
    .action(remove);
  return command;
}

async function importOne(file: string, { list: name, labels, ...options }: ImportOptions): Promise<void> {
  const { importList } = await import('../operations/outlet-lists.ts');
  const columns = {
    ...(options.address !== undefined && { address: options.address }),
    ...(options.name !== undefined && { name: options.name }),
    ...(labels !== undefined && { labels: labels.split(',').map((one) => one.trim()) }),
  };
  const report = await withRecord({ ...options, create: true }, (record) => importList(record, file, name, columns));
  console.log(options.json ? JSON.stringify(report) : reportInWords(report));
}

const reportInWords = ({ list: name, rows, withoutAddress, platforms }: ListReport): string =>
  [
    `${plural(rows, 'entry', 'entries')} of ${printable(name)} imported`,
    ...(withoutAddress > 0 ? [`${withoutAddress} without an address passed over`] : []),
    ...(platforms > 0 ? [`${platforms} accounts on platforms passed over: a label would fall on everybody there`] : []),
  ].join(', ');

async function list(options: ListOptions): Promise<void> {
  await withRecord(options, async (record) => {
    const lists = await record.outlets.lists();
    if (options.json) return void console.log(JSON.stringify(lists));
    if (lists.length === 0) console.log('No list was imported.');
    for (const one of lists)
      console.log(
        printable(`${one.list}: ${plural(one.rows, 'entry', 'entries')}, from ${one.source}, ${one.imported}`),
      );
  });
}

async function remove(name: string, options: RecordOptions): Promise<void> {
  await withRecord(options, async (record) => {
    const removed = await record.outlets.removeList(name);
    if (removed) await record.log('remove-outlets', { list: name });
    console.log(removed ? `Removed ${printable(name)}.` : `There is no list called ${printable(name)}.`);
  });
}
