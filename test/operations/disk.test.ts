import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { examine } from '../../src/operations/doctor.ts';
import { openRecord } from '../../src/record/index.ts';
import type { Told } from './kills/kills.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-disk-'));
const disk = join(folder, 'disk');
mkdirSync(disk);
const MIB = 1024 ** 2;
/** MiB of the disk, and of what else is on it at first. */
const [SIZE, BALLAST] = [24, 23];
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', disk]).status === 0;
after(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true });
});
const skip = mounted ? false : 'this user may not mount a small disk';

const WORKER = join(import.meta.dirname, 'kills', 'worker.ts');

function work(location: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WORKER, 'work', location], { encoding: 'utf8' });
  const told = stdout.split('\n').filter((line) => line.endsWith('}'));
  return { status, stderr, told: told.map((line) => JSON.parse(line) as Told) };
}

test('a disk that fills up ends a run and loses nothing that was acknowledged; with space again it goes on to its end', {
  skip,
}, async () => {
  const location = join(disk, 'record.sqlite');
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(BALLAST * MIB));
  const first = work(location);
  assert.notEqual(first.status, 0);
  assert.match(first.stderr, /record\/full/);
  rmSync(join(disk, 'ballast'));
  const record = openRecord(location);
  assert.deepEqual(await record.verify(), []);
  for (const { put } of first.told) if (put !== undefined) assert.ok(await record.articleOf(put), put);
  await record.close();
  assert.equal(work(location).status, 0);
});

test('a record on a disk that may only be read is said to be so, and stays as it is', { skip }, async () => {
  const location = join(disk, 'read-only.sqlite');
  const record = openRecord(location, { create: true });
  await record.close();
  assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0);
  try {
    const unwritable = (error: unknown): boolean =>
      error instanceof OnrecordError && error.code === 'record/unwritable';
    await assert.rejects(async () => {
      const open = openRecord(location);
      await open.log('add', {}).finally(() => open.close());
    }, unwritable);
    const findings = await examine({ location });
    assert.deepEqual(
      findings.filter(({ state }) => state === 'broken').map(({ name }) => name),
      ['Record'],
    );
  } finally {
    spawnSync('mount', ['-o', 'remount,rw', disk]);
  }
});
