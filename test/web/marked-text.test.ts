import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../src/domain/index.ts';
import { type Anchor, type Mark, renderMarkedText } from '../../src/web/marked-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };
/** What a browser makes of it: tags gone, entities read. */
const read = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#13);/g, (_, name: string) => ENTITIES[name]!);

const render = (text: string, marks: readonly Mark[], anchors: readonly Anchor[] = [], title: Span | null = null) =>
  String(renderMarkedText({ text, parts: { title, dek: null, body: [0, text.length] }, marks, anchors }));

/** The words of every element that has the class, each stretch on its own. */
const marked = (html: string, role: string): string[] =>
  [...html.matchAll(/<mark class="([^"]*)">(.*?)<\/mark>/gs)]
    .filter(([, classes]) => classes!.split(' ').includes(role))
    .map(([, , words]) => read(words!));

const anchorAt = (at: number, number: number): Anchor => ({
  at,
  number,
  id: `w-${number}`,
  href: `#s-${number}`,
  label: `Statement ${number}`,
});

const piece = fc.constantFrom('a', ' ', '\n', '\r', '<b>', '&amp;', '"', '👩‍👩‍👧', 'שלום', '\u202e', "x'", '–');
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const marksOf = (length: number) =>
  fc.array(
    fc.record({
      span: fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]): Span => (a < b ? [a, b] : [b, a])),
      role: fc.constantFrom('source' as const, 'cue' as const, 'content' as const),
      number: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 12 },
  );

describe('a text with its statements marked', () => {
  test('reads as the text, character for character, however marks nest and overlap', () => {
    fc.assert(
      fc.property(
        text.chain((words) => fc.tuple(fc.constant(words), marksOf(words.length))),
        ([words, marks]) => {
          const anchors = marks.map(({ span }, i) => anchorAt(span[0], i + 1));
          const html = render(words, marks, anchors);
          assert.equal(read(html), words);
          const stray = html.replace(/<(\/?)(h1|p|mark|a)( [^<>]*)?>/g, '');
          assert.ok(!/[<>]/.test(stray), `only our own tags: ${stray}`);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('marks in every paragraph exactly the words inside a span', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('one', ' two', '\n', ' three '), { maxLength: 20 }).map((parts) => parts.join('')),
        fc.nat(40),
        fc.nat(40),
        (words, a, b) => {
          const span: Span = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
          const html = render(words, [{ span, role: 'content', number: 1 }]);
          const visible = (value: string): string => value.replace(/\s/g, '');
          assert.equal(visible(marked(html, 'content').join('')), visible(words.slice(...span)));
        },
      ),
    );
  });

  test('a statement within a statement is marked deeper, and the outer one goes on behind it', () => {
    const words = 'She said the aide told her that he left, and wept.';
    const outer: Span = [words.indexOf('the aide'), words.length];
    const inner: Span = [words.indexOf('that he left'), words.indexOf(', and')];
    const html = render(words, [
      { span: outer, role: 'content', number: 1 },
      { span: inner, role: 'content', number: 2 },
    ]);
    assert.deepEqual(marked(html, 'depth-2'), ['that he left']);
    assert.equal(marked(html, 'content').join(''), words.slice(...outer));
  });

  test('a boundary inside a surrogate pair moves out of it', () => {
    const html = render('a👍b', [{ span: [2, 4], role: 'content', number: 1 }]);
    assert.deepEqual(marked(html, 'content'), ['👍b']);
  });

  test('the number stands where the words begin, and is no part of the text', () => {
    const html = render('He said yes.', [{ span: [8, 11], role: 'content', number: 1 }], [anchorAt(8, 1)]);
    assert.match(html, /<mark class="content"><a [^>]*data-n="1"[^>]*><\/a>yes<\/mark>/);
  });

  test('two numbers at one place both stand there', () => {
    const html = render('yes', [{ span: [0, 3], role: 'content', number: 1 }], [anchorAt(0, 1), anchorAt(0, 2)]);
    assert.deepEqual(
      [...html.matchAll(/data-n="(\d)"/g)].map(([, n]) => n),
      ['1', '2'],
    );
  });

  test('the title is the heading, and only its first line', () => {
    const words = 'Mayor says no\nThe mayor said no.';
    assert.match(render(words, [], [], [0, 13]), /^<h1 dir="auto">Mayor says no<\/h1>\n<p/);
  });

  test('a NUL, which HTML cannot hold, becomes a replacement character of the same length', () => {
    assert.equal(read(render('a\0b', [])), 'a\ufffdb');
  });
});
