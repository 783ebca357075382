import { readFileSync } from 'node:fs';
import type { Actor, Issue, Span } from '../src/domain/index.ts';
import { sideReader } from '../src/kit.ts';
import { analyse } from '../src/language/index.ts';
import { type PreparedIssues, prepareIssues, takePositions } from '../src/stance/index.ts';

/** A plain sentence on an invented proposition, the side that any careful reader would sign, and the one that is read. */
export interface PlainSentence {
  readonly proposition: string;
  readonly words: string;
  readonly want: string;
  /** `none` where nothing about the proposition is read. */
  readonly got: string;
}

const nameless = (name: string): Actor => ({ name, kind: 'unknown', how: 'full', mention: null, confidence: 1 });

/** Files of sentences: short ones, and such as news writes. */
export type SentenceFile = 'stance-plain.txt' | 'stance-newslike.txt' | 'stance-oblique.txt';

/** The sentences of a file, each read as the one statement of an article whose title names the issue. */
export function plainSentences(file: SentenceFile): PlainSentence[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  const sentences: PlainSentence[] = [];
  let issue: Issue | undefined;
  let prepared: PreparedIssues = [];
  for (const line of lines) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('!')) {
      const [proposition = '', about = ''] = line.slice(1).split('|');
      issue = { id: 'plain', proposition: proposition.trim(), about: about.split(';').map((phrase) => phrase.trim()) };
      prepared = prepareIssues([issue]);
      continue;
    }
    if (!issue) throw new Error(`eval/${file} begins without a proposition.`);
    const [source = '', cue = '', content = '', want = ''] = line.split(' | ');
    const got = stanceOf(prepared, `More on ${issue.about[0]}\n`, [source, cue, content]);
    sentences.push({ proposition: issue.proposition, words: `${source} ${cue} ${content}`, want, got });
  }
  return sentences;
}

function stanceOf(issues: PreparedIssues, title: string, words: readonly [string, string, string]): string {
  let text = title;
  const [source, cue, content] = words.map((part): Span => {
    const start = text.length;
    text += `${part} `;
    return [start, text.length - 1];
  }) as [Span, Span, Span];
  const statement = {
    spans: { source: [source], cue: [cue], content: [content] },
    kind: words[2].startsWith('“') ? ('direct' as const) : ('indirect' as const),
    actor: nameless(words[0]),
    part: 'body' as const,
  };
  const actorAt = ([start, end]: Span): Actor => nameless(text.slice(start, end));
  const [positions] = takePositions(analyse(`${text.trimEnd()}.`), [statement], issues, actorAt, sideReader);
  return positions?.find(({ by }) => by === 'speaker')?.stance ?? 'none';
}
