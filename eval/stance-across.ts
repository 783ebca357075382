import { readFileSync } from 'node:fs';
import type { Issue } from '../src/domain/index.ts';
import { issueOf, labelOf } from './stance-wide.ts';

/** What one statement is labelled with on a proposition that was asked of many articles. */
export interface AcrossLabel {
  readonly article: string;
  readonly statement: number;
  readonly issue: Issue;
  readonly label: string;
}

/**
 * Labels of the statements near a mention of propositions that many articles are asked about, each a first reading: `across`, 524 in 624
 * articles (decisions/0165, 0168, 0169), and `broad`, by readers who were told to be strict (0172).
 * The propositions as `P id | proposition | phrases`, then for each `A article` lines of `L id` with a letter a statement, `-` where none was asked.
 */
export function acrossLabels(of: 'across' | 'broad' = 'across'): AcrossLabel[] {
  const found: AcrossLabel[] = [];
  const issues = new Map<string, Issue>();
  let article = '';
  for (const line of readFileSync(new URL(`stance-${of}.txt`, import.meta.url), 'utf8').split('\n')) {
    const rest = line.slice(2);
    if (line.startsWith('A ')) article = rest;
    if (line.startsWith('P ')) issues.set(rest.slice(0, rest.indexOf(' ')), issueOf(rest));
    if (!line.startsWith('L ')) continue;
    const [id, letters] = rest.split(' ') as [string, string];
    const issue = issues.get(id);
    if (!issue) throw new Error(`There is no proposition ${id}.`);
    for (const [statement, letter] of [...letters].entries())
      if (letter !== '-') found.push({ article, statement, issue, label: labelOf(letter) });
  }
  return found;
}
