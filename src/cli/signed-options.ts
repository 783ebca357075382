import type { Command } from 'commander';
import type { Signed } from '../search/index.ts';
import { candidateLine } from './actor-view.ts';
import { EXIT, failWith } from './exit.ts';

/** The options of every command that corrects. */
export interface SignedOptions {
  readonly by?: string;
  readonly note?: string;
}

export const addSignedOptions = (command: Command): Command =>
  command.option('--by <who>', 'who says so; else your user name').option('--note <text>', 'why, to be kept with it');

/** Who corrects, and why. */
export async function signed({ by, note }: SignedOptions): Promise<Signed> {
  const { systemUser } = await import('../operations/people.ts');
  return { by: by ?? systemUser(), ...(note !== undefined && { note }) };
}

/** Runs what may find that a name fits several actors; then these are listed on standard error, with status 2. */
export async function namingActors(act: () => Promise<void>): Promise<void> {
  const { AmbiguousName } = await import('../operations/people.ts');
  try {
    await act();
  } catch (error) {
    failWith(error);
    if (!(error instanceof AmbiguousName)) return;
    for (const candidate of error.candidates) console.error(candidateLine(candidate));
    process.exitCode = EXIT.usage;
  }
}
