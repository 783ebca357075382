import { Command, Option } from 'commander';
import type { Pursued } from '../operations/pursue.ts';
import type { ComparedRelative } from '../operations/relate.ts';
import type { Trace, TracedCredit } from '../operations/trace.ts';
import type { RecordStore } from '../search/index.ts';
import { comparedLines } from './compared-view.ts';
import { publishedInWords } from './date-words.ts';
import { pursuedLines } from './pursued-view.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { SHORT_ID } from './statement-view.ts';
import { printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions {
  readonly fetch?: true;
  readonly json?: true;
  readonly jsonld?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord trace 3f9a12c4
  $ onrecord trace copy.html
  $ onrecord trace https://example.org/news/1 --json
  $ onrecord trace 3f9a12c4 --fetch
  $ onrecord trace 3f9a12c4 --json-ld > provenance.jsonld

An id is that of an article on record; its first characters are enough. Anything else is read, compared with what is on
record, and not stored. With --fetch the pages that it links to are fetched, and those of these days with a title like
its own that the feeds and sitemaps of credited outlets name, as robots.txt allows; nothing of them is stored. Direction
is given only by credits, links, media hosts and earlier captures, never by wording.
See also: onrecord compare A B, for what became of each sentence.`;

export function traceCommand(): Command {
  return new Command('trace')
    .description('Show where an article comes from and where it went, as far as the record holds it.')
    .argument('<article>', 'id of an article, a file, an address, or - for standard input')
    .addOption(recordOption())
    .addOption(new Option('--fetch', 'look on the web for what it was taken from').conflicts('jsonLd'))
    .addOption(jsonOption())
    .option('--json-ld', 'print PROV-O, schema.org and Web Annotation as JSON-LD')
    .addHelpText('after', EXAMPLES)
    .action(traceOne);
}

async function traceOne(asked: string, options: Options & { readonly jsonLd?: true }): Promise<void> {
  const { trace } = await import('../operations/trace.ts');
  await withRecord(options, async (record) => {
    const found = await trace(record, asked, {
      fetchPage: async (url) => (await import('../operations/fetch-settings.ts')).fetchNamed(url),
    });
    const pursued = options.fetch ? await pursuedOnWeb(record, found) : undefined;
    if (options.jsonLd) {
      const { provenanceOfTrace } = await import('../operations/provenance.ts');
      console.log(JSON.stringify(await provenanceOfTrace(record, found), null, 2));
    } else if (options.json) console.log(JSON.stringify({ ...found, ...(pursued && { pursued }) }));
    else {
      const terminal = terminalOf(process.stdout);
      const lines = [...traceLines(found, terminal), ...(pursued ? pursuedLines(pursued, terminal) : [])];
      console.log(lines.join('\n'));
    }
  });
}

async function pursuedOnWeb(record: RecordStore, found: Trace): Promise<Pursued> {
  const { pursueOrigin } = await import('../operations/pursue.ts');
  return pursueOrigin(record, found);
}

/** The article, what it declares, what is held of it elsewhere, and how much of that is shown. */
export function traceLines({ article, stored, credits, relatives, earliest }: Trace, terminal: Terminal): string[] {
  const outlet = article.outlet?.name ?? article.outlet?.domain ?? 'outlet unknown';
  const say = (text: string): string[] => wrap(printable(text), terminal.width);
  return [
    ...say(article.title ?? 'Untitled').map((line) => terminal.style('bold', line)),
    ...say(`${outlet} · ${publishedInWords(article.published)}${stored ? '' : ' · not on this record'}`),
    '',
    ...(credits.length === 0
      ? say('It credits no other outlet.')
      : credits.flatMap((credit) => say(creditInWords(credit)))),
    '',
    ...(relatives.length === 0 ? say('No copy, rewording or article with the same quotes is in this collection.') : []),
    ...relatives.flatMap((relative) => relativeLines(relative, terminal)),
    ...(relatives.length === 0 ? [] : say(earliestInWords(earliest))),
  ];
}

const creditInWords = ({ outlet, evidence, held }: TracedCredit): string =>
  `credits ${outlet}: ${evidence} (${held ? 'a relative of this outlet is held' : 'no relative of this outlet is in this collection'})`;

const earliestInWords = ({ id, title, outlet }: Trace['earliest']): string =>
  `Earliest copy we hold, by what is shown and the dates stated: ${id === null ? 'this item' : `${outlet ?? 'outlet unknown'}, ${title ?? 'untitled'} (${id.slice(0, SHORT_ID)})`}.`;

function relativeLines({ relative, comparison }: ComparedRelative, terminal: Terminal): string[] {
  const place = relative.id.slice(0, SHORT_ID);
  return comparedLines({ article: relative, comparison, place }, terminal);
}
