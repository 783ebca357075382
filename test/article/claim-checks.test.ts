import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../src/article/index.ts';
import { itemsOf } from '../../src/read/index.ts';
import { articleIn } from './item-of.ts';

const URL_OF_CHECK = 'https://proofdesk.example/checks/toll';
const REVIEW = {
  '@type': 'ClaimReview',
  claimReviewed: 'The bridge toll has doubled since 2019.',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Magnus Heddle' }, datePublished: '2026-02-03' },
  author: { '@type': 'Organization', name: 'Proof Desk' },
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly false', ratingValue: 2 },
  datePublished: '2026-02-05',
  url: URL_OF_CHECK,
};
const CHECK = {
  claim: 'The bridge toll has doubled since 2019.',
  by: 'Proof Desk',
  claimant: 'Magnus Heddle',
  made: '2026-02-03',
  url: URL_OF_CHECK,
};
const read = (json: unknown) => itemsOf(Buffer.from(JSON.stringify(json)), 'checks.json').map(articleOf);

test('a page tells which claim was checked by whom and where, and never with what result', () => {
  const ld = JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', headline: 'Has the toll doubled?' }, REVIEW] });
  const html = `<html><head><script type="application/ld+json">${ld}</script></head><body><article><p>Magnus Heddle said the toll had doubled.</p></article></body></html>`;
  const article = articleIn(html, 'html');
  assert.deepEqual(article.checks, [CHECK]);
  assert.ok(!JSON.stringify(article).includes('Mostly false'));
});

test('JSON with checks gives an item each, however they are packed', () => {
  const search = {
    claims: [
      {
        text: REVIEW.claimReviewed,
        claimant: 'Magnus Heddle',
        claimDate: '2026-02-03',
        claimReview: [
          {
            publisher: { name: 'Proof Desk' },
            url: URL_OF_CHECK,
            reviewDate: '2026-02-05',
            textualRating: 'Mostly false',
          },
        ],
      },
    ],
  };
  const forms: readonly unknown[] = [
    REVIEW,
    [REVIEW],
    { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] },
    search,
  ];
  for (const form of forms) {
    const [article, ...more] = read(form);
    assert.deepEqual(
      [article!.checks, article!.url, article!.published.value, more],
      [[CHECK], URL_OF_CHECK, '2026-02-05', []],
    );
  }
});

test('the words of a check cannot leave the page that is made of it', () => {
  const claim = '</script><p>"Injected" & more</p>';
  const [article] = read({ ...REVIEW, claimReviewed: claim });
  assert.equal(article!.checks![0]!.claim, claim);
  assert.ok(article!.text.endsWith(claim));
});

test('other JSON is no news item, nor are checks without a claim', () => {
  for (const json of [
    { name: 'x' },
    { ...REVIEW, claimReviewed: undefined },
    { '@type': 'ClaimReview', claimReviewed: 4 },
  ])
    assert.throws(() => read(json), { code: 'input/unsupported' });
});

test('law: whatever a ClaimReview holds, reading gives items or says that it cannot', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      try {
        read({ ...REVIEW, itemReviewed: a, author: b });
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'input/unsupported');
      }
    }),
  );
});
