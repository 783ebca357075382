import type { DatabaseSync } from 'node:sqlite';
import { wordsIn } from '../sql/stems.ts';

/** Into so many numbers all pairs of neighbouring words are divided: several pairs have one, common ones next to none. */
const NUMBERS = 0x10000;
/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function numberOf(pair: string): string {
  let hash = BASIS;
  for (let i = 0; i < pair.length; i++) hash = Math.imul(hash ^ pair.charCodeAt(i), PRIME);
  return ((hash >>> 0) % NUMBERS).toString(36);
}

/** The pairs of neighbouring words in a text, by their stems, as tokens; each once. */
export function pairsIn(text: string): string[] {
  const words = wordsIn(text);
  return [...new Set(words.slice(1).map((word, i) => numberOf(`${words[i]} ${word}`)))];
}

/** What the index of pairs holds of a statement; one of a single word has no pair. */
export const pairsColumn = (words: string): string => pairsIn(words).join(' ');

/** Fills the index of pairs of a record that was made before there was one. */
export function fillPairs(database: DatabaseSync): void {
  const insert = database.prepare('insert into pair_words (rowid, pairs) values (?, ?)');
  const statements = database.prepare(
    'select key, words from statement where current = 1 and rejection_key is null order by key',
  );
  for (const { key, words } of statements.iterate()) insert.run(key!, pairsColumn(String(words)));
}
