/**
 * `npm run bench -- extract [FILE.jsonl]`: words a second of the whole of `extract`, JSON Lines in, JSON Lines out, on one
 * thread and on two. Without a file, the development part of PolNeAR; without corpora, the examples, read many times.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractLines } from '../src/extraction.ts';
import { isReadFailure, readItems, readJsonLines } from '../src/read/index.ts';

const corpora = process.env.ONRECORD_CORPORA ?? '../shared/corpora';
const dev = join(corpora, 'polnear', 'dev.jsonl.gz');
/** Readings of the input in one run; the first run warms up and is not counted. */
const TIMES = 3;

async function linesOfInput(): Promise<{ name: string; lines: string[] }> {
  const file = process.argv[2] ?? (existsSync(dev) ? dev : undefined);
  if (file) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return { name: file, lines: text.split('\n').filter((line) => line.trim() !== '') };
  }
  const lines: string[] = [];
  for await (const item of readItems(['examples/items'])) {
    if (!isReadFailure(item)) lines.push(JSON.stringify({ id: item.id, text: item.content }));
  }
  return { name: 'examples/items', lines: Array.from({ length: 50 }, () => lines).flat() };
}

const { name, lines } = await linesOfInput();
const words = lines.reduce((sum, line) => sum + (JSON.parse(line) as { text: string }).text.split(/\s+/).length, 0);
const bytes = Buffer.from(lines.join('\n'));

async function* stream(): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* tasks() {
  for (let i = 0; i < TIMES; i++) {
    for await (const line of readJsonLines(stream())) if (!isReadFailure(line)) yield line;
  }
}

async function run(threads: number): Promise<number> {
  const started = performance.now();
  let size = 0;
  for await (const { json } of extractLines(tasks(), { issues: [], threads })) size += json.length;
  if (size === 0) throw new Error('nothing was extracted');
  return (performance.now() - started) / 1000;
}

await run(1);
const one = await run(1);
const two = await run(2);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`${name}: ${words} words, ${TIMES} times`);
console.log(`one thread   ${Math.round((words * TIMES) / one)} words a second`);
console.log(
  `two threads  ${Math.round((words * TIMES) / two)} words a second, ${(one / two).toFixed(2)} times one (start of the threads included)`,
);
console.log(`resident     ${memory.toFixed(0)} MiB at most, two worker threads included`);
