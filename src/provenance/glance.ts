import { derivationOf } from './derivation.ts';
import { overlapOf } from './overlap.ts';
import { DOUBTFUL, PLAIN_COPY, SHORTEST } from './verdict.ts';
import type { Wording } from './wording.ts';

/**
 * Below this share of the content words of the shorter text that occur in the longer one, furniture and quotations
 * included, no two texts have 70 in 100 of their words in sentences kept or edited.
 */
const FEW_SHARED = 0.4;

/**
 * Whether two texts will be found independent, seen from their words alone: nothing that a verdict of copy, excerpt,
 * reworded, shared quotes or unknown could rest on. A third of the work of a comparison, which needs no alignment then.
 */
export function looksIndependent(a: Wording, b: Wording): boolean {
  if (shareQuotedRuns(a, b) || sharedWords(a, b) >= FEW_SHARED) return false;
  const overlap = overlapOf(a, b);
  if (overlap.shorter < SHORTEST || overlap.runsOfFive >= PLAIN_COPY) return false;
  return derivationOf(overlap) < DOUBTFUL;
}

/** Words of a run of which one is in both where both carry a quote of five words or more. */
const QUOTED_RUN = 4;

/** Whether a run of words stands within quotation marks in both. */
function shareQuotedRuns(a: Wording, b: Wording): boolean {
  const runs = new Set(quotedRuns(a));
  return quotedRuns(b).some((run) => runs.has(run));
}

function quotedRuns({ words, quoted }: Wording): string[] {
  const runs: string[] = [];
  for (let t = 0; t + QUOTED_RUN <= words.length; t++)
    if (quoted[t] && quoted[t + QUOTED_RUN - 1]) runs.push(words.slice(t, t + QUOTED_RUN).join(' '));
  return runs;
}

/** The share of the distinct content words of the text that has fewer which the other has too. */
function sharedWords(a: Wording, b: Wording): number {
  const [fewer, more] = [new Set(a.terms), new Set(b.terms)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  let shared = 0;
  for (const term of fewer) if (term !== '' && more.has(term)) shared++;
  return fewer.size > 1 ? shared / fewer.size : 1;
}
