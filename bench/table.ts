/**
 * `npm run bench -- table [--save] [--articles 10000] [RECORD…]`: all that README says of speed in one table, with the
 * machine: extracting on one thread and on all cores and where its time goes, starting, memory, bytes on disk, storing and
 * asking as a record grows, in a file and, where PostgreSQL is installed, in a private server. Records that are named are
 * asked too, and not changed. It takes some minutes, works in scratch folders, and ends what it started.
 *
 * `--save` writes bench/results.json, docs/speed.md and docs/speed-growth.svg; `--draw` draws them anew from the results.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extraction, growing, inScratch, machineOf, questions, reading, startUp, withServer } from './table/measure.ts';
import { inWords, save, saved } from './table/page.ts';
import type { Results } from './table/results.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: 'boolean', default: false },
    draw: { type: 'boolean', default: false },
    articles: { type: 'string', default: '10000' },
    times: { type: 'string', default: '6' },
  },
});

/** Says what is being measured, and how many seconds that took. */
async function part<T>(name: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stderr.write(`${name} …`);
  const result = await act();
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  return result;
}

/** Articles in PostgreSQL at most: storing there takes several times as long, and the whole should end within some minutes. */
const MOST_IN_SERVER = 3000;

const sizesUpTo = (most: number): readonly number[] => (most > 1000 ? [1000, most] : [most]);

async function measure(): Promise<Results> {
  const machine = machineOf();
  const most = Number(values.articles);
  const sizes = sizesUpTo(most);
  return inScratch(async (folder) => {
    const started = await part('starting', startUp);
    const extracted = await part('extracting', () => extraction(folder, Number(values.times)));
    const read = await part('pages and comparisons', reading);
    const file = await part('a record in a file', () => growing(join(folder, 'record.sqlite'), 'a file', sizes));
    const server = await part('a record in PostgreSQL', () =>
      withServer((own) => growing(own.place('bench'), 'PostgreSQL', sizesUpTo(Math.min(most, MOST_IN_SERVER)))),
    );
    const others = [];
    for (const location of positionals) others.push(...(await part(location, () => questions(location))));
    const grown = server ? [file, server] : [file];
    return {
      machine,
      figures: [...extracted.figures, started, ...read, ...grown.flatMap(({ figures }) => figures)],
      rooms: extracted.rooms,
      stored: grown.flatMap(({ stored }) => stored),
      asked: [...grown.flatMap(({ asked }) => asked), ...others],
    };
  });
}

const results = values.draw ? saved() : await measure();
console.log(inWords(results));
for (const { store, articles, rate } of results.stored)
  console.log(`${store}, up to ${articles} articles: ${rate.toFixed(0)} stored a second`);
if (values.save || values.draw) save(results);
