/**
 * `npm run eval [-- NAME…] [--check] [--save]`: takes the measurements and prints the score table.
 *
 * `--save` writes eval/scores.json; `--check` compares with it and fails where a score has fallen by more than its noise.
 * `npm run eval -- errors` writes docs/attribution-errors.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Evaluation } from './evaluation.ts';

/** `noise`: how far a score may fall before it counts (two standard errors of a bootstrap over articles). */
type Scores = Record<string, Record<string, { readonly score: number; readonly noise: number }>>;

/** In points, for figures without a noise of their own. */
const DEFAULT_NOISE = 0.5;
const SCORES = new URL('scores.json', import.meta.url);
const EVALUATIONS = ['attribution', 'who', 'times', 'stance', 'pairs', 'articles', 'feeds'];

/** Figures where less is better. */
const COSTS = /wrong|flipped|overdated|falseLinks|ece|silent/i;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, save: { type: 'boolean' } },
});
const corpora = process.env.ONRECORD_CORPORA ?? '../shared/corpora';
if (!existsSync(corpora)) {
  console.error(`The corpora are not at ${corpora}: set ONRECORD_CORPORA to where they are. Nothing was measured.`);
  process.exit(2);
}
if (positionals[0] === 'errors') {
  const { writeErrors } = await import('./attribution-errors.ts');
  writeErrors(
    corpora,
    new URL('../models/attribution.bin', import.meta.url),
    new URL('../docs/attribution-errors.md', import.meta.url),
  );
  process.exit(0);
}
const committed: Scores = existsSync(SCORES) ? JSON.parse(readFileSync(SCORES, 'utf8')) : {};
const measured: Scores = {};
let fallen = 0;
for (const name of EVALUATIONS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const file = new URL(`${name}.ts`, import.meta.url);
  if (!existsSync(file)) continue;
  const { evaluation } = (await import(file.href)) as { evaluation: Evaluation };
  const absent = evaluation.needs.filter((path) => !existsSync(join(corpora, path)));
  if (absent.length > 0) {
    console.log(`${name}: not measured, absent: ${absent.join(', ')}`);
    continue;
  }
  console.log(name);
  measured[name] = {};
  for (const [figure, score] of Object.entries(await evaluation.run(corpora))) {
    const before = committed[name]?.[figure];
    const noise = before?.noise ?? evaluation.noise?.[figure] ?? DEFAULT_NOISE;
    measured[name][figure] = { score: Number(score.toFixed(3)), noise };
    const loss = before ? (COSTS.test(figure) ? score - before.score : before.score - score) : 0;
    const fell = loss > noise;
    if (fell) fallen++;
    console.log(
      `  ${figure.padEnd(24)} ${score.toFixed(2).padStart(8)}${before ? `  was ${before.score.toFixed(2)}` : ''}${fell ? '  FELL' : ''}`,
    );
  }
}
if (values.save) writeFileSync(SCORES, `${JSON.stringify({ ...committed, ...measured }, null, 2)}\n`);
if (values.check && fallen > 0) {
  console.error(`${fallen} figures have fallen by more than their noise.`);
  process.exit(1);
}
