import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, textIn } from '../../src/article/page-tree.ts';
import { pruned } from '../../src/article/prune.ts';

const STORY =
  '<p>Passengers had slept in the terminal for three nights, and were given soup, blankets and a place to wash.</p>';

/** What pruning leaves of a body, and what it took out as `why: text`. */
function pruning(html: string): { left: string; removed: string[] } {
  const page = pageOf(`<html><body>${html}</body></html>`);
  const body = page.elements.find(({ name }) => name === 'body')!;
  const gone = new Uint8Array(page.elements.length);
  const removed = pruned({ page, roots: [body], gone }).map(({ text, why }) => `${why}: ${text}`);
  return { left: textIn(body, gone), removed };
}

test('parts beside the story go by element, class or id, each with why', () => {
  const parts: Record<string, string> = {
    '<figure><figcaption>A ferry at the quay</figcaption></figure>': 'caption: A ferry at the quay',
    '<p class="wp-caption-text">A ferry at the quay</p>': 'caption: A ferry at the quay',
    '<div class="relatedStories"><p>Tolls to rise</p></div>': 'related link: Tolls to rise',
    '<div id="newsletter-signup">Every morning</div>': 'newsletter: Every morning',
    '<div class="c-share-buttons">Post it</div>': 'social media: Post it',
    '<section id="comments">Nice ferry!</section>': 'comments: Nice ferry!',
    '<ul><li><a href="/a">Tolls to rise</a></li></ul>': 'related link: Tolls to rise',
  };
  for (const [html, removed] of Object.entries(parts)) {
    const { left, removed: found } = pruning(STORY + html);
    assert.deepEqual(found, [removed]);
    assert.equal(left, STORY.replace(/<[^>]*>/g, ''));
  }
});

test('what holds a third of the text stays, whatever it is called', () => {
  assert.deepEqual(pruning(`<div class="related">${STORY}</div>`).removed, []);
});

test('a word inside a longer name is no sign', () => {
  for (const name of [
    'shareholders',
    'correlated',
    'advantage',
    'navy',
    'headline-biography',
    'commentary',
    'tag-harbour',
    'category-ports',
  ]) {
    assert.deepEqual(pruning(`${STORY}<p class="${name}">She thanked the crews.</p>`).removed, [], name);
  }
});

test('a list with links in its sentences stays', () => {
  assert.deepEqual(
    pruning(`${STORY}<ul><li>The <a href="/n">northern line</a> sails again on Friday.</li></ul>`).removed,
    [],
  );
});
