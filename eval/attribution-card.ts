/**
 * `npm run eval -- card`: writes the figures in the model card, models/attribution.md, between its two marks, and the plot of
 * confidence beside it. Training ends with it. What stands outside the marks is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadAttributionModel } from '../src/attribution/index.ts';
import type { StatementKind } from '../src/domain/index.ts';
import { loadKit } from '../src/kit.ts';
import { binsOf, confidenceFigures } from './calibration.ts';
import { countsOf, figuresOf } from './counting.ts';
import { cueCountsOf } from './cue-classes.ts';
import { type DevArticle, findInDev, readMarkedArticles, TRAIN } from './dev-articles.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import { bootstrap, type Figures, type Spread } from './resampling.ts';
import { commonCues, DIVISIONS, type Division, sliceCountsOf, sliceFigures } from './slices.ts';

const MODELS = new URL('../models/', import.meta.url);
const BEGIN = '<!-- figures: written by `npm run eval -- card` -->';
const END = '<!-- end of figures -->';
const PLOT = 'attribution-reliability.svg';

/** Where a card is written, and of which weights. */
export interface CardPlaces {
  readonly weights: URL;
  /** Holds attribution.md, with the marks, and gets the plot. */
  readonly folder: URL;
}

/** Writes the figures of these weights into the card. */
export function writeCard(
  corpora: string,
  { weights, folder }: CardPlaces = { weights: new URL('attribution.bin', MODELS), folder: MODELS },
): void {
  const model = loadAttributionModel(readFileSync(weights));
  const articles = findInDev(corpora, model);
  const card = new URL('attribution.md', folder);
  const text = readFileSync(card, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`models/attribution.md has lost its marks: ${BEGIN} … ${END}`);
  const section = figuresSection(articles, slicesOf(articles, corpora), model);
  writeFileSync(card, `${text.slice(0, begin)}${BEGIN}\n\n${section}\n${text.slice(end)}`);
  writeFileSync(new URL(PLOT, folder), plotOf(articles, model.threshold));
}

/** A figure with what resampling says of it. */
interface Measured {
  readonly figures: Figures;
  readonly spreads: Readonly<Record<string, Spread>>;
}

function measured<Unit>(units: readonly Unit[], take: (sample: readonly Unit[]) => Figures): Measured {
  return { figures: take(units), spreads: bootstrap(units, take) };
}

function slicesOf(articles: readonly DevArticle[], corpora: string): Measured & { readonly common: readonly string[] } {
  const common = commonCues(cueCountsOf(readMarkedArticles(corpora, TRAIN)));
  const kit = loadKit();
  const counts = articles.map((article) => sliceCountsOf(article, kit, common));
  return { ...measured(counts, sliceFigures), common };
}

/** `63.1 (59.7 to 66.2)`. */
function inWords({ figures, spreads }: Measured, name: string): string {
  const figure = figures[name];
  if (figure === undefined || !Number.isFinite(figure)) return 'none';
  const spread = spreads[name];
  return spread ? `${figure.toFixed(1)} (${spread.low.toFixed(1)} to ${spread.high.toFixed(1)})` : figure.toFixed(1);
}

const MAIN: Readonly<Record<string, string>> = {
  rightAll: 'words and source right, F1',
  rightDirect: 'quoted, the kind agreeing too',
  rightMixed: 'partly quoted, the same',
  rightIndirect: 'reported, the same',
  exactSource: 'exact source, F1',
  exactCue: 'exact cue, F1',
  exactContent: 'exact content, F1',
  alpha: "Krippendorff's alpha of the words, × 100",
};

const HEADS: Readonly<Record<Division, string>> = {
  kind: 'kind of content',
  cue: 'cue',
  source: 'source',
};
const LAST_PARTS = ['another word', 'several words', 'none, or a mark'];
const KINDS: readonly StatementKind[] = ['direct', 'mixed', 'indirect'];
const SOURCES = ['named person', 'pronoun', 'description', 'body or group', 'none'];

function figuresSection(
  articles: readonly DevArticle[],
  slices: Measured & { readonly common: readonly string[] },
  { sha256, threshold }: { readonly sha256: string; readonly threshold: number },
): string {
  const main = measured(articles.map(countsOf), figuresOf);
  const sure = measured(articles, (sample) => confidenceFigures(sample, threshold));
  const parts: Readonly<Record<Division, readonly string[]>> = {
    kind: KINDS,
    cue: [...slices.common.map((cue) => `“${cue}”`), ...LAST_PARTS],
    source: SOURCES,
  };
  const marked = articles.reduce((sum, one) => sum + one.marked.length, 0);
  return `Weights \`${sha256.slice(0, 12)}\`. Development part, ${articles.length} articles, ${marked} marked attributions; in brackets the
middle 95 in 100 of 1,000 resamples of articles.

| | score |
|---|---|
${Object.entries(MAIN)
  .map(([name, words]) => `| ${words} | ${inWords(main, name)} |`)
  .join('\n')}
| shown by default (confidence of ${threshold} or more), of what is found | ${inWords(sure, 'shown')} |
| right, of what is shown | ${inWords(sure, 'shownRight')} |
| expected calibration error | ${inWords(sure, 'calibrationError')} |

Recall is taken over the marked attributions of a part, precision over the found ones. Cues are the seven commonest of one
word in the training part; sources are told apart by the rules of \`src/identity/\`, which err too.

${DIVISIONS.map((division) => divisionTable(division, parts[division], slices)).join('\n\n')}

![How often findings of a confidence are right](${PLOT})

The confidence was learnt on the training part alone.
`;
}

function divisionTable(division: Division, parts: readonly string[], slices: Measured): string {
  const rows = parts.map((part) => {
    const name = `${division} ${part}`;
    const cells = ['precision', 'recall', 'f1'].map((figure) => inWords(slices, `${name} ${figure}`));
    return `| ${part} | ${slices.figures[`${name} marked`] ?? 0} | ${cells.join(' | ')} |`;
  });
  return [`| ${HEADS[division]} | marked | precision | recall | F1 |`, '|---|---:|---|---|---|', ...rows].join('\n');
}

function plotOf(articles: readonly DevArticle[], threshold: number): string {
  const shares = (sample: readonly DevArticle[]): Figures =>
    Object.fromEntries(binsOf(sample).map(({ from, right }) => [from, right]));
  const spreads = bootstrap(articles, shares);
  const bins = binsOf(articles).map((bin) => ({ ...bin, spread: spreads[bin.from] }));
  return reliabilityPlot(bins, threshold, 'Confidence against right findings, PolNeAR dev');
}
