import { tagOf } from '../language/index.ts';
import type { FirstPass } from './argument-features.ts';
import { mix } from './hash.ts';
import { CONTENT } from './labels.ts';
import type { Proposal } from './proposal.ts';
import type { Segment } from './segments.ts';

/** Bits of the hashed space of a proposal's features, and how many features a proposal has. */
export const JUDGE_BITS = 18;
export const JUDGE_WIDTH = 44;
const MASK = (1 << JUDGE_BITS) - 1;

const PRON = tagOf('PRON');
const PROPN = tagOf('PROPN');

/** Log-odds in steps of a half, from -4 to 4. */
function odds(p: number): number {
  const clamped = Math.max(0.01, Math.min(0.99, p));
  return Math.round(2 * Math.log(clamped / (1 - clamped)));
}

const sizeOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { first, last }) => sum + last - first, 0);
const grow = (n: number): number =>
  n <= 3 ? n : n <= 6 ? 4 : n <= 10 ? 5 : n <= 18 ? 6 : n <= 30 ? 7 : n <= 50 ? 8 : 9;

/** Share of the content's tokens that a surer proposal claims, in quarters. */
export function claimed(proposal: Proposal, others: readonly Proposal[]): number {
  let most = 0;
  const size = sizeOf(proposal.content);
  for (const other of others) {
    if (other === proposal || other.isCue * other.contentMean <= proposal.isCue * proposal.contentMean) continue;
    most = Math.max(most, sharedTokens(proposal.content, other.content) / size);
  }
  return Math.ceil(most * 4);
}

/** Tokens that two lists of segments have in common. */
export function sharedTokens(a: readonly Segment[], b: readonly Segment[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first));
  return shared;
}

/** The features by which it is judged whether a proposal is right. */
export function judgeFeatures(pass: FirstPass, proposal: Proposal, near: readonly Proposal[]): Int32Array {
  const { facts, roles } = pass;
  const { analysis, quotes, lemma, word, table, row, grade } = facts;
  const { source, cue, content, candidate } = proposal;
  const ids = new Int32Array(JUDGE_WIDTH);
  let k = 0;
  const put = (hash: number): void => {
    const h = mix(hash, ++k);
    ids[k - 1] = (h ^ (h >>> 16)) & MASK;
  };
  const p1 = odds(candidate.probability);
  const p2 = odds(proposal.isCue);
  const pm = odds(proposal.contentMean);
  const pl = odds(proposal.contentLeast);
  const ps = odds(proposal.sourceMean);
  const pa = odds(proposal.contentStart);
  const pe = odds(proposal.contentEnd);
  const pk = odds(proposal.cueMean);
  const first = content[0]!;
  const last = content.at(-1)!;
  let quoted = 0;
  let agreed = 0;
  for (const { first: a, last: b } of content) {
    for (let t = a; t < b; t++) {
      if (quotes.of[t]! >= 0) quoted++;
      if (Math.abs(roles[t]!) === CONTENT) agreed++;
    }
  }
  const size = sizeOf(content);
  const kind = quoted === 0 ? 0 : quoted === size ? 2 : 1;
  const agreement = Math.floor((4 * agreed) / size);
  const who = source[0];
  const whoSize = grow(sizeOf(source));
  const whoTag = who ? analysis.tags[who.last - 1]! : 31;
  const cueLemma = lemma[candidate.peak]!;
  const cueSize = Math.min(5, cue.last - cue.first);
  const startsQuote = quotes.of[first.first]! >= 0 && quotes.first[quotes.of[first.first]!] === first.first ? 1 : 0;
  const endsQuote = quotes.of[last.last - 1]! >= 0 && last.last - 1 >= quotes.last[quotes.of[last.last - 1]!]! ? 1 : 0;
  const order =
    (who ? (who.first < cue.first ? 1 : 2) : 0) +
    3 * (first.first < cue.first ? 1 : 0) +
    6 * Math.min(3, content.length);
  const overlap = claimed(proposal, near);
  const sentences = Math.min(3, Math.abs(analysis.sentence[first.first]! - analysis.sentence[cue.first]!));
  const title = analysis.paragraph[cue.first] === 0 ? 1 : 0;
  const product = odds(proposal.isCue * proposal.contentMean * proposal.sourceMean);
  const nextToCue =
    first.first >= cue.last ? grow(first.first - cue.last) : 10 + grow(Math.max(0, cue.first - last.last));
  const endsSentence = analysis.sentence[last.last] !== analysis.sentence[last.last - 1] ? 1 : 0;
  put(0);
  for (const p of [p1, p2, pm, pl, ps, pa, pe, pk, product]) put(p);
  for (const p of [p1, p2, pm, ps, product]) put(mix(p, kind));
  put(mix(p2, pm));
  put(mix(p2, ps));
  put(mix(pm, ps));
  put(mix(mix(p2, pl), kind));
  put(mix(pa, pe));
  put(mix(product, overlap));
  put(mix(kind, mix(startsQuote, endsQuote)));
  put(mix(kind, order));
  put(cueLemma);
  put(mix(cueLemma, kind));
  put(mix(cueLemma, mix(order, cueSize)));
  put(mix(word[cue.first]!, word[cue.last - 1]!));
  put(mix(table.middle[row[candidate.peak]!]!, cueSize));
  put(mix(table.verb[row[candidate.peak]!]!, analysis.tags[candidate.peak]!));
  put(mix(mix(grade[candidate.peak]!, analysis.tags[candidate.peak]!), kind));
  put(mix(mix(analysis.tags[cue.first]!, analysis.tags[cue.last - 1]!), cueSize));
  put(mix(grow(size), kind));
  put(mix(grow(size), pm));
  put(mix(whoSize, whoTag));
  put(mix(who ? word[who.last - 1]! : 0, kind));
  put(mix(who && whoSize === 1 && whoTag === PRON ? 1 : whoTag === PROPN ? 2 : who ? 3 : 0, mix(order, kind)));
  put(mix(overlap, kind));
  put(mix(title, kind));
  put(mix(sentences, order));
  put(mix(agreement, kind));
  put(mix(nextToCue, mix(kind, endsSentence)));
  return ids;
}
