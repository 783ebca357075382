/**
 * `npm run bench -- bulk FROM.sqlite FILE.sqlite TIMES [--unsettled]`: makes FILE of FROM and TIMES - 1 further layings out of it on later
 * days (bench/laid-again.ts), so that a record of any size is there in minutes: `fill FROM 10000` and then a hundred times is one
 * of 1,000,000 articles. Positions are worked out at the end, unless that is left to whoever asks.
 */
import { constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Kysely } from 'kysely';
import { openRecord } from '../src/record/index.ts';
import { dialectOf } from '../src/record/sqlite/dialect.ts';
import { openDatabase } from '../src/record/sqlite/open.ts';
import type { Tables } from '../src/record/tables.ts';
import { settlePositions } from '../src/search/index.ts';
import { layAgain } from './laid-again.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { unsettled: { type: 'boolean' } } });
const [from, file, times] = positionals;
if (!from || !file || !(Number(times) >= 1)) throw new Error('Name the record, the new file, and how often.');
if (existsSync(`${from}-wal`) && statSync(`${from}-wal`).size > 0) await closed(from);
copyFileSync(from, file, constants.COPYFILE_EXCL);
const started = performance.now();
const said = (what: string): void =>
  console.log(
    `${((performance.now() - started) / 1000).toFixed(0)} s, ${process.cpuUsage().user / 1e6} s of processor time: ${what}`,
  );
const database = openDatabase(file, {});
// Nothing is lost where this is ended early but the file itself, which is then made anew.
database.exec('pragma locking_mode = exclusive; pragma journal_mode = off; pragma synchronous = off');
database.exec('pragma foreign_keys = off; pragma cache_size = -3000000; pragma temp_store = file');
const db = new Kysely<Tables>({ dialect: dialectOf(database, file) });
await layAgain(database, db, Number(times) - 1, (n) => said(`laid out ${n + 1} times`));
database.exec('pragma journal_mode = wal');
await db.destroy();
if (database.isOpen) database.close();
const record = openRecord(file);
if (!values.unsettled) said(`positions of ${await settlePositions(record)} actors on an issue worked out`);
await record.settle();
said(`${JSON.stringify(await record.totals())}, ${(statSync(file).size / 2 ** 30).toFixed(2)} GiB`);
await record.close();

/** Has the write-ahead log of a record copied into its file. */
async function closed(location: string): Promise<void> {
  await openRecord(location).close();
}
