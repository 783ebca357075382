import { Command } from 'commander';
import { progressOn } from './progress.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { terminalOf } from './terminal.ts';

interface Options extends RecordOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord relate
  $ onrecord relate --record archive.sqlite

Articles find their relatives when they are added. This looks for those of articles that were stored by an earlier
version of onrecord, or by a run that was interrupted.`;

export function relateCommand(): Command {
  return new Command('relate')
    .description('Find copies and rewordings of articles for which they were never looked for.')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(relate);
}

async function relate(options: Options): Promise<void> {
  const { relateAll } = await import('../operations/relate.ts');
  const progress = progressOn(process.stderr, terminalOf(process.stderr));
  const done = await withRecord(options, (record) =>
    relateAll(record, (looked) => progress.show(`${looked} articles`)),
  );
  progress.end();
  const words = `${plural(done.looked, 'article')} looked at, ${done.related} of them with relatives on this record.`;
  console.log(options.json ? JSON.stringify(done) : words);
}
