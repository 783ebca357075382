import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIn, removedFrom, wordsOf } from './item-of.ts';

const BODY =
  'The board of the Varra dam approved a second spillway on Tuesday, five votes to two.\n\nChairwoman Edda Kristof said it was cheaper than a flood.';
const noticesIn = (notice: string) => articleIn(`# Dam board approves spillway\n\n${BODY}\n\n${notice}`).corrections;

test('a notice of a correction is kept with its kind and day, and is no part of the story', () => {
  const notice =
    'Correction, April 8, 2026: An earlier version of this article misstated the vote. It was five to two.';
  const article = articleIn(`# Dam board approves spillway\n\n${BODY}\n\n${notice}`);
  assert.deepEqual(article.corrections, [{ kind: 'correction', text: notice, date: '2026-04-08' }]);
  assert.ok(!wordsOf(article, 'body')!.includes('misstated'));
  assert.deepEqual(removedFrom(article), [`correction: ${notice}`]);
});

test('notices are known by their label or by what they say of the article itself', () => {
  const kinds: Readonly<Record<string, string>> = {
    'CORRECTION: The name of the village is Low Bank.': 'correction',
    'Correction (3 May 2026) – The spillway is 40 metres wide, not 14.': 'correction',
    'Clarification: The board has nine members, of whom two were absent.': 'clarification',
    'Editor’s note: This article has been retracted because its figures could not be confirmed.': 'retraction',
    'This story was amended on 9 April 2026 to clarify that the vote was secret.': 'correction',
    'An earlier version of this report wrongly said that the dam was built in 1931.': 'correction',
    'The headline was corrected. A previous version of the headline gave a wrong figure.': 'correction',
  };
  for (const [notice, kind] of Object.entries(kinds)) assert.equal(noticesIn(notice)?.[0]?.kind, kind, notice);
});

test('a label that stands alone belongs to the paragraph after it', () => {
  assert.deepEqual(noticesIn('CORRECTION:\n\nThe dam is in Upper Varra.'), [
    { kind: 'correction', text: 'CORRECTION: The dam is in Upper Varra.' },
  ]);
});

test('what a story says of corrections is no notice', () => {
  for (const words of [
    'A correction of the market is overdue, the bank said.',
    'Corrected for inflation, prices fell by 2 percent.',
    'The ministry said an earlier version of the report had named three companies.',
    'He said: “This article was corrected, but the damage was done.”',
    'The prison service, the department of corrections, declined to comment.',
    'Retraction of the blades takes four seconds.',
  ])
    assert.equal(noticesIn(words), undefined, words);
});

test('a notice in a fixed text is kept, and the text unchanged', () => {
  const text = `Dam board approves spillway\n${BODY}\nCorrection: The vote was five to two.`;
  const article = articleIn(text, 'fixed');
  assert.equal(article.text, text);
  assert.equal(article.corrections?.[0]?.text, 'Correction: The vote was five to two.');
});
