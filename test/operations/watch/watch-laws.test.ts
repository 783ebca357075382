import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { watch } from '../../../src/operations/watch/watch.ts';
import { openRecord } from '../../../src/record/index.ts';
import { LOCAL, newsroom, rss, storyPage } from './newsroom.ts';

/** How a story's address answers before it answers well. */
const hardship = fc.array(fc.constantFrom('500', 'close', 'cut off'), { maxLength: 3 });

interface Course {
  readonly hardships: readonly (readonly string[])[];
  /** After how many events each run is ended; the last one runs to its end. */
  readonly stops: readonly number[];
}

const courses: fc.Arbitrary<Course> = fc.record({
  hardships: fc.array(hardship, { minLength: 1, maxLength: 5 }),
  stops: fc.array(fc.nat(6), { maxLength: 4 }),
});

test('whatever fails and whenever it is stopped: in the end all is on the record once, and no answer was asked for again but those under way at a stop', async () => {
  await fc.assert(
    fc.asyncProperty(courses, async ({ hardships, stops }) => {
      const answered = new Map<string, number>();
      const record = openRecord(':memory:');
      await newsroom(
        (base) => ({
          '/feed': rss(
            base,
            hardships.map((_, n) => ({ n })),
          ),
          ...Object.fromEntries(
            hardships.map((trouble, n) => {
              const left = [...trouble];
              return [
                `/story/${n}`,
                (response) => {
                  const now = left.shift();
                  if (now === '500') return response.writeHead(500).end();
                  if (now === 'close') return response.destroy();
                  const page = storyPage(n, base);
                  if (now !== 'cut off') {
                    response.once('close', () => answered.set(`${n}`, (answered.get(`${n}`) ?? 0) + 1));
                    return response.end(page);
                  }
                  response.writeHead(200, { 'content-length': String(page.length) }).write(page.slice(0, 300));
                  return response.destroy();
                },
              ] satisfies [
                string,
                Parameters<typeof newsroom>[0] extends (base: string) => infer P ? P[keyof P] : never,
              ];
            }),
          ),
        }),
        async ({ base }) => {
          await addSource(record, { url: `${base}/feed` });
          const timesUp = async () => {
            await record.watching.putHostNotes(base, { robots: null, notBefore: null, failures: 0 });
            for (const errand of await record.watching.toFetch('2099-01-01', []))
              await record.watching.postpone(errand.id, '2001-01-01', errand.outcome ?? '', false);
          };
          for (const stopAfter of [...stops, ...Array.from({ length: 30 }, () => Number.POSITIVE_INFINITY)]) {
            const stop = new AbortController();
            let events = 0;
            const onEvent = () => void (++events > stopAfter && stop.abort());
            await watch(record, { once: true, fetching: LOCAL, signal: stop.signal, onEvent });
            await timesUp();
            if (
              stopAfter === Number.POSITIVE_INFINITY &&
              (await record.watching.toFetch('2099-01-01', [])).length === 0
            )
              break;
          }
          const counts = await record.watching.countsOf(`${base}/feed`);
          assert.deepEqual(counts, { 'to-fetch': 0, ready: 0, done: hardships.length, 'given-up': 0 });
          const { articles, versions } = await record.totals();
          assert.deepEqual([articles, versions], [hardships.length, hardships.length]);
          // Stopped while an answer was on its way, it is asked for again: at most once a stop.
          const asked = [...answered.values()].reduce((sum, one) => sum + one, 0);
          assert.ok(asked <= hardships.length + stops.length, `${asked} answers for ${hardships.length}`);
          if (stops.length === 0) assert.equal(asked, hardships.length);
        },
      );
      await record.close();
    }),
    { numRuns: 12 },
  );
});
