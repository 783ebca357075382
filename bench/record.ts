/**
 * `node bench/record.ts [ARTICLES] [postgres://…]`: how fast articles are stored as the record grows, and how long questions take. In an SQLite file, or
 * in the empty record of a server; there, run `analyze` first where autovacuum is off.
 *
 * The articles are put together from invented words: 12 statements each, 600 speakers, ten years of days. A word of
 * every statement ("common"), of one in ten ("tenth") and of one in a thousand ("rare0" …) are looked for.
 */
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry, RawItem, Statement } from '../src/domain/index.ts';
import { fingerprintsOf } from '../src/provenance/index.ts';
import { openRecord, type RecordStore } from '../src/record/index.ts';
import { searchStatements } from '../src/search/index.ts';

const STATEMENTS = 12;
const SPEAKERS = 600;
const DAYS = 3650;
const ASKED = 50;
const CALM = 'the harbour board has looked at the plan again and finds that little of it can be paid for before spring';

const dayOf = (n: number): string => new Date(Date.UTC(2015, 0, 1 + ((n * 7919) % DAYS))).toISOString().slice(0, 10);

function articleOf(n: number): { item: RawItem; entry: Entry } {
  const paragraphs: string[] = [];
  const statements: Statement[] = [];
  const sha256 = hash('sha256', `article ${n}`);
  const title = `Notice ${n}`;
  let at = title.length + 1;
  for (let i = 0; i < STATEMENTS; i++) {
    const m = n * STATEMENTS + i;
    const name = `Ada Speaker${(m * 31) % SPEAKERS}`;
    const words = `common words of notice ${n}${m % 10 === 0 ? ' tenth' : ''} rare${m % 1000} bridge of the day`;
    const paragraph = `${name} said that ${words}. ${CALM}. ${CALM}.`;
    const content = [at + name.length + 11, at + name.length + 11 + words.length] as const;
    statements.push({
      id: hash('sha256', `${sha256} ${i}`).slice(0, 24),
      spans: {
        source: [[at, at + name.length]],
        cue: [[at + name.length + 1, at + name.length + 5]],
        content: [content],
      },
      part: 'body',
      kind: 'indirect',
      confidence: 0.9,
      shown: m % 7 !== 0,
      actor: {
        name,
        kind: 'person',
        how: 'full',
        mention: [at, at + name.length],
        confidence: 0.9,
        roles: [{ head: 'mayor', words: [`town${(m * 31) % SPEAKERS}`] }],
      },
      said: { value: dayOf(m), bound: 'exact', basis: 'expression' },
      occasion: null,
      positions: [],
    });
    paragraphs.push(paragraph);
    at += paragraph.length + 1;
  }
  const text = [title, ...paragraphs].join('\n');
  const bytes = Buffer.from(text);
  const article: Entry['article'] = {
    id: sha256.slice(0, 24),
    sha256,
    text,
    parts: { title: [0, title.length], dek: null, body: [title.length + 1, text.length] },
    removed: [],
    title,
    outlet: { name: `Outlet ${n % 40}`, domain: `outlet${n % 40}.example` },
    byline: [],
    url: `https://outlet${n % 40}.example/${n}`,
    language: 'en',
    published: { value: dayOf(n), bound: 'exact', basis: 'metadata' },
    images: [],
    links: [],
    credits: [],
  };
  const item: RawItem = { id: title, format: 'fixed', content: text, metadata: {}, location: '-', bytes, sha256 };
  const origin = { kind: 'unknown', declared: [], evidence: [] } as const;
  return { item, entry: { id: title, article, statements, times: [], origin, producer: { version: '0', models: {} } } };
}

const QUESTIONS = {
  newest: () => ({}),
  'common word': () => ({ words: 'common' }),
  'one in ten': () => ({ words: 'tenth' }),
  'rare word': (n: number) => ({ words: `rare${(n * 37) % 1000}` }),
  speaker: (n: number) => ({ actor: `Ada Speaker${n * 7}` }),
  'speaker and common word': (n: number) => ({ actor: `Ada Speaker${n * 7}`, words: 'common' }),
  'speaker about a phrase': (n: number) => ({ actor: `Ada Speaker${n * 7}`, about: '"bridge of the day"' }),
  'common word in one month': () => ({ words: 'common', since: '2019-05', until: '2019-05' }),
  'common word of one outlet': (n: number) => ({ words: 'common', outlet: `outlet${n % 40}.example` }),
} as const;

/** Milliseconds of each question, half and 95 in 100 of the times asked. */
async function ask(record: RecordStore): Promise<void> {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (let n = 0; n < ASKED; n++) {
      const start = performance.now();
      const { statements } = await searchStatements(record, question(n));
      if (statements.length === 0) throw new Error(`${name} finds nothing`);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const [half, most] = [times[ASKED >> 1]!, times[Math.floor(ASKED * 0.95)]!];
    console.log(`  ${name.padEnd(28)} p50 ${half.toFixed(2).padStart(8)} ms   p95 ${most.toFixed(2).padStart(8)} ms`);
  }
}

const articles = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const server = process.argv[3];
const location = server ?? join(folder, 'record.sqlite');
const record = openRecord(location, { create: true });
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
try {
  const step = Math.max(1, Math.floor(articles / 5));
  let start = performance.now();
  let used = process.cpuUsage();
  for (let n = 1; n <= articles; n++) {
    const { item, entry } = articleOf(n);
    await record.put(item, entry, { fingerprints: fingerprintsOf(entry.article) });
    if (n % step !== 0) continue;
    const { user, system } = process.cpuUsage(used);
    const [clock, processor] = [(performance.now() - start) / 1000, (user + system) / 1e6].map(
      (seconds) => step / seconds,
    );
    console.log(
      `${n} articles: ${clock!.toFixed(0)} articles/s by the clock, ${processor!.toFixed(0)} by processor time`,
    );
    start = performance.now();
    used = process.cpuUsage();
  }
  await record.settle();
  if (server === undefined) {
    const size = statSync(location).size / articles;
    console.log(`${(size / 1024).toFixed(1)} KiB on disk an article of ${articleOf(1).item.bytes.length} bytes`);
  }
  console.log(`Questions at ${articles * STATEMENTS} statements:`);
  await ask(record);
} finally {
  await record.close();
  rmSync(folder, { recursive: true });
}
