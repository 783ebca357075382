import { readFileSync } from 'node:fs';

/** A proposition written for one statement, and the side that the statement takes on it. */
export interface InferredLabel {
  readonly article: string;
  readonly statement: number;
  readonly proposition: string;
  readonly label: 'for' | 'against' | 'neutral' | 'conditional';
  /** What a second reader found who did not see the label; undefined where none was asked. */
  readonly second?: InferredLabel['label'] | 'unrelated' | undefined;
  /** What one found who was told to be strict about conditions; undefined where none was asked. */
  readonly strict?: InferredLabel['second'];
}

const LABELS: Readonly<Record<string, InferredLabel['label']>> = {
  '+': 'for',
  '-': 'against',
  '0': 'neutral',
  '?': 'conditional',
};
const AGAIN: Readonly<Record<string, InferredLabel['second']>> = { ...LABELS, x: 'unrelated' };

/**
 * What stands in `stance-inferred.txt` (decisions/0163, 0165) or in `stance-hasty.txt` (0168 to 0171), in its order: `A article`, then for each
 * statement its number and lines of a sign, that of a second reader and of a strict one where they were asked (`_` where the strict one only), and the proposition.
 */
export function inferredLabels(set: 'inferred' | 'hasty'): InferredLabel[] {
  const found: InferredLabel[] = [];
  let article = '';
  let statement = -1;
  for (const line of readFileSync(new URL(`stance-${set}.txt`, import.meta.url), 'utf8').split('\n')) {
    const [, sign, second, strict, proposition] = /^([-+0?])([-+0?x_]?)([-+0?x]?) (.*)$/.exec(line) ?? [];
    if (line.startsWith('A ')) article = line.slice(2);
    else if (/^\d+$/.test(line)) statement = Number(line);
    else if (sign)
      found.push({
        article,
        statement,
        proposition: proposition!,
        label: LABELS[sign]!,
        second: AGAIN[second!],
        strict: AGAIN[strict!],
      });
  }
  return found;
}
