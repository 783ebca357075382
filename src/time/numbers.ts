const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 };
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const ordinalByWord = new Map(ORDINALS.map((word, number) => [word, number]));
/** Words that stand for a number nobody counted. */
const UNCOUNTED = new Set(['several', 'few', 'many', 'some', 'numerous', 'countless', 'multiple']);

/** How many: a number, or `X` where the words leave it open. `from` is the first token of the words. */
export interface Quantity {
  readonly from: number;
  readonly count: number | 'X';
}

/** The value of a cardinal token (digits or one word), or null. */
export function cardinalOf(word: string): number | null {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return Number(word.replaceAll(',', ''));
    return /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : null;
  }
  return SMALL[word] ?? TENS[word] ?? SCALES[word] ?? null;
}

/** The value of an ordinal token (`3rd`, `third`), or null. */
export function ordinalOf(word: string): number | null {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
    return digits ? Number(digits[1]) : null;
  }
  return word === '' ? null : (ordinalByWord.get(word) ?? null);
}

const FRACTION = /^(\d)\/(\d)$/;

/** The year that number words spell from token `at` on ("nineteen ninety-seven", "two thousand"), and its end. */
export function spelledYear(
  lower: readonly string[],
  at: number,
): { readonly year: number; readonly to: number } | null {
  const first = SMALL[lower[at]!] ?? 0;
  if (first === 2 && lower[at + 1] === 'thousand') return { year: 2000, to: at + 2 };
  if (first < 16) return null;
  const tens = TENS[lower[at + 1] ?? ''] ?? SMALL[lower[at + 1] ?? ''] ?? 0;
  if (tens < 10) return null;
  const unitAt = lower[at + 2] === '-' ? at + 3 : at + 2;
  const unit = tens >= 20 ? (SMALL[lower[unitAt] ?? ''] ?? 0) : 0;
  if (unit > 0 && unit < 10) return { year: first * 100 + tens + unit, to: unitAt + 1 };
  return { year: first * 100 + tens, to: at + 2 };
}

/** The number whose last word is token `last`, read back no further than `floor`. */
function cardinalBefore(lower: readonly string[], last: number, floor: number): Quantity | null {
  const value = cardinalOf(lower[last]!);
  if (value === null) return null;
  let from = last;
  while (from - 1 >= floor) {
    const joint = lower[from - 1] === '-' || lower[from - 1] === 'and' ? 1 : 0;
    const before = lower[from - 1 - joint];
    if (from - 1 - joint < floor || before === undefined || !(before in SMALL || before in TENS || before in SCALES))
      break;
    if (joint && lower[from - 1] === 'and' && !(before in SCALES)) break;
    from -= 1 + joint;
  }
  let total = 0;
  let part = 0;
  for (let i = from; i <= last; i++) {
    const word = lower[i]!;
    if (word in SCALES) part = Math.max(part, 1) * SCALES[word]!;
    else part += cardinalOf(word) ?? 0;
    if (word === 'thousand' || word === 'million') {
      total += part;
      part = 0;
    }
  }
  if (lower[last]! in SCALES && from === last && from - 1 >= floor && /^an?$/.test(lower[from - 1]!)) from--;
  return { from, count: total + part };
}

/** "half an", "2 1/2", "two and a half". */
function fractionBefore(lower: readonly string[], last: number, floor: number): Quantity | null {
  const fraction = FRACTION.exec(lower[last]!);
  if (fraction) {
    const part = Number(fraction[1]) / Number(fraction[2]);
    const whole = last - 1 >= floor ? cardinalBefore(lower, last - 1, floor) : null;
    return whole && whole.count !== 'X' ? { from: whole.from, count: whole.count + part } : { from: last, count: part };
  }
  if (lower[last] === 'half' && lower[last - 1] === 'a' && lower[last - 2] === 'and' && last - 3 >= floor) {
    const whole = cardinalBefore(lower, last - 3, floor);
    if (whole && whole.count !== 'X') return { from: whole.from, count: whole.count + 0.5 };
  }
  const half = lower[last - 1] === '-' ? last - 2 : last - 1;
  if ((lower[last] === 'a' || lower[last] === 'an') && lower[half] === 'half' && half >= floor) {
    return { from: half, count: 0.5 };
  }
  return null;
}

/** "two to three", "three or four": the first is the number. */
function rangeStart(lower: readonly string[], upper: Quantity, floor: number): Quantity {
  const joint = lower[upper.from - 1];
  if (upper.from - 2 < floor || (joint !== 'to' && joint !== 'or' && joint !== '-' && joint !== '–')) return upper;
  const first = cardinalBefore(lower, upper.from - 2, floor);
  return first && first.count !== 'X' && upper.count !== 'X' && first.count < upper.count ? first : upper;
}

/**
 * The quantity whose last word is token `last`, read back no further than token `floor`: "2 1/2", "a couple of",
 * "twenty-four", "several", "hundreds of", "a"; null where no quantity stands there.
 */
export function quantityBefore(lower: readonly string[], last: number, floor: number): Quantity | null {
  if (last < floor) return null;
  const word = lower[last]!;
  const fraction = fractionBefore(lower, last, floor);
  if (fraction) return fraction;
  const cardinal = cardinalBefore(lower, last, floor);
  if (cardinal) return rangeStart(lower, cardinal, floor);
  if (word === 'a' || word === 'an') return { from: last, count: 1 };
  if (UNCOUNTED.has(word)) return { from: lower[last - 1] === 'a' && last - 1 >= floor ? last - 1 : last, count: 'X' };
  const noun = word === 'of' && last - 1 >= floor ? lower[last - 1]! : word;
  const at = word === 'of' ? last - 1 : last;
  if (noun === 'couple' || noun === 'pair')
    return { from: lower[at - 1] === 'a' && at - 1 >= floor ? at - 1 : at, count: 2 };
  if (word === 'of' && /^(?:dozens|scores|hundreds|thousands)$/.test(noun)) return { from: at, count: 'X' };
  return null;
}
