/** Works on the record at a location, and says on standard output what was acknowledged, one JSON value a line. */
import { enableCompileCache } from 'node:module';
import { openRecord } from '../../../src/record/index.ts';

enableCompileCache();
const { work } = await import('./work.ts');
const record = openRecord(process.argv[2]!, { create: true });
await work(record, (told) => void process.stdout.write(`${JSON.stringify(told)}\n`));
await record.close();
