import assert from 'node:assert/strict';
import { test } from 'node:test';
import { castOf, namesIn, speakersIn } from './cast.ts';

test('a description means the person the article describes so', () => {
  const text =
    'Orla Brannigan, the harbor master of Port Sele, met Tobias Quell, a real estate developer. [The developer] said the pier is his.';
  assert.deepEqual(namesIn(text), ['Tobias Quell']);
});

test('the senator of a state is the one with that state in brackets', () => {
  const text =
    'Sen. Tobias Quell (R-Fla.) and Sen. Walter Lindqvist (D-Ore.) debated. [The Oregon senator] said no. [The Florida Republican] said yes.';
  assert.deepEqual(namesIn(text), ['Walter Lindqvist', 'Tobias Quell']);
});

test('a lawyer is the one of the person named', () => {
  const text =
    'Mara Stilton, an attorney for Tobias Quell, wrote to Jonas Feld, a lawyer for the bank. [Quell’s lawyer] said it was urgent.';
  assert.deepEqual(namesIn(text), ['Mara Stilton']);
});

test('his daughter is not his wife', () => {
  const text = 'Tobias Quell came with his wife, Mara Quell. [His daughter] said it was late.';
  assert.deepEqual(namesIn(text), [null]);
});

test('a name in apposition is who is described', () => {
  assert.deepEqual(
    namesIn('[Her campaign manager, Jonas Feld,] said no. [An attorney for the bank, Mara Stilton,] said yes.'),
    ['Jonas Feld', 'Mara Stilton'],
  );
});

test('an office is its holder on the day of the article', () => {
  const text = '[The FBI director] declined to say more.';
  assert.deepEqual(namesIn(text, { published: '2015-06-01' }), ['James Comey']);
  assert.deepEqual(namesIn(text, { published: '2019-06-01' }), ['Christopher Wray']);
});

test('an office that nobody is known to have held then names nobody', () => {
  assert.deepEqual(namesIn('[The FBI director] declined to say more.', { published: null }), [null]);
});

test('a former office is not its holder of the day', () => {
  const text =
    'John Kerry flew to Geneva, and Hillary Clinton stayed at home. [The former secretary of state] said nothing.';
  assert.deepEqual(namesIn(text, { published: '2016-04-01' }), ['Hillary Clinton']);
});

test('a vice president is no president', () => {
  const text = 'Barack Obama and Joe Biden met. [The vice president] said it went well.';
  assert.deepEqual(namesIn(text, { published: '2014-03-03' }), ['Joe Biden']);
});

test('the president of another country is not the one at home', () => {
  assert.deepEqual(namesIn('[The Russian president] said so.', { published: '2025-02-14' }), ['Vladimir Putin']);
});

test('a description introduces the full name that begins the next sentence', () => {
  const text = '[Port Sele’s tax commissioner] says the pier pays nothing.\n[Jonas Feld] says he looked it up.';
  assert.deepEqual(namesIn(text), ['Jonas Feld', 'Jonas Feld']);
});

test('unnamed officials and crowds stay without a name', () => {
  const text =
    '[A senior official] said no. [Critics] said yes. [Some Republicans] waited. [A spokesman for Tobias Quell] wept. [Sixty percent of voters] agreed.';
  for (const actor of speakersIn(text)) {
    assert.equal(actor.name, null);
    assert.ok(actor.reason);
  }
});

test('a source that is empty is unknown with a reason', () => {
  const [actor] = castOf('It was said that the pier is safe.').speakersOf([
    { spans: { source: [], cue: [[3, 11]], content: [[12, 33]] }, kind: 'indirect' },
  ]);
  assert.equal(actor!.kind, 'unknown');
  assert.equal(actor!.how, 'none');
  assert.ok(actor!.reason);
});

test('a noun phrase can be asked for by its place', () => {
  const text = 'Kyiv’s hopes rose. Jonas Feld smiled.';
  const cast = castOf(text);
  assert.equal(cast.actorAt([0, 4]).id, 'country:UKR');
  assert.equal(cast.actorAt([text.indexOf('Jonas'), text.indexOf(' smiled')]).name, 'Jonas Feld');
});

test('a party before a noun is none of its members', () => {
  const text =
    'Senator Ida Lund, a Republican, spoke at nine. Few heard her. [Republican] criticism was that it was late.';
  assert.deepEqual(namesIn(text), [null]);
});
