import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Dated, ItemMetadata } from '../../src/domain/index.ts';
import { writtenDate } from '../../src/language/index.ts';
import { articleIn, wordsOf } from './item-of.ts';

const BODY =
  'The harbour master said the ferries would sail again by Friday.\nShe thanked the crews for their patience.';
const dated = (images: readonly string[], metadata: ItemMetadata = {}, body = BODY): Dated =>
  articleIn(body, 'text', { ...metadata, images }).published;
const short = ({ value, bound, basis }: Dated): string => `${value} ${bound} ${basis}`;

/** A page whose head holds what is given. */
const page = (head: string, url: string): Dated =>
  articleIn(
    `<html><head><title>Ferries</title>${head}</head><body><article><p>${BODY}</p></article></body></html>`,
    'html',
    { url },
  ).published;

test('a lone image folder gives its own precision as a lower bound', () => {
  assert.equal(short(dated(['https://img.example/2025.02/a.jpg'])), '2025-02 not-before image');
  assert.equal(short(dated(['https://img.example/uploads/2025/02/14/a.jpg'])), '2025-02-14 not-before image');
  assert.equal(short(dated(['https://img.example/2025-02/a.jpg'])), '2025-02 not-before image');
});

test('an object id makes a folder of the same month exact to the day', () => {
  assert.equal(
    short(dated(['https://img.example/2023.06/64959fe785f5402d29070839.jpg'])),
    '2023-06-23 not-before image',
  );
});

test('an object id of another month is no evidence', () => {
  assert.equal(short(dated(['https://img.example/2023.07/64959fe785f5402d29070839.jpg'])), '2023-07 not-before image');
});

test('an object id alone is no evidence', () => {
  const published = dated(['https://img.example/a/64959fe785f5402d29070839.jpg']);
  assert.equal(published.value, null);
  assert.match(published.reason!, /no date/);
});

test('the latest image gives the bound', () => {
  assert.equal(
    short(dated(['https://img.example/2023.06/a.jpg', 'https://img.example/2024.01/b.jpg'])),
    '2024-01 not-before image',
  );
});

test('numbers that are no date are no folder', () => {
  for (const path of ['/2025/13/a.jpg', '/1200/80/a.jpg', '/12025/02/a.jpg', '/1920x1080/a.jpg']) {
    assert.equal(dated([`https://img.example${path}`]).value, null, path);
  }
});

test('what the container states comes before all else', () => {
  const published = dated(['https://img.example/2025.03/a.jpg'], {
    published: '2025-02-14T23:30:00-05:00',
    url: 'https://gazette.example/2025/02/13/a',
  });
  assert.equal(short(published), '2025-02-14 exact metadata');
});

test('a date in the address is the day of publication', () => {
  for (const url of [
    'https://g.example/2025/02/14/ferries',
    'https://g.example/news/2025-02-14/x',
    'https://g.example/a-20250214.html',
    'https://g.example/world/2025/feb/14/x',
  ]) {
    assert.equal(short(dated([], { url })), '2025-02-14 exact url', url);
  }
  assert.equal(short(dated([], { url: 'https://g.example/2025/02/ferries' })), '2025-02 exact url');
  assert.equal(dated([], { url: 'https://g.example/story-20251399/x' }).value, null);
});

test('JSON-LD comes before meta tags, those before <time>', () => {
  const ld =
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-02-14T08:00:00Z"}]}</script>';
  const meta = '<meta property="article:published_time" content="2025-02-12">';
  assert.equal(page(meta + ld, 'https://g.example/a').value, '2025-02-14');
  assert.equal(page(meta, 'https://g.example/a').value, '2025-02-12');
});

test('metadata days later than the address yield to it, and say so', () => {
  const meta = '<meta property="article:published_time" content="2025-06-30">';
  const published = page(meta, 'https://g.example/2025/02/14/a');
  assert.equal(short(published), '2025-02-14 exact url');
  assert.match(published.reason!, /2025-06-30/);
  assert.equal(
    short(page(meta.replace('06-30', '02-15'), 'https://g.example/2025/02/14/a')),
    '2025-02-15 exact metadata',
  );
});

test('a date line of the text is read and taken out of the body', () => {
  for (const line of [
    'Published: 14 February 2025',
    'Feb 14, 2025 3:05 PM',
    'Friday, February 14, 2025',
    'Published 14 Feb 2025 | Updated 16 Feb 2025',
    '2025-02-14',
  ]) {
    const article = articleIn(`Ferries sail again\n${line}\n${BODY}`, 'text');
    assert.equal(short(article.published), '2025-02-14 exact stated', line);
    assert.equal(wordsOf(article, 'body'), BODY, line);
  }
});

test('a date of the last change alone is an upper bound', () => {
  assert.equal(
    short(articleIn(`Ferries sail again\nUpdated: 14 February 2025\n${BODY}`, 'text').published),
    '2025-02-14 not-after stated',
  );
});

test('a full date in the dateline is stated where it stands', () => {
  const article = articleIn(`Ferries sail again\nOSLO, Feb. 14, 2025 (Reuters) - ${BODY}`, 'text');
  assert.equal(short(article.published), '2025-02-14 exact stated');
  assert.equal(article.text.slice(...article.published.span!), 'OSLO, Feb. 14, 2025');
});

test('a date given that cannot be read is named in the reason', () => {
  assert.match(dated([], { published: 'last harvest' }).reason!, /last harvest/);
});

test('dates are read as they are written in the offset they name', () => {
  const dates: Record<string, string | undefined> = {
    'Fri, 14 Feb 2025 23:30:00 -0500': '2025-02-14T23:30:00-05:00',
    '2025-02-14T08:00:00.000Z': '2025-02-14T08:00:00Z',
    '14 Feb 25 08:00 GMT': '2025-02-14T08:00:00Z',
    'February 14th, 2025 at 12:05 a.m. EST': '2025-02-14T00:05:00-05:00',
    '15:05, 14 February 2025': '2025-02-14T15:05:00',
    'Fri Feb 14 08:00:00 2025': '2025-02-14T08:00:00',
    '20250214': '2025-02-14',
    '02/03/2025': undefined,
    '31 February 2025': undefined,
    '2025-02-30': undefined,
    'May 2025': undefined,
    soon: undefined,
  };
  for (const [written, iso] of Object.entries(dates)) assert.equal(writtenDate(written), iso, written);
});

test('every ISO date-time that exists reads as itself', () => {
  const dates = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      assert.equal(writtenDate(date.toISOString()), `${date.toISOString().slice(0, 19)}Z`);
      assert.equal(writtenDate(date.toUTCString())?.slice(0, 10), date.toISOString().slice(0, 10));
    }),
  );
});
