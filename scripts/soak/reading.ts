/**
 * `npm run soak [-- --minutes N] [--seed N] [--save]`: reads documents of every format, sound and damaged, until the time
 * is up, and fails (status 1) with the smallest one that breaks a law of `test/read/soak/`.
 *
 * Half an hour unless told otherwise. `--save` writes what was read to eval/soak.json.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { emptyTally, FORMATS, lawOf, type Tally } from '../../test/read/soak/reader-laws.ts';

/** Documents of a format in a row. */
const ROUND = 25;

type Tallies = Readonly<Record<string, Tally>>;

export async function soakReading(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: '20310314' },
      save: { type: 'boolean' },
    },
  });
  const [minutes, firstSeed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isInteger(firstSeed)) {
    throw new Error('--minutes is a number above 0, --seed a whole number.');
  }
  const tallies: Tallies = Object.fromEntries(FORMATS.map((format) => [format, emptyTally()]));
  const started = performance.now();
  const isOver = (): boolean => performance.now() - started > minutes * 60_000;
  let seed = firstSeed;
  let broken = 0;
  for (; !isOver(); seed++) broken += await readRound(seed, tallies, isOver);
  for (const [format, { runs, items, failures, slowest }] of Object.entries(tallies)) {
    console.log(
      `${format.padEnd(14)} ${String(runs).padStart(7)} read, ${items} items, ${failures} failures told, slowest ${slowest.toFixed(0)} ms`,
    );
  }
  const took = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`${took} minutes, seeds ${firstSeed} to ${seed - 1}, ${broken} laws broken`);
  if (values.save) {
    const formats = Object.fromEntries(
      Object.entries(tallies).map(([format, tally]) => [format, { ...tally, slowest: Math.round(tally.slowest) }]),
    );
    const report = { minutes, firstSeed, lastSeed: seed - 1, broken, formats };
    writeFileSync(new URL('../../eval/soak.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
  }
  return broken === 0;
}

/** Reads some documents of every format; answers how many formats broke a law. */
async function readRound(seed: number, tallies: Tallies, isOver: () => boolean): Promise<number> {
  let broken = 0;
  for (const format of FORMATS) {
    if (isOver()) break;
    const law = lawOf(format, tallies[format]!);
    const { failed, errorInstance, counterexample } = await fc.check(law, {
      numRuns: ROUND,
      seed,
      endOnFailure: false,
    });
    if (!failed) continue;
    broken++;
    console.error(`${format} with seed ${seed}: ${errorInstance}\n${fc.stringify(counterexample?.slice(1))}`);
  }
  return broken;
}
