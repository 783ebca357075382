import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../src/domain/index.ts';
import { anchorOf, locate, reattach } from '../../src/record/corrections/anchor.ts';

const spanOf = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const spans = (text: string, ...content: string[]) => ({
  source: [],
  cue: [],
  content: content.map((words) => spanOf(text, words)),
});
const anchored = (text: string, ...content: string[]) => anchorOf(text, spans(text, ...content))!;
const among = (text: string, ...all: (readonly [source: string, words: string])[]) =>
  all.map(([source, words]) => ({ source, words, spans: spans(text, words) }));

const TEXT = 'Tom Weir said fares rise. “The ferry, crews say, is late,” Ada Bell told us. Fares rise.';

test('an anchor holds the words and what stands around them', () => {
  const { exact, prefix, suffix } = anchored(TEXT, 'fares rise');
  assert.deepEqual([prefix, exact, suffix], ['Tom Weir said ', 'fares rise', '. “The ferry, crews say, is late']);
});

test('discontinuous words are anchored from the first to the last', () => {
  assert.equal(anchored(TEXT, 'The ferry', 'is late').exact, 'The ferry, crews say, is late');
});

test('a statement without words has no anchor', () => {
  assert.equal(anchorOf(TEXT, { content: [], source: [], cue: [] }), null);
});

test('words are found again at other offsets, with other marks and white space', () => {
  const moved = `A new line.\n\n"The  ferry, crews say,\nis late," Ada Bell told us.`;
  const place = locate(moved, anchored(TEXT, 'The ferry, crews say, is late'));
  assert.equal(moved.slice(...place!), 'The  ferry, crews say,\nis late');
});

test('of words that stand twice, the place whose surroundings agree is taken', () => {
  const text = 'Ada said it is over. Tom said it is over.';
  const anchor = anchorOf(text, {
    content: [[text.lastIndexOf('it is over'), text.lastIndexOf('it is over') + 10]],
    source: [],
    cue: [],
  })!;
  assert.equal(locate(`${text} Ada said it is over.`, anchor)?.[0], text.lastIndexOf('it is over'));
});

test('words that stand twice in the same surroundings are not guessed at', () => {
  const anchor = { exact: 'yes', prefix: ' ', suffix: ' ' };
  assert.equal(locate('a yes b yes c', anchor), null);
});

test('words that are gone are found nowhere', () => {
  assert.equal(locate('Tom Weir said nothing.', anchored(TEXT, 'fares rise')), null);
});

test('a statement whose words are cut elsewhere is the same one', () => {
  const fits = among(TEXT, ['Ada Bell', 'The ferry, crews say, is late,'], ['Tom Weir', 'fares rise']);
  assert.equal(reattach(anchored(TEXT, 'The ferry, crews say, is late'), 'Ada Bell', TEXT, fits)?.source, 'Ada Bell');
});

test('of a statement and one inside it, the one of the same length is meant', () => {
  const fits = among(TEXT, ['Ada Bell', 'The ferry, crews say, is late'], ['crews', 'is late']);
  assert.equal(reattach(anchored(TEXT, 'is late'), 'crews', TEXT, fits)?.source, 'crews');
  assert.equal(reattach(anchored(TEXT, 'The ferry, crews say, is late'), '', TEXT, fits)?.source, 'Ada Bell');
});

test('of two statements with the same words, the one whose source is named the same is meant, else none', () => {
  const fits = among(TEXT, ['Ada Bell', 'fares rise'], ['Tom Weir', 'fares rise']);
  assert.equal(reattach(anchored(TEXT, 'fares rise'), 'Tom Weir', TEXT, fits)?.source, 'Tom Weir');
  assert.equal(reattach(anchored(TEXT, 'fares rise'), 'Jo Weir', TEXT, fits), null);
});

test('a statement that shares a few words only is another one', () => {
  const fits = among(TEXT, ['Ada Bell', 'say']);
  assert.equal(reattach(anchored(TEXT, 'The ferry, crews say, is late'), 'Ada Bell', TEXT, fits), null);
});

test('whatever the text, what was anchored is found where it stands, or not at all', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'b', ' ', '“', '"', '\n') }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        fc.pre(text.slice(start, end).trim() === text.slice(start, end) && end > start);
        const found = locate(text, anchorOf(text, { content: [[start, end]], source: [], cue: [] })!);
        if (found) assert.equal(text.slice(...found).length > 0, true);
        const once =
          text
            .replace(/["“]/g, '"')
            .replace(/\s+/g, ' ')
            .split(text.slice(start, end).replace(/["“]/g, '"').replace(/\s+/g, ' ')).length === 2;
        if (once) assert.deepEqual(found, [start, end]);
      },
    ),
  );
});
