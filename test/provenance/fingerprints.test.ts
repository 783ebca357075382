import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fingerprints } from '../../src/domain/index.ts';
import { fingerprintsOf } from '../../src/provenance/index.ts';

const pairs = readFileSync(new URL('alignments.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(
    (line) => JSON.parse(line) as { readonly id: string; readonly a: { text: string }; readonly b: { text: string } },
  );

const shared = (one: readonly number[], other: readonly number[]): number =>
  one.filter((print) => other.includes(print)).length;

const lastingOf = ({ runs, lasting }: Fingerprints): number[] => [...runs, ...lasting];

test('every rewording of our labelled pairs can be found by its fingerprints', () => {
  const lost = pairs.filter(({ a, b }) => {
    const [one, other] = [fingerprintsOf(a), fingerprintsOf(b)];
    return shared(lastingOf(one), lastingOf(other)) === 0 && shared(one.passing, other.passing) < 2;
  });
  assert.ok(lost.length <= 1, lost.map(({ id }) => id).join(', '));
});

test('texts on different matters share no fingerprint', () => {
  for (const [i, { a }] of pairs.entries()) {
    for (const { b } of pairs.slice(i + 1)) {
      const [one, other] = [fingerprintsOf(a), fingerprintsOf(b)];
      assert.equal(shared(lastingOf(one), lastingOf(other)) + shared(one.passing, other.passing), 0);
    }
  }
});

test('a media file is known on another host, and a page by those who link to it', () => {
  const text = 'Short.';
  const one = fingerprintsOf({
    text,
    url: 'https://www.wire.example/story/',
    images: [{ url: 'https://a.example/2031.02/pier-12345678901.jpg' }],
  });
  const image = fingerprintsOf({ text, images: [{ url: 'https://b.example/pier-12345678901-300x200.jpg' }] });
  const link = fingerprintsOf({ text, links: ['https://m.wire.example/story?utm_source=x', 'https://wire.example/'] });
  assert.equal(shared(one.lasting, image.lasting), 1);
  assert.equal(shared(one.lasting, link.lasting), 1);
  assert.equal(link.lasting.length, 1);
});

test('fingerprints are whole numbers below 2^48, each once, at most 78, the same for the same text', () => {
  const words = fc.array(
    fc.constantFrom('Ada', 'Quay', 'said', '“no,', 'never”', '1,204', 'the', 'ferry.', 'sank', '\n'),
    {
      maxLength: 400,
    },
  );
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      const prints = fingerprintsOf({ text });
      const all = Object.values(prints).flat() as number[];
      for (const print of all) assert.ok(Number.isInteger(print) && print >= 0 && print < 2 ** 48);
      assert.equal(new Set(all).size, all.length);
      assert.ok(all.length <= 78);
      assert.deepEqual(fingerprintsOf({ text }), prints);
    }),
  );
});
