/**
 * `node scripts/screenshots.ts [--record FILE]` draws the pictures of README anew, docs/screenshots/*.png, from a record of
 * invented articles (`scripts/invent-record.ts`), which it makes unless it is given one, and from the examples. Needs Chromium on the PATH.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { openRecord } from '../src/operations/record.ts';
import { servePages } from '../src/web/server.ts';

const FOLDER = 'docs/screenshots';
/** CSS pixels of the window. */
const WINDOW = { width: 1080, height: 600 };
/** Bytes that a picture may have. */
const LARGEST = 150_000;
const ARTICLES = '200';

const CALLOWAY = 'person:ines-calloway';

/** Pages of much that was invented, by the names of their pictures. */
const OF_MUCH = {
  home: '',
  actor: `actors/${encodeURIComponent(CALLOWAY)}`,
  issue: 'issues/tram',
  brief: `brief/${encodeURIComponent(CALLOWAY)}?issue=tram`,
};

/** An article of the examples, and what became of it in another outlet. */
async function ofExamples(location: string): Promise<Readonly<Record<string, string>>> {
  const record = openRecord(location);
  const [pair] = await record.relatives.relations(['copy', 'excerpt', 'reworded']);
  await record.close();
  if (!pair) throw new Error('No example derives from another.');
  const [from, to] = pair.direction === 'b-to-a' ? [pair.other, pair.one] : [pair.one, pair.other];
  return { article: `articles/${to}`, compare: `compare?a=${from}&b=${to}` };
}

/** Draws pages of a record into files. */
async function draw(location: string, paths: Readonly<Record<string, string>>, page: Page): Promise<void> {
  const server = await servePages({ port: 0, location, onError: console.error });
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(server.address + path);
    const file = join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    console.log(`${file}: ${Math.round(size / 1000)} kB`);
    if (size > LARGEST) process.exitCode = 1;
  }
  await server.close();
}

const run = (...words: readonly string[]): void => void execFileSync(process.execPath, words, { stdio: 'ignore' });

const { values } = parseArgs({ options: { record: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'screenshots-'));
const much = values.record ?? join(scratch, 'much.sqlite');
if (values.record === undefined) run('scripts/invent-record.ts', '--record', much, '--articles', ARTICLES);
const examples = join(scratch, 'examples.sqlite');
run('src/cli/onrecord.ts', 'add', '--record', examples, '--issues', 'examples/tram-issues.yaml', 'examples/items');
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light' });
await draw(much, OF_MUCH, page);
await draw(examples, await ofExamples(examples), page);
await browser.close();
rmSync(scratch, { recursive: true, force: true });
