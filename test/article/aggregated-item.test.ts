import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIn, removedFrom, wordsOf } from './item-of.ts';

const IMAGE =
  '![Veldane backs the strait crossing](https://static01.nyt.com/files/2023.06/large/64959fe785f5402d29070839.jpg?w=3)';
const ITEM = `Veldane backs the strait crossing
Minister Orla Veldane has praised the harbour plan of her deputy. Read Full Article at Reuters.com.
${IMAGE}
Minister Orla Veldane said on Friday that the crossing was “the only sensible way” to the islands.
Her deputy called the critics’ figures “invented.”
Marek Tolland contributed to this report for Strait Courier`;

test('an aggregated item gives title, standfirst and body without teaser, image and credit line', () => {
  const article = articleIn(ITEM);
  assert.equal(wordsOf(article, 'title'), 'Veldane backs the strait crossing');
  assert.equal(wordsOf(article, 'dek'), 'Minister Orla Veldane has praised the harbour plan of her deputy.');
  assert.equal(
    wordsOf(article, 'body'),
    'Minister Orla Veldane said on Friday that the crossing was “the only sensible way” to the islands.\nHer deputy called the critics’ figures “invented.”',
  );
  assert.deepEqual(removedFrom(article), [
    `image: ${IMAGE}`,
    'teaser: Read Full Article at Reuters.com.',
    'credit line: Marek Tolland contributed to this report for Strait Courier',
  ]);
});

test('the credit line of an aggregated item names its author and its own outlet', () => {
  const article = articleIn(ITEM);
  assert.deepEqual(article.byline, ['Marek Tolland']);
  assert.deepEqual(article.outlet, { name: 'Strait Courier', domain: null });
});

test('the teaser and the host of the image are credits to other outlets, with their evidence', () => {
  assert.deepEqual(
    articleIn(ITEM).credits.map(({ outlet, evidence }) => `${outlet}: ${evidence.slice(0, 36)}`),
    ['Reuters: Read Full Article at Reuters.com.', 'The New York Times: image on static01.nyt.com, a host of'],
  );
});

test('a folder and an object id that agree give a lower bound of the date', () => {
  assert.deepEqual(articleIn(ITEM).published, {
    value: '2023-06-23',
    bound: 'not-before',
    basis: 'image',
    evidence: 'image address: folder 2023.06; object id 64959fe7… = 2023-06-23T13:36:39Z',
  });
});

test('an item on the site of the outlet to which its teaser points has no credit to it', () => {
  const { credits } = articleIn(ITEM, 'markdown', { url: 'https://www.reuters.com/world/veldane' });
  assert.deepEqual(
    credits.map(({ outlet }) => outlet),
    ['Strait Courier', 'The New York Times'],
  );
});

test('the title that an image repeats stands once', () => {
  assert.equal(articleIn(ITEM).text.split('Veldane backs the strait crossing').length, 2);
});
