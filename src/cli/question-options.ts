import { type Command, InvalidArgumentError, Option } from 'commander';
import type { StatementKind } from '../domain/index.ts';
import type { Resolved, StatementQuestion } from '../search/index.ts';
import { candidateLine } from './actor-view.ts';
import { EXIT } from './exit.ts';
import { printable } from './terminal.ts';

/** The options that narrow a list of statements. */
export interface QuestionOptions {
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly kind?: StatementKind;
  readonly all?: true;
}

export function addQuestionOptions(command: Command): Command {
  return command
    .option('--outlet <name>', 'only from this outlet: its name or domain')
    .option('--since <date>', 'only what was said then or later: 2025, 2025-02 or 2025-02-14')
    .option('--until <date>', 'only what was said then or earlier')
    .addOption(new Option('--kind <kind>', 'only statements quoted so').choices(['direct', 'mixed', 'indirect']))
    .option('--all', 'also what is less sure');
}

export const limitOption = (): Option =>
  new Option('--limit <n>', 'at most so many').argParser((value) => {
    const limit = Number(value);
    if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
    throw new InvalidArgumentError('a whole number from 1 to 1000');
  });

/** The part of a question that these options ask. */
export const asked = ({ outlet, since, until, kind, all }: QuestionOptions): StatementQuestion => ({
  ...(outlet !== undefined && { outlet }),
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
  ...(kind !== undefined && { kind }),
  ...(all && { all }),
});

/** Says on standard error that a name fits several actors, or none, and whom to ask for instead. */
export function explainName(name: string, resolved: Exclude<Resolved, { found: 'one' }>): void {
  const several = resolved.found === 'several';
  if (several) process.exitCode = EXIT.usage;
  const who = JSON.stringify(printable(name));
  const similar = resolved.candidates.length > 0 ? ' Similar names:' : '';
  console.error(
    several ? `${who} may be one of these; give the id:` : `Nobody called ${who} is on this record.${similar}`,
  );
  for (const actor of resolved.candidates) console.error(candidateLine(actor));
}
