/**
 * `npm run bench -- pages [FOLDER] [ROUNDS]`: pages a second from HTML to article, on one thread, and where the time
 * goes. Without a folder it reads the pages of the article extraction benchmark (`ONRECORD_CORPORA`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf } from '../src/article/index.ts';
import { itemsOf } from '../src/read/index.ts';

const corpora = process.env.ONRECORD_CORPORA;
const folder = process.argv[2] ?? (corpora ? join(corpora, 'article-extraction', 'html') : undefined);
if (!folder) {
  console.error('Name a folder of pages, or set ONRECORD_CORPORA.');
  process.exit(2);
}
const rounds = Number(process.argv[3] ?? 2);
const items = readdirSync(folder).flatMap((name) => itemsOf(readFileSync(join(folder, name)), name));
const characters = items.reduce((sum, item) => sum + item.content.length, 0);
for (let round = 1; round <= rounds; round++) {
  const times: number[] = [];
  const used = process.cpuUsage();
  for (const item of items) {
    const started = performance.now();
    articleOf(item);
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(used);
  const seconds = (user + system) / 1e6;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  console.log(
    `round ${round}: ${items.length} pages, ${(characters / 1e6).toFixed(1)} M characters, ${(items.length / seconds).toFixed(1)} pages a second of processor time; ms a page: median ${at(0.5)}, 95 in 100 ${at(0.95)}, most ${at(1)}`,
  );
}
