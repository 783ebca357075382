import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { RecordStore } from '../../src/search/index.ts';
import { audienceOf } from '../../src/web/access/audience.ts';
import { webApp } from '../../src/web/app.ts';
import { BRIDGE, invent } from '../record/invented.ts';
import { type Form, formOf, formsIn, send } from './forms.ts';
import { ask, awkwardRecord, page } from './records.ts';

const [TOLL] = BRIDGE.entry.statements.map(({ id }) => id) as [string];
const ADDRESS = `/statements/${TOLL}`;
const ANSELM = 'person:anselm-farrant';

describe('correcting a statement on its page', () => {
  let record: RecordStore;
  beforeEach(async () => {
    record = await awkwardRecord();
  });
  afterEach(() => record.close());
  const form = (words: RegExp, path = ADDRESS): Promise<Form> => formOf(record, path, words);
  const toll = async () => (await record.statementOf(TOLL))!;

  test('a speaker, a date, a side and a kind are corrected, shown as a person’s, and taken back', async () => {
    await send(record, await form(/^Who said it/), { choice: 'typed', typed: 'Anselm Farrant', note: 'By the tape' });
    await send(record, await form(/^When was it said/), { choice: '2031-03-14' });
    await send(record, await form(/^The bridge should be built\. Which side/), { choice: 'for', basis: 'action' });
    await send(record, await form(/^Are these the speaker’s words/), { choice: 'indirect' });
    const { speaker, said, positions, kind } = await toll();
    assert.deepEqual(
      [speaker.id, said.value, positions[0]?.stance, positions[0]?.basis, kind],
      [ANSELM, '2031-03-14', 'for', 'action', 'indirect'],
    );
    const html = await page(record, ADDRESS);
    assert.match(html, /as a person corrected it/);
    assert.match(html, /By the tape/);
    for (const path of ['/search?about=toll', `/articles/${BRIDGE.entry.article.id}`, `/actors/${ANSELM}`])
      assert.match(await page(record, path), /corrected by/, path);
    for (const number of [4, 3, 2, 1])
      await send(record, await form(new RegExp(`^Take it back: correction ${number}$`)));
    const after = await toll();
    assert.deepEqual(
      [after.speaker.id, after.said.value, after.kind],
      ['person:odile-farrant', '2031-03-11', 'direct'],
    );
    assert.ok(!/corrected by/.test(await page(record, '/search?about=toll')));
  });

  test('a side that is ascribed to somebody is corrected, added and taken away on its page', async () => {
    const legend = /^Which side do these words ascribe to somebody else/;
    await send(record, await form(legend), { holder: 'Anselm Farrant', issue: 'bridge', choice: 'for' });
    assert.match(await page(record, ADDRESS), /ascribed to <bdi>Anselm Farrant<\/bdi>, not own words/);
    await send(record, await form(/Which side do these words ascribe to Anselm Farrant/), { choice: 'against' });
    const side = async () => (await toll()).positions.find(({ own }) => !own);
    assert.deepEqual([(await side())?.holderId, (await side())?.stance], [ANSELM, 'against']);
    await send(record, await form(/Which side do these words ascribe to Anselm Farrant/), { choice: 'none' });
    assert.equal(await side(), undefined);
    const several = await send(record, await form(legend), { holder: 'Farrant', issue: 'bridge', choice: 'for' });
    assert.equal(several.status, 409);
  });

  test('a correction made on a page lasts when the article is read again and in a new version', async () => {
    await send(record, await form(/^Who said it/), { choice: 'none' });
    await record.put(BRIDGE.item, BRIDGE.entry, { again: true });
    assert.equal((await toll()).speaker.id, null);
    const newer = invent({
      title: 'Mayor rules out a toll bridge',
      url: 'https://gazette.example/bridge',
      body: 'An added line.\nMayor Odile Farrant told councillors on Tuesday that “a toll is not an option” for the new crossing.',
      statements: [{ who: 'Odile Farrant', cue: 'told councillors', words: 'a toll is not an option' }],
    });
    await record.put(newer.item, newer.entry);
    assert.equal((await record.statementOf(newer.entry.statements[0]!.id))?.speaker.corrected?.correction, 1);
  });

  test('what is taken out says so and can be brought back', async () => {
    await send(record, await form(/^Take it out of lists/), { choice: 'wrong-words' });
    assert.match(await page(record, ADDRESS), /Taken out by/);
    assert.ok(!(await page(record, '/search?about=toll')).includes(TOLL));
    await send(record, await form(/^Bring it back/));
    assert.equal((await toll()).rejected, null);
  });

  test('a note changes nothing and is kept', async () => {
    await send(record, await form(/^A note/), { note: '<b>Heard</b> on the tape' });
    assert.deepEqual((await toll()).amended, []);
    assert.match(await page(record, ADDRESS), /&lt;b&gt;Heard&lt;\/b&gt; on the tape/);
  });

  test('an edit of what was changed meanwhile is refused with both versions, and can be entered all the same', async () => {
    const mine = await form(/^Who said it/);
    await record.correct(
      { what: 'said', statement: TOLL, said: { value: '2031-02', bound: 'exact' } },
      { by: 'Rosa Ilves' },
    );
    const answer = await send(record, mine, { choice: ANSELM });
    assert.equal(answer.status, 412);
    const html = await answer.text();
    assert.match(
      html,
      /<th scope="row">Said<\/th><td dir="auto">2031-03-11<\/td><td dir="auto"><strong>2031-02<\/strong>/,
    );
    assert.equal((await toll()).speaker.corrected, undefined);
    const again = formsIn(html).find(({ words }) => words === 'Enter mine all the same')!;
    assert.equal((await send(record, again)).status, 303);
    assert.equal((await toll()).speaker.id, ANSELM);
  });

  test('a program that sends If-Match is held to it', async () => {
    const { fields, words } = await form(/^A note/);
    const own = { words, fields: fields.filter(([name]) => name !== 'tag') };
    const headers = { 'sec-fetch-site': 'same-origin' };
    assert.equal((await send(record, own, { note: 'x' }, { ...headers, 'if-match': '"0.stale"' })).status, 412);
    const { edit } = (await (await ask(record, `${ADDRESS}.json`)).json()) as { edit: { tag: string } };
    assert.equal((await send(record, own, { note: 'x' }, { ...headers, 'if-match': `"${edit.tag}"` })).status, 303);
    assert.equal((await record.corrections({ limit: 5 })).length, 1);
  });

  test('a name that fits several is asked about, an unknown one can be entered, and nothing is entered before', async () => {
    const who = await form(/^Who said it/);
    const several = await send(record, who, { choice: 'typed', typed: 'Farrant' });
    assert.equal(several.status, 409);
    const html = await several.text();
    assert.equal((await record.corrections({ limit: 5 })).length, 0);
    const anselm = formsIn(html).find(({ words }) => words.includes(ANSELM))!;
    assert.equal((await send(record, anselm)).status, 303);
    assert.equal((await toll()).speaker.id, ANSELM);
    const unknown = await send(record, await form(/^Who said it/), { choice: 'typed', typed: 'Bram <i>Oker</i>' });
    assert.equal(unknown.status, 400);
    const page = await unknown.text();
    assert.match(page, /Enter <bdi>Bram &lt;i&gt;Oker&lt;\/i&gt;<\/bdi> as a new person/);
    assert.equal((await send(record, formsIn(page)[0]!)).status, 303);
    assert.equal((await toll()).speaker.name, 'Bram <i>Oker</i>');
  });

  test('a form that says nothing, or no date, comes back with what to do', async () => {
    const when = await form(/^When was it said/);
    for (const filled of [
      {},
      { choice: 'typed', typed: 'last spring' },
      { what: 'anything' },
      { choice: 'typed', typed: '' },
    ]) {
      const answer = await send(record, when, filled);
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /Not entered/);
    }
    assert.equal((await record.corrections({ limit: 5 })).length, 0);
  });

  test('a form of another site is refused, and none leads to another site', async () => {
    const note = await form(/^A note/);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}])
      assert.equal((await send(record, note, { note: 'x' }, headers as Record<string, string>)).status, 403);
    for (const back of ['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)']) {
      const to = (await send(record, note, { note: back, tag: '', back })).headers.get('location');
      assert.ok(to === null || /^\/(?![/\\])/.test(to), `${back} leads to ${to}`);
    }
  });

  test('whoever may only read gets no forms, and cannot send them', async () => {
    const app = webApp({
      location: '',
      record: () => record,
      audience: audienceOf({ publicUrl: 'https://record.example' }),
    });
    const headers = { host: 'record.example' };
    const html = await (await app.request(`https://record.example${ADDRESS}`, { headers })).text();
    assert.match(html, /a toll is not an option/);
    assert.ok(!/action="\/corrections"/.test(html));
    const sent = await app.request('https://record.example/corrections', {
      method: 'POST',
      headers: { ...headers, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: `what=note&statement=${TOLL}&note=x`,
    });
    assert.match(sent.headers.get('location')!, /^\/login/);
    assert.equal((await record.corrections({ limit: 5 })).length, 0);
  });
});
