import type { Occasion } from '../domain/index.ts';
import { type Analysis, tagAt, tagOf } from '../language/index.ts';
import { nounOf, type Saying, tokensOf } from './cue.ts';
import { type DatedWords, inside, isModifier, isOccasion } from './dated-words.ts';
import { countBefore, isFlashback, LONGEST_EVENT, type Narrative, type Told, toldIn } from './narrative.ts';
import { ASKED } from './questions.ts';

/** Where a date is carried from. */
export interface Carried {
  readonly words: DatedWords;
  readonly occasion: Occasion | null;
}

const from = ({ words, occasion }: Told): Carried | null => (words ? { words, occasion } : null);

/** The speaker's key; a pronoun or a definite noun goes on with the statement before. */
export function speakerFor({ analysis, told }: Narrative, saying: Saying): string | null {
  if (saying.speaker.key !== null || saying.speaker.by === 'none') return saying.speaker.key;
  const before = told.at(-1);
  if (!before || saying.paragraph - before.saying.paragraph > 1) return null;
  if (saying.speaker.by === 'noun' && !isDefinite(analysis, saying)) return null;
  return before.speaker;
}

/** "the senator", "the Republican nominee" are no new names: the one spoken of before may be meant. */
function isDefinite(analysis: Analysis, { spans }: Saying): boolean {
  const tokens = tokensOf(analysis, spans.source);
  if (!tokens) return false;
  for (let i = tokens[0] + 1; i < tokens[1]; i++) {
    if (tagAt(analysis, i) === 'PROPN' && !PARTISAN.test(analysis.lower[i]!)) return false;
  }
  return analysis.lower[tokens[0]] === 'the';
}

const VERB = tagOf('VERB');
const AUX = tagOf('AUX');
const PROPN = tagOf('PROPN');
const PARTISAN = /^(?:republican|democratic|democrat|gop)$/;
const ADDED = /^(?:added|continued|adding|adds|continues)$/;

/** How many paragraphs a speaker's date carries on; chosen on dev, decisions/0031. */
const PARAGRAPHS_CARRIED = 6;

/** What dates a statement whose own sentence does not: the same sentence, the same speaker, an event, an answer, the lead. */
export function carriedFrom(
  narrative: Narrative,
  saying: Saying,
  speaker: string | null,
  occasion: Occasion | null,
): Carried | null {
  const { analysis, told } = narrative;
  const before = told.at(-1);
  if (saying.form === 'perfect') return null;
  const paper = paperBefore(narrative, saying);
  if (paper) return from(paper);
  if (saying.form === 'attitude') return null;
  const same = before && before.saying.sentence === saying.sentence && !isFlashback(before);
  if (same && (before.words || saying.form === 'joined')) return from(before);
  if (saying.form === 'none') return null;
  if (opensOtherTime(analysis, saying)) return null;
  if (endsDay(analysis, saying)) {
    const own = lastOf(narrative, saying, speaker);
    return own?.words?.days === 1 ? from(own) : lastDay(narrative, saying);
  }
  if (isSameShow(analysis, saying)) return lastDay(narrative, saying);
  const known = occasion?.event ? sameEvent(narrative, speaker, occasion.event) : null;
  if (known) return from(known);
  const beside = before !== undefined && saying.paragraph - before.saying.paragraph <= 1;
  if (beside && (pointsBack(analysis, saying) || saying.form === 'colon')) return from(before);
  if (beside && isTalk(analysis, saying, before)) return from(before);
  const event = eventBefore(narrative, saying);
  const last = lastOf(narrative, saying, speaker);
  if (
    last &&
    !(event && event !== last.words && event.from > last.saying.first) &&
    saying.paragraph - last.saying.paragraph <= PARAGRAPHS_CARRIED &&
    !isOtherEvent(saying, occasion, last)
  ) {
    return from(last);
  }
  if (event && !(occasion?.event && NAMED_EVENT.test(occasion.event))) return { words: event, occasion: null };
  if (beside && (ADDED.test(analysis.lower[saying.first]!) || saying.speaker.by === 'pronoun')) return from(before);
  if (isAfterwards(analysis, saying)) return lastDay(narrative, saying);
  // An answer among undated ones is given on their occasion.
  const undated = before && !before.words && before.speaker !== null && saying.paragraph === before.saying.paragraph;
  if (isAnswer(analysis, saying)) return undated ? null : lastDay(narrative, saying);
  return underLead(narrative, saying);
}

/**
 * The share of a speaker's dates to the day that must agree for one to carry on beyond the next paragraph; chosen on
 * dev, decisions/0031.
 */
const DOMINANT = 0.85;

/**
 * The speaker's dated statement that a new one goes on from: the last one within a paragraph, else the latest in
 * time, so that a flashback ("in June she told") ends with its paragraph; none where several days lie too far up.
 */
function lastOf({ bySpeaker }: Narrative, saying: Saying, speaker: string | null): Told | undefined {
  const own = (speaker === null ? undefined : bySpeaker.get(speaker))?.filter(
    (t) => t.words!.days <= LONGEST_EVENT || t.saying.paragraph === saying.paragraph,
  );
  const last = own?.at(-1);
  if (!own || !last || last.saying.paragraph === saying.paragraph) return last;
  const gap = saying.paragraph - last.saying.paragraph;
  if (gap === 1 && last.words!.days === 1) return last;
  const recent = own.slice(-RECENT);
  const late = recent.reduce((a, b) => (lastDayOf(b) >= lastDayOf(a) ? b : a));
  const toTheDay = recent.filter((t) => t.words!.days === 1);
  const usual = toTheDay.filter((t) => t.words!.edtf === late.words!.edtf).length;
  if (gap > 1 && usual < toTheDay.length * DOMINANT) return undefined;
  return late.words!.days <= 1 ? { ...late, saying: last.saying } : last;
}

/** How many of a speaker's dated statements are looked back on. */
const RECENT = 40;

const lastDayOf = ({ words }: Told): string => words!.edtf.slice(-10);

/** "The letter reads": the dated statement nearby that spoke of sending that letter. */
function paperBefore({ analysis, told }: Narrative, saying: Saying): Told | null {
  const noun = saying.speaker.by === 'noun' ? nounOf(analysis, saying.spans.source) : null;
  if (noun === null || !isOccasion(noun)) return null;
  for (let i = told.length - 1; i >= 0 && saying.paragraph - told[i]!.saying.paragraph <= 2; i--) {
    const { sentence } = told[i]!.saying;
    const [start, end] = [analysis.sentenceStart[sentence]!, analysis.sentenceStart[sentence + 1]!];
    if (told[i]!.words && analysis.lower.slice(start, end).includes(noun)) return told[i]!;
  }
  return null;
}

/** An event that is told from others: "the Gazette interview", "that debate". */
const NAMED_EVENT = /^(?:the|that|this) |\p{Lu}/u;
const HEAD = /[\p{L}-]+$/u;

/** "In his response": the speaker's last dated statement that was made in a response too, where it is no new one. */
function sameEvent({ analysis, bySpeaker }: Narrative, speaker: string | null, event: string): Told | null {
  if (speaker === null || /^an? /i.test(event)) return null;
  const head = HEAD.exec(event)?.[0].toLowerCase();
  return (
    bySpeaker.get(speaker)?.findLast(({ saying }) => {
      const [start, end] = [analysis.sentenceStart[saying.sentence]!, analysis.sentenceStart[saying.sentence + 1]!];
      return head !== undefined && analysis.lower.slice(start, end).includes(head);
    }) ?? null
  );
}

/** Whether a statement in a later paragraph was made at an event of its own, of which the earlier one knows nothing. */
function isOtherEvent(saying: Saying, occasion: Occasion | null, { saying: earlier, occasion: before }: Told): boolean {
  if (!occasion?.event || saying.paragraph === earlier.paragraph) return false;
  if (!NAMED_EVENT.test(occasion.event)) return false;
  return HEAD.exec(occasion.event)?.[0] !== HEAD.exec(before?.event ?? '')?.[0];
}

/** "After the Lisbon attacks, Orly said": another time, told by an event with a name. */
function opensOtherTime({ lower, tags, words, sentenceStart }: Analysis, { sentence, first }: Saying): boolean {
  const start = sentenceStart[sentence]!;
  if (!/^(?:after|before|since|following|until|during|amid)$/.test(lower[start]!)) return false;
  let named = false;
  for (let i = start + 1; i < Math.min(first, start + 9); i++) {
    if (lower[i] === ',') return named;
    const tag = tags[i];
    if (tag === VERB || tag === AUX) return false;
    if (tag === PROPN && /^\p{Lu}/u.test(words[i]!) && i > start + 1) named = true;
  }
  return false;
}

const TALKING = /^(?:asked|replied|responded|pressed|repeated|countered|retorted|interjected|answered)$/;
const TALK = /\b(?:interview|conversation|appearance|debate|discussion|exchange)$/i;

/** What somebody else puts in within a dated interview: the one it was given to, or who asks and replies. */
function isTalk({ lower }: Analysis, { first, speaker }: Saying, { words, occasion }: Told): boolean {
  if (words?.days !== 1 || !TALK.test(occasion?.event ?? '')) return false;
  return (
    TALKING.test(lower[first]!) || (speaker.name !== null && (occasion?.to?.split(' ').includes(speaker.name) ?? false))
  );
}

/** "on the same show": the day just told. */
function isSameShow({ lower, sentenceStart }: Analysis, { sentence, first }: Saying): boolean {
  for (let i = sentenceStart[sentence]!; i < first; i++) {
    if (
      lower[i] === 'same' &&
      /^(?:show|program|programme|broadcast|interview|event|debate|rally|stage)$/.test(lower[i + 1]!)
    )
      return true;
  }
  return false;
}

const PART_OF_DAY = /^(?:by|at|later|earlier|late|early) (?:the end of|in) the day$/;

/** "By the end of the day": the day just told. */
function endsDay({ lower, sentenceStart }: Analysis, { sentence }: Saying): boolean {
  const [start, end] = [sentenceStart[sentence]!, sentenceStart[sentence + 1]!];
  for (let i = start; i + 4 <= end; i++) {
    for (const to of [i + 4, i + 6])
      if (to <= end && lower[to - 1] === 'day' && PART_OF_DAY.test(lower.slice(i, to).join(' '))) return true;
  }
  return false;
}

/** How many paragraphs under a dated lead its day still holds; chosen on dev, decisions/0031. */
const UNDER_LEAD = 3;

/** Right under a lead that tells of one day, nothing else being dated yet, that day goes on. */
function underLead(narrative: Narrative, saying: Saying): Carried | null {
  if (saying.paragraph > UNDER_LEAD || saying.form !== 'past') return null;
  const before = narrative.words.slice(0, countBefore(narrative, saying.first)).filter((w) => w.within.length === 0);
  const lead = before[0];
  if (!lead || lead.days > 1 || lead.paragraph > 1 || before.some((w) => w.edtf !== lead.edtf)) return null;
  return { words: lead, occasion: null };
}

/** "Graham told the paper then": the time just spoken of. */
function pointsBack({ lower, sentenceStart }: Analysis, { last, sentence }: Saying): boolean {
  const end = sentenceStart[sentence + 1]!;
  for (let i = last + 1; i < Math.min(end, last + 8); i++) {
    if (lower[i] === 'then' && (i + 1 >= end || /^[.,]$/.test(lower[i + 1]!))) return true;
  }
  return false;
}

/** "After the call, the ministry confirmed": the event that was just dated. */
function isAfterwards({ lower, sentenceStart }: Analysis, { sentence, first }: Saying): boolean {
  const start = sentenceStart[sentence]!;
  if (!/^(?:after|following|during|at)$/.test(lower[start]!)) return false;
  if (!/^(?:the|his|her|their|that)$/.test(lower[start + 1] ?? '')) return false;
  for (let i = start + 2; i < Math.min(first, start + 5); i++) {
    if (lower[i] === ',') return isOccasion(lower[i - 1]);
  }
  return false;
}

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

/** The last day told outside quotations and statements' contents, at most two paragraphs up. */
function lastDay(narrative: Narrative, saying: Saying): Carried | null {
  const { analysis, words } = narrative;
  for (let i = countBefore(narrative, saying.first) - 1; i >= 0 && saying.paragraph - words[i]!.paragraph <= 2; i--) {
    const one = words[i]!;
    if (one.days === 1 && !analysis.quoted[one.from])
      return one.within.length > 0 ? null : { words: one, occasion: null };
  }
  return null;
}

/** A dated sentence right before, not itself a statement, that names the speaker: "Orly spoke in Ohio on Monday. She said". */
function eventBefore(narrative: Narrative, saying: Saying): DatedWords | null {
  const { analysis } = narrative;
  const near = lastEvent(narrative, saying);
  if (!near || near.days > LONGEST_EVENT || near.paragraph < saying.paragraph - 1 || near.within.length > 0)
    return null;
  const { key, name, by } = saying.speaker;
  const other = toldIn(narrative, near.sentence).some(
    (t) => key !== null && t.saying.speaker.key !== null && t.saying.speaker.key !== key,
  );
  if (other || (name === null && by !== 'pronoun')) return null;
  for (let i = analysis.sentenceStart[near.sentence]!; i < analysis.sentenceStart[near.sentence + 1]!; i++) {
    if (by === 'pronoun' && tagAt(analysis, i) === 'PROPN') return near;
    if (analysis.words[i] === name && !/^['’]s$/.test(analysis.lower[i + 1] ?? '')) return near;
  }
  return null;
}

/** "the treasurer, who left last month, said": what tells who somebody is tells no event. */
const isInSource = (narrative: Narrative, words: DatedWords): boolean =>
  toldIn(narrative, words.sentence).some(({ saying }) => inside(saying.spans.source, words.span));

/** The last expression of the two sentences before that tells when something was. */
function lastEvent(narrative: Narrative, { sentence }: Saying): DatedWords | undefined {
  const { analysis, words } = narrative;
  for (let i = countBefore(narrative, analysis.sentenceStart[sentence]!) - 1; i >= 0; i--) {
    const one = words[i]!;
    if (one.sentence < sentence - 2) return undefined;
    if (!analysis.quoted[one.from] && !isModifier(analysis, one) && !isInSource(narrative, one)) return one;
  }
  return undefined;
}
