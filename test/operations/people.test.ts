import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { readActors, roleOf } from '../../src/operations/actors-file.ts';
import { addInputs } from '../../src/operations/index.ts';
import { forgetPerson, importActors } from '../../src/operations/people.ts';
import { correctStatement } from '../../src/operations/statement-correction.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { report } from '../record/invent-people.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-people-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const BY = { by: 'Rosa Ilves' };
const failsWith = (code: string) => (error: unknown) =>
  error instanceof OnrecordError && error.code === code && error.remedy !== '';

let record: RecordStore;
beforeEach(async () => {
  record = openRecord(':memory:');
  for (const { item, entry } of [BRIDGE, FERRY]) await record.put(item, entry);
});
afterEach(() => record.close());

describe('a file of actors', () => {
  test('CSV with quotation marks, other columns and capitals in the header', async () => {
    const path = file(
      'a.csv',
      '\ufeffName,Notes,Aliases,role,since,until,wikidata,private\n"Weir, Ada",x,Ada Brae; A. Weir,"Minister of Harbours, Lowmark",2031,2033-05,Q42,no\n\nOrr Bank,,,,,,,\n',
    );
    const [ada, bank] = await readActors(path);
    assert.deepEqual(ada?.entered, {
      name: 'Weir, Ada',
      kind: 'person',
      aliases: ['Ada Brae', 'A. Weir'],
      roles: [{ head: 'minister', words: ['harbours', 'lowmark'], since: '2031-01-01', until: '2033-05-31' }],
      wikidata: 'Q42',
      privatePerson: false,
    });
    assert.deepEqual([bank?.row, bank?.entered], [4, { name: 'Orr Bank', kind: 'person' }]);
  });

  test('JSON with several roles', async () => {
    const path = file(
      'a.json',
      '[{"name": "Orr Bank", "kind": "body", "roles": ["bank", {"role": "lender", "until": "2031"}]}]',
    );
    assert.deepEqual((await readActors(path))[0]?.entered, {
      name: 'Orr Bank',
      kind: 'body',
      roles: [
        { head: 'bank', words: [] },
        { head: 'lender', words: [], until: '2031-12-31' },
      ],
    });
  });

  test('what is wrong with a file is said with its line', async () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['name,kind\nAda Weir,robot\n', /line 2 .*robot/],
      ['name\n\n', /^$/],
      ['name,wikidata\nAda Weir,42\n', /42 is no id/],
      ['name,role,since\nAda Weir,mayor,Tuesday\n', /Tuesday is no date/],
      ['name,since\nAda Weir,2031\n', /no "role"/],
      ['kind\nperson\n', /no name/],
      ['name,private\nAda Weir,perhaps\n', /neither yes nor no/],
      ['name\n"Ada\n', /Quote/],
      ['[{"name": 7}]', /"name" is no text/],
      ['[{"name": "Ada", "aliases": "A"}]', /"aliases" is no list/],
      ['[1', /JSON|Expected/],
    ];
    for (const [text, message] of wrong) {
      if (message.source === '^$') assert.deepEqual(await readActors(file('w', text)), []);
      else
        await assert.rejects(
          readActors(file('w', text)),
          (error) => failsWith('actors/invalid')(error) && message.test(String(error)),
          text,
        );
    }
    await assert.rejects(readActors(join(folder, 'absent.csv')), failsWith('actors/unreadable'));
  });

  test('a written role is a noun and what qualifies it', () => {
    assert.deepEqual(roleOf('Harbour Minister of Lowmark'), { head: 'minister', words: ['harbour', 'lowmark'] });
    assert.deepEqual(roleOf('former mayor'), { head: 'mayor', words: [], past: true });
    assert.deepEqual(roleOf('spokeswoman for the Port Authority'), {
      head: 'spokeswoman',
      words: ['port', 'authority'],
    });
  });
});

test('an import enters each row, adds to who is on record, and goes on where a row fails', async () => {
  const path = file(
    'i.csv',
    'name,role,wikidata,id\nAda Weir,mayor,,\nOdile Farrant,,Q8,\nTom Hale,,,person:nobody\nAda Weir,lawyer,,\n',
  );
  const done = await importActors(record, path, BY);
  assert.deepEqual(done.actors, ['person:ada-weir', 'person:odile-farrant']);
  assert.deepEqual(
    done.failed.map(({ row, name, code }) => [row, name, code]),
    [[4, 'Tom Hale', 'correct/unknown-actor']],
  );
  assert.equal((await record.actorOf('person:odile-farrant'))?.wikidata, 'Q8');
  assert.deepEqual(
    (await record.actorOf('person:ada-weir'))?.roles.map(({ head }) => head),
    ['mayor', 'lawyer'],
  );
  assert.equal((await record.corrections({ limit: 9 })).length, 3);
});

test('a statement is corrected by the beginning of its id, to somebody on record or, when asked, somebody new', async () => {
  const { id } = BRIDGE.entry.statements[0]!;
  await correctStatement(record, id.slice(0, 8), { actor: 'Anselm Farrant', enter: false }, BY);
  assert.equal((await record.statementOf(id))?.speaker.name, 'Anselm Farrant');
  await assert.rejects(
    correctStatement(record, id, { actor: 'Farrant', enter: true }, BY),
    failsWith('actor/ambiguous'),
  );
  await assert.rejects(
    correctStatement(record, id, { actor: 'Ada Weir', enter: false }, BY),
    failsWith('actor/unknown'),
  );
  await correctStatement(record, id, { actor: 'Ada Weir', enter: true }, BY);
  assert.equal((await record.statementOf(id))?.speaker.id, 'person:ada-weir');
  await assert.rejects(correctStatement(record, 'zzzz', { nobody: true }, BY), failsWith('correct/unknown-statement'));
  await assert.rejects(correctStatement(record, '', { nobody: true }, BY), failsWith('correct/unknown-statement'));
});

test('forgetting asks which one, unless all of the name are meant, and logs no name', async () => {
  for (const says of ['that smoke rose', 'that smoke fell']) {
    const { item, entry } = report({ who: 'Ina Holm', privatePerson: true, says });
    await record.put(item, entry);
  }
  await assert.rejects(forgetPerson(record, 'Ina Holm', BY), failsWith('actor/ambiguous'));
  const forgotten = await forgetPerson(record, 'Ina Holm', { ...BY, every: true });
  assert.deepEqual([forgotten.actors, forgotten.statements], [2, 2]);
  await assert.rejects(forgetPerson(record, 'Ina Holm', { ...BY, every: true }), failsWith('actor/unknown'));
  const log = await record.audit(9);
  assert.equal(log[0]?.action, 'forget');
  assert.doesNotMatch(JSON.stringify(log), /holm/i);
});

test('whole items: one minister in two outlets is one actor, a namesake in another office is two', async () => {
  const item = (id: string, outlet: string, text: string) =>
    file(`${id}.jsonl`, JSON.stringify({ id, outlet, published: '2031-05-02', text }));
  const inputs = [
    item(
      'm1',
      'Harbour Gazette',
      'Ferry fares will rise in May, Harbour Minister Ada Lindqvist said on Wednesday. “We have no other choice,” Lindqvist told reporters.',
    ),
    item('m2', 'Coastal Radio', '“We have no other choice,” said Ada Lindqvist, the harbour minister of Lowmark.'),
    item('m3', 'Orr Echo', '“The second act is too long,” said Ada Lindqvist, an actress.'),
  ];
  await addInputs(record, inputs);
  const named = await record.actorsNamed('Ada Lindqvist', 5);
  assert.deepEqual(
    named.map(({ aliases, roles }) => [aliases, roles.map(({ head }) => head)]),
    [
      [['Lindqvist'], ['minister', 'minister']],
      [['Lindqvist'], ['actress']],
    ],
  );
});
