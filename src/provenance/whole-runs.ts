import { NumberSet } from './number-set.ts';
import { hashOfRun, type Wording } from './wording.ts';

const RUN = 5;

/** Fewer words than this outside furniture may be one quote. */
const FEWEST_WORDS = 40;

/** By text: one is compared with several. */
const kept = new WeakMap<Wording, readonly number[]>();

/**
 * The share, 0 to 1, of the five-word runs of the text with fewer that the other has too: quotations included, without
 * furniture. 0 where a text is too short to tell. Runs are told apart by 32 bits of each.
 */
export function wholeRunsShared(a: Wording, b: Wording): number {
  const [fewer, more] = [runsOf(a), runsOf(b)].sort((x, y) => x.length - y.length) as [
    readonly number[],
    readonly number[],
  ];
  if (fewer.length + RUN - 1 < FEWEST_WORDS) return 0;
  const runs = new NumberSet(more.length);
  for (const run of more) runs.add(run);
  let shared = 0;
  for (const run of fewer) if (runs.has(run)) shared++;
  return shared / fewer.length;
}

/** The distinct runs of a text. */
function runsOf(wording: Wording): readonly number[] {
  const known = kept.get(wording);
  if (known) return known;
  const hashes = storyHashes(wording);
  const seen = new NumberSet(hashes.length);
  const runs: number[] = [];
  for (let t = 0; t + RUN <= hashes.length; t++) {
    const run = hashOfRun(hashes, t, RUN);
    if (seen.add(run)) runs.push(run);
  }
  kept.set(wording, runs);
  return runs;
}

/** The hashes of the words outside furniture, one sentence after the other. */
function storyHashes({ sentences, hashes }: Wording): Int32Array {
  const words = new Int32Array(hashes.length);
  let at = 0;
  for (const { first, last, furniture } of sentences) {
    if (furniture) continue;
    words.set(hashes.subarray(first, last), at);
    at += last - first;
  }
  return words.subarray(0, at);
}
