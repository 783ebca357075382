import type { Occasion, Span } from '../domain/index.ts';
import { type Analysis, tagAt } from '../language/index.ts';
import type { Saying } from './cue.ts';
import { inside } from './dated-words.ts';
import { questionTokens } from './questions.ts';
import { headOf, OCCASIONS } from './vocabulary.ts';

/** Places that are no names. */
const PLACES = new Set(
  'courthouse airport headquarters church school university hotel stadium capitol embassy office palace factory plant hospital courtroom square restaurant diner bar café cafe home house court plaza library gym arena barn farm theater theatre hall station base park studio synagogue mosque cathedral prison shelter fairground fairgrounds campus market port border mine shipyard warehouse museum clinic'.split(
    ' ',
  ),
);

const SPOKEN_TO = new Set(['told', 'tells', 'telling', 'tell', 'reminded', 'assured', 'informed']);
const PREPOSITIONS = new Set(['at', 'in', 'during', 'on', 'outside', 'near', 'from', 'aboard']);
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'its', 'this', 'that', 'another', 'one']);

const CAPITAL = /^\p{Lu}/u;

/** A noun phrase: tokens `[from, to)`, and its head. */
interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly name: boolean;
}

/** The noun phrase that begins at token `at`, or null. */
function phraseAt(analysis: Analysis, at: number, end: number): Phrase | null {
  const { lower } = analysis;
  let i = at;
  if (lower[i] === '-') return null;
  while (i < end && (ARTICLES.has(lower[i]!) || tagAt(analysis, i) === 'DET')) i++;
  const first = i;
  let head = -1;
  for (; i < end; i++) {
    const tag = tagAt(analysis, i);
    if (lower[i - 1] === '-' && head >= first && analysis.start[i] === analysis.end[i - 1]) {
      if (head === i - 2 || lower[head + 1] === '-') head = i;
      continue;
    }
    const named = head === i - 1 && tagAt(analysis, head) === 'PROPN' && CAPITAL.test(analysis.words[i]!);
    const time = headOf(lower[i]!)?.is;
    if (time === 'weekday' || (time === 'deictic' && !named)) break;
    if (tag === 'NOUN' || tag === 'PROPN' || (named && tag !== 'PUNCT')) head = i;
    else if (!(tag === 'ADJ' || tag === 'NUM' || /^['’]s$/.test(lower[i]!) || lower[i] === '-')) break;
  }
  if (head < first) return null;
  return {
    from: at,
    to: head + 1,
    head,
    name: CAPITAL.test(analysis.words[head]!) && tagAt(analysis, first) !== 'NOUN',
  };
}

/** "Toledo, Ohio": a second name after a comma belongs to the place. */
function withRegion(analysis: Analysis, phrase: Phrase, end: number): Phrase {
  if (!phrase.name || analysis.words[phrase.to] !== ',' || phrase.to + 1 >= end) return phrase;
  const region = phraseAt(analysis, phrase.to + 1, end);
  return region?.name && region.from === region.head ? { ...phrase, to: region.to } : phrase;
}

interface Found {
  place?: Phrase;
  event?: Phrase;
  to?: Phrase;
}

/** "speaking to reporters", "told the Times", "with the Times" after an interview, "when reporters asked". */
function findAudience(analysis: Analysis, saying: Saying, at: number, end: number, found: Found): void {
  const { lower } = analysis;
  const word = lower[at]!;
  if (found.to) return;
  if (SPOKEN_TO.has(word)) {
    if (at < saying.first || at > saying.last) return;
    const to = phraseAt(analysis, at + 1, end);
    if (to && lower[at - 1] !== 'was' && isAudience(analysis, to)) found.to = to;
  } else if (
    word === 'to' &&
    /^(?:speaking|spoke|talking|talked|speech|remarks|statement|testimony|letter|interview|address|said)$/.test(
      lower[at - 1] ?? '',
    )
  ) {
    const to = phraseAt(analysis, at + 1, end);
    if (to) found.to = to;
  } else if (word === 'with' && found.event && at === found.event.to) {
    const to = phraseAt(analysis, at + 1, end);
    if (to) found.to = to;
  } else if ((word === 'asked' || word === 'pressed' || word === 'questioned') && lower[at + 1] === 'by') {
    const to = phraseAt(analysis, at + 2, end);
    if (to) found.to = to;
  }
}

/** Whether a phrase after "told" can be an audience: a name or a crowd of listeners. */
const LISTENERS = new Set(
  'reporters journalists lawmakers supporters voters senators students investors crowd audience group committee panel court jury parliament congress paper newspaper network station anchor viewers diplomats officials delegates'.split(
    ' ',
  ),
);
const isAudience = (analysis: Analysis, { head, name }: Phrase): boolean =>
  name || LISTENERS.has(analysis.lower[head]!);

const NO_ASKER = new Set(['poll', 'survey', 'question', 'questions']);

/** "When reporters sought his opinion", "as journalists asked": who asks is spoken to. */
function askers(analysis: Analysis, start: number, end: number): Phrase | null {
  const { lower } = analysis;
  if (lower[start] !== 'when' && lower[start] !== 'as' && lower[start] !== 'after') return null;
  const asking = phraseAt(analysis, start + 1, end);
  return asking &&
    !NO_ASKER.has(lower[asking.head]!) &&
    /^(?:asked|sought|pressed|questioned|wanted|inquired)$/.test(lower[asking.to] ?? '')
    ? asking
    : null;
}

const BOUNDARY = new Set(['--', '—', '–', 'who', 'which', 'that', 'where', ';']);

/** Whether a clause begins between two tokens. */
function crossesClause({ lower }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BOUNDARY.has(lower[i]!)) return true;
  return false;
}

/** "in a speech", "at the White House", "during a debate in Houston", "on Twitter". */
function findPlaceAndEvent(analysis: Analysis, saying: Saying, at: number, end: number, found: Found): void {
  const word = analysis.lower[at]!;
  if (!PREPOSITIONS.has(word)) return;
  const phrase = phraseAt(analysis, at + 1, end);
  if (!phrase) return;
  const head = analysis.lower[phrase.head]!;
  const month = headOf(head)?.is === 'month' || /^\d/.test(head);
  if (saying.last < at && crossesClause(analysis, saying.last + 1, at)) return;
  if (
    isEvent(analysis, saying, word, phrase) ||
    (word === 'on' && /^(?:twitter|facebook|instagram|television|tv|air)$/.test(head))
  )
    found.event ??= phrase;
  else if (word === 'during' || word === 'on' || month || !tellsWhere(analysis, saying, at, found)) return;
  else if (phrase.name && !(word === 'from')) found.place ??= withRegion(analysis, phrase, end);
  else if (PLACES.has(head)) found.place ??= inTown(analysis, phrase, end);
}

/** "a restaurant in Marlow": the town belongs to the place. */
function inTown(analysis: Analysis, phrase: Phrase, end: number): Phrase {
  if (analysis.lower[phrase.to] !== 'in') return phrase;
  const town = phraseAt(analysis, phrase.to + 1, end);
  return town?.name ? { ...phrase, to: withRegion(analysis, town, end).to } : phrase;
}

/** Events that one is on rather than speaks about with "on". */
const SHOWS =
  /^(?:show|program|programme|broadcast|podcast|trip|visit|call|tour|stop|webcast|livestream|episode|segment|panel)$/;
/** What is somebody else's here: "in the firm's letter" is no occasion of its critic's. */
const PAPERS =
  /^(?:letter|statement|statements|comments|remarks|tweet|tweets|memo|email|e-mail|post|posts|column|filing|complaint|lawsuit)$/;

/** Whether a phrase after a preposition tells an event at which the speaker spoke, or a paper in which they wrote. */
function isEvent(analysis: Analysis, { spans }: Saying, preposition: string, phrase: Phrase): boolean {
  const { lower } = analysis;
  const { from, head, to } = phrase;
  const noun = lower[head]!;
  if (!OCCASIONS.has(noun) || preposition === 'from') return false;
  if (preposition === 'on' && !SHOWS.test(noun)) return false;
  if (lower[to] === 'of' && /^(?:talk|discussion|address)$/.test(noun)) return false;
  // A name that owns the paper has to be the source's.
  if (!PAPERS.test(noun)) return true;
  const words = analysis.text.slice(analysis.start[from]!, analysis.start[head]!);
  const owner = /(\p{Lu}[\p{L}-]*)['’]s?\s/u.exec(words)?.[1];
  return owner === undefined || spans.source.some((span) => analysis.text.slice(...span).includes(owner));
}

const SPEAKING = new Set([
  'speaking',
  'spoke',
  'speaks',
  'appearing',
  'appeared',
  'talking',
  'campaigning',
  'stop',
  'reporters',
  'supporters',
  'voters',
  'group',
  'crowd',
  'audience',
]);

/** Whether a place says where the speaker was: it begins the sentence or follows the cue, a time, an event, an audience. */
function tellsWhere(
  analysis: Analysis,
  { first, last, sentence }: Saying,
  at: number,
  { event, to, place }: Found,
): boolean {
  const before = at - 1;
  if (at === analysis.sentenceStart[sentence] || (before >= first && before <= last)) return true;
  const word = analysis.lower[before]!;
  const time = headOf(word)?.is;
  if (time === 'weekday' || time === 'deictic' || time === 'daypart' || SPEAKING.has(word)) return true;
  return [event, to, place].some((phrase) => phrase?.to === at);
}

/** In whose contents a token stands. */
export interface Contents {
  /** Whether a token stands in the content of another statement that does not hold the cue of this one. */
  isOfOther(token: number, saying: Saying): boolean;
}

/** Looks up which statements' contents a token stands in; by sentence, so that long texts stay quick. */
export function contentsOf(analysis: Analysis, sayings: readonly Saying[]): Contents {
  const bySentence = new Map<number, Saying[]>();
  for (const saying of sayings) {
    const list = bySentence.get(saying.sentence);
    if (list) list.push(saying);
    else bySentence.set(saying.sentence, [saying]);
  }
  return {
    isOfOther(token, saying) {
      const at: Span = [analysis.start[token]!, analysis.end[token]!];
      const cue = saying.spans.cue[0] ?? saying.spans.source[0];
      return (bySentence.get(saying.sentence) ?? []).some(
        (other) => other !== saying && inside(other.spans.content, at) && !(cue && inside(other.spans.content, cue)),
      );
    },
  };
}

/** On what occasion a statement was made, as far as its own sentence tells outside its source and content. */
export function occasionOf(analysis: Analysis, saying: Saying, contents: Contents): Occasion | null {
  const { spans, sentence } = saying;
  const end = analysis.sentenceStart[sentence + 1] ?? analysis.count;
  const start = analysis.sentenceStart[sentence] ?? 0;
  const found: Found = {};
  const asking = askers(analysis, start, end);
  const question = questionTokens(analysis, saying);
  if (asking) found.to = asking;
  const limits = limitsOf(analysis, saying, start, end);
  for (let i = start; i < end; i++) {
    const at: Span = [analysis.start[i]!, analysis.end[i]!];
    if (inside(spans.content, at) || inside(spans.source, at) || analysis.quoted[i]) continue;
    if (i === question?.[0]) i = question[1];
    if (contents.isOfOther(i, saying)) continue;
    const limit = limits[i - start]!;
    findPlaceAndEvent(analysis, saying, i, limit, found);
    findAudience(analysis, saying, i, limit, found);
  }
  return asOccasion(analysis, found);
}

/** Up to where a phrase that begins at each token from `start` on may run: not into the content or the source. */
function limitsOf(analysis: Analysis, { spans }: Saying, start: number, end: number): Int32Array {
  const limits = new Int32Array(end - start);
  let limit = end;
  for (let i = end - 1; i >= start; i--) {
    limits[i - start] = limit;
    const here: Span = [analysis.start[i]!, analysis.end[i]!];
    if (inside(spans.content, here) || inside(spans.source, here)) limit = i;
  }
  return limits;
}

function asOccasion(analysis: Analysis, { place, event, to }: Found): Occasion | null {
  const all = [place, event, to].filter((phrase) => phrase !== undefined);
  if (all.length === 0) return null;
  const words = (phrase: Phrase): string =>
    analysis.text.slice(analysis.start[phrase.from]!, analysis.end[phrase.to - 1]!);
  return {
    ...(place ? { place: withoutArticle(words(place)) } : {}),
    ...(event ? { event: words(event) } : {}),
    ...(to ? { to: words(to) } : {}),
    span: [analysis.start[Math.min(...all.map((p) => p.from))]!, analysis.end[Math.max(...all.map((p) => p.to)) - 1]!],
  };
}

const withoutArticle = (words: string): string => words.replace(/^(?:the|a|an) (?=\p{Lu})/u, '');
