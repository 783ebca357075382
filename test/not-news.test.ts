import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '../src/domain/index.ts';
import { extract } from '../src/index.ts';

/** Texts that are no English news, invented, and the language that is to be said. */
const TEXTS: Readonly<Record<string, readonly [language: string, text: string]>> = {
  poem: [
    'en',
    `The lamplighter's daughter

I told the river what the river knew,
that every bridge is only borrowed stone;
the river said that what I said was true,
and went on down the valley on its own.

"Come back," I called. The heron turned her head.
"Come back," the weir replied, a little late.
My mother says that half of us are dead
and half are leaning on the garden gate.`,
  ],
  lyrics: [
    'en',
    `Verse 1:
I said I'd never leave this town
You said you'd never stay
Oh, tell me that you want me now
Or tell me it's okay

Chorus:
And we walk, walk, walk to the water
And we talk, talk, talk till it's gone

Verse 2:
They say the lights are going out
I say the lights are on`,
  ],
  results: [
    'en',
    `Town council, final results

Ward\tBrandt\tPell\tTurnout
Northgate\t1,204\t987\t61.2%
Southgate\t886\t1,310\t58.7%
Harbour\t2,001\t1,998\t70.0%

Brandt: 4,091
Pell: 4,295
Spoilt: 112`,
  ],
  recipe: [
    'en',
    `Lemon barley soup

INGREDIENTS: 200 g pearl barley, 2 lemons, 1 l stock
METHOD: Rinse the barley. Bring the stock to a simmer and stir in the barley.
NOTE: I like mine with dill.
NOTE: You may leave out the lemon.
Serves: 4`,
  ],
  code: [
    'en',
    `function greet(name) {
  const said = "hello, " + name;
  // TODO: believe the caller
  if (name === 'Ada') { return said; }
  console.log("Pell says: %s", said);
  throw new Error('nobody asked');
}
greet('Ada'); greet("Pell");`,
  ],
  list: [
    'en',
    '- eggs\n- milk for the week\n- three loaves of bread\n- candles and a box of matches\n- call the plumber\n- stamps',
  ],
  Spanish: [
    'es',
    `La alcaldesa Inés Cañada dijo el lunes que el puente se abrirá en mayo. «Nadie tendrá que esperar», añadió ante los periodistas. El ministerio había negado que faltara dinero para terminar la obra, pero los vecinos no lo creen.`,
  ],
  German: [
    'de',
    `Die Bürgermeisterin sagte am Montag, die Brücke werde im Mai eröffnet. „Niemand muss warten“, fügte sie hinzu. Der alte Wahlspruch der Stadt, „Festina lente“, stehe noch immer über dem Tor, so der Sprecher: „Pacta sunt servanda.“ Das Ministerium bestreitet, dass Geld fehlt.`,
  ],
  Latin: [
    'und',
    'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae, nostra Galli appellantur. Hi omnes lingua, institutis, legibus inter se differunt.',
  ],
  Russian: [
    'ru',
    'Мэр сообщила в понедельник, что мост откроется в мае. «Никому не придётся ждать», — сказала она журналистам. Министерство отрицает, что денег не хватает.',
  ],
  play: [
    'en',
    `ADA. Did the ferry come?

JONAS. It came and went. I told the captain that you were late.

ADA. You told him nothing of the kind.`,
  ],
  form: [
    'en',
    'Name: ______\nAddress: ______\nDate of birth: __ / __ / ____\nPhone: ______\nI agree to the terms: yes / no\nSignature: ______',
  ],
};

/** Statements that may be shown by default: people, and rivers, do say things in poems and plays. */
const MOST_SHOWN: Readonly<Record<string, number>> = { poem: 4, play: 2 };

const shown = ({ statements }: Entry) => statements.filter((statement) => statement.shown);

describe('a text that is no English news', () => {
  for (const [name, [language, text]] of Object.entries(TEXTS)) {
    test(`says its language: ${name}`, () => assert.equal(extract({ text }).article.language, language));

    test(`gives few statements to look at: ${name}`, () => {
      const found = shown(extract({ text, published: '2026-05-06' }));
      const most = MOST_SHOWN[name] ?? 0;
      const words = found.map(({ spans }) => spans.content.map(([s, e]) => text.slice(s, e)).join(' … '));
      assert.ok(words.length <= most, `${words.length} shown: ${words.join(' | ')}`);
    });
  }

  test('in another language gives no statement at all', () => {
    for (const name of ['Spanish', 'German', 'Russian'])
      assert.deepEqual(extract({ text: TEXTS[name]![1] }).statements, []);
  });

  test('that stands beside others does not change what comes of them', () => {
    const texts = Object.values(TEXTS).map(([, text]) => text);
    const alone = texts.map((text) => extract({ text, published: '2026-05-06' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 2 }), (some) => {
        for (const text of some)
          assert.deepEqual(extract({ text, published: '2026-05-06' }), alone[texts.indexOf(text)]);
      }),
      { numRuns: 10 },
    );
  });
});

/** Lines of all sorts of texts, in any order: spans must stay sound whatever is thrown together. */
const line = fc.constantFrom(...Object.values(TEXTS).flatMap(([, text]) => text.split('\n')));
const mixture = fc.array(line, { maxLength: 16 }).map((lines) => lines.join('\n'));

describe('for any mixture of texts', () => {
  test('the spans of a statement lie in the text, in order, and its roles do not overlap', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        for (const { spans } of extract({ text }).statements) {
          for (const role of [spans.source, spans.cue, spans.content])
            role.forEach(([start, end], i) => {
              assert.ok(start < end && end <= text.length && start >= (role[i - 1]?.[1] ?? 0), JSON.stringify(spans));
            });
          const all = [...spans.source, ...spans.cue, ...spans.content].sort(([a], [b]) => a - b);
          for (let i = 1; i < all.length; i++) assert.ok(all[i]![0] >= all[i - 1]![1], JSON.stringify(spans));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('statements stand in the order of their first words', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const first = extract({ text }).statements.map(({ spans }) =>
          Math.min(...[...spans.source, ...spans.cue, ...spans.content].map(([start]) => start)),
        );
        assert.deepEqual(
          first,
          first.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 40 },
    );
  });
});
