/** Reads a record over and over, and says `ok`, or what is not as it has to be: `reader.ts LOCATION`. */
import { openRecord } from '../../src/record/index.ts';

const record = openRecord(process.argv[2]!);
for (;;) {
  const found = await record.statements({ words: { all: ['ready'], none: [] }, limit: 5 });
  const newest = await record.articles({ limit: 5 });
  const wrong: string[] = [];
  for (const { id, statements } of newest) {
    const held = await record.statementsIn(id);
    if (held.length !== 2 || statements !== 2) wrong.push(`${id} has ${held.length} statements`);
  }
  for (const { speaker, words } of found) {
    if (speaker.name !== 'Ada Lindqvist' || speaker.id === null) wrong.push(`${words} is said by ${speaker.name}`);
  }
  process.stdout.write(`${wrong.join('; ') || 'ok'}\n`);
}
