/**
 * `node bench/relatives.ts [ARTICLES] [--save]`: how long the candidates of an article are looked for as the
 * index of fingerprints grows, and how large it gets. `--save` keeps the figures and draws docs/relatives-growth.svg.
 *
 * Only the index is filled, by the SQL of the store, with articles of 70 fingerprints: runs and quotations that are
 * their own, names drawn by Zipf's law from 200,000 and pairs of these, over ten years. One article in five is a
 * rewording: it shares names and a few runs with one of the days before. Rewordings are asked for.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Fingerprints } from '../src/domain/index.ts';
import { candidates, DAYS_A_STRETCH } from '../src/record/sql/fingerprints.ts';
import { dialectOf } from '../src/record/sqlite/dialect.ts';
import { openDatabase } from '../src/record/sqlite/open.ts';
import type { Tables } from '../src/record/tables.ts';
import { type Growth, save } from './growth.ts';

const DAYS = 3650;
const NAMES = 200_000;
const LASTING = 40;
const SINGLE = 12;
const PAIRS = 18;
const COPIES = 5;
const BATCH = 20_000;
const ASKED = 300;
const SPACE = 2 ** 48;
const ROOM = 2 ** 32;
/** Days from 1600 to 2015. */
const FIRST_DAY = 151_577;

function randomOf(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A number below 2^48 for a thing of a kind. */
function printOf(kind: number, thing: number): number {
  const mix = (x: number): number => {
    let mixed = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return (mix(thing ^ (kind * 0x9e3779b9)) * 0x10000 + (mix(thing + kind) & 0xffff)) % SPACE;
}

/** Zipf's law by inversion: rank 1 is drawn about ln(NAMES) times as seldom as always. */
const nameBy = (random: () => number): number => Math.floor(NAMES ** random());

/** Fingerprints of article `n`; of its source for the most part where it is a rewording. */
function fingerprintsOf(n: number): Fingerprints {
  const random = randomOf(n * 7919 + 17);
  const names = Array.from({ length: SINGLE }, () => nameBy(random));
  const lasting = Array.from({ length: LASTING }, (_, i) => printOf(1, n * LASTING + i));
  const pairs = Array.from({ length: PAIRS }, (_, i) =>
    printOf(3, names[i % SINGLE]! * 1009 + names[(i * 5 + 1) % SINGLE]!),
  );
  const own = { runs: lasting, lasting: [], passing: [...names.map((name) => printOf(2, name)), ...pairs] };
  if (n % COPIES !== 0 || n < COPIES) return own;
  const source = fingerprintsOf(sourceOf(n));
  return {
    runs: [...source.runs.slice(0, 3), ...lasting.slice(3)],
    lasting: [],
    passing: [...source.passing.filter((_, i) => i % 2 === 0), ...own.passing.filter((_, i) => i % 2 === 1)],
  };
}

/** The article before a rewording, of the same day or the day before. */
const sourceOf = (n: number): number => n - 1;

const total = Number(process.argv[2] ?? 100_000);
const dayOf = (n: number): number => FIRST_DAY + Math.floor((n / total) * DAYS);
const keyOf = (n: number): number => dayOf(n) * ROOM + (n % 100_000);
const isoOf = (n: number): string => new Date(Date.UTC(1600, 0, 1) + dayOf(n) * 86_400_000).toISOString().slice(0, 10);

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'onrecord-relatives-'));
const location = join(folder, 'record.sqlite');
const database = openDatabase(location, { create: true });
database.exec('pragma foreign_keys = off; pragma cache_size = -1000000; pragma synchronous = off');
const db = new Kysely<Tables>({ dialect: dialectOf(database, location) });
const addPrint = database.prepare('insert or ignore into fingerprint (print, article_key) values (?, ?)');
const addPassing = database.prepare(
  'insert or ignore into passing_print (stretch, print, article_key) values (?, ?, ?)',
);
const addPrints = database.prepare('insert into fingerprinted (article_key, prints) values (?, ?)');
const addArticle = database.prepare(
  `insert into article (key, id, version, current, sha256, text_sha256, title, url, outlet_key, published, statements, first_seen)
   values (?, ?, 1, 1, '', '', null, null, null, '{}', 0, '')`,
);

/** Rows are added in the order of the index, a batch at a time: at random, the disk would be what is measured. */
function fill(from: number, to: number): void {
  const rows: [number, number][] = [];
  const passed: [number, number, number][] = [];
  database.exec('begin');
  for (let n = from; n < to; n++) {
    const { runs, passing } = fingerprintsOf(n);
    const all = [...new Set([...runs, ...passing])];
    addArticle.run(keyOf(n), `a${n}`);
    addPrints.run(keyOf(n), JSON.stringify(all));
    for (const print of runs) rows.push([print, keyOf(n)]);
    for (const print of passing) passed.push([Math.floor(dayOf(n) / DAYS_A_STRETCH), print, keyOf(n)]);
  }
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [print, key] of rows) addPrint.run(print, key);
  passed.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const [stretch, print, key] of passed) addPassing.run(stretch, print, key);
  database.exec('commit');
}

const rows: Growth[] = [];

async function ask(held: number): Promise<void> {
  const times: number[] = [];
  let found = 0;
  const random = randomOf(held);
  for (let i = 0; i < ASKED; i++) {
    const n = Math.floor((random() * held) / COPIES) * COPIES || COPIES;
    const published = { value: isoOf(n), bound: 'exact', basis: 'metadata' } as const;
    const fingerprints = fingerprintsOf(n);
    const started = performance.now();
    const best = await candidates(db, { fingerprints, published, except: `a${n}`, limit: 50 });
    times.push(performance.now() - started);
    if (best[0]?.id === `a${sourceOf(n)}`) found++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number(times[Math.floor(share * ASKED)]!.toFixed(1));
  const size = statSync(location).size / 2 ** 30;
  const memory = process.memoryUsage().rss / 2 ** 30;
  const gib = (size: number): number => Number(size.toFixed(2));
  rows.push({ articles: held, half: at(0.5), most: at(0.95), file: gib(size), memory: gib(memory) });
  console.log(
    `${held} articles: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; source first ${((100 * found) / ASKED).toFixed(1)} in 100; file ${size.toFixed(2)} GiB, memory ${memory.toFixed(2)} GiB`,
  );
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
try {
  let next = Math.min(total, 10_000);
  for (let n = 0; n < total; n += BATCH) {
    const to = Math.min(total, n + BATCH);
    fill(n, Math.min(to, Math.max(n, next)));
    if (next <= to) {
      if (next > n) await settleAndAsk(next);
      fill(Math.max(n, next), to);
      next = Math.min(total, next * 10);
    }
  }
  await settleAndAsk(total);
  if (process.argv.includes('--save')) save(rows);
} finally {
  await db.destroy();
  rmSync(folder, { recursive: true });
}

async function settleAndAsk(held: number): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  // Asked with the cache that the store has.
  database.exec('pragma cache_size = -32000; pragma shrink_memory');
  await ask(held);
  database.exec('pragma cache_size = -1000000');
}
