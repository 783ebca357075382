import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { readSitemap } from '../../src/read/index.ts';

const urlset = (entries: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries}</urlset>`;

test('a sitemap names its pages, with what a news sitemap says of them', () => {
  const read = readSitemap(
    urlset(`<url><image:image><image:loc>https://img.gazette.example/1.jpg</image:loc></image:image>
      <loc> https://gazette.example/1?a=1&amp;b=2 </loc><lastmod>2031-03-14T08:00:00+01:00</lastmod>
      <news:news><news:publication><news:name>Harbour Gazette</news:name><news:language>en</news:language></news:publication>
      <news:publication_date>2031-03-14</news:publication_date><news:title><![CDATA[Fares & tides]]></news:title></news:news></url>
      <url><loc>https://gazette.example/2</loc></url>`),
    'sitemap.xml',
  );
  assert.deepEqual(read, {
    kind: 'pages',
    pages: [
      {
        url: 'https://gazette.example/1?a=1&b=2',
        modified: '2031-03-14T08:00:00+01:00',
        title: 'Fares & tides',
        published: '2031-03-14',
        outlet: 'Harbour Gazette',
        language: 'en',
      },
      { url: 'https://gazette.example/2' },
    ],
  });
});

test('an index names its sitemaps', () => {
  const text =
    '<sitemapindex><sitemap><loc>https://gazette.example/2031-03.xml.gz</loc><lastmod>2031-03-31</lastmod></sitemap></sitemapindex>';
  assert.deepEqual(readSitemap(text, 'index.xml'), {
    kind: 'index',
    sitemaps: [{ url: 'https://gazette.example/2031-03.xml.gz', modified: '2031-03-31' }],
  });
});

test('an address that is none of the web is left out, and so is an entry that is cut off', () => {
  const text = urlset(
    '<url><loc>file:///etc/hosts</loc></url><url><loc>https://gazette.example/1</loc></url><url><loc>https://gaz',
  );
  assert.deepEqual(readSitemap(text.replace('</urlset>', ''), 'x'), {
    kind: 'pages',
    pages: [{ url: 'https://gazette.example/1' }],
  });
});

test('an entity of the sitemap itself stays as it is written', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "x">]>${urlset('<url><loc>https://gazette.example/&a;</loc></url>').replace(/^<\?[^>]*>\n/, '')}`;
  assert.throws(() => readSitemap(text, 'x'), OnrecordError);
  const plain = urlset('<url><loc>https://gazette.example/&a;</loc></url>');
  assert.deepEqual(readSitemap(plain, 'x'), { kind: 'pages', pages: [{ url: 'https://gazette.example/&a;' }] });
});

test('what is no sitemap says so', () => {
  assert.throws(
    () => readSitemap('<html></html>', 'x.xml'),
    (error) => error instanceof OnrecordError && error.code === 'input/unsupported',
  );
});
