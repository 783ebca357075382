import { Command, CommanderError } from 'commander';
import { version } from '../version.ts';
import { EXIT, failByFault, failWith } from './exit.ts';

/** The commands, in the order of `--help`. Each is its own file, loaded only when its name (or the help) is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import('./add.ts')).addCommand(),
  feed: async () => (await import('./feed.ts')).feedCommand(),
  watch: async () => (await import('./watch.ts')).watchCommand(),
  backfill: async () => (await import('./backfill.ts')).backfillCommand(),
  capture: async () => (await import('./capture.ts')).captureCommand(),
  alert: async () => (await import('./alert.ts')).alertCommand(),
  who: async () => (await import('./who.ts')).whoCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  said: async () => (await import('./said.ts')).saidCommand(),
  positions: async () => (await import('./positions.ts')).positionsCommand(),
  shifts: async () => (await import('./shifts.ts')).shiftsCommand(),
  issue: async () => (await import('./issue.ts')).issueCommand(),
  show: async () => (await import('./show.ts')).showCommand(),
  brief: async () => (await import('./brief.ts')).briefCommand(),
  cite: async () => (await import('./cite.ts')).citeCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  extract: async () => (await import('./extract.ts')).extractCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  trace: async () => (await import('./trace.ts')).traceCommand(),
  families: async () => (await import('./families.ts')).familiesCommand(),
  versions: async () => (await import('./versions.ts')).versionsCommand(),
  outlet: async () => (await import('./outlet.ts')).outletCommand(),
  outlets: async () => (await import('./outlets.ts')).outletsCommand(),
  relate: async () => (await import('./relate.ts')).relateCommand(),
  compare: async () => (await import('./compare.ts')).compareCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  actor: async () => (await import('./actor.ts')).actorCommand(),
  correct: async () => (await import('./correct.ts')).correctCommand(),
  corrections: async () => (await import('./corrections.ts')).correctionsCommand(),
  forget: async () => (await import('./forget.ts')).forgetCommand(),
  user: async () => (await import('./user.ts')).userCommand(),
  token: async () => (await import('./token.ts')).tokenCommand(),
  mcp: async () => (await import('./mcp.ts')).mcpCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  work: async () => (await import('./work.ts')).workCommand(),
  jobs: async () => (await import('./jobs.ts')).jobsCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
};

/** Builds the program. With `only`, just that command is loaded, so that one command's start does not pay for all. */
export async function programOf(only?: string): Promise<Command> {
  const program = new Command('onrecord')
    .description('Puts the news on the record: who said what, about what, when, and where the outlet got it from.')
    .version(version)
    .showHelpAfterError('(onrecord --help lists the commands)')
    .exitOverride();
  const names = only !== undefined && Object.hasOwn(COMMANDS, only) ? [only] : Object.keys(COMMANDS);
  for (const name of names) program.addCommand((await COMMANDS[name]!()).exitOverride());
  return program;
}

export async function main(words: readonly string[]): Promise<void> {
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  process.on('uncaughtException', (error) => {
    failByFault(error);
    process.exit();
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  if (words[0] === '--version' || words[0] === '-V') return void console.log(version);
  try {
    const program = await programOf(words[0]);
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else failWith(error);
  }
}
