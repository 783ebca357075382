import { readFileSync } from 'node:fs';
import type { Issue } from '../src/domain/index.ts';

const LABELS: Readonly<Record<string, string>> = {
  f: 'for',
  a: 'against',
  c: 'conditional',
  n: 'neutral',
  u: 'unrelated',
};

/** What a letter stands for. */
export function labelOf(letter: string): string {
  const label = LABELS[letter];
  if (!label) throw new Error(`There is no label ${letter}.`);
  return label;
}

/** A proposition as the files of labels write it: `id | proposition | phrase; phrase`. */
export function issueOf(line: string): Issue {
  const [id = '', proposition = '', about = ''] = line.split(' | ');
  return { id, proposition, about: about.split(';').map((phrase) => phrase.trim()) };
}

/** One proposition on one article, and what each of its statements is labelled with, in their order. */
export interface WideLabels {
  readonly article: string;
  readonly issue: Issue;
  readonly labels: readonly string[];
}

/**
 * The labels of all statements of some seven hundred and sixty articles of PolNeAR's training part on three, four or seven propositions
 * each, read once (decisions/0162, 0164): `A article`, then for each proposition `P id | proposition | phrases` and `L` with a letter a statement.
 */
export function wideLabels(): WideLabels[] {
  const found: WideLabels[] = [];
  let article = '';
  let issue: Issue = { id: '', proposition: '', about: [] };
  for (const line of readFileSync(new URL('stance-wide.txt', import.meta.url), 'utf8').split('\n')) {
    const rest = line.slice(2).trim();
    if (line.startsWith('A ')) article = rest;
    if (line.startsWith('P ')) issue = issueOf(rest);
    if (line.startsWith('L ')) found.push({ article, issue, labels: rest.split(' ').map(labelOf) });
  }
  return found;
}
