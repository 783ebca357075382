import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateInWords, publishedInWords, saidBasis, saidInWords } from '../../src/cli/date-words.ts';
import { articleLines, listLines } from '../../src/cli/statement-view.ts';
import { clip, printable, type Terminal, widthOf, wrap } from '../../src/cli/terminal.ts';
import type { Dated } from '../../src/domain/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { articleOf, searchStatements } from '../../src/search/index.ts';
import { BRIDGE, type InventedArticle, invent } from '../record/invented.ts';

const plain = (width: number): Terminal => ({ width, style: (_, text) => text });
const dated = (value: string | null, more: Partial<Dated> = {}): Dated => ({
  value,
  bound: 'exact',
  basis: 'expression',
  ...more,
});

async function recordWith(...articles: { item: typeof BRIDGE.item; entry: typeof BRIDGE.entry }[]) {
  const record = openRecord(':memory:');
  for (const { item, entry } of articles) await record.put(item, entry);
  return record;
}

const HOSTILE: InventedArticle = {
  title: 'A title \u001b[31mthat paints\u001b[0m and \u202eturns\u202c',
  outlet: 'Outlet\u0007\u009b2J',
  body: 'Ada \u001b]0;title\u0007Lindqvist said that \u001b[2Jit is \u200bdone.',
  statements: [{ who: 'Ada \u001b]0;title\u0007Lindqvist', cue: 'said', words: 'that \u001b[2Jit is \u200bdone' }],
};

test('nothing that commands a terminal is printed', async () => {
  const record = await recordWith(invent(HOSTILE));
  const context = { terminal: plain(80), issues: [] };
  const answer = await searchStatements(record, {});
  const [statement] = answer.statements;
  const lines = [
    ...listLines(answer.statements, context, true),
    ...articleLines(await articleOf(record, statement!.id), context),
  ];
  assert.ok(lines.some((line) => line.includes('it is')));
  for (const line of lines)
    assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
  await record.close();
});

test('any text is printable on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      assert.doesNotMatch(printable(text), /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('lines are never wider than asked for, and wrapping loses no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 60 }), (raw, width) => {
      const text = printable(raw).trim().replace(/ +/g, ' ');
      const lines = wrap(text, width);
      for (const line of lines) assert.ok(widthOf(line) <= width, line);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      assert.ok(widthOf(clip(text, width)) <= width);
    }),
  );
});

test('an article reads as who says what by which words and when', async () => {
  const record = await recordWith(BRIDGE);
  const answer = await articleOf(record, BRIDGE.entry.article.id);
  const issues = [{ id: 'bridge', proposition: 'The crossing should cost a toll.', about: ['toll'] }];
  const text = articleLines(answer, { terminal: plain(60), issues }).join('\n');
  assert.equal(
    text,
    `Mayor rules out a toll bridge
Harbour Gazette · published 14 Mar 2031
${BRIDGE.entry.article.id.slice(0, 8)}  https://gazette.example/bridge

  Odile Farrant told councillors                 11 Mar 2031
    “a toll is not an option”
    against · The crossing should cost a toll · a
    preference: not an option
    quoted

  Odile Farrant said                             12 Mar 2031
    that she expects the ferries to stay
    reported

  Port Authority has asserted                 by 14 Mar 2031
    that negotiations about the bridge are still open
    reported · dated by its publication

  1 less sure: --all
`,
  );
  await record.close();
});

test('reported speech is never put between quotation marks', async () => {
  const record = await recordWith(BRIDGE);
  const { statements } = await searchStatements(record, { all: true });
  const reported = statements.filter(({ kind }) => kind === 'indirect');
  assert.equal(reported.length, 3);
  assert.doesNotMatch(listLines(reported, { terminal: plain(80), issues: [] }, true).join('\n'), /["“”]/);
  await record.close();
});

test('a position that somebody else ascribes says whose it is', async () => {
  const ascribed = invent({
    title: 'On the harbour',
    body: 'Ada Lindqvist said that the crews want a bridge.',
    statements: [
      {
        who: 'Ada Lindqvist',
        cue: 'said',
        words: 'that the crews want a bridge',
        positions: [
          {
            evidence: 'want a bridge',
            by: { ascribedTo: { name: 'the crews', kind: 'group', how: 'nominal', mention: null, confidence: 0.5 } },
          },
        ],
      },
    ],
  });
  const record = await recordWith(ascribed);
  const { statements } = await searchStatements(record, {});
  const text = listLines(statements, { terminal: plain(90), issues: [] }, true).join('\n');
  assert.match(text, /ascribed to the crews: for · bridge · a preference: want a bridge/);
  await record.close();
});

test('dates are said with their bounds', () => {
  assert.equal(dateInWords(dated('2031-03-14')), '14 Mar 2031');
  assert.equal(dateInWords(dated('2031-03')), 'Mar 2031');
  assert.equal(dateInWords(dated('2031')), '2031');
  assert.equal(dateInWords(dated('2031-03-10/2031-03-16')), '10–16 Mar 2031');
  assert.equal(dateInWords(dated('2031-02-28/2031-03-02')), '28 Feb – 2 Mar 2031');
  assert.equal(dateInWords(dated('2030-12-30/2031-01-02')), '30 Dec 2030 – 2 Jan 2031');
  assert.equal(dateInWords(dated('2031-03-14', { bound: 'not-before' })), '14 Mar 2031 or later');
  assert.equal(dateInWords(dated('2031-03-14', { bound: 'not-after' })), 'by 14 Mar 2031');
  assert.equal(dateInWords(dated(null)), null);
  const image = dated('2031-03-14', { bound: 'not-before', basis: 'image' });
  assert.equal(publishedInWords(image), 'published 14 Mar 2031 or later (from an image’s address)');
});

test('an unknown date of saying is bounded by publication, and by nothing where that is a lower bound', () => {
  const on = (published: Dated) => ({ said: dated(null), saidWords: '', article: { published } as never });
  const exact = on(dated('2031-03-14', { basis: 'metadata' }));
  const later = on(dated('2031-03-14', { bound: 'not-before' }));
  assert.deepEqual([saidInWords(exact), saidBasis(exact)], ['by 14 Mar 2031', 'dated by its publication']);
  assert.deepEqual([saidInWords(later), saidBasis(later)], ['date unknown', 'published 14 Mar 2031 or later']);
});
