import type { Analysis } from '../language/index.ts';
import type { Saying } from './cue.ts';
import type { Narrative, Told } from './narrative.ts';

/** Days of the longest time that is carried back: a year told below dates no headline. */
const LONGEST_CARRIED = 31;

/** A headline, a lead and the first line of a section take the date of the passage under them that tells them out. */
export function carryBack({ analysis, told }: Narrative): readonly Told[] {
  return told.map((one, i) => {
    if (one.words) return one;
    const later = one.saying.paragraph === 0 ? toldUnder(analysis, told, i) : toldNext(analysis, told, i);
    return later?.words && later.words.days <= LONGEST_CARRIED
      ? { ...one, words: later.words, carried: true, occasion: one.occasion ?? later.occasion }
      : one;
  });
}

/**
 * The same speaker's dated statement that tells out what a section or a paragraph begins with: for a section up to two
 * paragraphs below, otherwise up to the next one where the present tense tells news, or in the same paragraph.
 */
function toldNext(analysis: Analysis, told: readonly Told[], i: number): Told | null {
  const one = told[i]!;
  const { form, paragraph } = one.saying;
  if (form !== 'present' && form !== 'past' && !isLeadNews(analysis, one)) return null;
  const reach = form === 'joined' ? 2 : opensSection(analysis, paragraph) ? 2 : form === 'present' ? 1 : 0;
  for (let j = i + 1; j < told.length && told[j]!.saying.paragraph - paragraph <= reach; j++) {
    const later = told[j]!;
    if (reach === 0 && (later.carried || j > i + 2)) return null;
    if (later.words && (isSame(one, later) || speaksFor(analysis, one, later))) return later;
  }
  return null;
}

/** Paragraphs, headline and dek with them, in which a lead stands. */
const LEAD_ENDS = 3;

/** "The mayor has endorsed the plan, saying": news of the perfect tense that a lead tells in more than one clause. */
function isLeadNews(
  { lower, sentenceStart }: Analysis,
  { saying: { first, paragraph, sentence, form } }: Told,
): boolean {
  if (form !== 'joined' || paragraph > LEAD_ENDS) return false;
  const before = lower.slice(sentenceStart[sentence]!, first);
  const at = before.findIndex((word) => word === 'has' || word === 'have');
  return (
    at >= 0 &&
    !/^(?:been|long|often|repeatedly|consistently|already|previously|not|never|also)$/.test(before[at + 1] ?? '')
  );
}

const isSame = (a: Told, b: Told): boolean => a.speaker !== null && a.speaker === b.speaker;

/** "White House" and "White House spokesman Ann Orly": the source of the later one begins with the earlier one's words. */
function speaksFor({ text }: Analysis, one: Told, later: Told): boolean {
  const words = (saying: Saying): string =>
    saying.spans.source
      .map((span) => text.slice(...span))
      .join(' ')
      .replace(/^the /i, '');
  const body = words(one.saying);
  return /\p{Lu}/u.test(body) && words(later.saying).startsWith(`${body} `);
}

/** Tokens that a line between sections has at most: "___", "2:45 p.m.", a short heading. */
const HEADING = 4;

/** Whether a paragraph is the first one of the text or of a section. */
function opensSection({ paragraphStart }: Analysis, paragraph: number): boolean {
  return paragraph <= 1 || paragraphStart[paragraph]! - paragraphStart[paragraph - 1]! <= HEADING;
}

/** How many paragraphs under a headline tell what it says. */
const LEAD = 3;

/** The first dated statement under a headline that has its speaker, its deed, or a word of its source. */
function toldUnder(analysis: Analysis, told: readonly Told[], i: number): Told | null {
  const title = told[i]!;
  if (title.saying.form === 'perfect') return null;
  const words = sourceWords(analysis, title.saying);
  for (let j = i + 1; j < told.length && told[j]!.saying.paragraph <= LEAD; j++) {
    const one = told[j]!;
    if (one.saying.paragraph === 0 || one.words === null) continue;
    if (isSame(title, one) || isSameDeed(analysis, title.saying, one.saying)) return one;
    for (const word of sourceWords(analysis, one.saying)) if (words.has(word)) return one;
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

/** The longer words of a statement's source, in lower case. */
function sourceWords({ text }: Analysis, { spans }: Saying): Set<string> {
  return new Set(
    spans.source.flatMap(
      (span) =>
        text
          .slice(...span)
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? [],
    ),
  );
}
