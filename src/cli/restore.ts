import { Command } from 'commander';
import { jsonOption, type RecordOptions, recordOption } from './record-option.ts';

interface Options extends RecordOptions {
  readonly replace?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord restore record-of-monday.sqlite
  $ onrecord restore --replace /var/backups/onrecord/onrecord-20310314T020000Z.sqlite

The backup is read whole before anything is changed. With --replace the record that is there is moved aside, never deleted;
end onrecord serve and watch before.`;

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Make a backup the record.')
    .argument('<backup>', 'a file that onrecord backup wrote')
    .option('--replace', 'move a record that is there aside')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(restore);
}

async function restore(file: string, { record, replace, json }: Options): Promise<void> {
  const operations = await import('../operations/backup.ts');
  const { defaultLocation } = await import('../operations/record.ts');
  const location = record ?? defaultLocation();
  const done = await operations.restore(file, location, { replace: replace ?? false });
  if (json) return void console.log(JSON.stringify(done));
  console.log(`${location} holds ${done.articles} articles and ${done.statements} statements, as the backup does.`);
  if (done.movedTo !== null) console.log(`What was there before is at ${done.movedTo}.`);
}
