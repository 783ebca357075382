import { Command } from 'commander';
import type { OutletAnswer } from '../operations/outlet.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { plural, VERDICTS } from './relative-words.ts';
import { printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions {
  readonly limit?: number;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord outlet RT
  $ onrecord outlet gazette.example --limit 30
  $ onrecord outlet "Harbour Gazette" --json

All counts are of articles in this collection. What lists say of an outlet is shown with the list's name, never as ours:
onrecord outlets import.`;

export function outletCommand(): Command {
  return new Command('outlet')
    .description('Show whom an outlet quotes, whom it credits, and what it shares with others on record.')
    .argument('<outlet>', 'its name, another form of the name, or its domain')
    .addOption(limitOption())
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(outlet);
}

/** Speakers, credits and exchanges listed unless asked otherwise. */
const LISTED = 10;

async function outlet(asked: string, { limit = LISTED, ...options }: Options): Promise<void> {
  const { outletOf } = await import('../operations/outlet.ts');
  await withRecord(options, async (record) => {
    const answer = await outletOf(record, asked, limit);
    console.log(options.json ? JSON.stringify(answer) : outletLines(answer, terminalOf(process.stdout)).join('\n'));
  });
}

export function outletLines({ asked, known, labels, profile }: OutletAnswer, terminal: Terminal): string[] {
  const say = (text: string): string[] => wrap(printable(text), terminal.width);
  const facts = [known?.country, known?.owner && `owner: ${known.owner}`, known?.agency && 'an agency'].filter(Boolean);
  const name = known?.name ?? profile?.names[0]?.name ?? asked;
  const head = [
    ...say(name).map((line) => terminal.style('bold', line)),
    ...(facts.length > 0 ? say(facts.join(' · ')) : []),
    ...labels.flatMap(({ list, label, domain, source }) =>
      say(`listed by ${list}${label ? `: ${label}` : ''} (${domain}, from ${source})`),
    ),
  ];
  if (!profile) return [...head, 'No article of this outlet is in this collection.'];
  return [...head, ...profileLines(profile, terminal)];
}

function profileLines(profile: NonNullable<OutletAnswer['profile']>, terminal: Terminal): string[] {
  const { articles, more, compared, quoting, statements, speakers, credits, crediting, exchanges } = profile;
  const section = (title: string, lines: readonly string[]): string[] => [
    '',
    ...wrap(title, terminal.width).map((line) => terminal.style('bold', line)),
    ...lines.flatMap((line) => wrap(printable(line), terminal.width - 2).map((part) => `  ${part}`)),
  ];
  const latest = more ? 'its latest ' : '';
  const whom = `Whom it quotes: ${plural(statements, 'statement')} by named speakers in ${quoting} of ${more ? 'its latest' : 'its'} ${plural(articles, 'article')}`;
  const from = `Whom it credits: ${crediting} of ${latest}${plural(articles, 'article')} credit somebody`;
  const shared = `What it shares with others: ${compared} of ${latest}${plural(articles, 'article')} compared with this collection`;
  return [
    `${more ? 'more than ' : ''}${plural(articles, 'article')} in this collection`,
    ...section(
      whom,
      speakers.map((one) => `${one.articles} of ${articles}  ${one.name} (${plural(one.statements, 'statement')})`),
    ),
    ...section(
      from,
      credits.map((one) => `${one.articles} of ${articles}  ${one.outlet}`),
    ),
    ...section(
      shared,
      exchanges.map(
        (one) =>
          `${one.articles} of ${compared}  ${VERDICTS[one.verdict]}, ${DERIVES[one.derives]} ${one.outlet ?? 'an outlet not known'}`,
      ),
    ),
  ];
}

const DERIVES = {
  from: 'evidence shows that they derive from articles of',
  to: 'evidence shows that they were taken over by',
  unknown: 'direction not shown, with articles of',
} as const;
