import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { openRecord } from '../../src/operations/record.ts';
import type { RecordStore } from '../../src/search/index.ts';
import { webApp } from '../../src/web/app.ts';
import { ask, awkwardRecord, BRIDGE, HOSTILE, page, putMany } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
});
after(() => record.close());

const bridge = `/articles/${BRIDGE.entry.article.id}`;
const odile = `/actors/${encodeURIComponent('person:odile-farrant')}`;
/** The piece of a page's list that holds one statement. */
const statementWith = (html: string, words: string): string =>
  html
    .split('<li class="statement"')
    .slice(1)
    .find((piece) => piece.includes(words)) ?? assert.fail(`no statement: ${words}`);

describe('the home page', () => {
  test('asks for a speaker and a subject, and lists the newest statements', async () => {
    const html = await page(record, '/');
    assert.match(html, /<label for="speaker">Speaker<\/label>/);
    assert.match(html, /<label for="about">About<\/label>/);
    assert.ok(html.indexOf('will not wait') < html.indexOf('a toll is not an option'), 'newest first');
  });

  test('hides what is below the threshold, and counts it', async () => {
    const html = await page(record, '/');
    assert.ok(!html.includes('to be worried about noise'));
    assert.match(html, /<a href="\/\?all=1">1 less sure<\/a>/);
    const all = await page(record, '/?all=1');
    assert.match(statementWith(all, 'to be worried about noise'), /less sure/);
  });

  test('of a record without articles says how to add the first', async () => {
    const empty = openRecord(':memory:', { create: true });
    assert.match(await page(empty, '/'), /onrecord add article\.html/);
    await empty.close();
  });

  test('of a record that does not exist says how to begin one', async () => {
    const app = webApp({ location: '/a/record.sqlite', record: () => openRecord('/nowhere/at/all.sqlite') });
    const answer = await app.request('http://localhost/', { headers: { host: 'localhost' } });
    const html = await answer.text();
    assert.match(html, /Nothing is on record yet/);
    assert.match(html, /onrecord add article\.html/);
  });
});

describe('a statement in a list', () => {
  test('shows speaker, cue, words, date in words, kind, outlet and the way to the passage', async () => {
    const piece = statementWith(await page(record, '/'), 'a toll is not an option');
    for (const part of ['Odile Farrant', 'told councillors', 'said Tuesday 11 March 2031', 'Quoted', 'Harbour Gazette'])
      assert.ok(piece.includes(part), `${part} in ${piece}`);
    assert.match(piece, new RegExp(`href="${bridge}\\?statement=[0-9a-f]+#w-[0-9a-f]+"`));
  });

  test('keeps the quotation marks that the article has, in a quotation element', async () => {
    const piece = statementWith(await page(record, '/'), 'a toll is not an option');
    assert.match(piece, /<blockquote[^>]*>“a toll is not an option”<\/blockquote>/);
  });

  test('never puts reported speech between quotation marks or into a quotation element', async () => {
    const piece = statementWith(await page(record, '/'), 'that she expects the ferries to stay');
    assert.match(piece, /<p class="words indirect" dir="auto">that she expects the ferries to stay<\/p>/);
    assert.ok(!/blockquote|<q|“|&ldquo;/.test(piece.slice(0, piece.indexOf('<details'))));
  });

  test('with an unknown date says so, and when it was published', async () => {
    const piece = statementWith(await page(record, '/'), 'negotiations about the bridge');
    assert.match(piece, /Date of saying unknown[\s\S]*published Friday 14 March 2031/);
  });

  test('marks a position that somebody else ascribes as ascribed', async () => {
    const piece = statementWith(await page(record, '/'), 'in the union');
    assert.match(piece, /ascribed to <bdi>Dockers’ Union<\/bdi>, not own words/);
  });
});

describe('the search page', () => {
  test('finds what a speaker said about something', async () => {
    const html = await page(record, '/search?speaker=Odile+Farrant&about=toll');
    assert.match(html, /<h1>Odile Farrant about toll<\/h1>/);
    assert.ok(html.includes('a toll is not an option'));
    assert.ok(!html.includes('the ferries to stay'));
  });

  test('lets the reader choose where a surname means two people', async () => {
    const html = await page(record, '/search?speaker=Farrant&about=bridge');
    assert.match(html, /Which <bdi>Farrant<\/bdi>\?/);
    assert.match(html, /href="\/search\?speaker=person%3Aanselm-farrant&amp;about=bridge"/);
    assert.ok(!html.includes('class="statements"'), 'no statement of either is listed');
  });

  test('says that nobody of that name is on record', async () => {
    assert.match(await page(record, '/search?speaker=Zebedee'), /Nobody called <bdi>Zebedee<\/bdi> is on record/);
  });

  test('keeps the question in its boxes', async () => {
    const html = await page(record, '/search?about=%22toll%22&kind=direct&since=2031');
    assert.match(html, /name="about"[^>]*value="&quot;toll&quot;"/);
    assert.match(html, /<option value="direct" selected>/);
    assert.match(html, /name="since"[^>]*value="2031"/);
  });

  test('answers a bad date with 400, the remedy and the form', async () => {
    const answer = await ask(record, '/search?since=yesterday&about=toll');
    assert.equal(answer.status, 400);
    const html = await answer.text();
    assert.match(html, /usage\/date/);
    assert.match(html, /name="about"[^>]*value="toll"/);
  });

  test('answers a question without words with 400', async () => {
    assert.equal((await ask(record, '/search?about=-toll')).status, 400);
  });

  test('lists nothing of a private person, and says why', async () => {
    const actor = (await record.actorsNamed('Runa Adler', 1))[0]!;
    for (const path of [`/search?speaker=${encodeURIComponent(actor.id)}`, `/actors/${encodeURIComponent(actor.id)}`]) {
      const html = await page(record, path);
      assert.match(html, /private person/);
      assert.ok(!html.includes('the nights were loud'), path);
    }
  });
});

describe('the page of an actor', () => {
  test('lists statements newest first', async () => {
    const html = await page(record, odile);
    const list = html.slice(html.indexOf('<h2 id="found">'));
    assert.ok(list.indexOf('the ferries to stay') < list.indexOf('a toll is not an option'));
    assert.ok(!html.includes('will not wait'), 'nothing of another Farrant');
  });

  test('gives the latest side on each issue in own words', async () => {
    const html = await page(record, odile);
    assert.match(html, /Latest side by issue[\s\S]*The bridge should be built\.[\s\S]*Against[\s\S]*not an option/);
  });

  test('goes on to older statements, page after page, until all were listed once', async () => {
    const many = openRecord(':memory:', { create: true });
    await putMany(many, 45);
    const seen: string[] = [];
    let path: string | undefined = `/actors/${encodeURIComponent('person:ulrike-tamm')}`;
    while (path !== undefined) {
      const html: string = await page(many, path);
      seen.push(...[...html.matchAll(/<p class="words[^>]*>that item (\d+)/g)].map(([, n]) => n!));
      path = /<a href="([^"]*)" rel="next">/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 45 }, (_, i) => String(45 - i)),
    );
    await many.close();
  });
});

describe('the page of an article', () => {
  test('marks source, cue and content in the text, with a number that leads to the statement', async () => {
    const html = await page(record, bridge);
    assert.match(html, /<mark class="source">Odile Farrant<\/mark>/);
    assert.match(html, /<mark class="cue">told councillors<\/mark>/);
    const [, id] = /<a class="number" id="w-[0-9a-f]+" href="#(s-[0-9a-f]+)" data-n="1"/.exec(html)!;
    assert.ok(html.includes(`<li class="statement" id="${id}">`));
  });

  test('makes the statement conspicuous that was asked for', async () => {
    const picked = BRIDGE.entry.statements[1]!;
    const html = await page(record, `${bridge}?statement=${picked.id}`);
    assert.match(html, /<mark class="content picked"><a[^>]*><\/a>that she expects the ferries to stay<\/mark>/);
  });

  test('leaves unmarked what is below the threshold, and counts it', async () => {
    const html = await page(record, bridge);
    assert.match(html, /3 statements; <a href="[^"]*all=1">1 less sure<\/a>/);
    assert.ok(html.includes('to be worried about noise'), 'the text itself is whole');
    assert.ok(!/<mark[^>]*>[^/]*to be worried about noise/.test(html));
  });

  test('shows the statement that was asked for even if it is below the threshold', async () => {
    const unsure = BRIDGE.entry.statements[3]!;
    const html = await page(record, `${bridge}?statement=${unsure.id}`);
    assert.match(statementWith(html, 'to be worried about noise'), /less sure/);
  });

  test('is listed among the articles', async () => {
    const html = await page(record, '/articles');
    assert.match(html, new RegExp(`<a href="${bridge}"><bdi>Mayor rules out a toll bridge</bdi>`));
  });
});

describe('hostile words', () => {
  test('stay text on every page', async () => {
    const listed = await record.articles({ limit: 50 });
    const id = listed.find(({ title }) => title === HOSTILE.title)!.id;
    const actor = (await record.actorsNamed('Mallory <b>Quill</b>', 1))[0]!;
    const script = encodeURIComponent('"><script>alert(9)</script>');
    for (const path of [
      '/',
      '/articles',
      `/articles/${id}`,
      `/actors/${encodeURIComponent(actor.id)}`,
      `/search?speaker=${script}&about=${script}&outlet=${script}&kind=${script}`,
      `/search?since=${script}`,
      `/articles/${script}`,
      `/${script}`,
    ]) {
      const html = await page(record, path);
      assert.ok(!/<(?:script|img|svg|b|i)(?=[\s>/])(?! class="from-text"| viewBox="0 0 )/i.test(html), path);
      assert.ok(!/<[^>]*\son[a-z]+=/i.test(html.replace(/"[^"]*"/g, '""')), path);
      assert.ok(!/href="javascript:/i.test(html), path);
    }
  });
});

describe('every answer', () => {
  test('forbids scripts, framing, sniffing and other sites', async () => {
    for (const path of ['/', bridge, '/nowhere', '/icon.svg']) {
      const { headers } = await ask(record, path);
      const policy = headers.get('content-security-policy')!;
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.ok(!/script-src|unsafe/.test(policy));
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
    }
  });

  test('is refused to a foreign host name that was rebound to this machine', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:4747', '']) {
      const answer = await ask(record, '/', { headers: { host } });
      assert.equal(answer.status, 421, host);
      assert.ok(!(await answer.text()).includes('a toll is not an option'));
    }
    for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1:9000', '[::1]:4747']) {
      assert.equal((await ask(record, '/', { headers: { host } })).status, 200, host);
    }
  });

  test('is not sent again while it is unchanged', async () => {
    const etag = (await ask(record, '/')).headers.get('etag')!;
    assert.equal((await ask(record, '/', { headers: { 'if-none-match': etag } })).status, 304);
  });

  test('to an unknown address is 404 with a way back', async () => {
    for (const path of ['/nowhere', '/articles/ffffffffffff', '/actors/person:nobody', '/statements/none']) {
      const answer = await ask(record, path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /<a href="\/">To the search<\/a>/);
    }
  });

  test('of a record that cannot be read says what to do, with the code', async () => {
    const told: unknown[] = [];
    const broken = webApp({
      location: '/a/record.sqlite',
      record: () => {
        throw new OnrecordError('record/damaged', 'The record is damaged.', 'Run onrecord doctor.');
      },
      onError: (error) => told.push(error),
    });
    const answer = await broken.request('http://localhost/', { headers: { host: 'localhost' } });
    assert.equal(answer.status, 503);
    assert.match(await answer.text(), /Run onrecord doctor\.[\s\S]*record\/damaged/);
    assert.equal(told.length, 1);
  });

  test('after an error of ours gives away nothing of it', async () => {
    const broken = webApp({
      location: '/a/record.sqlite',
      record: () => {
        throw new Error('secret detail');
      },
    });
    const answer = await broken.request('http://localhost/', { headers: { host: 'localhost' } });
    assert.equal(answer.status, 500);
    assert.ok(!(await answer.text()).includes('secret detail'));
  });

  test('has a stylesheet that may be kept for ever', async () => {
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(await page(record, '/'))![1]!;
    const answer = await ask(record, href);
    assert.match(answer.headers.get('content-type')!, /text\/css/);
    assert.match(answer.headers.get('cache-control')!, /immutable/);
  });
});

describe('the paste page', () => {
  const paste = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
    ask(record, '/paste', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://127.0.0.1:4747', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const text =
    'Quay opens in May\n\n“We are ready,” Mayor Ada Brandt told reporters on Monday. “Nobody will have to wait.”';

  test('shows what was found in a text, and stores nothing', async () => {
    const before = await record.totals();
    const html = await (await paste({ text, published: '2026-05-06' })).text();
    assert.match(html, /<bdi>Ada Brandt<\/bdi>/);
    assert.match(html, /not stored/);
    assert.ok(!/href="\/(actors|statements)\//.test(html), 'no link leads to what is not held');
    assert.deepEqual(await record.totals(), before);
  });

  test('asks for text where there is none', async () => {
    const answer = await paste({ text: '  ' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /There is no text in the box/);
  });

  test('refuses a form that another site sends', async () => {
    const answer = await paste({ text }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    assert.equal(answer.status, 403);
  });

  test('refuses a form of more than 2 MB', async () => {
    assert.equal((await paste({ text: 'x'.repeat(2_200_000) })).status, 413);
  });
});
