import type { CueCandidate } from './cue-candidates.ts';
import { type FirstPass, gradeOfProbability } from './first-pass.ts';
import { mix } from './hash.ts';

/** What the features of every token seen from a cue say of that cue: hashes and small numbers. */
export interface CueKeys {
  readonly lemma: number;
  readonly next: number;
  readonly shape: number;
  readonly left: number;
  readonly right: number;
  readonly signature: number;
  readonly sure: number;
  /** 0 without a link, 1 with one without a source, 2 with a source of its own, 3 with an inherited one. */
  readonly linked: number;
}

export function cueKeys(pass: FirstPass, index: number): CueKeys {
  const { facts, candidates } = pass;
  const cue = candidates[index]!;
  const { word, lemma, analysis } = facts;
  const { tags } = analysis;
  const left = neighbours(pass, cue, -1);
  const right = neighbours(pass, cue, 1);
  return {
    lemma: lemma[cue.peak]!,
    next: word[cue.last] ?? 0,
    shape: mix(mix(tags[cue.first]!, tags[cue.last - 1]!), Math.min(4, cue.last - cue.first)),
    left,
    right,
    signature: mix(left, right),
    sure: gradeOfProbability(cue.probability),
    linked: linkedState(pass, index),
  };
}

function linkedState({ links, linkOf }: FirstPass, index: number): number {
  const link = linkOf[index];
  const source = link?.source[0];
  if (!link) return 0;
  if (!source) return 1;
  return links.some((other) => other !== link && other.source[0] === source && other.cue.first < link.cue.first)
    ? 3
    : 2;
}

/** The roles of the next three stretches on one side of a cue, with the sentence ends and quotation marks between. */
function neighbours({ facts, roles }: FirstPass, cue: CueCandidate, side: -1 | 1): number {
  const { analysis, quotes } = facts;
  const [from, to] = [Math.max(0, cue.first - 60), Math.min(analysis.count, cue.last + 60)];
  let hash = 0x3c;
  let found = 0;
  let last = side < 0 ? cue.first : cue.last - 1;
  let before = 0;
  for (let t = side < 0 ? cue.first - 1 : cue.last; side < 0 ? t >= from : t < to; t += side) {
    const role = Math.abs(roles[t]!);
    if (role !== 0 && (role !== before || (side > 0 ? roles[t]! < 0 : roles[t + 1]! < 0))) {
      const sentences = Math.min(2, Math.abs(analysis.sentence[t]! - analysis.sentence[last]!));
      hash = mix(hash, role + 8 * sentences + 32 * (quotes.of[t]! >= 0 ? 1 : 0));
      if (++found === 3 || sentences === 2) break;
    }
    if (role !== 0) last = t;
    before = role;
  }
  return hash;
}
