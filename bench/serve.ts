/**
 * `npm run bench -- serve FILE.sqlite [SECONDS]`: how long every page of a record takes, and its values as JSON.
 *
 * First in this process, by processor time: good for comparison on a machine that does other work. Then in a server of its
 * own process, by autocannon: at 30 requests a second without a tag of an earlier answer, then at 200 a second with it, each
 * for so many seconds; none with 0. Milliseconds within which half, 95 and 99 in 100 are answered.
 */
import { spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openRecord, type RecordStore } from '../src/record/index.ts';
import { webApp } from '../src/web/app.ts';

const [file, seconds = '5'] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file of the record.');
/** Requests a second, and addresses of each kind. */
const UNCACHED = 30;
const CACHED = 200;
const ADDRESSES = 10;
/** Times that each kind of page is asked for in this process. */
const ASKED = 30;

interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly wrong: number;
}

/** What autocannon prints with `--json`, as far as it is read; it has no 95th, so 97.5 stands for it: never less. */
interface Printed {
  readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
  readonly timeouts: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

/** A server of the record; its address is the last word of its first line. */
async function serve(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const command = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
  const child = spawn(process.execPath, [command, 'serve', '--record', file!, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The server ended with status ${status}.`)));
    child.stdout.on('data', (said: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString());
      if (found) resolve(found[0]);
    });
  });
  child.removeAllListeners('exit');
  return { address, stop: () => void child.kill() };
}

/** Addresses of every page: the most frequent of each kind, and less frequent ones. */
async function addresses(record: RecordStore): Promise<ReadonlyMap<string, readonly string[]>> {
  const newest = await record.statements({ limit: 400, shown: true });
  const spread = newest.filter((_, n) => n % (400 / ADDRESSES) === 0);
  const articles = [...new Set(spread.map(({ article }) => article.id))];
  const speakers = [...new Set(newest.flatMap(({ speaker }) => speaker.id ?? []))].slice(0, ADDRESSES);
  const words = [...new Set(spread.flatMap(({ words: said }) => said.match(/\p{L}{5,}/gu)?.slice(2, 4) ?? []))];
  const issues = (await record.trackedIssues()).map(({ issue }) => issue.id).slice(0, ADDRESSES);
  const names = new Map(newest.map(({ speaker }) => [speaker.id, speaker.name ?? '']));
  const outlets = [...new Set(newest.flatMap(({ article }) => article.outlet?.domain ?? []))].slice(0, ADDRESSES);
  const phrases = spread.map(({ words: said }) => said.replace(/[“”]/g, '').split(' ').slice(1, 6).join(' '));
  const q = encodeURIComponent;
  const pages: Record<string, readonly string[]> = {
    '/': ['/'],
    '/search?about=': words.map((word) => `/search?about=${q(word)}`),
    '/search?about=the': ['/search?about=the'],
    '/search?speaker=': speakers.map((id) => `/search?speaker=${q(names.get(id) ?? '')}`),
    '/search?speaker=&about=': speakers.map(
      (id, n) => `/search?speaker=${q(names.get(id) ?? '')}&about=${q(words[n % words.length] ?? 'the')}`,
    ),
    '/said?words=': phrases.map((said) => `/said?words=${q(said)}`),
    '/actors/': speakers.map((id) => `/actors/${q(id)}`),
    '/articles': ['/articles'],
    '/articles/': articles.map((id) => `/articles/${id}`),
    '/statements/': spread.map(({ id }) => `/statements/${id}`),
    '/issues': ['/issues'],
    '/issues/': issues.map((id) => `/issues/${q(id)}`),
    '/issues/?actor=': issues.map((id, n) => `/issues/${q(id)}?actor=${q(speakers[n % speakers.length] ?? '')}`),
    '/shifts': ['/shifts'],
    '/outlets/': outlets.map((id) => `/outlets/${q(id)}`),
    '/sources': ['/sources'],
  };
  return new Map(Object.entries(pages).filter(([, all]) => all.length > 0));
}

/** The same address as values. */
function asJson(path: string): string {
  const [before, after] = path.split('?');
  return `${before === '/' ? '/index' : before}.json${after === undefined ? '' : `?${after}`}`;
}

function cannon(url: string, rate: number, headers: readonly string[] = []): Promise<Figures> {
  const command = fileURLToPath(import.meta.resolve('autocannon'));
  const words = ['--json', '-c', '4', '-R', String(rate), '-d', seconds, ...headers.flatMap((one) => ['-H', one]), url];
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => {
    printed += piece.toString();
  });
  return new Promise((resolve) =>
    child.on('close', () => {
      const { latency, errors, timeouts, statusCodeStats } = JSON.parse(printed) as Printed;
      const wrong = Object.entries(statusCodeStats).filter(([status]) => !/^(?:200|304)$/.test(status));
      const refused = wrong.reduce((sum, [, { count }]) => sum + count, 0);
      resolve({ p50: latency.p50, p95: latency.p97_5, p99: latency.p99, wrong: errors + timeouts + refused });
    }),
  );
}

/** Every address several times, one after the other, in this process: milliseconds of processor time, whatever else runs. */
async function byProcessor(record: RecordStore, paths: readonly string[]): Promise<Figures> {
  const app = webApp({ location: file!, record: () => record });
  const times: number[] = [];
  let wrong = 0;
  for (let n = 0; n < Math.max(ASKED, paths.length); n++) {
    const before = process.cpuUsage();
    const answer = await app.request(`http://127.0.0.1:4747${paths[n % paths.length]}`, {
      headers: { host: '127.0.0.1:4747' },
    });
    await answer.arrayBuffer();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (answer.status !== 200) wrong++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), wrong };
}

const record = openRecord(file);
const { statements, articles } = await record.totals();
const pages = await addresses(record);
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}`,
);
console.log(`${articles} articles, ${statements} statements`);
const line = (name: string, { p50, p95, p99, wrong }: Figures): void =>
  console.log(
    `${name.padEnd(34)} ${[p50, p95, p99].map((ms) => `${ms}`.padStart(8)).join('')}${wrong > 0 ? `  ${wrong} went wrong` : ''}`,
  );
console.log(`${'milliseconds'.padEnd(34)}      p50     p95     p99`);
for (const [name, paths] of pages) {
  line(`${name}, processor`, await byProcessor(record, paths));
  line(`${name} as JSON, processor`, await byProcessor(record, paths.map(asJson)));
}
await record.close();
if (seconds === '0') process.exit();
const server = await serve();
try {
  for (const [name, paths] of pages) {
    const tag = (await fetch(`${server.address}${paths[0]}`)).headers.get('etag') ?? '';
    line(`${name}, ${UNCACHED} a second`, await cannon(`${server.address}${paths[0]}`, UNCACHED));
    line(
      `${name}, ${CACHED} with its tag`,
      await cannon(`${server.address}${paths[0]}`, CACHED, [`If-None-Match=${tag}`]),
    );
  }
} finally {
  server.stop();
}
