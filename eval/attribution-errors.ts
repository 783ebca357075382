/**
 * `npm run eval -- errors`: puts every wrong and every missed attribution of the development part into one class and says
 * what each class costs: the points of F1 (right all) that would be gained if all of it were right. Only counts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadAttributionModel } from '../src/attribution/index.ts';
import { tokenAt } from '../src/language/index.ts';
import { type Count, f1Of } from './counting.ts';
import { type CueCounts, cueCountsOf, missedClassOf } from './cue-classes.ts';
import { type DevArticle, findInDev, readMarkedArticles, TRAIN } from './dev-articles.ts';
import { likenessOf, type Marking, type MatchedArticle, sameContent, sameSource, sharedWords } from './matching.ts';

/** What putting an error right would do to the counts. */
type Fate = 'corrected' | 'added' | 'removed';

/** An error of one article. */
export interface ClassedError {
  readonly group: string;
  readonly name: string;
  readonly fate: Fate;
}

/** A class with how often it occurs and what it costs, in points of F1. */
export interface ErrorClass extends ClassedError {
  readonly times: number;
  readonly cost: number;
}

const GAIN: Readonly<Record<Fate, Count>> = {
  corrected: { right: 1, found: 0, marked: 0 },
  added: { right: 1, found: 1, marked: 0 },
  removed: { right: 0, found: -1, marked: 0 },
};

/** The classes of all errors, the costliest first. */
export function errorClassesOf(articles: readonly DevArticle[], seen: CueCounts): ErrorClass[] {
  const base = { right: 0, found: 0, marked: 0 };
  const classes = new Map<string, ClassedError & { times: number }>();
  for (const article of articles) {
    base.right += article.right.length;
    base.found += article.found.length;
    base.marked += article.marked.length;
    for (const error of errorsOf(article, seen)) {
      const key = `${error.group} ${error.name} ${error.fate}`;
      const before = classes.get(key);
      classes.set(key, { ...error, times: (before?.times ?? 0) + 1 });
    }
  }
  return [...classes.values()]
    .map((one) => ({ ...one, cost: f1Of(righted(base, one.fate, one.times)) - f1Of(base) }))
    .sort((a, b) => b.cost - a.cost);
}

function righted({ right, found, marked }: Count, fate: Fate, times: number): Count {
  const gain = GAIN[fate];
  return { right: right + times * gain.right, found: found + times * gain.found, marked };
}

/**
 * The errors of an article. A wrong finding and a missed attribution that share words of content, or the cue, are one
 * error, the likest first; what is left is missed or too much.
 */
export function errorsOf(article: DevArticle, seen: CueCounts): ClassedError[] {
  const missed = new Set(article.marked.keys());
  const wrong = new Set(article.found.keys());
  for (const [m, f] of article.right) {
    missed.delete(m);
    wrong.delete(f);
  }
  const errors: ClassedError[] = [];
  for (const [m, f] of nearPairs(article, missed, wrong)) {
    missed.delete(m);
    wrong.delete(f);
    errors.push(nearMiss(article, article.marked[m]!, article.found[f]!));
  }
  for (const m of missed) errors.push(missedOne(article, m, seen));
  for (const f of wrong) errors.push(tooMuch(article, f));
  return errors;
}

function nearPairs(
  { marked, found }: MatchedArticle,
  missed: ReadonlySet<number>,
  wrong: ReadonlySet<number>,
): [number, number][] {
  const pairs: [nearness: number, number, number][] = [];
  for (const m of missed) {
    for (const f of wrong) {
      const nearness = likenessOf(marked[m]!.content, found[f]!.content);
      const sameCue = sharedWords(marked[m]!.cue, found[f]!.cue) > 0;
      if (nearness > 0 || sameCue) pairs.push([nearness + (sameCue ? 1 : 0), m, f]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0]);
  const taken = { m: new Set<number>(), f: new Set<number>() };
  return pairs.flatMap(([, m, f]) => {
    if (taken.m.has(m) || taken.f.has(f)) return [];
    taken.m.add(m);
    taken.f.add(f);
    return [[m, f] as [number, number]];
  });
}

function nearMiss(article: DevArticle, marked: Marking, found: Marking): ClassedError {
  if (sameContent(marked, found)) return { group: 'source wrong', name: sourceFault(marked, found), fate: 'corrected' };
  const group = sameSource(marked, found) ? 'content wrong' : 'content and source wrong';
  return { group, name: contentFault(article, marked, found), fate: 'corrected' };
}

function sourceFault(marked: Marking, found: Marking): string {
  if (found.source.size === 0) return 'none given';
  if (marked.source.size === 0) return 'one given where there is none';
  return sharedWords(marked.source, found.source) > 0 ? 'too long or too short' : 'another';
}

function contentFault(article: DevArticle, marked: Marking, found: Marking): string {
  const [a, b] = [marked.content, found.content];
  if (sharedWords(a, b) === 0) return 'elsewhere';
  const starts = [Math.min(...a), Math.min(...b)] as const;
  const ends = [Math.max(...a), Math.max(...b)] as const;
  const [start, end] = [starts[0] - starts[1], ends[1] - ends[0]];
  const edge = (by: number): string => (by > 0 ? 'too far out' : 'too far in');
  if (start === 0 && end === 0) return 'a gap within';
  if (end === 0) return `start ${edge(start)}, ${howFar(article, starts)}`;
  if (start === 0) return `end ${edge(end)}, ${howFar(article, ends)}`;
  return start > 0 && end > 0 ? 'both ends too far out' : start < 0 && end < 0 ? 'both ends too far in' : 'shifted';
}

/** Whether two words stand in one sentence. */
function howFar({ words, analysis }: DevArticle, places: readonly [number, number]): string {
  const [a, b] = places.map((word) => analysis.sentence[tokenAt(analysis, words[word]![0])]);
  return a === b ? 'within the sentence' : 'by sentences';
}

/** Words of a content that a right finding may claim before a missed one counts as joined with it. */
const CLAIMED = 0.5;

function missedOne(article: DevArticle, m: number, seen: CueCounts): ClassedError {
  const marking = article.marked[m]!;
  const joined = article.right.some(
    ([, f]) => sharedWords(marking.content, article.found[f]!.content) >= CLAIMED * marking.content.size,
  );
  if (joined) return { group: 'missed', name: 'within the content of another', fate: 'added' };
  return { group: 'missed', name: missedClassOf(article, marking, seen), fate: 'added' };
}

function tooMuch(article: DevArticle, f: number): ClassedError {
  const finding = article.found[f]!;
  const overlaps = article.marked.some(({ content }) => sharedWords(content, finding.content) > 0);
  const name = overlaps ? 'words of another once more' : `nothing marked there: ${finding.kind}`;
  return { group: 'too much', name, fate: 'removed' };
}

/** The page, and the weights it tells of where no others are named. */
const PAGE = new URL('../docs/attribution-errors.md', import.meta.url);
const WEIGHTS = new URL('../models/attribution.bin', import.meta.url);

/** Writes the classes of the errors that these weights make to a Markdown page. */
export function writeErrors(corpora: string, weights = WEIGHTS, page = PAGE): void {
  const model = loadAttributionModel(readFileSync(weights));
  const articles = findInDev(corpora, model);
  const seen = cueCountsOf(readMarkedArticles(corpora, TRAIN));
  writeFileSync(page, errorsPage(articles, errorClassesOf(articles, seen), model.sha256));
}

const WHAT = `# Errors of attribution on the development part

Written by \`npm run eval -- errors\`; edits are lost. Every marked attribution that is not found, and every found one that
is not right, is in one class. *Cost* is how many points of F1 (right all) would be gained if all of the class were right:
a near miss corrected, a missed one added, one too many removed. A word is *rare* when it is the whole of a cue fewer than
ten times in the training part, else *common*. Classes of missed ones are tried in this order: within the content of another, no cue, signed
behind a dash, transcript turn, headline, colon, quotation in a paragraph of its own, then by the words of the cue.
`;

function errorsPage(articles: readonly DevArticle[], classes: readonly ErrorClass[], sha256: string): string {
  const total = { right: 0, found: 0, marked: 0 };
  for (const { right, found, marked } of articles) {
    total.right += right.length;
    total.found += found.length;
    total.marked += marked.length;
  }
  const rows = classes.map(({ group, name, times, cost }) => `| ${group} | ${name} | ${times} | ${cost.toFixed(2)} |`);
  return `${WHAT}
Weights \`${sha256.slice(0, 12)}\`, ${articles.length} articles: ${total.marked} marked, ${total.found} found, ${total.right} right, F1 ${f1Of(total).toFixed(1)}.

${groupsTable(classes, total)}

## Classes

| group | class | times | cost |
|---|---|---:|---:|
${rows.join('\n')}
`;
}

function groupsTable(classes: readonly ErrorClass[], total: Count): string {
  const groups = new Map<string, { times: number; count: Count }>();
  for (const { group, fate, times } of classes) {
    const before = groups.get(group) ?? { times: 0, count: total };
    groups.set(group, { times: before.times + times, count: righted(before.count, fate, times) });
  }
  const rows = [...groups]
    .map(([group, { times, count }]) => ({ group, times, cost: f1Of(count) - f1Of(total) }))
    .sort((a, b) => b.cost - a.cost)
    .map(({ group, times, cost }) => `| ${group} | ${times} | ${cost.toFixed(1)} |`);
  return ['| group | times | cost |', '|---|---:|---:|', ...rows].join('\n');
}
