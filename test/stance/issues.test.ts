import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { readIssues } from '../../src/stance/index.ts';

const ENTRY = '- {id: ferry, proposition: The ferry should run at night., about: [night ferry]}';

function failureOf(text: string): OnrecordError {
  try {
    readIssues(text, 'my-issues.yaml');
  } catch (error) {
    assert.ok(error instanceof OnrecordError);
    return error;
  }
  return assert.fail('nothing was thrown');
}

test('an issues file in YAML keeps the order of its entries', () => {
  const issues = readIssues(`${ENTRY}\n- {id: bus, proposition: Buses should be free., about: [free buses]}`, 'x');
  assert.deepEqual(
    issues.map(({ id }) => id),
    ['ferry', 'bus'],
  );
});

test('an issues file may be JSON', () => {
  const entry = { id: 'bus', proposition: 'Buses should be free.', about: ['free buses'], against: ['bus fares'] };
  assert.deepEqual(readIssues(JSON.stringify([entry]), 'x'), [entry]);
});

test('text that is no YAML is unreadable, and the error names the file', () => {
  const error = failureOf('- {id: ferry');
  assert.equal(error.code, 'issues/unreadable');
  assert.match(error.message, /my-issues\.yaml/);
});

for (const [what, text, names] of [
  ['a file that holds no list', 'id: ferry', /list/],
  ['an entry without an id', '- {proposition: X should Y., about: [x]}', /entry 1.*id/],
  ['an entry without a proposition', '- {id: ferry, about: [x]}', /ferry.*proposition/],
  ['an entry without phrases', '- {id: ferry, proposition: X should Y., about: []}', /ferry.*about/],
  ['phrases that are no list', '- {id: ferry, proposition: X should Y., about: night}', /ferry.*about/],
  ['an id that occurs twice', `${ENTRY}\n${ENTRY}`, /ferry.*twice/],
] as const) {
  test(`${what} is invalid, and the error names the entry and the field`, () => {
    const error = failureOf(text);
    assert.equal(error.code, 'issues/invalid');
    assert.match(error.message, names);
    assert.notEqual(error.remedy, '');
  });
}

test('the example issues can be read', () => {
  const file = new URL('../../examples/issues.yaml', import.meta.url);
  assert.equal(readIssues(readFileSync(file, 'utf8'), 'issues.yaml').length, 4);
});
