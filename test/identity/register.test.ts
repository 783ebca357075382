import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

describe('offices are held without gaps from 2011 to 2025', () => {
  /** Days between two holders that a vacancy or somebody acting may take. */
  const longest = 45;
  const day = 86_400_000;
  for (const [head, words] of [
    ['president', ['usa']],
    ['secretary', ['state', 'usa']],
    ['minister', ['prime', 'gbr']],
    ['chancellor', ['exchequer', 'gbr']],
    ['secretary', ['foreign', 'gbr']],
    ['minister', ['prime', 'ukr']],
    ['minister', ['foreign', 'chn']],
    ['premier', ['chn']],
    ['president', ['european', 'parliament']],
  ] as const)
    test([...words, head].join(' '), () => {
      const tenures = builtInRegister()
        .holdersOf(head)
        .flatMap(({ tenures: all }) => all ?? [])
        .filter((tenure) => tenure.head === head && words.every((word) => tenure.words.includes(word)))
        .filter((tenure) => !tenure.words.includes('vice') && !tenure.words.includes('deputy'))
        .map(({ from, to }) => [Date.parse(from ?? '1900-01-01'), Date.parse(to ?? '2100-01-01')] as const)
        .sort((a, b) => a[0] - b[0]);
      let held = Date.parse('2011-01-01');
      for (const [from, to] of tenures) {
        if (to < held) continue;
        assert.ok((from - held) / day <= longest, `nobody after ${new Date(held).toISOString().slice(0, 10)}`);
        held = Math.max(held, to);
      }
      assert.ok(held >= Date.parse('2025-01-01'), new Date(held).toISOString());
    });
});
