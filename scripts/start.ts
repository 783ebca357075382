/**
 * `npm start`: puts the items in examples/ on the record, in an SQLite file of its own, and prints what it learned, with
 * the commands that print it again.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { main } from '../src/cli/main.ts';
import { terminalOf } from '../src/cli/terminal.ts';
import { openRecord } from '../src/operations/index.ts';
import { listArticles } from '../src/search/index.ts';

const FOLDER = '.onrecord';
const RECORD = `${FOLDER}/examples.sqlite`;
const { style } = terminalOf(process.stdout);

/** Runs a command of onrecord, and says which. */
async function run(words: readonly string[]): Promise<void> {
  const shown = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  console.log(style('cyan', `$ npm run onrecord -- ${shown}`));
  await main([...words, '--record', RECORD]);
  console.log();
}

mkdirSync(FOLDER, { recursive: true });
for (const ending of ['', '-wal', '-shm']) rmSync(`${RECORD}${ending}`, { force: true });

console.log(`${style('bold', 'onrecord')}: who said what, about what, when, and where the outlet got it from.`);
console.log('Three invented outlets report on one tram. What is on record once their items are read:\n');
await run(['add', '--issues', 'examples/tram-issues.yaml', 'examples/items']);
const record = await openRecord(RECORD);
const { articles } = await listArticles(record);
await record.close();
await run(['show', ...articles.map(({ id }) => id.slice(0, 8))]);
console.log('What has the mayor said about the tram, and has it changed?\n');
await run(['who', 'Ines Calloway', '--about', 'tram']);
console.log('Who stands where?\n');
await run(['issue', 'show', 'tram-to-the-harbour']);
console.log(`Read it in a browser:         npm run onrecord -- serve --record ${RECORD}`);
console.log(
  'Where did an article come from? npm run onrecord -- compare examples/items/tram-original.html examples/items/tram-aggregated.txt',
);
console.log('Put your own items on record: npm run onrecord -- add FILE, FOLDER or ADDRESS');
