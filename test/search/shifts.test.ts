import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { loadKit } from '../../src/kit.ts';
import { entryOf } from '../../src/pipeline.ts';
import { openRecord } from '../../src/record/index.ts';
import { shiftsOf } from '../../src/search/index.ts';
import { ISSUES, TIMELINES, type Timeline } from './shift-timelines.ts';

const OUTLETS = ['Harbour Gazette', 'Coastal Radio', 'Eastgate Wire'];
/** What every article ends with: names in common, without which two articles' people of one name are not joined. */
const SETTING =
  'The Norland Assembly sits in Port Averin. Envoys from Eastgate and members of the Vessel Street Club were there.';
const TITLE = 'Notes from the region';
const kit = loadKit({ issues: ISSUES });

/** The numbers of the articles that are said to show a shift, found from their raw text. */
async function shownShifts({ issue, articles }: Timeline): Promise<number[]> {
  const record = openRecord(':memory:');
  await record.putIssues(ISSUES);
  for (const [n, [published, words]] of articles.entries()) {
    const text = `${words.includes('\n') ? '' : `${TITLE}\n`}${words}\n${SETTING}`;
    const bytes = Buffer.from(text);
    const sha256 = hash('sha256', `${n}${text}`);
    const metadata = {
      published,
      outlet: OUTLETS[n % OUTLETS.length]!,
      url: `https://news.example/${n}`,
      title: text.split('\n')[0]!,
    };
    const item = { id: `${n}`, format: 'fixed' as const, content: text, metadata, location: '-', bytes, sha256 };
    await record.put(item, entryOf(item, kit));
  }
  const shifts = await shiftsOf(record, { issue });
  await record.close();
  const numbers = shifts.flatMap(({ position }) =>
    position.change.later.utterance.reports.map(({ article }) => Number(article.url!.split('/').at(-1))),
  );
  return numbers.filter((n, i) => numbers.indexOf(n) === i && articlesFirst(shifts, n)).sort((a, b) => a - b);
}

/** Only the earliest report of a saying counts, so that its copies are no further shifts. */
const articlesFirst = (shifts: Awaited<ReturnType<typeof shiftsOf>>, n: number): boolean =>
  shifts.some(({ position }) => position.change.later.utterance.reports[0]!.article.url!.endsWith(`/${n}`));

test('of the shifts found in sixty invented timelines at least nine in ten are shifts, and half of all are found', async () => {
  assert.equal(TIMELINES.length, 60);
  const counts = { right: 0, wrong: 0, missed: 0 };
  const errors: string[] = [];
  for (const timeline of TIMELINES) {
    const found = await shownShifts(timeline);
    const wrong = found.filter((n) => !timeline.shifts.includes(n));
    const missed = timeline.shifts.filter((n) => !found.includes(n));
    counts.right += found.length - wrong.length;
    counts.wrong += wrong.length;
    counts.missed += missed.length;
    if (wrong.length + missed.length > 0)
      errors.push(`${timeline.issue}, ${timeline.what}: wrong [${wrong}], missed [${missed}]`);
  }
  const precision = counts.right / (counts.right + counts.wrong);
  const recall = counts.right / (counts.right + counts.missed);
  const figure = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${JSON.stringify(counts)})`;
  if (process.env.ONRECORD_FIGURES) console.log(figure, `\n${errors.join('\n')}`);
  assert.ok(precision >= 0.9, `${figure}\n${errors.join('\n')}`);
  assert.ok(recall >= 0.5, `${figure}\n${errors.join('\n')}`);
});
