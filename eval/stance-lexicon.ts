import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../src/domain/index.ts';
import { prepareIssues, takePositions } from '../src/stance/index.ts';
import * as lexicons from '../src/stance/lexicon/index.ts';
import { stemmed } from '../src/stance/lexicon/index.ts';
import type { Evaluation } from './evaluation.ts';
import { linesById, linesOf } from './scorer.ts';
import { type Given, sideFigures } from './stance-sides.ts';
import { type Line, statedIn } from './stance-statements.ts';

const ARTICLES = 'polnear/stance-dev.articles.jsonl.gz';
const ITEMS = 'polnear/stance-dev.items.jsonl';
const PROPOSITIONS = 'polnear/stance-dev.propositions.json';

interface Item {
  readonly id: string;
  readonly attribution: number;
  readonly proposition: string;
  readonly stance: string;
}

/** A lexicon as a map that can be changed for a trial, and put back. */
type Changeable = Map<string, { readonly rest: readonly string[]; readonly part: string }[]>;

const LEXICONS: readonly (readonly [name: string, lexicon: Changeable])[] = Object.entries(lexicons).flatMap(
  ([name, value]): (readonly [string, Changeable])[] => [
    ...(value instanceof Map ? [[name, value as unknown as Changeable] as const] : []),
    ...(name === 'FAMILIES'
      ? (value as unknown as Changeable[]).map((family, i) => [`FAMILIES ${i}`, family] as const)
      : []),
  ],
);

const keyOf = (name: string, first: string, { rest, part }: { rest: readonly string[]; part: string }): string =>
  [name, first, ...rest, part].join(' ');

/**
 * Sides on the development part, each proposition read without the entries of the lexicons that the labelled statements of
 * no other proposition touch: what those entries, if they were written for one proposition, are worth to it (decisions/0053). The rules read alone.
 */
export const evaluation: Evaluation = {
  name: 'stance-lexicon',
  needs: [ARTICLES, ITEMS, PROPOSITIONS],
  run(corpora) {
    const items = linesOf(join(corpora, ITEMS)).map((line) => JSON.parse(line) as Item);
    const issues = JSON.parse(readFileSync(join(corpora, PROPOSITIONS), 'utf8')) as Issue[];
    const wanted = new Set(items.map(({ id }) => id));
    const read = new Map(
      linesOf(join(corpora, ARTICLES))
        .map((line) => JSON.parse(line) as Line)
        .filter(({ id }) => wanted.has(id))
        .map((line) => [line.id, statedIn(line)] as const),
    );
    const touched = touchedBy(items, read);
    const given = linesById(
      items.map((item) => JSON.stringify(item)),
      'proposition',
    ).flatMap((lines) => {
      const some = lines.map((line) => JSON.parse(line) as Item);
      const issue = issues.find(({ id }) => id === some[0]!.proposition)!;
      return without(touched.get(issue.id) ?? new Set(), () => stancesOf(issue, some, read));
    });
    const whole = issues.flatMap((issue) =>
      stancesOf(
        issue,
        items.filter(({ proposition }) => proposition === issue.id),
        read,
      ),
    );
    const removed = [...touched.values()].reduce((sum, keys) => sum + keys.size, 0) / issues.length;
    return Promise.resolve({
      figures: { ...sideFigures('', given), ...sideFigures('whole', whole), removed },
      errors: () => ({}),
    });
  },
};

type Read = ReadonlyMap<string, ReturnType<typeof statedIn>>;

/** What is read of the labelled statements on one issue. */
function stancesOf(issue: Issue, items: readonly Item[], read: Read): Given[] {
  const prepared = prepareIssues([issue]);
  return [...Map.groupBy(items, ({ id }) => id)].flatMap(([id, some]) => {
    const { analysis, stated, actorAt } = read.get(id)!;
    const positions = takePositions(analysis, stated, prepared, actorAt);
    return some.map(({ attribution, stance }): Given => [stance, positions[attribution]![0]?.stance ?? 'none']);
  });
}

/** By proposition, the entries that stand in its labelled statements and in those of no other. */
function touchedBy(items: readonly Item[], read: Read): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { id, attribution, proposition } of items) {
    const { analysis, stated } = read.get(id)!;
    const text = stemmed(analysis);
    const spans = stated[attribution]!.spans;
    for (let t = 0; t < text.count; t++) {
      const at = analysis.start[t]!;
      if (![...spans.cue, ...spans.content, ...spans.source].some(([start, end]) => at >= start && at < end)) continue;
      for (const [name, lexicon] of LEXICONS)
        for (const entry of lexicon.get(text.stems[t]!) ?? []) {
          const key = keyOf(name, text.stems[t]!, entry);
          users.set(key, (users.get(key) ?? new Set()).add(proposition));
        }
    }
  }
  const alone = new Map<string, Set<string>>();
  for (const [key, propositions] of users)
    if (propositions.size === 1) {
      const [proposition] = propositions as Set<string>;
      alone.set(proposition!, (alone.get(proposition!) ?? new Set()).add(key));
    }
  return alone;
}

/** Runs something with some entries taken out of the lexicons, and puts them back. */
function without<Result>(keys: ReadonlySet<string>, run: () => Result): Result {
  const kept = LEXICONS.map(([, lexicon]) => new Map(lexicon));
  for (const [name, lexicon] of LEXICONS)
    for (const [first, entries] of lexicon)
      lexicon.set(
        first,
        entries.filter((entry) => !keys.has(keyOf(name, first, entry))),
      );
  try {
    return run();
  } finally {
    LEXICONS.forEach(([, lexicon], i) => {
      for (const [first, entries] of kept[i]!) lexicon.set(first, entries);
    });
  }
}
