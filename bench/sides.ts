/**
 * `npm run bench -- sides [N]`: milliseconds in which the encoder reads which side a statement takes, by the clock and by
 * processor time, of N invented articles' statements (60), each read for the first time, and of the same again.
 */

import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { AttributionSpans } from '../src/domain/index.ts';
import { type Analysis, analyse } from '../src/language/index.ts';
import { SideReader, STANCE_WEIGHTS } from '../src/stance/index.ts';
import { issues, syntheticArticle } from './synthetic.ts';

const count = Number(process.argv[2] ?? 60);
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed<T>(run: () => T): { readonly value: T; readonly clock: number; readonly processor: number } {
  const [clock, processor] = [performance.now(), used()];
  const value = run();
  return { value, clock: performance.now() - clock, processor: used() - processor };
}

interface Asked {
  readonly analysis: Analysis;
  readonly spans: AttributionSpans;
  readonly actor: string;
}

const asked = Array.from({ length: count }, (_, n) => n).flatMap((n): Asked[] => {
  const { entry } = syntheticArticle(n, count);
  const analysis = analyse(entry.article.text);
  return entry.statements.map(({ spans, actor }) => ({ analysis, spans, actor: actor.name ?? '' }));
});
const file = readFileSync(new URL('../models/stance.bin', import.meta.url));
const loaded = timed(() => new SideReader(file, STANCE_WEIGHTS));
const { proposition } = issues[0]!;
const readAll = (): void => {
  for (const { analysis, spans, actor } of asked)
    loaded.value.read(analysis, { spans, actor, proposition, mention: undefined }, false);
};
const first = timed(readAll);
const again = timed(readAll);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`);
console.log(`loading ${loaded.clock.toFixed(0)} ms, ${loaded.processor.toFixed(0)} by processor time`);
for (const [name, { clock, processor }] of [['first', first] as const, ['again', again] as const])
  console.log(
    `${name}  ${(clock / asked.length).toFixed(2)} ms a statement, ${(processor / asked.length).toFixed(2)} by processor time (${asked.length} statements)`,
  );
console.log(`memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
