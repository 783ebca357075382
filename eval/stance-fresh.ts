import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../src/domain/index.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { linesOf } from './scorer.ts';
import { type Given, sideFigures } from './stance-sides.ts';

const COMMAND = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
const ARTICLES = ['polnear/train.jsonl.gz', 'polnear/stance-dev.articles.jsonl.gz', 'polnear/dev.jsonl.gz'];
const DEV = 'polnear/stance-dev.propositions.json';
/** Sets of propositions of which `residue` has none. */
const APART: ReadonlySet<string> = new Set(['blind', 'sealed', 'unseen', 'drawn-a', 'drawn-b', 'drawn-c', 'drawn-d']);
const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** One statement read by eye on one proposition, and what the rules say of it. */
interface Judged {
  readonly issue: string;
  readonly label: string;
  readonly stance: string;
}

const givenOf = ({ label, stance }: Judged): Given => [label, stance];

/**
 * Positions on propositions of our own, attributions given, against labels read by eye (decisions/0052). What the rules
 * say of statements without a label is not counted. Each set is scored alone. All were mended for after their first run;
 * `blind`, `sealed`, `unseen` and `drawn-a` to `drawn-d` were labelled by readers who had not seen the rules; nothing is trained on the last
 * two, of which only the sides that the rules had wrong were read (decisions/0161). `residue` holds statements that the rules of the time did not
 * read or read on articles that nobody had labelled.
 */
export const evaluation: Evaluation = {
  name: 'stance-fresh',
  needs: [...ARTICLES, DEV],
  async run(corpora) {
    const own = JSON.parse(here('stance-propositions.json')) as Readonly<Record<string, readonly Issue[]>>;
    const dev = JSON.parse(readFileSync(join(corpora, DEV), 'utf8')) as readonly Issue[];
    const others = Object.fromEntries(Object.entries(own).filter(([set]) => !APART.has(set)));
    const rows = here('stance-labels.tsv').trim().split('\n').slice(1);
    const propositions = Object.fromEntries(
      Object.entries({ ...own, 'dev-rest': dev, residue: [...dev, ...Object.values(others).flat()] }).filter(([set]) =>
        rows.some((row) => row.startsWith(`${set}\t`)),
      ),
    );
    const judged = new Map<string, Judged[]>();
    for (const [set, issues] of Object.entries(propositions)) {
      judged.set(
        set,
        judge(
          corpora,
          issues,
          rows.filter((row) => row.startsWith(`${set}\t`)),
        ),
      );
    }
    const figures: Figures = Object.assign({}, ...[...judged].map(([set, all]) => sideFigures(set, all.map(givenOf))));
    return {
      figures,
      errors: () =>
        Object.fromEntries(
          [...judged].flatMap(([set, all]) =>
            Object.entries(
              bootstrap([...Map.groupBy(all, ({ issue }) => issue).values()], (sample) =>
                sideFigures(set, sample.flat().map(givenOf)),
              ),
            ).map(([name, { error }]) => [name, error] as const),
          ),
        ),
    };
  },
};

/** What the rules say of the labelled statements of one set. */
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
    const options = ['extract', '--jsonl', '--given-attributions', '--issues', file];
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
