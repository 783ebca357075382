import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The lines of a JSON Lines file, gzipped or not, as they stand. */
export function linesOf(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The lines of one `id` together, in the order of their first. */
export function linesById(lines: readonly string[], field = 'id'): string[][] {
  const groups = new Map<unknown, string[]>();
  for (const line of lines) {
    const id = (JSON.parse(line) as Record<string, unknown>)[field];
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups.values()];
}

/** Runs a scorer, which lies beside the corpora, over files of these lines, and reads the figures it prints. */
export function scored<Outcome>(corpora: string, scorer: string, files: readonly (readonly string[])[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  try {
    const paths = files.map((lines, i) => {
      const path = join(folder, `${i}.jsonl`);
      writeFileSync(path, lines.join('\n'));
      return path;
    });
    const words = [join(corpora, '..', 'tools', scorer), ...paths, '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${scorer} failed: ${stderr}`);
    return JSON.parse(stdout) as Outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
