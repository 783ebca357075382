import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, type TestContext, test } from 'node:test';
import type { Issue, RawItem } from '../../src/domain/index.ts';
import { addItems } from '../../src/operations/add.ts';
import { backUp } from '../../src/operations/backup.ts';
import { itemsOf } from '../../src/read/index.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { remarkInWords } from '../../src/search/index.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';

const AHEAD = Date.parse('2032-03-14T10:00:00Z');
const SET_BACK = Date.parse('2031-03-14T10:00:00Z');
const instant = (at: number): string => new Date(at).toISOString();

const TEXT = 'The boats of Nordholm will be electric by 2035, chief executive Jonas Thal said on Tuesday.';
const NOTICE =
  'Correction: An earlier version of this article misquoted Jonas Thal. The boats will be electric by 2030.';

function itemWith(text: string): RawItem {
  const line = {
    id: 'boats',
    url: 'https://coastwire.example/boats',
    outlet: 'Coast Wire',
    published: '2031-03-11',
    text,
  };
  return itemsOf(Buffer.from(JSON.stringify(line)), 'boats.jsonl')[0] as RawItem;
}

async function* each(...items: RawItem[]): AsyncIterable<RawItem> {
  yield* items;
}

describe('after a clock was set back', () => {
  let record: RecordStore;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-clock-'));
  beforeEach(() => {
    record = openRecord(':memory:');
  });
  afterEach(() => record.close());
  after(() => rmSync(folder, { recursive: true }));
  const enable = (t: TestContext): ((at: number) => void) => {
    t.mock.timers.enable({ apis: ['Date'], now: AHEAD });
    return (at) => t.mock.timers.setTime(at);
  };

  test('a version with a notice of a correction is the later one, and its notice is told beside the words corrected', async (t) => {
    const setClock = enable(t);
    await addItems(record, each(itemWith(TEXT)));
    setClock(SET_BACK);
    const { newVersions } = await addItems(record, each(itemWith(`${TEXT.replace('2035', '2030')}\n\n${NOTICE}`)));
    assert.equal(newVersions, 1);
    const { id } = (await record.articles({ limit: 1 }))[0]!;
    const { version, versions } = (await record.articleOf(id))!;
    assert.deepEqual([version, versions.map((one) => one.version)], [2, [1, 2]]);
    const heads: string[] = [];
    for (const statement of await record.statementsIn(id, 1)) {
      heads.push(...(statement.remarks ?? []).map((remark) => remarkInWords(remark, statement).head));
    }
    assert.deepEqual(heads, ['Coast Wire corrected this, in a later version']);
  });

  test('corrections come in the order in which they were made, and the last one holds', async (t) => {
    const setClock = enable(t);
    await record.put(BRIDGE.item, BRIDGE.entry);
    const { id } = (await record.statementsIn(BRIDGE.entry.article.id))[0]!;
    await record.correct({ what: 'kind', statement: id, kind: 'mixed' }, { by: 'Rosa Ilves', note: 'first' });
    setClock(SET_BACK);
    await record.correct({ what: 'kind', statement: id, kind: 'indirect' }, { by: 'Rosa Ilves', note: 'second' });
    assert.deepEqual(
      (await record.corrections({ limit: 5 })).map(({ note }) => note),
      ['second', 'first'],
    );
    assert.equal((await record.statementsIn(BRIDGE.entry.article.id))[0]!.kind, 'indirect');
  });

  test('an issue that is changed has a later instant, and what was read of it before stays out of date', async (t) => {
    const setClock = enable(t);
    const issue: Issue = { id: 'ferry', proposition: 'The ferry should be kept.', about: ['the ferry'] };
    await record.put(FERRY.item, FERRY.entry);
    await record.putIssues([issue]);
    const [before] = await record.trackedIssues();
    setClock(SET_BACK);
    await record.putIssues([{ ...issue, about: ['the ferry', 'the boats'] }]);
    const [changed] = await record.trackedIssues();
    assert.ok(changed!.updatedAt > before!.updatedAt, `${changed!.updatedAt} after ${before!.updatedAt}`);
    await record.issuesRead([before!]);
    assert.equal((await record.trackedIssues())[0]!.stale, true);
    await record.issuesRead([changed!]);
    assert.equal((await record.trackedIssues())[0]!.stale, false);
  });

  test('what an alert found and could not yet tell is told, though it was to wait until an instant ahead', async (t) => {
    const setClock = enable(t);
    const target = { kind: 'standard-output' } as const;
    const question = { words: 'ferry', of: 'statements' } as const;
    await record.alerting.putAlert({ name: 'ferries', question, target, added: instant(AHEAD), mark: 0 });
    await record.alerting.found('ferries', 1, [{ id: 's1', of: 'a1' }]);
    await record.alerting.told({ alert: 'ferries', id: 's1' }, 'waiting', 'no answer', instant(AHEAD + 3_600_000));
    const waiting = async (at: number) => (await record.alerting.toTell('ferries', instant(at), 5)).length;
    assert.deepEqual([await waiting(AHEAD), await waiting(AHEAD + 3_600_000)], [0, 1]);
    setClock(SET_BACK);
    assert.equal(await waiting(SET_BACK), 1);
  });

  test('a backup that is made is not the one that is deleted, though its name is not the last', async () => {
    const location = join(folder, 'record.sqlite');
    const filed = openRecord(location, { create: true });
    await filed.put(BRIDGE.item, BRIDGE.entry);
    await filed.close();
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    for (const at of [AHEAD, AHEAD + 86_400_000, SET_BACK]) {
      await backUp(location, backups, { keep: 2, now: new Date(at) });
    }
    assert.deepEqual(readdirSync(backups).sort(), [
      'onrecord-20310314T100000Z.sqlite',
      'onrecord-20320315T100000Z.sqlite',
    ]);
    await backUp(location, backups, { keep: 1, now: new Date(SET_BACK + 1000) });
    assert.deepEqual(readdirSync(backups), ['onrecord-20310314T100001Z.sqlite']);
  });
});
