/**
 * `node bench/times.ts [FILE.txt|FILE.jsonl]`: characters a second of `findTimes`, alone and with the analysis before
 * it, on one thread. Without a file it reads a text of its own, repeated.
 */
import { readFileSync } from 'node:fs';
import type { Dated } from '../src/domain/index.ts';
import { analyse } from '../src/language/index.ts';
import { findTimes } from '../src/time/index.ts';

const OWN = `The council of Marlow met on Tuesday and will vote next week, two years after the harbour closed in March 2019.
“We said in the first quarter that prices would fall within 18 months,” Ms. Orly told reporters last Thursday evening.
The following day she called the plan, first drawn up in the late 1990s, “a mistake that costs 300 crowns a month.”
Nobody in the chamber objected, and the chair closed the sitting without a debate on the ferry or on the fish market.
`;
/** Characters to read where no file is given. */
const SIZE = 2_000_000;

const published: Dated = { value: '2024-05-16', bound: 'exact', basis: 'metadata' };
const path = process.argv[2];
const texts = path ? readTexts(path) : Array.from({ length: Math.ceil(SIZE / OWN.length / 50) }, () => OWN.repeat(50));

function readTexts(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return [content];
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

const characters = texts.reduce((sum, text) => sum + text.length, 0);
findTimes(analyse(texts[0]!), published);

const started = performance.now();
const analyses = texts.map(analyse);
const analysed = performance.now();
let found = 0;
for (const analysis of analyses) found += findTimes(analysis, published).length;
const finished = performance.now();

const rate = (milliseconds: number): string => Math.round((1000 * characters) / milliseconds).toLocaleString('en');
console.log(`characters            ${characters.toLocaleString('en')}, time expressions ${found.toLocaleString('en')}`);
console.log(`findTimes             ${rate(finished - analysed)} characters a second`);
console.log(`analyse and findTimes ${rate(finished - started)} characters a second`);
