import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { pack } from 'tar-stream';
import { warcInfo, warcRecordsOf, writeOpml } from '../../../src/read/index.ts';
import { zipOf } from '../archive/zip-of.ts';
import { type PdfLine, pdfBytes } from '../pdf-bytes.ts';

/** A document of one format, sound before anything is done to it. */
export interface SoundDocument {
  readonly bytes: Uint8Array;
  /** Titles that reading it must give, in order; undefined where it gives none, or not as they were written. */
  readonly titles?: readonly string[];
}

/** A story as every format can carry it. */
interface Story {
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly day: string;
}

const word = fc.constantFrom(
  'ferry',
  'Harbour',
  'tide',
  'said',
  '“no”',
  'naïve',
  'порт',
  '港',
  '2031',
  'a&b',
  '1 < 2',
  'x',
);
const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
const story: fc.Arbitrary<Story> = fc.record({
  title: words(1, 6).map((text) => `T ${text}`),
  text: words(3, 60),
  path: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  day: fc.constantFrom('2031-03-14', 'Fri, 14 Mar 2031 08:00:00 +0100', '31 February 2031', '0000-00-00', 'soon', ''),
});
const stories = fc.array(story, { minLength: 1, maxLength: 6 });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const urlOf = ({ path }: Story): string => `https://gazette.example/${path}`;
const titlesOf = (list: readonly Story[]): string[] => list.map(({ title }) => title);
const html = ({ title, text, day }: Story): string =>
  `<!DOCTYPE html><html><head><title>${escaped(title)}</title><meta property="article:published_time" content="${escaped(day)}"></head><body><article><h1>${escaped(title)}</h1><p>${escaped(text)}</p></article></body></html>`;

const rss = (list: readonly Story[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazette</title>${list
    .map(
      (one) =>
        `<item><title>${escaped(one.title)}</title><link>${urlOf(one)}</link><pubDate>${escaped(one.day)}</pubDate><description><![CDATA[<p>${escaped(one.text)}</p>]]></description></item>`,
    )
    .join('\n')}</channel></rss>`;
const atom = (list: readonly Story[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>${list
    .map(
      (one) =>
        `<entry><id>${urlOf(one)}</id><title>${escaped(one.title)}</title><link href="${urlOf(one)}"/><updated>${escaped(one.day)}</updated><content type="html">${escaped(`<p>${one.text}</p>`)}</content></entry>`,
    )
    .join('\n')}</feed>`;
const rdf = (list: readonly Story[]): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Gazette</title></channel>${list
    .map(
      (one) => `<item rdf:about="${urlOf(one)}"><title>${escaped(one.title)}</title><link>${urlOf(one)}</link></item>`,
    )
    .join('\n')}</rdf:RDF>`;
const jsonFeed = (list: readonly Story[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Gazette',
    items: list.map((one) => ({ id: urlOf(one), url: urlOf(one), title: one.title, content_text: one.text })),
  });
const csv = (list: readonly Story[]): string =>
  `id,title,text\n${list.map(({ path, title, text }) => [path, title, text].map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;
const sitemap = (list: readonly Story[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${list.map((one) => `<url><loc>${urlOf(one)}</loc><lastmod>${escaped(one.day)}</lastmod></url>`).join('')}</urlset>`;
const warc = (list: readonly Story[]): Buffer =>
  Buffer.concat([
    warcInfo('onrecord', '2031-03-14T08:00:00Z'),
    ...list.map((one) =>
      warcRecordsOf({
        url: urlOf(one),
        captured: '2031-03-14T08:00:00Z',
        status: 200,
        headers: [['Content-Type', 'text/html; charset=utf-8']],
        body: Buffer.from(html(one)),
      }),
    ),
  ]);

async function tar(list: readonly Story[]): Promise<Buffer> {
  const archive = pack();
  for (const [i, one] of list.entries()) archive.entry({ name: `${i}/${one.path}.html` }, html(one));
  archive.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of archive) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A story as lines of a page, in the letters that a plain PDF has. */
const linesOf = ({ title, text }: Story): PdfLine[] => {
  const letters = (words: string): string => words.replace(/[^\x20-\x7e]/g, '?');
  const lines = letters(text).match(/.{1,80}/g) ?? [];
  return [
    [72, 780, 16, letters(title)],
    ...lines.slice(0, 40).map((words, i): PdfLine => [72, 750 - 14 * i, 11, words]),
  ];
};

type Made = string | Uint8Array | Promise<Uint8Array>;
const made = (make: (list: readonly Story[]) => Made, given: boolean): fc.Arbitrary<() => Promise<SoundDocument>> =>
  stories.map((list) => async () => {
    const bytes = Buffer.from((await make(list)) as string);
    return given ? { bytes, titles: titlesOf(list) } : { bytes };
  });

const ENCODINGS = ['windows-1251', 'koi8-r', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252', 'gb18030'];

/** Every format that is read, and documents of it. */
export const DOCUMENTS: Readonly<Record<string, fc.Arbitrary<() => Promise<SoundDocument>>>> = {
  rss: made(rss, true),
  atom: made(atom, true),
  rdf: made(rdf, true),
  'json-feed': made(jsonFeed, true),
  'json-lines': made((list) => list.map((one) => JSON.stringify({ id: one.path, ...one })).join('\n'), true),
  csv: made(csv, true),
  html: made((list) => html(list[0]!), false),
  pdf: stories.map((list) => async () => ({
    bytes: pdfBytes(list.map((one) => linesOf(one))),
  })),
  markdown: made(
    ([one]) =>
      `---\ntitle: ${JSON.stringify(one!.title)}\ndate: ${one!.day}\n---\n\n# ${one!.title}\n\n${one!.text} [link](/x)\n`,
    false,
  ),
  text: made((list) => list.map(({ title, text }) => `${title}\n\n${text}`).join('\n\n'), false),
  'claim reviews': made(
    (list) =>
      JSON.stringify(
        list.map((one) => ({
          '@context': 'https://schema.org',
          '@type': 'ClaimReview',
          url: urlOf(one),
          claimReviewed: one.text,
          datePublished: one.day,
          author: { '@type': 'Organization', name: 'Gazette' },
          itemReviewed: {
            '@type': 'Claim',
            author: { '@type': 'Person', name: 'Ada Lindqvist' },
            datePublished: one.day,
          },
          reviewRating: { '@type': 'Rating', alternateName: one.title },
        })),
      ),
    false,
  ),
  captions: made(
    (list) =>
      list
        .map(({ text }, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},500\nADA LINDQVIST: ${text}\n`)
        .join('\n'),
    false,
  ),
  sitemap: made(sitemap, false),
  opml: made(
    (list) =>
      writeOpml(
        list.map((one) => ({ url: urlOf(one), title: one.title, folders: ['News'] })),
        'Mine',
      ),
    false,
  ),
  warc: made(warc, false),
  zip: made((list) => zipOf(list.map((one, i) => ({ name: `${i}/${one.path}.html`, content: html(one) }))), false),
  'zip of feeds': made((list) => zipOf([{ name: 'feed.xml', content: rss(list) }]), true),
  tar: made(tar, false),
  'tar.gz': made(async (list) => gzipSync(await tar(list)), false),
  gzip: made((list) => gzipSync(rss(list)), true),
  'odd encodings': fc
    .tuple(stories, fc.constantFrom(...ENCODINGS), fc.constantFrom(...ENCODINGS))
    .map(([list, encoding, label]) => async () => ({
      bytes: iconv.encode(rss(list).replace('utf-8', label), encoding),
    })),
};
