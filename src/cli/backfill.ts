import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import { jsonOption, recordOption, withRecord, withRecordIfAny } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable } from './terminal.ts';
import { addFetchOptions, runWatch, type WatchCommandOptions } from './watch.ts';

interface Options extends Omit<WatchCommandOptions, 'once'> {
  readonly since: string;
  readonly dryRun?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord backfill paper.example --since 2025-01-01
  $ onrecord backfill paper.example --since 2025-01-01 --dry-run
  $ onrecord backfill "Harbour Gazette" --since 2024-11-05 --capture

The outlet's past is read from the sitemaps that its robots.txt names, else from the usual places, and its pages are
fetched one at a time as robots.txt allows. The day of a page is that in a news sitemap, else in its address, else that
of its last change; pages without any are passed over and counted. It may be stopped at any time: the same command, or
onrecord watch, goes on where it stopped. An earlier --since adds what lies between. onrecord feed list shows how far it
is, and onrecord feed remove backfill:https://paper.example ends it.`;

export function backfillCommand(): Command {
  return addFetchOptions(new Command('backfill'))
    .description("Put an outlet's past on the record, by its sitemaps.")
    .argument('<outlet>', 'its domain, its address, or its name where the record knows its domain')
    .requiredOption('--since <date>', 'the first day: 2025, 2025-02 or 2025-02-14')
    .option('--dry-run', 'read only the sitemaps and tell how many pages would be fetched; store nothing')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(backfill);
}

async function backfill(outlet: string, { since, dryRun, ...options }: Options): Promise<void> {
  if (dryRun) return preview(outlet, since, options);
  const { keepBackfill, passedOver } = await import('../operations/watch/backfill.ts');
  const { firstDayOf } = await import('../search/index.ts');
  await withRecord({ ...options, create: true }, async (record) => {
    const { url } = await keepBackfill(record, outlet, firstDayOf(since));
    try {
      await runWatch(record, { ...options, once: true }, { source: url });
    } catch (error) {
      if (!(error instanceof OnrecordError) || error.code !== 'watch/busy') throw error;
      return void console.log(
        `${printable(outlet)}: the onrecord watch that is running reads it; see onrecord feed list.`,
      );
    }
    if (options.json) return;
    const counts = await record.watching.countsOf(url);
    const source = await record.watching.sourceOf(url);
    if (source?.problem) console.error(`${printable(source.problem.message)}\n  ${printable(source.problem.remedy)}`);
    const undated = await passedOver(record, url);
    const parts = [
      `${counts['to-fetch'] + counts.ready} waiting`,
      `${counts['given-up']} given up`,
      ...(undated > 0 ? [`${plural(undated, 'page')} without a date passed over`] : []),
    ];
    console.log(`${printable(outlet)} since ${source?.since}: ${parts.join(', ')}.`);
  });
}

async function preview(outlet: string, typed: string, options: Omit<Options, 'since' | 'dryRun'>): Promise<void> {
  const { previewBackfill } = await import('../operations/watch/preview-backfill.ts');
  const { firstDayOf } = await import('../search/index.ts');
  const since = firstDayOf(typed);
  const found = await withRecordIfAny(options, (record) => previewBackfill(record, outlet, since));
  if (options.json) return void console.log(JSON.stringify({ dryRun: true, ...found }));
  const parts = [
    `${plural(found.pages, 'page')} would be fetched`,
    ...(found.undated > 0 ? [`${plural(found.undated, 'page')} without a date passed over`] : []),
  ];
  console.log(`${printable(outlet)} since ${since}: ${parts.join(', ')}; ${plural(found.sitemaps, 'sitemap')} read.`);
  for (const url of found.examples) console.log(`  ${printable(url)}`);
  if (found.pages > found.examples.length) console.log('  …');
  if (found.unread > 0) console.log(`${plural(found.unread, 'sitemap')} not looked into: there are more pages.`);
  for (const { url, why } of found.failed) console.error(`not read: ${printable(url)}: ${printable(why)}`);
  console.log('Nothing was stored.');
}
