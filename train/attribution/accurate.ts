import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ChainSpace, exponentiate, forward, latticeIn } from '../../src/attribution/chain.ts';
import { outputOf } from '../../src/attribution/chain-model.ts';
import { gradesFrom } from '../../src/attribution/cue-rates.ts';
import { EDGE_WIDTH, edgeClasses } from '../../src/attribution/edges.ts';
import { type Facts, factsOf } from '../../src/attribution/facts.ts';
import { CUE_BIAS, type FirstPass, firstPassOf } from '../../src/attribution/first-pass.ts';
import { beginInsideRules, LABELS } from '../../src/attribution/labels.ts';
import { loadAttributionModel, type Settings } from '../../src/attribution/model.ts';
import { type Proposal, proposalsFrom } from '../../src/attribution/proposal.ts';
import { readSections, sectionOf, writeSections } from '../../src/attribution/sections.ts';
import { tokenFeatures } from '../../src/attribution/token-features.ts';
import { packTrees } from '../../src/attribution/trees.ts';
import { readWordTable, Speller } from '../../src/attribution/word-table.ts';
import type { Trees } from '../../src/language/index.ts';
import { lessonOf } from '../encoder/lesson.ts';
import { type Said, saidOf } from '../encoder/said.ts';
import type { ChainWeights } from './chain-trainer.ts';
import { type Marked, readMarked } from './corpus.ts';
import { trainDoubt } from './doubt.ts';
import { FOLDS, firstPassLessons, unseenFirstPasses } from './first-pass.ts';
import { trainJudge } from './judge.ts';
import { scoresOf } from './lessons.ts';
import { type MarkedTokens, markedTokens } from './marked-tokens.ts';
import { countRates } from './rates.ts';
import { markedAt, readerLessons, seenFrom } from './reader.ts';

/** The fold that neither the encoder nor the chains beside it learn from: it says how they are weighed, and teaches the judge. */
const HELD = 0;
/** Shares of the linear chain's scores, of the encoder's, and of the steps' that are tried, first pass and second. */
const FIRST = [
  [0.4, 0.6, 1],
  [0.45, 0.55, 1],
  [0.5, 0.5, 1],
  [0.4, 0.5, 0.9],
  [1, 0, 1],
] as const;
const SECOND = [
  [0.4, 0.4, 0.8],
  [0.5, 0.4, 0.9],
  [0.5, 0.3, 0.9],
  [0.4, 0.3, 0.8],
  [0.5, 0.5, 1],
  [1, 0, 1],
] as const;

/** The chains as the fast model has them. */
const ALONE = [[1, 0, 1]] as const;

type Shares = readonly [linear: number, encoder: number, steps: number];
type Log = (line: string) => void;

interface Train {
  readonly marked: readonly Marked[];
  readonly facts: readonly Facts[];
  readonly gold: readonly (readonly MarkedTokens[])[];
}

function readTrain(root: string, corpora: string): Train {
  const marked = readMarked(join(corpora, 'polnear', 'train.jsonl.gz'));
  const table = readWordTable(gunzipSync(readFileSync(join(root, 'models', 'attribution.words.gz'))).toString('utf8'));
  const speller = new Speller(table);
  const rates = countRates(marked, table, speller);
  const facts = marked.map(({ analysis }, i) =>
    factsOf(analysis, table, speller, gradesFrom(rates.total, rates.own[i])),
  );
  return { marked, facts, gold: marked.map(markedTokens) };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int16Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function save(folder: string, name: string, { states, steps }: ChainWeights): void {
  writeFileSync(join(folder, `${name}.states`), bytesOf(states));
  writeFileSync(join(folder, `${name}.steps`), bytesOf(steps));
}

function load(folder: string, name: string): ChainWeights {
  const numbers = (file: string): Float32Array =>
    new Float32Array(Uint8Array.from(readFileSync(join(folder, file))).buffer);
  return { states: numbers(`${name}.states`), steps: numbers(`${name}.steps`) };
}

/**
 * Writes into a folder what the encoder learns from (`train.jsonl`, an article a line; `edges.bin`, the classes of the
 * step into each token) and both linear chains, fitted without the held-out fold.
 */
export function prepareAccurate(root: string, corpora: string, folder: string, log: Log): void {
  mkdirSync(folder, { recursive: true });
  const { marked, facts, gold } = readTrain(root, corpora);
  writeFileSync(join(folder, 'train.jsonl'), marked.map((one) => `${JSON.stringify(lessonOf(one))}\n`).join(''));
  writeFileSync(
    join(folder, 'edges.bin'),
    Buffer.concat(facts.map((one) => bytesOf(Int16Array.from(edgeClasses(one))))),
  );
  const unseen = unseenFirstPasses(marked, firstPassLessons(marked, facts), (fold, weights) => {
    if (fold === HELD) save(folder, 'tagger', weights);
    log(`first pass, fold ${fold + 1} of ${FOLDS}`);
  });
  const passes = facts.map((one, i) => firstPassOf(one, unseen[i]!, edgeClasses(one)));
  save(
    folder,
    'reader',
    readerLessons(passes, gold).fit((i) => i % FOLDS !== HELD, 10),
  );
  log(`${folder}: lessons, and both chains without the held-out fold`);
}

interface Scores {
  readonly states: Float32Array;
  readonly steps: Float32Array;
}

const weighed = ({ states, steps }: Scores, encoder: Float32Array, [a, b, s]: Shares): Scores => ({
  states: states.map((score, k) => a * score + b * encoder[k]!),
  steps: steps.map((score) => s * score),
});

const rules = beginInsideRules(LABELS);
const space = new ChainSpace();

/** The logarithm of the probability of labels, by a chain's scores. */
function likelihood({ states, steps }: Scores, labels: Uint8Array): number {
  exponentiate(rules, labels.length, states, steps, space);
  let sum = -forward(rules, labels.length, space);
  for (let t = 0; t < labels.length; t++) {
    const own = states.subarray(t * LABELS, (t + 1) * LABELS);
    sum += own[labels[t]!]! - Math.max(...own);
    if (t > 0) sum += steps[(t * LABELS + labels[t - 1]!) * LABELS + labels[t]!]!;
  }
  return sum;
}

/** The shares by which labels are likeliest. */
function bestOf(shares: readonly Shares[], score: (one: Shares) => number, log: Log): Shares {
  const tried = shares.map((one) => ({ one, score: score(one) }));
  for (const { one, score } of tried) log(`${one.join(', ')}: ${score.toFixed(4)}`);
  return tried.reduce((best, other) => (other.score > best.score ? other : best)).one;
}

/** The held-out fold with what the encoder says of it. */
interface Held extends Train {
  readonly said: readonly Said[];
}

function readHeld(root: string, corpora: string, folder: string): Held {
  const all = readTrain(root, corpora);
  const held = <T>(list: readonly T[]): T[] => list.filter((_, i) => i % FOLDS === HELD);
  const marked = held(all.marked);
  return { marked, facts: held(all.facts), gold: held(all.gold), said: saidOf(join(folder, 'held.bin'), marked) };
}

/** The shares of the first chain, and what it says with them. */
function firstPasses(
  { marked, facts, said }: Held,
  tagger: ChainWeights,
  tried: readonly Shares[],
  log: Log,
): { shares: Shares; passes: FirstPass[] } {
  const linear = facts.map((one) => {
    const features = { ...tokenFeatures(one), edges: edgeClasses(one), edgeWidth: EDGE_WIDTH };
    return scoresOf(tagger, { ...features, count: one.analysis.count }, LABELS);
  });
  const tokens = marked.reduce((sum, { analysis }) => sum + analysis.count, 0);
  const likelihoodBy = (shares: Shares): number =>
    marked.reduce((sum, { labels }, i) => sum + likelihood(weighed(linear[i]!, said[i]!.scores, shares), labels), 0);
  const shares = bestOf(tried, (one) => likelihoodBy(one) / tokens, log);
  const passes = facts.map((one, i) => {
    const { states, steps } = weighed(linear[i]!, said[i]!.scores, shares);
    exponentiate(rules, one.analysis.count, states, steps, space);
    return firstPassOf(one, outputOf(latticeIn(rules, one.analysis.count, space), CUE_BIAS), edgeClasses(one));
  });
  return { shares, passes };
}

/** The shares of the second chain, and the readings that it gives with them. */
function secondPass(
  { gold, said }: Held,
  passes: readonly FirstPass[],
  reader: ChainWeights,
  tried: readonly Shares[],
  log: Log,
): { shares: Shares; proposals: Proposal[][] } {
  const views = passes.map((pass, i) =>
    pass.candidates.map((cue, c) => {
      const { view, labels } = seenFrom(pass, c, markedAt(cue, gold[i]!));
      const scores = scoresOf(reader, { ...view, count: view.to - view.from }, LABELS);
      return { view, labels, scores, encoder: said[i]!.seenFrom(cue.peak, view.from, view.to) };
    }),
  );
  const every = views.flat();
  const likelihoodBy = (shares: Shares): number =>
    every.reduce((sum, { labels, scores, encoder }) => sum + likelihood(weighed(scores, encoder, shares), labels), 0);
  const shares = bestOf(tried, (one) => likelihoodBy(one) / every.length, log);
  const proposals = views.map((some, i) =>
    some.flatMap(({ view, scores, encoder }, c) => {
      const { states, steps } = weighed(scores, encoder, shares);
      exponentiate(rules, view.to - view.from, states, steps, space);
      return proposalsFrom(passes[i]!, c, view, latticeIn(rules, view.to - view.from, space));
    }),
  );
  return { shares, proposals };
}

/**
 * Writes `models/accurate.bin`: the chains of `models/attribution.bin`, weighed for the encoder beside them by the
 * likelihood of the held-out fold; a judge, half trees that learnt from that fold with the encoder, half those of
 * `models/attribution.bin`, which learnt from all articles without it; and what doubts the fast model in a cascade.
 */
export function finishAccurate(root: string, corpora: string, folder: string, log: Log): void {
  const held = readHeld(root, corpora, folder);
  const [tagger, reader] = [load(folder, 'tagger'), load(folder, 'reader')];
  const { shares: first, passes } = firstPasses(held, tagger, FIRST, log);
  const { shares: second, proposals } = secondPass(held, passes, reader, SECOND, log);
  const { trees, least, threshold } = trainJudge(passes, proposals, held.gold, log);
  const file = readFileSync(join(root, 'models', 'attribution.bin'));
  const fast = loadAttributionModel(file);
  const judge = together(trees, fast.judge);
  const alone = firstPasses(held, tagger, ALONE, log);
  const fastReadings = {
    passes: alone.passes,
    proposals: secondPass(held, alone.passes, reader, ALONE, log).proposals,
    judge: fast.judge,
    least: fast.settings.least,
  };
  const doubt = trainDoubt(fastReadings, { passes, proposals, judge, least }, log);
  const sections = new Map(readSections(file));
  const settings: Settings = {
    least,
    threshold,
    encoder: { labels: first[1], seen: second[1] },
    cascade: { doubt: doubt.least },
  };
  sections.set('settings', Buffer.from(JSON.stringify(settings)));
  sections.set('judge', packTrees(judge));
  sections.set('doubt', packTrees(doubt.trees));
  // The scale stands in bytes 4 to 8 of packed rows, and in the first four of a packed table.
  for (const [name, at, share] of [
    ['tagger', 4, first[0]],
    ['tagger-steps', 0, first[2]],
    ['reader', 4, second[0]],
    ['reader-steps', 0, second[2]],
  ] as const)
    sections.set(name, rescaled(sectionOf(sections, name), at, share));
  writeFileSync(join(root, 'models', 'accurate.bin'), writeSections(sections));
}

function rescaled(bytes: Uint8Array, at: number, share: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  view.setFloat32(at, view.getFloat32(at, true) * share, true);
  return copy;
}

/** Trees that give the mean of the log-odds of two lots. */
function together(one: Trees, other: Trees): Trees {
  const halved = ({ threshold, next }: Trees): Float32Array =>
    threshold.map((value, n) => (next[n] === 0 ? value / 2 : value));
  const by = one.next.length;
  return {
    roots: Int32Array.from([...one.roots, ...other.roots.map((root) => root + by)]),
    feature: Uint8Array.from([...one.feature, ...other.feature]),
    threshold: Float32Array.from([...halved(one), ...halved(other)]),
    next: Int32Array.from([...one.next, ...other.next.map((next) => (next === 0 ? 0 : next + by))]),
  };
}
