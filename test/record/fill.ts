import type { RecordStore } from '../../src/record/index.ts';
import { BRIDGE, FERRY, notice } from './invented.ts';

const SIGNED = { by: 'Rosa Ilves' };

/** Puts something on an empty record of every kind that people make: 62 items, four corrections, somebody forgotten. */
export async function fill(record: RecordStore): Promise<void> {
  await record.putIssues([{ id: 'bridge', proposition: 'A bridge over the strait', about: ['bridge'] }]);
  for (const { item, entry } of [BRIDGE, FERRY]) await record.put(item, entry);
  for (let n = 0; n < 60; n++) {
    const { item, entry } = notice(n, 'Ida Holm');
    await record.put(item, entry);
  }
  await record.forget(['person:ida-holm'], SIGNED);
  const statement = (await record.statementsIn(BRIDGE.entry.article.id))[1]!.id;
  const { id } = await record.correct({ what: 'speaker', statement, actor: 'person:ada-lindqvist' }, SIGNED);
  await record.correct({ what: 'undo', undoes: id }, SIGNED);
  await record.correct({ what: 'reject', statement, reason: 'not-a-statement' }, SIGNED);
  await record.correct({ what: 'merge', actor: 'person:ada-lindqvist', into: 'person:odile-farrant' }, SIGNED);
  await record.watching.putSource({
    ...{ url: 'https://paper.example/rss', kind: 'feed', title: null, page: null, folders: [], since: null },
    ...{ etag: null, lastModified: null, lastTry: null, lastSuccess: null, pace: null, failures: 0, problem: null },
    ...{ added: '2031-01-01T00:00:00Z', nextTry: '2031-01-01T00:00:00Z', movedTo: null },
  });
  const at = '2031-01-01T00:00:00Z';
  const body = Buffer.from([0, 255, 1]);
  await record.captures.keep({
    ...{ url: 'https://paper.example/', at, requestHeaders: [], status: 200, headers: [], body, whole: true },
  });
  await record.alerting.putAlert({
    ...{ name: 'bridge', question: { of: 'statements', words: 'bridge' }, target: { kind: 'standard-output' } },
    ...{ added: at, mark: 3 },
  });
  await record.log('add', { added: 62 });
}
