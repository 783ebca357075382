import { type Analysis, tagOf } from '../language/index.ts';

/** Where in time the clause around an expression lies, as far as its verb tells. */
export type Tense = 'past' | 'present' | 'future' | 'unknown';

const VERB = tagOf('VERB');
const AUX = tagOf('AUX');

const AHEAD = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'would', 'may']);
const PLANNED = new Set([
  'scheduled', 'expected', 'planned', 'due', 'slated', 'likely', 'plans', 'plan', 'intends', 'hopes', 'expects', 'payable', 'upcoming', 'begins',
  'starts', 'opens', 'ends', 'expires', 'takes', 'planning', 'going',
]);
const PAST_FORMS = new Set(
  `was were had did said told met went came fell rose took gave made found left began held won lost sent wrote spoke saw got ran sat stood led paid
  put kept brought bought sold built caught taught thought felt grew knew threw flew drew broke chose drove rode shot struck fought sought became
  swore wore hit cut shut hurt quit beat ate drank sank sang rang stole froze bore tore swept slept spent lent bent meant dealt heard read fled`.split(/\s+/),
);

/** Verbs before "to" that do not put the next verb ahead. */
const GOING_ON = /^(?:continue[sd]?|seem(?:s|ed)?|appear(?:s|ed)?|used|had|failed|managed|began|begun|started|refused|declined|according)$/;

const IN_VERB_GROUP = new Set([AUX, tagOf('ADV'), tagOf('PART')]);

const isVerb = (analysis: Analysis, token: number): boolean => analysis.tags[token] === VERB || analysis.tags[token] === AUX;

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
    if (word === 'to') return GOING_ON.test(lower[i - 1] ?? '') ? 'unknown' : 'future';
    if (PAST_FORMS.has(word)) return 'past';
    if (!IN_VERB_GROUP.has(analysis.tags[i]!) && word !== 'not' && word !== 'be') break;
  }
  if (PAST_FORMS.has(verb) || (verb.endsWith('ed') && verb.length > 3)) return 'past';
  return analysis.tags[at] === VERB && /[^s'’]s$/.test(verb) && verb !== 'says' ? 'present' : 'unknown';
}

/** The tense of the clause around tokens `[from, to)`: the nearest verb before them, else the first one after them. */
export function tenseAround(analysis: Analysis, from: number, to: number): Tense {
  const { lower, sentence, sentenceStart } = analysis;
  const of = sentence[from]!;
  const first = sentenceStart[of]!;
  const end = sentenceStart[of + 1]!;
  if (UNTIL.has(lower[from - 1] ?? '') || (lower[from - 1] === 'as' && /^(?:soon|early|late)$/.test(lower[from - 2] ?? ''))) return 'future';
  for (let i = from - 1; i >= Math.max(first, from - REACH); i--) {
    const word = lower[i]!;
    if (word === ';' || word === '“' || word === '”' || word === '"') break;
    if (PLANNED.has(word) && i >= from - 3) return 'future';
    if (isVerb(analysis, i) && !(word.endsWith('ing') && word.length > 5)) return tenseOfVerb(analysis, i, first);
  }
  for (let i = to; i < Math.min(end, to + REACH); i++) {
    if (lower[i] === ';') break;
    if (isVerb(analysis, i) || AHEAD.has(lower[i]!)) return tenseOfVerb(analysis, i, to);
  }
  return 'unknown';
}
