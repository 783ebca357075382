import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse, findQuotations, type Quotation } from '../../src/language/index.ts';

/** Quotations in words: `~` unclosed, `+` goes on in the next one; nested ones in braces. */
function shown(text: string, quotations: readonly Quotation[] = findQuotations(text)): string[] {
  return quotations.map(({ span, closed, continues, within }) => {
    const inner = within.length > 0 ? ` {${shown(text, within).join('; ')}}` : '';
    return `${closed ? '' : '~'}${continues ? '+' : ''}${text.slice(...span)}${inner}`;
  });
}

const FOUND: readonly [name: string, text: string, expected: readonly string[]][] = [
  ['straight', 'She said "we open in May" and left.', ['"we open in May"']],
  ['curly', 'She said “we open in May” and left.', ['“we open in May”']],
  ['low and high', '„Wir öffnen im Mai“, sagte sie.', ['„Wir öffnen im Mai“']],
  ['high on both sides', 'Hon sade: ”Vi öppnar i maj”.', ['”Vi öppnar i maj”']],
  ['guillemets', '«Nous ouvrons en mai», dit-elle. « Oui », dit-il.', ['«Nous ouvrons en mai»', '« Oui »']],
  ['guillemets that point inwards', '»Ja«, sagte sie.', ['»Ja«']],
  ['two single marks', "''We open,'' she said. ''It's done.''", ["''We open,''", "''It's done.''"]],
  ['backticks and single marks', "``We open,'' she said.", ["``We open,''"]],
  ['single', "'We open,' she said. ‘It’s done.’", ["'We open,'", '‘It’s done.’']],
  ['single within double', '“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,” {‘no’}']],
  ['double within single', '‘He said “no” twice,’ she said.', ['‘He said “no” twice,’ {“no”}']],
  [
    'double within double',
    '"He told me "go away" and left," she said.',
    ['"He told me "go away" and left," {"go away"}'],
  ],
  ['single within two single', "''He said 'no.''' So it was.", ["''He said 'no.''' {'no.'}"]],
  ['that end together, parted by a space', `"He said, 'No,' " she said.`, [`"He said, 'No,' " {'No,'}`]],
  ['curly closed by a straight mark', '“We open," she said.', ['“We open,"']],
  ['after a colon and before a dash', 'A plan:"grand"—“really.”', ['"grand"', '“really.”']],
  [
    'possessives of words in s inside single ones',
    "'The boys' house is theirs,' she said.",
    ["'The boys' house is theirs,'"],
  ],
  ['reopened by each paragraph', '“One.\n\n“Two.\n\n“Three,” she said.', ['~+“One.', '~+“Two.', '“Three,”']],
  ['reopened by single marks', '‘One.\n\n‘Two,’ she said.', ['~+‘One.', '‘Two,’']],
  ['closed in a later paragraph', '“One.\n\nTwo.\n\nThree,” she said.', ['~+“One.', '~+Two.', 'Three,”']],
  ['never closed', 'She said “we open\n\nThe end.', ['~“we open']],
  ['of which the first lost its closing mark', '"One, he said. "Two," she said.', ['~"One, he said.', '"Two,"']],
];

const NONE: readonly [name: string, text: string][] = [
  ['apostrophes', "It's the mayor's and the Joneses' house; don't go."],
  ['elisions', "Rock 'n' roll, the '90s, 'tis and 'em."],
  ['feet and inches', `He is 5'10" tall; a 12" ruler is 1' long.`],
  ['marks with nothing between', '« "" «»'.slice(2)],
  ['an empty string in code', `let x = ''; let y = "";`],
  ['a mark that only closes', 'The end.” And more.'],
  ['a link after a mark put wrong', 'where voters stand.“[Site.]'],
];

describe('quotations', () => {
  for (const [name, text, expected] of FOUND) test(`${name} are found`, () => assert.deepEqual(shown(text), expected));
  for (const [name, text] of NONE) test(`${name} are none`, () => assert.deepEqual(shown(text), []));

  test('keep their words without the marks', () => {
    const text = "''We open,'' she said.";
    assert.equal(text.slice(...findQuotations(text)[0]!.inner), 'We open,');
  });
});

const marks = fc.constantFrom('"', '“', '”', '„', '«', '»', "''", '``', "'", '’', '‘', '`', '‹', '›');
const words = fc.constantFrom(
  'we',
  'boys',
  '90s',
  '5',
  'isn',
  '.',
  ',',
  '—',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '(',
  '[x]',
  '𝔮',
  '\u200b',
);
const text = fc.array(fc.oneof(marks, words), { maxLength: 40 }).map((parts) => parts.join(''));

function assertApart(quotations: readonly Quotation[], from: number, to: number, words: string): void {
  let last = from;
  for (const { span, inner, within, closed, continues } of quotations) {
    assert.ok(span[0] >= last && span[1] > span[0] && span[1] <= to, `${span} lies in order within ${last}-${to}`);
    assert.ok(inner[0] >= span[0] && inner[1] <= span[1] && inner[1] >= inner[0], 'the words lie between the marks');
    assert.ok(!words.slice(...span).includes('\n'), 'within one paragraph');
    assert.ok(!(closed && continues), 'what is closed does not go on');
    assertApart(within, inner[0], inner[1], words);
    last = span[1];
  }
}

describe('for any text, quotations', () => {
  test('lie inside it, in order, nested or apart, each in one paragraph', () => {
    fc.assert(
      fc.property(text, (words) => assertApart(findQuotations(words), 0, words.length, words)),
      { numRuns: 500 },
    );
  });

  test('that go on are followed by their next part after a break', () => {
    fc.assert(
      fc.property(text, (words) => {
        const found = findQuotations(words);
        found.forEach(({ continues, span }, i) => {
          if (continues) assert.match(words.slice(span[1], found[i + 1]!.span[0]), /^\s*\n\s*$/);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('mark the words that begin inside them', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { quoted, start, count, quotations } = analyse(words);
        for (let t = 0; t < count; t++) {
          const inside = quotations.some(({ span }) => span[0] <= start[t]! && start[t]! < span[1]);
          assert.equal(quoted[t] === 1, inside);
        }
      }),
    );
  });
});
