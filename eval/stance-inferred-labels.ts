import { readFileSync } from 'node:fs';

/** A proposition written for one statement, and the side that the statement takes on it. */
export interface InferredLabel {
  readonly article: string;
  readonly statement: number;
  readonly proposition: string;
  readonly label: 'for' | 'against' | 'neutral' | 'conditional';
}

const LABELS: Readonly<Record<string, InferredLabel['label']>> = {
  '+': 'for',
  '-': 'against',
  '0': 'neutral',
  '?': 'conditional',
};

/** What stands in `stance-inferred.txt` (decisions/0163, 0165) or in `stance-hasty.txt` (0168, 0169), in its order. */
export function inferredLabels(set: 'inferred' | 'hasty'): InferredLabel[] {
  const found: InferredLabel[] = [];
  let article = '';
  let statement = -1;
  for (const line of readFileSync(new URL(`stance-${set}.txt`, import.meta.url), 'utf8').split('\n')) {
    const label = LABELS[line[0] ?? ''];
    if (line.startsWith('A ')) article = line.slice(2);
    else if (/^\d+$/.test(line)) statement = Number(line);
    else if (label && line[1] === ' ') found.push({ article, statement, proposition: line.slice(2), label });
  }
  return found;
}
