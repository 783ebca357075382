import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sidesSetting } from '../src/sides-setting.ts';

test('sides are read by encoder and rules, or by the rules alone where ONRECORD_SIDES says so', () => {
  assert.equal(sidesSetting({}), 'encoder');
  assert.equal(sidesSetting({ ONRECORD_SIDES: '' }), 'encoder');
  assert.equal(sidesSetting({ ONRECORD_SIDES: 'rules' }), 'rules');
  assert.throws(() => sidesSetting({ ONRECORD_SIDES: 'rule' }), { code: 'usage/sides' });
});
