/** Puts invented articles on a record, `count` from number `from` on, and says each one's id once it is stored. */
import { openRecord } from '../../src/record/index.ts';
import { invent } from './invented.ts';

const [location, from, count] = process.argv.slice(2);
const record = openRecord(location!, { create: true });
for (let n = Number(from); n < Number(from) + Number(count); n++) {
  const { item, entry } = invent({
    title: `Notice ${n}`,
    url: `https://gazette.example/${n}`,
    body: `Ada Lindqvist said that number ${n} is ready. Tom Weir denied it.`,
    statements: [
      { who: 'Ada Lindqvist', cue: 'said', words: `that number ${n} is ready` },
      { who: 'Tom Weir', cue: 'denied', words: 'it' },
    ],
  });
  await record.put(item, entry);
  process.stdout.write(`${entry.article.id}\n`);
}
await record.close();
