import { type Analysis, tagOf } from '../language/index.ts';

/** Where in time the clause around an expression lies, as far as its verb tells. */
export type Tense = 'past' | 'present' | 'future' | 'unknown';

const VERB = tagOf('VERB');
const AUX = tagOf('AUX');
const NOUN = tagOf('NOUN');

const AHEAD = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'would', 'may']);
const PLANNED = new Set([
  'scheduled',
  'expected',
  'planned',
  'due',
  'slated',
  'likely',
  'plans',
  'plan',
  'intends',
  'hopes',
  'expects',
  'payable',
  'upcoming',
  'begins',
  'starts',
  'opens',
  'ends',
  'expires',
  'takes',
  'planning',
  'going',
]);
const PAST_FORMS = new Set(
  `was were had did said told met went came fell rose took gave made found left began held won lost sent wrote spoke saw got ran sat stood led paid
  put kept brought bought sold built caught taught thought felt grew knew threw flew drew broke chose drove rode shot struck fought sought became
  swore wore hit cut shut hurt quit beat ate drank sank sang rang stole froze bore tore swept slept spent lent bent meant dealt heard read fled`.split(
    /\s+/,
  ),
);

/** Whether "to" and a verb after token `at` tell a plan: "are to meet", "agreed to sell". */
function isPlanned(lower: readonly string[], at: number): boolean {
  for (let i = at; i > at - 3 && i >= 0; i--) {
    if (PLANNED.has(lower[i]!) || AHEAD.has(lower[i]!) || TO_BE.test(lower[i]!)) return true;
  }
  return false;
}

const TO_BE = /^(?:are|is|was|were|be|wants?|agreed|ready|able|want|date|deadline|vote|scheduled)$/;

const IN_VERB_GROUP = new Set([AUX, tagOf('ADV'), tagOf('PART')]);

const isVerb = (analysis: Analysis, token: number): boolean =>
  analysis.tags[token] === VERB || analysis.tags[token] === AUX;

/** Prepositions whose date lies ahead of the clause. */
const UNTIL = new Set(['until', 'till', 'starting', 'beginning']);

/** How far from an expression its verb is looked for, in tokens. */
const REACH = 14;

/** The tense of the verb group whose last or only verb is token `at`. */
function tenseOfVerb(analysis: Analysis, at: number, first: number): Tense {
  const { lower } = analysis;
  const verb = lower[at]!;
  if (AHEAD.has(verb) || PLANNED.has(verb)) return 'future';
  if (verb === 'set') return lower[at + 1] === 'for' ? 'future' : 'past';
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    const word = lower[i]!;
    if (AHEAD.has(word) || PLANNED.has(word)) return 'future';
    if (word === 'to') return isPlanned(lower, i - 1) ? 'future' : 'unknown';
    if (PAST_FORMS.has(word)) return 'past';
    if (!IN_VERB_GROUP.has(analysis.tags[i]!) && word !== 'not' && word !== 'be') break;
  }
  if (PAST_FORMS.has(verb) || (verb.endsWith('ed') && verb.length > 3)) return 'past';
  return analysis.tags[at] === VERB && /[^s'’]s$/.test(verb) && verb !== 'says' ? 'present' : 'unknown';
}

/** The first token of a time of day before token `at` ("9 a.m. EST Tuesday"), or `at`. */
function beforeClock(lower: readonly string[], at: number, first: number): number {
  let from = at;
  while (from - 1 >= first && /^(?:[ap]\.m\.|[ecmp][sd]?t|noon|midnight|\d{1,2}(?::\d\d)?|,)$/.test(lower[from - 1]!))
    from--;
  return from;
}

/** The tense of the clause around tokens `[from, to)`: the nearest verb before them, else the first one after them. */
export function tenseAround(analysis: Analysis, from: number, to: number): Tense {
  const { lower, sentence, sentenceStart } = analysis;
  const of = sentence[from]!;
  const first = sentenceStart[of]!;
  const end = sentenceStart[of + 1]!;
  if (lower[from - 1] === 'since') return 'past';
  const fixed = beforeClock(lower, from, first);
  if (UNTIL.has(lower[fixed - 1] ?? '') && fixed > first + 1) return 'future';
  if (lower[from - 1] === 'as' && /^(?:soon|early|late)$/.test(lower[from - 2] ?? '')) return 'future';
  for (let i = from - 1; i >= Math.max(first, from - REACH); i--) {
    const word = lower[i]!;
    if (word === ';' || word === '“' || word === '”' || word === '"') break;
    if (PLANNED.has(word) && i >= from - 3 && analysis.tags[i] !== NOUN) return 'future';
    if (isVerb(analysis, i) && !(word.endsWith('ing') && word.length > 5)) return tenseOfVerb(analysis, i, first);
  }
  for (let i = to; i < Math.min(end, to + REACH); i++) {
    if (lower[i] === ';') break;
    if (isVerb(analysis, i) || AHEAD.has(lower[i]!)) return tenseOfVerb(analysis, i, to);
  }
  return 'unknown';
}
