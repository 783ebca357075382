import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownStance } from './reading.ts';
import { SENTENCES } from './sentences.ts';

for (const { issue, source, cue, content, expected } of SENTENCES) {
  test(`“${source} ${cue} ${content}” is ${expected === '-' ? 'not about' : `${expected} on`} ${issue}`, () => {
    assert.equal(ownStance({ source, cue, content }, issue), expected);
  });
}
