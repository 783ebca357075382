import type { Grain } from './stretch.ts';

/** What kind of time word a token is; the kind decides which reader looks at it. */
export type Head =
  | { readonly is: 'weekday'; readonly number: number; readonly plural: boolean }
  | { readonly is: 'month'; readonly number: number }
  | { readonly is: 'unit'; readonly unit: Unit; readonly plural: boolean }
  | { readonly is: 'season'; readonly number: number; readonly plural: boolean }
  | { readonly is: 'deictic'; readonly by: number; readonly part: string }
  | { readonly is: 'reference'; readonly value: string }
  | { readonly is: 'adjective'; readonly value: string }
  | { readonly is: 'every'; readonly value: string }
  | { readonly is: 'daypart'; readonly part: string; readonly plural: boolean }
  | { readonly is: 'clock'; readonly value: string }
  | { readonly is: 'meridiem'; readonly afternoon: boolean }
  | { readonly is: 'holiday' }
  | { readonly is: 'spelled' }
  | { readonly is: 'short-quarter' }
  | { readonly is: 'time' }
  | { readonly is: 'period' };

export type Unit = 'second' | 'minute' | 'hour' | 'fortnight' | Grain;

/** The letter of a unit in a TIMEX3 period, how many of it, and whether it belongs after the `T`. */
export const PERIODS: Readonly<
  Record<Unit, { readonly letter: string; readonly times: number; readonly clock: boolean; readonly open: string }>
> = {
  second: { letter: 'S', times: 1, clock: true, open: 'PTXS' },
  minute: { letter: 'M', times: 1, clock: true, open: 'PTXM' },
  hour: { letter: 'H', times: 1, clock: true, open: 'PTXH' },
  day: { letter: 'D', times: 1, clock: false, open: 'PXD' },
  weekend: { letter: 'WE', times: 1, clock: false, open: 'PXWE' },
  week: { letter: 'W', times: 1, clock: false, open: 'PXW' },
  fortnight: { letter: 'W', times: 2, clock: false, open: 'PXW' },
  month: { letter: 'M', times: 1, clock: false, open: 'PXM' },
  quarter: { letter: 'M', times: 3, clock: false, open: 'PXQ' },
  season: { letter: 'M', times: 3, clock: false, open: 'PXM' },
  half: { letter: 'M', times: 6, clock: false, open: 'PXM' },
  year: { letter: 'Y', times: 1, clock: false, open: 'PXY' },
  decade: { letter: 'Y', times: 10, clock: false, open: 'PXE' },
  century: { letter: 'Y', times: 100, clock: false, open: 'PXC' },
};

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SEASON_WORDS: readonly (readonly [string, number])[] = [
  ['winter', 0],
  ['spring', 1],
  ['summer', 2],
  ['fall', 3],
  ['autumn', 3],
];

const HEADS = new Map<string, Head>();

WEEKDAYS.forEach((name, i) => {
  HEADS.set(name, { is: 'weekday', number: i + 1, plural: false });
  HEADS.set(`${name}s`, { is: 'weekday', number: i + 1, plural: true });
  HEADS.set(`${name.slice(0, 3)}.`, { is: 'weekday', number: i + 1, plural: false });
});
for (const [short, number] of [
  ['tues.', 2],
  ['thurs.', 4],
  ['thur.', 4],
] as const)
  HEADS.set(short, { is: 'weekday', number, plural: false });
MONTHS.forEach((name, i) => {
  HEADS.set(name, { is: 'month', number: i + 1 });
  if (name.length > 4) {
    HEADS.set(`${name.slice(0, 3)}.`, { is: 'month', number: i + 1 });
    if (name !== 'march') HEADS.set(name.slice(0, 3), { is: 'month', number: i + 1 });
  }
});
for (const short of ['sept.', 'sept']) HEADS.set(short, { is: 'month', number: 9 });
HEADS.delete('sun.');

for (const [unit, plural] of [
  ['second', 'seconds'],
  ['minute', 'minutes'],
  ['hour', 'hours'],
  ['day', 'days'],
  ['weekend', 'weekends'],
  ['week', 'weeks'],
  ['fortnight', 'fortnights'],
  ['month', 'months'],
  ['quarter', 'quarters'],
  ['half', 'halves'],
  ['year', 'years'],
  ['decade', 'decades'],
  ['century', 'centuries'],
] as const) {
  HEADS.set(unit, { is: 'unit', unit, plural: false });
  HEADS.set(plural, { is: 'unit', unit, plural: true });
}
for (const [name, number] of SEASON_WORDS) {
  HEADS.set(name, { is: 'season', number, plural: false });
  if (name !== 'fall' && name !== 'spring') HEADS.set(`${name}s`, { is: 'season', number, plural: true });
}
for (const [word, by, part] of [
  ['today', 0, ''],
  ['yesterday', -1, ''],
  ['tomorrow', 1, ''],
  ['tonight', 0, 'TNI'],
  ['overnight', -1, 'TNI'],
] as const) {
  HEADS.set(word, { is: 'deictic', by, part });
}
for (const [words, value] of [
  ['now currently nowadays', 'PRESENT_REF'],
  ['recently formerly lately', 'PAST_REF'],
  ['soon shortly', 'FUTURE_REF'],
] as const) {
  for (const word of words.split(' ')) HEADS.set(word, { is: 'reference', value });
}
for (const [word, value] of [
  ['current', 'PRESENT_REF'],
  ['recent', 'PAST_REF'],
  ['past', 'PAST_REF'],
  ['future', 'FUTURE_REF'],
] as const) {
  HEADS.set(word, { is: 'adjective', value });
}
for (const [word, value] of [
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
] as const) {
  HEADS.set(word, { is: 'every', value });
}
for (const [word, part] of [
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
] as const) {
  HEADS.set(word, { is: 'daypart', part, plural: false });
  HEADS.set(`${word}s`, { is: 'daypart', part, plural: true });
}
for (const [word, value] of [
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
  ['midnight', 'T24:00'],
] as const)
  HEADS.set(word, { is: 'clock', value });
for (const word of ['a.m.', 'am', 'a.m']) HEADS.set(word, { is: 'meridiem', afternoon: false });
for (const word of ['p.m.', 'pm', 'p.m']) HEADS.set(word, { is: 'meridiem', afternoon: true });
for (const word of [
  'christmas',
  'thanksgiving',
  'easter',
  'halloween',
  'labor',
  'memorial',
  'independence',
  'veterans',
  'election',
  'new',
  'valentine',
  'columbus',
  'fourth',
  'inauguration',
  'good',
  'ash',
  'palm',
  'maundy',
  'pentecost',
  'whit',
  'boxing',
  'black',
  'cyber',
  'juneteenth',
  'bastille',
  'canada',
  'earth',
  'remembrance',
  'armistice',
  'mother',
  'father',
  'presidents',
  'st.',
]) {
  HEADS.set(word, { is: 'holiday' });
}
for (const word of ['seventeen', 'eighteen', 'nineteen', 'two']) HEADS.set(word, { is: 'spelled' });
for (const word of ['q1', 'q2', 'q3', 'q4']) HEADS.set(word, { is: 'short-quarter' });
for (const word of ['time', 'moment']) HEADS.set(word, { is: 'time' });
for (const word of ['period', 'term']) HEADS.set(word, { is: 'period' });

/** The kind of time word that a lower-case token is, if it is one. */
export const headOf = (lower: string): Head | undefined => HEADS.get(lower);

/** Words that may stand before a quantity and belong to the expression: "nearly two years", "at least 30 days". */
export const HEDGES = new Set(['nearly', 'almost', 'roughly', 'approximately']);
/** Two-word hedges by their last word. */
export const PAIRED_HEDGES: Readonly<Record<string, readonly string[]>> = {
  than: ['more', 'less', 'fewer'],
  least: ['at'],
  most: ['at'],
  to: ['up'],
};

/** Adjectives between a quantity and its unit that change nothing: "two more weeks", "eight trading days". */
export const FILLERS = new Set([
  'more',
  'additional',
  'extra',
  'full',
  'whole',
  'entire',
  'fiscal',
  'calendar',
  'trading',
  'business',
  'working',
  'straight',
  'consecutive',
  'long',
  'short',
  'crucial',
  'critical',
  'solid',
  'academic',
  'financial',
  'legislative',
  'other',
  'further',
]);

/** Nouns of occasions on which things are said and of pieces in which they are written. */
export const OCCASIONS = new Set(
  `speech speeches address statement statements remarks comments interview interviews debate debates conference briefing hearing hearings rally
  rallies event forum testimony letter memo tweet tweets post posts column op-ed editorial announcement meeting summit call conversation appearance
  lawsuit complaint filing email e-mail message webcast livestream podcast broadcast convention gathering session visit trip dinner lunch ceremony
  ad video chat exchange discussion stop talk deposition trial presentation panel luncheon fundraiser breakfast reception episode show
  segment program`.split(/\s+/),
);
