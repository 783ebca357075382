import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OnrecordError } from '../../src/domain/index.ts';
import { compareTexts } from '../../src/provenance/index.ts';

const ORIGINAL = `The town of Ardmouth will demolish its old gasworks in October to make room for 240 flats.
Mayor Celia Brandvold said the soil beneath the tanks had been tested twice since 2020 and found safe.
Residents of Pitch Lane doubt it. They remember the summer of 1987, when the wells turned black and the school was closed for nine weeks.
The engineer Samir Okafor, who wrote the first report, has asked the county to drill at three more places.
The flats will cost 61 million crowns, a third of it paid by the state housing fund.`;

const REWORDED = `In October, Ardmouth is going to tear down the old gasworks so that 240 flats can be built there.
According to Mayor Celia Brandvold, two tests of the soil under the tanks since 2020 showed that it is safe.
People living in Pitch Lane are not convinced: in the summer of 1987 their wells went black, and for nine weeks the school stayed shut.
Samir Okafor, the engineer behind the first report, wants the county to drill in three further spots.
Building the flats costs 61 million crowns; the state housing fund bears a third.`;

const SPEECH =
  '“A ward of nine beds is no ward. My neighbour lay in a corridor for two nights beside the laundry, and nobody asked her name. I do not want a promise, I want a shovel in the ground by March.”';

const QUOTES = [
  '“We have waited twelve years for a hospital and we will not wait for a thirteenth,” said Councillor Bram Teller.',
  '“The money is there, the land is there, and the doctors are packing their bags,” he added.',
];
const FIRST_REPORTER = `Councillor Bram Teller surprised a half-empty chamber on Monday night.
${QUOTES[0]}
The debate had begun with parking fees and a complaint about gulls.
${QUOTES[1]}
Two colleagues applauded, one of them with her shoe.`;
const SECOND_REPORTER = `Plans to build a clinic in Overleigh came back to life this week, after the region's health committee published its budget.
${QUOTES[0]}
Nurses at the nearest ward, forty kilometres away in Dunmere, say nights without a physician have become usual.
${QUOTES[1]}
The committee meets again in February; its chair did not answer calls.`;

const UNRELATED = `Divers from the university have found the wreck of a grain ship off Cape Sorrel.
It lies at a depth of 38 metres and carries amphorae from a pottery that burned down around the year 90.
A second expedition is planned for next summer if the museum can pay for the boat.`;

const verdictOf = (a: string, b: string): string => compareTexts({ text: a }, { text: b }).verdict;

test('a text compared with itself is a copy, every sentence of it verbatim', () => {
  const { verdict, sentences } = compareTexts({ text: ORIGINAL }, { text: ORIGINAL });
  assert.equal(verdict, 'copy');
  assert.deepEqual([...new Set(sentences.map(({ change }) => change))], ['verbatim']);
});

test('a text told again in other words is reworded', () => {
  assert.equal(verdictOf(ORIGINAL, REWORDED), 'reworded');
  assert.equal(verdictOf(REWORDED, ORIGINAL), 'reworded');
});

test('the first half of a text is an excerpt of it', () => {
  const half = ORIGINAL.split('\n').slice(0, 3).join('\n');
  assert.equal(verdictOf(ORIGINAL, half), 'excerpt');
});

test('a copy whose paragraphs changed places is still no independent text', () => {
  const turned = ORIGINAL.split('\n').reverse().join('\n');
  assert.equal(verdictOf(ORIGINAL, turned), 'copy');
});

test('a text of its own into which two paragraphs were copied derives from their source', () => {
  const patched = `${UNRELATED}\n${ORIGINAL.split('\n').slice(1, 3).join('\n')}`;
  assert.equal(verdictOf(ORIGINAL, patched), 'reworded');
});

test('two reports on one speech that share its quotes alone are no copies', () => {
  assert.equal(verdictOf(FIRST_REPORTER, SECOND_REPORTER), 'shared-quotes');
});

test('a copy in lower case, and one that is a speech for the most part, are copies', () => {
  assert.equal(verdictOf(ORIGINAL, ORIGINAL.toLowerCase()), 'copy');
  const speech = `Councillor Bram Teller spoke for four minutes. ${QUOTES.join(' ')} ${SPEECH} Then he sat down.`;
  const taken = `${QUOTES.join(' ')} ${SPEECH} Councillor Teller said no more on Tuesday.`;
  assert.equal(verdictOf(speech, taken), 'copy');
});

test('two short notes with the same long footer are no copies', () => {
  const footer = ' Subscribe to our newsletter for the best stories of the week.'.repeat(6);
  const [mill, rain] = ['The mill at Orrin closed on Friday after a fire.', 'Rain is to fall in Dask on Sunday.'];
  assert.equal(verdictOf(mill + footer, rain + footer), 'unknown');
});

test('texts on different matters are independent', () => {
  assert.equal(verdictOf(ORIGINAL, UNRELATED), 'independent');
});

test('what every page of an outlet carries is no overlap', () => {
  const footer =
    '\nFollow us on all channels and subscribe to our newsletter for the best stories of the week.\nAll rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.';
  assert.equal(verdictOf(ORIGINAL + footer, UNRELATED + footer), 'independent');
});

test('texts in two languages are not decided', () => {
  const french = `La ville d'Ardmouth va démolir son ancienne usine à gaz en octobre pour construire 240 logements.
La maire Celia Brandvold a dit que le sol avait été analysé deux fois depuis 2020.
Les habitants de la rue se souviennent de l'été 1987, quand les puits sont devenus noirs.`;
  const { verdict, confidence, evidence } = compareTexts({ text: ORIGINAL }, { text: french });
  assert.equal(verdict, 'unknown');
  assert.equal(confidence, 0);
  assert.ok(evidence.some(({ text }) => text.includes('different languages')));
});

test('too little narrative to compare is said to be so', () => {
  assert.equal(verdictOf('Rain again.', 'Sun at last.'), 'unknown');
  assert.equal(verdictOf('', ORIGINAL), 'unknown');
});

test('wording alone gives no direction', () => {
  assert.equal(compareTexts({ text: ORIGINAL }, { text: ORIGINAL }).direction, 'unknown');
});

test('a text longer than any article is refused with a remedy', () => {
  const endless = 'word '.repeat(100_000);
  assert.throws(
    () => compareTexts({ text: endless }, { text: ORIGINAL }),
    (error: unknown) => error instanceof OnrecordError && error.code === 'compare/too-long' && error.remedy !== '',
  );
});

const sentence = fc
  .array(fc.constantFrom('harbour', 'Quay', 'voted', '1987', 'the', '“no”', 'a', 'ferry', '…', "'tis", 'Mr.'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => `${words.join(' ')}.`);
const text = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(' '));

test('the verdict does not depend on which text comes first', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(verdictOf(a, b), verdictOf(b, a));
    }),
  );
});

test('every sentence of both texts stands in the alignment exactly once', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { sentences } = compareTexts({ text: a }, { text: b });
      const letters = (all: string): string => all.replaceAll(/\s+/g, '').split('').sort().join('');
      assert.equal(letters(sentences.map((pair) => pair.a ?? '').join('')), letters(a));
      assert.equal(letters(sentences.map((pair) => pair.b ?? '').join('')), letters(b));
    }),
  );
});

test('any two strings can be compared', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const { confidence } = compareTexts({ text: a }, { text: b });
      assert.ok(confidence >= 0 && confidence <= 1);
    }),
  );
});
