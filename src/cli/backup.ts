import { Command, InvalidArgumentError } from 'commander';
import { jsonOption, type RecordOptions, recordOption } from './record-option.ts';

interface Options extends RecordOptions {
  readonly keep?: number;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord backup record-of-monday.sqlite
  $ onrecord backup /var/backups/onrecord --keep 14
  $ onrecord backup /var/backups/onrecord --record postgres://desk@db.newsroom.example/news

The record may be in use meanwhile: the backup is what it was at one moment, whole and checked. It holds all that the
record holds, full texts and users too. In a folder it gets a name with the moment. A record in a file becomes a record
again. One in PostgreSQL is written by pg_dump, of the server's version or newer, in its custom format; FILE.json beside it
says what it holds, and belongs to it. Jobs that wait for workers are not in it.`;

export function backupCommand(): Command {
  return new Command('backup')
    .description('Write the whole record to a new file.')
    .argument('<target>', 'a file that is not there yet, or a folder')
    .option('--keep <n>', 'in a folder: delete all but the last n backups', countOf)
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(backup);
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('a whole number from 1 on');
  return Number(value);
}

/** Bytes in a MiB. */
const MIB = 1024 ** 2;

async function backup(target: string, { record, keep, json }: Options): Promise<void> {
  const { backUp } = await import('../operations/backup.ts');
  const { defaultLocation } = await import('../operations/record.ts');
  const done = await backUp(record ?? defaultLocation(), target, keep === undefined ? {} : { keep });
  if (json) return void console.log(JSON.stringify(done));
  const { file, size, articles, statements, deleted } = done;
  console.log(
    `${file}: ${articles} articles, ${statements} statements, ${(size / MIB).toFixed(1)} MiB; read and sound.`,
  );
  for (const older of deleted) console.log(`Deleted ${older}`);
}
