import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findAttributions, loadAttributionModel } from '../src/attribution/index.ts';
import { analyse } from '../src/language/index.ts';
import type { Evaluation } from './evaluation.ts';

interface Score {
  readonly f1: number;
}

interface Scores {
  readonly alpha: number;
  readonly exact: Readonly<Record<'source' | 'cue' | 'content', Score>>;
  readonly right: Readonly<Record<'all' | 'direct' | 'mixed' | 'indirect', Score>>;
}

const WEIGHTS = new URL('../models/attribution.bin', import.meta.url);

/** Who is credited with which words, on the development part of PolNeAR. */
export const evaluation: Evaluation = {
  name: 'attribution',
  needs: ['polnear/dev.jsonl.gz', '../tools/score-attributions.mjs'],
  async run(corpora) {
    const model = loadAttributionModel(readFileSync(WEIGHTS));
    const gold = gunzipSync(readFileSync(join(corpora, 'polnear', 'dev.jsonl.gz'))).toString('utf8');
    const predicted = gold
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return JSON.stringify({ id, statements: findAttributions(analyse(text), model) });
      });
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
    try {
      writeFileSync(join(folder, 'gold'), gold);
      writeFileSync(join(folder, 'predicted'), predicted.join('\n'));
      const scorer = join(corpora, '..', 'tools', 'score-attributions.mjs');
      const answer = execFileSync(process.execPath, [
        scorer,
        join(folder, 'gold'),
        join(folder, 'predicted'),
        '--json',
      ]);
      return figuresOf(JSON.parse(answer.toString('utf8')) as Scores);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const figuresOf = ({ right, exact, alpha }: Scores): Record<string, number> => ({
  rightAll: 100 * right.all.f1,
  rightDirect: 100 * right.direct.f1,
  rightMixed: 100 * right.mixed.f1,
  rightIndirect: 100 * right.indirect.f1,
  exactSource: 100 * exact.source.f1,
  exactCue: 100 * exact.cue.f1,
  exactContent: 100 * exact.content.f1,
  alpha: 100 * alpha,
});
