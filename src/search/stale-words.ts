import type { TrackedIssue } from '../record/index.ts';

/** Issues that are named; of more, how many. */
const NAMED = 3;

/** On which issues sides may still be those read before the issue or the rules changed, in words; null for none. */
export function staleInWords(issues: readonly TrackedIssue[]): string | null {
  const stale = issues.filter((issue) => issue.stale).map(({ issue }) => issue.id);
  if (stale.length === 0) return null;
  const more = stale.length > NAMED ? ` and ${stale.length - NAMED} more` : '';
  return `Sides on ${stale.slice(0, NAMED).join(', ')}${more} were read before the issue or the rules changed.`;
}
