/**
 * `npm run bench -- warc [PAGES]`: records a second out of a WARC file made for it, by our reader and by warcio in turns.
 * Fails (status 1) where ours reads fewer than nine tenths of what warcio does.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WARCParser } from 'warcio';
import { readWarc, warcInfo, warcRecordsOf } from '../src/read/index.ts';

/** Pages where none are asked for. */
const PAGES = 2000;
/** Words of a page: 33 kB, about what news pages have. */
const WORDS = 6000;
const ROUNDS = 3;
const CAPTURED = '2031-03-14T08:00:00Z';

function* records(pages: number): Generator<Buffer> {
  let state = 1;
  const next = (): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % 4000;
  };
  yield warcInfo('onrecord bench', CAPTURED);
  for (let i = 0; i < pages; i++) {
    const words = Array.from({ length: WORDS }, () => next().toString(36)).join(' ');
    yield warcRecordsOf({
      url: `https://gazette.example/${i}`,
      captured: CAPTURED,
      request: { method: 'GET', headers: [['Accept', 'text/html']] },
      status: 200,
      headers: [['Content-Type', 'text/html; charset=utf-8']],
      body: Buffer.from(`<html><body><p>${words}</p></body></html>`),
    });
  }
}

const bytesOf = (path: string) => createReadStream(path, { highWaterMark: 1 << 18 });

async function ours(path: string): Promise<number> {
  let count = 0;
  for await (const _ of readWarc(bytesOf(path))) count++;
  return count;
}

async function theirs(path: string): Promise<number> {
  let count = 0;
  for await (const record of new WARCParser(bytesOf(path))) {
    await record.readFully(true);
    count++;
  }
  return count;
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
try {
  const path = join(folder, 'pages.warc.gz');
  await pipeline(Readable.from(records(Number(process.argv[2] ?? PAGES))), createWriteStream(path));
  console.log(`${(statSync(path).size / 1e6).toFixed(1)} MB packed`);
  const best = { ours: 0, warcio: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of [
      ['ours', ours],
      ['warcio', theirs],
    ] as const) {
      const started = performance.now();
      const count = await read(path);
      const rate = (1000 * count) / (performance.now() - started);
      best[name] = Math.max(best[name], rate);
      console.log(`${name.padEnd(8)} ${count} records, ${rate.toFixed(0)} a second`);
    }
  }
  const share = best.ours / best.warcio;
  console.log(`ours at best ${share.toFixed(2)} times warcio at best`);
  if (share < 0.9) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
