import { Command } from 'commander';
import type { PositionsAnswer } from '../search/index.ts';
import { issueLines } from './position-view.ts';
import { explainName } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions {
  readonly issue?: string;
  readonly all?: true;
  readonly private?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord positions "Odile Farrant"
  $ onrecord positions Farrant --issue bridge

The sides that somebody takes on your issues, earliest first, with the words. Each dated one is the first, a repeat, a
possible shift or a possible return in this collection; what was said before the collection begins is not known. One
saying that several outlets carry is one. What others ascribe stands apart.`;

export function positionsCommand(): Command {
  return new Command('positions')
    .description('Show where somebody stands on your issues, over time, with the words.')
    .argument('<name>', 'a name, a surname, another form of the name, or an id')
    .option('--issue <id>', 'only on this issue')
    .option('--all', 'also what is less sure')
    .option('--private', 'also for a private person')
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(positions);
}

async function positions(name: string, options: Options): Promise<void> {
  const { positionsOf } = await import('../search/index.ts');
  await withRecord(options, async (record) => {
    const answer = await positionsOf(record, {
      actor: name,
      all: options.all ?? false,
      includePrivate: options.private ?? false,
      ...(options.issue !== undefined && { issue: options.issue }),
    });
    if (answer.actor.found !== 'one') explainName(name, answer.actor);
    if (options.json) console.log(JSON.stringify(answer));
    else if (answer.actor.found === 'one') console.log(positionsLines(answer, terminalOf(process.stdout)).join('\n'));
  });
}

function positionsLines({ actor, issues, withheld }: PositionsAnswer, terminal: Terminal): string[] {
  if (actor.found !== 'one') return [];
  const head = [terminal.style('bold', printable(actor.actor.name)), terminal.style('dim', actor.actor.kind), ''];
  if (withheld)
    return [...head, ...wrap('A private person: no list is given by default. See --private.', terminal.width)];
  if (issues.length === 0) return [...head, 'No position on any issue is in this collection.'];
  return [...head, ...issues.flatMap((issue) => issueLines(issue, terminal))];
}
