import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDay, zoneOfOutlet } from '../../src/article/outlet-zones.ts';
import { publishedOf } from '../../src/article/published.ts';

const evidence = { page: [], url: null, published: undefined, updated: undefined, images: [] } as const;

test('an instant of universal time is read on the clocks of the outlet', () => {
  assert.equal(localDay('2026-03-18T02:30:00Z', 'America/New_York'), '2026-03-17');
  assert.equal(localDay('2026-03-18T02:30Z', 'America/New_York'), '2026-03-17');
  assert.equal(localDay('2026-03-17T22:30:00Z', 'Europe/Moscow'), '2026-03-18');
  assert.equal(localDay('2026-03-18T12:00:00Z', 'Europe/London'), '2026-03-18');
});

test('a date without a time, or with an offset of its own, is left as it was written', () => {
  assert.equal(localDay('2026-03-18', 'America/New_York'), undefined);
  assert.equal(localDay('2026-03-18T02:30:00+03:00', 'America/New_York'), undefined);
});

test('the zone of an outlet is known by its site or its name', () => {
  assert.equal(zoneOfOutlet({ name: null, domain: 'nytimes.com' }), 'America/New_York');
  assert.equal(zoneOfOutlet({ name: 'Los Angeles Times', domain: null }), 'America/Los_Angeles');
  assert.equal(zoneOfOutlet({ name: 'BBC News', domain: 'bbc.co.uk' }), 'Europe/London');
});

test('an agency and an unknown outlet have no zone', () => {
  assert.equal(zoneOfOutlet({ name: 'Reuters', domain: 'reuters.com' }), undefined);
  assert.equal(zoneOfOutlet({ name: 'Eastgate Gazette', domain: 'eastgate.example' }), undefined);
});

test('the day of publication is the outlet’s, and says so where it differs', () => {
  const dated = publishedOf({ ...evidence, container: '2026-03-18T02:30:00Z', zone: 'America/New_York' });
  assert.equal(dated.value, '2026-03-17');
  assert.match(dated.reason!, /America\/New_York/);
  assert.equal(
    publishedOf({ ...evidence, container: '2026-03-18T12:30:00Z', zone: 'America/New_York' }).reason,
    undefined,
  );
  assert.equal(publishedOf({ ...evidence, container: '2026-03-18T02:30:00Z' }).value, '2026-03-18');
});
