import type { QuoteState } from './quote-state.ts';
import type { Segment } from './segments.ts';

/**
 * How a content lies to the double quotations: tokens inside, their share, tokens outside before the first one, after the
 * last one and at all, and quotations of which a part is left out.
 */
export function lieOf({ of, first, last, single }: QuoteState, content: readonly Segment[]): number[] {
  const held = new Map<number, number>();
  let [inside, outside, before, after] = [0, 0, 0, 0];
  for (const segment of content) {
    for (let t = segment.first; t < segment.last; t++) {
      const q = of[t]!;
      if (q >= 0 && !single[q]) {
        held.set(q, (held.get(q) ?? 0) + 1);
        inside++;
        after = 0;
      } else {
        outside++;
        after++;
        if (inside === 0) before++;
      }
    }
  }
  let cut = 0;
  for (const [q, tokens] of held) if (tokens < last[q]! - first[q]! - 1) cut++;
  return [inside, inside / (inside + outside), before, inside === 0 ? 0 : after, outside, cut];
}
