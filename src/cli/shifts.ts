import { Command } from 'commander';
import { shiftLines, staleLines } from './position-view.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { terminalOf } from './terminal.ts';

interface Options extends RecordOptions {
  readonly issue?: string;
  readonly since?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord shifts
  $ onrecord shifts --since 2026-02 --issue bridge

A possible shift is two positions of one actor on one issue, in the actor's own words or deeds, on the same basis, both
dated, the later one on another side. Both passages are shown; whether it is one is for a person to say.`;

export function shiftsCommand(): Command {
  return new Command('shifts')
    .description('List possible shifts of position, the latest first, both passages side by side.')
    .option('--issue <id>', 'only on this issue')
    .option('--since <date>', 'only those that something said then or later shows: 2025, 2025-02 or 2025-02-14')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(shifts);
}

async function shifts(options: Options): Promise<void> {
  const { firstDayOf, shiftsOf } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
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
