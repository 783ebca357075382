import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { Forgotten } from '../search/index.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { namingActors, signed } from './signed-options.ts';

interface Options extends RecordOptions {
  readonly by?: string;
  readonly every?: true;
  readonly lift?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord forget "Ina Holm" --by "Rosa Ilves"
  $ onrecord forget "Ina Holm" --every
  $ onrecord forget "Ina Holm" --lift

The actor, the statements, statements of others that name the person, and corrections about them are deleted, and do not
come back with later items or extractions. What stays is a salted hash of the name. The articles' own text stays on this
machine. See docs/how-to/forget-a-person.md for what this does and what it does not.`;

export function forgetCommand(): Command {
  return new Command('forget')
    .description('Remove a person from the record on request, and keep the person out.')
    .argument('<name>', 'a name or an id')
    .option('--every', 'all people of this name')
    .option('--lift', 'let the name back in, where it was forgotten by mistake')
    .option('--by <who>', 'who removes the person; else your user name')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((name: string, options: Options) => namingActors(() => forget(name, options)));
}

async function forget(name: string, options: Options): Promise<void> {
  const { forgetPerson } = await import('../operations/people.ts');
  await withRecord(options, async (record) => {
    if (options.lift) return lift(await record.unforget(name), options);
    const forgotten = await forgetPerson(record, name, { ...(await signed(options)), every: options.every ?? false });
    console.log(options.json ? JSON.stringify(forgotten) : inWords(forgotten).join('\n'));
  });
}

function lift(lifted: boolean, { json }: Options): void {
  if (!lifted) {
    const remedy = 'Give the name as it was when it was forgotten.';
    throw new OnrecordError('forget/not-forgotten', 'This name was not forgotten.', remedy);
  }
  console.log(
    json ? JSON.stringify({ lifted }) : 'The name is let back in. `onrecord add --again` finds what was removed.',
  );
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function inWords({ actors, statements, positions, corrections, articles, purged }: Forgotten): string[] {
  const removed = [
    plural(actors, 'actor'),
    plural(statements, 'statement'),
    plural(positions, 'ascribed position'),
    plural(corrections, 'correction'),
  ];
  const texts =
    articles.length === 0
      ? []
      : [
          `The text of ${plural(articles.length, 'article')} names the person and stays on this machine:`,
          `  ${articles.map((id) => id.slice(0, 8)).join(', ')}`,
        ];
  const left =
    'Deleted rows can still be read from the files, which another program has open: the next `onrecord add`, `watch` or `forget` takes them out.';
  return [
    `Removed: ${removed.join(', ')}.`,
    ...(purged ? [] : [left]),
    ...texts,
    'Backups and exports made before are not changed.',
  ];
}
