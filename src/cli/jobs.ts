import { Command } from 'commander';
import type { JobQueue } from '../operations/jobs/queue.ts';
import type { Sent } from '../operations/jobs/send.ts';
import { EXIT } from './exit.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable } from './terminal.ts';

interface Options extends RecordOptions {
  readonly json?: true;
  readonly all?: true;
}

/** Dead jobs that are listed. */
const LISTED = 50;

export function jobsCommand(): Command {
  const command = new Command('jobs')
    .description(
      'Jobs for the workers of a record in PostgreSQL (onrecord work): enter them, see how they fare, try them again.',
    )
    .addHelpText('after', '\nExamples:\n  $ onrecord jobs add archive/\n  $ onrecord jobs list');
  const sub = (name: string, description: string, example: string): Command =>
    command
      .command(name)
      .description(description)
      .addOption(recordOption())
      .addOption(jsonOption())
      .addHelpText('after', `\nExamples:\n  $ ${example}`);
  sub(
    'add',
    'Have items fetched, extracted from and put on the record.',
    'onrecord jobs add archive/ https://paper.example/a',
  )
    .argument('<input...>', 'addresses; files, directories, patterns, archives')
    .action(add);
  sub('relate', 'Have relatives looked for of articles of which they never were.', 'onrecord jobs relate').action(
    relate,
  );
  sub(
    'recompute',
    'Have positions on issues that were changed read anew in all articles.',
    'onrecord jobs recompute --all',
  )
    .option('--all', 'on all issues')
    .action(recompute);
  sub('list', 'Show how many jobs wait, and those that were given up, with the reason.', 'onrecord jobs list').action(
    list,
  );
  sub('retry', 'Have jobs that were given up tried again.', 'onrecord jobs retry')
    .argument('[id...]', 'their ids; without any, all')
    .action(retry);
  return command;
}

async function withQueue<T>({ record }: Options, use: (queue: JobQueue) => Promise<T>): Promise<T> {
  const [{ openQueue }, { defaultLocation }] = await Promise.all([
    import('../operations/jobs/queue.ts'),
    import('../operations/record.ts'),
  ]);
  const queue = await openQueue(record ?? defaultLocation());
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
}

function tell({ asked, entered, failed }: Sent, what: string, { json }: Options): void {
  if (failed.length > 0) process.exitCode = EXIT.someFailed;
  if (json) return void console.log(JSON.stringify({ asked, entered, failed }));
  for (const { id, message } of failed.slice(0, LISTED)) console.error(printable(`failed ${id}: ${message}`));
  console.log(`${plural(entered, 'new job')} for ${plural(asked, what)}. Workers do them: onrecord work.`);
}

async function add(inputs: readonly string[], options: Options): Promise<void> {
  const { sendInputs } = await import('../operations/jobs/send.ts');
  const sent = await withQueue(options, (queue) =>
    withRecord({ ...options, create: true }, (record) => sendInputs({ queue, record }, inputs)),
  );
  tell(sent, 'item', options);
}

async function relate(options: Options): Promise<void> {
  const { sendRelate } = await import('../operations/jobs/send.ts');
  const sent = await withQueue(options, (queue) => withRecord(options, (record) => sendRelate(queue, record)));
  tell(sent, 'article', options);
}

async function recompute(options: Options): Promise<void> {
  const { sendRecompute } = await import('../operations/jobs/send.ts');
  const all = options.all === true;
  const sent = await withQueue(options, (queue) => withRecord(options, (record) => sendRecompute(queue, record, all)));
  tell(sent, 'article', options);
}

async function list(options: Options): Promise<void> {
  const { deadJobs, jobCounts } = await import('../operations/jobs/list.ts');
  const [counts, dead] = await withQueue(options, async (queue) => [
    await jobCounts(queue),
    await deadJobs(queue, LISTED),
  ]);
  if (options.json) return void console.log(JSON.stringify({ counts, dead }));
  for (const { kind, waiting, active, done, dead: given } of counts)
    console.log(`${kind.padEnd(11)}${waiting} waiting, ${active} being done, ${done} done, ${given} dead`);
  for (const { id, kind, about, reason, at, tries } of dead) {
    console.log(printable(`\ndead ${id} ${kind} ${about}`));
    console.log(
      printable(`  ${plural(tries, 'try', 'tries')}, the last ${at.slice(0, 16).replace('T', ' ')} UTC: ${reason}`),
    );
  }
  if (dead.length > 0) console.log('\nTo try them again: onrecord jobs retry [ID...]');
}

async function retry(ids: readonly string[], options: Options): Promise<void> {
  const { retryJobs } = await import('../operations/jobs/list.ts');
  const retried = await withQueue(options, (queue) => retryJobs(queue, ids.length > 0 ? ids : null));
  console.log(options.json ? JSON.stringify({ retried }) : `${plural(retried, 'job')} to be tried again.`);
}
