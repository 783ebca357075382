import { articleOf } from '../src/article/index.ts';
import { kindOf } from '../src/attribution/index.ts';
import type { Actor, AttributionSpans, Span } from '../src/domain/index.ts';
import { builtInRegister, identify } from '../src/identity/index.ts';
import { type Analysis, analyse } from '../src/language/index.ts';
import type { Stated } from '../src/stance/index.ts';
import { linesOf } from './scorer.ts';

/** An article of the corpus with its attributions. */
export interface Line {
  readonly id: string;
  readonly text: string;
  /** ISO date. */
  readonly published: string;
  readonly attributions: readonly AttributionSpans[];
}

/** The articles of a file, by their ids. */
export const articlesIn = (file: string): ReadonlyMap<string, Line> =>
  new Map(
    linesOf(file).map((text) => {
      const line = JSON.parse(text) as Line;
      return [line.id, line] as const;
    }),
  );

/** The statements of an article whose attributions are given, as the reading of stance asks for them. */
export function statedIn({ id, text, published, attributions }: Line): {
  readonly analysis: Analysis;
  readonly stated: readonly Stated[];
  readonly actorAt: (span: Span) => Actor;
} {
  const source = { location: '-', bytes: new Uint8Array(), sha256: '' };
  const article = articleOf({ id, format: 'fixed', content: text, metadata: { published }, ...source });
  const analysis = analyse(article.text);
  const given = attributions.map((spans) => ({ spans, kind: kindOf(analysis, spans.content), confidence: 1 }));
  const cast = identify(analysis, { article, register: builtInRegister(), turns: [] });
  const actors = cast.speakersOf(given);
  return {
    analysis,
    stated: given.map((one, i) => ({ ...one, actor: actors[i]!, part: 'body' as const })),
    actorAt: cast.actorAt,
  };
}
