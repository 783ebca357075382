/**
 * Does something to a record, and says on standard output what was acknowledged, one JSON value a line:
 * `worker.ts work LOCATION`, `worker.ts upgrade LOCATION`, `worker.ts move FROM TO`. Meant to be ended at any moment.
 */
import { enableCompileCache } from 'node:module';
import { openRecord } from '../../../src/record/index.ts';
import type { Told } from './kills.ts';

enableCompileCache();
const tell = (told: Told): void => void process.stdout.write(`${JSON.stringify(told)}\n`);

const WORKS: Readonly<Record<string, (first: string, second: string) => Promise<void>>> = {
  work: async (location) => {
    const { work } = await import('./work.ts');
    const record = openRecord(location, { create: true });
    await work(record, tell);
    await record.close();
  },
  upgrade: async (location) => {
    const { relateAll } = await import('../../../src/operations/relate.ts');
    const { settlePositions } = await import('../../../src/search/index.ts');
    tell({ begun: 'upgrade' });
    const record = openRecord(location);
    await record.totals();
    tell({ upgraded: String(record.version) });
    await relateAll(record, (looked) => tell({ related: String(looked) }));
    await settlePositions(record);
    tell({ settled: 'positions' });
    await record.close();
  },
  move: async (from, to) => {
    const { migrate } = await import('../../../src/operations/migrate.ts');
    tell({ begun: 'move' });
    await migrate(from, to, ({ step, table }) => tell({ [step]: table }));
    tell({ moved: to });
  },
};

const [what, first = '', second = ''] = process.argv.slice(2);
await WORKS[what!]!(first, second);
