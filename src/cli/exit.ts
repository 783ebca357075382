import { OnrecordError } from '../domain/index.ts';
import { printable } from './terminal.ts';

/** Exit statuses of every command. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, interrupted: 130 } as const;

/** Says what went wrong on standard error, with code and remedy, and sets the exit status. */
export function failWith(error: unknown): void {
  process.exitCode = EXIT.someFailed;
  if (!(error instanceof OnrecordError)) throw error;
  const message = error.message.split('\n').map(printable).join('\n');
  console.error(`onrecord: ${message} [${error.code}]\n  ${error.remedy}`);
  if (error.code.startsWith('usage/')) process.exitCode = EXIT.usage;
}
