/**
 * `npm run eval -- accuracy-time`: reads the development part with the fast model, with cascades of several least doubts, and with
 * the accurate model, and writes docs/accuracy-time.md and its plot: what is right against processor time, all in one run.
 */
import { writeFileSync } from 'node:fs';
import { type AccurateModel, findAccurately, findAttributions } from '../src/attribution/index.ts';
import type { Attribution } from '../src/domain/index.ts';
import { loadKitWith } from '../src/kit.ts';
import { type Analysis, analyse } from '../src/language/index.ts';
import { type Measure, timePlot } from './accuracy-time-plot.ts';
import { type ArticleCounts, countsOf, figuresOf } from './counting.ts';
import { DEV, type MarkedArticle, readMarkedArticles } from './dev-articles.ts';
import { matchArticle } from './matching.ts';

/** Least doubts beside that of the weights; the smaller, the more the encoder reads. */
const DOUBTS = [0.65, 0.55, 0.25];

interface Mode {
  readonly name: string;
  /** The least doubt of a cascade. */
  readonly doubt?: number;
  readonly isDefault?: boolean;
  find(analysis: Analysis): Promise<readonly Attribution[]>;
}

/** Writes the page and its plot. */
export async function writeAccuracyTime(corpora: string): Promise<void> {
  const cascade = (await loadKitWith('cascade')).accurate!;
  const measures = await measure(await modes(cascade), readMarkedArticles(corpora, DEV));
  const docs = new URL('../docs/', import.meta.url);
  writeFileSync(new URL('accuracy-time.svg', docs), timePlot(measures));
  writeFileSync(new URL('accuracy-time.md', docs), pageOf(measures, cascade.model.sha256));
}

async function modes(cascade: AccurateModel): Promise<Mode[]> {
  const { attribution } = await loadKitWith('fast');
  const { cascade: first, ...everywhere } = cascade;
  const own = first!.doubt.least;
  const withDoubt = (least: number): AccurateModel => ({
    ...cascade,
    cascade: { ...first!, doubt: { ...first!.doubt, least } },
  });
  const doubts = [...DOUBTS, own].sort((a, b) => b - a);
  return [
    { name: 'fast', find: async (analysis) => findAttributions(analysis, attribution) },
    ...doubts.map((doubt) => ({
      name: 'cascade',
      doubt,
      isDefault: doubt === own,
      find: (analysis: Analysis) => findAccurately(analysis, withDoubt(doubt)),
    })),
    { name: 'accurate', find: (analysis) => findAccurately(analysis, everywhere) },
  ];
}

/** Article by article all modes in turn, so that what else the machine does meets all alike; the first article twice. */
async function measure(tried: readonly Mode[], articles: readonly MarkedArticle[]): Promise<Measure[]> {
  const taken = tried.map(() => ({ time: 0, counts: [] as ArticleCounts[] }));
  for (const { find } of tried) await find(analyse(articles[0]!.text));
  for (const article of articles) {
    for (const [i, { find }] of tried.entries()) {
      const before = process.cpuUsage();
      const found = await find(analyse(article.text));
      const { user, system } = process.cpuUsage(before);
      taken[i]!.time += user + system;
      taken[i]!.counts.push(countsOf(matchArticle(article, found)));
    }
  }
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const most = taken.at(-1)!.time;
  return tried.map(({ name, doubt, isDefault }, i) => {
    const { time, counts } = taken[i]!;
    const wordsASecond = (1e6 * words) / time;
    return { name, doubt, isDefault: isDefault ?? false, wordsASecond, times: most / time, figures: figuresOf(counts) };
  });
}

function pageOf(measures: readonly Measure[], sha256: string): string {
  const rows = measures.map(({ name, doubt, isDefault, wordsASecond, times, figures }) => {
    const shown = `${name}${doubt === undefined ? '' : ` ${doubt}`}`;
    const right = ['rightAll', 'rightDirect', 'rightMixed', 'rightIndirect', 'alpha'].map((of) =>
      figures[of]!.toFixed(1),
    );
    const speed = [Math.round(wordsASecond / 100) * 100, times.toFixed(1)];
    return `| ${[isDefault ? `**${shown}**` : shown, ...right, ...speed].join(' | ')} |`;
  });
  return `# What is right against the time it takes

Written by \`npm run eval -- accuracy-time\`; edits are lost. PolNeAR's development part, 84 articles; attribution alone with the
analysis of the text, one thread, processor time, all in one run. What else a machine does meets all rows alike: compare the last
column, times as fast as the accurate model. Beside a cascade stands its least doubt; the one in bold is that of the weights
(\`${sha256.slice(0, 12)}\`, [0152](decisions/0152-the-accurate-model-in-less-time.md)).

| | right all | direct | mixed | indirect | alpha | words a second | times |
|---|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

![What is right against words a second](accuracy-time.svg)
`;
}
