/**
 * `npm run bench -- serve FILE.sqlite|postgres://… [SECONDS] [--only TEXT] [--json FILE]`: how long every page of a record
 * takes, its values as JSON, and the search of the API.
 *
 * First in this process, by processor time: good for comparison on a machine that does other work. Then in a server of its
 * own process, by autocannon: at 30 requests a second without a tag of an earlier answer, then at 200 a second with it, as
 * browsers send it, each for so many seconds (10 unless given; 0: none). Milliseconds within which half, 95 and 99 in 100 are
 * answered, and whether that is what is asked for: 95 in 100 searches within 50, of all else within 100.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openRecord, type RecordStore } from '../src/record/index.ts';
import { webApp } from '../src/web/app.ts';
import { addressesOf, asJson, type Kind } from './serve-addresses.ts';
import { cannon } from './serve-cannon.ts';
import { type Figures, figuresOf } from './serve-figures.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, json: { type: 'string' } },
});
const [file, seconds = '10'] = positionals;
if (file === undefined) throw new Error('Name the record.');

/** Requests a second. */
const UNCACHED = 30;
const CACHED = 200;
/** Times that each kind of page is asked for in this process. */
const ASKED = 40;
const HOST = '127.0.0.1:4747';

interface Line extends Figures {
  readonly page: string;
  readonly how: string;
  /** Milliseconds that 95 in 100 may take. */
  readonly floor: number;
  readonly met: boolean;
}

/** A server of the record; its address is the last word of its first line. */
async function serve(location: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const command = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
  const child = spawn(process.execPath, [command, 'serve', '--record', location, '--port', '0'], {
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

/** Every address several times, one after the other, in this process: milliseconds of processor time, whatever else runs. */
async function byProcessor(record: RecordStore, paths: readonly string[]): Promise<Figures> {
  const app = webApp({ location: file!, record: () => record });
  const ask = async (path: string): Promise<number> => {
    const answer = await app.request(`http://${HOST}${path}`, { headers: { host: HOST } });
    await answer.arrayBuffer();
    return answer.status;
  };
  await ask(paths[0]!);
  const times: number[] = [];
  let wrong = 0;
  for (let n = 0; n < Math.max(ASKED, paths.length); n++) {
    const before = process.cpuUsage();
    if ((await ask(paths[n % paths.length]!)) !== 200) wrong++;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return figuresOf(times, wrong);
}

const lines: Line[] = [];

function tell(page: string, how: string, { floor }: Kind, figures: Figures): void {
  const met = figures.p95 <= floor && figures.wrong === 0;
  lines.push({ page, how, ...figures, floor, met });
  const { p50, p95, p99, wrong } = figures;
  const numbers = [p50, p95, p99].map((ms) => ms.toFixed(1).padStart(9)).join('');
  const verdict = met ? `met (${floor})` : `NOT met (${floor})`;
  console.log(`${page.padEnd(34)}${how.padEnd(22)}${numbers}  ${verdict}${wrong > 0 ? `, ${wrong} went wrong` : ''}`);
}

const record = openRecord(file);
const { statements, articles } = await record.totals();
const pages = new Map(
  [...(await addressesOf(record))].filter(([page]) => values.only === '' || page.includes(values.only)),
);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
console.log(`${machine}, load ${loadavg()[0]!.toFixed(1)}`);
console.log(`${articles.toLocaleString('en-GB')} articles, ${statements.toLocaleString('en-GB')} statements`);
console.log(`${'page'.padEnd(34)}${'milliseconds'.padEnd(22)}      p50      p95      p99`);
for (const [page, kind] of pages) {
  tell(page, 'processor time', kind, await byProcessor(record, kind.paths));
  if (!page.startsWith('/api')) tell(page, '… as JSON', kind, await byProcessor(record, kind.paths.map(asJson)));
}
await record.close();
if (seconds !== '0') {
  const server = await serve(file);
  try {
    for (const [page, kind] of pages) {
      const shot = { address: server.address, paths: kind.paths, seconds: Number(seconds) };
      tell(page, `${UNCACHED} a second`, kind, await cannon({ ...shot, rate: UNCACHED, tags: false }));
      // Answers of the API are made before their tag is known.
      if (page.startsWith('/api')) continue;
      tell(page, `${CACHED} with a tag`, kind, await cannon({ ...shot, rate: CACHED, tags: true }));
    }
  } finally {
    server.stop();
  }
}
const missed = lines.filter(({ met }) => !met);
console.log(
  missed.length === 0
    ? `All ${lines.length} met.`
    : `${missed.length} of ${lines.length} not met: ${missed.map(({ page, how }) => `${page} (${how})`).join('; ')}`,
);
if (values.json !== undefined) {
  const results = { machine, node: process.versions.node, articles, statements, seconds: Number(seconds), lines };
  writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}
