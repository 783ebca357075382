import type { Spans, StatementKind } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** `direct`: every word of the content stands inside quotation marks; `mixed`: some do; `indirect`: none does. */
export function kindOf({ text, quotations }: Analysis, content: Spans): StatementKind {
  let inside = 0;
  let outside = 0;
  for (const [from, to] of content) {
    for (const word of text.slice(from, to).matchAll(WORD)) {
      const start = from + word.index;
      const end = start + word[0].length;
      if (quotations.some(({ span }) => span[0] < end && span[1] > start)) inside++;
      else outside++;
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}
