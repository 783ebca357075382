import type { AttributionSpans, Dated, Span } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';
import { dateStatements, findTimes, type SaidAt } from '../../src/time/index.ts';

/** What a marked text says: its words, and its statements in order of their numbers. */
export interface Marked {
  readonly text: string;
  readonly statements: readonly AttributionSpans[];
}

const MARK = /\{(\d+)([scx]) ([^{}]*)\}/;
const ROLES = { s: 'source', c: 'cue', x: 'content' } as const;

/** Reads `{1s Ann Orly} {1c said} {1x the bridge was safe}.`: source, cue and content of statement 1. */
export function marked(markedText: string): Marked {
  let text = markedText;
  const statements: Record<'source' | 'cue' | 'content', Span[]>[] = [];
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const [whole, number, role, words] = mark;
    statements[Number(number) - 1] ??= { source: [], cue: [], content: [] };
    statements[Number(number) - 1]![ROLES[role as 's']].push([mark.index, mark.index + words!.length]);
    text = text.slice(0, mark.index) + words + text.slice(mark.index + whole.length);
  }
  return { text, statements };
}

export const publishedOn = (day: string): Dated =>
  day === ''
    ? { value: null, bound: 'not-after', basis: 'none', reason: 'the item has no date' }
    : { value: day, bound: 'exact', basis: 'metadata' };

/** When and on what occasion the statements of a marked text were made. */
export function datesOf(markedText: string, published: Dated): readonly SaidAt[] {
  const { text, statements } = marked(markedText);
  const analysis = analyse(text);
  const given = statements.map((spans) => ({ spans, kind: 'indirect' as const }));
  return dateStatements(analysis, given, findTimes(analysis, published), published);
}
