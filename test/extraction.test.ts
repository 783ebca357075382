import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Issue } from '../src/domain/index.ts';
import { type ExtractedLine, extractLines, failedLine } from '../src/extraction.ts';
import { isReadFailure, readJsonLines } from '../src/read/index.ts';

const SENTENCES = [
  'Mayor Ada Brandt said on Monday that the bridge would open in May.',
  '“We will never pay for a second bridge,” she told reporters at the town hall.',
  'Critics, including Jonas Pell, called the plan "reckless," and the harbour union has rejected it.',
  'According to the ministry, no money was asked for.',
  'Two days later Pell denied that he had ever opposed the bridge.',
];
const ISSUES: readonly Issue[] = [
  { id: 'bridge', proposition: 'The town should build a second bridge', about: ['bridge'] },
];

/** Forty items of different lengths; among them lines that are no JSON, that have no text, and whose text is empty. */
const LINES = Array.from({ length: 40 }, (_, i) => {
  if (i % 11 === 5) return '{"id": "torn", "text": "Ada';
  if (i % 13 === 4) return JSON.stringify({ id: `empty ${i}`, text: ' ' });
  const text = Array.from({ length: 1 + ((i * 7) % 12) }, (_, k) => SENTENCES[(i + k) % SENTENCES.length]).join('\n\n');
  return JSON.stringify({ id: `item ${i}`, text, published: `2026-03-${String(1 + (i % 28)).padStart(2, '0')}` });
});

async function* tasks() {
  const bytes = async function* () {
    yield Buffer.from(LINES.join('\n'));
  };
  for await (const line of readJsonLines(bytes())) yield isReadFailure(line) ? failedLine(line.id, line.error) : line;
}

async function extracted(threads: number): Promise<ExtractedLine[]> {
  const lines: ExtractedLine[] = [];
  for await (const line of extractLines(tasks(), { issues: ISSUES, threads })) lines.push(line);
  return lines;
}

describe('extraction in threads', () => {
  test('gives the same bytes in the same order as without, what failed in its place', async () => {
    const one = await extracted(1);
    assert.equal(one.length, LINES.length);
    assert.ok(
      one.some(({ json }) => json.includes('"stance":')),
      'positions are taken',
    );
    one.forEach(({ json, failed }, i) => {
      const { id, error } = JSON.parse(json) as { id: string; error?: { code: string } };
      if (i % 11 === 5) assert.deepEqual([id, error?.code, failed], ['torn', 'input/bad-line', true]);
      else if (i % 13 === 4) assert.deepEqual([id, error?.code, failed], [`empty ${i}`, 'input/empty', true]);
      else assert.deepEqual([id, error, failed], [`item ${i}`, undefined, false]);
    });
    assert.deepEqual(await extracted(2), one);
  });

  test('ends its threads when the reader of its lines stops early', async () => {
    for await (const line of extractLines(tasks(), { issues: [], threads: 2 })) {
      assert.equal(line.failed, false);
      break;
    }
  });
});
