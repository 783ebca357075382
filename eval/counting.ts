import type { StatementKind } from '../src/domain/index.ts';
import { type Marking, type MatchedArticle, ROLES, type Role } from './matching.ts';

/** How many were right, found and marked: what precision, recall and F1 are made of. */
export interface Count {
  right: number;
  found: number;
  marked: number;
}

/** F1 in percent; 0 where nothing is right. */
export const f1Of = ({ right, found, marked }: Count): number => (right ? (200 * right) / (found + marked) : 0);

/** The sum of counts. */
export function sumOf(counts: readonly Count[]): Count {
  const sum = { right: 0, found: 0, marked: 0 };
  for (const { right, found, marked } of counts) {
    sum.right += right;
    sum.found += found;
    sum.marked += marked;
  }
  return sum;
}

/** What is counted of an article for the figures of `attribution`. */
export interface ArticleCounts {
  readonly right: Readonly<Record<'all' | StatementKind, Count>>;
  readonly exact: Readonly<Record<Role, Count>>;
  /** Words by their label as marked (row) and as found (column): none, source, cue, content. */
  readonly labels: readonly number[];
}

const LABELS = 1 + ROLES.length;
const nothing = (): Count => ({ right: 0, found: 0, marked: 0 });

/** Counts an article by the rules of the scorer. */
export function countsOf(article: MatchedArticle): ArticleCounts {
  const right = { all: nothing(), direct: nothing(), mixed: nothing(), indirect: nothing() };
  for (const { kind } of article.marked) for (const count of [right.all, right[kind]]) count.marked++;
  for (const { kind } of article.found) for (const count of [right.all, right[kind]]) count.found++;
  for (const [m, f] of article.right) {
    right.all.right++;
    const { kind } = article.marked[m]!;
    if (kind === article.found[f]!.kind) right[kind].right++;
  }
  const exact = { source: nothing(), cue: nothing(), content: nothing() };
  for (const role of ROLES) countExact(article, role, exact[role]);
  return { right, exact, labels: labelPairs(article) };
}

/** Roles of which every word agrees, and no word more. */
function countExact({ marked, found }: MatchedArticle, role: Role, count: Count): void {
  const keys = (of: readonly Marking[]): string[] =>
    of.filter((one) => one[role].size > 0).map((one) => [...one[role]].sort((x, y) => x - y).join(' '));
  const left = new Map<string, number>();
  for (const key of keys(marked)) {
    count.marked++;
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  for (const key of keys(found)) {
    count.found++;
    const times = left.get(key) ?? 0;
    if (times === 0) continue;
    count.right++;
    left.set(key, times - 1);
  }
}

function labelPairs({ words, marked, found }: MatchedArticle): number[] {
  const labelled = (of: readonly Marking[]): Uint8Array => {
    const labels = new Uint8Array(words.length);
    for (const one of of)
      for (const role of ['content', 'source', 'cue'] as const)
        for (const word of one[role]) labels[word] = 1 + ROLES.indexOf(role);
    return labels;
  };
  const [a, b] = [labelled(marked), labelled(found)];
  const pairs = new Array<number>(LABELS * LABELS).fill(0);
  for (let i = 0; i < words.length; i++) pairs[a[i]! * LABELS + b[i]!]!++;
  return pairs;
}

/** The figures of `attribution`, in percent. */
export function figuresOf(articles: readonly ArticleCounts[]): Record<string, number> {
  const right = (kind: 'all' | StatementKind): number => f1Of(sumOf(articles.map((one) => one.right[kind])));
  const exact = (role: Role): number => f1Of(sumOf(articles.map((one) => one.exact[role])));
  return {
    rightAll: right('all'),
    rightDirect: right('direct'),
    rightMixed: right('mixed'),
    rightIndirect: right('indirect'),
    exactSource: exact('source'),
    exactCue: exact('cue'),
    exactContent: exact('content'),
    alpha: 100 * alphaOf(articles),
  };
}

/** Krippendorff's alpha for two coders, nominal labels, nothing missing. */
function alphaOf(articles: readonly ArticleCounts[]): number {
  const pairs = new Array<number>(LABELS * LABELS).fill(0);
  for (const { labels } of articles) for (let k = 0; k < labels.length; k++) pairs[k]! += labels[k]!;
  const totals = new Array<number>(LABELS).fill(0);
  let all = 0;
  let observed = 0;
  for (let k = 0; k < pairs.length; k++) {
    const [x, y] = [Math.floor(k / LABELS), k % LABELS];
    totals[x]! += pairs[k]!;
    totals[y]! += pairs[k]!;
    all += 2 * pairs[k]!;
    if (x !== y) observed += 2 * pairs[k]!;
  }
  const expected = totals.reduce((sum, x) => sum + x * (all - x), 0);
  return 1 - ((all - 1) * observed) / expected;
}
