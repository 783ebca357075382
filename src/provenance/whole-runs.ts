import type { Wording } from './wording.ts';

const RUN = 5;

/** Fewer words than this outside furniture may be one quote. */
const FEWEST_WORDS = 40;

/**
 * The share, 0 to 1, of the five-word runs of the text with fewer that the other has too: quotations included, without
 * furniture. 0 where a text is too short to tell.
 */
export function wholeRunsShared(a: Wording, b: Wording): number {
  const [fewer, more] = [runsOf(a), runsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (fewer.size + RUN - 1 < FEWEST_WORDS) return 0;
  let shared = 0;
  for (const run of fewer) if (more.has(run)) shared++;
  return shared / fewer.size;
}

function runsOf(wording: Wording): Set<string> {
  const words = wording.sentences.flatMap(({ first, last, furniture }) =>
    furniture ? [] : wording.words.slice(first, last),
  );
  const runs = new Set<string>();
  for (let t = 0; t + RUN <= words.length; t++) runs.add(words.slice(t, t + RUN).join(' '));
  return runs;
}
