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
  $ onrecord restore onrecord-20310314T020000Z.dump --record postgres://desk@db.newsroom.example/news?schema=tried

The backup is read whole before anything is changed. With --replace the record that is there is moved aside, never deleted;
end onrecord serve, watch and work before. In PostgreSQL it is moved to another schema of the database, and its jobs with
it; all is done in one transaction, by psql and pg_restore.`;

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
  const { defaultLocation, isServer, withoutPassword } = await import('../operations/record.ts');
  const location = record ?? defaultLocation();
  const done = await operations.restore(file, location, { replace: replace ?? false });
  if (json) return void console.log(JSON.stringify(done));
  console.log(
    `${withoutPassword(location)} holds ${done.articles} articles and ${done.statements} statements, as the backup does.`,
  );
  if (done.movedTo === null) return;
  const { movedTo } = done;
  const there = isServer(location)
    ? `in the schema ${movedTo}. When nobody needs it any more: drop schema ${movedTo} cascade`
    : `at ${movedTo}`;
  console.log(`What was there before is ${there}.`);
}
