import { Command, Option } from 'commander';
import { type Bound, OnrecordError, type Stance, type StanceBasis, type StatementKind } from '../domain/index.ts';
import type { StatementCorrection } from '../operations/statement-correction.ts';
import type { RecordStore, RejectionReason } from '../search/index.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { addSeenOption, type Seen, stateLines, unlessChanged } from './seen-option.ts';
import { addSignedOptions, namingActors, type SignedOptions, signed } from './signed-options.ts';
import { printable, terminalOf } from './terminal.ts';

interface Options extends RecordOptions, SignedOptions {
  readonly actor?: string;
  readonly new?: true;
  readonly nobody?: true;
  readonly said?: string;
  readonly bound?: Bound;
  readonly kind?: StatementKind;
  readonly side?: Stance | 'none';
  readonly issue?: string;
  readonly basis?: StanceBasis;
  readonly ascribedTo?: string;
  readonly reject?: RejectionReason;
  readonly accept?: true;
  readonly asFound?: 'speaker' | 'date' | 'side';
  readonly seen?: Seen;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord show 3f9a12c4 --ids
  $ onrecord correct 43070536
  $ onrecord correct 43070536 --actor "Anselm Farrant" --by "Rosa Ilves" --note "the tape says so"
  $ onrecord correct 43070536 --said 2031-03-10/2031-03-16 --seen 0.5c1f09ab77d20e34
  $ onrecord correct 43070536 --side against --issue bridge --basis expectation
  $ onrecord correct 43070536 --side for --issue bridge --ascribed-to "Ada Weir"
  $ onrecord correct 43070536 --reject not-a-statement
  $ onrecord correct 43070536 --note "asked the office; they stand by it"

With nothing to correct it shows what can be corrected, and a tag. A correction with --seen and that tag is refused where
somebody was faster or the article was read otherwise meanwhile, and both versions are shown. Without --seen it is entered
in any case. A --note alone is a remark that changes nothing.

A correction wins over what was found, holds for the same words when the article is extracted again, and can be undone
(onrecord corrections --undo). A rejected statement is in no list, search or count. Names, joining and parting of actors:
onrecord actor. Possible shifts: onrecord shifts.`;

const choice = (flags: string, explained: string, choices: readonly string[]): Option =>
  new Option(flags, explained).choices([...choices]);

const WHAT: readonly Option[] = [
  new Option('--actor <name>', 'this actor said it: a name or an id'),
  new Option('--new', 'with --actor: a person who is not on record yet'),
  new Option('--nobody', 'nobody who is named said it'),
  new Option('--said <date>', 'when it was said: 2031, 2031-03, 2031-03-14, 2031-03-10/2031-03-16, or unknown'),
  choice('--bound <bound>', 'with --said: then, or at the earliest or latest then', [
    'exact',
    'not-before',
    'not-after',
  ]).default('exact'),
  choice('--kind <kind>', 'whether it is quoted', ['direct', 'mixed', 'indirect']),
  choice('--side <side>', 'the side that is taken on --issue; none: it is not about it', [
    'for',
    'against',
    'conditional',
    'neutral',
    'none',
  ]),
  new Option('--issue <id>', 'with --side, and --as-found side: on which issue'),
  choice('--basis <basis>', 'with --side: what it rests on', [
    'preference',
    'expectation',
    'action',
    'endorsement',
  ]).default('preference'),
  new Option(
    '--ascribed-to <name>',
    'the side is the one that the words ascribe to this actor, not the speaker’s own; nobody: to somebody not named',
  ),
  choice('--reject <reason>', 'take it out', ['not-a-statement', 'wrong-words']),
  new Option('--accept', 'it is a statement with these words: show it, or bring it back'),
  choice('--as-found <what>', 'it is right as it was found', ['speaker', 'date', 'side']),
];

export function correctCommand(): Command {
  const command = new Command('correct')
    .description('Say who made a statement, when, which side it takes, whether it is quoted, or that it is none.')
    .argument('<statement>', 'id of a statement, or the first characters of it');
  for (const option of WHAT) command.addOption(option);
  return addSeenOption(addSignedOptions(command))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((statement: string, options: Options) => namingActors(() => correct(statement, options)));
}

async function correct(id: string, options: Options): Promise<void> {
  const correction = asked(options);
  const { correctStatement, statementToCorrect } = await import('../operations/statement-correction.ts');
  const { seen, json = false } = options;
  await withRecord(options, async (record) => {
    if (correction === null) {
      const state = await statementToCorrect(record, id);
      const lines = (): string => stateLines(state, terminalOf(process.stdout)).join('\n');
      return void console.log(json ? JSON.stringify(state) : lines());
    }
    const target = async () => ({ statement: (await statementToCorrect(record, id)).statement });
    const done = await unlessChanged(record, target, { seen, json, terminal: terminalOf(process.stderr) }, async () =>
      correctStatement(record, id, correction, { ...(await signed(options)), tag: seen?.tag }),
    );
    await tellDone(record, done, correction, json);
  });
}

async function tellDone(
  record: RecordStore,
  done: { readonly id: number; readonly statement: string },
  correction: StatementCorrection,
  json: boolean,
): Promise<void> {
  const statement = await record.statementOf(done.statement);
  if (json) return void console.log(JSON.stringify({ ...done, statement }));
  const [row] = await record.corrections({ limit: 1, before: done.id + 1 });
  const { correctionInWords } = await import('../search/index.ts');
  const speaker = 'actor' in correction || 'nobody' in correction;
  const what = speaker
    ? `${printable(statement?.words ?? '')}\n  now by ${printable(statement?.speaker.name ?? 'nobody named')}`
    : printable(correctionInWords(row!));
  console.log(`${what}. Undo: onrecord corrections --undo ${done.id}`);
}

const usage = (message: string, remedy: string): OnrecordError =>
  new OnrecordError('usage/one-correction', message, remedy);

const ascribed = ({ ascribedTo }: Options): { ascribedTo?: string | null } =>
  ascribedTo === undefined ? {} : { ascribedTo: ascribedTo === 'nobody' ? null : ascribedTo };

/** What the options say; null where they say nothing. Throws `usage/one-correction`. */
function asked(options: Options): StatementCorrection | null {
  const given = (['actor', 'nobody', 'said', 'kind', 'side', 'reject', 'accept', 'asFound'] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (given.length > 1) throw usage('A correction says one thing.', 'Enter each by a command of its own.');
  const [what] = given;
  if ((what === 'side' || options.asFound === 'side') !== (options.issue !== undefined))
    throw usage('A side is one on an issue.', 'Give --side with --issue ID; `onrecord issue list` gives the ids.');
  switch (what) {
    case 'actor':
      return { actor: options.actor!, enter: options.new === true };
    case 'nobody':
      return { nobody: true };
    case 'said':
      return { said: { value: options.said === 'unknown' ? null : options.said!, bound: options.bound! } };
    case 'kind':
      return { kind: options.kind! };
    case 'side':
      return {
        issue: options.issue!,
        stance: options.side === 'none' ? null : options.side!,
        basis: options.basis!,
        ...ascribed(options),
      };
    case 'reject':
      return { reject: options.reject! };
    case 'accept':
      return { accept: true };
    case 'asFound':
      return {
        asFound: options.asFound!,
        ...(options.issue !== undefined && { issue: options.issue }),
        ...ascribed(options),
      };
    default:
      return options.note === undefined ? null : { noted: true };
  }
}
