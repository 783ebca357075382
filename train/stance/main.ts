import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSide } from '../../eval/stance-sides.ts';
import { probabilitiesOf, type Trees } from '../../src/language/index.ts';
import { type BoostingSettings, type Examples, fitTrees } from '../boosting.ts';
import { type Case, casesOf, type Label, labelsOf, wideCases } from './labelled.ts';

/** Chosen by the loss on left-out propositions; decisions/0053. */
const BOOSTING: BoostingSettings = {
  trees: 120,
  leaves: 6,
  rate: 0.04,
  leastRows: 12,
  ridge: 3,
  featureShare: 0.5,
  rowShare: 0.7,
  seed: 3,
};

const wordFor = (side: 1 | -1): string => (side > 0 ? 'for' : 'against');
/** Sets that were drawn from news as dev was, not by what rules had read. */
const NEWS: ReadonlySet<string> = new Set(['unseen', 'sealed', 'drawn-a', 'drawn-b']);

function examplesOf(cases: readonly Case[]): Examples {
  const width = cases[0]!.features.length;
  return {
    count: cases.length,
    width,
    values: Float32Array.from(cases.flatMap(({ features }) => features)),
    labels: Uint8Array.from(cases, ({ side, label }) => (label === wordFor(side) ? 1 : 0)),
  };
}

/** A side with the probability given to it by trees that saw no statement on its proposition. */
interface Tried extends Case {
  readonly probability: number;
}

/** Parts in which propositions are left out of the training; one proposition is always in one part. */
const PARTS = 40;

/** Leaves a fortieth of the propositions out in turn. */
function leftOut(cases: readonly Case[]): Tried[] {
  const propositions = [...new Set(cases.map(({ issue }) => issue))];
  return [...Array(PARTS).keys()].flatMap((part) => {
    const left = new Set(propositions.filter((_, i) => i % PARTS === part));
    const rest = cases.filter(({ issue }) => !left.has(issue));
    const out = cases.filter(({ issue }) => left.has(issue));
    if (out.length === 0) return [];
    const { values, width } = examplesOf(out);
    const probabilities = probabilitiesOf(fitTrees(examplesOf(rest), BOOSTING), values, width);
    return out.map((one, i) => ({ ...one, probability: probabilities[i]! }));
  });
}

const keyOf = ({ set, article, statement, issue }: Label): string => [set, article, statement, issue].join('\t');

/** What would be shown at a least confidence: right, flipped, and how many of the labelled sides. */
function figuresAt(least: number, tried: readonly Tried[], labels: readonly Label[]): string {
  const shown = [...Map.groupBy(tried, keyOf).values()]
    .map((sides) => sides.reduce((best, one) => (one.probability > best.probability ? one : best)))
    .filter(({ probability }) => probability >= least);
  const right = shown.filter(({ side, label }) => label === wordFor(side)).length;
  const sided = shown.filter(({ label }) => isSide(label)).length;
  const percent = (some: number, of: number): string => ((100 * some) / (of || 1)).toFixed(1).padStart(5);
  const sides = labels.filter(({ label }) => isSide(label)).length;
  return `right ${percent(right, shown.length)}, flipped ${percent(sided - right, shown.length)}, found ${percent(sided, sides)} (${shown.length} shown)`;
}

/** A node a `feature threshold next`, a tree a line. */
function written({ roots, feature, threshold, next }: Trees): string {
  return [...roots]
    .map((root, i) =>
      Array.from({ length: (roots[i + 1] ?? feature.length) - root }, (_, k) => {
        const node = root + k;
        const value = next[node] === 0 ? threshold[node]!.toPrecision(4) : threshold[node]!.toPrecision(9);
        return `${feature[node]} ${Number(value)} ${next[node]}`;
      }).join(';'),
    )
    .join('\n');
}

/**
 * Trains what judges how sure a side is, on all labelled statements of which a side was read, and writes it to
 * `src/stance/judge-trees.ts`. Prints what each least confidence gives on propositions left out.
 */
export function trainStance(root: string, corpora: string, log: (line: string) => void): void {
  const wide = wideCases(corpora);
  const labels = [...labelsOf(root, corpora), ...wide.labels];
  const cases = [...casesOf(root, corpora), ...wide.cases];
  log(`${labels.length} labels, ${cases.length} sides read`);
  const tried = leftOut(cases);
  const sets: readonly (readonly [string, (set: string) => boolean])[] = [
    ['dev', (set) => set === 'dev'],
    ['blind', (set) => set === 'blind'],
    ['news', (set) => NEWS.has(set)],
    ['wide', (set) => set === 'wide'],
    ['the others', (set) => set !== 'dev' && set !== 'blind' && set !== 'wide' && !NEWS.has(set)],
    ['all', () => true],
  ];
  for (const least of [0.4, 0.5, 0.55, 0.58, 0.6, 0.62, 0.64, 0.66, 0.7, 0.8])
    for (const [name, has] of sets)
      log(
        `${least.toFixed(2)} ${name.padEnd(10)} ${figuresAt(
          least,
          tried.filter(({ set }) => has(set)),
          labels.filter(({ set }) => has(set)),
        )}`,
      );
  const trees = fitTrees(examplesOf(cases), BOOSTING);
  const text = `/** Boosted trees over \`featuresOf\`, written by train/stance; data and scores: docs/decisions/0053. */\nexport const TREES = \`\n${written(trees)}\n\`;\n`;
  writeFileSync(join(root, 'src/stance/judge-trees.ts'), text);
}
