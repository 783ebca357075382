import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import { addItems, openRecord } from '../../src/operations/index.ts';
import { primaryFirst, primaryInWords, type RecordStore, saidBefore } from '../../src/search/index.ts';

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:', { create: true });
});
afterEach(() => record.close());

async function put(url: string, outlet: string, published: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const item = {
    id: url,
    format: 'text' as const,
    content: text,
    metadata: { url, outlet, published },
    location: url,
    bytes,
    sha256: hash('sha256', bytes),
  };
  const { failed } = await addItems(
    record,
    (async function* () {
      yield item;
    })(),
  );
  assert.deepEqual(failed, []);
}

const PRESS = `Harbour board in dispute

“We will not build a second lock while the first one leaks,” harbour commissioner Odile Farrant of Varra said on Monday.

Residents of the old town had asked for the lock for years.`;
const TRANSCRIPT = `Transcript of an interview with harbour commissioner Odile Farrant of Varra, recorded on 4 May 2026

Ruben Hale: You promised the town a second lock. What became of it?

Odile Farrant: We will not build a second lock while the first one leaks. I have said this to the council and I say it to you.

Ruben Hale: So when do you think work can begin?

Odile Farrant: I don't know. Ask me when the first one is dry.`;

const WORDS = 'We will not build a second lock while the first one leaks';

/** The only saying of these words: its reports in the order in which they are listed, each with what it is. */
async function listed(words: string): Promise<string[]> {
  const { uses } = await saidBefore(record, words, { all: true });
  const [use] = uses;
  return primaryFirst(use!.reports).map((one) => `${one.article.outlet?.name}: ${primaryInWords(one)}`);
}

test('a transcript goes before a report of the press that came out earlier, and the earliest is still told', async () => {
  await put('https://gazette.example/lock', 'Harbour Gazette', '2026-05-05', PRESS);
  await put('https://radio.example/farrant', 'Radio Varra', '2026-05-07', TRANSCRIPT);
  assert.deepEqual(await listed(WORDS), ['Radio Varra: primary: transcript', 'Harbour Gazette: ']);
  const [use] = (await saidBefore(record, WORDS, { all: true })).uses;
  assert.equal(use!.reports[0]!.article.outlet?.name, 'Harbour Gazette');
  assert.equal(use!.id, use!.reports[0]!.id);
  assert.equal(use!.primary?.report.article.outlet?.name, 'Radio Varra');
});

test('the page of a government goes before the press; the page of another body does not', async () => {
  await put('https://gazette.example/lock', 'Harbour Gazette', '2026-05-05', PRESS);
  await put(
    'https://www.works.gov/lock',
    'Department of Works',
    '2026-05-06',
    PRESS.replace('in dispute', 'statement'),
  );
  await put('https://locks.example/lock', 'Friends of the Lock', '2026-05-04', PRESS.replace('in dispute', 'split'));
  assert.deepEqual(await listed(WORDS), [
    'Department of Works: primary: official page',
    'Friends of the Lock: ',
    'Harbour Gazette: ',
  ]);
});

test('a body’s own page is known by its name, by its domain, or by its initials, and by nothing less', async () => {
  const text = `Lock to stay shut

The Varra Port Authority said that the second lock would stay shut until the first was dry.

Boats have to wait.`;
  const pages: readonly (readonly [string, string, string])[] = [
    ['https://news.example/1', 'Varra Port Authority', 'primary: official page'],
    ['https://www.varraportauthority.example/2', 'News', 'primary: official page'],
    ['https://vpa.example/3', 'Press room', 'primary: official page'],
    ['https://varra.example/4', 'Varra Daily', ''],
    ['https://port.example/5', 'Port News', ''],
  ];
  for (const [url, outlet] of pages) await put(url, outlet, '2026-05-05', `${text} ${url.length}`);
  const { uses } = await saidBefore(record, 'that the second lock would stay shut until the first was dry', {
    all: true,
  });
  const found = new Map(uses.flatMap(({ reports }) => reports).map((one) => [one.article.url, primaryInWords(one)]));
  assert.deepEqual([...found].sort(), pages.map(([url, , what]) => [url, what]).sort());
});
