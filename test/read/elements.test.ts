import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf } from '../../src/read/elements.ts';

test('elements are cut out as they stand, the outermost of a name, whatever their prefix', () => {
  const xml = '<a><item x="1">one<item>inner</item></item><m:item/><items>no</items></a>';
  assert.deepEqual(elementsOf(xml, 'item'), ['<item x="1">one<item>inner</item></item>', '<m:item/>']);
});

test('what comments and CDATA hold is no element', () => {
  const xml = '<!-- <item>no</item> --><item>a<![CDATA[</item>]]>b</item>';
  assert.deepEqual(elementsOf(xml, 'item'), ['<item>a<![CDATA[</item>]]>b</item>']);
});

test('a comment that never ends hides nothing', () => {
  assert.deepEqual(elementsOf('<!-- <item>a</item>', 'item'), ['<item>a</item>']);
});

test('megabytes of comments and tags that never end take no longer than their length', () => {
  const started = performance.now();
  for (const piece of ['<!--', '<![CDATA[', '<item ', '<item>', '<'])
    elementsOf(piece.repeat(2_000_000 / piece.length), 'item');
  assert.ok(performance.now() - started < 5000);
});
