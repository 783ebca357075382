import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openRecord } from '../../src/operations/record.ts';
import { BRIDGE } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const serve = (...words: string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ['src/cli/onrecord.ts', 'serve', ...words]);

/** What the program prints, until the pattern is in it. */
async function printed({ stdout }: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<RegExpExecArray> {
  let said = '';
  for await (const chunk of stdout) {
    said += chunk;
    const found = pattern.exec(said);
    if (found) return found;
  }
  return assert.fail(`it ended having printed: ${said}`);
}

describe('onrecord serve', () => {
  test('prints its address on this machine, answers there, and ends cleanly when interrupted', async () => {
    const location = join(folder, 'record.sqlite');
    const record = openRecord(location, { create: true });
    await record.put(BRIDGE.item, BRIDGE.entry);
    await record.close();
    const server = serve('--port', '0', '--record', location);
    const [, address] = await printed(server, /(http:\/\/127\.0\.0\.1:\d+\/)/);
    assert.match(await (await fetch(address!)).text(), /a toll is not an option/);
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
  });

  test('serves a record that does not exist yet, and finds it once it does', async () => {
    const location = join(folder, 'later.sqlite');
    const server = serve('--port', '0', '--record', location);
    const [, address] = await printed(server, /(http:\/\/127\.0\.0\.1:\d+\/)/);
    assert.match(await (await fetch(address!)).text(), /Nothing is on record yet/);
    const record = openRecord(location, { create: true });
    await record.put(BRIDGE.item, BRIDGE.entry);
    await record.close();
    assert.match(await (await fetch(address!)).text(), /a toll is not an option/);
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  });

  test('says that a port is in use, with code and remedy', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const server = serve('--port', String(port), '--record', join(folder, 'record.sqlite'));
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [status] = await once(server, 'exit');
    holder.close();
    assert.equal(status, 1);
    assert.match(said, /serve\/port-in-use[\s\S]*--port/);
  });

  test('refuses a port that is none', async () => {
    const [status] = await once(serve('--port', '70000'), 'exit');
    assert.equal(status, 2);
  });
});
