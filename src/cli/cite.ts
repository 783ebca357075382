import { Command, Option } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { RecordStore } from '../search/index.ts';
import { baseOption } from './base-option.ts';
import { type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { printable } from './terminal.ts';

interface Options extends RecordOptions {
  readonly format: 'text' | 'json' | 'csl-json';
  readonly base?: string;
}

const EXAMPLES = `
Examples:
  $ onrecord cite 4307053668
  $ onrecord cite 4307053668 --format csl-json --base https://record.example > citation.json

The first characters of a statement's id are enough. An id that another extraction replaced leads to the statement that
has its words now.`;

export function citeCommand(): Command {
  return new Command('cite')
    .description('Print how to cite a statement: words, who, when, where, address, and the hash of what was read.')
    .argument('<statement>', 'id of a statement')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json', 'csl-json']).default('text'))
    .addOption(baseOption())
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(cite);
}

async function cite(given: string, { format, base, ...options }: Options): Promise<void> {
  const { citationCsl, citationOf, citationText, statementDetail } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    const found = await statementDetail(record, await statementMeant(record, given));
    if (!found) throw notFound(given);
    const citation = citationOf(found.statement, found.article, base ?? null);
    if (format === 'json') console.log(JSON.stringify(citation));
    else if (format === 'csl-json') console.log(JSON.stringify([citationCsl(citation)]));
    else console.log(citationText(citation).split('\n').map(printable).join('\n'));
  });
}

async function statementMeant(record: RecordStore, given: string): Promise<string> {
  const { whatBecameOf } = await import('../search/index.ts');
  const ids = await record.statementsBeginning(given, 2);
  if (ids.length === 1 || ids.includes(given)) return ids.includes(given) ? given : ids[0]!;
  if (ids.length > 1) {
    const remedy = 'Give more characters of the id.';
    throw new OnrecordError('search/ambiguous', `More than one statement has an id beginning with ${given}.`, remedy);
  }
  const became = await whatBecameOf(record, given);
  if (became?.now) return became.now;
  if (!became) throw notFound(given);
  const why =
    became.why === 'forgotten'
      ? 'was taken out of this record with a person whom it concerned'
      : 'is not found in the article any more';
  throw new OnrecordError('search/gone', `The statement ${given} ${why}.`, 'It cannot be cited from this record.');
}

const notFound = (given: string): OnrecordError =>
  new OnrecordError(
    'search/not-found',
    `Nothing on this record has the id ${JSON.stringify(given)}.`,
    'See `onrecord who NAME` or `onrecord search WORDS` for statements and their ids.',
  );
