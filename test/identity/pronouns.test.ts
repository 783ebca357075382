import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, speakersIn } from './cast.ts';

test('she is the woman who spoke last', () => {
  const text = '[Orla Brannigan] said the pier is safe. [She] added that Tobias Quell should see it.';
  assert.deepEqual(namesIn(text), ['Orla Brannigan', 'Orla Brannigan']);
});

test('he and she go to the man and the woman of one sentence', () => {
  const text = 'Orla Brannigan met Peter Quell on the pier. [She] said it is safe, and [he] said it is not.';
  assert.deepEqual(namesIn(text), ['Orla Brannigan', 'Peter Quell']);
});

test('he is the subject before rather than the object before', () => {
  const text = 'Walter Lindqvist criticized Peter Quell on Monday. [He] said the pier is a danger.';
  assert.deepEqual(namesIn(text), ['Walter Lindqvist']);
});

test('somebody who only qualifies another noun is not the one meant', () => {
  const text =
    'Quell campaign manager Walter Lindqvist came, and Peter Quell stayed away. Quell aide Walter Lindqvist waited. [He] said little.';
  assert.deepEqual(namesIn(text), ['Walter Lindqvist']);
});

test('a long quotation does not make the speaker forgotten', () => {
  const text =
    '“The pier is old,” said Walter Lindqvist. “It was built by our fathers. Nobody has painted it. Peter Quell never came. He would not.”\n“We wait,” [he] said.';
  assert.deepEqual(namesIn(text), ['Walter Lindqvist']);
});

test('a pronoun with nobody before it names nobody and says why', () => {
  const [actor] = speakersIn('[She] said the pier is safe.');
  assert.equal(actor!.name, null);
  assert.ok(actor!.reason);
});

test('I within a quotation is its speaker', () => {
  const text = '[Orla Brannigan] told us: {“[I] believe the pier is safe.”}';
  assert.deepEqual(namesIn(text), ['Orla Brannigan', 'Orla Brannigan']);
});

test('I outside of quotations is the author, where the article names one', () => {
  assert.deepEqual(namesIn('[I] think the pier is safe.', { byline: ['Ina Verhoeven'] }), ['Ina Verhoeven']);
  assert.deepEqual(namesIn('[I] think the pier is safe.'), [null]);
});

test('who is the one named right before', () => {
  assert.deepEqual(namesIn('The mayor thanked Orla Brannigan, [who] said the pier is safe.'), ['Orla Brannigan']);
});

test('who after a predicate is its subject', () => {
  assert.deepEqual(namesIn('Brannigan is a lawyer [who] opposes the pier. Orla Brannigan lives there.'), [
    'Orla Brannigan',
  ]);
});

test('who after an office at a body is the person who holds it', () => {
  const text = 'They asked Orla Brannigan, the head of the Harbor Trust Foundation, [who] said it is safe.';
  assert.deepEqual(namesIn(text), ['Orla Brannigan']);
});

test('they are the pair that spoke before, else a crowd', () => {
  const [, pair] = speakersIn('[Orla Brannigan and Peter Quell] met. [They] said the pier is safe.');
  assert.equal(pair!.name, 'Orla Brannigan & Peter Quell');
  const [crowd] = speakersIn('Anglers met on the pier. [They] said it is safe.');
  assert.equal(crowd!.kind, 'group');
  assert.equal(crowd!.name, null);
});

test('it is the body that was the subject before', () => {
  const text = '[The Harbor Commission] closed the pier on Monday. [It] said the pier is old.';
  assert.deepEqual(namesIn(text), ['Harbor Commission', 'Harbor Commission']);
});

test('"who" after a place, or after what is said of somebody of a place, is the person', () => {
  assert.deepEqual(
    namesIn(
      'Gov. Tobias Quell of Ohio, a Republican [who] refused to endorse the pier, smiled. Gov. Orla Brannigan of Ohio, [who] did too, left.',
    ),
    ['Tobias Quell', 'Orla Brannigan'],
  );
});

test('"who" after a town or a company is the person of it, and nobody where only people are spoken of', () => {
  const text =
    'Tobias Quell, a doctor from Selby, New Jersey, [who] likes ships, came. So did Orla Brannigan, the former head of Vardon Marine [who] lives there. The ferry of Holm & Feld angers members and friends of Vardon Marine [who] walk.';
  assert.deepEqual(namesIn(text), ['Tobias Quell', 'Orla Brannigan', null]);
});

test('"and who" is who was meant by the "who" before', () => {
  const text =
    'A minister [who] met Tobias Quell and [who] hopes to leave spoke. Orla Brannigan, [who] came and [who] left, did too.';
  assert.deepEqual(namesIn(text), [null, null, 'Orla Brannigan', 'Orla Brannigan']);
});

test('he does not mean whom the rest of his clause names', () => {
  const text =
    'Walter Lindqvist spoke of Peter Quell, who had praised Walter Lindqvist. [He] asked the sailors to vote against Quell.';
  assert.deepEqual(namesIn(text), ['Walter Lindqvist']);
  assert.deepEqual(namesIn('Peter Quell thanked Walter Lindqvist. [He] said Quell would win.'), ['Walter Lindqvist']);
});

test('he may mean whom another clause names, and who owns what is named', () => {
  for (const rest of ['he would come when Quell could', 'nobody had seen Quell’s boat', 'it was late, and Quell left'])
    assert.deepEqual(namesIn(`Peter Quell met Ida Lund. [He] said ${rest}.`), ['Peter Quell'], rest);
});

test('he is the only man whom the last sentence mentions, though another was talked about before', () => {
  const text =
    'Walter Lindqvist has understood what the harbour needs. That cannot be said of others. Look at Peter Quell. [He] says his ideas come from a novel.';
  assert.deepEqual(namesIn(text), ['Peter Quell']);
});

test('who after an adviser to somebody is the adviser', () => {
  assert.deepEqual(namesIn('It is late, said a longtime adviser to Walter Lindqvist, [who] asked not to be named.'), [
    null,
  ]);
  assert.deepEqual(namesIn('It is late, said Ida Moe, an adviser to Walter Lindqvist. [Lindqvist] said so too.'), [
    'Walter Lindqvist',
  ]);
});

test('who in brackets after a name is the one named', () => {
  assert.deepEqual(namesIn('They held up a picture of Peter Quell ([who] backs the pier) and left.'), ['Peter Quell']);
});
