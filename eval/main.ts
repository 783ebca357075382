/**
 * `npm run eval [-- NAME…] [--check] [--save]`: takes the measurements and prints the score table.
 *
 * `--save` writes eval/scores.json, each figure with its noise; `--check` compares with it and fails (status 1) where a
 * figure has fallen by more than its noise, or (status 2) could not be taken. `--against FILE` names another file of
 * scores. `npm run eval -- errors` writes docs/attribution-errors.md, `-- card` the figures in models/attribution.md,
 * `-- accuracy-time` docs/accuracy-time.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Evaluation } from './evaluation.ts';
import { fallInWords, fallsOf, noiseOf, rounded, type Score, type Scores } from './gate.ts';
import type { Figures } from './resampling.ts';

const EVALUATIONS = [
  'attribution',
  'who',
  'times',
  'stance',
  'stance-fresh',
  'stance-plain',
  'stance-lexicon',
  'stance-phrases',
  'pairs',
  'articles',
  'feeds',
];
/** Measured only where they are named: they need a package and weights that not every checkout has, or half an hour. */
const ON_REQUEST = ['attribution-accurate', 'attribution-cascade', 'stance-shown'];
/** Pages that are written from the corpora: the name, and what writes it. */
const PAGES: Readonly<Record<string, (corpora: string) => Promise<void>>> = {
  card: async (corpora) => (await import('./attribution-card.ts')).writeCard(corpora),
  'accuracy-time': async (corpora) => (await import('./accuracy-time.ts')).writeAccuracyTime(corpora),
  errors: async (corpora) => (await import('./attribution-errors.ts')).writeErrors(corpora),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean' },
    save: { type: 'boolean' },
    against: { type: 'string', default: new URL('scores.json', import.meta.url).pathname },
  },
});
const unknown = positionals.filter((name) => ![...EVALUATIONS, ...ON_REQUEST].includes(name) && !PAGES[name]);
if (unknown.length > 0)
  stop(`There is no ${unknown.join(', ')}: ${[...EVALUATIONS, ...ON_REQUEST, ...Object.keys(PAGES)].join(', ')}.`);
const corpora = process.env.ONRECORD_CORPORA ?? '../shared/corpora';
if (!existsSync(corpora)) {
  stop(`The corpora are not at ${corpora}: set ONRECORD_CORPORA to where they are. Nothing was measured.`);
}
for (const name of positionals) await PAGES[name]?.(corpora);
if (!positionals.some((name) => PAGES[name])) await measure();

/** Says what is the matter and ends: nothing could be said of the scores. */
function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

async function measure(): Promise<void> {
  const committed: Scores = existsSync(values.against) ? JSON.parse(readFileSync(values.against, 'utf8')) : {};
  if (values.check && Object.keys(committed).length === 0) stop(`There are no scores at ${values.against} to check.`);
  const measured: Record<string, Record<string, Score>> = {};
  const absent: string[] = [];
  const falls: string[] = [];
  for (const name of positionals.length > 0 ? positionals : EVALUATIONS) {
    const figures = await figuresOf(name, committed[name] ?? {}, measured);
    if (figures) falls.push(...fallsOf(name, committed[name] ?? {}, figures).map(fallInWords));
    else absent.push(name);
  }
  if (values.save) writeFileSync(values.against, `${JSON.stringify({ ...committed, ...measured }, null, 2)}\n`);
  if (!values.check) return;
  for (const fall of falls) console.error(`fell: ${fall}`);
  if (absent.length > 0) stop(`Not checked, because corpora or scorers are absent: ${absent.join(', ')}.`);
  if (falls.length > 0) process.exitCode = 1;
  else console.log('No committed figure has fallen by more than its noise.');
}

/** Takes and prints the figures of one evaluation; undefined where what it needs is absent. */
async function figuresOf(
  name: string,
  committed: Readonly<Record<string, Score>>,
  measured: Record<string, Record<string, Score>>,
): Promise<Figures | undefined> {
  const { evaluation } = (await import(`./${name}.ts`)) as { evaluation: Evaluation };
  const absent = evaluation.needs.filter((path) => !existsSync(join(corpora, path)));
  if (absent.length > 0) {
    console.log(`${name}: not measured, absent: ${absent.map((path) => resolve(corpora, path)).join(', ')}`);
    return undefined;
  }
  console.log(name);
  const { figures, errors } = await evaluation.run(corpora);
  const spread = values.save ? errors() : {};
  measured[name] = {};
  for (const [figure, score] of Object.entries(figures)) {
    measured[name][figure] = { score: rounded(score), noise: noiseOf(spread[figure]) };
    console.log(`  ${rowOf(figure, score, committed[figure], values.save ? measured[name][figure].noise : undefined)}`);
  }
  return figures;
}

function rowOf(figure: string, score: number, before: Score | undefined, noise: number | undefined): string {
  const margin = noise ?? before?.noise;
  return [
    figure.padEnd(24),
    score.toFixed(2).padStart(8),
    margin === undefined ? '' : ` ± ${margin.toFixed(2).padStart(5)}`,
    before ? `  was ${before.score.toFixed(2)}` : '',
  ].join('');
}
