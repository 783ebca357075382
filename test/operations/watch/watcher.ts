/** Watches the record at a path until nothing is left to do now: `node watcher.ts RECORD`. Meant to be killed. */
import { watch } from '../../../src/operations/watch/watch.ts';
import { openRecord } from '../../../src/record/index.ts';
import { LOCAL } from './newsroom.ts';

const record = openRecord(process.argv[2]!);
await watch(record, { once: true, fetching: LOCAL });
await record.close();
