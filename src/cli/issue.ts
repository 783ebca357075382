import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { type Issue, OnrecordError } from '../domain/index.ts';
import type { ReadingProgress } from '../operations/issues.ts';
import type { RecordStore } from '../search/index.ts';
import { issueListLines, matrixLines, trialLines } from './issue-view.ts';
import { issuesIn } from './issues-file.ts';
import { progressOn } from './progress.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { printable, terminalOf } from './terminal.ts';

interface Options extends RecordOptions {
  readonly proposition?: string;
  readonly about?: readonly string[];
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  readonly without?: readonly string[];
  readonly later?: true;
  readonly all?: true;
  readonly yaml?: true;
  readonly words?: true;
  readonly since?: string;
  readonly limit?: number;
  readonly json?: true;
}

/** Statements of a trial, and actors of an issue, unless asked otherwise. */
const LISTED = 20;

const EXAMPLES = `
Examples:
  $ onrecord issue test tram.yaml
  $ onrecord issue add tram.yaml
  $ onrecord issue show tram-to-the-harbour

An issue is yours: a proposition that one can be for or against, and phrases by which a text is about it. The file is
YAML or JSON: a list of entries with id, proposition, about (phrases), and optionally for and against (phrases that
bear a side themselves).`;

export function issueCommand(): Command {
  const command = new Command('issue')
    .description('Keep the issues on which positions are read, and see who stands where.')
    .addHelpText('after', EXAMPLES);
  for (const sub of [add(), list(), edit(), remove(), test(), suggest(), show(), recompute()]) command.addCommand(sub);
  return command;
}

const withOptions = (command: Command, example: string): Command =>
  command
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', `\nExamples:\n  $ onrecord issue ${example}`);

const laterOption = (command: Command): Command =>
  command.option('--later', 'do not read the articles on record anew now (onrecord issue recompute does)');

function add(): Command {
  const command = laterOption(new Command('add'))
    .description(
      'Add the issues of a file, or replace those of the same id; then read all articles on record for them.',
    )
    .argument('<file>', 'YAML or JSON')
    .action(async (file: string, options: Options) => {
      const issues = await issuesIn(file);
      await withRecord({ ...options, create: true }, (record) => putAndRead(record, issues, options));
    });
  return withOptions(command, 'add tram.yaml');
}

/** Keeps issues and, unless told otherwise, reads the record for them. */
async function putAndRead(record: RecordStore, issues: readonly Issue[], options: Options): Promise<void> {
  await record.putIssues(issues);
  const ids = issues.map(({ id }) => id);
  await record.log('issues', { put: ids });
  if (options.later) {
    const stale = (await record.trackedIssues()).filter((one) => one.stale).map(({ issue }) => issue.id);
    console.log(options.json ? JSON.stringify({ put: ids, stale }) : `${printable(ids.join(', '))}: kept.`);
  } else await readAgain(record, {}, options);
}

/** Reads positions anew, with a line of progress, and says what changed. */
async function readAgain(record: RecordStore, { all = false }: { readonly all?: boolean }, options: Options) {
  const { recomputePositions } = await import('../operations/issues.ts');
  const report = await withProgress((onProgress) => recomputePositions(record, { all, onProgress }));
  if (options.json) return void console.log(JSON.stringify(report));
  const { issues, articles, changed } = report;
  console.log(
    issues.length === 0
      ? 'All positions are up to date.'
      : `${printable(issues.join(', '))}: ${articles} articles read, positions changed in ${changed}.`,
  );
}

async function withProgress<T>(act: (told: (progress: ReadingProgress) => void) => Promise<T>): Promise<T> {
  const progress = progressOn(process.stderr, terminalOf(process.stderr));
  try {
    return await act(({ articles, of }) => progress.show(`${articles} of ${of} articles read`));
  } finally {
    progress.end();
  }
}

function list(): Command {
  const command = new Command('list')
    .description('List the issues on record.')
    .option('--yaml', 'as a file that `onrecord issue add` reads')
    .action(async (options: Options) =>
      withRecord(options, async (record) => {
        const issues = await record.trackedIssues();
        if (options.json) return void console.log(JSON.stringify(issues));
        if (!options.yaml) return void console.log(issueListLines(issues, terminalOf(process.stdout)).join('\n'));
        const { writeIssues } = await import('../operations/issues.ts');
        process.stdout.write(writeIssues(issues.map(({ issue }) => issue)));
      }),
    );
  return withOptions(command, 'list --yaml > issues.yaml');
}

function edit(): Command {
  const command = laterOption(new Command('edit'))
    .description('Change the proposition or the phrases of an issue; then read all articles on record for it.')
    .argument('<id>', 'the issue’s id')
    .option('--proposition <text>', 'what one can be for or against')
    .option('--about <phrase...>', 'add phrases by which a text is about it')
    .option('--for <phrase...>', 'add phrases that are for it by themselves')
    .option('--against <phrase...>', 'add phrases that are against it by themselves')
    .option('--without <phrase...>', 'take phrases out')
    .action(async (id: string, options: Options) =>
      withRecord(options, async (record) => {
        const { trackedIssue } = await import('../search/index.ts');
        const { issue } = await trackedIssue(record, id);
        await putAndRead(record, [edited(issue, options)], options);
      }),
    );
  return withOptions(command, 'edit tram-to-the-harbour --about "harbour line" --without "tram line"');
}

function edited(issue: Issue, { proposition, about, for: pro, against, without = [] }: Options): Issue {
  if (![proposition, about, pro, against].some((given) => given !== undefined) && without.length === 0) {
    const remedy = 'Say what to change: --proposition, --about, --for, --against, --without.';
    throw new OnrecordError('usage/nothing-to-change', 'Nothing is to be changed.', remedy);
  }
  const taken = new Set(without.map((phrase) => phrase.toLowerCase()));
  const phrases = (before: readonly string[] = [], added: readonly string[] = []): string[] =>
    [...new Set([...before, ...added])].filter((phrase) => !taken.has(phrase.toLowerCase()));
  const kept = phrases(issue.about, about);
  if (kept.length === 0) {
    const message = 'An issue needs at least one phrase by which a text is about it.';
    throw new OnrecordError('issues/invalid', message, 'Add one with --about.');
  }
  const [forPhrases, againstPhrases] = [phrases(issue.for, pro), phrases(issue.against, against)];
  return {
    id: issue.id,
    proposition: proposition ?? issue.proposition,
    about: kept,
    ...(forPhrases.length > 0 && { for: forPhrases }),
    ...(againstPhrases.length > 0 && { against: againstPhrases }),
  };
}

function remove(): Command {
  const command = new Command('remove')
    .description('Remove an issue with all positions on it; the statements stay.')
    .argument('<id>', 'the issue’s id')
    .action(async (id: string, options: Options) =>
      withRecord(options, async (record) => {
        const { trackedIssue } = await import('../search/index.ts');
        const { issue } = await trackedIssue(record, id);
        await record.removeIssue(issue.id);
        await record.log('issues', { removed: [issue.id] });
        console.log(options.json ? JSON.stringify({ removed: issue }) : `${printable(issue.id)}: removed.`);
      }),
    );
  return withOptions(command, 'remove tram-to-the-harbour');
}

function test(): Command {
  const command = new Command('test')
    .description('Show what an issue would catch over the record, and which side is read. Nothing is stored.')
    .argument('<file>', 'YAML or JSON, or the id of an issue on record')
    .addOption(limitOption())
    .action(async (file: string, options: Options) =>
      withRecord(options, async (record) => {
        const { trackedIssue } = await import('../search/index.ts');
        const { tryIssue } = await import('../operations/issues.ts');
        const issues = existsSync(file) ? await issuesIn(file) : [(await trackedIssue(record, file)).issue];
        const trials = [];
        for (const issue of issues) trials.push(await withProgress((told) => tryIssue(record, issue, told)));
        if (options.json) return void console.log(JSON.stringify(trials));
        const terminal = terminalOf(process.stdout);
        for (const trial of trials) console.log(trialLines(trial, options.limit ?? LISTED, terminal).join('\n'));
      }),
    );
  return withOptions(command, 'test tram.yaml');
}

function suggest(): Command {
  const command = new Command('suggest')
    .description('Suggest issues from what those on record are for and against, with counts; for you to edit.')
    .addOption(limitOption())
    .action(async (options: Options) =>
      withRecord(options, async (record) => {
        const { suggestIssues, suggestionsInYaml } = await import('../operations/suggest-issues.ts');
        const suggestions = await suggestIssues(record, options.limit ?? LISTED);
        if (options.json) console.log(JSON.stringify(suggestions));
        else process.stdout.write(suggestionsInYaml(suggestions));
      }),
    );
  return withOptions(command, 'suggest > issues.yaml');
}

function show(): Command {
  const command = new Command('show')
    .description('Show who stands where on an issue, by month.')
    .argument('<id>', 'the issue’s id')
    .option('--words', 'in words, a line an actor, instead of a table')
    .option('--since <month>', 'only months from then on: 2025 or 2025-02')
    .addOption(limitOption())
    .action(async (id: string, options: Options) =>
      withRecord(options, async (record) => {
        const { whoStandsWhere } = await import('../search/index.ts');
        const answer = await whoStandsWhere(record, id);
        if (options.json) return void console.log(JSON.stringify(answer));
        const { words = false, since, limit = LISTED } = options;
        const lines = matrixLines(
          answer,
          { words, limit, ...(since !== undefined && { since }) },
          terminalOf(process.stdout),
        );
        console.log(lines.join('\n'));
      }),
    );
  return withOptions(command, 'show tram-to-the-harbour --words');
}

function recompute(): Command {
  const command = new Command('recompute')
    .description('Read all articles on record anew for the issues that were changed since.')
    .option('--all', 'for all issues, also those that are up to date (after an update of onrecord)')
    .action(async (options: Options) =>
      withRecord(options, (record) => readAgain(record, { all: options.all ?? false }, options)),
    );
  return withOptions(command, 'recompute');
}
