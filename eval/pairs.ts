import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareTexts } from '../src/provenance/index.ts';
import type { Evaluation } from './evaluation.ts';

const PAIRS = 'reuse/pairs-dev.jsonl.gz';

interface Pair {
  readonly id: string;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
}

/** Whether a text derives from another. The weights were trained on these pairs: decisions/0060 has cross-validated figures. */
export const evaluation: Evaluation = {
  name: 'pairs',
  needs: [PAIRS],
  async run(corpora) {
    const text = gunzipSync(readFileSync(join(corpora, PAIRS))).toString('utf8');
    const pairs = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Pair);
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-pairs-'));
    try {
      const [gold, predicted] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
      writeFileSync(gold, text);
      const lines = pairs.map(({ id, a, b }) => JSON.stringify({ id, verdict: compareTexts(a, b).verdict }));
      writeFileSync(predicted, lines.join('\n'));
      const scorer = join(corpora, '../tools/score-pairs.mjs');
      const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, gold, predicted, '--json'], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const { precision, recall, f1, falseLinks } = JSON.parse(stdout) as Record<string, number>;
      return { precision: precision!, recall: recall!, f1: f1!, falseLinks: falseLinks! };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
