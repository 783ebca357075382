import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, speakersIn } from './cast.ts';

test('a surname stands for the full name the article gives', () => {
  assert.deepEqual(namesIn('The pier is safe, [Orla Brannigan] said. [Brannigan] added that it is old.'), [
    'Orla Brannigan',
    'Orla Brannigan',
  ]);
});

test('a full name that comes after the surname is found all the same', () => {
  const text = '[Brannigan] wants a new pier.\nOrla Brannigan, who fishes there, told the council so.';
  assert.deepEqual(namesIn(text), ['Orla Brannigan']);
});

test('a title and a surname stand for the full name, and the form says so', () => {
  const [, actor] = speakersIn('[Orla Brannigan] spoke first. [Ms. Brannigan] said the pier is safe.');
  assert.equal(actor!.name, 'Orla Brannigan');
  assert.equal(actor!.how, 'title');
});

test('titles and places before a name are no part of it', () => {
  assert.deepEqual(
    namesIn('[Harbor Commission Chairwoman Orla Brannigan] agreed. [Vermont Sen. Tobias Quell] did not.'),
    ['Orla Brannigan', 'Tobias Quell'],
  );
});

test('a description and party marks around a name do not hide it', () => {
  assert.deepEqual(namesIn('[Rep. Tobias Quell (R-S.C.), the longtime head of the panel,] said no.'), ['Tobias Quell']);
});

test('two people with one surname are told apart by their titles', () => {
  const text =
    'Orla Brannigan and Peter Brannigan run the ferry. [Mr. Brannigan] said it is full. [Ms. Brannigan] said it is not.';
  assert.deepEqual(namesIn(text), ['Peter Brannigan', 'Orla Brannigan']);
});

test('a surname that two people share equally names neither', () => {
  const text = 'Orla Brannigan met Una Brannigan on the pier.\nThe weather was fine.\n[Brannigan] said it would rain.';
  const [actor] = speakersIn(text);
  assert.equal(actor!.name, null);
  assert.match(actor!.reason!, /share the name/);
});

test('a first name stands for the only person who has it', () => {
  assert.deepEqual(namesIn('Orla Brannigan came early. [Orla] said the pier is safe.'), ['Orla Brannigan']);
});

test('middle initials and suffixes do not make another person', () => {
  const text = '[Walter P. Lindqvist Jr.] said no. Later [Walter Lindqvist] said yes.';
  const [a, b] = namesIn(text);
  assert.equal(a, b);
});

test('a famous surname without a full name is completed from the register, and says so', () => {
  const [actor] = speakersIn('[Stoltenberg] said the alliance would wait.', { published: '2022-02-01' });
  assert.equal(actor!.name, 'Jens Stoltenberg');
  assert.equal(actor!.how, 'surname');
  assert.match(actor!.reason!, /register/);
});

test('a fuller form of a name the register knows leads to the same person', () => {
  const [actor] = speakersIn('[Vice President Joseph R. Biden Jr.] said so.', { published: '2016-05-01' });
  assert.equal(actor!.id, 'person:joe-biden');
});

test('people in a title-case headline are those the body names', () => {
  const text = 'Brannigan Says Old Pier Is Safe For Visitors\nOrla Brannigan owns it. [Brannigan] said so.';
  assert.deepEqual(namesIn(text.replace('Brannigan Says', '[Brannigan] Says')), ['Orla Brannigan', 'Orla Brannigan']);
});

test('words of a title-case headline become nobody', () => {
  const [actor] = speakersIn('[Frustrated Anglers] Rally Against Closing Of Pier\nThey met on the shore.');
  assert.equal(actor!.name, null);
});

test('joined names are a group whose members are named', () => {
  const [actor] = speakersIn('[Orla Brannigan and Tobias Quell] said the pier is safe.');
  assert.equal(actor!.kind, 'group');
  assert.equal(actor!.name, 'Orla Brannigan & Tobias Quell');
  assert.deepEqual(
    actor!.members!.map(({ name }) => name),
    ['Orla Brannigan', 'Tobias Quell'],
  );
});

test('two roles of one person are no group', () => {
  assert.deepEqual(namesIn('[Local fisherman and activist Orla Brannigan] said the pier is safe.'), ['Orla Brannigan']);
});

test('a witness is a private person and a mayor is not', () => {
  const [witness, mayor] = speakersIn(
    '[Orla Brannigan, a retired teacher,] saw it. [Tobias Quell, the mayor of Port Sele,] did not.',
  );
  assert.equal(witness!.privatePerson, true);
  assert.equal(mayor!.privatePerson, undefined);
});

test('a county and its state in brackets before a title do not take the name’s place', () => {
  assert.deepEqual(namesIn('[Sele County (Ore.) Sheriff Tobias Quell, a friend of hers,] vouched for the pier.'), [
    'Tobias Quell',
  ]);
});

test('of a department’s head only the name is one', () => {
  assert.deepEqual(namesIn('[Former secretary of State Brannigan] was for the pier. [She] likes it again.'), [
    'Brannigan',
    'Brannigan',
  ]);
});

test('a town that its state follows is nobody', () => {
  const text =
    'Orla Brannigan spoke of ships. After a walk in San Quell, California the candidate went home. [The candidate] said no.';
  assert.deepEqual(namesIn(text), [null]);
});

test('a company that begins with a title keeps its whole name', () => {
  assert.deepEqual(namesIn('[General Electric] says that it pays.'), ['General Electric']);
});

test('words in capitals that stand by themselves are no name', () => {
  assert.deepEqual(namesIn('ABSTRACT.\nFULL TEXT:\nThe clerk of the harbor spoke. [She] said no.'), [null]);
});

test('a couple of one surname are two people, whichever of them is named in full', () => {
  const text =
    'The parents, Tavo and Zenia Quell, came at nine. [Mr. Quell] said it was late. [Ms. Quell] said it was early. [He] said he would stay.';
  assert.deepEqual(namesIn(text), ['Mr. Quell', 'Ms. Quell', 'Mr. Quell']);
});

test('a word that is a people’s or a country’s means whoever was named with it in full', () => {
  assert.deepEqual(
    namesIn('Marla Cuban came at nine. It was late. [Cuban] also gave reasons. [She] said nobody came.'),
    ['Marla Cuban', 'Marla Cuban'],
  );
  assert.deepEqual(namesIn('Steve Israel came at nine. [Israel] said it was late.'), ['Steve Israel']);
  assert.deepEqual(namesIn('Steven Quell came at nine. [Israel] said it was late.'), ['Israel']);
});

test('what is called after somebody is nobody', () => {
  assert.deepEqual(namesIn('Donald Trump came. Nobody is on the Trump Train. [He] said it was late.'), [
    'Donald Trump',
  ]);
});
