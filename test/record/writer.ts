/** Puts invented articles on a record, `count` from number `from` on, and says each one's id once it is stored. */
import { openRecord } from '../../src/record/index.ts';
import { notice } from './invented.ts';

const [location, from, count] = process.argv.slice(2);
const record = openRecord(location!, { create: true });
for (let n = Number(from); n < Number(from) + Number(count); n++) {
  const { item, entry } = notice(n, 'Tom Weir');
  await record.put(item, entry);
  process.stdout.write(`${entry.article.id}\n`);
}
await record.close();
