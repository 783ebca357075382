import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fallsOf } from '../../eval/gate.ts';
import { bootstrap, jackknife } from '../../eval/resampling.ts';

const committed = {
  rightAll: { score: 63, noise: 0.8 },
  whoWrong: { score: 1.4, noise: 0.3 },
};
const fallen = (figures: Record<string, number>): string[] =>
  fallsOf('attribution', committed, figures).map(({ figure }) => figure);

test('a figure may fall by its noise, and no further', () => {
  assert.deepEqual(fallen({ rightAll: 62.2, whoWrong: 1.4 }), []);
  assert.deepEqual(fallen({ rightAll: 62.19, whoWrong: 1.4 }), ['rightAll']);
});

test('a rise is no fall, except where less is better', () => {
  assert.deepEqual(fallen({ rightAll: 70, whoWrong: 0 }), []);
  assert.deepEqual(fallen({ rightAll: 70, whoWrong: 1.8 }), ['whoWrong']);
});

test('a figure that is no longer taken has fallen', () => assert.deepEqual(fallen({ whoWrong: 1 }), ['rightAll']));

const mean = (sample: readonly number[]) => ({ mean: sample.reduce((sum, one) => sum + one, 0) / sample.length });
/** Whole numbers from 0 to 9, ten of each: their mean has a standard error of 0.287. */
const hundred = Array.from({ length: 100 }, (_, i) => i % 10);

test('resampling finds the standard error of a mean, and the same one every time', () => {
  const { error, low, high } = bootstrap(hundred, mean).mean!;
  assert.ok(Math.abs(error - 0.287) < 0.02, `${error}`);
  assert.ok(low < 4.5 - 0.5 && low > 4.5 - 0.63 && high > 4.5 + 0.5 && high < 4.5 + 0.63, `${low} ${high}`);
  assert.equal(bootstrap(hundred, mean).mean!.error, error);
});

test('leaving out groups in turn finds about the same', () => {
  const shuffled = hundred.map((_, i) => hundred[(i * 37) % 100]!).map((one, i) => (i % 3 === 0 ? 9 - one : one));
  const byGroups = jackknife(shuffled, mean).mean!;
  assert.ok(byGroups > 0.1 && byGroups < 0.5, `${byGroups}`);
  assert.equal(jackknife([3, 3, 3, 3], mean).mean, 0);
});

const folder = mkdtempSync(join(tmpdir(), 'onrecord-gate-'));
after(() => rmSync(folder, { recursive: true }));
const feed = (items: string): string => `<rss version="2.0"><channel><title>Quay News</title>${items}</channel></rss>`;
mkdirSync(join(folder, 'corpora', 'feeds'), { recursive: true });
writeFileSync(join(folder, 'corpora/feeds/one.xml'), feed('<item><title>The quay opens</title></item>'));

/** Runs `npm run eval -- feeds --check` on one feed against these scores. */
function check(feedsGivenWhole: number, words: readonly string[] = ['feeds']) {
  const against = join(folder, 'scores.json');
  const whole = { score: feedsGivenWhole, noise: 0.5 };
  writeFileSync(against, JSON.stringify({ feeds: { feedsGivenWhole: whole } }));
  const main = fileURLToPath(new URL('../../eval/main.ts', import.meta.url));
  const env = { ...process.env, ONRECORD_CORPORA: join(folder, 'corpora') };
  const options = { encoding: 'utf8', env } as const;
  return spawnSync(process.execPath, [main, ...words, '--check', '--against', against], options);
}

test('the command passes where nothing has fallen', () => {
  const { status, stdout } = check(100);
  assert.equal(status, 0);
  assert.match(stdout, /No committed figure has fallen/);
});

test('the command fails on a planted fall, and names it', () => {
  const { status, stderr } = check(101);
  assert.equal(status, 1);
  assert.match(stderr, /fell: feeds feedsGivenWhole: 101\.00 to 100\.00, more than its noise of 0\.50/);
});

test('what cannot be measured is not passed over', () => {
  const { status, stdout, stderr } = check(100, ['attribution']);
  assert.equal(status, 2);
  assert.match(stdout, /attribution: not measured, absent: .*score-attributions\.mjs/);
  assert.match(stderr, /Not checked, because corpora or scorers are absent: attribution/);
});
