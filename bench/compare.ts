/**
 * `node bench/compare.ts [PAIRS.jsonl]`: pairs a second of `compareTexts` on one thread, by processor time and by the
 * clock. Without a file it compares texts of its own, put together anew for every pair.
 */
import { readFileSync } from 'node:fs';
import { compareTexts } from '../src/provenance/index.ts';

interface Pair {
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
}

/** Pairs to compare where no file is given, and sentences of each of their texts: a news article each. */
const PAIRS = 1000;
const SENTENCES = 18;

const WHO = [
  'The council of Marlow',
  'Mayor Rosalind Quay',
  'A spokesman for the port',
  'Tobias Venn, a fisherman,',
  'The island board',
];
const WHAT = [
  'voted to close',
  'promised to repair',
  'refused to sell',
  'asked the court about',
  'praised the work on',
  'paid for',
];
const WHOM = [
  'the ferry line',
  'the northern pier',
  'a bridge of 1923',
  'the fish market',
  'two lighthouses',
  'the flooded school',
];
const TAIL = [
  'before the end of June',
  'after three hours of debate',
  'for 4.2 million crowns',
  '“against all advice,” as one member put it',
  'in spite of the storm',
];

function textOf(seed: number): string {
  let state = seed;
  const one = (of: readonly string[]): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return of[(state >>> 8) % of.length]!;
  };
  return Array.from(
    { length: SENTENCES },
    (_, i) =>
      `${one(WHO)} ${one(WHAT)} ${one(WHOM)} and then ${one(WHAT)} ${one(WHOM)}, number ${seed % (i + 7)}, ${one(TAIL)}.`,
  ).join('\n');
}

const file = process.argv[2];
const pairs: Pair[] = file
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Pair)
  : Array.from({ length: PAIRS }, (_, i) => ({
      a: { text: textOf(i + 1) },
      b: { text: textOf(i % 3 === 0 ? i + 1 : i + 5000) },
    }));

for (const { a, b } of pairs.slice(0, 200)) compareTexts(a, b);
const words = pairs.reduce((sum, { a, b }) => sum + a.text.split(/\s+/).length + b.text.split(/\s+/).length, 0);
const cpu = process.cpuUsage();
const started = performance.now();
for (const { a, b } of pairs) compareTexts(a, b);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(
  `${pairs.length} pairs of ${Math.round(words / pairs.length)} words: ${Math.round(pairs.length / seconds)} pairs a second by the clock, ${Math.round(pairs.length / ((user + system) / 1e6))} by processor time`,
);
