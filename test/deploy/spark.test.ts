import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join(ROOT, 'src/cli/onrecord.ts');
const ITEMS = 240;
/** Two executors, each with one core and 1,024 MiB; everything on loopback. */
const SPARK = {
  'spark.master': 'local-cluster[2,1,1024]',
  'spark.executor.memory': '512m',
  'spark.driver.memory': '512m',
  'spark.ui.enabled': 'false',
  'spark.driver.host': '127.0.0.1',
  'spark.driver.bindAddress': '127.0.0.1',
};

/** Python with PySpark: as `ONRECORD_PYTHON` says, or `python3`. */
const python = process.env.ONRECORD_PYTHON ?? 'python3';
const skip = whyNot();

function whyNot(): string | false {
  if (!existsSync('/proc/self/stat')) return 'processes are found in /proc, which this system has not';
  if (spawnSync('java', ['-version']).status !== 0)
    return 'no java on the PATH (Debian: apt-get install default-jre-headless)';
  if (spawnSync(python, ['-c', 'import pyspark']).status === 0) return false;
  return `${python} has no pyspark (pip install -r deploy/spark/requirements.txt; ONRECORD_PYTHON names another Python)`;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ id: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return []; // ended meanwhile
      }
    });
}

/** The processes that `root` started, and those that they started. */
function descendants(root: number, all: readonly Process[]): readonly Process[] {
  const own = all.filter(({ parent }) => parent === root);
  return own.flatMap((one) => [one, ...descendants(one.id, all)]);
}

/** An executor in whose share an extraction is running. */
function busyExecutor(job: number): number | undefined {
  const all = processes();
  return descendants(job, all).find(
    ({ id, command }) =>
      command.includes('CoarseGrainedExecutorBackend') &&
      descendants(id, all).some(({ command }) => command.includes(COMMAND)),
  )?.id;
}

describe('the Spark job', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-spark-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const items = join(folder, 'items.jsonl');
  const story = readFileSync(join(ROOT, 'examples/items/tram-aggregated.txt'), 'utf8');
  const issues = join(ROOT, 'examples/tram-issues.yaml');

  test('gives what one process gives, though one of its two executors is killed in mid-run', async () => {
    const lines = Array.from({ length: ITEMS }, (_, n) =>
      JSON.stringify({
        id: `item ${n}`,
        text: `${story}\nMarchetti added 🚋 number ${n}: “The depot is full.”`,
        published: '2026-03-19',
      }),
    );
    writeFileSync(items, `${lines.join('\n')}\n\n{broken\n`);
    const { killed, status, log } = await runJob(['--jsonl', items, '--issues', issues, '--partitions', '8'], 'out');
    assert.equal(status, 0, log.slice(-3000));
    assert.ok(killed, 'no executor was seen at work');
    assert.match(log, /Lost executor|ExecutorLostFailure/);

    const { entries, statements } = tables('out');
    const alone = spawnSync(process.execPath, [COMMAND, 'extract', '--jsonl', '--issues', issues, items], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const expected = alone.stdout.trimEnd().split('\n');
    const read = entries.filter(({ error }) => error === null);
    assert.deepEqual(
      read.map(({ entry }) => entry).sort(),
      expected.filter((line) => !line.includes('"error"')).sort(),
    );
    assert.deepEqual(
      entries.filter(({ error }) => error !== null).map(({ error }) => error),
      ['input/bad-line'],
    );

    const first = JSON.parse(expected[0]!);
    const rows = statements.filter(({ article }) => article === first.article.id);
    assert.deepEqual(
      rows.map(({ id, actor, said, content }) => ({ id, actor, said, content })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      first.statements
        .map((statement: Found) => ({
          id: statement.id,
          actor: statement.actor.name,
          said: statement.said.value,
          content: statement.spans.content.map(([start, end]) => first.article.text.slice(start, end)).join(' … '),
        }))
        .sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
    );
    assert.ok(rows.some(({ positions }) => positions.some(({ issue, own }) => issue === 'tram-to-the-harbour' && own)));
  });

  test('reads the files of a list, and fails where one of them ends the command', async () => {
    const list = join(folder, 'files.txt');
    writeFileSync(
      list,
      `${['tram-original.html', 'fenland-radio.rss'].map((name) => join(ROOT, 'examples/items', name)).join('\n')}\n`,
    );
    const { status, log } = await runJob(['--files', list], 'files', { kill: false });
    assert.equal(status, 0, log.slice(-3000));
    const { entries } = tables('files');
    assert.ok(entries.some(({ id }) => id === 'tram-original'));
    assert.ok(entries.length > 2, 'the feed gives an entry for each of its items');

    const broken = await runJob(['--files', list], 'none', { kill: false, command: 'sh -c "exit 70"' });
    assert.notEqual(broken.status, 0);
    assert.match(broken.log, /ended with status 70/);
  });

  interface Found {
    readonly id: string;
    readonly actor: { readonly name: string | null };
    readonly said: { readonly value: string | null };
    readonly spans: { readonly content: readonly (readonly [number, number])[] };
  }

  interface EntryRow {
    readonly id: string;
    readonly error: string | null;
    readonly entry: string;
  }

  interface StatementRow {
    readonly id: string;
    readonly article: string;
    readonly actor: string | null;
    readonly said: string | null;
    readonly content: string;
    readonly positions: readonly { readonly issue: string; readonly own: boolean }[];
  }

  function tables(name: string): { entries: readonly EntryRow[]; statements: readonly StatementRow[] } {
    const reader = fileURLToPath(new URL('read_tables.py', import.meta.url));
    const out = execFileSync(python, [reader, join(folder, name)], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return {
      entries: rows.filter(({ table }) => table === 'entries'),
      statements: rows.filter(({ table }) => table === 'statements'),
    };
  }

  interface Ran {
    readonly status: number | null;
    readonly log: string;
    readonly killed: boolean;
  }

  /** Runs the job to its end; with `kill`, ends one executor by SIGKILL as soon as it is at work. */
  async function runJob(
    options: readonly string[],
    out: string,
    { kill = true, command = `${process.execPath} ${COMMAND}` } = {},
  ): Promise<Ran> {
    const path = join(folder, `${out}.log`);
    const conf = Object.entries(SPARK).flatMap(([name, value]) => ['--conf', `${name}=${value}`]);
    const job = spawn(
      python,
      [join(ROOT, 'deploy/spark/extract_job.py'), '--output', join(folder, out), '--command', command, ...options],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          PYSPARK_PYTHON: python,
          PYSPARK_SUBMIT_ARGS: [...conf, 'pyspark-shell'].join(' '),
          SPARK_LOCAL_IP: '127.0.0.1',
        },
      },
    );
    const log = createWriteStream(path);
    job.stdout.pipe(log, { end: false });
    job.stderr.pipe(log, { end: false });
    let killed = false;
    const watch = setInterval(() => {
      const executor = kill && !killed ? busyExecutor(job.pid!) : undefined;
      if (executor === undefined) return;
      process.kill(executor, 'SIGKILL');
      killed = true;
    }, 50);
    const status = await new Promise<number | null>((resolve) => job.on('close', resolve));
    clearInterval(watch);
    await new Promise((resolve) => log.end(resolve));
    return { status, log: readFileSync(path, 'utf8'), killed };
  }
});
