import { hashOfRun, type Wording } from './wording.ts';

/** Where the runs of `length` words begin and end within quotation marks; by text, for what it is compared with. */
const kept = new WeakMap<Wording, Map<number, ReadonlyMap<number, number>>>();

/** The tokens at which a run of `length` words of one text begins that stands within quotation marks in both, in order. */
export function quotedRunsShared(wording: Wording, other: Wording, length: number): number[] {
  const runs = runsOf(other, length);
  const shared: number[] = [];
  if (runs.size === 0) return shared;
  eachQuotedRun(wording, length, (t, hash) => {
    const there = runs.get(hash);
    if (there !== undefined && isSameRun(wording, t, other, there, length)) shared.push(t);
  });
  return shared;
}

/** Where each run within quotation marks first begins, by the hash of its words. */
function runsOf(wording: Wording, length: number): ReadonlyMap<number, number> {
  const known = kept.get(wording) ?? new Map<number, ReadonlyMap<number, number>>();
  kept.set(wording, known);
  const found = known.get(length);
  if (found) return found;
  const runs = new Map<number, number>();
  eachQuotedRun(wording, length, (t, hash) => void (runs.has(hash) || runs.set(hash, t)));
  known.set(length, runs);
  return runs;
}

/** Runs of which the first word and the last stand within quotation marks. */
function eachQuotedRun(
  { words, hashes, quoted }: Wording,
  length: number,
  see: (t: number, hash: number) => void,
): void {
  for (let t = 0; t + length <= words.length; t++)
    if (quoted[t] && quoted[t + length - 1]) see(t, hashOfRun(hashes, t, length));
}

function isSameRun(a: Wording, inA: number, b: Wording, inB: number, length: number): boolean {
  for (let n = 0; n < length; n++) if (a.words[inA + n] !== b.words[inB + n]) return false;
  return true;
}
