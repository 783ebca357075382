import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stemOf } from '../../src/stance/stem.ts';

const ROOM = join(import.meta.dirname, '../../src/stance');

/** Where a line compares stems with words: `stems[t] === '…'`, `/^(?:…)$/.test(stems[t]!)`, `stems.includes('…')`. */
const COMPARED = [
  /(?:[sS]tems\[[^\]]*\]!?|[sS]tems\.at\([^)]*\)|\bstem)\s*[!=]==\s*'(?<word>[a-z]+)'/g,
  /\/\^\(\?:(?<word>[a-z|]+)\)\$\/\.test\(\s*(?:reading\.)?stem/g,
  /[sS]tems(?:\.slice\([^)]*\))?\.(?:includes|indexOf|lastIndexOf)\('(?<word>[a-z]+)'/g,
];

/** The words among those compared with stems that are none, so that they match nothing: `have`, whose stem is `hav`; `sens` is that of `sense`. */
const unmatched = (source: string): string[] =>
  COMPARED.flatMap((shape) => [...source.matchAll(shape)])
    .flatMap(({ groups }) => groups!.word!.split('|'))
    .filter((word) => stemOf(word) !== word && (word.endsWith('e') || stemOf(`${word}e`) !== word));

test('a word that is compared with a stem, and is none, is found', () => {
  assert.deepEqual(unmatched("stems[t] === 'have' && /^(?:will|may)$/.test(reading.stems[t]!)"), ['have', 'will']);
});

test('words that are compared with stems are stems', () => {
  for (const file of readdirSync(ROOM).filter((name) => name.endsWith('.ts')))
    assert.deepEqual(unmatched(readFileSync(join(ROOM, file), 'utf8')), [], file);
});
