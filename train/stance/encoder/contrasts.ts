import { readFileSync } from 'node:fs';
import { labelOf } from '../../../eval/stance-wide.ts';
import type { Span } from '../../../src/domain/index.ts';
import type { Pair, Told } from './lessons.ts';

const CONTRARY: Readonly<Record<string, string>> = { for: 'against', against: 'for' };
const MARK = /\[\[(?<source>.*?)\]\]|\{\{(?<cue>.*?)\}\}|<<(?<content>.*?)>>/g;

/**
 * The invented statements of `contrasts.txt` (decisions/0165), or of `plain.txt`, as people speak (0171): `P proposition || the contrary one`, then a line a statement,
 * `letter | speaker | sentences before, or - | sentences`, in which [[source]], {{cue}} and <<content>> are marked. Each is given
 * with both propositions.
 */
export function contrasts(of: 'contrasts' | 'plain'): { readonly statements: Told[]; readonly pairs: Pair[] } {
  const statements: Told[] = [];
  const pairs: Pair[] = [];
  const set = of === 'plain' ? 'plain' : 'made';
  let asked: readonly string[] = [];
  for (const line of readFileSync(new URL(`${of}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('P ')) asked = line.slice(2).split(' || ');
    if (!/^\w \| /.test(line)) continue;
    const [letter, actor, before, marked] = line.split(' | ') as [string, string, string, string];
    const label = labelOf(letter);
    const key = `${set}#${statements.length}`;
    statements.push({ key, actor, before: before === '-' ? '' : before, ...unmarked(marked) });
    for (const [i, proposition] of asked.entries())
      pairs.push({
        key,
        set,
        proposition,
        label: i === 0 ? label : (CONTRARY[label] ?? label),
        named: true,
        inArticle: true,
        mention: '',
        near: true,
      });
  }
  return { statements, pairs };
}

function unmarked(marked: string): Pick<Told, 'text' | 'source' | 'cue' | 'content'> {
  const spans = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
  let text = '';
  let end = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(end, match.index);
    end = match.index + match[0].length;
    const [[kind, words]] = Object.entries(match.groups!).filter(([, words]) => words !== undefined) as [
      [keyof typeof spans, string],
    ];
    spans[kind].push([text.length, text.length + words.length]);
    text += words;
  }
  return { text: text + marked.slice(end), ...spans };
}
