import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeText } from '../../src/read/index.ts';
import { kindOf } from '../../src/read/kind.ts';
import { containerOf } from '../../src/read/read-stream.ts';
import { DOCUMENTS } from './soak/documents.ts';

const ROOT = join(import.meta.dirname, '../..');
const sourceOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The names of a union of literals in a source file. */
const namesIn = (source: string, type: string): string[] => {
  const body = new RegExp(`type ${type} =([\\s\\S]*?);\\n\\n`).exec(source)?.[1] ?? '';
  return [...body.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);
};
const KINDS = namesIn(sourceOf('src/read/kind.ts'), 'Kind').filter((name) => name !== 'json' && name !== 'xml');
const CONTAINERS = namesIn(sourceOf('src/read/read-stream.ts'), 'Container').filter((name) => name !== 'none');

/** What people call a kind, as the README and the help of `add` must say it; by its own name where nothing is said. */
const CALLED: Readonly<Record<string, RegExp>> = {
  feed: /RSS, Atom/,
  'json-feed': /JSON Feed/,
  'json-lines': /JSON Lines/,
  html: /HTML/,
  markdown: /Markdown/,
  csv: /CSV/,
  warc: /WARC/,
  captions: /captions/,
  'claim-reviews': /ClaimReview/,
};
/** Lists of addresses are watched, not added. */
const LISTS = new Set(['sitemap', 'opml']);

/** The kinds and containers that sound documents of the soak are told to be. */
const told = new Set<string>();
before(async () => {
  for (const arbitrary of Object.values(DOCUMENTS)) {
    for (const make of fc.sample(arbitrary, { numRuns: 3, seed: 1 })) {
      const { bytes: packed } = await make();
      const bytes = packed[0] === 0x1f ? gunzipSync(packed) : packed;
      told.add(containerOf(bytes, '-', {}).kind);
      told.add(kindOf(decodeText(bytes).text));
    }
  }
});

test('the kinds and containers are found in the source', () => {
  assert.ok(KINDS.length >= 8 && KINDS.includes('feed'), KINDS.join());
  assert.ok(CONTAINERS.length >= 5 && CONTAINERS.includes('warc'), CONTAINERS.join());
});

for (const name of new Set([...KINDS, ...CONTAINERS])) {
  test(`${name}: a sound document is among those of the soak, and is told to be one`, () => {
    assert.ok(told.has(name), `No document of test/read/soak/documents.ts is told to be ${name}.`);
  });
}

for (const name of new Set([...KINDS, ...CONTAINERS])) {
  if (LISTS.has(name)) continue;
  test(`${name}: the README and the help of add name it`, () => {
    const called = CALLED[name] ?? new RegExp(name);
    const row =
      sourceOf('README.md')
        .split('\n')
        .find((line) => line.startsWith('| `read/`')) ?? '';
    assert.match(row, called, 'Name it in the row `read/` of the README.');
    assert.match(sourceOf('src/cli/add.ts'), called, 'Name it in the help of add, src/cli/add.ts.');
  });
}

test('every file that the how-to names is there', () => {
  const page = sourceOf('docs/how-to/add-an-input-format.md');
  const paths = [...page.matchAll(/`(?:node )?((?:src|test|scripts|docs)\/[\w./-]+)`/g)].map(([, path]) => path!);
  assert.ok(paths.length >= 10, paths.join());
  for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path);
});

test('every code of a failure of reading stands once, with something to do about it', () => {
  const source = sourceOf('src/read/errors.ts');
  const codes = [...source.matchAll(/'(input\/[a-z0-9-]+)'/g)].map(([, code]) => code!);
  assert.ok(codes.length > 15);
  assert.deepEqual(codes, [...new Set(codes)]);
});
