import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { recordContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;

recordContract('memory', async () => openRecord(':memory:'));
recordContract('an SQLite file', async () => openRecord(join(folder, `${++made}.sqlite`), { create: true }));
