import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const REQUIREMENTS = join(HERE, 'requirements.txt');
/** One thread each, as ours has: the libraries of linear algebra take all cores otherwise. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', PYTHONPATH: HERE };

/** The packages that are compared, with their versions, as pinned. */
export const pinned = (): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(REQUIREMENTS, 'utf8').matchAll(/^([\w-]+)==(\S+)$/gm)].map(([, name, version]) => [
      name!,
      version!,
    ]),
  );

/**
 * A Python with the pinned packages: that which `ONRECORD_BENCH_PYTHON` names, else one made in the folder by pip. Throws,
 * with what to do, where there is none.
 */
export function pythonWith(folder: string): string {
  const given = process.env.ONRECORD_BENCH_PYTHON;
  if (given) return given;
  const made = spawnSync('python3', ['-m', 'venv', join(folder, 'python')], { encoding: 'utf8' });
  if (made.status !== 0) {
    throw new Error(
      `There is no Python with venv (${made.error?.message ?? made.stderr.trim()}): install Python 3.11 to 3.13.`,
    );
  }
  const python = join(folder, 'python', 'bin', 'python');
  const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  const { status, stderr } = spawnSync(python, words, { encoding: 'utf8' });
  if (status === 0) return python;
  throw new Error(`pip could not install bench/beside/requirements.txt: ${stderr.trim().split('\n').at(-1)}`);
}

export const versionOf = (python: string): string =>
  execFileSync(python, ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' }).trim();

/** What a program here gives for these lines, and what it says of itself. */
export function runPython<Said>(
  { python, folder }: { readonly python: string; readonly folder: string },
  program: string,
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly said: Said } {
  const [input, output] = [join(folder, `${program}-in.jsonl`), join(folder, `${program}-out.jsonl`)];
  writeFileSync(input, lines.join('\n'));
  const { status, stdout, stderr, error } = spawnSync(python, [join(HERE, `${program}.py`), input, output], {
    encoding: 'utf8',
    env: { ...process.env, ...ONE_THREAD },
  });
  if (status !== 0)
    throw new Error(`${program}.py failed: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`);
  const given = readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { lines: given, said: JSON.parse(stdout.trim().split('\n').at(-1)!) as Said };
}
