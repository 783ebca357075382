import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignSentences } from '../../src/provenance/align.ts';
import { looksIndependent } from '../../src/provenance/glance.ts';
import { compareTexts } from '../../src/provenance/index.ts';
import { mayBeKept } from '../../src/provenance/kept-bound.ts';
import { NumberSet } from '../../src/provenance/number-set.ts';
import { wordingOf } from '../../src/provenance/wording.ts';

const reports = ['same-event.jsonl', 'same-event-wire.jsonl'].flatMap((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly a: string; readonly b: string }),
);
const texts = reports.flatMap(({ a, b }) => [a, b]);

const atAGlance = (a: string, b: string): boolean => looksIndependent(wordingOf(a), wordingOf(b));

test('what is independent at a glance is independent when compared', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (a, b) => {
      if (atAGlance(a, b)) assert.equal(compareTexts({ text: a }, { text: b }).verdict, 'independent');
    }),
    { numRuns: 300 },
  );
});

test('most reports on different events are seen to be independent at a glance', () => {
  const seen = texts.filter((text, i) => atAGlance(text, texts[(i + 7) % texts.length]!));
  assert.ok(seen.length > 0.8 * texts.length, `${seen.length} of ${texts.length}`);
});

test('two reports with one quote, a text and its half, and too short a text are not', () => {
  const [first] = reports;
  assert.equal(atAGlance(first!.a, first!.b), false);
  assert.equal(atAGlance(first!.a, first!.a.slice(0, first!.a.length / 2)), false);
  assert.equal(atAGlance(first!.a, 'Rain in Merrow.'), false);
});

const harbour = [
  'The harbour board of Merrow met on Monday and put off the dredging of the north channel until the spring.',
  '“We will not spend money that at the end of the day belongs to the pilots,” said Odile Farrant, its chair.',
  'Ferries to Aldery go on as before, and fishing boats are asked to keep to the marked lane after dark.',
].join(' ');
const school = [
  'A primary school in Tarn Vale has opened a library which its pupils planned, painted and filled themselves.',
  '“I am proud of them, and at the end of the day every shelf is theirs,” said Bram Okello, the head teacher.',
  'Parents gave two thousand books within a month; the village hall lent chairs, lamps and a piano.',
].join(' ');

test('a turn of phrase that both have within quotation marks hides nobody’s independence', () => {
  assert.equal(atAGlance(harbour, school), true);
  assert.equal(compareTexts({ text: harbour }, { text: school }).verdict, 'independent');
});

test('a quote of which the other text has a part is seen', () => {
  const quoting = school.replace(/“[^”]+”/, '“We will not spend money,”').replace('Bram Okello', 'Odile Farrant');
  assert.equal(atAGlance(harbour, quoting), false);
  assert.equal(compareTexts({ text: harbour }, { text: quoting }).verdict, 'shared-quotes');
});

test('no alignment keeps more of a text than may be kept of it', () => {
  const share = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), share, (one, other, rest) => {
      // A text, a stretch of it before another one, and everything between.
      const mixed = `${one.slice(0, (one.length * rest) / 4)} ${other.slice((other.length * rest) / 4)}`;
      const [a, b] = [wordingOf(one), wordingOf(mixed)];
      const kept = alignSentences(a, b, 0, 0)
        .filter(({ change }) => change === 'verbatim' || change === 'edited')
        .reduce((sum, { a: [from, to] }) => sum + a.sentences[to - 1]!.last - a.sentences[from]!.first, 0);
      assert.ok(mayBeKept(a, b, kept / a.words.length));
    }),
    { numRuns: 200 },
  );
  assert.equal(mayBeKept(wordingOf(harbour), wordingOf(school), 0.1), false);
});

test('a set of numbers holds what a Set holds', () => {
  const numbers = fc.array(
    fc.oneof(
      fc.nat(30),
      fc.maxSafeNat().map((n) => Math.max(0, n - 1)),
    ),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(numbers, numbers, (entered, asked) => {
      const own = new NumberSet(entered.length);
      const set = new Set<number>();
      for (const number of entered) {
        assert.equal(own.add(number), !set.has(number));
        set.add(number);
      }
      assert.equal(own.size, set.size);
      for (const number of [...entered, ...asked]) assert.equal(own.has(number), set.has(number));
    }),
  );
});
