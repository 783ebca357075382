import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, scored } from '../../eval/scorer.ts';
import { articleOf } from '../../src/article/index.ts';
import { extract } from '../../src/index.ts';
import { compareTexts } from '../../src/provenance/index.ts';
import { itemsOf } from '../../src/read/index.ts';
import { runPython } from './python.ts';

/** Where the other programs run, and the corpora. */
export interface Place {
  readonly python: string;
  readonly folder: string;
  readonly corpora: string;
}

/** One measurement, ours beside the other's. */
export interface Beside {
  readonly what: string;
  readonly on: string;
  readonly unit: string;
  readonly ours: number;
  readonly other: number;
}

interface Said {
  /** Of processor time. */
  readonly seconds: number;
}

/** Items that are done before the clock starts, as in common.py. */
const WARM = 10;

/** Does it to some items unmeasured, then to all: what it gave, and seconds of processor time. */
function timed<In, Out>(
  items: readonly In[],
  act: (item: In) => Out,
): { readonly made: Out[]; readonly seconds: number } {
  for (const item of items.slice(0, WARM)) act(item);
  const before = process.cpuUsage();
  const made = items.map(act);
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (user + system) / 1e6 };
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Quotes with their speakers, on the development part of PolNeAR. */
export function quotes(place: Place): readonly Beside[] {
  const gold = linesOf(join(place.corpora, 'polnear', 'dev.jsonl.gz'));
  const articles = gold.map((line) => JSON.parse(line) as { id: string; text: string });
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const own = timed(articles, ({ id, text }) => {
    const { statements } = extract({ id, text });
    return JSON.stringify({ id, statements: statements.map(({ spans }) => ({ spans })) });
  });
  const other = runPython<Said>(
    place,
    'quotes',
    articles.map(({ id, text }) => JSON.stringify({ id, text })),
  );
  const scoreOf = (predicted: readonly string[]) =>
    scored<{ right: Readonly<Record<'direct' | 'all', Score>> }>(place.corpora, 'score-attributions.mjs', [
      gold,
      predicted,
    ]).right;
  const [ours, theirs] = [scoreOf(own.made), scoreOf(other.lines)];
  const on = 'PolNeAR dev, 84 articles';
  const figure = (what: string, of: (score: typeof ours) => number): Beside => {
    return { what, on, unit: 'in 100', ours: 100 * of(ours), other: 100 * of(theirs) };
  };
  return [
    figure('direct quotes with the right words and speaker: F1', ({ direct }) => direct.f1),
    figure('the same: precision', ({ direct }) => direct.precision),
    figure('the same: recall', ({ direct }) => direct.recall),
    figure('of all attributions, indirect speech too: recall', ({ all }) => all.recall),
    { what: 'speed', on, unit: 'words a second', ours: words / own.seconds, other: words / other.said.seconds },
  ];
}

/** The text of articles, from pages. */
export function pages(place: Place): readonly Beside[] {
  const html = join(place.corpora, 'article-extraction', 'html');
  const names = readdirSync(html);
  const idOf = (name: string): string => name.replace(/\.html\.gz$/, '');
  const items = names.map((name) => ({ id: idOf(name), item: itemsOf(readFileSync(join(html, name)), name)[0]! }));
  const own = timed(items, ({ id, item }) => {
    const { text, parts } = articleOf(item);
    return JSON.stringify({ id, article: { text, parts } });
  });
  const asked = names.map((name) => JSON.stringify({ id: idOf(name), path: join(html, name) }));
  const other = runPython<Said>(place, 'pages', asked);
  const truth = [readFileSync(join(place.corpora, 'article-extraction', 'ground-truth.json'), 'utf8')];
  const f1 = (predicted: readonly string[]): number =>
    100 * scored<Score>(place.corpora, 'score-articles.mjs', [truth, predicted]).f1;
  const on = `${names.length} pages`;
  return [
    { what: 'article text from HTML: F1', on, unit: 'in 100', ours: f1(own.made), other: f1(other.lines) },
    {
      what: 'speed',
      on,
      unit: 'pages a second',
      ours: names.length / own.seconds,
      other: names.length / other.said.seconds,
    },
  ];
}

interface Pair {
  readonly id: string;
  readonly label: string;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
}

const DERIVED: ReadonlySet<string> = new Set(['copy', 'excerpt', 'reworded']);

/** Whether one article derives from another. The other's threshold and length of runs are those that do best here. */
export function copies(place: Place): readonly Beside[] {
  const lines = linesOf(join(place.corpora, 'reuse', 'pairs-dev.jsonl.gz'));
  const pairs = lines.map((line) => JSON.parse(line) as Pair);
  const own = timed(pairs, ({ a, b }) => DERIVED.has(compareTexts(a, b).verdict));
  const other = runPython<Said & { readonly byLength: Readonly<Record<string, number>> }>(place, 'copies', lines);
  const isDerived = pairs.map(({ label }) => DERIVED.has(label));
  const [derived, independent] = [isDerived.filter(Boolean).length, isDerived.filter((is) => !is).length];
  const countOf = (said: readonly boolean[], of: boolean): number =>
    said.filter((is, i) => is && isDerived[i] === of).length;
  const [found, wrong] = [countOf(own.made, true), countOf(own.made, false)];
  const likeness = other.lines.map((line) => (JSON.parse(line) as { likeness: Record<string, number> }).likeness);
  const best = Object.keys(likeness[0]!)
    .map((length) => ({
      length,
      found: recallAt(
        likeness.map((of) => of[length]!),
        isDerived,
        wrong,
      ),
    }))
    .reduce((one, two) => (two.found > one.found ? two : one));
  const on = `${pairs.length.toLocaleString('en')} pairs, ${wrong} of ${independent} unrelated ones taken for derived`;
  const speed = pairs.length / other.said.byLength[best.length]!;
  return [
    {
      what: `derived articles found, as many false links (runs of ${best.length} words)`,
      on,
      unit: 'in 100',
      ours: (100 * found) / derived,
      other: (100 * best.found) / derived,
    },
    { what: 'speed', on, unit: 'pairs a second', ours: pairs.length / own.seconds, other: speed },
  ];
}

/** How many derived pairs lie above the threshold over which so many unrelated ones lie. */
export function recallAt(likeness: readonly number[], isDerived: readonly boolean[], wrong: number): number {
  const unrelated = likeness.filter((_, i) => !isDerived[i]).sort((a, b) => b - a);
  const threshold = unrelated[wrong] ?? -1;
  return likeness.filter((one, i) => isDerived[i] && one > threshold).length;
}
