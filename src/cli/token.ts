import { Command, InvalidArgumentError, Option } from 'commander';
import type { Credential, Right } from '../operations/access/credentials.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { pad, printable, type Terminal, terminalOf } from './terminal.ts';

interface AddOptions extends RecordOptions {
  readonly scope: Right;
  readonly days?: number;
  readonly label?: string;
  readonly json?: true;
}

interface ListOptions extends RecordOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord token add "Rosa Ilves" --label "nightly export" --days 90
  $ onrecord token list
  $ onrecord token revoke 3f9a12c4d7

A token lets a program ask in a user's name: Authorization: Bearer onr_… It may do what its scope says, and never more
than the user's role. It is shown once; the record holds its SHA-256 only.`;

const SCOPES = ['read', 'review', 'admin'] as const;

export function tokenCommand(): Command {
  const command = new Command('token')
    .description('Give programs a way to ask in a user’s name, and take it back.')
    .addHelpText('after', EXAMPLES);
  command
    .command('add')
    .description('Make a token for a user, and print it, once.')
    .argument('<user>', 'name of the user')
    .addOption(new Option('--scope <scope>', 'what it may do at most').choices(SCOPES).default('read'))
    .option('--days <n>', 'for how many days it is good; else until it is revoked', daysOf)
    .option('--label <text>', 'what it is for')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord token add "Rosa Ilves" --scope review')
    .action(add);
  command
    .command('list')
    .description('Show tokens without their secrets: whose, what for, when last used.')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord token list')
    .action(list);
  command
    .command('revoke')
    .description('Make a token worthless at once, and end the sessions begun by it.')
    .argument('<id>', 'its id, as onrecord token list shows it')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord token revoke 3f9a12c4d7')
    .action(revoke);
  return command;
}

function daysOf(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('a whole number from 1 to 9999');
}

async function add(user: string, { scope, days, label, json, ...options }: AddOptions): Promise<void> {
  const { addToken } = await import('../operations/access/credentials.ts');
  const given = { user, scope, ...(days !== undefined && { days }), ...(label !== undefined && { label }) };
  await withRecord(options, async (record) => {
    const { secret, credential } = await addToken(record, given);
    if (json) return void console.log(JSON.stringify({ ...credential, secret }));
    console.log(`Token ${credential.id} of ${printable(user)}, scope ${scope}. It is shown only now:\n${secret}`);
  });
}

async function list(options: ListOptions): Promise<void> {
  await withRecord(options, async ({ access }) => {
    const tokens = await access.credentials('token');
    if (options.json) return void console.log(JSON.stringify(tokens));
    if (tokens.length === 0) console.log('There are no tokens yet: onrecord token add USER.');
    for (const token of tokens) console.log(lineOf(token, terminalOf(process.stdout)));
  });
}

function lineOf({ id, user, scope, label, expires, lastUsed, revoked }: Credential, { style }: Terminal): string {
  const used = lastUsed === null ? 'never used' : `last used ${lastUsed.slice(0, 10)}`;
  const ended = expires !== null && expires <= new Date().toISOString() ? 'expired' : 'until';
  const state =
    revoked !== null
      ? style('red', `revoked ${revoked.slice(0, 10)}`)
      : expires === null
        ? 'until revoked'
        : `${ended} ${expires.slice(0, 10)}`;
  const what = label === '' ? '' : ` · ${printable(label)}`;
  return `${style('bold', id)}  ${pad(scope, 7)} ${printable(user)}${what} · ${used} · ${state}`;
}

async function revoke(id: string, options: RecordOptions): Promise<void> {
  const { revokeToken } = await import('../operations/access/credentials.ts');
  await withRecord(options, (record) => revokeToken(record, id));
  console.log(`${printable(id)}: revoked.`);
}
