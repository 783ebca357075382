import type { Analysis } from '../language/index.ts';
import { type Saying, tokensOf } from './cue.ts';
import type { DatedWords } from './dated-words.ts';
import { type Narrative, wordsOfSentence } from './narrative.ts';

const POLLS = new Set(['poll', 'survey']);
const TAKEN = new Set(['conducted', 'taken', 'fielded', 'carried', 'surveyed', 'polled', 'interviewed']);
const ANSWERING = new Set(['poll', 'survey', 'percent', 'respondents', 'pollsters']);

/** The days in which the poll of an article was taken; null where it tells none, or those of several polls. */
export function pollDays(narrative: Narrative): DatedWords | null {
  const { lower, sentenceStart } = narrative.analysis;
  let found: DatedWords | null = null;
  for (let sentence = 0; sentence + 1 < sentenceStart.length; sentence++) {
    const words = lower.slice(sentenceStart[sentence]!, sentenceStart[sentence + 1]!);
    if (!words.some((word) => TAKEN.has(word)) || !words.some((word) => POLLS.has(word))) continue;
    for (const one of wordsOfSentence(narrative, sentence)) {
      if (one.days > LONGEST || one.within.length > 0 || one.from - 1 === found?.to) continue;
      if (found && found.edtf !== one.edtf && isToTheDay(found) === isToTheDay(one)) return null;
      if (!found || isToTheDay(one)) found = one;
    }
  }
  return found;
}

/** "May 3-6" rather than "in April", which is an earlier poll's. */
const isToTheDay = ({ days }: DatedWords): boolean => days <= 14;

/** The longest time in days that a poll takes; longer expressions tell of something else. */
const LONGEST = 31;

/** Whether a poll or those who answered it are the source: "the poll", "twelve percent", "respondents". */
export function isOfPoll(analysis: Analysis, { spans }: Saying): boolean {
  const tokens = tokensOf(analysis, spans.source);
  return tokens !== null && analysis.lower.slice(...tokens).some((word) => ANSWERING.has(word));
}
