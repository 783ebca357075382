import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compared, compareTexts } from '../../src/provenance/index.ts';

const TEXT = `The glassworks of Tollan will go out on Friday, after 140 years.
Owner Edda Myrdal told her 31 workers on Monday that gas had become too dear.
A buyer from Porto withdrew in May when the roof was inspected.`;

const original: Compared = {
  text: TEXT,
  outlet: { name: 'The Tollan Courier', domain: 'tollancourier.example' },
  url: 'https://www.tollancourier.example/2024/05/glass',
  images: [{ url: 'https://img.tollancourier.example/1200x800/663f0a1285f5402d29070839.jpg' }],
};
const plainCopy: Compared = { text: TEXT };

const compared = (a: Compared, b: Compared) => compareTexts(a, b);

test('a credit gives the direction', () => {
  const copy = { ...plainCopy, credits: [{ outlet: 'Tollan Courier', evidence: 'Source: Tollan Courier' }] };
  assert.equal(compared(original, copy).direction, 'a-to-b');
  assert.equal(compared(copy, original).direction, 'b-to-a');
  assert.ok(
    compared(original, copy).evidence.some(
      ({ kind, text }) => kind === 'declared' && text.includes('Source: Tollan Courier'),
    ),
  );
});

test('a media host of the other outlet gives the direction as physical evidence', () => {
  const copy = { ...plainCopy, credits: [{ outlet: 'The Tollan Courier', evidence: 'img.tollancourier.example' }] };
  const { direction, evidence } = compared(original, copy);
  assert.equal(direction, 'a-to-b');
  assert.equal(evidence[0]?.kind, 'physical');
});

test('a link to the other page gives the direction, with or without tracking parameters', () => {
  const copy = { ...plainCopy, links: ['https://tollancourier.example/2024/05/glass/?utm_source=feed'] };
  const { direction, evidence } = compared(original, copy);
  assert.equal(direction, 'a-to-b');
  assert.ok(evidence[0]?.text.includes('utm_source=feed'));
});

test('a credit to a third outlet gives no direction', () => {
  const copy = { ...plainCopy, credits: [{ outlet: 'Harbour Wire', evidence: '(Harbour Wire)' }] };
  assert.equal(compared(original, copy).direction, 'unknown');
});

test('two texts that credit each other leave the direction unknown', () => {
  const copy = {
    ...plainCopy,
    outlet: { name: 'Daily Furnace', domain: null },
    credits: [{ outlet: 'The Tollan Courier', evidence: 'Source: The Tollan Courier' }],
  };
  const crossed = { ...original, credits: [{ outlet: 'Daily Furnace', evidence: 'Source: Daily Furnace' }] };
  assert.equal(compared(crossed, copy).direction, 'unknown');
});

test('stated dates alone give no direction, a proven earlier capture does', () => {
  const later: Compared = { ...plainCopy, published: { value: '2024-05-20', bound: 'exact', basis: 'metadata' } };
  const earlier: Compared = { ...original, published: { value: '2024-05-18', bound: 'exact', basis: 'metadata' } };
  assert.equal(compared(earlier, later).direction, 'unknown');
  assert.equal(compared({ ...earlier, captured: '2024-05-18T07:00:00Z' }, later).direction, 'a-to-b');
});

test('a capture on the day of publication proves nothing', () => {
  const same: Compared = { ...plainCopy, published: { value: '2024-05-18', bound: 'exact', basis: 'metadata' } };
  assert.equal(compared({ ...original, captured: '2024-05-18T07:00:00Z' }, same).direction, 'unknown');
});

test('one media file on two hosts is shared, whatever its size', () => {
  const copy = { ...plainCopy, images: [{ url: 'https://cdn.furnace.example/thumb/663f0a1285f5402d29070839.webp' }] };
  const { evidence, direction } = compared(original, copy);
  assert.ok(evidence.some(({ kind, text }) => kind === 'physical' && text.includes('663f0a1285f5402d29070839')));
  assert.equal(direction, 'unknown');
});

test('a credit does not make a copy of an independent text', () => {
  const other = {
    text: 'Snow fell on the passes for a third week. Two lorries were dug out near Hollen with nobody hurt, and the chains on sale there ran out.',
    credits: [{ outlet: 'The Tollan Courier', evidence: 'Source: The Tollan Courier' }],
  };
  const { verdict, direction } = compared(original, other);
  assert.equal(verdict, 'independent');
  assert.equal(direction, 'unknown');
});

test('titles are compared too', () => {
  const { titles } = compared(
    { ...original, title: 'Glassworks of Tollan to close' },
    { ...plainCopy, title: 'Glassworks of Tollan to close on Friday' },
  );
  assert.equal(titles?.change, 'edited');
});
