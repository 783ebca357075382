import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { relateAll } from '../../src/operations/relate.ts';
import type { RecordStore } from '../../src/search/index.ts';
import { ask, awkwardRecord, BRIDGE, COPY, HOSTILE, page, watchBadly } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
  await record.put(COPY.item, COPY.entry);
  await relateAll(record);
  await watchBadly(record);
});
after(() => record.close());

const documentOf = async (path: string) => parseHTML(await page(record, path)).document;
/** The words of an element, a space between those of its parts. */
const textOf = (node: { readonly innerHTML: string } | null | undefined): string =>
  (node?.innerHTML ?? '')
    .replace(/<[^>]+>|\s+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
const compare = `/compare?a=${BRIDGE.entry.article.id}&b=${COPY.entry.article.id}`;

describe('the page that compares', () => {
  test('counts what became of the quotes', async () => {
    assert.match(
      textOf((await documentOf(compare)).querySelector('[aria-labelledby=quotes] .soft')),
      /^1 words changed/,
    );
  });

  test('marks removed and added words with elements and with words', async () => {
    const document = await documentOf(compare);
    assert.equal(textOf(document.querySelector('.pairs del')), 'removed: toll');
    assert.equal(textOf(document.querySelector('.pairs ins')), 'added: fee');
  });

  test('leads from each change to the next, and from the last nowhere', async () => {
    const document = await documentOf(compare);
    const changes = [...document.querySelectorAll('[id^=change-]')];
    assert.ok(changes.length >= 2);
    changes.forEach((change, i) => {
      const next = change.querySelector('.what a')?.getAttribute('href') ?? null;
      assert.equal(next, i + 1 < changes.length ? `#change-${i + 2}` : null);
    });
  });

  test('is linked from an article that has a relative', async () => {
    const html = await page(record, `/articles/${COPY.entry.article.id}`);
    assert.match(html, /Relatives on record[\s\S]*href="\/compare\?a=[0-9a-f]+&amp;b=[0-9a-f]+">What changed\?/);
  });

  test('asks for two articles where none are given, and says which it does not hold', async () => {
    assert.match(await page(record, '/compare'), /<label for="a">First<\/label>/);
    assert.equal((await ask(record, '/compare?a=ffffffff&b=eeeeeeee')).status, 404);
  });
});

describe('the page that asks whether it was said before', () => {
  test('gives the first use, who and when, and every report of it', async () => {
    const use = textOf((await documentOf('/said?words=a+toll+is+not+an+option')).querySelector('.side-row'));
    assert.match(use, /Tuesday 11 March 2031 these words; first use we hold Odile Farrant .*a toll is not an option/);
  });

  test('says that it holds nothing like it', async () => {
    assert.match(await page(record, '/said?words=zeppelins+over+the+quay'), /Nothing like this is in this collection/);
  });

  test('sets what others said apart', async () => {
    const html = await page(record, '/said?words=negotiations+are+still+open&by=Odile+Farrant');
    assert.match(html, /Nothing like this by <bdi>Odile Farrant<\/bdi>[\s\S]*By others/);
  });

  test('lists nothing of a private person', async () => {
    const actor = (await record.actorsNamed('Runa Adler', 1))[0]!;
    const html = await page(record, `/said?words=the+nights+were+loud&by=${encodeURIComponent(actor.id)}`);
    assert.match(html, /A private person/);
    assert.ok(!html.includes('class="side-row"'));
  });

  test('answers words that say nothing with 400 and what to do', async () => {
    const answer = await ask(record, '/said?words=the');
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /Give words that say something/);
  });
});

describe('the page of an outlet', () => {
  test('says whom it quotes, out of how many articles', async () => {
    const document = await documentOf('/outlets/Harbour%20Gazette');
    assert.match(textOf(document.querySelector('[aria-labelledby=quotes]')), /Odile Farrant in 1 of \d+/);
  });

  test('of which nothing is known is 404', async () => {
    assert.equal((await ask(record, '/outlets/No%20Such%20Paper')).status, 404);
  });

  test('of a hostile name keeps it text', async () => {
    const html = await page(record, `/outlets/${encodeURIComponent(HOSTILE.outlet!)}`);
    assert.match(html, /<h1><bdi>&quot;&gt;&lt;svg onload=alert\(3\)&gt;<\/bdi><\/h1>/);
  });
});

describe('the page of sources', () => {
  test('lists what fails first, with what happened and what to do, as text', async () => {
    const html = await page(record, '/sources');
    assert.ok(html.indexOf('Failed 4 times') < html.indexOf('Moved for good'));
    assert.ok(html.indexOf('Moved for good') < html.indexOf('<bdi>Harbour Gazette</bdi>'));
    assert.match(html, /&lt;script&gt;alert\(8\)&lt;\/script&gt; answers 403\. Look at it\./);
    assert.ok(!/<script|href="javascript:/.test(html));
  });

  test('is where the home page leads, which names those that fail', async () => {
    const document = await documentOf('/');
    assert.match(textOf(document.querySelector('[aria-labelledby=feeds]')), /2 of 3 need a look/);
    assert.equal(document.querySelector('[aria-labelledby=feeds] a[href="/sources"]')?.textContent, 'All sources');
  });

  const send = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
    ask(record, '/sources', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://127.0.0.1:4747', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  test('adds an address, and says so on the page it leads to', async () => {
    const answer = await send({ url: 'https://post.example/feed', title: 'Fenland Post' });
    assert.equal(answer.status, 303);
    assert.match(await page(record, answer.headers.get('location')!), /Added\.[\s\S]*<bdi>Fenland Post<\/bdi>/);
    assert.equal((await send({ url: 'https://post.example/feed' })).headers.get('location'), '/sources?added=known');
  });

  test('refuses what is no web address, keeps it in the box, and says why', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '"><script>']) {
      const answer = await send({ url });
      assert.equal(answer.status, 400, url);
      const html = await answer.text();
      assert.match(html, /is no web address/);
      assert.ok(!/<script>/.test(html));
    }
  });

  test('refuses a form that another site sends', async () => {
    const before = (await record.watching.sources()).length;
    const answer = await send(
      { url: 'https://evil.example/f' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    );
    assert.equal(answer.status, 403);
    assert.equal((await record.watching.sources()).length, before);
  });
});

describe('the values of these pages', () => {
  test('are beside them', async () => {
    const { id } = BRIDGE.entry.article;
    const paths = [`/compare.json?a=${id}&b=${COPY.entry.article.id}`, '/said.json?words=toll', '/sources.json'];
    for (const path of [...paths, '/outlets/Harbour%20Gazette.json', `/articles/${id}.json`]) {
      const answer = await ask(record, path);
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get('content-type')!, /^application\/json/);
    }
  });
});
