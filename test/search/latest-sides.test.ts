import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latestSides, positionsOf, whoStandsWhere } from '../../src/search/index.ts';
import { invent } from '../record/invented.ts';
import { ROLE, recordOf } from './timelines.ts';

/** Said on no known day, in an article that was published at some time from 2031-02 on. */
const UNDATED = invent({
  title: 'An undated report',
  url: 'https://news.example/undated',
  published: { value: '2031-02', bound: 'not-before', basis: 'image' },
  body: 'Odile Farrant said that the toll has her blessing.',
  statements: [
    {
      who: 'Odile Farrant',
      cue: 'said',
      words: 'that the toll has her blessing',
      actor: ROLE,
      positions: [{ stance: 'for', confidence: 0.88 }],
    },
  ],
});

test('a position of no known day stands behind the others, and is not the latest', async () => {
  const record = await recordOf([
    { published: '2031-01-09', words: 'that she opposes a toll', position: { stance: 'against' } },
    { published: '2031-04-16', words: 'that a toll would be a mistake', position: { stance: 'against' } },
  ]);
  await record.put(UNDATED.item, UNDATED.entry);
  const { issues } = await positionsOf(record, { actor: 'person:odile-farrant' });
  assert.deepEqual(
    issues[0]!.own.map(({ days }) => days.to),
    ['2031-01-08', '2031-04-15', null],
  );
  const [latest] = latestSides(issues);
  assert.equal(latest?.position.days.to, '2031-04-15');
  assert.equal(latest?.held, 3);
  const { actors } = await whoStandsWhere(record, 'bridge');
  assert.equal(actors[0]!.own.at(-1)!.days.to, null);
  await record.close();
});

test('the latest side is none where the issue was only named, or where others ascribe one', async () => {
  const ascribedTo = { name: 'Port Authority', kind: 'body', how: 'body-name', mention: null, confidence: 1 } as const;
  const record = await recordOf([
    { published: '2031-01-09', words: 'that the toll is on the table', position: { stance: 'neutral' } },
    { published: '2031-01-19', words: 'that the port wants a toll', position: { stance: 'for', by: { ascribedTo } } },
  ]);
  const { issues } = await positionsOf(record, { actor: 'person:odile-farrant' });
  assert.deepEqual(latestSides(issues), []);
  await record.close();
});
