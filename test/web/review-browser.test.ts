import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { openRecord } from '../../src/operations/record.ts';
import { type PageServer, servePages } from '../../src/web/server.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';
import { brokenRules, eachLook, openBrowser, overflow, skip } from './chromium.ts';
import { UNSURE } from './unsure.ts';

const TOLL = `statements/${BRIDGE.entry.statements[0]!.id}`;

describe('reviewing and correcting in a real browser', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-review-'));
  const opened: BrowserContext[] = [];
  let server: PageServer;
  const open = async (options: Parameters<typeof openBrowser>[1] = {}) => {
    const context = await openBrowser(folder, options);
    opened.push(context);
    return context.newPage();
  };

  before(async () => {
    const location = join(folder, 'record.sqlite');
    const record = openRecord(location, { create: true });
    await record.putIssues([{ id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] }]);
    for (const { item, entry } of [BRIDGE, FERRY, UNSURE]) await record.put(item, entry);
    await record.close();
    server = await servePages({ port: 0, location, onError: (error) => assert.fail(String(error)) });
  });
  after(async () => {
    for (const context of opened) await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('with single keys: right as found, take it back, skip; and the keys can be turned off', async () => {
    const page = await open();
    await page.goto(`${server.address}review?kind=speaker`);
    await page.locator('.keys').waitFor();
    await page.keyboard.press('c');
    await page.getByText('Kept as correction 1').waitFor();
    await page.locator('.keys').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Kept as correction 2').waitFor();
    await page.getByRole('heading', { name: 'Who said this?' }).waitFor();
    await page.locator('.keys').waitFor();
    await page.keyboard.press('f');
    assert.equal(await page.locator(':focus').getAttribute('name'), 'choice');
    await page.getByRole('button', { name: 'Turn keys off' }).click();
    await page.keyboard.press('c');
    await page.goto(`${server.address}review`);
    assert.equal(await page.getByRole('button', { name: 'Turn keys on' }).count(), 1);
    await page.getByRole('button', { name: 'Turn keys on' }).click();
    await page.keyboard.press('s');
    await page.waitForURL(/skip=1/);
  });

  test('with the keyboard alone and without scripts', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${server.address}review?kind=words`);
    assert.equal(await page.locator('.keys').count(), 0);
    await page.getByRole('button', { name: /^Right: it is a statement/ }).focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), 'Skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await page.locator(':focus').getAttribute('value'), 'not-a-statement');
    await page.keyboard.press('Tab');
    await page.keyboard.type('An aside of the reporter');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing waits for a person here').waitFor();
    await page.goto(`${server.address}changes`);
    await page.getByText('An aside of the reporter').waitFor();
    await page
      .getByRole('button', { name: /^Take it back/ })
      .first()
      .press('Enter');
    await page.getByText(/Kept as correction \d+: takes correction/).waitFor();
  });

  test('a statement is corrected on its page without scripts, and what was changed meanwhile is shown', async () => {
    const [mine, theirs] = [await open(), await open({ javaScriptEnabled: false })];
    for (const page of [mine, theirs]) {
      await page.goto(server.address + TOLL);
      await page.getByText('Speaker', { exact: true }).last().click();
    }
    await theirs.getByLabel(/^Port Authority/).check();
    await theirs.getByRole('button', { name: 'Save' }).first().click();
    await theirs.getByText(/Kept as correction/).waitFor();
    await theirs
      .getByText(/corrected by .*: speaker/)
      .first()
      .waitFor();
    await mine.getByLabel('Nobody who is named').check();
    await mine.getByRole('button', { name: 'Save' }).first().click();
    await mine.getByRole('heading', { name: 'Changed meanwhile' }).waitFor();
    assert.deepEqual(await brokenRules(mine), []);
    assert.ok((await overflow(mine)) <= 0);
    await mine.getByRole('button', { name: 'Enter mine all the same' }).press('Enter');
    await mine.getByText(/Kept as correction .* nobody who is named/).waitFor();
  });

  test('two actors are joined and parted again on the page of who somebody is', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${server.address}actors/person%3Aanselm-farrant/edit`);
    await page.getByText('Join this one into another').click();
    await page.getByLabel('Name or id of the one that stays').fill('Ida Mertens');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who is Ida Mertens?' }).waitFor();
    await page.getByText('Kept as correction').waitFor();
    await page
      .locator('.corrections')
      .getByRole('button', { name: /^Take it back/ })
      .first()
      .click();
    await page.goto(`${server.address}actors/person%3Aanselm-farrant/edit`);
    await page.getByRole('heading', { name: 'Who is Anselm Farrant?' }).waitFor();
    await page
      .getByLabel(/^Anselm Farrant/)
      .first()
      .check();
    await page.getByRole('button', { name: 'In those marked it is somebody else' }).click();
    await page.getByText(/Kept as correction .*is somebody else/).waitFor();
  });

  test('what is folded open breaks no rule of accessibility and fits, in both themes, narrow and wide', async () => {
    const page = await open();
    for (const path of [TOLL, 'review?kind=date', 'actors/person%3Aodile-farrant/edit', 'changes']) {
      await page.goto(server.address + path);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      await eachLook(page, async (name) => {
        assert.deepEqual(await brokenRules(page), [], `/${path}, ${name}`);
        assert.ok((await overflow(page)) <= 0, `/${path}, ${name}`);
      });
    }
  });
});
