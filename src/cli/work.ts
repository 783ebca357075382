import { Command } from 'commander';
import { interruptible } from './interruption.ts';
import { type ModelOption, modelOption } from './model-option.ts';
import { onceAMinute } from './once-a-minute.ts';
import { type RecordOptions, recordOption } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable } from './terminal.ts';
import { threadsOption } from './threads-option.ts';

interface Options extends RecordOptions, ModelOption {
  readonly once?: boolean;
  readonly threads: number;
}

const EXAMPLES = `
Examples:
  $ export ONRECORD_RECORD=postgres://desk@db.newsroom.example/news
  $ onrecord work
  $ onrecord work --threads 4 --once

Run it on as many machines as you like. Jobs come from onrecord jobs add, relate and recompute. A job is done when what
it did is stored. The jobs of a worker that was killed go to another within about a minute; a job that is done twice
changes nothing. Ctrl-C lets what is being done end first; pressed twice it ends at once, and nothing is lost.
What fails is tried again, five times, with longer and longer pauses; then it is dead: onrecord jobs list.`;

/** What pg-boss adds to a message: which of its queues asked. */
const OF_A_QUEUE = / \(Queue: [^()]*\)$/;

export function workCommand(): Command {
  return new Command('work')
    .description('Do the jobs of a record in PostgreSQL: fetch, extract, find relatives, read positions anew.')
    .option('--once', 'end when no job waits and none is being done')
    .addOption(modelOption())
    .addOption(threadsOption())
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(workOn);
}

async function workOn({ record, once = false, threads, model }: Options): Promise<void> {
  const [{ work }, { defaultLocation }] = await Promise.all([
    import('../operations/jobs/work.ts'),
    import('../operations/record.ts'),
  ]);
  const interruption = interruptible();
  let done = 0;
  let failed = 0;
  const away = onceAMinute((message) => {
    console.error(printable(`The server of the jobs: ${message}. It is asked again.`));
  });
  try {
    await work(record ?? defaultLocation(), {
      once,
      threads,
      model,
      signal: interruption.signal,
      onError: ({ message }) => away(message.replace(OF_A_QUEUE, '')),
      onJob(kind, what, problem) {
        if (problem === undefined) done++;
        else failed++;
        if (problem !== undefined) console.error(printable(`${kind} ${what}: ${problem}`));
      },
    });
  } finally {
    interruption.end();
  }
  console.log(`${plural(done, 'job')} done, ${failed} failed.`);
}
