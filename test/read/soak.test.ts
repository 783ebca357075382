import { test } from 'node:test';
import fc from 'fast-check';
import { emptyTally, FORMATS, lawOf } from './soak/reader-laws.ts';

/** Documents of each format; `npm run soak` reads as many as fit in half an hour. */
const RUNS = 60;
/** A PDF is read on a thread of its own, which takes a third of a second to start. */
const RUNS_OF_PDF = 10;

for (const format of FORMATS) {
  test(`${format}: sound documents give what they hold, damaged ones items or failures`, async () => {
    await fc.assert(lawOf(format, emptyTally()), { numRuns: format === 'pdf' ? RUNS_OF_PDF : RUNS });
  });
}
