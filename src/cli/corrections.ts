import { Command, InvalidArgumentError } from 'commander';
import { correctionInWords, type StoredCorrection } from '../search/index.ts';
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
  const state = row.forgotten ? 'blanked' : row.effective ? standing(row) : 'taken back';
  const head = `${row.at.slice(0, 10)} ${printable(row.by)}${state === '' ? '' : ` · ${state}`}`;
  const below = [correctionInWords(row), row.note]
    .filter((text) => text !== '')
    .flatMap((text) => wrap(printable(text), width - NUMBER));
  return [
    style('bold', pad(String(row.id), NUMBER)) + head,
    ...below.map((line) => ' '.repeat(NUMBER) + style('dim', line)),
  ];
}

/** Of a correction of a statement: its words are found no more, or a later one says otherwise. */
const standing = ({ target, statement, holds }: StoredCorrection): string =>
  !target.quote || holds ? '' : statement === null ? 'its words are not found any more' : 'a later one says otherwise';
