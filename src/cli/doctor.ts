import { Command } from 'commander';
import type { Finding } from '../operations/doctor.ts';
import { EXIT } from './exit.ts';
import { jsonOption, type RecordOptions, recordOption } from './record-option.ts';
import { pad, printable, type Terminal, terminalOf } from './terminal.ts';

interface Options extends RecordOptions {
  readonly full?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord doctor
  $ onrecord doctor --full --record ukraine.sqlite
  $ onrecord doctor --json | jq '.[] | select(.state != "fine")'

Exit status: 0 all is well or there is a warning only, 1 something is broken.`;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check the installation and the record, and say what to do about what is wrong.')
    .option('--full', 'read the whole record: every page, link, index entry and original')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(doctor);
}

async function doctor({ record, full, json }: Options): Promise<void> {
  const { examine } = await import('../operations/doctor.ts');
  const { defaultLocation } = await import('../operations/record.ts');
  const findings = await examine({ location: record ?? defaultLocation(), full: full ?? false });
  if (findings.some(({ state }) => state === 'broken')) process.exitCode = EXIT.someFailed;
  const terminal = terminalOf(process.stdout);
  console.log(
    json ? JSON.stringify(findings) : findings.flatMap((finding) => findingLines(finding, terminal)).join('\n'),
  );
}

const COLOURS = { fine: 'green', warning: 'yellow', broken: 'red' } as const;

function findingLines({ name, state, found, remedy }: Finding, terminal: Terminal): string[] {
  const first = `${terminal.style(COLOURS[state], pad(state, 9))}${pad(name, 11)}${printable(found)}`;
  return remedy === undefined || state === 'fine' ? [first] : [first, `${' '.repeat(20)}${printable(remedy)}`];
}
