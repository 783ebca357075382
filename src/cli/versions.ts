import { Command } from 'commander';
import type { VersionChange, Versions } from '../operations/versions.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { SHORT_ID } from './statement-view.ts';
import { printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord versions 3f9a12c4
  $ onrecord versions 3f9a12c4 --json

Versions are other texts under one address. Changes to the headline, to quotes, speakers and figures, and sentences that
came or went are told one by one; what is left is counted.`;

export function versionsCommand(): Command {
  return new Command('versions')
    .description('Show what changed between the versions of an article on record.')
    .argument('<id>', 'id of an article; its first characters are enough')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(versions);
}

async function versions(id: string, options: Options): Promise<void> {
  const { versionsOf } = await import('../operations/versions.ts');
  await withRecord(options, async (record) => {
    const found = await versionsOf(record, id);
    console.log(options.json ? JSON.stringify(found) : versionLines(found, terminalOf(process.stdout)).join('\n'));
  });
}

export function versionLines({ article, changes }: Versions, terminal: Terminal): string[] {
  const head = `${printable(article.title ?? 'Untitled')} (${article.id.slice(0, SHORT_ID)})`;
  const held = plural(article.versions.length, 'version');
  return [
    ...wrap(head, terminal.width).map((line) => terminal.style('bold', line)),
    `${held} on record`,
    ...changes.flatMap((change) => ['', ...changeLines(change, terminal)]),
  ];
}

function changeLines(change: VersionChange, terminal: Terminal): string[] {
  const { from, to, seen, title, quotes, figures, speakers, sentences, edited, trivial } = change;
  const line = (label: string, text: string): string[] =>
    wrap(printable(`${label}: ${text}`), terminal.width - 2).map((part) => `  ${part}`);
  const both = (a: string | null, b: string | null): string => `${a ?? 'nothing'} → ${b ?? 'nothing'}`;
  const small = edited === 0 ? [] : [`  ${plural(edited, 'sentence')} with a word or two changed`];
  return [
    terminal.style('bold', `version ${from} → ${to}`),
    `  on record ${seen.join(' → ')}`,
    ...(title ? line('headline', both(title.a, title.b)) : []),
    ...quotes.flatMap(({ a, b, change: how }) => line(`quote ${how.replaceAll('-', ' ')}`, both(a, b))),
    ...(speakers.gone.length > 0 ? line('no longer quoted', speakers.gone.join(', ')) : []),
    ...(speakers.new.length > 0 ? line('newly quoted', speakers.new.join(', ')) : []),
    ...(figures.gone.length > 0 ? line('figures gone', figures.gone.join(', ')) : []),
    ...(figures.new.length > 0 ? line('figures new', figures.new.join(', ')) : []),
    ...sentences.flatMap(({ a, b, change: how }) =>
      line(`sentence ${how}`, b === null ? a! : a === null ? b : both(a, b)),
    ),
    ...(trivial ? ['  only single words or typography changed'] : []),
    ...small,
  ];
}
