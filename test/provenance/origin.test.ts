import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/domain/index.ts';
import { originOf } from '../../src/provenance/index.ts';

const TEXT =
  'Ferries stop at night\nThe island of Hask will have no ferries after ten from Sunday. Read more at Harbour Wire.';

const article: Article = {
  id: 'a1',
  sha256: '0'.repeat(64),
  text: TEXT,
  parts: { title: [0, 21], dek: null, body: [22, TEXT.length] },
  removed: [],
  title: 'Ferries stop at night',
  outlet: { name: 'Hask Mirror', domain: 'haskmirror.example' },
  byline: [],
  url: 'https://haskmirror.example/ferries?utm_source=wire',
  language: 'en',
  published: { value: null, bound: 'exact', basis: 'none', reason: 'no date' },
  images: [],
  links: [],
  credits: [],
};

test('the origin of one item alone is unknown, because nothing was compared', () => {
  const { kind, reason } = originOf(article);
  assert.equal(kind, 'unknown');
  assert.equal(reason, 'no other text is held');
});

test('a credit in words is declared evidence with its place in the text', () => {
  const start = TEXT.indexOf('Read more');
  const credit = {
    outlet: 'Harbour Wire',
    evidence: 'Read more at Harbour Wire.',
    span: [start, TEXT.length] as const,
  };
  const { declared, evidence } = originOf({ ...article, credits: [credit] });
  assert.deepEqual(declared, [credit]);
  const found = evidence.find(({ kind }) => kind === 'declared');
  assert.equal(TEXT.slice(...(found?.span ?? [0, 0])), 'Read more at Harbour Wire.');
});

test('a credit read off a media host is physical evidence', () => {
  const credits = [{ outlet: 'Harbour Wire', evidence: 'image on img.harbourwire.example, a host of Harbour Wire' }];
  const { declared, evidence } = originOf({ ...article, credits });
  const kinds = evidence.map(({ kind }) => kind);
  assert.deepEqual(declared, []);
  assert.ok(kinds.includes('physical') && !kinds.includes('declared'));
});

test('an object id gives its time where the folder agrees, and none where it does not', () => {
  // 0x663f0a12 seconds are 2024-05-11 06:02:58 UTC.
  const withImage = (folder: string) =>
    originOf({ ...article, images: [{ url: `https://m.example/${folder}/663f0a1285f5402d29070839.jpg` }] });
  assert.match(
    withImage('2024.05').evidence.find(({ kind }) => kind === 'temporal')?.text ?? '',
    /2024-05-11T06:02:58Z/,
  );
  assert.equal(
    withImage('2021.01').evidence.some(({ kind }) => kind === 'temporal'),
    false,
  );
});

test('tracking parameters are a trace of the channel', () => {
  assert.ok(originOf(article).evidence.some(({ text }) => text === 'tracking parameter utm_source=wire'));
});
