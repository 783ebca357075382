import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/what-is-kept.md'), 'utf8');
const reportOf = <T>(name: string): T => JSON.parse(readFileSync(join(ROOT, 'eval', name), 'utf8')) as T;
const grouped = (n: number): string => n.toLocaleString('en');

function isNamed(figure: string): void {
  assert.ok(PAGE.includes(figure), `docs/what-is-kept.md does not say "${figure}"`);
}

test('the kills that were saved came to their end on both stores, and the page names them', () => {
  const { asked, kills, works } = reportOf<{
    asked: number;
    kills: number;
    works: readonly { store: string; work: string; kills: number; works: number }[];
  }>('soak-kills.json');
  assert.equal(kills, asked);
  assert.deepEqual([...new Set(works.map(({ store }) => store))].sort(), ['PostgreSQL', 'SQLite']);
  for (const one of works) assert.ok(one.kills > 0 && one.works > 0, `${one.store}, ${one.work}`);
  for (const store of ['PostgreSQL', 'SQLite']) {
    const of = works.filter((one) => one.store === store).reduce((sum, one) => sum + one.kills, 0);
    isNamed(`${of} in ${store === 'SQLite' ? 'a file' : store}`);
  }
  isNamed(`${kills} kills`);
});

test('the crowds that were saved broke no law on either store, and the page names them', () => {
  type Crowd = { minutes: number; written: number; read: number; broken: readonly string[] };
  const { sqlite, postgres } = reportOf<{ sqlite: Crowd; postgres: Crowd }>('soak-team.json');
  for (const { minutes, written, read, broken } of [sqlite, postgres]) {
    assert.deepEqual(broken, []);
    assert.ok(minutes >= 10 && read > 0);
    isNamed(`${grouped(written)} articles written`);
    isNamed(`read ${grouped(read)} times`);
  }
});

test('the long run that was saved did not grow, was whole at its end, and the page names it', () => {
  const { ended, articles, problems, growth, heapGrowth } = reportOf<{
    ended: boolean;
    articles: number;
    problems: readonly string[];
    growth: number;
    heapGrowth: number;
  }>('soak-size.json');
  assert.ok(ended);
  assert.deepEqual(problems, []);
  assert.ok(growth <= 1.15 && heapGrowth <= 1.15, `${growth}, ${heapGrowth}`);
  isNamed(`${grouped(articles)} articles`);
});

test('the documents that were saved as read broke no law', () => {
  assert.equal(reportOf<{ broken: number }>('soak.json').broken, 0);
});
