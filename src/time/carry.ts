import type { Occasion } from '../domain/index.ts';
import { type Analysis, tagAt } from '../language/index.ts';
import { type Saying, tokensOf } from './cue.ts';
import { type DatedWords, inside, isModifier, isOccasion } from './govern.ts';

/** One statement as dated so far. */
export interface Told {
  readonly saying: Saying;
  /** The speaker's key, taken over from the statement before for a pronoun. */
  readonly speaker: string | null;
  readonly words: DatedWords | null;
  readonly carried: boolean;
  readonly occasion: Occasion | null;
}

/** Where a date is carried from. */
export interface Carried {
  readonly words: DatedWords;
  readonly occasion: Occasion | null;
}

/** How many paragraphs a speaker's date carries on; chosen on dev, decisions/0031. */
const PARAGRAPHS_CARRIED = 4;

const from = ({ words, occasion }: Told): Carried | null => (words ? { words, occasion } : null);

/** The speaker's key; a pronoun, a definite noun or no source goes on with the statement before. */
export function speakerFor(analysis: Analysis, saying: Saying, before: Told | undefined): string | null {
  if (saying.speaker.by === 'name') return saying.speaker.key;
  if (!before || saying.paragraph - before.saying.paragraph > 1) return null;
  if (saying.speaker.by === 'noun' && !isDefinite(analysis, saying)) return null;
  return before.speaker;
}

/** "the senator", "the Republican nominee", "his lawyer" are no new names: the one spoken of before may be meant. */
function isDefinite(analysis: Analysis, { spans }: Saying): boolean {
  const tokens = tokensOf(analysis, spans.source);
  if (!tokens) return false;
  for (let i = tokens[0] + 1; i < tokens[1]; i++) {
    if (tagAt(analysis, i) === 'PROPN' && !PARTISAN.test(analysis.lower[i]!)) return false;
  }
  return analysis.lower[tokens[0]] === 'the';
}

const PARTISAN = /^(?:republican|democratic|democrat|gop)$/;

const ADDED = /^(?:added|continued|adding|adds|continues)$/;

/** What dates a statement whose own sentence does not: the same sentence, the same speaker, an answer. */
export function carriedFrom(
  analysis: Analysis,
  saying: Saying,
  speaker: string | null,
  words: readonly DatedWords[],
  told: readonly Told[],
): Carried | null {
  const before = told.at(-1);
  if (saying.form === 'perfect' || saying.form === 'attitude') return null;
  if (before && before.saying.sentence === saying.sentence && (before.words || saying.form === 'joined'))
    return from(before);
  if (saying.form === 'none') return null;
  const beside = before !== undefined && saying.paragraph - before.saying.paragraph <= 1;
  if (beside && pointsBack(analysis, saying)) return from(before);
  if (saying.form === 'colon' && beside) return from(before);
  const event = eventBefore(analysis, saying, words, told);
  const same = lastOf(speaker, saying, told);
  if (same && event && event.from > same.saying.first) return { words: event, occasion: null };
  if (same && saying.paragraph - same.saying.paragraph <= PARAGRAPHS_CARRIED) return from(same);
  if (event) return { words: event, occasion: null };
  if (beside && (ADDED.test(analysis.lower[saying.first]!) || (saying.speaker.by === 'pronoun' && speaker === null)))
    return from(before);
  if (isAnswer(analysis, saying) || isAfterwards(analysis, saying)) return lastDay(analysis, saying, words, told);
  return underLead(analysis, saying, words, told);
}

/** The share of a speaker's dates that must agree for one to carry on beyond the next paragraph; chosen on dev, decisions/0031. */
const DOMINANT = 0.75;

/**
 * The speaker's dated statement that a new one goes on from: the last one within a paragraph, else the latest in
 * time, so that a flashback ("in June she told") ends with its paragraph; none where several dates lie too far up.
 */
function lastOf(speaker: string | null, saying: Saying, told: readonly Told[]): Told | undefined {
  if (speaker === null) return undefined;
  const own = told.filter((t) => t.words !== null && t.speaker === speaker);
  const last = own.at(-1);
  if (!last || last.saying.paragraph === saying.paragraph) return last;
  const late = own.findLast((t) => t.words!.edtf.slice(-10) > last.words!.edtf.slice(-10));
  const usual = own.filter((t) => t.words!.edtf === (late ?? last).words!.edtf).length;
  if (saying.paragraph - last.saying.paragraph > 1 && usual < own.length * DOMINANT) return undefined;
  return late && late.words!.days <= 1 ? { ...late, saying: last.saying } : last;
}

/** How many paragraphs under a dated lead its day still holds; chosen on dev, decisions/0031. */
const UNDER_LEAD = 3;

/** Right under a lead that tells of one day, nothing else being dated yet, that day goes on. */
function underLead(
  analysis: Analysis,
  saying: Saying,
  words: readonly DatedWords[],
  told: readonly Told[],
): Carried | null {
  if (saying.paragraph > UNDER_LEAD || saying.form !== 'past') return null;
  const before = words.filter(
    (w) => w.from < saying.first && !told.some((t) => inside(t.saying.spans.content, w.span)),
  );
  const lead = before[0];
  if (!lead || lead.days > 1 || analysis.paragraph[lead.from]! > 1 || before.some((w) => w.edtf !== lead.edtf))
    return null;
  return { words: lead, occasion: null };
}

/** "Graham told the paper then": the time just spoken of. */
function pointsBack({ lower, sentenceStart }: Analysis, { last, sentence, spans }: Saying): boolean {
  const end = sentenceStart[sentence + 1]!;
  for (let i = last + 1; i < Math.min(end, last + 8); i++) {
    if (lower[i] === 'then' && (i + 1 >= end || /^[.,]$/.test(lower[i + 1]!)) && spans.content.length > 0) return true;
  }
  return false;
}

/** "After the call, the ministry confirmed": the event that was just dated. */
function isAfterwards({ lower, sentenceStart }: Analysis, { sentence, first }: Saying): boolean {
  const start = sentenceStart[sentence]!;
  if (
    !/^(?:after|following|during|at)$/.test(lower[start]!) ||
    !/^(?:the|his|her|their|that)$/.test(lower[start + 1] ?? '')
  )
    return false;
  for (let i = start + 2; i < Math.min(first, start + 5); i++) {
    if (lower[i] === ',') return isOccasion(lower[i - 1]);
  }
  return false;
}

const ASKED = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'responding']);

/** Whether the sentence begins as an answer: "When reporters asked", "Pressed on whether", "Asked about". */
function isAnswer({ lower, sentenceStart }: Analysis, { sentence, first }: Saying): boolean {
  const start = sentenceStart[sentence]!;
  if (ASKED.has(lower[start]!)) return true;
  if (lower[start] !== 'when' && lower[start] !== 'as') return false;
  for (let i = start + 1; i < Math.min(first, start + 6); i++) {
    if (ASKED.has(lower[i]!) || lower[i] === 'sought' || lower[i] === 'wanted') return true;
  }
  return false;
}

/** The last day told outside quotations, at most two paragraphs up. */
function lastDay(
  analysis: Analysis,
  saying: Saying,
  words: readonly DatedWords[],
  told: readonly Told[],
): Carried | null {
  const last = words.findLast((w) => w.from < saying.first && w.edtf.length === 10 && !analysis.quoted[w.from]);
  if (!last || saying.paragraph - analysis.paragraph[last.from]! > 2) return null;
  return told.some((t) => inside(t.saying.spans.content, last.span)) ? null : { words: last, occasion: null };
}

/** The longest event, in days, that dates what is said after it: a month. */
const LONGEST_EVENT = 31;

/** A dated sentence right before, not itself a statement, that names the speaker: "Orly spoke in Ohio on Monday. She said". */
function eventBefore(
  analysis: Analysis,
  saying: Saying,
  words: readonly DatedWords[],
  told: readonly Told[],
): DatedWords | null {
  const near = words.findLast(
    (w) =>
      w.sentence < saying.sentence &&
      w.sentence >= saying.sentence - 2 &&
      !analysis.quoted[w.from] &&
      !isModifier(analysis, w),
  );
  if (!near || near.days > LONGEST_EVENT || analysis.paragraph[near.from]! < saying.paragraph - 1) return null;
  if (told.some((t) => inside(t.saying.spans.content, near.span) || tellsOther(t, near, saying))) return null;
  const { name, by } = saying.speaker;
  if (name === null && by !== 'pronoun') return null;
  for (let i = analysis.sentenceStart[near.sentence]!; i < analysis.sentenceStart[near.sentence + 1]!; i++) {
    if (
      name === null
        ? tagAt(analysis, i) === 'PROPN'
        : analysis.words[i] === name && !/^['’]s$/.test(analysis.lower[i + 1] ?? '')
    )
      return near;
  }
  return null;
}

/** Whether the dated sentence is the saying of another speaker. */
const tellsOther = (t: Told, near: DatedWords, saying: Saying): boolean =>
  t.saying.sentence === near.sentence &&
  t.saying.speaker.by === 'name' &&
  saying.speaker.by === 'name' &&
  t.saying.speaker.key !== saying.speaker.key;

/** A headline and a lead in the present tense take the date of the passage that tells them out. */
export function carryBack(analysis: Analysis, told: readonly Told[]): readonly Told[] {
  return told.map((one, i) => {
    if (one.words) return one;
    const later =
      one.saying.paragraph === 0
        ? toldUnder(analysis, one, told.slice(i + 1))
        : one.saying.form === 'present' || (one.saying.form === 'past' && one.saying.paragraph === 1)
          ? toldNext(one, told.slice(i + 1))
          : null;
    return later?.words ? { ...one, words: later.words, carried: true, occasion: one.occasion ?? later.occasion } : one;
  });
}

/** The same speaker's dated statement in the next paragraph. */
const toldNext = (one: Told, later: readonly Told[]): Told | null =>
  later.find(
    (t) =>
      t.words !== null &&
      t.speaker === one.speaker &&
      t.speaker !== null &&
      t.saying.paragraph - one.saying.paragraph <= 1,
  ) ?? null;

/** How many paragraphs under a headline tell what it says. */
const LEAD = 3;

/** The first statement under a headline, where it has the headline's speaker or shares the words of its source. */
function toldUnder(analysis: Analysis, title: Told, later: readonly Told[]): Told | null {
  if (title.saying.form === 'perfect') return null;
  const words = wordsOf(analysis, title.saying);
  for (const one of later) {
    if (one.saying.paragraph === 0 || one.words === null) continue;
    if (one.saying.paragraph > LEAD) return null;
    if (title.speaker !== null && one.speaker === title.speaker) return one;
    if (isSameDeed(analysis, title.saying, one.saying)) return one;
    for (const word of wordsOf(analysis, one.saying)) if (words.has(word)) return one;
  }
  return null;
}

/** Letters that two forms of a verb share: "rejects", "rejected". */
const STEM = 5;

/** Whether two cues begin alike: a headline tells the deed in the present, the text in the past. */
function isSameDeed({ lower }: Analysis, a: Saying, b: Saying): boolean {
  const stem = lower[a.first]!.slice(0, STEM);
  return stem.length === STEM && lower[b.first]!.startsWith(stem);
}

/** The nouns and names of a statement's source. */
function wordsOf(analysis: Analysis, { spans }: Saying): Set<string> {
  const found = new Set<string>();
  for (const [start, end] of spans.source) {
    for (const word of analysis.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [])
      found.add(word);
  }
  return found;
}
