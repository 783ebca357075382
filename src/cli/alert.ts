import { Command } from 'commander';
import type { AlertState, NewAlert } from '../operations/alerts/keep-alerts.ts';
import { failureInWords, printFinding } from './alert-words.ts';
import { EXIT } from './exit.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable, type Terminal, terminalOf } from './terminal.ts';

interface AddOptions extends RecordOptions, Omit<NewAlert, 'name' | 'includePrivate'> {
  readonly private?: true;
}

interface ListOptions extends RecordOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord alert add harbour --words "harbour line" --atom ~/feeds/harbour.xml
  $ onrecord alert add calloway --actor "Ines Calloway" --webhook https://newsroom.example/hooks/onrecord
  $ onrecord alert add shifts --shifts --issue tram-to-the-harbour
  $ onrecord alert list

Alerts are told by onrecord watch as items come in, and by onrecord alert run. They tell what comes on the record after
they were added, each saying of an article once, at or above the default threshold. A shift is told once a person has
confirmed it (onrecord shifts --confirm), never before.`;

export function alertCommand(): Command {
  const command = new Command('alert')
    .description('Be told when something comes on the record: a search, an actor, an issue, a confirmed shift.')
    .addHelpText('after', EXAMPLES);
  command.addCommand(addSub());
  command
    .command('list')
    .description('Show alerts, what they have told, and what could not be told.')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord alert list')
    .action(list);
  command
    .command('remove')
    .description('Take an alert out, with what it found; a feed that it wrote stays as it is.')
    .argument('<name>', 'its name')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord alert remove harbour')
    .action(remove);
  command
    .command('run')
    .description('Look through what has come since, and tell it.')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord alert run')
    .action(run);
  return command;
}

const HELP_ADD = `
Examples:
  $ onrecord alert add harbour --words "harbour line" --json-feed harbour.json

Without a place to tell it, an alert is printed by onrecord watch and onrecord alert run. A webhook is a POST of JSON,
signed as Standard Webhooks has it: webhook-id (the same at every try), webhook-timestamp, webhook-signature. The secret
is shown once, here. What is not answered with 2xx is tried again after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and
24 hours; 410 ends it. An address that is not public needs ONRECORD_FETCH_ALLOW.`;

const addSub = (): Command =>
  new Command('add')
    .description('Add an alert, or replace the one of this name.')
    .argument('<name>', 'what to call it')
    .option('--words <words>', 'words of the statement or of the speaker’s name, as in a search')
    .option('--actor <name>', 'only what this actor says: name, alias or id; who is not on record yet is waited for')
    .option('--issue <id>', 'only statements that take a side on this issue')
    .option('--outlet <outlet>', 'only in this outlet: name or domain')
    .option('--shifts', 'shifts of position that a person has confirmed, in place of statements')
    .option('--atom <file>', 'write an Atom feed')
    .option('--json-feed <file>', 'write a JSON Feed')
    .option('--webhook <address>', 'send each finding to this address')
    .option('--secret <secret>', 'of the webhook: whsec_ and base64; one is made where none is given')
    .option('--from-start', 'also tell what is on the record already')
    .option('--private', 'also for a private person')
    .addOption(recordOption())
    .addHelpText('after', HELP_ADD)
    .action(add);

async function add(name: string, { record: file, private: includePrivate, ...given }: AddOptions): Promise<void> {
  const { addAlert } = await import('../operations/alerts/keep-alerts.ts');
  const alert = await withRecord({ ...(file !== undefined && { record: file }) }, (record) =>
    addAlert(record, { name, ...given, ...(includePrivate && { includePrivate }) }),
  );
  const { target, question } = alert;
  console.log(`${printable(name)}: added; told ${targetInWords(target)}.`);
  if (question.awaited !== undefined)
    console.log(
      `Nobody called ${printable(question.awaited)} is on record yet: it waits until somebody is. See onrecord alert list.`,
    );
  if (target.kind === 'webhook' && given.secret === undefined) {
    console.log(`Its secret, shown only now: ${target.secret}`);
  }
}

async function remove(name: string, options: RecordOptions): Promise<void> {
  const { removeAlert } = await import('../operations/alerts/keep-alerts.ts');
  await withRecord(options, (record) => removeAlert(record, name));
  console.log(`${printable(name)}: removed.`);
}

async function run(options: ListOptions): Promise<void> {
  const { runAlerts } = await import('../operations/alerts/run-alerts.ts');
  await withRecord(options, async (record) => {
    const print = (alert: string, finding: Parameters<typeof printFinding>[1]) => printFinding(alert, finding, options);
    const { told, failed } = await runAlerts(record, { print });
    for (const one of failed) console.error(`alert ${printable(one.alert)} not told: ${failureInWords(one)}`);
    if (failed.length > 0) process.exitCode = EXIT.someFailed;
    console.error(`${plural(told, 'finding')} told.`);
  });
}

async function list(options: ListOptions): Promise<void> {
  const { alertStates } = await import('../operations/alerts/keep-alerts.ts');
  await withRecord(options, async (record) => {
    const states = await alertStates(record);
    if (options.json) return void console.log(JSON.stringify(states));
    if (states.length === 0) console.log('There are no alerts yet: onrecord alert add NAME.');
    for (const state of states) for (const line of stateLines(state, terminalOf(process.stdout))) console.log(line);
  });
}

const targetInWords = (target: AlertState['target']): string =>
  target.kind === 'standard-output'
    ? 'on standard output'
    : target.kind === 'webhook'
      ? `to ${printable(target.url)}`
      : `in ${printable(target.file)}`;

function stateLines(
  { name, question, actorName, candidates, target, told, waiting, dropped }: AlertState,
  { style }: Terminal,
): string[] {
  const conditions = [
    ...(question.of === 'shifts' ? ['confirmed shifts'] : []),
    ...(question.words === undefined ? [] : [`words ${question.words}`]),
    ...(question.actor === undefined ? [] : [`said by ${actorName ?? question.actor}`]),
    ...(question.awaited === undefined ? [] : [`said by ${question.awaited}, not on record yet`]),
    ...(question.issue === undefined ? [] : [`on ${question.issue}`]),
    ...(question.outlet === undefined ? [] : [`in ${question.outlet}`]),
  ];
  const counts = [
    told.length === 0 ? 'nothing told yet' : `${countInWords(told.length)} told, last ${told[0]!.at.slice(0, 10)}`,
    ...(waiting.length > 0 ? [`${countInWords(waiting.length)} waiting`] : []),
    ...(dropped.length > 0 ? [`${countInWords(dropped.length)} could not be told`] : []),
  ];
  const failing = [...waiting, ...dropped].find(({ problem }) => problem !== null);
  return [
    `${style('bold', printable(name))}  ${printable(conditions.join(', '))} · ${targetInWords(target)}`,
    `  ${counts.join(' · ')}`,
    ...(candidates.length > 0 ? [`  possibly ${printable(candidates.join(', '))}: add it anew with the id`] : []),
    ...(failing ? [`  ${style('red', 'failed')} ${printable(failing.problem ?? '')}`] : []),
  ];
}

/** Lists end at 100. */
const countInWords = (count: number): string => (count >= 100 ? '100 or more' : String(count));
