import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { OnrecordError } from '../../src/domain/index.ts';
import { exportCaptures } from '../../src/operations/captures.ts';
import { addSource } from '../../src/operations/watch/sources.ts';
import { watch } from '../../src/operations/watch/watch.ts';
import { readWarc } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { LOCAL, newsroom, rss, storyPage } from './watch/newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

test('what was fetched is written as WARC, and the same pages are read from it', async () => {
  const record = openRecord(':memory:');
  const file = join(folder, 'all.warc.gz');
  await newsroom(
    (base) => ({
      '/feed': rss(base, [{ n: 1 }]),
      '/story/1': (response) => response.writeHead(302, { location: '/moved/1' }).end(),
      '/moved/1': storyPage(1, base),
    }),
    async ({ base }) => {
      await addSource(record, { url: `${base}/feed` });
      await watch(record, { once: true, capture: true, fetching: LOCAL });
      assert.equal(await exportCaptures(record, file, {}), 4);
      const kept: string[] = [];
      for await (const one of readWarc(createReadStream(file)))
        kept.push('bytes' in one ? new URL(one.url).pathname : 'aside' in one ? one.aside : 'damaged');
      const asked = 'request';
      assert.deepEqual(kept, ['warcinfo', 'robots.txt', asked, '/feed', asked, 'status 302', asked, '/moved/1', asked]);
      assert.equal(await exportCaptures(record, join(folder, 'some.warc.gz'), { url: `${base}/moved` }), 1);
    },
  );
  await record.close();
});

test('a file that cannot be written is said to be so', async () => {
  const record = openRecord(':memory:');
  await assert.rejects(
    exportCaptures(record, join(folder, 'absent', 'x.warc.gz'), {}),
    (error: OnrecordError) => error.code === 'capture/unwritable',
  );
  await record.close();
});
