import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../src/domain/index.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { linesOf } from './scorer.ts';
import { type Given, stanceFigures } from './stance-sides.ts';

const COMMAND = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
const ARTICLES = ['polnear/train.jsonl.gz', 'polnear/stance-dev.articles.jsonl.gz', 'polnear/dev.jsonl.gz'];
/** The sets of which nothing was learned; of the others the encoder knows the labels. */
const SETS = ['drawn-c', 'drawn-d'];
const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** One statement read by eye on one proposition, and what is read. */
interface Judged {
  readonly issue: string;
  readonly label: string;
  readonly stance: string;
}

const givenOf = ({ label, stance }: Judged): Given => [label, stance];

/**
 * Positions on propositions that nobody had thought of, attributions given, against the labels of readers who had not seen the rules: nothing is
 * learned from them, nor from any label of their articles, and of the rules' mistakes only wrong sides were read (decisions/0161, 0164). What is
 * said of statements without a label is not counted. Each set is scored alone, and both together.
 */
export const evaluation: Evaluation = {
  name: 'stance-fresh',
  needs: ARTICLES,
  async run(corpora) {
    const own = JSON.parse(here('stance-propositions.json')) as Readonly<Record<string, readonly Issue[]>>;
    const rows = here('stance-labels.tsv').trim().split('\n');
    const judged = new Map<string, Judged[]>();
    for (const set of SETS) {
      const labels = rows.filter((row) => row.startsWith(`${set}\t`));
      judged.set(set, judge(corpora, own[set]!, labels));
    }
    judged.set('both', [...judged.values()].flat());
    const figures: Figures = Object.assign(
      {},
      ...[...judged].map(([set, all]) => stanceFigures(set, all.map(givenOf))),
    );
    return {
      figures,
      errors: () =>
        Object.fromEntries(
          [...judged].flatMap(([set, all]) =>
            Object.entries(
              bootstrap([...Map.groupBy(all, ({ issue }) => issue).values()], (sample) =>
                stanceFigures(set, sample.flat().map(givenOf)),
              ),
            ).map(([name, { error }]) => [name, error] as const),
          ),
        ),
    };
  },
};

/** What is read of the labelled statements of one set. */
function judge(corpora: string, issues: readonly Issue[], rows: readonly string[]): Judged[] {
  const labels = rows.map((row) => row.split('\t') as [string, string, string, string, string]);
  const wanted = new Set(labels.map(([, article]) => article));
  const lines = new Map(
    ARTICLES.flatMap((file) => linesOf(join(corpora, file)))
      .map((line) => [(JSON.parse(line) as { id: string }).id, line] as const)
      .filter(([id]) => wanted.has(id)),
  );
  const absent = [...wanted].filter((id) => !lines.has(id));
  if (absent.length > 0) throw new Error(`No text of ${absent.join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-stance-'));
  try {
    const file = join(folder, 'issues.json');
    writeFileSync(file, JSON.stringify(issues));
    const options = ['extract', '--jsonl', '--threads', '2', '--given-attributions', '--issues', file];
    const output = execFileSync(process.execPath, [COMMAND, ...options], {
      input: [...lines.values()].join('\n'),
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    });
    const entries = new Map(
      output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Extracted)
        .map((entry) => [entry.id, entry.statements]),
    );
    return labels.map(([, article, statement, issue, label]) => {
      const found = entries.get(article)?.[Number(statement)];
      if (!found) throw new Error(`${article} has no statement ${statement}.`);
      const positions = found.positions ?? [];
      const own = positions.find((position) => position.issue === issue && position.by === 'speaker');
      return { issue, label, stance: own?.stance ?? 'none' };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Extracted {
  readonly id: string;
  readonly statements: readonly { readonly positions: readonly { issue: string; stance: string; by: unknown }[] }[];
}
