import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleOf } from '../../src/article/index.ts';
import { isReadFailure, readItems } from '../../src/read/index.ts';
import { itemOfPdf } from '../../src/read/pdf.ts';
import { paragraphsOfPage } from '../../src/read/pdf-lines.ts';
import { type PdfLine, pdfBytes } from './pdf-bytes.ts';

const head = (page: number): PdfLine => [72, 800, 9, `Varra Dam Board - Minutes - page ${page} of 3`];
const PAGES: readonly (readonly PdfLine[])[] = [
  [
    head(1),
    [72, 750, 20, 'The board approves a spillway'],
    [72, 700, 11, 'The board of the Varra dam approved a second spill-'],
    [72, 686, 11, 'way on Tuesday, five votes to two.'],
    [72, 650, 11, 'Chairwoman Edda Kristof said that it was cheaper'],
    [72, 636, 11, 'than a flood, and that the villages had waited for'],
  ],
  [
    head(2),
    [72, 750, 11, 'nine years, which was long enough.'],
    [72, 714, 11, 'Councillor Piet Lamb opposed it.'],
    [72, 700, 11, 'He called it a wall of money.'],
  ],
  [head(3), [72, 750, 11, 'The meeting closed at nine.']],
];

test('a PDF gives its paragraphs without running heads, and the page on which each begins', async () => {
  const article = articleOf(await itemOfPdf(pdfBytes(PAGES), 'minutes.pdf'));
  assert.equal(article.title, 'The board approves a spillway');
  assert.deepEqual(article.text.slice(...article.parts.body).split('\n'), [
    'The board of the Varra dam approved a second spillway on Tuesday, five votes to two.',
    'Chairwoman Edda Kristof said that it was cheaper than a flood, and that the villages had waited for nine years, which was long enough.',
    'Councillor Piet Lamb opposed it. He called it a wall of money.',
    'The meeting closed at nine.',
  ]);
  const firstOf = ({ span }: { readonly span: readonly [number, number] }): string =>
    article.text.slice(...span).slice(0, 10);
  assert.deepEqual(
    article.pages!.map((page) => [page.number, firstOf(page)]),
    [
      [1, 'The board '],
      [2, 'Councillor'],
      [3, 'The meetin'],
    ],
  );
  assert.equal(article.removed.filter(({ why }) => why === 'running head').length, 3);
});

test('a PDF is known by its content, as a file of any name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pdf-'));
  try {
    writeFileSync(join(folder, 'minutes.bin'), pdfBytes(PAGES, 'Minutes of the board'));
    for await (const item of readItems([folder])) {
      assert.ok(!isReadFailure(item));
      assert.deepEqual([item.id, item.format, item.metadata.title], ['minutes', 'text', 'Minutes of the board']);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('titles that programs give are none', async () => {
  for (const title of ['Microsoft Word - minutes.docx', 'untitled', 'minutes_final.pdf'])
    assert.equal((await itemOfPdf(pdfBytes(PAGES, title), 'x')).metadata.title, undefined, title);
});

test('a PDF without text, a damaged one and one that takes too long say so', async () => {
  const coded = (code: string) => (error: unknown) => (error as { code?: string }).code === code;
  await assert.rejects(itemOfPdf(pdfBytes([[], []]), 'scan.pdf'), coded('input/no-text'));
  await assert.rejects(itemOfPdf(Buffer.from('%PDF-1.7\nnothing more'), 'cut.pdf'), coded('input/bad-pdf'));
  await assert.rejects(itemOfPdf(pdfBytes(PAGES), 'slow.pdf', undefined, 1), coded('input/bad-pdf'));
});

test('paragraphs are told by gaps, by the size of letters and by lines that are set in', () => {
  const line = (y: number, text: string, x = 72, height = 10) => ({ text, x, y, width: 5 * text.length, height });
  assert.deepEqual(
    paragraphsOfPage([line(700, 'A heading', 72, 16), line(688, 'One line'), line(676, 'and another.')]),
    ['A heading', 'One line and another.'],
  );
  assert.deepEqual(
    paragraphsOfPage([
      line(700, 'First one.'),
      line(688, 'Second one', 90),
      line(676, 'goes on.'),
      line(664, 'And on.'),
    ]),
    ['First one.', 'Second one goes on. And on.'],
  );
  assert.deepEqual(paragraphsOfPage([line(100, 'Left column'), line(700, 'Right column', 320)]), [
    'Left column',
    'Right column',
  ]);
});
