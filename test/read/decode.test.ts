import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from '../../src/read/index.ts';

const RUSSIAN =
  'Начальник порта сообщил во вторник, что паромы возобновят движение до конца недели, если позволит погода. Пассажиров просят следить за объявлениями.';
const page = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"><title>Порт</title></head><body><p>${text}</p></body></html>`;

test('windows-1251 that nobody declared comes out right', () => {
  assert.equal(decodeText(iconv.encode(RUSSIAN, 'windows-1251')).text, RUSSIAN);
});

test('windows-1251 sent as UTF-8 comes out right', () => {
  assert.equal(decodeText(iconv.encode(RUSSIAN, 'windows-1251'), 'text/plain; charset=utf-8').text, RUSSIAN);
});

test('windows-1251 sent as ISO-8859-1 comes out right', () => {
  assert.equal(decodeText(iconv.encode(RUSSIAN, 'windows-1251'), 'text/plain; charset=ISO-8859-1').text, RUSSIAN);
});

test('KOI8-R that nobody declared comes out right', () => {
  assert.equal(decodeText(iconv.encode(RUSSIAN, 'koi8-r')).text, RUSSIAN);
});

test('the charset of the meta tag is followed where the header has none', () => {
  const html = page('windows-1251', RUSSIAN);
  const decoded = decodeText(iconv.encode(html, 'windows-1251'), 'text/html');
  assert.equal(decoded.text, html);
  assert.equal(decoded.basis, 'declaration');
});

test('the header comes before the declaration', () => {
  const xml = '<?xml version="1.0" encoding="windows-1252"?><a>порт</a>';
  const decoded = decodeText(iconv.encode(xml, 'koi8-r'), 'text/xml; charset=koi8-r');
  assert.equal(decoded.text, xml);
  assert.equal(decoded.basis, 'header');
});

test('UTF-8 labelled ISO-8859-1 is read as UTF-8', () => {
  assert.equal(
    decodeText(Buffer.from('naïve café – “yes”'), 'text/html; charset=iso-8859-1').text,
    'naïve café – “yes”',
  );
});

test('Latin text labelled ISO-8859-1 keeps its label, with the quotes of windows-1252', () => {
  const text = 'The café “Zoë” reopened – at last.';
  assert.equal(decodeText(iconv.encode(text, 'windows-1252'), 'text/html; charset=iso-8859-1').text, text);
});

test('a byte-order mark decides and is taken off', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le']) {
    const decoded = decodeText(iconv.encode('Ferry “sails”', encoding, { addBOM: true }), 'text/html; charset=koi8-r');
    assert.deepEqual([decoded.text, decoded.encoding, decoded.basis], ['Ferry “sails”', encoding, 'bom']);
  }
});

test('UTF-16 XML without a mark is known by its first bytes', () => {
  const xml = '<?xml version="1.0"?><a>Fähre</a>';
  assert.equal(decodeText(iconv.encode(xml, 'utf-16be', { addBOM: false })).text, xml);
});

test('every well-formed UTF-8 text without a declaration is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/^[\ufeff<\0]|meta|<\?xml/i.test(text) && text.isWellFormed());
      assert.equal(decodeText(Buffer.from(text)).text, text);
    }),
  );
});
