import { Command, InvalidArgumentError } from 'commander';
import type { StoredCorrection } from '../search/index.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { addSignedOptions, namingActors, type SignedOptions, signed } from './signed-options.ts';
import { pad, printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions, SignedOptions {
  readonly undo?: number;
  readonly actor?: string;
  readonly limit?: number;
  readonly json?: true;
}

/** Corrections listed unless asked otherwise. */
const LISTED = 50;

const EXAMPLES = `
Examples:
  $ onrecord corrections
  $ onrecord corrections --actor "Odile Farrant"
  $ onrecord corrections --undo 7 --by "Rosa Ilves" --note "the tape is of another day"

Corrections are never changed or deleted: an undo is a correction too, and can be undone. What was blanked was about a
person who was removed on request.`;

export function correctionsCommand(): Command {
  return addSignedOptions(new Command('corrections'))
    .description('List what people have corrected, latest first, or take a correction back.')
    .option('--undo <number>', 'take this correction back', wholeNumber)
    .option('--actor <name>', 'only those about this actor: a name or an id')
    .addOption(limitOption())
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => namingActors(() => corrections(options)));
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('the number of a correction');
}

async function corrections(options: Options): Promise<void> {
  const { actorMeant } = await import('../operations/people.ts');
  await withRecord(options, async (record) => {
    if (options.undo !== undefined) {
      const done = await record.correct({ what: 'undo', undoes: options.undo }, await signed(options));
      console.log(
        options.json ? JSON.stringify(done) : `Correction ${options.undo} is taken back, by correction ${done.id}.`,
      );
      return;
    }
    const actor = options.actor === undefined ? null : (await actorMeant(record, options.actor)).id;
    const rows = await record.corrections({ limit: options.limit ?? LISTED, ...(actor !== null && { actor }) });
    if (options.json) return void console.log(JSON.stringify(rows));
    if (rows.length === 0) console.log('Nothing was corrected.');
    const terminal = terminalOf(process.stdout);
    for (const row of rows) console.log(correctionLines(row, terminal).join('\n'));
  });
}

/** Columns of the number. */
const NUMBER = 6;

function correctionLines(row: StoredCorrection, { style, width }: Terminal): string[] {
  const state = row.forgotten ? 'blanked' : row.effective ? lost(row) : 'taken back';
  const head = `${row.at.slice(0, 10)} ${printable(row.by)}${state === '' ? '' : ` · ${state}`}`;
  const below = [inWords(row), row.note]
    .filter((text) => text !== '')
    .flatMap((text) => wrap(printable(text), width - NUMBER));
  return [
    style('bold', pad(String(row.id), NUMBER)) + head,
    ...below.map((line) => ' '.repeat(NUMBER) + style('dim', line)),
  ];
}

/** A correction of a statement that is found no more. */
const lost = ({ what, target, statement }: StoredCorrection): string =>
  target.quote && what !== 'shift' && statement === null ? 'its words are not found any more' : '';

function inWords({ what, target, value, undoes, forgotten }: StoredCorrection): string {
  if (forgotten) return '';
  const quoted = JSON.stringify(target.quote?.exact ?? '');
  switch (what) {
    case 'speaker':
      return `${quoted} was said by ${value.actor ?? 'nobody who is named'}`;
    case 'reject':
      return `${quoted}: ${String(value.reason).replaceAll('-', ' ')}`;
    case 'shift':
      return `${quoted}: a possible shift on ${value.issue}, ${value.verdict}`;
    case 'merge':
      return `${target.actor} is ${value.into}`;
    case 'split':
      return `in ${target.articles?.map((id) => id.slice(0, 8)).join(', ')}, ${target.actor} is somebody else: ${value.actor}`;
    case 'distinct':
      return `${target.actor} is not ${value.other}`;
    case 'alias':
      return `${target.actor} is also called ${value.alias}`;
    case 'wikidata':
      return `${target.actor} is ${value.wikidata} at Wikidata`;
    case 'private':
      return `${target.actor} is ${value.privatePerson === true ? 'a private person' : 'no private person'}`;
    case 'enter':
      return `${target.actor} was entered: ${JSON.stringify(value.entered)}`;
    default:
      return `takes correction ${undoes} back`;
  }
}
