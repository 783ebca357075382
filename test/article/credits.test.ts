import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ItemMetadata } from '../../src/domain/index.ts';
import { articleIn, removedFrom, wordsOf } from './item-of.ts';

const BODY =
  'The harbour master said the ferries would sail again by Friday.\nShe thanked the crews for their patience during the storm.';

/** Credits and authors of a story that starts or ends with a line. */
const withLine = (line: string, where: 'top' | 'bottom', metadata: ItemMetadata = {}) => {
  const text = where === 'top' ? `Ferries to sail again\n${line}\n${BODY}` : `Ferries to sail again\n${BODY}\n${line}`;
  const article = articleIn(text, 'text', metadata);
  return {
    credits: article.credits.map(({ outlet }) => outlet),
    byline: article.byline,
    body: wordsOf(article, 'body'),
    removed: removedFrom(article),
    outlet: article.outlet?.name ?? null,
  };
};

test('a closing line that credits an outlet is no part of the body', () => {
  const lines: Record<string, string[]> = {
    'Source: TASS': ['TASS'],
    'Source: Harbour Gazette': ['Harbour Gazette'],
    'Sources: AFP, Reuters': ['AFP', 'Reuters'],
    'Via Al Jazeera': ['Al Jazeera'],
    '— Reuters': ['Reuters'],
    '(Reuters)': ['Reuters'],
    AP: ['The Associated Press'],
    'AFP/dpa': ['AFP', 'dpa'],
    'With input from Xinhua.': ['Xinhua'],
    '(With agency inputs)': [],
    'Originally published on politico.com.': ['Politico'],
    'This article first appeared in the Harbour Gazette.': ['Harbour Gazette'],
    'This story was originally published by ProPublica.': ['ProPublica'],
    'This article is republished from The Conversation under a Creative Commons license. Read the original article.': [
      'The Conversation',
    ],
    'The post Ferries to sail again appeared first on Harbour Gazette.': ['Harbour Gazette'],
    'The Associated Press contributed to this report.': ['The Associated Press'],
    'Associated Press writers Ines Calder in Paris and Tom Rask contributed to this report.': ['The Associated Press'],
    'Reporting by Ines Calder; Editing by Tom Rask': [],
    'Copyright 2025 The Associated Press. All rights reserved.': ['The Associated Press'],
    'Read the full story at the Guardian.': ['The Guardian'],
    'Continue reading at gazette.example': ['gazette.example'],
    'Click here to read the full article': [],
    '(Delta Herald)': ['Delta Herald'],
    '[The Tamrin Valley Observer]': ['The Tamrin Valley Observer'],
    '— Delta Herald': ['Delta Herald'],
  };
  for (const [line, outlets] of Object.entries(lines)) {
    const read = withLine(line, 'bottom');
    assert.deepEqual(read.credits, outlets, line);
    assert.equal(read.body, BODY, line);
    assert.deepEqual(
      read.removed.map((removed) => removed.replace(/^[\w ]+: /, '')),
      [line],
    );
  }
});

test('a credit may be the last sentence of a paragraph, by an outlet that nobody has heard of', () => {
  const item = `Ferries to sail again
The harbour master promised ferries by Friday. Originally published by Delta Herald.
${BODY}
(Delta Herald)`;
  const article = articleIn(item, 'text', { images: ['https://images.delta-herald.example/2024/06/27/pier.jpg'] });
  assert.deepEqual(
    article.credits.map(({ outlet, evidence }) => `${outlet}: ${evidence}`),
    [
      'Delta Herald: Originally published by Delta Herald.',
      'Delta Herald: (Delta Herald)',
      'Delta Herald: image on images.delta-herald.example, a host that bears the name of Delta Herald: https://images.delta-herald.example/2024/06/27/pier.jpg',
    ],
  );
  assert.equal(wordsOf(article, 'body'), `The harbour master promised ferries by Friday.\n${BODY}`);
});

test('a name in brackets is a credit where the item credits it before', () => {
  const item = `Ferries to sail again\nSource: Kanalblick\n${BODY}\n(Kanalblick)`;
  assert.equal(articleIn(item, 'text').credits.length, 2);
});

test('a closing line in brackets that names no outlet stays', () => {
  for (const line of ['(Laughter)', '(Ines Calder)', '(To be continued)', '— Ines Calder', '(Kanalblick)', '(Harbour)'])
    assert.deepEqual(withLine(line, 'bottom').credits, [], line);
});

test('a sentence about where something appeared stays in its paragraph', () => {
  const sentence = 'The storm came early. It was first reported by fishermen on Monday, and the report was printed.';
  assert.deepEqual(withLine(sentence, 'bottom').removed, []);
});

test('a byline gives its authors and its agency, and is no part of the body', () => {
  const lines: Record<string, [string[], string[]]> = {
    'By Ines Calder': [['Ines Calder'], []],
    'By Ines Calder and Tom Rask': [['Ines Calder', 'Tom Rask'], []],
    'By INES CALDER, TOM RASK and LENA VAN DER MEER': [['Ines Calder', 'Tom Rask', 'Lena Van Der Meer'], []],
    'By Ines Calder, Associated Press': [['Ines Calder'], ['The Associated Press']],
    'By Reuters': [[], ['Reuters']],
    'Written by Ines Calder, political correspondent': [['Ines Calder'], []],
    'Ines Calder, Senior Staff Writer': [['Ines Calder'], []],
    'By Ines Calder | February 14, 2025': [['Ines Calder'], []],
    'By Jean-Luc O’Brien in Paris': [['Jean-Luc O’Brien'], []],
  };
  for (const [line, [authors, outlets]] of Object.entries(lines)) {
    const read = withLine(line, 'top');
    assert.deepEqual(read.byline, authors, line);
    assert.deepEqual(read.credits, outlets, line);
    assert.equal(read.body, BODY, line);
  }
});

test('a sentence that only starts like a credit or byline stays', () => {
  const sentences = [
    'By Friday the ferries had not sailed.',
    'By Monday Night',
    'Reuters reported on Friday that the ferries had sailed.',
    'Sources: the storm will pass, and the ferries sail',
    'The minister contributed to this debate for years.',
    'Read my lips: no new tolls.',
    'Subscribers of the harbour newsletter were told on Friday.',
    'Follow the money, said the auditor.',
    'Share prices fell on Friday.',
    'More than 400 ferries were cancelled at the harbour.',
  ];
  for (const sentence of sentences) {
    for (const where of ['top', 'bottom'] as const) assert.deepEqual(withLine(sentence, where).removed, [], sentence);
  }
});

test('the agency in a dateline is a credit, and the dateline stays where it stands', () => {
  const openings: Record<string, string> = {
    'LONDON (AP) — The ferries sailed.': 'The Associated Press',
    'KYIV, Feb 14 (Reuters) - The ferries sailed.': 'Reuters',
    'MOSCOW, February 14. /TASS/. The ferries sailed.': 'TASS',
    'BEIJING, Feb. 14 (Xinhua) -- The ferries sailed.': 'Xinhua',
  };
  for (const [opening, outlet] of Object.entries(openings)) {
    const article = articleIn(`Ferries sail\n${opening}\n${BODY}`, 'text');
    assert.deepEqual(
      article.credits.map((credit) => credit.outlet),
      [outlet],
      opening,
    );
    assert.ok(wordsOf(article, 'body')!.startsWith(opening));
    assert.ok(opening.startsWith(article.text.slice(...article.credits[0]!.span!)));
  }
});

test('the source that a feed names is a credit', () => {
  const metadata = {
    url: 'https://gazette.example/1',
    source: { name: 'World', url: 'https://www.bbc.co.uk/feed.xml' },
  };
  assert.deepEqual(
    articleIn(BODY, 'text', metadata).credits.map(({ outlet }) => outlet),
    ['BBC'],
  );
});

test('the host of an item’s address tells its outlet', () => {
  assert.deepEqual(articleIn(BODY, 'text', { url: 'https://edition.cnn.com/a' }).outlet, {
    name: 'CNN',
    domain: 'edition.cnn.com',
  });
  assert.deepEqual(articleIn(BODY, 'text', { url: 'https://gazette.example/a' }).outlet, {
    name: null,
    domain: 'gazette.example',
  });
  assert.equal(articleIn(BODY, 'text').outlet, null);
});

test('an author that is an agency or a desk is nobody', () => {
  assert.deepEqual(articleIn(BODY, 'text', { authors: ['Reuters', 'Ines Calder', 'News Desk'] }).byline, [
    'Ines Calder',
  ]);
});
