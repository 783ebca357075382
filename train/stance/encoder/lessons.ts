import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acrossLabels } from '../../../eval/stance-across.ts';
import { readAgain } from '../../../eval/stance-again.ts';
import { inferredLabels } from '../../../eval/stance-inferred-labels.ts';
import { articlesIn, statedIn } from '../../../eval/stance-statements.ts';
import { wideLabels } from '../../../eval/stance-wide.ts';
import type { Issue, Spans } from '../../../src/domain/index.ts';
import type { Analysis } from '../../../src/language/index.ts';
import { readStatements } from '../../../src/stance/candidates.ts';
import { mentionNear, stretchesOf } from '../../../src/stance/encoder/input.ts';
import { type PreparedIssues, prepareIssues, type Stated } from '../../../src/stance/index.ts';
import { anchorsOf, isNear } from '../../../src/stance/positions.ts';
import { rootPlaces } from '../../../src/stance/touching.ts';
import { ARTICLES, labelsOf, propositionsOf, sealedArticles } from '../labelled.ts';
import { contrasts } from './contrasts.ts';

/** A statement as the encoder's training reads it: spans are offsets in `text`, whole sentences. */
export interface Told {
  readonly key: string;
  readonly actor: string;
  readonly text: string;
  /** The two sentences before. */
  readonly before: string;
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
}

/** What a statement is labelled with on a proposition. */
export interface Pair {
  readonly key: string;
  readonly set: string;
  readonly proposition: string;
  readonly label: string;
  /** What a second reader said, and a third; undefined where none was asked. */
  readonly second?: string | undefined;
  readonly third?: string | undefined;
  /** What a strict reader said; undefined where none was asked. */
  readonly strict?: string | undefined;
  /** Whether the rules find the proposition named in the statement, and anywhere in the article. */
  readonly named: boolean;
  readonly inArticle: boolean;
  /** Words around the nearest mention, where they are not read anyway; empty where there is none near. */
  readonly mention: string;
  /** Whether a mention that names it stands near the statement. */
  readonly near: boolean;
}

interface Labelled {
  readonly set: string;
  readonly article: string;
  readonly statement: number;
  readonly issue: Issue;
  readonly label: string;
  readonly second?: string | undefined;
  readonly third?: string | undefined;
  readonly strict?: string | undefined;
}

/** Writes `statements.jsonl` and `pairs.jsonl`: all labels but those of articles that the sealed sets are drawn from, and what is invented. */
export function writeLessons(root: string, corpora: string, folder: string, log: (line: string) => void): void {
  const sealed = sealedArticles(root);
  const byArticle = Map.groupBy(
    allLabels(root, corpora).filter(({ article }) => !sealed.has(article)),
    ({ article }) => article,
  );
  const invented = (['contrasts', 'plain'] as const).map(contrasts);
  const statements = invented.flatMap((some) => some.statements);
  const pairs = invented.flatMap((some) => some.pairs);
  const seen = new Set<string>();
  for (const file of ARTICLES)
    for (const [id, line] of articlesIn(join(corpora, file))) {
      const labels = seen.has(id) ? undefined : byArticle.get(id);
      seen.add(id);
      if (!labels) continue;
      const { analysis, stated } = statedIn(line);
      statements.push(...stated.map((one, i) => told(analysis, one, `${id}#${i}`)));
      for (const some of Map.groupBy(labels, ({ set, issue }) => `${set}\t${issue.id}`).values())
        pairs.push(...pairsOf(analysis, stated, some));
    }
  mkdirSync(folder, { recursive: true });
  const write = (name: string, rows: readonly object[]): void =>
    writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  write('statements.jsonl', statements);
  write('pairs.jsonl', pairs);
  log(`${statements.length} statements, ${pairs.length} labels`);
}

function allLabels(root: string, corpora: string): Labelled[] {
  const propositions = propositionsOf(root, corpora);
  const own = labelsOf(root, corpora).map((label): Labelled => {
    const issue = propositions.get(label.set)!.find(({ id }) => id === label.issue)!;
    return { ...label, issue };
  });
  const wide = wideLabels().flatMap(({ article, issue, labels }) =>
    labels.map((label, statement) => ({ article, statement, issue, label })),
  );
  const inferred = (['inferred', 'hasty'] as const).flatMap((set) =>
    inferredLabels(set).map(
      ({ article, statement, proposition, label, second, strict }, i): Labelled => ({
        set,
        article,
        statement,
        issue: { id: String(i), proposition, about: [] },
        label,
        second,
        strict,
      }),
    ),
  );
  const broad = acrossLabels('broad').map((one): Labelled => ({ set: 'broad', ...one }));
  return [...own, ...withAgain('wide', wide), ...inferred, ...withAgain('across', acrossLabels()), ...broad];
}

/** With what was read again. */
function withAgain(set: 'wide' | 'across', labels: readonly Omit<Labelled, 'set'>[]): Labelled[] {
  const [second, third, strict] = [readAgain(set, 'second'), readAgain(set, 'third'), readAgain(set, 'strict')];
  return labels.map((one) => {
    const key = `${one.article} ${one.issue.id} ${one.statement}`;
    return { set, ...one, second: second.get(key), third: third.get(key), strict: strict.get(key) };
  });
}

function pairsOf(analysis: Analysis, stated: readonly Stated[], some: readonly Labelled[]): Pair[] {
  const [{ issue }] = some as [Labelled, ...Labelled[]];
  const issues: PreparedIssues = issue.about.length > 0 ? prepareIssues([issue]) : [];
  const { reading, said, mentions, candidates } = readStatements(analysis, stated, issues);
  const named = new Set(candidates[0]?.map(({ statement }) => statement));
  const [prepared] = issues;
  const anchors = prepared ? anchorsOf(reading, rootPlaces(reading), prepared, mentions[0]!) : { at: [], within: 0 };
  const mention = (statement: number): string => {
    const words = mentionNear(analysis, stated[statement]!.spans, anchors.at, anchors.within);
    return words ? analysis.text.slice(...words) : '';
  };
  return some.map(({ set, article, statement, label, second, third, strict }) => ({
    key: `${article}#${statement}`,
    set,
    proposition: issue.proposition,
    label,
    second,
    third,
    strict,
    named: named.has(statement),
    inArticle: (mentions[0]?.length ?? 0) > 0,
    mention: mention(statement),
    near: isNear(reading, said[statement]!, anchors),
  }));
}

function told(analysis: Analysis, { spans, actor }: Stated, key: string): Told {
  const { own, before } = stretchesOf(analysis, spans);
  const within = (some: Spans): Spans => some.map(([from, to]) => [from - own[0], to - own[0]]);
  return {
    key,
    actor: actor.name ?? '',
    text: analysis.text.slice(...own),
    before: analysis.text.slice(...before),
    source: within(spans.source),
    cue: within(spans.cue),
    content: within(spans.content),
  };
}
