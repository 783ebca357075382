/**
 * Ten thousand sentences of made-up words and names with all that news holds besides letters, the same in each run.
 * `node test/attribution/encoder/sentences.ts` prints them as JSON Lines, for `train/encoder/expected_pieces.py`.
 */
import { randomFrom } from '../../train/random.ts';

const COMMON =
  'the a of to in said that told and minister harbour would not unprecedented reporters’ tram council which electrification he she it they don’t won’t isn’t U.S. e.g. Ph.D. CO2 9/11 state-of-the-art per cent';
const NAMES =
  'Ines Calloway McAllister O’Rourke Jean-Luc DUBOIS Željko Čapek Åse Øyvind Łukasz Ştefan Zoë Núñez Müller Weiß François Đorđe İpek Ιωάννης Сергей naïve café iPhone NATO EU';
const NUMBERS = '7 2026 1,250 3.14 $12.50 €9 £3bn 45% 1st 10:30 2026-03-19 +44 #2 №5 ½ x² 100,000,000';
const ADDRESSES =
  'https://harbour-gazette.example/2026/03/19/tram?id=7&x=%20 ines.calloway@eastgate.example @eastgate #TramNow www.coastline.example';
const MARKS = '. , ; : ! ? … — – - ( ) [ ] { } / \\ | & * _ ~ ^ ` < > = + @ § ¶ • · ™ © ° ‰';
const QUOTES = "\" “ ” ‘ ’ ' « » „ ‚ ‹ › `` ''";
const BLANKS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\t',
  '\n',
  '\u2028',
  '',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
];
const ODD = [
  ...['😀', '👩‍🚒', '🇺🇦', '❤️', '漢字', '東京タワー', '한국어', 'العربية', 'שלום', 'हिन्दी', 'ไทย', 'ﬁne', 'Ⅷ', 'ǆ', 'ŉ'],
  ...[
    'e\u0301tude',
    'A\u030angstro\u0308m',
    'n\u0303\u0323',
    '\u0301',
    '\ufffd',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u000b',
    '\ud800',
  ],
  ...['[CLS', 'MASK]', '##ing', '𝐛𝐨𝐥𝐝', 'ｆｕｌｌ', '｡', '〜', '、'],
  ...[
    'a'.repeat(100),
    'b'.repeat(101),
    'antidisestablishmentarianism',
    'pneumonoultramicroscopicsilicovolcanoconiosis',
  ],
];
const LETTERS = 'aaaabcdeeeeefghiiijklmnnoooprrssttuuvwyzáçéñöüßæø';

const COUNT = 10_000;
const SEED = 20260319;

/** The sentences, in order. */
export function sentences(): string[] {
  const random = randomFrom(SEED);
  const below = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const letters = [...LETTERS];
  const cased = (word: string): string =>
    oneOf([word, word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]);
  const invented = (): string => cased(Array.from({ length: 2 + below(11) }, () => oneOf(letters)).join(''));
  const lists = [COMMON, COMMON, NAMES, NUMBERS, ADDRESSES, MARKS, QUOTES].map((list) => list.split(' '));
  const word = (): string => {
    const sort = below(lists.length + 4);
    if (sort < lists.length) return oneOf(lists[sort]!);
    return sort === lists.length ? oneOf(ODD) : invented();
  };
  return Array.from({ length: COUNT }, () =>
    Array.from({ length: 4 + below(16) }, () => word() + oneOf(BLANKS)).join(''),
  );
}

if (import.meta.main) for (const sentence of sentences()) console.log(JSON.stringify(sentence));
