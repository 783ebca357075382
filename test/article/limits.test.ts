import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { articleIn } from './item-of.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
const SENTENCE =
  'The letter reached the dairy on a Monday, and by Friday two brothers who had shared a tank were no longer speaking.';
const page = (body: string, head = ''): string =>
  `<html><head><title>The merger</title>${head}</head><body><article>${body}</article></body></html>`;
const story = (count: number): string => `<p>${SENTENCE}</p>`.repeat(count);
const limitsOf = (html: string) => articleIn(html, 'html').limits;
const closed = (fields: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The merger",${fields}}</script>`;

test('a page that ends where readers are asked to pay is no whole article, by the words that ask', () => {
  assert.deepEqual(limitsOf(page(`${story(3)}<p>Subscribe to continue reading this story.</p>`)), [
    { kind: 'paywalled', evidence: '“Subscribe to continue reading this story.”' },
  ]);
});

test('an offer between paragraphs is no end of the story', () => {
  assert.equal(limitsOf(page(`${story(3)}<p>Subscribe now for 1 crown a week.</p>${story(3)}`)), undefined);
});

test('a page that calls itself closed is taken at its word while its text is short', () => {
  for (const fields of [
    '"isAccessibleForFree":false',
    '"isAccessibleForFree":"False"',
    '"isAccessibleForFree":"http://schema.org/False"',
    '"hasPart":[{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".closed"}]',
  ])
    assert.equal(limitsOf(page(story(3), closed(fields)))?.[0]?.kind, 'paywalled', fields);
  assert.equal(limitsOf(page(story(3), '<meta property="article:content_tier" content="locked">'))?.length, 1);
});

test('a closed page whose text is there is whole: by its own count of words, else by its length', () => {
  assert.equal(limitsOf(page(story(3), closed('"isAccessibleForFree":false,"wordCount":62'))), undefined);
  assert.equal(limitsOf(page(story(30), closed('"isAccessibleForFree":false'))), undefined);
  assert.equal(limitsOf(page(story(30), closed('"isAccessibleForFree":false,"wordCount":2000')))?.length, 1);
});

test('a page of headlines with a teaser each is a list of stories', () => {
  assert.equal(limitsOf(fixture('section-front'))?.[0]?.kind, 'list');
});

test('a story with links to others at its end is none', () => {
  const links = Array.from({ length: 9 }, (_, i) => `<h3><a href="/${i}">Nine ways to tell it, part ${i}</a></h3>`);
  assert.equal(limitsOf(page(story(6) + links.join(''))), undefined);
});
