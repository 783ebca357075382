import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleIn, removedFrom, wordsOf } from './item-of.ts';

const SENTENCE =
  'The harbour master said, on Friday, that the ferries would sail again, and she thanked the crews for their patience.';
const paragraphs = (count: number, tag = 'p'): string => `<${tag}>${SENTENCE}</${tag}>`.repeat(count);
const page = (body: string): string =>
  `<html><head><title>Ferries sail again</title></head><body>${body}</body></html>`;
const bodyOf = (html: string): string | null => wordsOf(articleIn(html, 'html'), 'body');
const story = (count: number): string => Array.from({ length: count }, () => SENTENCE).join('\n');

test('the story is found between menus, whatever element holds its paragraphs', () => {
  const menu = '<div class="menu"><ul><li><a href="/a">Weather</a></li><li><a href="/b">Markets</a></li></ul></div>';
  for (const tag of ['p', 'div', 'section']) {
    const html = page(`${menu}<div class="wrap"><div class="copy">${paragraphs(6, tag)}</div></div>${menu}`);
    assert.equal(bodyOf(html), story(6), tag);
  }
  const broken = page(`${menu}<div class="copy">${Array(6).fill(SENTENCE).join('<br><br>')}</div>`);
  assert.equal(bodyOf(broken), story(6), 'line breaks');
});

test('a story whose paragraphs lie in two divisions is found whole', () => {
  const half = `<div class="part">${paragraphs(4)}</div>`;
  assert.equal(bodyOf(page(`<div class="copy">${half}<div class="advert">Buy a boat</div>${half}</div>`)), story(8));
});

test('what readers do not see is no story', () => {
  for (const attribute of ['hidden', 'style="display: none"', 'aria-hidden="true"'])
    assert.equal(
      bodyOf(page(`<article>${paragraphs(5)}<div ${attribute}><p>Hidden, ${SENTENCE}</p></div></article>`)),
      story(5),
      attribute,
    );
});

test('a story called like a part beside it is found all the same where there is no other', () => {
  assert.equal(bodyOf(page(`<div class="comment-sidebar">${paragraphs(6)}</div>`)), story(6));
});

test('100,000 nested tags do not hang, closed or not, and what stands in them is read', () => {
  for (const tag of ['div', 'table', 'b']) {
    for (const closed of [`</${tag}>`, '</i>', '']) {
      const before = process.cpuUsage().user;
      const deep = `<${tag}>`.repeat(100_000) + paragraphs(5) + closed.repeat(100_000);
      assert.equal(bodyOf(page(deep)), story(5), `${tag} ${closed}`);
      assert.ok(process.cpuUsage().user - before < 10e6, `${tag}: more than 10 seconds of processor time`);
    }
  }
});

test('600 tags that are never closed cost nothing of the story', () => {
  assert.equal(bodyOf(page(`${'<font>'.repeat(600)}<div class="copy">${paragraphs(5)}</div>`)), story(5));
});

test('of a page of 50 MB the first 16 Mi units are read', () => {
  const article = articleIn(page(`<article>${paragraphs(400_000)}</article>`), 'html');
  assert.ok(article.text.length > 14_000_000 && article.text.length < 16 * 1024 * 1024);
  assert.match(removedFrom(article).at(-1)!, /^not read/);
});

test('control characters, escapes and overrides of direction are in no title, byline or text of a page', () => {
  const bad = 'Fer\u0000ries\u001b[31m sail\u202e again\u2069\u0007';
  const html = `<html><head><title>${bad}</title><meta name="author" content="Noor\u202e Halloran"></head><body><article><h2>${bad}</h2>${paragraphs(5)}<p>${bad}, she said, to nobody in particular.</p></article></body></html>`;
  const { title, byline, text } = articleIn(html, 'html');
  assert.equal(title, 'Ferries[31m sail again');
  assert.deepEqual(byline, ['Noor Halloran']);
  assert.match(text, /^Ferries\[31m sail again, she said/m);
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
});

test('law: any mix of tags gives an article, and no words that are not on the page', () => {
  const tag = fc.constantFrom(
    'div',
    'p',
    'table',
    'tr',
    'td',
    'ul',
    'li',
    'a',
    'b',
    'aside',
    'h2',
    'br',
    'form',
    'x-y',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    tag.map((name) => `<${name} class="story related" id="main">`),
    fc.constantFrom('ferry ', 'harbour, ', 'tolls. ', '&amp;', '<', '<!--', '-->'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      for (const word of bodyOf(page(source))!.match(/[a-z]{3,}/g) ?? []) assert.ok(source.includes(word), word);
    }),
  );
});
