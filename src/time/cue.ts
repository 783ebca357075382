import type { AttributionSpans, Spans } from '../domain/index.ts';
import { type Analysis, tagAt, tokenAt } from '../language/index.ts';

/** How a cue tells its saying: once in the past, now, at some time before, or as a lasting attitude. */
export type CueForm = 'past' | 'present' | 'perfect' | 'attitude' | 'joined' | 'none';

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
  /** The speaker's last name or main noun in lower case; null for a pronoun or an empty source. */
  readonly speaker: string | null;
  readonly pronoun: boolean;
  readonly empty: boolean;
}

const PERFECT = new Set(['has', 'have', "'ve", '’ve', 'had', 'having']);
const PAST_CUES = new Set(
  'said told wrote went made gave took put drew spoke called asked added saw found met set laid fell rang cast swore read sent did stood began held drove struck'.split(' '),
);
const PRESENT_CUES = new Set(['says', 'adds', 'asks', 'tells', 'writes', 'say', 'saying', 'telling', 'stressing', 'rips', 'calls', 'votes', 'slams', 'blasts', 'vows', 'warns', 'urges', 'announces']);
const STATES = new Set(
  'believes believe thinks think wants want likes like loves love hopes supports support opposes oppose knows know sees see feels feel fears advocates advocate favors favor'.split(' '),
);
const HABIT = new Set(['often', 'repeatedly', 'consistently', 'long', 'always', 'regularly', 'frequently', 'generally', 'routinely', 'never', 'steadfastly']);

/** The tokens that spans cover, as first and one past the last; null for no spans. */
export function tokensOf(analysis: Analysis, spans: Spans): readonly [number, number] | null {
  if (spans.length === 0) return null;
  return [tokenAt(analysis, spans[0]![0]), tokenAt(analysis, spans.at(-1)![1] - 1) + 1];
}

/** How a cue, given by its tokens, tells the saying. */
export function formOf(analysis: Analysis, first: number, last: number): CueForm {
  const { lower } = analysis;
  let form: CueForm = 'none';
  for (let i = first; i <= last; i++) {
    const word = lower[i]!;
    if (PERFECT.has(word) || (i === first && PERFECT.has(lower[i - 1] ?? ''))) return 'perfect';
    if (HABIT.has(word)) return 'attitude';
    if (form !== 'none') continue;
    if (STATES.has(word)) form = 'attitude';
    else if (PRESENT_CUES.has(word)) form = word.endsWith('ing') && !isBe(lower[i - 1]) ? 'joined' : 'present';
    else if (PAST_CUES.has(word) || (word.endsWith('ed') && word.length > 4)) form = 'past';
    else if (word.endsWith('ing') && word.length > 5 && tagAt(analysis, i) !== 'NOUN') form = isBe(lower[i - 1]) ? 'present' : 'joined';
    else if (word === 'according') form = 'none';
    else if (tagAt(analysis, i) === 'VERB') form = 'attitude';
  }
  return form;
}

const isBe = (word: string | undefined): boolean => word === 'is' || word === 'are' || word === "'s" || word === '’s' || word === "'re";

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we', 'which', 'that', 'his', 'her', 'their', 'its', 'him', 'them', 'himself', 'herself']);

/** The name or noun that stands for a source: the last proper noun before its first comma, else the last noun. */
export function speakerIn(analysis: Analysis, source: Spans): { readonly speaker: string | null; readonly pronoun: boolean } {
  const tokens = tokensOf(analysis, source);
  if (!tokens) return { speaker: null, pronoun: false };
  const [from, to] = tokens;
  if (to - from === 1 && PRONOUNS.has(analysis.lower[from]!)) return { speaker: null, pronoun: true };
  let name: string | null = null;
  let noun: string | null = null;
  for (let i = from; i < to; i++) {
    const word = analysis.lower[i]!;
    if (word === ',' || word === '(' || word === '--' || word === '—') break;
    if (i > from && /^(?:of|for|at|in|from|to|with|who)$/.test(word)) break;
    const tag = tagAt(analysis, i);
    if (tag === 'PROPN' && /^\p{Lu}/u.test(analysis.words[i]!) && !/^(?:jr\.?|sr\.?|iii?)$/.test(word)) name = word;
    else if (tag === 'NOUN') noun = word;
  }
  return { speaker: name ?? noun, pronoun: false };
}

/** Prepares an attribution for dating. */
export function sayingOf(analysis: Analysis, spans: AttributionSpans, index: number): Saying {
  const cue = tokensOf(analysis, spans.cue) ?? tokensOf(analysis, spans.source) ?? tokensOf(analysis, spans.content) ?? [0, 1];
  const first = Math.min(cue[0], analysis.count - 1);
  const last = Math.min(cue[1] - 1, analysis.count - 1);
  const { speaker, pronoun } = speakerIn(analysis, spans.source);
  return {
    index,
    spans,
    first,
    last,
    sentence: analysis.sentence[first] ?? 0,
    paragraph: analysis.paragraph[first] ?? 0,
    form: analysis.count === 0 ? 'none' : formOf(analysis, first, last),
    speaker,
    pronoun,
    empty: spans.source.length === 0,
  };
}
