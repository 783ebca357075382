import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gradesFrom, packCounts } from '../../src/attribution/cue-rates.ts';
import { edgeClasses } from '../../src/attribution/edges.ts';
import { factsOf } from '../../src/attribution/facts.ts';
import { firstPassOf } from '../../src/attribution/first-pass.ts';
import { LABELS } from '../../src/attribution/labels.ts';
import type { Settings } from '../../src/attribution/model.ts';
import { writeSections } from '../../src/attribution/sections.ts';
import { packTrees } from '../../src/attribution/trees.ts';
import { packDense, packRows } from '../../src/attribution/weights.ts';
import { readWordTable, Speller } from '../../src/attribution/word-table.ts';
import { type Marked, readMarked } from './corpus.ts';
import { trainFirstPass } from './first-pass.ts';
import { trainJudge } from './judge.ts';
import { markedTokens } from './marked-tokens.ts';
import { countRates } from './rates.ts';
import { trainReader } from './reader.ts';

/** Rows whose largest weight is below this are left out of the file. */
const LEAST_WEIGHT = { tagger: 0.03, reader: 0.02 };

/** Trains the attribution model and writes `models/attribution.bin`. */
export function trainAttribution(root: string, corpora: string, log: (line: string) => void): void {
  const words = gunzipSync(readFileSync(join(root, 'models', 'attribution.words.gz')));
  const marked = readMarked(join(corpora, 'polnear', 'train.jsonl.gz'));
  log(`${marked.length} articles read`);
  const file = learn(marked, words, log);
  writeFileSync(join(root, 'models', 'attribution.bin'), file);
  log(`models/attribution.bin: ${file.length} bytes`);
}

/** The weights file that is learnt from marked articles with a word table; the same from the same input. */
export function learn(marked: readonly Marked[], words: Uint8Array, log: (line: string) => void): Uint8Array {
  const table = readWordTable(Buffer.from(words).toString('utf8'));
  const speller = new Speller(table);
  const rates = countRates(marked, table, speller);
  const facts = marked.map(({ analysis }, i) =>
    factsOf(analysis, table, speller, gradesFrom(rates.total, rates.own[i])),
  );
  const first = trainFirstPass(marked, facts, log);
  const passes = facts.map((one, i) => firstPassOf(one, first.unseen[i]!, edgeClasses(one)));
  const gold = marked.map(markedTokens);
  const reader = trainReader(passes, gold, log);
  const { trees, least, threshold } = trainJudge(passes, reader.proposals, gold, log);
  const settings: Settings = { least, threshold };
  return writeSections(
    new Map([
      ['settings', Buffer.from(JSON.stringify(settings))],
      ['words', words],
      ['cue-counts', packCounts(rates.total)],
      ['tagger', packRows(first.weights.states, LABELS, LEAST_WEIGHT.tagger)],
      ['tagger-steps', packDense(first.weights.steps)],
      ['reader', packRows(reader.weights.states, LABELS, LEAST_WEIGHT.reader)],
      ['reader-steps', packDense(reader.weights.steps)],
      ['judge', packTrees(trees)],
    ]),
  );
}
