import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../../eval/scorer.ts';
import { articlesIn, type Line, statedIn } from '../../eval/stance-statements.ts';
import { wideLabels } from '../../eval/stance-wide.ts';
import type { Issue } from '../../src/domain/index.ts';
import { type Candidate, readStatements } from '../../src/stance/candidates.ts';
import { featuresOf, reasonsFor } from '../../src/stance/features.ts';
import { prepareIssues } from '../../src/stance/index.ts';
import type { Reading } from '../../src/stance/reading.ts';

/** What a statement is labelled with on one issue. */
export interface Label {
  readonly set: string;
  readonly article: string;
  readonly statement: number;
  readonly issue: string;
  readonly label: string;
}

/** A labelled statement of which a side was read, with the features of that side. */
export interface Case extends Label {
  readonly side: 1 | -1;
  readonly features: readonly number[];
}

export const ARTICLES = ['polnear/stance-dev.articles.jsonl.gz', 'polnear/train.jsonl.gz', 'polnear/dev.jsonl.gz'];

/** The sets of labels that measure, and from which nothing is learned. */
const SEALED: ReadonlySet<string> = new Set([
  'drawn-c',
  'drawn-d',
  'drawn-e',
  'drawn-f',
  'drawn-g',
  'drawn-h',
  'drawn-i',
  'drawn-j',
  'drawn-k',
]);

/** The articles from which these are drawn: nothing that is said in them is learned from by the encoder. */
export const sealedArticles = (root: string): ReadonlySet<string> =>
  new Set(
    linesOf(join(root, 'eval/stance-labels.tsv')).flatMap((row) => {
      const [set, article] = row.split('\t') as [string, string];
      return SEALED.has(set) ? [article] : [];
    }),
  );

/** All labels to learn from: those of the development part, and those of our own but the sealed ones. */
export function labelsOf(root: string, corpora: string): Label[] {
  const dev = linesOf(join(corpora, 'polnear/stance-dev.items.jsonl')).map((line): Label => {
    const { id, attribution, proposition, stance } = JSON.parse(line) as Record<string, string>;
    return { set: 'dev', article: id!, statement: Number(attribution), issue: proposition!, label: stance! };
  });
  const own = linesOf(join(root, 'eval/stance-labels.tsv')).slice(1);
  return [
    ...dev,
    ...own
      .map((row): Label => {
        const [set, article, statement, issue, label] = row.split('\t') as [string, string, string, string, string];
        return { set, article, statement: Number(statement), issue, label };
      })
      .filter(({ set }) => !SEALED.has(set)),
  ];
}

/** Gives each labelled side that was read in the articles of `stance-wide.txt`; its issues go by their ids. */
export function wideCases(corpora: string): { readonly labels: Label[]; readonly cases: Case[] } {
  const lines = articlesIn(join(corpora, ARTICLES[1]!));
  const labels: Label[] = [];
  const cases: Case[] = [];
  for (const [article, some] of Map.groupBy(wideLabels(), ({ article }) => article)) {
    const { analysis, stated } = statedIn(lines.get(article)!);
    for (const { issue, labels: given } of some) {
      if (given.length !== stated.length)
        throw new Error(`${article} has ${stated.length} statements, not ${given.length}.`);
      const { reading, candidates } = readStatements(analysis, stated, prepareIssues([issue]));
      for (const [statement, label] of given.entries()) {
        const one: Label = { set: 'wide', article, statement, issue: issue.id, label };
        labels.push(one);
        cases.push(...casesAt(reading, candidates[0]!, one));
      }
    }
  }
  return { labels, cases };
}

/** The propositions by set; those of `residue` stand in the sets that were learned from, but for the blind one. */
export function propositionsOf(root: string, corpora: string): ReadonlyMap<string, readonly Issue[]> {
  const own = JSON.parse(readFileSync(join(root, 'eval/stance-propositions.json'), 'utf8')) as Record<string, Issue[]>;
  const dev = JSON.parse(readFileSync(join(corpora, 'polnear/stance-dev.propositions.json'), 'utf8')) as Issue[];
  const learned = Object.entries(own).filter(([set]) => set !== 'blind' && !SEALED.has(set));
  const residue = [...dev, ...learned.flatMap(([, issues]) => issues)];
  return new Map([...Object.entries({ dev, 'dev-rest': dev, ...own }), ['residue', residue]]);
}

/** Reads the articles that bear labels and gives each labelled side that was read in them. */
export function casesOf(root: string, corpora: string): Case[] {
  const byArticle = Map.groupBy(labelsOf(root, corpora), ({ article }) => article);
  const propositions = propositionsOf(root, corpora);
  const seen = new Set<string>();
  return ARTICLES.flatMap((file) => linesOf(join(corpora, file))).flatMap((text) => {
    const line = JSON.parse(text) as Line;
    const labels = seen.has(line.id) ? undefined : byArticle.get(line.id);
    seen.add(line.id);
    return labels ? casesIn(line, labels, propositions) : [];
  });
}

function casesIn(line: Line, labels: readonly Label[], propositions: ReadonlyMap<string, readonly Issue[]>): Case[] {
  const { analysis, stated } = statedIn(line);
  return [...Map.groupBy(labels, ({ set, issue }) => `${set}\t${issue}`).values()].flatMap((some) => {
    const [{ set, issue }] = some as [Label, ...Label[]];
    const found = propositions.get(set)?.find(({ id }) => id === issue);
    if (!found) throw new Error(`There is no proposition ${issue} in the set ${set}.`);
    const { reading, candidates } = readStatements(analysis, stated, prepareIssues([found]));
    return some.flatMap((label) => casesAt(reading, candidates[0]!, label));
  });
}

function casesAt(reading: Reading, all: readonly Candidate[], label: Label): Case[] {
  const candidate = all.find(({ statement }) => statement === label.statement);
  if (!candidate || candidate.counts) return [];
  return ([1, -1] as const).flatMap((side) => {
    const [reason] = reasonsFor(candidate.reasons, side);
    if (!reason || reason.conditional || (candidate.said.cue.kind === 'ask' && reason.ground !== 'ought')) return [];
    return [{ ...label, side, features: featuresOf(reading, candidate, all, side) }];
  });
}
