import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { RecordStore } from '../../src/search/index.ts';
import { BRIDGE } from '../record/invented.ts';
import { ask, awkwardRecord, page } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
  const added = '2031-03-14T10:00:00.000Z';
  await record.alerting.putAlert({
    ...{ name: 'tolls & more', question: { words: 'toll', of: 'statements' }, added, mark: 0 },
    target: { kind: 'webhook', url: 'https://hook.example/secret-path', secret: 'whsec_c2VjcmV0' },
  });
  await record.alerting.found('tolls & more', 1, [{ id: 'n1', of: BRIDGE.entry.statements[0]!.id }]);
});
after(() => record.close());

const ODILE = 'person:odile-farrant';
const alert = `/alerts/${encodeURIComponent('tolls & more')}`;

describe('a feed of statements', () => {
  test('is Atom that a parser reads: stable ids, dates, the page and the outlet', async () => {
    const answer = await ask(record, `/feed.atom?speaker=${encodeURIComponent(ODILE)}`);
    assert.match(answer.headers.get('content-type')!, /^application\/atom\+xml/);
    const feed = parseAtomFeed(await answer.text());
    assert.equal(feed.title?.value, 'onrecord: Odile Farrant');
    assert.equal(feed.id, `http://127.0.0.1:4747/actors/${encodeURIComponent(ODILE)}`);
    const toll = feed.entries?.find(({ title }) => title?.value?.includes('a toll is not an option'));
    assert.equal(toll?.id, `urn:onrecord:statement:${BRIDGE.entry.statements[0]!.id}`);
    assert.ok(toll?.updated !== undefined && toll.published !== undefined);
    assert.deepEqual(
      toll.links?.map(({ rel, href }) => [rel, href]),
      [
        ['alternate', `http://127.0.0.1:4747/statements/${BRIDGE.entry.statements[0]!.id}`],
        ['via', 'https://gazette.example/bridge'],
      ],
    );
  });

  test('is JSON Feed too, with the same entries', async () => {
    const [atom, json] = [
      parseAtomFeed(await page(record, '/feed.atom?issue=bridge')),
      parseJsonFeed(await page(record, '/feed.json?issue=bridge')),
    ];
    assert.match(json.title!, /The bridge should be built/);
    assert.deepEqual(
      json.items?.map(({ id }) => id),
      atom.entries?.map(({ id }) => id),
    );
    assert.ok(json.items!.length > 0);
  });

  test('is the same as long as the record is', async () => {
    assert.equal(await page(record, '/feed.atom'), await page(record, '/feed.atom'));
    const answer = await ask(record, '/feed.atom');
    const again = await ask(record, '/feed.atom', { headers: { 'if-none-match': answer.headers.get('etag')! } });
    assert.equal(again.status, 304);
  });

  test('escapes what strangers wrote, and links no other address than http', async () => {
    const text = await page(record, '/feed.atom');
    assert.ok(!/<script|<svg|<img|javascript:/.test(text.replace(/<!\[CDATA\[.*?\]\]>/gs, '')));
    assert.ok(parseAtomFeed(text).entries!.some(({ title }) => title?.value?.includes('Mallory')));
  });

  test('of nobody, of several and of a private person is not found', async () => {
    const [runa] = await record.actorsNamed('Runa Adler', 1);
    for (const speaker of ['Nobody Known', 'Farrant', runa!.id])
      assert.equal((await ask(record, `/feed.atom?speaker=${encodeURIComponent(speaker)}`)).status, 404, speaker);
  });

  test('is discovered from the pages that show the same', async () => {
    for (const path of ['/', '/search?about=bridge', `/actors/${encodeURIComponent(ODILE)}`, '/issues/bridge', alert])
      assert.match(await page(record, path), /<link rel="alternate" type="application\/atom\+xml"/, path);
  });
});

describe('alerts as pages', () => {
  test('are listed with what they wait for, and never with secrets or addresses of receivers', async () => {
    for (const path of ['/alerts', '/alerts.json', alert, `${alert}.json`]) {
      const text = await page(record, path);
      assert.ok(!/whsec_|c2VjcmV0|secret-path/.test(text), path);
    }
    assert.match(await page(record, '/alerts'), /Statements with the words toll/);
  });

  test('show what was found, and lead to the statement', async () => {
    const html = await page(record, alert);
    assert.ok(html.includes(`href="/statements/${BRIDGE.entry.statements[0]!.id}"`));
    assert.match(html, /a toll is not an option/);
  });

  test('are followed by Atom and JSON Feed', async () => {
    const atom = parseAtomFeed(await page(record, `${alert}/feed.atom`));
    const json = parseJsonFeed(await page(record, `${alert}/feed.json`));
    assert.equal(atom.entries?.length, 1);
    assert.equal(json.items?.[0]?.id, atom.entries?.[0]?.id);
    assert.equal((await ask(record, '/alerts/none/feed.atom')).status, 404);
    assert.equal((await ask(record, '/alerts/none')).status, 404);
  });
});
