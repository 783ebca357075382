import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RawItem } from '../../../src/domain/index.ts';
import { openQueue } from '../../../src/operations/jobs/queue.ts';
import { extractJob } from '../../../src/operations/jobs/send.ts';
import { work } from '../../../src/operations/jobs/work.ts';
import { forgetPerson } from '../../../src/operations/people.ts';
import { itemsOf } from '../../../src/read/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { BRIDGE } from '../../record/invented.ts';
import { type Server, startServer, whyNoServer } from '../../record/postgres/server.ts';

const TIMES = { heartbeat: 10, supervised: 1, polled: 0.5 };
const ODILE = 'Odile Farrant';

const LINE = JSON.stringify({
  id: 'waits',
  title: 'No toll at the crossing',
  url: 'https://radio.example/toll',
  outlet: 'Coastal Radio',
  published: '2031-04-02',
  text: `Mayor ${ODILE} said on Tuesday that the crossing will have no toll.\n\nCaptain Anselm Weir told reporters that “the crews have waited for long enough.”`,
});

describe('an item that waits in a job', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());

  test('does not bring back a person who was forgotten while it waited', async () => {
    const location = await server.newRecord();
    const record = openRecord(location);
    const queue = await openQueue(location, { times: TIMES });
    await record.put(BRIDGE.item, BRIDGE.entry);
    await queue.insert('extract', [extractJob(itemsOf(Buffer.from(LINE), 'waits.jsonl')[0] as RawItem)]);
    await queue.close();
    await forgetPerson(record, ODILE, { by: 'Rosa Ilves', every: true });
    await work(location, { once: true, times: TIMES });
    assert.equal((await record.totals()).articles, 2);
    assert.deepEqual(await record.actorsNamed(ODILE, 5), []);
    const speakers = (await record.statements({ limit: 10 })).map(({ speaker }) => speaker.name);
    assert.ok(speakers.includes('Anselm Weir') && !speakers.includes(ODILE), speakers.join());
    assert.deepEqual(await record.statements({ words: { all: ['Odile'], none: [] }, limit: 10 }), []);
    await record.close();
  });
});
