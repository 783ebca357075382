import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Article } from '../../src/domain/index.ts';
import { articleIn } from './item-of.ts';

const LIVE = readFileSync(new URL('../fixtures/pages/live-blog.html', import.meta.url), 'utf8');
const live = (html: string, url?: string): Article => articleIn(html, 'html', url ? { url } : {});
/** Each post as its day and its first line. */
const postsOf = ({ posts = [], text }: Article): string[] =>
  posts.map(({ span, published }) => `${published.value} ${text.slice(...span).split('\n')[0]}`);

const POSTS = ['2026-03-20 Sluice gates opened', '2026-03-19 School closed', '2026-03-19 Bridge shut'];

test('each post of a live blog has its stretch of the text and its own day, with the place that states it', () => {
  const article = live(LIVE);
  assert.deepEqual(postsOf(article), POSTS);
  assert.deepEqual(article.posts![0]!.published, {
    value: '2026-03-20',
    bound: 'exact',
    basis: 'stated',
    evidence: '<time> of the post: 2026-03-20T09:40:00+00:00',
  });
});

test('where the posts carry no times of their own, JSON-LD dates those that begin like its updates', () => {
  assert.deepEqual(postsOf(live(LIVE.replace(/<time[^>]*>[^<]*<\/time>/g, ''))), POSTS);
});

test('posts lie in order, apart, within the body', () => {
  const { posts = [], parts } = live(LIVE);
  let end = parts.body[0];
  for (const { span } of posts) {
    assert.ok(span[0] >= end && span[1] > span[0] && span[1] <= parts.body[1]);
    end = span[1];
  }
});

test('the day of a post is that on the clocks of its outlet', () => {
  const late = LIVE.replaceAll('2026-03-19T06:12:00+00:00', '2026-03-19T02:12:00+00:00');
  assert.equal(live(late, 'https://www.nytimes.com/live/flood').posts![2]!.published.value, '2026-03-18');
});

test('a page that does not call itself a live blog has no posts, whatever times it shows', () => {
  assert.equal(live(LIVE.replaceAll('LiveBlogPosting', 'NewsArticle')).posts, undefined);
});
