import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInEntries, builtInRegister, type RegisterEntry, registerOf } from '../../src/identity/index.ts';
import { namesIn, speakersIn } from './cast.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

test('every entry of the built-in register has an id of its own', () => {
  const ids = builtInEntries().map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  );
});

test('every office has a head and begins before it ends', () => {
  for (const { name, tenures } of builtInEntries()) {
    for (const { head, from, to } of tenures ?? []) {
      assert.match(head, /^[a-z-]+$/, name);
      for (const day of [from, to]) if (day !== undefined) assert.match(day, DAY, name);
      if (from && to) assert.ok(from < to, `${name}: ${from}..${to}`);
    }
  }
});

test('no two people were president of the United States on one day', () => {
  const terms = builtInEntries()
    .flatMap(({ name, tenures }) => (tenures ?? []).map((tenure) => ({ name, ...tenure })))
    .filter(({ head, words }) => head === 'president' && words.includes('usa') && !words.includes('vice'))
    .toSorted((a, b) => a.from!.localeCompare(b.from!));
  assert.ok(terms.length > 6);
  for (const [i, term] of terms.slice(1).entries())
    assert.ok(terms[i]!.to! < term.from!, `${terms[i]!.name}, ${term.name}`);
});

test('all states have a name and most a capital that stands for them', () => {
  const states = builtInEntries().filter(({ id }) => id.startsWith('country:'));
  assert.ok(states.length > 190);
  assert.ok(states.filter(({ metonyms }) => metonyms?.length).length > 180);
});

test('a register of one’s own entries is used like the built-in one', () => {
  const quell: RegisterEntry = {
    id: 'own:1',
    name: 'Tobias Quell',
    kind: 'person',
    aliases: ['Toby Quell'],
    gender: 'm',
    famous: true,
    tenures: [{ head: 'president', words: ['harbor', 'trust'], from: '2020-01-01' }],
  };
  const register = registerOf([quell, ...builtInEntries()]);
  assert.equal(speakersIn('[Toby Quell] said so.', { register })[0]!.id, 'own:1');
  assert.equal(speakersIn('[Quell] said so.', { register })[0]!.name, 'Tobias Quell');
  assert.deepEqual(namesIn('[The Harbor Trust president] said so.', { register }), ['Tobias Quell']);
});

test('names are found however they are spaced and pointed', () => {
  const register = builtInRegister();
  for (const name of ['F.B.I.', 'FBI', 'Federal Bureau of Investigation']) {
    assert.equal(register.called(name)?.entry.id, 'body:fbi', name);
  }
});
