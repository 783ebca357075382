import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSigned } from '../../src/attribution/signed.ts';
import type { Attribution } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';

/** What is signed, as `source: content` without quotation marks; the parts of a content with a bar between. */
const signed = (text: string): string[] =>
  findSigned(analyse(text)).map(
    ({ spans }) =>
      `${text.slice(...spans.source[0]!)}: ${spans.content.map((span) => text.slice(...span).replace(/["“”]/g, '')).join(' | ')}`,
  );

describe('a signed quotation is credited to who signs it', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    [
      'behind a long dash',
      '“The pier was mine to mend.” — Odile Farrant',
      ['Odile Farrant: The pier was mine to mend.'],
    ],
    ['behind a bar', '“Nobody asked us.” ― Tomas Reyl', ['Tomas Reyl: Nobody asked us.']],
    ['behind a half dash without a space', '“Nobody asked us.”–Tomas Reyl', ['Tomas Reyl: Nobody asked us.']],
    ['behind two hyphens', '"Nobody asked us." -- Tomas Reyl.', ['Tomas Reyl: Nobody asked us.']],
    ['behind a hyphen', '"Nobody asked us." - T. J. Reyl', ['T. J. Reyl: Nobody asked us.']],
    ['on the next line', '“Nobody asked us.”\n— Tomas Reyl', ['Tomas Reyl: Nobody asked us.']],
    ['after an empty line', '“Nobody asked us.”\n\n— Tomas Reyl', ['Tomas Reyl: Nobody asked us.']],
    [
      'with what the signer is',
      '“Nobody asked us.” — Tomas Reyl, a fisherman from Aldport',
      ['Tomas Reyl, a fisherman from Aldport: Nobody asked us.'],
    ],
    ['with an age', '“Nobody asked us.” — Tomas Reyl, 41', ['Tomas Reyl, 41: Nobody asked us.']],
    [
      'with a place in brackets',
      '“Nobody asked us.” — Tomas Reyl (Aldport)',
      ['Tomas Reyl (Aldport): Nobody asked us.'],
    ],
    ['with particles in the name', '“No.” — Ines van der Loo', ['Ines van der Loo: No.']],
    ['by a body', '“No.” — The Harbour Council of Aldport', ['The Harbour Council of Aldport: No.']],
    [
      'over two paragraphs',
      '“We asked twice.\n\n“Nobody came.” — Tomas Reyl',
      ['Tomas Reyl: We asked twice. | Nobody came.'],
    ],
    [
      'several in a row',
      '“Yes.” — Odile Farrant\n“No.” — Tomas Reyl\nThe poll closed at noon.',
      ['Odile Farrant: Yes.', 'Tomas Reyl: No.'],
    ],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(signed(text), expected));
});

test('the quotation marks belong to the content, and the dash is the cue', () => {
  const text = '“Nobody asked us.” — Tomas Reyl';
  const [{ spans }] = findSigned(analyse(text)) as [Attribution];
  assert.equal(text.slice(...spans.content[0]!), '“Nobody asked us.”');
  assert.equal(text.slice(...spans.cue[0]!), '—');
});

describe('what looks like a signature and is none', () => {
  const cases: [name: string, text: string][] = [
    ['a sentence that goes on behind a dash', '“No deal” — Farrant said it twice.'],
    ['a clause behind a dash', '“The pier is safe” — which nobody in Aldport believes.'],
    ['a pronoun behind a dash', '“The pier is safe” — He walked out.'],
    ['a quotation in the middle of a paragraph', 'She called it “a mess” — Aldport'],
    ['a quotation that is not closed', '“The pier is safe — Odile Farrant'],
    ['words in lower case', '“The pier is safe.” — a fisherman from the east quay'],
    ['a date', '“The pier is safe.” — 12 May 2024'],
    ['no dash', '“The pier is safe.” Odile Farrant'],
    ['a list with dashes', '“Pier”\n- repair the planks\n- paint the rail'],
    ['a heading in quotation marks and a story', '“Safe”\n\nALDPORT — The pier is safe, the council has said.'],
    [
      'a long tail',
      `“No.” — Tomas Reyl and the forty others of the east quay in whose name the letter of the day before came`,
    ],
    ['nothing', ''],
  ];
  for (const [name, text] of cases) test(name, () => assert.deepEqual(signed(text), []));
});
