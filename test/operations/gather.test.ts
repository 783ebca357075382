import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { gather } from '../../src/operations/gather.ts';

async function* fromList<T>(values: readonly T[], error?: Error): AsyncIterable<T> {
  yield* values;
  if (error) throw error;
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

test('groups hold every value once, in order, and are full but for the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (values, most) => {
      const groups = await all(gather(fromList(values), { most, wait: 60_000 }));
      assert.deepEqual(groups.flat(), values);
      assert.ok(groups.every((group, i) => group.length === most || (i === groups.length - 1 && group.length > 0)));
    }),
  );
});

test('a value does not wait for one that does not come', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const values = (async function* () {
    yield 1;
    yield 2;
    await held;
    yield 3;
  })();
  const groups = gather(values, { most: 10, wait: 5 })[Symbol.asyncIterator]();
  assert.deepEqual((await groups.next()).value, [1, 2]);
  await pause(10);
  release();
  assert.deepEqual((await groups.next()).value, [3]);
  assert.equal((await groups.next()).done, true);
});

test('values before an error are given before it', async () => {
  const given: number[][] = [];
  const failing = async (): Promise<void> => {
    for await (const group of gather(fromList([1, 2, 3], new Error('torn')), { most: 2, wait: 60_000 }))
      given.push(group);
  };
  await assert.rejects(failing, /torn/);
  assert.deepEqual(given, [[1, 2], [3]]);
});

test('who stops early ends the source too', async () => {
  let ended = false;
  const values = (async function* () {
    try {
      for (let n = 0; ; n++) yield n;
    } finally {
      ended = true;
    }
  })();
  for await (const group of gather(values, { most: 3, wait: 1000 })) {
    assert.deepEqual(group, [0, 1, 2]);
    break;
  }
  assert.ok(ended);
});
