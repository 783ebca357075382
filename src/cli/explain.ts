import { Command } from 'commander';
import { EXIT, failWith } from './exit.ts';
import { type ModelOption, modelOption } from './model-option.ts';
import { jsonOption } from './record-option.ts';
import { printable, terminalOf } from './terminal.ts';

interface Options extends ModelOption {
  readonly all?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ onrecord explain article.html
  $ onrecord explain --all article.html
  $ onrecord explain --json article.html | jq '.statements[].reasons[0]'

In the text, [who:1 …] is the source of statement 1, [cue:1 …] the words that credit, [words:1 …] what is credited. Below
are the statements with their confidence and, for each, the five features that weighed most for it: the weight, the words
that have the feature, the role that came next, the feature. Weights are log-odds, summed over the words, in the first of
two readings, which says word by word what is who, cue and words. A cue rate says how often a word was a cue in training,
from 0 (never seen) to 7 (nearly always); from 4 on it is a likely cue. What follows from a role beside it, and what the
second reading, from each cue, made of it, is not in these weights. With --model accurate or cascade a line says how much of the
score of the first reading is the encoder's, role by role; the features are then those of the linear part.`;

export function explainCommand(): Command {
  return new Command('explain')
    .description('Print an article with sources, cues and contents marked, and why each statement was found.')
    .argument('<input...>', 'files, directories, addresses, or - for standard input')
    .option('--all', 'also statements that are less sure')
    .addOption(modelOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(explain);
}

async function explain(inputs: readonly string[], { all, json, model }: Options): Promise<void> {
  const { explainInputs } = await import('../operations/explain.ts');
  const { isReadFailure } = await import('../read/index.ts');
  const { fetchNamed: fetchPage } = await import('../operations/fetch-settings.ts');
  const { explanationLines } = await import('./explanation-view.ts');
  const onSkipped = (location: string, reason: string): void =>
    console.error(`passed over ${printable(location)}: ${printable(reason)}`);
  const terminal = terminalOf(process.stdout);
  let first = true;
  for await (const entry of explainInputs(inputs, { fetchPage, onSkipped, model })) {
    if (isReadFailure(entry)) {
      failWith(entry.error);
      process.exitCode = EXIT.someFailed;
      continue;
    }
    if (json) console.log(JSON.stringify(entry));
    else console.log([...(first ? [] : ['']), ...explanationLines(entry, terminal, all ?? false)].join('\n'));
    first = false;
  }
}
