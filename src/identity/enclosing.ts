import type { Credited } from './credited.ts';

/** For each statement the one whose content its source stands in, or -1. */
export function enclosingOf(attributions: readonly Credited[]): Int32Array {
  const enclosing = new Int32Array(attributions.length).fill(-1);
  const contents = attributions
    .flatMap(({ spans }, i) => spans.content.map(([start, end]) => ({ start, end, i })))
    .sort((a, b) => a.start - b.start);
  const open: typeof contents = [];
  const sources = attributions
    .map(({ spans }, i) => ({ at: spans.source[0]?.[0] ?? -1, i }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  let next = 0;
  for (const { at, i } of sources) {
    while (next < contents.length && contents[next]!.start <= at) open.push(contents[next++]!);
    for (let k = open.length - 1; k >= 0; k--) if (open[k]!.end <= at) open.splice(k, 1);
    const inner = open.filter((content) => content.i !== i).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (inner) enclosing[i] = inner.i;
  }
  return enclosing;
}
