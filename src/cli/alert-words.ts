import { type Finding, linesOf } from '../operations/alerts/finding.ts';
import { printable, terminalOf, wrap } from './terminal.ts';
import { instantInWords } from './watch-words.ts';

/** Prints what an alert found: lines, or a JSON line. */
export function printFinding(alert: string, finding: Finding, { json }: { readonly json?: boolean }): void {
  if (json) return void console.log(JSON.stringify({ alert, ...finding }));
  const terminal = terminalOf(process.stdout);
  const [head, ...rest] = linesOf(finding);
  console.log(terminal.style('bold', `[${printable(alert)}]`));
  for (const line of [head!, ...rest].flatMap((one) => wrap(printable(one), terminal.width - 2)))
    console.log(`  ${line}`);
}

/** Why a delivery failed, and when it is tried again. */
export const failureInWords = ({ why, next }: { readonly why: string; readonly next: string | null }): string =>
  `${printable(why)} ${next === null ? 'It is not tried again.' : `Next try ${instantInWords(next, new Date())}.`}`;
