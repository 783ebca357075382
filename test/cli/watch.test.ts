import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { eventLines, instantInWords } from '../../src/cli/watch-words.ts';
import { openRecord } from '../../src/record/index.ts';
import { newsroom, rss, storyPage } from '../operations/watch/newsroom.ts';

const ONRECORD = join(import.meta.dirname, '../../src/cli/onrecord.ts');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs the command as a user does who allows this machine to be fetched from. */
const onrecord = (
  ...words: string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const own = { ONRECORD_RECORD: join(folder, 'r.sqlite'), ONRECORD_FETCH_ALLOW: '127.0.0.0/8', NO_COLOR: '1' };
    execFile(process.execPath, [ONRECORD, ...words], { env: { ...process.env, ...own } }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });

describe('watching from the command line', () => {
  test('a feed is added, watched, listed, told of and exported, and what was fetched is written out', async () => {
    const pages = (base: string) => ({
      '/feed': rss(base, [{ n: 1 }]),
      '/story/1': storyPage(1, base),
      '/gone': (response: { writeHead(status: number): { end(): void } }) => response.writeHead(410).end(),
    });
    await newsroom(pages as Parameters<typeof newsroom>[0], async ({ base }) => {
      const opml = join(folder, 'in.opml');
      writeFileSync(opml, `<opml version="2.0"><body><outline text="Gone" xmlUrl="${base}/gone"/></body></opml>`);
      assert.match((await onrecord('feed', 'add', `${base}/feed`, '--folder', 'Coast')).out, /added/);
      assert.match((await onrecord('feed', 'add', `${base}/feed`)).out, /watched already/);
      assert.match((await onrecord('feed', 'import', opml)).out, /^1 feed added, 0 watched already/);
      const atom = join(folder, 'a.xml');
      assert.match((await onrecord('alert', 'add', 'choice', '--words', 'choice', '--atom', atom)).out, /added/);

      const watched = await onrecord('watch', '--once', '--capture');
      assert.equal(watched.status, 0, watched.err);
      assert.match(watched.out, /^1 source read, 1 item put on the record; 1 times something failed/);
      assert.match(readFileSync(atom, 'utf8'), /no other choice/);
      assert.match((await onrecord('alert', 'list')).out, /choice {2}words choice · in .*\n {2}1 told/);

      const { out } = await onrecord('feed', 'list');
      assert.match(out, /Harbour Gazette .*\n {2}read .* · next .* · every .* · 1 item done/);
      const problems = await onrecord('feed', 'list', '--problems');
      assert.match(problems.out, /failed 1 time: .* status 410\. \[fetch\/status\]\n {2}It was taken away for good/);
      assert.doesNotMatch(problems.out, /Harbour Gazette/);
      assert.match((await onrecord('feed', 'export')).out, /Coast[\s\S]*xmlUrl/);

      assert.match((await onrecord('doctor')).out, /Watching .*2 feeds and sitemaps, 1 of them fail/);

      assert.match((await onrecord('capture', 'count')).out, /^4 captures/);
      const warc = join(folder, 'x.warc.gz');
      assert.match((await onrecord('capture', 'export', warc)).err, /^4 captures written/);
      assert.match((await onrecord('feed', 'remove', `${base}/gone`)).out, /removed/);
      assert.equal((await onrecord('feed', 'remove', `${base}/gone`)).status, 1);
    });
  });

  test('a backfill beside a watcher that runs is left to that one', async () => {
    const record = openRecord(join(folder, 'busy.sqlite'), { create: true });
    await record.watching.takeLease('elsewhere 1', new Date(Date.now() + 60_000).toISOString(), () => false);
    await record.close();
    const words = ['backfill', 'paper.example', '--since', '2031', '--record', join(folder, 'busy.sqlite')];
    const { status, out } = await onrecord(...words);
    assert.deepEqual([status, /watch that is running reads it/.test(out)], [0, true]);
    assert.equal((await onrecord('watch', '--once', '--record', join(folder, 'busy.sqlite'))).status, 1);
  });

  test('an address that is none, a day that is none, and images without captures are wrong usage', async () => {
    assert.equal((await onrecord('feed', 'add', 'not-an-address')).status, 2);
    assert.equal((await onrecord('backfill', 'paper.example', '--since', 'yesterday')).status, 2);
    assert.equal((await onrecord('watch', '--once', '--images')).status, 2);
  });
});

describe('what happened, in words', () => {
  const now = new Date('2031-04-02T12:00:00');
  const plain = { style: (_: string, text: string) => text };
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();

  test('an instant is a time today, a weekday in this week, else a day', () => {
    assert.equal(instantInWords(at(1), now), '13:00');
    assert.match(instantInWords(at(48), now), /^Fri 12:00$/);
    assert.equal(instantInWords(at(24 * 30), now), at(24 * 30).slice(0, 10));
  });

  test('names and reasons from outside cannot command the terminal', () => {
    const lines = eventLines({ kind: 'put', source: 's', name: 'g\u001b[2J\u202e', outcome: 'added' }, plain, now);
    assert.equal(lines.join('').includes('\u001b'), false);
    assert.equal(lines.join('').includes('\u202e'), false);
  });

  test('what is not tried again says so, and what is says when', () => {
    const event = { kind: 'not-fetched', source: 's', url: 'u', why: 'Status 404.' } as const;
    assert.match(eventLines(event, plain, now)[0]!, /not tried again/);
    assert.match(eventLines({ ...event, next: at(1) }, plain, now)[0]!, /Next try 13:00/);
  });
});
