import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/index.ts';
import { findTimes } from '../../src/time/index.ts';
import { harder } from './harder.ts';

for (const [published, sentence, words, value] of harder) {
  test(`${sentence} "${words}" is ${value}`, () => {
    const times = findTimes(analyse(sentence), { value: published, bound: 'exact', basis: 'metadata' });
    const at = sentence.lastIndexOf(words);
    const found = times.find(({ span: [start, end] }) => start < at + words.length && at < end);
    assert.ok(found, 'no expression there');
    assert.equal(sentence.slice(...found.span), words);
    assert.ok(value.split('|').includes(found.value), `${found.value} for ${value}`);
  });
}
