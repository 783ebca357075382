import type { Actor, AttributionSpans, Spans, StatementKind } from '../domain/index.ts';
import { type Analysis, tagAt, tokenAt } from '../language/index.ts';
import { withoutAdjuncts } from './adjuncts.ts';

/** How a cue tells its saying: once in the past, by a colon after the name, now, at some time before, or as a lasting attitude. */
export type CueForm = 'past' | 'colon' | 'present' | 'perfect' | 'attitude' | 'joined' | 'none';

/** What is needed to date one statement: where its words stand and who speaks. */
export interface Saying {
  readonly index: number;
  readonly spans: AttributionSpans;
  /** First and last token of the cue; of the source or content where there is none. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly form: CueForm;
  /** Whether the speaker is told in a relative clause: "Orly, who said". */
  readonly relative: boolean;
  readonly speaker: Speaker;
}

/**
 * Who speaks, as far as dates need it. `key` is the same for the same speaker; null where only a pronoun, a noun or
 * nothing stands there. `name` is the word by which the text may name them elsewhere.
 */
export interface Speaker {
  readonly by: 'name' | 'noun' | 'pronoun' | 'none';
  readonly key: string | null;
  readonly name: string | null;
}

const PERFECT = new Set(['has', 'have', "'ve", '’ve', 'had', 'having']);
const PAST_CUES = new Set(
  'said told wrote went made gave took put drew spoke called asked added saw found met set laid fell rang cast swore read sent did stood began held drove struck'.split(
    ' ',
  ),
);
const PRESENT_CUES = new Set([
  'says',
  'adds',
  'asks',
  'tells',
  'writes',
  'say',
  'saying',
  'telling',
  'stressing',
  'rips',
  'calls',
  'votes',
  'slams',
  'blasts',
  'vows',
  'warns',
  'urges',
  'announces',
  'reads',
]);
const STATES = new Set(
  'believes believe thinks think wants want likes like loves love hopes supports support opposes oppose knows know sees see feels feel fears advocates advocate favors favor'.split(
    ' ',
  ),
);
const NEGATIONS = new Set([
  "n't",
  'n’t',
  'not',
  'never',
  'refused',
  'declined',
  "didn't",
  'didn’t',
  "doesn't",
  'doesn’t',
]);
const EARLIER = new Set(['recently', 'previously', 'earlier', 'once', 'already', 'later']);
const HABIT = new Set([
  'often',
  'repeatedly',
  'consistently',
  'long',
  'always',
  'regularly',
  'frequently',
  'generally',
  'routinely',
  'never',
  'steadfastly',
]);

/** The tokens that spans cover, as first and one past the last; null for no spans. */
export function tokensOf(analysis: Analysis, spans: Spans): readonly [number, number] | null {
  if (spans.length === 0) return null;
  return [tokenAt(analysis, spans[0]![0]), tokenAt(analysis, spans.at(-1)![1] - 1) + 1];
}

/** How a cue, given by its tokens, tells the saying. */
export function formOf(analysis: Analysis, first: number, last: number): CueForm {
  const { lower } = analysis;
  if (first === last && lower[first] === ':') return 'colon';
  let form: CueForm = 'none';
  for (let i = first; i <= last; i++) {
    const word = lower[i]!;
    if (PERFECT.has(word) || (i === first && PERFECT.has(lower[i - 1] ?? ''))) return 'perfect';
    if (HABIT.has(word) || NEGATIONS.has(word)) return 'attitude';
    if (EARLIER.has(word)) return 'perfect';
    if (form !== 'none') continue;
    if (STATES.has(word)) form = 'attitude';
    else if (PRESENT_CUES.has(word)) form = word.endsWith('ing') && !isBe(lower[i - 1]) ? 'joined' : 'present';
    else if (PAST_CUES.has(word) || (word.endsWith('ed') && word.length > 4)) form = 'past';
    else if (word.endsWith('ing') && word.length > 5 && tagAt(analysis, i) !== 'NOUN')
      form = isBe(lower[i - 1]) ? 'present' : 'joined';
    else if (word === 'according') form = 'none';
    else if (tagAt(analysis, i) === 'VERB') form = 'attitude';
  }
  return form;
}

const isBe = (word: string | undefined): boolean =>
  word === 'is' || word === 'are' || word === "'s" || word === '’s' || word === "'re";

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'who',
  'i',
  'we',
  'which',
  'that',
  'his',
  'her',
  'their',
  'its',
  'him',
  'them',
  'himself',
  'herself',
]);

/** Who a source names: the actor it was resolved to, else the last proper noun of its first noun phrase. */
export function speakerOf(analysis: Analysis, source: Spans, actor: Actor | undefined): Speaker {
  const tokens = tokensOf(analysis, source);
  if (!tokens) return { by: 'none', key: null, name: null };
  const pronoun = tokens[1] - tokens[0] === 1 && PRONOUNS.has(analysis.lower[tokens[0]]!);
  const named = pronoun ? null : nameIn(analysis, tokens);
  const by = pronoun ? 'pronoun' : named === null ? 'noun' : 'name';
  if (actor?.name && actor.kind !== 'group' && actor.kind !== 'unknown') {
    return { by, key: actor.name, name: named ?? lastWord(actor.name) };
  }
  return { by, key: named, name: named };
}

/** The last proper noun of the noun phrase that begins a source, where it ends that phrase. */
function nameIn(analysis: Analysis, [from, to]: readonly [number, number]): string | null {
  let name: string | null = null;
  for (let i = from; i < to; i++) {
    const word = analysis.lower[i]!;
    if (word === "'s" || word === '’s') name = null;
    if (ENDS_NAME.has(word) || (i > from && ENDS_PHRASE.has(word))) break;
    const tag = tagAt(analysis, i);
    if (tag === 'NOUN') name = null;
    else if (tag === 'PROPN' && /^\p{Lu}/u.test(analysis.words[i]!) && !SUFFIX.test(word)) name = analysis.words[i]!;
  }
  return name;
}

/** The main noun of a source, in lower case; null where it has none. */
export function nounOf(analysis: Analysis, source: Spans): string | null {
  const [from, to] = tokensOf(analysis, source) ?? [0, 0];
  let noun: string | null = null;
  for (let i = from; i < to; i++) {
    const word = analysis.lower[i]!;
    if (ENDS_NAME.has(word) || (i > from && ENDS_PHRASE.has(word))) break;
    if (tagAt(analysis, i) === 'NOUN') noun = word;
  }
  return noun;
}

const ENDS_NAME = new Set([',', '(', '-', '--', '—', '–']);
const ENDS_PHRASE = new Set(['of', 'for', 'at', 'in', 'from', 'to', 'with', 'who', 'on']);
const SUFFIX = /^(?:jr\.?|sr\.?|iii?)$/;

const lastWord = (name: string): string =>
  name
    .replace(/,? (?:Jr|Sr)\.?$/, '')
    .split(' ')
    .at(-1)!;

/** Prepares an attribution for dating. */
export function sayingOf(analysis: Analysis, attribution: Attributed, index: number): Saying {
  const { actor } = attribution;
  const spans = { ...attribution.spans, content: withoutAdjuncts(analysis, attribution.spans.content) };
  const cue = tokensOf(analysis, spans.cue) ??
    tokensOf(analysis, spans.source) ??
    tokensOf(analysis, spans.content) ?? [0, 1];
  const first = Math.min(cue[0], analysis.count - 1);
  const last = Math.min(cue[1] - 1, analysis.count - 1);
  return {
    index,
    spans,
    first,
    last,
    sentence: analysis.sentence[first] ?? 0,
    paragraph: analysis.paragraph[first] ?? 0,
    form: analysis.count === 0 ? 'none' : formOf(analysis, first, last),
    relative: isRelative(analysis, spans.source),
    speaker: speakerOf(analysis, spans.source, actor),
  };
}

function isRelative(analysis: Analysis, source: Spans): boolean {
  const tokens = tokensOf(analysis, source);
  return tokens !== null && tokens[1] - tokens[0] === 1 && RELATIVE.has(analysis.lower[tokens[0]]!);
}

const RELATIVE = new Set(['who', 'which']);

/** An attribution to be dated; the actor, where identity knows one, tells when a speaker goes on. */
export interface Attributed {
  readonly spans: AttributionSpans;
  readonly kind: StatementKind;
  readonly actor?: Actor;
}
