import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { WatchEvent } from '../operations/watch/means.ts';
import type { Give } from '../operations/watch/watch.ts';
import { failureInWords, printFinding } from './alert-words.ts';
import { type ModelOption, modelOption } from './model-option.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable, terminalOf } from './terminal.ts';
import { eventLines, instantInWords } from './watch-words.ts';

export interface WatchCommandOptions extends RecordOptions, ModelOption {
  readonly once?: true;
  readonly capture?: true;
  readonly images?: true;
  readonly enqueue?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord feed add https://paper.example/rss.xml
  $ onrecord watch
  $ onrecord watch --once --capture
  $ onrecord watch --enqueue --record postgres://desk@db.newsroom.example/news
  $ ONRECORD_CONTACT=https://newsroom.example/robot onrecord watch

Every feed is asked at its own pace: half the usual time between its items, never more often than it or its server asks
for. Pages are fetched where robots.txt allows it, one at a time a host. It may be stopped at any time, by Ctrl-C or
otherwise: nothing is lost, and nothing that was answered is asked for again. What fails is tried again and shown by
onrecord feed list; the exit status is 0 all the same. Alerts are told as items come in (onrecord alert).
With --enqueue what was fetched waits in the record until a worker has put it there: onrecord work, anywhere.
ONRECORD_CONTACT: an address at which outlets can ask about your requests; it is sent with each.
ONRECORD_FETCH_ALLOW: ranges of addresses that may be fetched from beside public ones, as in 10.2.0.0/16.`;

/** Options of commands that fetch by themselves. */
export const addFetchOptions = (command: Command): Command =>
  command
    .option('--capture', 'keep every request and answer in the record; onrecord capture export writes them out')
    .option('--images', 'with --capture: also fetch the images of articles')
    .option('--enqueue', 'of a record in PostgreSQL: leave extracting to onrecord work, on this or other machines')
    .addOption(modelOption());

export function watchCommand(): Command {
  return addFetchOptions(new Command('watch'))
    .description('Watch the feeds and sitemaps that were added, and put on the record what comes.')
    .option('--once', 'do what is due now, and end')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(watchAll);
}

async function watchAll(options: WatchCommandOptions): Promise<void> {
  await withRecord({ ...options, create: true }, async (record) => {
    const sources = await record.watching.sources();
    if (sources.length === 0) console.error('Nothing is watched yet: onrecord feed add ADDRESS.');
    else if (!options.once)
      console.error(`Watching ${plural(sources.length, 'source')}. Ctrl-C stops it; nothing is lost.`);
    await runWatch(record, options, {});
  });
}

/** Counts of what happened. */
interface Tally {
  read: number;
  put: number;
  given: number;
  failed: number;
}

/** Watches, and prints what happens: lines on standard error, or JSON Lines on standard output. */
export async function runWatch(
  record: Parameters<typeof import('../operations/watch/watch.ts').watch>[0],
  options: WatchCommandOptions,
  only: { readonly source?: string },
): Promise<void> {
  if (options.images && !options.capture)
    throw new OnrecordError('usage/images', 'Images are kept only where captures are.', 'Give --capture too.');
  const { watch } = await import('../operations/watch/watch.ts');
  const terminal = terminalOf(process.stderr);
  const tally: Tally = { read: 0, put: 0, given: 0, failed: 0 };
  const onEvent = (event: WatchEvent): void => {
    if (event.kind === 'read' || event.kind === 'unchanged') tally.read++;
    else if (event.kind === 'put') tally.put++;
    else if (event.kind === 'given') tally.given++;
    else if (event.kind !== 'fetched') tally.failed++;
    if (options.json) console.log(JSON.stringify(event));
    else for (const line of eventLines(event, terminal, new Date())) console.error(line);
  };
  const { runAlerts } = await import('../operations/alerts/run-alerts.ts');
  const attend = async (): Promise<void> => {
    const { failed } = await runAlerts(record, { print: (alert, finding) => printFinding(alert, finding, options) });
    for (const one of failed) console.error(`alert ${printable(one.alert)} not told: ${failureInWords(one)}`);
  };
  const giving = options.enqueue ? await givingTo(record, options) : null;
  try {
    await watch(record, {
      attend,
      ...(giving && { give: giving.give }),
      once: options.once === true,
      capture: options.capture === true,
      images: options.images === true,
      model: options.model,
      onEvent,
      ...only,
    });
  } finally {
    await giving?.close();
  }
  if (options.json) return;
  const failed = tally.failed === 0 ? '' : `; ${tally.failed} times something failed`;
  const next = await record.watching.nextTry();
  const then = next === null || next.startsWith('9999') ? '' : ` Next ${instantInWords(next, new Date())}.`;
  const done = options.enqueue
    ? `${plural(tally.given, 'item')} given to workers`
    : `${plural(tally.put, 'item')} put on the record`;
  console.log(`${plural(tally.read, 'source')} read, ${done}${failed}.${then}`);
}

/** The queue of workers, and what gives items to it. */
async function givingTo(
  record: Parameters<typeof runWatch>[0],
  { record: location, images }: WatchCommandOptions,
): Promise<{ readonly give: Give; readonly close: () => Promise<void> }> {
  const [{ openQueue }, { giveWatched }, { defaultLocation }] = await Promise.all([
    import('../operations/jobs/queue.ts'),
    import('../operations/jobs/watched.ts'),
    import('../operations/record.ts'),
  ]);
  const queue = await openQueue(location ?? defaultLocation());
  return {
    give: (source) => giveWatched(record, queue, { source, images: images === true }),
    close: () => queue.close(),
  };
}
