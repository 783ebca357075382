import { Command, Option } from 'commander';
import type { Right } from '../operations/access/users.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { pad, printable, terminalOf } from './terminal.ts';

interface AddOptions extends RecordOptions {
  readonly role?: Right;
  readonly passwordStdin?: true;
}

interface ListOptions extends RecordOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord user add "Rosa Ilves" --role review --password-stdin
  $ onrecord user list
  $ onrecord user remove "Rosa Ilves"

Users matter where a record is served to others (onrecord serve --public-url). A role includes those before it: read (full
texts), review (corrections, signed with the name), admin. On this machine alone no login is needed.`;

const ROLES = ['read', 'review', 'admin'] as const;

export function userCommand(): Command {
  const command = new Command('user')
    .description('Say who is let in where the record is served to others: names, roles, passwords.')
    .addHelpText('after', EXAMPLES);
  command
    .command('add')
    .description('Add a user, or change the role or password of one.')
    .argument('<name>', 'signs what the user corrects')
    .addOption(
      new Option('--role <role>', 'what the user may do; a new one may read unless you say more').choices(ROLES),
    )
    .option(
      '--password-stdin',
      'read a password from the first line of standard input; without one, tokens let the user in',
    )
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord user add "Rosa Ilves" --role review')
    .action(add);
  command
    .command('list')
    .description('Show users, their roles, and by what they are let in.')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord user list')
    .action(list);
  command
    .command('remove')
    .description('Let a user in no more; tokens and sessions go too, signed corrections stay.')
    .argument('<name>', 'the name')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord user remove "Rosa Ilves"')
    .action(remove);
  return command;
}

async function add(name: string, { role: given, passwordStdin, ...options }: AddOptions): Promise<void> {
  const { addUser } = await import('../operations/access/users.ts');
  const password = passwordStdin ? await firstLine() : undefined;
  await withRecord({ ...options, create: true }, async (record) => {
    const asked = { name, ...(given && { role: given }) };
    const { role, isNew } = await addUser(record, { ...asked, ...(password !== undefined && { password }) });
    console.log(`${printable(name)}: ${isNew ? 'added' : 'changed'}, role ${role}.`);
    if (!isNew) return console.log('Sessions of before have ended.');
    if (password === undefined) console.log(`A token lets this user in: onrecord token add ${JSON.stringify(name)}`);
  });
}

/** The first line of standard input, without its end. Nothing is echoed but by the terminal itself. */
async function firstLine(): Promise<string> {
  const { createInterface } = await import('node:readline');
  if (process.stdin.isTTY) console.error('Password (it is shown while you type; a pipe keeps it off the screen):');
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function list(options: ListOptions): Promise<void> {
  const { listUsers } = await import('../operations/access/users.ts');
  await withRecord(options, async (record) => {
    const users = await listUsers(record);
    if (options.json) return void console.log(JSON.stringify(users));
    if (users.length === 0) console.log('There are no users yet: onrecord user add NAME.');
    const { style } = terminalOf(process.stdout);
    for (const { name, role, added, hasPassword, tokens } of users) {
      const means = `${hasPassword ? 'password' : 'no password'}, ${plural(tokens, 'token')}`;
      console.log(`${style('bold', printable(name))}  ${pad(role, 7)} ${means}; since ${added.slice(0, 10)}`);
    }
  });
}

async function remove(name: string, options: RecordOptions): Promise<void> {
  const { removeUser } = await import('../operations/access/users.ts');
  await withRecord(options, (record) => removeUser(record, name));
  console.log(`${printable(name)}: removed.`);
}
