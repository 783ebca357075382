import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIn, removedFrom, wordsOf } from './item-of.ts';

const TITLE = 'Varra closes old lock for two years';
const STORY = [
  'The council of Varra voted on Tuesday to close the old lock for two years, a decision that had been put off three times.',
  '“We will not build a second lock while the first one leaks,” said harbour commissioner Odile Farrant, who had asked for the vote.',
  'Boats will have to take the northern channel, which adds four hours to the way to the sea, according to the harbour office.',
  'Tomas Ekberg, who runs two barges, said that the closure would cost him a third of his income. “Nobody asked us,” he added.',
  'The works are to begin in April and will cost 14 million crowns, of which the state pays half.',
];
const paragraphs = (list: readonly string[]): string => list.map((words) => `<p>${words}</p>`).join('\n');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
const body = (html: string): string[] => wordsOf(articleIn(html, 'html'), 'body')!.split('\n');

test('a page that scripts would fill is read from its JSON-LD, and what it shows instead is told', () => {
  for (const articleBody of [STORY.join('\n\n'), paragraphs(STORY)]) {
    const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, articleBody };
    const html = page(
      '<div id="root"></div><p>Loading the reader, please wait a moment.</p>',
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    const article = articleIn(html, 'html');
    assert.deepEqual(wordsOf(article, 'body')!.split('\n'), STORY);
    assert.ok(removedFrom(article).some((line) => line.startsWith('no story: that is in the page’s JSON-LD')));
  }
});

test('what a page shows goes before its JSON-LD where it shows a story', () => {
  const data = {
    '@type': 'NewsArticle',
    headline: TITLE,
    articleBody: `${STORY.join(' ')} And much more of it. `.repeat(5),
  };
  const html = page(
    `<article><h1>${TITLE}</h1>${paragraphs(STORY)}</article>`,
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
  );
  assert.deepEqual(body(html), STORY);
});

test('of several stories on one page, the one of its title is read, however long the next one is', () => {
  const next = Array.from(
    { length: 9 },
    (_, n) =>
      `Ferry fares will rise by ${n} per cent in spring, the ferry office said, as the price of diesel has risen.`,
  );
  const html = page(
    `<article><h1>${TITLE}</h1>${paragraphs(STORY)}</article><article><h1>Ferry fares to rise</h1>${paragraphs(next)}</article>`,
  );
  assert.deepEqual(body(html), STORY);
});

test('pull quotes go, with the name under them, and what only looks like one stays', () => {
  const [first, second, ...rest] = STORY;
  const pulled =
    '<p>We will not build a second lock while the first one leaks</p><p>Odile Farrant</p><p>“Nobody asked us”</p>';
  const html = page(
    `<article><h1>${TITLE}</h1>${paragraphs([first!, second!])}${pulled}${paragraphs([...rest, '“Nobody will go hungry.”'])}</article>`,
  );
  assert.deepEqual(body(html), [...STORY, '“Nobody will go hungry.”']);
  assert.deepEqual(
    removedFrom(articleIn(html, 'html')).filter((line) => line.startsWith('pull quote')),
    [
      'pull quote: We will not build a second lock while the first one leaks',
      'pull quote: Odile Farrant',
      'pull quote: “Nobody asked us”',
    ],
  );
});

test('behind the end mark of a release nothing is story; a divider between sections is no end mark', () => {
  const about = 'About the Varra Harbour Office: the office runs the locks and quays of Varra and has 40 staff.';
  assert.deepEqual(body(page(`<main><h1>${TITLE}</h1>${paragraphs([...STORY, '###', about])}</main>`)), STORY);
  const divided = body(page(`<main><h1>${TITLE}</h1>${paragraphs([STORY[0]!, '###', ...STORY.slice(1)])}</main>`));
  assert.ok(divided.includes(STORY[4]!));
});

test('who wrote the story is told by what the page calls a byline, and a note about the author is no story', () => {
  const note = 'Pia Holm is a reporter who covers ports and the people who live from them.';
  const html = page(
    `<article><h1>${TITLE}</h1><div class="entry-meta">Posted on 4 March 2026 by <span class="author vcard">Pia Holm</span></div>${paragraphs(STORY)}</article><aside><span class="author">Jan Vester</span></aside>`,
  );
  assert.deepEqual(articleIn(html, 'html').byline, ['Pia Holm']);
  const noted = page(
    `<article><h1>${TITLE}</h1>${paragraphs([...STORY, note])}</article>`,
    '<meta name="author" content="Pia Holm">',
  );
  assert.deepEqual(body(noted), STORY);
});

test('a line with name, day and hour is a byline that dates the story', () => {
  const article = articleIn(`# ${TITLE}\n\nPia Holm | 4 March 2026 | 08:00\n\n${STORY.join('\n\n')}`);
  assert.deepEqual([article.byline, article.published.value], [['Pia Holm'], '2026-03-04']);
  assert.deepEqual(wordsOf(article, 'body')!.split('\n'), STORY);
});
