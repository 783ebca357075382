import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span, Spans } from '../../src/domain/index.ts';
import { headlineOnly } from '../../src/provenance/index.ts';

const BODY = `The government of Norway will pay the port of Skarvik 2.96 million crowns for a new breakwater, transport minister Randi Moen said on Monday.
Moen told reporters that the old one was “a heap of stones with a memory.” Three fishermen drowned behind it in January.
The work is to begin in April. The World Health Organization has its office for the region in the town, and 214 people work there.`;

/** What is missing of a title over the body, as `kind: words`. */
function missing(
  title: string,
  statements: Parameters<typeof headlineOnly>[1] = [],
  body = BODY,
): string[] | undefined {
  const text = `${title}\n${body}`;
  const parts = { title: [0, title.length] as Span, dek: null, body: [title.length + 1, text.length] as Span };
  return headlineOnly({ text, parts }, statements)?.map(({ kind, span, text: words }) => {
    assert.equal(text.slice(...span), words);
    return `${kind}: ${words}`;
  });
}

test('a headline that says what its text says has nothing to itself', () => {
  for (const title of [
    'Norway pays Skarvik for a new breakwater',
    'Oslo to pay for breakwater',
    'Old breakwater “a heap of stones”, Moen says',
    "Minister: old breakwater is 'a heap of stones with a memory'",
    'Nearly 3 million crowns for Skarvik after 3 deaths',
    'Norwegians get a breakwater for $2.96m',
    'More than 200 work at WHO office',
    'Breakwater row: what was said on 3 March 2026',
    'Breakwater work, part 7: Skarvik',
    '5 things to know about the breakwater of 2026',
  ])
    assert.deepEqual(missing(title), [], title);
});

test('a name, a figure or a quotation that the text does not hold is told', () => {
  const titles: Record<string, string[]> = {
    'Sweden pays Skarvik for a new breakwater': [],
    'Breakwater paid by Sweden': ['name: Sweden'],
    'Breakwater: Tomas Ekberg gives in': ['name: Tomas Ekberg'],
    'NATO to Pay for New Breakwater in Skarvik': ['name: NATO'],
    'Skarvik gets 4 million crowns': ['figure: 4 million'],
    'Twelve drowned behind breakwater, 40 hurt': ['figure: 40'],
    'Breakwater “a disgrace”, Moen says': ['quote: “a disgrace”'],
  };
  for (const [title, expected] of Object.entries(titles)) assert.deepEqual(missing(title), expected, title);
});

test('words that the text has outside quotation marks are no quotation of it', () => {
  const title = "'Three fishermen drowned' behind breakwater";
  const text = `${title}\n${BODY}`;
  const found = headlineOnly(
    { text, parts: { title: [0, title.length], dek: null, body: [title.length + 1, text.length] } },
    [],
  );
  assert.deepEqual(
    found?.map(({ reason }) => reason),
    ['the text has these words, but not as a quotation'],
  );
});

test('a statement of the headline is missing where no sentences tell it', () => {
  const says = (content: string, title: string) => {
    const at = title.indexOf(content);
    const spans = { source: [] as Spans, cue: [] as Spans, content: [[at, at + content.length]] as Spans };
    return missing(title, [{ part: 'title', shown: true, spans }]);
  };
  assert.deepEqual(
    says('the old breakwater was a heap of stones', 'Minister says the old breakwater was a heap of stones'),
    [],
  );
  assert.deepEqual(
    says('dredging would ruin every mussel farm', 'Minister says dredging would ruin every mussel farm'),
    ['statement: dredging would ruin every mussel farm'],
  );
});

test('without a title, or with a teaser for a body, nothing is said', () => {
  assert.equal(missing('Sweden pays', [], 'Read the full story at the Harbour Gazette.'), undefined);
  assert.equal(headlineOnly({ text: BODY, parts: { title: null, dek: null, body: [0, BODY.length] } }, []), undefined);
});
