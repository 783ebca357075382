import { Command } from 'commander';
import type { RecordStore } from '../search/index.ts';
import { shiftLines, staleLines } from './position-view.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { addSignedOptions, type SignedOptions, signed } from './signed-options.ts';
import { printable, terminalOf } from './terminal.ts';

interface Options extends RecordOptions, SignedOptions {
  readonly issue?: string;
  readonly since?: string;
  readonly confirm?: string;
  readonly dismiss?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord shifts
  $ onrecord shifts --since 2026-02 --issue bridge
  $ onrecord shifts --confirm 648a6e01267f --by "Rosa Ilves"

A possible shift is two positions of one actor on one issue, in the actor's own words or deeds, on the same basis, both
dated, the later one on another side. Both passages are shown; whether it is one is for a person to say. What was
dismissed is listed no more; onrecord corrections lists it, and takes it back.`;

export function shiftsCommand(): Command {
  return addSignedOptions(new Command('shifts'))
    .description('List possible shifts of position, the latest first, both passages side by side.')
    .option('--issue <id>', 'only on this issue')
    .option('--since <date>', 'only those that something said then or later shows: 2025, 2025-02 or 2025-02-14')
    .option('--confirm <id>', 'say that this one is a shift')
    .option('--dismiss <id>', 'say that this one is none')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(shifts);
}

async function shifts(options: Options): Promise<void> {
  const { firstDayOf, shiftsOf } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    if (options.confirm !== undefined || options.dismiss !== undefined) return judge(record, options);
    const found = await shiftsOf(record, {
      ...(options.issue !== undefined && { issue: options.issue }),
      ...(options.since !== undefined && { since: firstDayOf(options.since) }),
    });
    if (options.json) return void console.log(JSON.stringify(found));
    const terminal = terminalOf(process.stdout);
    const lines = [
      ...staleLines(await record.trackedIssues(), terminal),
      ...(found.length === 0 ? ['No possible shift is in this collection.'] : []),
      ...found.flatMap((shift) => shiftLines(shift, terminal)),
    ];
    console.log(lines.join('\n'));
  });
}

async function judge(record: RecordStore, options: Options): Promise<void> {
  const { judgeShift } = await import('../operations/shifts.ts');
  const verdict = options.confirm !== undefined ? 'confirmed' : 'dismissed';
  const { shift, correction } = await judgeShift(
    record,
    (options.confirm ?? options.dismiss)!,
    verdict,
    await signed(options),
  );
  if (options.json) console.log(JSON.stringify({ shift: shift.id, verdict, correction }));
  else
    console.log(
      `${printable(shift.actor.name)}, ${printable(shift.issue.issue.id)}: ${verdict}, by correction ${correction}.`,
    );
}
