import { OnrecordError } from '../domain/index.ts';
import { printable } from './terminal.ts';

/** Exit statuses of every command; `fault` (as in sysexits.h) is an error of the program itself: what it wrote is not whole. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, fault: 70, interrupted: 130 } as const;

/** Says what went wrong on standard error, with code and remedy, and sets the exit status. */
export function failWith(error: unknown): void {
  process.exitCode = EXIT.someFailed;
  if (!(error instanceof OnrecordError)) {
    failByFault(error);
    return;
  }
  const message = error.message.split('\n').map(printable).join('\n');
  console.error(`onrecord: ${message} [${error.code}]\n  ${error.remedy}`);
  if (error.code.startsWith('usage/')) process.exitCode = EXIT.usage;
}

/** Says that the program itself is at fault, with what its makers need. */
export function failByFault(error: unknown): void {
  process.exitCode = EXIT.fault;
  const trace = (error instanceof Error && error.stack) || String(error);
  const lines = trace.split('\n').map(printable);
  console.error(['onrecord: a fault of this program; please report it with these lines:', ...lines].join('\n'));
}
