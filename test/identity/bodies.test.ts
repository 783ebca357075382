import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, speakersIn } from './cast.ts';

test('seats and capitals stand for their state', () => {
  for (const [source, id] of [
    ['Moscow', 'country:RUS'],
    ['The Kremlin', 'country:RUS'],
    ['Kiev', 'country:UKR'],
    ['Kyiv', 'country:UKR'],
    ['Downing Street', 'country:GBR'],
    ['Beijing', 'country:CHN'],
    ['The Elysee', 'country:FRA'],
    ['Foggy Bottom', 'body:us-state'],
    ['The Pentagon', 'body:us-defense'],
  ] as const) {
    const [actor] = speakersIn(`[${source}] has rejected the plan.`);
    assert.equal(actor!.id, id, source);
    assert.equal(actor!.how, 'metonym', source);
  }
});

test('a place where something happens is no speaker', () => {
  assert.deepEqual(namesIn('In Moscow, [Orla Brannigan] said the pier is safe.'), ['Orla Brannigan']);
});

test('the White House is a body of its own', () => {
  const [actor] = speakersIn('[The White House] said no.');
  assert.equal(actor!.id, 'body:white-house');
  assert.equal(actor!.how, 'body-name');
});

test('a government is its state', () => {
  assert.equal(speakersIn('[The Turkish government] said no.')[0]!.id, 'country:TUR');
});

test('a people with its article is its state', () => {
  assert.equal(speakersIn('[The French] said no.')[0]!.id, 'country:FRA');
});

test('a short form in brackets stands for the name before it', () => {
  const text = '[The Union of Harbor Pilots to Save Piers (UHPSP)] met. [UHPSP] said the pier is safe.';
  const names = namesIn(text);
  assert.equal(names[0], 'Union of Harbor Pilots to Save Piers');
  assert.equal(names[1], names[0]);
});

test('a campaign is named after its candidate', () => {
  const text = 'Orla Brannigan stayed away. [The Brannigan campaign] said no. [Her campaign] said yes.';
  assert.deepEqual(namesIn(text), ['Brannigan campaign', 'Brannigan campaign']);
});

test('a noun for a body means the body that goes with it', () => {
  const text =
    'The Port Sele Gazette wrote about the Harbor Commission on Monday. [The newspaper] said the pier is old. [The commission] said it is not.';
  assert.deepEqual(namesIn(text), ['Port Sele Gazette', 'Harbor Commission']);
});

test('the name of a body goes on after of, for and and', () => {
  assert.deepEqual(namesIn('[The Center for Harbor and Pier Studies] said no. [The Department of Piers] said yes.'), [
    'Center for Harbor and Pier Studies',
    'Department of Piers',
  ]);
});

test('a report speaks for the body that wrote it', () => {
  assert.deepEqual(namesIn('[A Reuters report] says so. [A study by the Harbor Institute] says no.'), [
    'Reuters',
    'Harbor Institute',
  ]);
});

test('a poll speaks for nobody', () => {
  assert.deepEqual(namesIn('[A Reuters poll] shows that the pier is popular.'), [null]);
});

test('a paper is called by the last word of its name', () => {
  const text = 'The Port Sele Tribune wrote about it. [The Tribune] said the pier is old.';
  assert.deepEqual(namesIn(text), ['Port Sele Tribune']);
});

test('a name of several words is taken only where its capitals stand: a union leader is not the Union Leader', () => {
  assert.deepEqual(namesIn('[Union leader] urges the council to build the line.'), [null]);
});

test('one name alone that nothing is said of may be a person or a body; one with a digit is a body', () => {
  const [lone] = speakersIn('She accused Renwick of hiding the offer.\n\n[Renwick] denied that there was one.');
  assert.deepEqual([lone!.name, lone!.kind], ['Renwick', 'unknown']);
  assert.match(lone!.reason!, /one name alone/);
  const [fund] = speakersIn('She gave Harbour21 all she had.\n\n[Harbour21] denied that it was much.');
  assert.equal(fund!.kind, 'body');
});

test('a body may end with "of America" or "for America"', () => {
  for (const name of ['Harbour Workers of America', 'Seafarers for America'])
    assert.deepEqual(namesIn(`They met Ida Lund, the president of [${name}], at nine.`), [name]);
});
