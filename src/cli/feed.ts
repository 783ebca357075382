import { Command } from 'commander';
import type { Errand, ErrandCounts, Source } from '../operations/watch/sources.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural } from './relative-words.ts';
import { printable, type Terminal, terminalOf } from './terminal.ts';
import { durationInWords, instantInWords } from './watch-words.ts';

interface AddOptions extends RecordOptions {
  readonly title?: string;
  readonly folder?: string;
  readonly since?: string;
}

interface ListOptions extends RecordOptions {
  readonly problems?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord feed add https://paper.example/rss.xml --folder Region
  $ onrecord feed add https://paper.example/news-sitemap.xml
  $ onrecord feed import subscriptions.opml
  $ onrecord feed list --problems
  $ onrecord feed remove https://paper.example/rss.xml

What kind of thing an address is, is told by what it answers: RSS, Atom, JSON Feed, a sitemap or an index of sitemaps.`;

export function feedCommand(): Command {
  const command = new Command('feed')
    .description('Say which feeds and sitemaps are watched, and see how they fare.')
    .addHelpText('after', EXAMPLES);
  command
    .command('add')
    .description('Watch feeds or sitemaps from now on.')
    .argument('<address...>', 'addresses of feeds or sitemaps')
    .option('--title <title>', 'what to call it; else what it calls itself')
    .option('--folder <name>', 'a folder for lists of feeds')
    .option('--since <date>', 'of a sitemap, pages from this day on; else from two days ago')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord feed add https://paper.example/rss.xml')
    .action(add);
  command
    .command('list')
    .description('Show what is watched: when it was read, when next, and what is wrong.')
    .option('--problems', 'only where something is wrong, with what to do and what was given up')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord feed list --problems')
    .action(list);
  command
    .command('remove')
    .description('Watch a feed or sitemap no more; what came from it stays on the record.')
    .argument('<address>', 'its address, as the list has it')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord feed remove https://paper.example/rss.xml')
    .action(remove);
  command
    .command('import')
    .description('Watch the feeds of an OPML file, as feed readers write it.')
    .argument('<file>', 'an OPML file')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord feed import subscriptions.opml')
    .action(importFile);
  command
    .command('export')
    .description('Print what is watched as OPML.')
    .addOption(recordOption())
    .addHelpText('after', '\nExamples:\n  $ onrecord feed export > subscriptions.opml')
    .action(exportAll);
  return command;
}

async function add(addresses: readonly string[], { title, folder, since, ...options }: AddOptions): Promise<void> {
  const { addSource } = await import('../operations/watch/sources.ts');
  const { firstDayOf } = await import('../search/index.ts');
  await withRecord({ ...options, create: true }, async (record) => {
    for (const url of addresses) {
      const given = {
        url,
        ...(title && { title }),
        ...(folder && { folders: [folder] }),
        ...(since !== undefined && { since: firstDayOf(since) }),
      };
      const added = await addSource(record, given);
      console.log(`${printable(url)}: ${added ? 'added; onrecord watch reads it.' : 'watched already.'}`);
    }
  });
}

async function remove(address: string, options: RecordOptions): Promise<void> {
  const { removeSource } = await import('../operations/watch/sources.ts');
  await withRecord(options, (record) => removeSource(record, address));
  console.log(`${printable(address)}: removed; what came from it stays on the record.`);
}

async function importFile(file: string, options: RecordOptions): Promise<void> {
  const { importFeeds } = await import('../operations/watch/sources.ts');
  const report = await withRecord({ ...options, create: true }, (record) => importFeeds(record, file));
  for (const { url, why } of report.refused) console.error(`passed over ${printable(url)}: ${printable(why)}`);
  console.log(`${plural(report.added, 'feed')} added, ${report.known} watched already.`);
}

async function exportAll(options: RecordOptions): Promise<void> {
  const { exportFeeds } = await import('../operations/watch/sources.ts');
  console.log(await withRecord(options, exportFeeds));
}

/** Pages that were given up which are shown of a source. */
const SHOWN = 5;

async function list(options: ListOptions): Promise<void> {
  await withRecord(options, async ({ watching }) => {
    const all = await watching.sources();
    const listed: Listed[] = [];
    for (const source of all) {
      const lost = options.problems ? await watching.givenUp(source.url, SHOWN) : [];
      const isFine = source.problem === null && source.movedTo === null && lost.length === 0;
      if (options.problems && isFine) continue;
      listed.push({ source, errands: await watching.countsOf(source.url), lost });
    }
    if (options.json) {
      const rows = listed.map(({ source, errands, lost }) => ({ ...source, errands, lost: lost.map(withoutItem) }));
      return void console.log(JSON.stringify(rows));
    }
    const none = all.length === 0 ? 'Nothing is watched yet: onrecord feed add ADDRESS.' : 'No problems.';
    const lines = listed.flatMap((one) => sourceLines(one, terminalOf(process.stdout)));
    console.log(lines.length > 0 ? lines.join('\n') : none);
  });
}

/** A source, what of its is done and to do, and the last that was given up where problems were asked for. */
interface Listed {
  readonly source: Source;
  readonly errands: ErrandCounts;
  readonly lost: readonly Errand[];
}

const withoutItem = ({ kind, name, url, tries, outcome }: Errand) => ({ kind, name, url, tries, outcome });

/** A source with how it fares: two lines, and more where something is wrong. */
function sourceLines({ source, errands: counts, lost }: Listed, { style }: Terminal): string[] {
  const now = new Date();
  const { url, title, kind, lastSuccess, nextTry, pace, failures, problem, movedTo } = source;
  const waiting = counts['to-fetch'] + counts.ready;
  const facts = [
    ...(kind === 'feed' ? [] : [kind]),
    lastSuccess ? `read ${instantInWords(lastSuccess, now)}` : 'not read yet',
    ...(nextTry.startsWith('9999') ? [] : [`next ${instantInWords(nextTry, now)}`]),
    ...(pace === null || kind === 'backfill' ? [] : [`every ${durationInWords(pace)}`]),
    `${plural(counts.done, 'item')} done`,
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(counts['given-up'] > 0 ? [`${counts['given-up']} given up`] : []),
  ];
  const since = lastSuccess ? ` since ${instantInWords(lastSuccess, now)}` : '';
  return [
    `${style('bold', printable(title ?? url))}${title ? `  ${style('dim', printable(url))}` : ''}`,
    `  ${facts.join(' · ')}`,
    ...(problem
      ? [
          `  ${style('red', 'failed')} ${plural(failures, 'time')}${since}: ${printable(problem.message)} [${problem.code}]`,
          `  ${printable(problem.remedy)}`,
        ]
      : []),
    ...(movedTo ? [`  moved for good to ${printable(movedTo)}: add that, and remove this.`] : []),
    ...lost.map((one) => `  given up ${printable(one.url ?? one.name)}: ${printable(one.outcome ?? '')}`),
  ];
}
