import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Entry, Spans } from '../src/domain/index.ts';
import { extract } from '../src/index.ts';

const NEWS = [
  'Mayor Ada Brandt said on Monday that the bridge would open in May.',
  '“We are ready,” she told reporters at the town hall. “Nobody will have to wait.”',
  'Critics, including Jonas Pell, called the plan "reckless," and the harbour union has rejected it.',
  'According to the ministry, no money was asked for.',
  'BRANDT: I never said that.\nPELL: You did, on Tuesday.',
  'Das Wetter bleibt in den nächsten Tagen wechselhaft, teilte der Wetterdienst am Montag mit.',
  '- eggs\n- milk\n- 3 × bread',
  'for (let i = 0; i < n; i++) { console.log("said"); }',
  '“',
  'said said said "said',
  '\u202e\u0000\ufeff “x” said.\r\n\t',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 “𝔮𝔲𝔬𝔱𝔢” said 𝔅𝔬𝔟. 👩‍👩‍👧‍👦 said “👍”.',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...NEWS), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 6 })
  .map((paragraphs) => paragraphs.join('\n\n'));

function assertOrderedInside(entry: Entry, spans: Spans): void {
  let last = -1;
  for (const [start, end] of spans) {
    assert.ok(start > last && end > start, `spans in order, none empty: ${JSON.stringify(spans)}`);
    last = end - 1;
  }
  assert.ok(last < entry.article.text.length);
}

describe('extract', () => {
  test('gives spans that lie inside the text, in order, and roles that do not overlap', () => {
    fc.assert(
      fc.property(text, (words) => {
        const entry = extract({ id: 'x', text: words, published: '2026-05-06' });
        assert.equal(entry.article.text, words);
        for (const { spans } of entry.statements) {
          for (const role of [spans.source, spans.cue, spans.content]) assertOrderedInside(entry, role);
          assert.ok(spans.content.length > 0, 'a statement has content');
          const all = [...spans.source, ...spans.cue, ...spans.content].sort(([a], [b]) => a - b);
          for (let i = 1; i < all.length; i++) assert.ok(all[i]![0] >= all[i - 1]![1], 'roles do not overlap');
        }
        for (const { span } of entry.times) assertOrderedInside(entry, [span]);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same answer twice, whatever was read between', () => {
    fc.assert(
      fc.property(text, text, (words, other) => {
        const first = extract({ id: 'x', text: words, published: '2026-05-06' });
        extract({ id: 'y', text: other });
        assert.deepEqual(extract({ id: 'x', text: words, published: '2026-05-06' }), first);
      }),
      { numRuns: 30 },
    );
  });

  test('gives statements unique ids within an article', () => {
    const entry = extract(NEWS.join('\n\n'));
    const ids = entry.statements.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('gives one statement an attribution, in the order given, when attributions are given', () => {
    const words = NEWS[0]!;
    const at = (part: string): [number, number] => [words.indexOf(part), words.indexOf(part) + part.length];
    const content = 'that the bridge would open in May';
    const entry = extract({
      text: words,
      published: '2026-05-06',
      attributions: [
        { source: [at('Mayor Ada Brandt')], cue: [at('said')], content: [at(content)] },
        { source: [], cue: [at('said')], content: [at('the bridge')] },
      ],
    });
    assert.deepEqual(
      entry.statements.map(({ spans }) => spans.content.map(([s, e]) => words.slice(s, e))),
      [[content], ['the bridge']],
    );
    assert.equal(entry.statements[0]!.actor.name, 'Ada Brandt');
    assert.equal(entry.statements[0]!.said.value, '2026-05-04');
    assert.equal(entry.statements[1]!.actor.name, null);
    assert.ok(entry.statements[1]!.actor.reason);
  });
});
