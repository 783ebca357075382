import { Command, Option } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { StatementCorrection } from '../operations/people.ts';
import type { RejectionReason } from '../search/index.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { addSignedOptions, namingActors, type SignedOptions, signed } from './signed-options.ts';
import { printable } from './terminal.ts';

interface Options extends RecordOptions, SignedOptions {
  readonly actor?: string;
  readonly new?: true;
  readonly nobody?: true;
  readonly reject?: RejectionReason;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord show 3f9a12c4 --ids
  $ onrecord correct 43070536 --actor "Anselm Farrant" --by "Rosa Ilves" --note "the tape says so"
  $ onrecord correct 43070536 --nobody
  $ onrecord correct 43070536 --reject not-a-statement

A correction wins over what was found, holds for the same words when the article is extracted again, and can be undone
(onrecord corrections --undo). A rejected statement is in no list, search or count.`;

export function correctCommand(): Command {
  return addSignedOptions(new Command('correct'))
    .description('Say who made a statement, or that it is none.')
    .argument('<statement>', 'id of a statement, or the first characters of it')
    .option('--actor <name>', 'this actor said it: a name or an id')
    .option('--new', 'with --actor: a person who is not on record yet')
    .option('--nobody', 'nobody who is named said it')
    .addOption(new Option('--reject <reason>', 'take it out').choices(['not-a-statement', 'wrong-words']))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((statement: string, options: Options) => namingActors(() => correct(statement, options)));
}

async function correct(id: string, options: Options): Promise<void> {
  const correction = asked(options);
  const { correctStatement } = await import('../operations/people.ts');
  await withRecord(options, async (record) => {
    const done = await correctStatement(record, id, correction, await signed(options));
    const statement = await record.statementOf(done.statement);
    if (options.json) return void console.log(JSON.stringify({ ...done, statement }));
    const what =
      'reject' in correction ? 'taken out' : `now by ${printable(statement?.speaker.name ?? 'nobody named')}`;
    console.log(`${printable(statement?.words ?? '')}\n  ${what}. Undo: onrecord corrections --undo ${done.id}`);
  });
}

function asked({ actor, new: enter, nobody, reject }: Options): StatementCorrection {
  const given = [actor, nobody, reject].filter((option) => option !== undefined);
  if (given.length !== 1) {
    const remedy = 'Give --actor NAME, --nobody or --reject REASON.';
    throw new OnrecordError('usage/one-correction', 'A correction says one thing.', remedy);
  }
  if (actor !== undefined) return { actor, enter: enter === true };
  return reject === undefined ? { nobody: true } : { reject };
}
