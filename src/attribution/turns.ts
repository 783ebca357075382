import type { Span, Spans, Turn } from '../domain/index.ts';
import { type Analysis, tagOf } from '../language/index.ts';
import { type Label, labelOf } from './turn-labels.ts';

/** A paragraph that is not empty. */
interface Paragraph {
  readonly span: Span;
  readonly text: string;
  readonly label: Label | null;
}

const PROPN = tagOf('PROPN');

/** Turns from which on a text can be a transcript, unannounced and announced. */
const LEAST_TURNS = 3;
const LEAST_ANNOUNCED = 2;
/** Of the turns, those that must be sentences, and those that must speak of I, we or you or ask something. */
const LEAST_SENTENCES = 0.6;
const LEAST_SPOKEN = 0.3;
/** Of the answers, those that must be a person's own words: else questions and answers are the outlet's explanation. */
const LEAST_PERSONAL = 0.25;
/** Paragraphs without a label that a turn may go on for. */
const LONGEST_TURN = 8;

/** White space and characters of no width at the beginning of a line. */
const UNSEEN = /^[\s\u200b-\u200f\u202a-\u202e\ufeff]+/;
const PERSONAL = /\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself)\b/;
const SPOKEN =
  /\b(?:I|I['’](?:m|ve|d|ll)|me|my|we|we['’](?:re|ve|ll|d)|us|our|you|you['’](?:re|ve|ll|d)|your|thanks?)\b|\?/i;
const ANNOUNCED =
  /\b(?:transcript|interview(?:ed)?|exchange|conversation|q ?& ?a|debate|spoke|talked|sat down|edited for)\b/i;
const STAGE = /^["“]?(?:[([][^()[\]]*[)\]][.]?|[.…—–*_~=# -]+)["”]?$/;
const NARRATED =
  /[”"][,]? (?:he|she|they|\p{Lu}[\p{L}.'’-]+) (?:said|says|told|added|asked|replied|continued|concluded)\b|^(?:\p{Lu}[\p{L}.'’-]+|He|She) (?:later |then |also )?(?:said|told|added|replied|continued|concluded)\b|^["“]?(?:Follow|Read more|Watch|Click|Subscribe|Copyright|©|https?:)\b|\b(?:[Ss]hare|[Cc]omment|[Ss]ign up|[Cc]lick)\b.*\b(?:below|here)\b/u;

/**
 * The turns of a text that is a transcript or an interview, or holds one; none of any other text.
 *
 * Paragraphs that begin with a name and a colon are turns where they are a dialogue: several of them, by two speakers or
 * more of whom one comes back (or announced as a transcript), made of sentences, of which some say I, we, you or ask.
 * Labels of notes, lists and forms ("UPDATE:", "Photo:") are none and end a turn. Paragraphs without a label go with the
 * turn before them, up to a stage direction, a line of the narrator, or what no longer speaks after the last turn.
 */
export function findTurns(analysis: Analysis): readonly Turn[] {
  const paragraphs = paragraphsOf(analysis.text);
  const labelled = paragraphs.filter(({ label }) => label !== null);
  if (labelled.length < LEAST_ANNOUNCED) return [];
  const names = namesIn(analysis);
  const at = speakingParagraphs(paragraphs, names);
  if (!isDialogue(analysis.text, paragraphs, at)) return [];
  const answerers = namesOfIntroduction(names, paragraphs, at);
  const isQuoted = at.filter((p) => paragraphs[p]!.label!.isQuoted).length > at.length / 2;
  return at
    .map((p, i) => {
      const label = paragraphs[p]!.label!;
      return {
        sort: label.sort as Turn['sort'],
        source: label.name,
        cue: label.mark ? [label.mark] : [],
        content: wordsOf(paragraphs, p, at[i + 1] ?? null, isQuoted),
        speaker: speakerOf(label, names, answerers),
      };
    })
    .filter(({ content }) => content.length > 0);
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    const words = line.replace(UNSEEN, '').trimEnd();
    if (words) {
      const start = from + line.indexOf(words);
      paragraphs.push({ span: [start, start + words.length], text: words, label: labelOf(words, start) });
    }
    from = to + 1;
  }
  return paragraphs;
}

/** A name of two words or more in the text, by its last word and by its initials, in lower case. */
interface Name {
  readonly span: Span;
  readonly last: string;
  readonly initials: string;
}

/** Runs of two or more words tagged as names, in order. */
function namesIn({ count, tags, words, lower, start, end, sentence }: Analysis): Name[] {
  const names: Name[] = [];
  const isName = (t: number): boolean => t < count && tags[t] === PROPN && /^\p{Lu}/u.test(words[t]!);
  for (let t = 0; t < count; ) {
    let to = t;
    while (
      to < count &&
      sentence[to] === sentence[t] &&
      (isName(to) || (words[to] === '-' && to > t && isName(to + 1)))
    )
      to++;
    if (to - t >= 2) {
      const initials = lower
        .slice(t, to)
        .map((word) => word[0]!)
        .join('');
      names.push({ span: [start[t]!, end[to - 1]!], last: lower[to - 1]!, initials });
    }
    t = Math.max(to, t + 1);
  }
  return names;
}

/** The paragraphs whose label names a speaker. The first paragraph is a headline unless the next ones go on like it. */
function speakingParagraphs(paragraphs: readonly Paragraph[], names: readonly Name[]): number[] {
  const times = new Map<string, number>();
  for (const { label } of paragraphs) if (label) times.set(label.key, (times.get(label.key) ?? 0) + 1);
  const last = new Set(names.map((name) => name.last));
  const initials = new Set(names.map((name) => name.initials));
  const isKnown = ({ key, name: [from] }: Label): boolean => {
    const word = key.split(/[ -]/).at(-1)!;
    return (
      names.some(({ span, last: end }) => end === word && span[0] !== from) ||
      (key.length <= 3 && initials.has(key.replaceAll('.', ''))) ||
      (last.has(word) && /[ -]/.test(key))
    );
  };
  const speaks = ({ label }: Paragraph): boolean => {
    if (!label || label.sort === 'other') return false;
    if (label.sort !== 'name') return label.mark !== null || (times.get(label.key) ?? 0) > 1;
    return label.isMarked || isKnown(label);
  };
  const speaking = paragraphs.flatMap((paragraph, p) => (speaks(paragraph) ? [p] : []));
  return speaking[0] === 0 && isHeadline(paragraphs, speaking[1] ?? paragraphs.length) ? speaking.slice(1) : speaking;
}

/** Whether the first paragraph, which has a label, is a headline: other text stands between it and the next turn. */
function isHeadline(paragraphs: readonly Paragraph[], next: number): boolean {
  const { label, span } = paragraphs[0]!;
  return span[1] > label!.to && !paragraphs.slice(1, next).every(({ text }) => STAGE.test(text));
}

function isDialogue(text: string, paragraphs: readonly Paragraph[], at: readonly number[]): boolean {
  const labels = at.map((p) => paragraphs[p]!.label!);
  const words = at.map((p, i) => {
    const label = labels[i]!;
    const own = text.slice(label.to, paragraphs[p]!.span[1]).trim();
    return own === '' && p + 1 !== at[i + 1] ? (paragraphs[p + 1]?.text ?? '') : own;
  });
  const speakers = new Set(labels.map(({ key }) => key.split(' ').at(-1)!));
  const share = (holds: (one: string) => boolean): number => words.filter(holds).length / words.length;
  const introduction = text.slice(0, labels[0]?.name[0] ?? 0);
  const isAnnounced = ANNOUNCED.test(introduction);
  if (at.length < (isAnnounced ? LEAST_ANNOUNCED : LEAST_TURNS)) return false;
  if (share((one) => /[.?!…—–-]["”’')\]]*$/.test(one) && /\p{Ll}/u.test(one)) < LEAST_SENTENCES) return false;
  if (share((one) => SPOKEN.test(one)) < LEAST_SPOKEN) return false;
  const answers = words.filter((_, i) => labels[i]!.sort === 'answer');
  const questions = labels.filter(({ sort }) => sort === 'question').length;
  if (answers.length > 0 && questions + answers.length >= at.length / 2)
    return answers.filter((one) => PERSONAL.test(one)).length >= Math.max(1, answers.length * LEAST_PERSONAL);
  if (speakers.size < 2) return false;
  return at.length > speakers.size || (isAnnounced && labels.every(({ isMarked }) => isMarked));
}

/** The words of the turn at paragraph `p`; `next` is the paragraph of the next turn; `isQuoted`: so is the transcript. */
function wordsOf(paragraphs: readonly Paragraph[], p: number, next: number | null, isQuoted: boolean): Spans {
  const { label, span } = paragraphs[p]!;
  const { to, sort } = label!;
  const spans: Span[] = [];
  const add = (from: number, until: number, text: string): void => {
    const words = text.slice(from - until + text.length).trimEnd();
    const start = from + words.length - words.trimStart().length;
    const end = from + words.length - (label!.isQuoted && /^[^"“”]*["”]$/.test(words) ? 1 : 0);
    if (end > start) spans.push([start, end]);
  };
  add(to, span[1], paragraphs[p]!.text);
  const until = Math.min(next ?? paragraphs.length, p + 1 + LONGEST_TURN);
  for (let q = p + 1; q < until; q++) {
    const { text, span: own, label: other } = paragraphs[q]!;
    const isLast = next === null && spans.length > 0;
    if (other || STAGE.test(text) || NARRATED.test(text)) break;
    if (isQuoted && !/^["“]/.test(text)) break;
    if (isLast && !(SPOKEN.test(text) && !isQuoted) && !isQuoted) break;
    if (isLast && isQuoted && /["”]$/.test(paragraphs[q - 1]!.text)) break;
    // A question that stands unlabelled before an answer is no part of the answer before.
    if (sort === 'answer' && q + 1 === next && paragraphs[next]!.label!.sort === 'answer' && text.endsWith('?')) break;
    add(own[0] + (isQuoted ? 1 : 0), own[1], text);
  }
  return spans;
}

/** The names of the introduction, for an answer: those after "with" or "to" first, then the ones named most often. */
function namesOfIntroduction(names: readonly Name[], paragraphs: readonly Paragraph[], at: readonly number[]): Spans {
  const end = paragraphs[at[0]!]!.span[0];
  const times = new Map<string, number>();
  const before = names.filter(({ span }) => span[1] <= end);
  for (const { last } of before) times.set(last, (times.get(last) ?? 0) + 1);
  const first = new Map<string, Name>();
  for (const name of before) if (!first.has(name.last)) first.set(name.last, name);
  return [...first.values()]
    .sort((a, b) => times.get(b.last)! - times.get(a.last)! || a.span[0] - b.span[0])
    .map(({ span }) => span);
}

function speakerOf({ sort, name, key }: Label, names: readonly Name[], answerers: Spans): Spans {
  if (sort === 'answer') return answerers;
  if (sort === 'question') return [];
  if (sort === 'role' && !/president|minister|secretary|chancellor/.test(key)) return [];
  const initials = key.replaceAll('.', '');
  const full =
    initials.length <= 3 ? names.find((one) => one.initials === initials && one.span[0] !== name[0]) : undefined;
  return full ? [full.span] : [name];
}
