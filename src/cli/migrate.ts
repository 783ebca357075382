import { Command } from 'commander';
import type { CopyProgress } from '../record/index.ts';
import { progressOn } from './progress.ts';
import { jsonOption } from './record-option.ts';
import { printable, terminalOf } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ onrecord migrate record.sqlite postgres://desk@db.newsroom.example/news
  $ onrecord migrate postgres://desk@db.newsroom.example/news backup.sqlite
  $ onrecord migrate --json old.sqlite new.sqlite

Everything is copied: items, articles in all versions, statements, actors, corrections, the log, tombstones of those who
were forgotten, what is watched, captures, alerts, users. The index of words is made anew. At the end the number of
rows and a hash of them are compared, table by table. FROM is only read; let nobody write to either meanwhile.
Interrupted, it goes on where it stopped when it is run again.`;

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Copy a record to another place: from a file to PostgreSQL, back, or to a new file.')
    .argument('<from>', 'the record to copy, a file or postgres://…')
    .argument('<to>', 'where there is no record yet, a file or postgres://…')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(migrateRecord);
}

const STEPS: Readonly<Record<CopyProgress['step'], string>> = {
  copy: 'rows copied',
  index: 'articles in the index of words',
  compare: 'rows compared',
};

async function migrateRecord(from: string, to: string, { json }: { readonly json?: true }): Promise<void> {
  const { migrate } = await import('../operations/migrate.ts');
  const progress = progressOn(process.stderr, terminalOf(process.stderr));
  const shown = ({ step, table, rows }: CopyProgress): void => progress.show(`${table}: ${rows} ${STEPS[step]}`);
  const copied = await migrate(from, to, shown).finally(() => progress.end());
  const { withoutPassword } = await import('../operations/record.ts');
  if (json) return void console.log(JSON.stringify(copied));
  for (const { table, rows, sha256 } of copied) {
    if (rows > 0) console.log(`${table.padEnd(18)}${String(rows).padStart(10)}  ${sha256.slice(0, 12)}`);
  }
  const rows = copied.reduce((sum, one) => sum + one.rows, 0);
  console.log(`${rows} rows in ${copied.length} tables are the same in both places.`);
  console.log(`From now on: export ONRECORD_RECORD=${printable(withoutPassword(to))}`);
}
