import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Issue } from '../src/domain/index.ts';
import { type ExtractedLine, type ExtractionTask, extractLines, failedLine } from '../src/extraction.ts';
import { take, unclaimed } from '../src/extraction-task.ts';
import { threadFor } from '../src/extraction-threads.ts';
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

async function extracted(threads: number, issues = ISSUES): Promise<ExtractedLine[]> {
  const lines: ExtractedLine[] = [];
  for await (const line of extractLines(tasks(), { issues, threads })) lines.push(line);
  return lines;
}

async function first(count: number): Promise<ExtractionTask[]> {
  const found: ExtractionTask[] = [];
  for await (const task of tasks()) {
    if (!('json' in task)) found.push(task);
    if (found.length === count) break;
  }
  return found;
}

const idOf = ({ json }: ExtractedLine): string => JSON.parse(json).id;

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

  test('serves anew after a reader of its lines who stopped early', async () => {
    for await (const line of extractLines(tasks(), { issues: [], threads: 2 })) {
      assert.equal(line.failed, false);
      break;
    }
    assert.deepEqual(await extracted(2), await extracted(1));
  });

  test('takes the issues of its own run, also in threads that served another', async () => {
    await extracted(2, []);
    assert.deepEqual(await extracted(2), await extracted(1));
  });

  test('gives what was read before an input that breaks, then the error', async () => {
    const torn = async function* () {
      yield* await first(3);
      throw new Error('torn');
    };
    for (const threads of [1, 2]) {
      const given: string[] = [];
      const failing = async (): Promise<void> => {
        for await (const line of extractLines(torn(), { issues: [], threads })) given.push(idOf(line));
      };
      await assert.rejects(failing, /torn/);
      assert.deepEqual(given, ['item 0', 'item 1', 'item 2']);
    }
  });

  test('waits for no item that does not come', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = async function* () {
      yield* await first(2);
      await promise;
    };
    const lines = extractLines(slow(), { issues: [], threads: 2 })[Symbol.asyncIterator]();
    assert.equal(idOf((await lines.next()).value), 'item 0');
    assert.equal(idOf((await lines.next()).value), 'item 1');
    resolve();
    assert.equal((await lines.next()).done, true);
  });
});

describe('a task', () => {
  test('is taken once', () => {
    const claim = unclaimed();
    assert.deepEqual([take(claim), take(claim)], [true, false]);
  });

  test('that was taken back is not answered, and the next is', async () => {
    const thread = threadFor('fast', ISSUES);
    try {
      const [one, two, three] = await first(3);
      // While the thread reads this, the others wait.
      const long = {
        item: { ...one!.item, content: Array.from({ length: 15 }, () => SENTENCES.join('\n\n')).join('\n\n') },
      };
      const [begun, back, next] = [long, two!, three!].map(thread.extract);
      assert.deepEqual([back!.takeBack(), back!.takeBack()], [true, false]);
      assert.equal(thread.waiting(), 2);
      assert.deepEqual((await Promise.all([begun!.line, next!.line])).map(idOf), ['item 0', 'item 2']);
      assert.deepEqual([next!.takeBack(), thread.waiting()], [false, 0]);
    } finally {
      thread.giveBack();
    }
  });

  test('of a thread that breaks fails, with those that wait behind it', async () => {
    const thread = threadFor('no such model' as 'fast', []);
    const handed = (await first(2)).map(thread.extract);
    for (const { line } of handed) await assert.rejects(line);
    assert.equal(handed[0]!.takeBack(), false);
    const [late] = (await first(1)).map(thread.extract);
    await assert.rejects(late!.line);
  });
});
