import { readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../src/language/index.ts';
import { TAG } from '../src/stance/reading.ts';

/** A proposition written for one statement, and the side that the statement takes on it. */
export interface InferredLabel {
  readonly article: string;
  readonly statement: number;
  readonly proposition: string;
  readonly label: 'for' | 'against' | 'neutral';
}

const LABELS: Readonly<Record<string, InferredLabel['label']>> = { '+': 'for', '-': 'against', '0': 'neutral' };

/** What stands in `stance-inferred.txt`, in its order (decisions/0163). */
export function inferredLabels(): InferredLabel[] {
  const found: InferredLabel[] = [];
  let article = '';
  let statement = -1;
  for (const line of readFileSync(new URL('stance-inferred.txt', import.meta.url), 'utf8').split('\n')) {
    const label = LABELS[line[0] ?? ''];
    if (line.startsWith('A ')) article = line.slice(2);
    else if (/^\d+$/.test(line)) statement = Number(line);
    else if (label && line[1] === ' ') found.push({ article, statement, proposition: line.slice(2), label });
  }
  return found;
}

const NAMING: ReadonlySet<number> = new Set([TAG.noun, TAG.propn, TAG.adj]);

/** Phrases for a proposition that has none: its nouns and names, with the adjectives before them. */
export function phrasesOf(proposition: string): string[] {
  const analysis = analyse(proposition);
  const phrases: string[] = [];
  for (let first = 0; first < analysis.count; first++) {
    let last = first;
    while (NAMING.has(analysis.tags[last] ?? -1)) last++;
    const phrase = upToNoun(analysis, first, last - 1);
    if (phrase) phrases.push(phrase);
    first = last;
  }
  return phrases.length > 0 ? phrases : [analysis.words[0]!];
}

function upToNoun({ text, start, end, tags }: Analysis, first: number, last: number): string {
  let noun = last;
  while (noun >= first && tags[noun] === TAG.adj) noun--;
  return noun < first ? '' : text.slice(start[first], end[noun]);
}
