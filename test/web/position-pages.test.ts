import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { RecordStore } from '../../src/search/index.ts';
import { monthsBetween } from '../../src/search/index.ts';
import { recordOf } from '../search/timelines.ts';
import { ask, page } from './records.ts';

const HOSTILE = 'that a </svg><script>alert(1)</script><img src=x onerror="alert(2)"> toll is wise';
const odile = `/actors/${encodeURIComponent('person:odile-farrant')}`;

/** Against in January and March, for in June in two outlets; a hostile one without a day; what another ascribes. */
const record: RecordStore = await recordOf([
  { published: '2031-01-10', words: 'a toll is wrong', kind: 'direct', position: { stance: 'against' } },
  { published: '2031-03-04', words: 'that the toll would be a mistake', position: { stance: 'against' } },
  { published: '2031-06-12', words: 'that she backs the toll', position: { stance: 'for' } },
  { published: '2031-06-12', outlet: 'Coastal Radio', words: 'that she backs the toll', position: { stance: 'for' } },
  { published: '2031-07-01', said: null, words: HOSTILE, position: { stance: 'for' } },
]);
await record.putIssues([
  { id: '"><b>', proposition: '<script>alert(3)</script> should be ended.', about: ['<i>end</i>'] },
]);
after(() => record.close());

const documentOf = async (path: string) => parseHTML(await page(record, path)).document;
/** The words of an element, a space between those of its parts. */
const textOf = (node: { readonly innerHTML: string } | null): string =>
  (node?.innerHTML ?? '')
    .replace(/<[^>]+>|\s+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

describe('the page of an issue', () => {
  test('says what it means to be for it, and by which words a text is about it', async () => {
    const known = textOf((await documentOf('/issues/bridge')).querySelector('.known'));
    assert.match(known, /For wants, expects or does what the sentence above says/);
    assert.match(known, /About it a text with the words toll/);
  });

  test('has every month from the first to the last, and leaves blank what nobody said', async () => {
    const document = await documentOf('/issues/bridge');
    const heads = [...document.querySelectorAll('.matrix thead .aloud')].map(textOf);
    assert.deepEqual(heads.slice(0, 7), [
      'January 2031',
      'February 2031',
      'March 2031',
      'April 2031',
      'May 2031',
      'June 2031',
      'July 2031',
    ]);
    const cells = [...document.querySelectorAll('.matrix tbody tr td')].map((cell) =>
      textOf(cell.querySelector('.aloud')),
    );
    assert.deepEqual(cells.slice(0, 6), [
      'Odile Farrant , January 2031: 1 against',
      '',
      'Odile Farrant , March 2031: 1 against',
      '',
      '',
      'Odile Farrant , June 2031: 1 for; possible shift',
    ]);
  });

  test('counts one saying that two outlets carry once', async () => {
    const document = await documentOf('/issues/bridge');
    const june = [...document.querySelectorAll('.matrix tbody tr td')][5]!;
    assert.equal(textOf(june.querySelector('.stance.for')), '1 *');
  });

  test('opens the words of a cell, with the way to the passage', async () => {
    const document = await documentOf('/issues/bridge');
    const href = [...document.querySelectorAll('.cell')][2]!.getAttribute('href')!;
    const opened = (await documentOf(href.split('#')[0]!)).querySelector('#words')!;
    assert.match(textOf(opened), /Odile Farrant , June 2031 .*For – rests on a wish Possible shift from against/);
    assert.match(textOf(opened), /Harbour Gazette and 1 more report of it/);
    assert.match(opened.querySelector('.passage')!.getAttribute('href')!, /^\/articles\/[0-9a-f]+\?statement=/);
    assert.ok(!textOf(opened).includes('a toll is wrong'), 'no word of another month');
  });

  test('of an unknown issue is 404', async () => {
    assert.equal((await ask(record, '/issues/nothing')).status, 404);
    assert.equal((await ask(record, '/issues/nothing.json')).status, 404);
  });

  test('shows a month that is not among the last ones when a cell of it is opened', async () => {
    const long = await recordOf([
      { published: '2029-01-10', words: 'a toll is wrong', position: { stance: 'against' } },
      { published: '2031-06-12', words: 'that she backs the toll', position: { stance: 'for' } },
    ]);
    const first = await page(long, '/issues/bridge');
    assert.ok(!first.includes('"aloud">January 2029'));
    const actor = /actors\/([^"]+)"/.exec(first)![1]!;
    assert.match(await page(long, `/issues/bridge?actor=${actor}&month=2029-01`), /"aloud">January 2029/);
    assert.match(await page(long, '/issues/bridge?until=2029-01'), /"aloud">January 2029[\s\S]*Later months/);
    await long.close();
  });
});

describe('the timeline of an actor', () => {
  test('draws a dot for each dated position: its shape by side, filled where words are quoted', async () => {
    const document = await documentOf(odile);
    const wide = document.querySelector('.chart .wide')!;
    const drawn = (classes: string): number => wide.querySelectorAll(`g.dot.${classes} a`).length;
    assert.equal(drawn('against.quoted'), 1);
    assert.equal(drawn('against.reported'), 1);
    assert.equal(drawn('for.reported'), 1);
    assert.equal(wide.querySelectorAll('g.ring circle').length, 1);
  });

  test('keeps gaps: the distance between dots is that between their days', async () => {
    const wide = (await documentOf(odile)).querySelector('.chart .wide')!;
    const x = (selector: string): number =>
      Number(/translate\(([\d.]+)/.exec(wide.querySelector(`${selector} path`)!.getAttribute('transform')!)![1]);
    const [first, second, third] = [x('.against.quoted'), x('.against.reported'), x('.for.reported')];
    const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const expected = days('2031-01-09', '2031-03-03') / days('2031-01-09', '2031-06-11');
    assert.ok(Math.abs((second - first) / (third - first) - expected) < 0.01);
  });

  test('has a table that says the same, with what is not dated too', async () => {
    const document = await documentOf(odile);
    const rows = [...document.querySelectorAll('.timeline tbody tr')].map(textOf);
    assert.equal(rows.length, 4);
    assert.match(rows[0]!, /Thursday 9 January 2031 Against first in this collection a toll is wrong Quoted/);
    assert.match(rows[2]!, /For possible shift from against/);
    assert.match(rows[3]!, /no later than Tuesday 1 July 2031, day not given/);
    assert.match(textOf(document.querySelector('.timeline')), /1 without a given day is in the table only/);
  });

  test('of the same days and sides is the same drawing, each with its own words and addresses', async () => {
    const drawn: { readonly titles: string[]; readonly links: string[]; readonly bare: string }[] = [];
    for (const words of ['a toll is <wrong> & dear', 'no “toll” here \uE0000\uE002 at all']) {
      const one = await recordOf([{ published: '2031-01-10', words, position: { stance: 'against' } }]);
      const chart = parseHTML(await page(one, odile)).document.querySelector('.chart .wide')!;
      const links = [...chart.querySelectorAll('g.dot a')].map((link) => link.getAttribute('href') ?? link.outerHTML);
      const [statement] = await one.statements({ limit: 1 });
      assert.ok(links.every((link) => link.includes(statement!.article.id) && link.includes(statement!.id)));
      const titles = [...chart.querySelectorAll('title')].map((title) => title.textContent ?? '');
      assert.ok(titles.length > 0 && titles.every((title) => title.includes(words)), titles.join('\n'));
      for (const link of chart.querySelectorAll('a')) link.remove();
      drawn.push({ titles, links, bare: chart.innerHTML });
      await one.close();
    }
    assert.equal(drawn[0]!.bare, drawn[1]!.bare);
    assert.notDeepEqual(drawn[0]!.links, drawn[1]!.links);
  });

  test('is hidden from readers of the table, and no stop of the keyboard', async () => {
    const chart = (await documentOf(odile)).querySelector('.chart')!;
    assert.equal(chart.getAttribute('aria-hidden'), 'true');
    assert.ok([...chart.querySelectorAll('a')].every((link) => link.getAttribute('tabindex') === '-1'));
  });

  test('has no style of its own, which the policy forbids', async () => {
    const html = await page(record, odile);
    assert.ok(!/<style|\sstyle="/.test(html));
  });
});

describe('possible shifts', () => {
  test('stand on the home page and on their own, with both passages', async () => {
    assert.match(textOf((await documentOf('/')).querySelector('.beside')), /Possible shifts Odile Farrant/);
    const card = textOf((await documentOf('/shifts')).querySelector('.shift-card'));
    assert.match(card, /Odile Farrant from Against → to For Possible shift/);
    assert.match(
      card,
      /Earlier: .*the toll would be a mistake.*Later: Wednesday 11 June 2031.*that she backs the toll/,
    );
  });

  test('that a person dismissed are gone at once', async () => {
    const changed = await recordOf([
      { published: '2031-01-10', words: 'a toll is wrong', position: { stance: 'against' } },
      { published: '2031-06-12', words: 'that she backs the toll', position: { stance: 'for' } },
    ]);
    assert.match(await page(changed, '/shifts'), /shift-card/);
    const [later, earlier] = await changed.statements({ limit: 2 });
    const verdict = { issue: 'bridge', verdict: 'dismissed' } as const;
    await changed.correct(
      { what: 'shift', statement: later!.id, earlier: earlier!.id, ...verdict },
      { by: 'R. Ilves' },
    );
    assert.ok(!(await page(changed, '/shifts')).includes('shift-card'));
    await changed.close();
  });
});

describe('hostile words', () => {
  test('stay text in charts, tables and lists of positions', async () => {
    const paths = [odile, '/issues', '/issues/bridge', '/shifts', `/issues/${encodeURIComponent('"><b>')}`];
    for (const path of [...paths, `/issues/bridge?actor=${encodeURIComponent('"><script>alert(9)</script>')}`]) {
      const html = await page(record, path);
      assert.ok(!/<(?:script|img|b)[\s>]/i.test(html), path);
      assert.ok(!/<[^>]*\son[a-z]+=/i.test(html.replace(/"[^"]*"/g, '""')), path);
    }
    assert.ok((await page(record, odile)).includes('&lt;/svg&gt;&lt;script&gt;'), 'it is there, as text');
  });
});

describe('the values of a page', () => {
  test('are at its address with .json behind it, and linked', async () => {
    const paths = ['/', '/search?about=toll', '/shifts', '/issues', '/issues/bridge', '/articles', odile];
    for (const path of paths) {
      const href = /<link rel="alternate" type="application\/json" href="([^"]+)">/.exec(await page(record, path))![1]!;
      const answer = await ask(record, href.replaceAll('&amp;', '&'));
      assert.equal(answer.status, 200, href);
      assert.match(answer.headers.get('content-type')!, /^application\/json/);
      assert.ok(JSON.stringify(await answer.json()).length > 2);
    }
  });

  test('that are not there are told as problem details', async () => {
    const answer = await ask(record, '/actors/person:nobody.json');
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
    assert.equal(((await answer.json()) as { code: string }).code, 'web/not-found');
  });

  test('of a question that cannot be read are an error with status 400', async () => {
    const answer = await ask(record, '/search.json?since=yesterday');
    assert.equal(answer.status, 400);
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, 'usage/date');
  });
});

describe('months between', () => {
  test('are all of them, across years', () => {
    assert.deepEqual(monthsBetween(['2031-02', '', '2030-11']), ['2030-11', '2030-12', '2031-01', '2031-02']);
    assert.deepEqual(monthsBetween(['']), []);
  });
});
