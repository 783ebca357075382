import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { askServer, isServer, serverOf, withoutPassword } from '../../src/record/index.ts';
import { type Server, startServer, whyNoServer } from '../../test/record/postgres/server.ts';
import { inputOf, runOf, told } from '../extraction-runs.ts';
import type { Asked, Figure, Machine, Results, Store, Stored } from './results.ts';

const BENCH = join(import.meta.dirname, '..');
const ROOT = join(BENCH, '..');
/** Times that each question is asked, and that the command is started. */
const [ASKED, STARTED] = [50, 5];
/** As a small server has it; what is acknowledged is on its disk. */
const SETTINGS = '-c shared_buffers=256MB';

export const machineOf = (): Machine => ({
  taken: new Date().toISOString(),
  processor: cpus()[0]?.model ?? 'unknown processor',
  cores: cpus().length,
  memory: totalmem() / 1024 ** 3,
  system: `${type()} ${release()} ${arch()}`,
  node: process.versions.node,
  load: loadavg()[0]!,
});

/** Runs one of the commands in this folder; its lines, and the seconds after which each came. */
async function linesOf(words: readonly string[]): Promise<readonly { readonly line: string; readonly at: number }[]> {
  const start = performance.now();
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: { line: string; at: number }[] = [];
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const status = await ending(
    () => void child.kill(),
    async () => {
      for await (const line of createInterface({ input: child.stdout }))
        lines.push({ line, at: (performance.now() - start) / 1000 });
      return ended;
    },
  );
  if (status !== 0) throw new Error(`${words.join(' ')} ended with status ${status}.`);
  return lines;
}

/** The number that a command prints; `pattern` has it as its first group. */
async function printed(command: string, words: readonly string[], pattern: RegExp): Promise<number> {
  const lines = await linesOf([join(BENCH, `${command}.ts`), ...words]);
  const found = lines.flatMap(({ line }) => pattern.exec(line)?.[1] ?? []).at(-1);
  if (found === undefined) throw new Error(`bench/${command}.ts does not print ${pattern}.`);
  return Number(found.replaceAll(',', ''));
}

export type Extraction = Pick<Results, 'figures' | 'rooms'>;

/** Articles and words a second on one thread and on all cores, memory, and where the time goes. */
export async function extraction(folder: string, times: number): Promise<Extraction> {
  const { name, lines, words } = await inputOf(undefined, times);
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, lines.join('\n'));
  const cores = cpus().length;
  const threads = cores > 1 ? [1, cores] : [1];
  const figures: Figure[] = [];
  for (const count of threads) {
    const { clock, processor, resident } = await runOf(count, file);
    const on = count === 1 ? 'one thread' : `${count} threads`;
    figures.push(
      { what: `extracting, ${on}`, value: words / clock, unit: 'words a second', how: name },
      { what: `extracting, ${on}`, value: lines.length / clock, unit: 'articles a second' },
      { what: `extracting, ${on}, by processor time`, value: words / processor, unit: 'words a second' },
      { what: `memory at most, ${on}`, value: resident, unit: 'MiB' },
    );
  }
  return { figures, rooms: await told('profile-once', [file]) };
}

/** Seconds until the command has said its version, half of the times. */
export async function startUp(): Promise<Figure> {
  const built = existsSync(join(ROOT, 'dist/cli/main.js'));
  const command = join(ROOT, built ? 'bin/onrecord.mjs' : 'src/cli/onrecord.ts');
  const taken: number[] = [];
  for (let n = 0; n < STARTED; n++) {
    const start = performance.now();
    await linesOf([command, '--version']);
    taken.push((performance.now() - start) / 1000);
  }
  const value = taken.sort((a, b) => a - b)[STARTED >> 1]!;
  return { what: 'onrecord --version', value, unit: 's', how: built ? 'built' : 'not built: from source' };
}

/** Pages and comparisons, by processor time, as their own commands print them. */
export async function reading(): Promise<readonly Figure[]> {
  const pairs = await printed('compare', [], /([\d,]+) by processor time$/);
  const compared: Figure = { what: 'comparing two articles', value: pairs, unit: 'pairs a second', how: 'one thread' };
  const corpora = process.env.ONRECORD_CORPORA;
  if (!corpora) return [compared];
  const value = await printed('pages', [], /([\d.]+) pages a second of processor time/);
  const pages: Figure = { what: 'article text from HTML', value, unit: 'pages a second', how: '181 pages, one thread' };
  return [pages, compared];
}

export interface Grown {
  readonly figures: readonly Figure[];
  readonly stored: readonly Stored[];
  readonly asked: readonly Asked[];
}

/** Fills a record in steps, asks it at each size, and looks at how large it is. */
export async function growing(location: string, store: Store, sizes: readonly number[]): Promise<Grown> {
  const stored: Stored[] = [];
  const asked: Asked[] = [];
  for (const [i, size] of sizes.entries()) {
    stored.push(...(await fill(location, store, sizes[i - 1] ?? 0, size)));
    asked.push(...(await questions(location, store)));
  }
  const bytes = await bytesOf(location);
  const articles = sizes.at(-1)!;
  const kibibytes: Figure = { what: `on disk, ${store}`, value: bytes / articles / 1024, unit: 'KiB an article' };
  return { figures: [kibibytes], stored, asked };
}

/** What `fill` prints as it goes is taken by the clock. */
async function fill(location: string, store: Store, from: number, to: number): Promise<readonly Stored[]> {
  const start = performance.now();
  const lines = await linesOf([join(BENCH, 'fill.ts'), location, String(to)]);
  const whole = (performance.now() - start) / 1000;
  const steps = lines.flatMap(({ line, at }) => {
    const articles = Number(/^(\d+) articles: /.exec(line)?.[1] ?? 0);
    return articles > from ? [{ articles, at }] : [];
  });
  const marks = steps.length > 0 ? steps : [{ articles: to, at: whole }];
  return marks.map(({ articles, at }, i) => {
    const before = marks[i - 1] ?? { articles: from, at: 0 };
    return { store, articles, rate: (articles - before.articles) / (at - before.at) };
  });
}

/** Half and most of the times of each question to a record that is there. */
export async function questions(location: string, store: string = storeOf(location)): Promise<readonly Asked[]> {
  interface Told {
    readonly statements: number;
    readonly asked: readonly Omit<Asked, 'store' | 'statements'>[];
  }
  const { statements, asked } = await told<Told>('questions-once', [location, String(ASKED)]);
  return asked.map((one) => ({ store, statements, ...one }));
}

const storeOf = (location: string): string => (isServer(location) ? withoutPassword(location) : location);

async function bytesOf(location: string): Promise<number> {
  const server = serverOf(location);
  if (!server) return statSync(location).size;
  const rows = await askServer(location, (query) =>
    query<{ bytes: string }>(
      `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = $1 and c.relkind = 'r'`,
      [server.schema],
    ),
  );
  return Number(rows[0]!.bytes);
}

/** A folder that is gone when `use` ends, or the program is interrupted. */
export async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const end = (): void => rmSync(folder, { recursive: true, force: true });
  return ending(end, () => use(folder));
}

/** A private server of this run; null, with the reason told, where there is none. */
export async function withServer<T>(use: (server: Server) => Promise<T>): Promise<T | null> {
  if (whyNoServer !== null) {
    console.error(`Without PostgreSQL: ${whyNoServer}.`);
    return null;
  }
  const server = await startServer(SETTINGS);
  return ending(server.end, () => use(server));
}

/** What has to be ended, the last begun first, also when the program is interrupted. */
const open: (() => void)[] = [];
const interrupted = (): never => {
  for (const end of open.reverse()) end();
  process.exit(130);
};

async function ending<T>(end: () => void, use: () => Promise<T>): Promise<T> {
  if (open.length === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  open.push(end);
  try {
    return await use();
  } finally {
    open.splice(open.indexOf(end), 1);
    end();
  }
}
