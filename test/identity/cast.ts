import type { Actor, AttributionSpans, Span } from '../../src/domain/index.ts';
import { builtInRegister, identify, type Register } from '../../src/identity/index.ts';
import { analyse } from '../../src/language/index.ts';

interface Options {
  readonly published?: string | null;
  readonly byline?: readonly string[];
  readonly register?: Register;
}

/**
 * Whom the marked sources of a text mean, in order. `[source]` marks a source, `{content}` what it says; a statement is
 * a source with the content that follows or comes before it in the same paragraph.
 */
export function speakersIn(marked: string, options: Options = {}): Actor[] {
  const { text, attributions } = unmarked(marked);
  return castOf(text, options).speakersOf(attributions);
}

/** The names of `speakersIn`. */
export const namesIn = (marked: string, options: Options = {}): (string | null)[] =>
  speakersIn(marked, options).map(({ name }) => name);

/** The cast of a text without marks. */
export function castOf(text: string, { published = '2024-05-14', byline = [], register }: Options = {}) {
  return identify(analyse(text), {
    article: {
      outlet: null,
      byline,
      published: { value: published, bound: 'exact', basis: published ? 'metadata' : 'none' },
    },
    register: register ?? builtInRegister(),
  });
}

/** Takes the marks out of a text. */
function unmarked(marked: string) {
  let text = '';
  const sources: Span[] = [];
  const contents: Span[] = [];
  const open: number[] = [];
  for (const mark of marked) {
    if (mark === '[' || mark === '{') open.push(text.length);
    else if (mark === ']') sources.push([open.pop()!, text.length]);
    else if (mark === '}') contents.push([open.pop()!, text.length]);
    else text += mark;
  }
  const attributions = sources
    .toSorted((a, b) => a[0] - b[0])
    .map((source): { spans: AttributionSpans; kind: 'indirect' } => {
      const content = contents.find(([start, end]) => start >= source[1] || end <= source[0]) ?? null;
      return { spans: { source: [source], cue: [], content: content ? [content] : [] }, kind: 'indirect' };
    });
  return { text, attributions };
}
