import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf, asJson } from '../../bench/serve-addresses.ts';
import { issues, syntheticArticle } from '../../bench/synthetic.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { webApp } from '../../src/web/app.ts';
import { startServer, whyNoServer } from '../record/postgres/server.ts';

const ARTICLES = 20;
/** Addresses asked for of each kind of page. */
const ASKED = 2;
const HOST = '127.0.0.1:4747';

/** The values of a page, but for the instants at which the record was made. */
async function valuesOf(record: RecordStore, path: string): Promise<string> {
  const app = webApp({ location: 'record', record: () => record });
  const answer = await app.request(`http://${HOST}${path}`, { headers: { host: HOST } });
  assert.equal(answer.status, 200, path);
  return (await answer.text()).replace(/"(?:firstSeen|made|updatedAt|at)":"[^"]*"/g, '');
}

test('every page of an invented record has the same values in both stores', {
  skip: whyNoServer ?? false,
}, async () => {
  const server = await startServer();
  const records = [openRecord(':memory:'), openRecord(await server.newRecord())] as const;
  try {
    for (const record of records) {
      await record.putIssues(issues);
      for (let n = 0; n < ARTICLES; n++) {
        const { item, entry } = syntheticArticle(n, 10 * ARTICLES);
        await record.put(item, entry);
      }
    }
    const pages = await addressesOf(records[0]);
    assert.ok(pages.size > 20);
    for (const { paths } of pages.values())
      for (const path of paths.slice(0, ASKED).map((one) => (one.startsWith('/api') ? one : asJson(one))))
        assert.equal(await valuesOf(records[1], path), await valuesOf(records[0], path), path);
  } finally {
    for (const record of records) await record.close();
    server.end();
  }
});
