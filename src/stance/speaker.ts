import type { Actor, AttributionSpans } from '../domain/index.ts';
import type { Cue } from './cue.ts';
import { lookUp, UTTERANCES } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { headPart } from './source.ts';

/** A statement as the rules see it: its tokens, and how its cue takes its content. */
export interface Said {
  readonly spans: AttributionSpans;
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly cue: Cue;
  readonly cueStems: readonly string[];

  readonly direct: boolean;
  readonly actor: Actor;
}

const FIRST = new Set(['i', 'we', 'my', 'our', 'us', 'me', 'i’m', "i'm"]);
const ONE = new Set(['he', 'she', 'his', 'her', 'him']);
const MANY = new Set(['they', 'their', 'them', 'it', 'its']);
/** Those who speak for or about somebody else: their `he` is that somebody. */
const DEPUTIES =
  /^(?:spoke\w*|aide|aides|ally|allies|adviser|advisers|advisor|advisors|surrogate\w*|critic|critics|friend|lawyer|attorney|campaign)$/;
/** Words that show one person in a source. */
const PERSONAL = /^(?:he|she|his|her|i|mr|mrs|ms|sen|gov|rep|dr)\.?$/;
const SPOKESPERSON = /^spoke(?:s|w)/;
/** What somebody writes or introduces, which says what they want. */
export const INSTRUMENTS: ReadonlySet<string> = new Set(
  'op-ed op leter articl colum bil legislation resolution amendment order petition ad law plan statement speech chant tweet post campaign editorial essay report video proposal policy memo measur platform sign program programm initiativ step action packag rul amendment reform scheme'.split(
    ' ',
  ),
);

/** Whether more than one person speaks: a plural or a pair. */
function isPlural(reading: Reading, source: readonly number[]): boolean {
  const own = headPart(reading, source);
  const head = [...own].reverse().find((t) => reading.tags[t] === TAG.noun);
  return (
    own.some((t) => reading.stems[t] === 'and') || (head !== undefined && /[^s]s$/.test(reading.analysis.lower[head]!))
  );
}

/** Whether a name stands in the content before `token` that is not the speaker's: then a pronoun may mean it. */
function isNameBefore(reading: Reading, said: Said, token: number): boolean {
  const own = new Set(said.source.map((t) => reading.stems[t]));
  const { quoted, sentence } = reading.analysis;
  return said.content.some(
    (t) =>
      t < token &&
      sentence[t] === sentence[token] &&
      !quoted[t] &&
      ((reading.tags[t] === TAG.propn && !isPlace(reading, t) && !isTimeOrAttribute(reading, t)) ||
        isOfficeHolder(reading, t)) &&
      !own.has(reading.stems[t]!) &&
      reading.stems[t]!.length > 2,
  );
}

/** Whether the holder of an office stands at `t` as a subject: `the mayor had …`. */
const isOfficeHolder = ({ analysis, tags, stems }: Reading, t: number): boolean =>
  analysis.lower[t - 1] === 'the' &&
  /^(?:president|minist|premi|chancellor|mayor|governor|senator|judg|bishop|king|queen|prim|chairman|commission)/.test(
    stems[t]!,
  ) &&
  tags[t] === TAG.noun &&
  (tags[t + 1] === TAG.aux || tags[t + 1] === TAG.verb);

const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

/** Whether the name at `t` is a day or a month, or an attribute of what follows: `Tuesday’s Florida primary`. */
const isTimeOrAttribute = ({ analysis, tags }: Reading, t: number): boolean =>
  DAY.test(analysis.lower[t]!) || tags[t + 1] === TAG.noun;

/** Whether the name at `t` is of no person: an abbreviation, a name with an article. */
const isPlace = ({ analysis, tags }: Reading, t: number): boolean => {
  let u = t - 1;
  while (tags[u] === TAG.propn || tags[u] === TAG.adj) u--;
  return /\./.test(analysis.words[t]!) || analysis.lower[u] === 'the';
};

/** Whether the head of a subject means the speaker of the statement, or what the speaker wrote. */
export function isSpeaker(reading: Reading, said: Said, token: number): boolean {
  return meansSpeaker(reading, said, token) || partners(reading, token).some((t) => meansSpeaker(reading, said, t));
}

/** The heads joined by `and` before the head at a token: `he and the minister`. */
function partners({ stems, tags, analysis }: Reading, token: number): number[] {
  let t = token - 1;
  while (t > 0 && (tags[t] === TAG.propn || tags[t] === TAG.det || tags[t] === TAG.adj || tags[t] === TAG.noun)) t--;
  if (stems[t] !== 'and' || t === 0) return [];
  const before = t - 1;
  const close = analysis.sentence[before] === analysis.sentence[token];
  return close && (tags[before] === TAG.pron || tags[before] === TAG.propn) ? [before] : [];
}

/** Whether what is written or introduced is another's: `a statement made by the mayor`, `their plan`. */
function isOwnedByAnother({ analysis, tags, stems }: Reading, said: Said, token: number): boolean {
  if (analysis.lower.slice(token + 1, token + 3).includes('by')) return true;
  let u = token - 1;
  while (tags[u] === TAG.adj || tags[u] === TAG.noun || tags[u] === TAG.verb) u--;
  if (!/^[’']s?$/.test(analysis.lower[u] ?? '')) return analysis.lower[u] === 'their' && said.actor.kind === 'person';
  return !said.source.some((t) => stems[t] === stems[u - 1]);
}

/** Bodies for which their head speaks: `his party would …`. */
const OWN_BODIES =
  /^(?:party|government|administration|cabinet|team|firm|company|union|group|campaign|ministry|council)$/;

/** Whether one head means the speaker. */
function meansSpeaker(reading: Reading, said: Said, token: number): boolean {
  const { analysis, tags, stems } = reading;
  const word = analysis.lower[token]!;
  if (FIRST.has(word)) return analysis.quoted[token] === 1 || said.direct || word === 'we' || word === 'our';
  if (said.source.some((t) => tags[t] === TAG.propn && stems[t] === stems[token])) return true;
  if (OWN_BODIES.test(stems[token]!) && /^(?:his|her|our|my)$/.test(analysis.lower[token - 1] ?? ''))
    return meansSpeaker(reading, said, token - 1);
  const credit = said.cue.kind === 'credit' || said.cue.kind === 'unknown';
  if (credit && INSTRUMENTS.has(stems[token]!) && tags[token] === TAG.noun)
    return !isOwnedByAnother(reading, said, token);
  if (!ONE.has(word) && !MANY.has(word)) return false;
  const deputy = said.source.some((t) => DEPUTIES.test(analysis.lower[t]!));
  if (analysis.quoted[token] === 1)
    return ONE.has(word) && said.source.some((t) => SPOKESPERSON.test(analysis.lower[t]!));
  const alone = said.actor.kind === 'person' || said.source.some((t) => PERSONAL.test(analysis.lower[t]!));
  if (MANY.has(word) && alone) return false;
  if (/^its?$/.test(word) && isPlural(reading, said.source)) return false;
  if (ONE.has(word) && said.actor.kind === 'body') return false;
  if (ONE.has(word) && (deputy || isPlural(reading, said.source))) return false;
  return !isNameBefore(reading, said, token);
}

/** Whether the words before a mention are about somebody's remarks on it, whose side is not told. */
export function isRemark(reading: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    if (reading.tags[t] === TAG.noun && lookUp(UTTERANCES, reading, t) && reading.operators[t] === undefined)
      return true;
  }
  return false;
}
