import { Command } from 'commander';
import { correctingCommands } from './actor-corrections.ts';
import { actorLines, profileLines } from './actor-view.ts';
import { EXIT } from './exit.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { tagLine } from './seen-option.ts';
import { addSignedOptions, namingActors, type SignedOptions, signed } from './signed-options.ts';
import { printable, terminalOf } from './terminal.ts';

interface Options extends RecordOptions, SignedOptions {
  readonly all?: true;
  readonly limit?: number;
  readonly after?: string;
  readonly json?: true;
}

/** Actors in a list, and articles in a profile, unless asked otherwise. */
const LISTED = 50;
const ARTICLES = 20;

const EXAMPLES = `
Examples:
  $ onrecord actor list
  $ onrecord actor show "Odile Farrant"
  $ onrecord actor merge person:odile-brae person:odile-farrant --by "Rosa Ilves"

A name means the one actor who has it; where several do, give an id. Whatever is said here is kept with who said it and
when, holds for later items, and can be undone (onrecord corrections --undo).`;

export function actorCommand(): Command {
  const command = new Command('actor')
    .description('See and correct who is one actor across articles.')
    .addHelpText('after', EXAMPLES);
  for (const sub of [listCommand(), showCommand(), importCommand(), ...correctingCommands(), rejoinCommand()])
    command.addCommand(sub);
  return command;
}

const withOptions = (command: Command, example: string): Command =>
  command
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', `\nExamples:\n  $ onrecord actor ${example}`);

function listCommand(): Command {
  const command = new Command('list')
    .description('List the actors on record, by name.')
    .argument('[name]', 'only those in whose names these words stand')
    .option('--all', 'also private persons, and those known by one name only')
    .addOption(limitOption())
    .option('--after <id>', 'only those after this actor in the list')
    .action(list);
  return withOptions(command, 'list farr');
}

async function list(name: string | undefined, options: Options): Promise<void> {
  await withRecord(options, async (record) => {
    const { all = false, limit = LISTED, after } = options;
    const query = { all, limit: limit + 1, ...(name !== undefined && { name }), ...(after !== undefined && { after }) };
    const read = await record.actors(query);
    const actors = read.slice(0, limit);
    const next = read.length > limit ? actors.at(-1)!.id : null;
    if (options.json) return void console.log(JSON.stringify({ actors, next }));
    const terminal = terminalOf(process.stdout);
    if (actors.length === 0) console.log('Nobody like this is in this collection.');
    for (const actor of actors) console.log(actorLines(actor, terminal).join('\n'));
    if (next !== null)
      console.log(terminal.style('dim', `There is more: --after ${printable(next)}, or a larger --limit.`));
  });
}

function showCommand(): Command {
  const command = new Command('show')
    .description('Show who somebody is: roles with dates, the articles and the grounds on which they were joined.')
    .argument('<name>', 'a name or an id')
    .addOption(limitOption())
    .action((name: string, options: Options) => namingActors(() => show(name, options)));
  return withOptions(command, 'show "Odile Farrant"');
}

async function show(name: string, options: Options): Promise<void> {
  const { actorMeant } = await import('../operations/people.ts');
  const { editState } = await import('../operations/edits.ts');
  await withRecord(options, async (record) => {
    const { id } = await actorMeant(record, name);
    const profile = await record.profileOf(id, options.limit ?? ARTICLES);
    const edit = await editState(record, { actor: id });
    if (options.json) return void console.log(JSON.stringify({ ...profile, edit }));
    const terminal = terminalOf(process.stdout);
    console.log([...profileLines(profile!, terminal), ...(edit ? [tagLine(edit, terminal)] : [])].join('\n'));
  });
}

function importCommand(): Command {
  const command = addSignedOptions(new Command('import'))
    .description('Enter people and bodies from a CSV or JSON file.')
    .argument(
      '<file>',
      'CSV with a header, or a JSON list; columns: name, kind, aliases, role, since, until, wikidata, private, id',
    )
    .action((file: string, options: Options) => importFile(file, options));
  return withOptions(command, 'import councillors.csv --by "Rosa Ilves"');
}

async function importFile(file: string, options: Options): Promise<void> {
  const { importActors } = await import('../operations/people.ts');
  await withRecord({ ...options, create: true }, async (record) => {
    const report = await importActors(record, file, await signed(options));
    for (const { row, name, code, message } of report.failed)
      console.error(`failed ${row} ${printable(name)}: ${printable(message)} [${code}]`);
    if (report.failed.length > 0) process.exitCode = EXIT.someFailed;
    const { length } = report.actors;
    console.log(options.json ? JSON.stringify(report) : `${length} ${length === 1 ? 'actor' : 'actors'} entered.`);
  });
}

function rejoinCommand(): Command {
  const command = new Command('rejoin')
    .description('Decide anew, in all articles, who is one actor: after an import, or an update of onrecord.')
    .action((options: Options) => rejoin(options));
  return withOptions(command, 'rejoin');
}

async function rejoin(options: Options): Promise<void> {
  await withRecord(options, async (record) => {
    const moved = await record.rejoin();
    await record.log('rejoin', { moved });
    console.log(
      options.json
        ? JSON.stringify({ moved })
        : `${moved} ${moved === 1 ? 'appearance means' : 'appearances mean'} another actor than before.`,
    );
  });
}
