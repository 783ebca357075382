import { Command } from 'commander';
import type { SaidAnswer, SaidBefore } from '../search/index.ts';
import { primaryInWords } from '../search/primary.ts';
import { outletOf, whenInWords } from './position-view.ts';
import { explainName } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { SHORT_ID, speakerInWords } from './statement-view.ts';
import { clip, pad, printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions {
  readonly by?: string;
  readonly all?: true;
  readonly private?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord said "a toll is not an option"
  $ onrecord said "toll not an option" --by "Odile Farrant"

Exact and near uses of the words, earliest first: the first is the first use in this collection, nothing more. One
saying that several outlets carry is one. What says the contrary is not near.`;

/** Columns of the date. */
const LEFT = 18;

export function saidCommand(): Command {
  return new Command('said')
    .description('Has this been said before? The first use of some words, and every later one.')
    .argument('<words>', 'the words, in quotation marks of the shell')
    .option('--by <name>', 'by this speaker; then by others')
    .option('--all', 'also what is less sure')
    .option('--private', 'with --by: also for a private person')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(said);
}

async function said(words: string, options: Options): Promise<void> {
  const { saidBefore } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    const answer = await saidBefore(record, words, {
      all: options.all ?? false,
      includePrivate: options.private ?? false,
      ...(options.by !== undefined && { by: options.by }),
    });
    if (answer.by && answer.by.found !== 'one') explainName(options.by!, answer.by);
    if (options.json) console.log(JSON.stringify(answer));
    else if (!answer.by || answer.by.found === 'one')
      console.log(saidLines(answer, terminalOf(process.stdout)).join('\n'));
  });
}

const CUT = 'These words are so common that only the earliest statements with them were compared.';

function saidLines({ by, uses, others, withheld, cut }: SaidAnswer, terminal: Terminal): string[] {
  if (withheld) return ['A private person: no list is given by default. See --private.'];
  const firstExact = uses.find(({ match }) => match === 'exact');
  const who = by?.found === 'one' ? ` by ${printable(by.actor.name)}` : '';
  if (uses.length === 0 && others.length === 0)
    return [cut ? `${CUT} None of these is like this.` : 'Nothing like this is in this collection.'];
  const head = uses.length === 0 ? [`Nothing like this${who} is in this collection.`, ''] : [countLine(uses, who), ''];
  return [
    ...(cut ? [CUT, ''] : []),
    ...head,
    ...uses.flatMap((use) => useLines(use, use === firstExact ? 'first use in this collection' : '', terminal)),
    ...(others.length === 0 ? [] : [terminal.style('bold', 'By others'), '']),
    ...others.flatMap((use) => useLines(use, '', terminal)),
  ];
}

function countLine(uses: readonly SaidBefore[], who: string): string {
  const exact = uses.filter(({ match }) => match === 'exact').length;
  const reports = uses.reduce((sum, use) => sum + use.reports.length, 0);
  const times = uses.length === 1 ? 'Said once' : `Said ${uses.length} times`;
  return `${times}${who} in this collection · ${exact} exact, ${uses.length - exact} near · ${reports} report${reports === 1 ? '' : 's'}, earliest first`;
}

function useLines(use: SaidBefore, note: string, terminal: Terminal): string[] {
  const { match, days, reports, wordings, primary } = use;
  const first = primary?.report ?? reports[0]!;
  const source = primary === null ? '' : `${primaryInWords(first)} · `;
  const earliest = first === reports[0] ? [] : [`earliest report: ${outletOf(reports[0]!)}`];
  const width = terminal.width - LEFT;
  const facts = [match === 'exact' ? 'these words' : 'near', note].filter((fact) => fact !== '').join(' · ');
  const more = reports.length === 1 ? '' : ` and ${reports.length - 1} more`;
  const [who, date] = [speakerInWords(first), pad(clip(whenInWords(days), LEFT - 2), LEFT)];
  return [
    `${terminal.style('bold', date)}${terminal.style('bold', who)} ${terminal.style('dim', facts)}`,
    ...wordings.flatMap((words) => wrap(printable(words), width)).map((line) => ' '.repeat(LEFT) + line),
    ' '.repeat(LEFT) +
      terminal.style(
        'dim',
        `${first.article.id.slice(0, SHORT_ID)}  ${clip(printable(source + outletOf(first) + more), width - SHORT_ID - 2)}`,
      ),
    ...earliest.map((line) => ' '.repeat(LEFT) + terminal.style('dim', clip(printable(line), width))),
    '',
  ];
}
