import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { openRecord } from '../../src/operations/record.ts';
import { type PageServer, servePages } from '../../src/web/server.ts';
import { brokenRules, eachLook, openBrowser, overflow, skip } from './chromium.ts';
import { BRIDGE, COPY, fillAwkwardly, fillWithShift, watchBadly } from './records.ts';
import { UNSURE } from './unsure.ts';

const bridge = `articles/${BRIDGE.entry.article.id}`;
const PATHS = [
  '',
  '?all=1',
  'search?speaker=Farrant',
  'search?speaker=Odile+Farrant&about=toll&since=2031',
  'search?about=bridge&since=never',
  'actors/person%3Aodile-farrant',
  'brief/person%3Aodile-farrant?issue=bridge',
  'alerts',
  'issues',
  'issues/long',
  'issues/bridge',
  'issues/bridge?actor=person%3Aodile-farrant&month=2031-03',
  'shifts',
  'said',
  'said?words=a+toll+is+not+an+option&by=Odile+Farrant',
  'said?words=the',
  'sources',
  'sources/remove?url=https%3A%2F%2Fgazette.example%2Frss.xml',
  'outlets/Harbour%20Gazette',
  'compare',
  `compare?a=${BRIDGE.entry.article.id}&b=${COPY.entry.article.id}`,
  'articles',
  `statements/${BRIDGE.entry.statements[0]!.id}`,
  bridge,
  `${bridge}?all=1`,
  'review',
  'review?kind=speaker',
  'review?kind=join',
  'review?kind=feed',
  'review?kind=orphan',
  'review?kind=words&skip=1',
  'review?actor=Farrant',
  'actors/person%3Aodile-farrant/edit',
  'changes',
  'changes?kind=orphaned',
  'paste',
  'api',
  'account',
  'nowhere',
];

describe('in a real browser', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'));
  const opened: BrowserContext[] = [];
  let server: PageServer;
  let everyArticle: string[];

  before(async () => {
    const location = join(folder, 'record.sqlite');
    const record = openRecord(location, { create: true });
    await fillAwkwardly(record);
    await fillWithShift(record);
    await record.put(COPY.item, COPY.entry);
    await record.put(UNSURE.item, UNSURE.entry);
    await watchBadly(record);
    everyArticle = (await record.articles({ limit: 100 })).map(({ id }) => `articles/${id}`);
    await record.close();
    server = await servePages({ port: 0, location, onError: (error) => assert.fail(String(error)) });
  });
  after(async () => {
    for (const context of opened) await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: Parameters<typeof openBrowser>[1] = {}): Promise<BrowserContext> {
    const context = await openBrowser(folder, options);
    opened.push(context);
    return context;
  }

  test('no page breaks a rule of accessibility, in both themes, narrow and wide', async () => {
    const context = await open();
    const page = await context.newPage();
    for (const path of PATHS) {
      await page.goto(server.address + path);
      await eachLook(page, async (name) => {
        assert.deepEqual(await brokenRules(page), [], `/${path}, ${name}`);
      });
    }
  });

  test('no page is wider than its window, whatever words are in it', async () => {
    const context = await open();
    const page = await context.newPage();
    for (const path of [...PATHS, ...everyArticle]) {
      await page.goto(server.address + path);
      await eachLook(page, async (name) => {
        const over = await overflow(page);
        assert.ok(over <= 0, `/${path}, ${name}: ${over} px too wide`);
      });
    }
  });

  test('no page complains on the console or asks another site', async () => {
    const context = await open();
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
    page.on('pageerror', (error) => void wrong.push(String(error)));
    page.on('dialog', (dialog) => void wrong.push(dialog.message()));
    page.on('request', (request) => void (request.url().startsWith(server.address) || wrong.push(request.url())));
    for (const path of [...PATHS, ...everyArticle]) {
      if (path === 'nowhere' || path === 'review?actor=Farrant' || path.includes('never') || path.endsWith('words=the'))
        continue;
      await page.goto(server.address + path);
    }
    assert.deepEqual(wrong, []);
  });

  test('the text of an article reads as it is held, to the character', async () => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(server.address + bridge);
    assert.equal(await page.locator('article.text').evaluate((node) => node.textContent), BRIDGE.entry.article.text);
  });

  test('a question is asked, answered and followed to the passage with the keyboard alone, without scripts', async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), 'Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Odile Farrant');
    await page.keyboard.press('Tab');
    await page.keyboard.type('toll');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
    const link = page.getByRole('link', { name: /Read it in the article/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
    assert.equal(await page.locator('mark.content.picked').textContent(), 'a toll is not an option');
  });

  test('a cell of who stands where is opened with the keyboard alone, without scripts', async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}issues/bridge`);
    await page.locator('.matrix .cell').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/actor=[^#]+#words$/);
    assert.match((await page.locator('#words').textContent())!, /a toll is not an option/);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('href'), '/actors/person%3Aodile-farrant');
  });

  test('a feed is added without scripts, and a wrong address comes back with the reason', async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}sources`);
    await page.getByLabel('Add a feed or sitemap').fill('ftp://paper.example/feed');
    await page.keyboard.press('Enter');
    await page.getByText('is no web address').waitFor();
    await page.getByLabel('Add a feed or sitemap').fill('https://paper.example/feed');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Added. It is read as soon as').waitFor();
    assert.match((await page.locator('.sources').textContent())!, /paper\.example\/feed/);
  });

  test('a statement is cited and a feed taken out with the keyboard alone, without scripts', async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}search?about=toll`);
    await page.getByRole('link', { name: /^Cite/ }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/statements\//);
    assert.match((await page.locator('.citation').textContent())!, /SHA-256 [0-9a-f]{64}/);
    await page.goto(`${server.address}sources`);
    await page.getByRole('link', { name: /^Remove .*wire\.example/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('What came from it stays on the record').waitFor();
    await page.getByRole('button', { name: 'Remove it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Removed. What came from it').waitFor();
    assert.doesNotMatch((await page.locator('.sources').textContent())!, /wire\.example/);
  });

  test('a pasted text is read without scripts', async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}paste`);
    await page.getByLabel('Text, in paragraphs').fill('“We are ready,” Mayor Ada Brandt told reporters.');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('This text is not stored').waitFor();
    assert.match((await page.locator('.aside').textContent())!, /Ada Brandt/);
  });
});
