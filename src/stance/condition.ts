import { onlyDoes } from './effect.ts';
import { CONDITIONS, lookUp } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { type PreparedIssue, sumsOf } from './proposition.ts';
import type { Reading } from './reading.ts';
import type { Said } from './speaker.ts';

/** How far before and after a mention a condition counts, in tokens; chosen on dev, decisions/0050. */
const CONDITION_BEFORE = 16;
const CONDITION_AFTER = 20;

/** Whether a sum of money stands in the sentence that is none of the proposition's: part of the way is no agreement. */
function hasOtherSum(reading: Reading, issue: PreparedIssue, floor: number, ceiling: number): boolean {
  if (issue.sums.size === 0) return false;
  const { text, start, end } = reading.analysis;
  const sums = [...sumsOf(text.slice(start[floor], end[ceiling - 1]))];
  return sums.length > 0 && !sums.some((sum) => issue.sums.has(sum));
}

const GIVEN =
  /^(?:elect|elected|win|wins|won|asked|necessary|possible|nominat\w+|president|confirmed|re-elected|reelected|passed|office|nominee|approved|enacted|adopted|ratified|law)$/;

/** Whether what is said hangs on an `if` other than an election or the like. */
function hangsOnIf(reading: Reading, floor: number, ceiling: number): boolean {
  const { lower } = reading.analysis;
  for (let t = floor; t < ceiling; t++) {
    if (
      lower[t] !== 'if' ||
      /^(?:even|as|what|see|ask\w*|wonder\w*|only|determin\w*|know\w*|decid\w*|say\w*|said|tell\w*|told|check\w*|find|clear|doubt\w*|question\w*|learn\w*|unclear|test\w*)$/.test(
        lower[t - 1] ?? '',
      )
    )
      continue;
    const clause = lower.slice(t + 1, Math.min(ceiling, t + 8));
    if (!clause.some((word) => GIVEN.test(word))) return true;
  }
  return false;
}

/** Whether a refusal holds only for a time: `not to close the mine until …`. */
function isUntil({ analysis, operators }: Reading, { first, last }: Mention, floor: number, ceiling: number): boolean {
  const after = analysis.lower.slice(last + 1, Math.min(ceiling, last + 1 + CONDITION_AFTER));
  return after.includes('until') && operators.slice(floor, first).some((operator) => operator?.value.kind === 'not');
}

/** The end of what is said of a mention before a comment follows: `opposed the levy, saying that if …`. */
function beforeComment({ analysis }: Reading, { last }: Mention, ceiling: number): number {
  for (let t = last + 1; t < ceiling - 1; t++)
    if (
      analysis.lower[t] === ',' &&
      /^(?:saying|adding|arguing|telling|calling|citing|warning|noting|claiming|insisting)$/.test(
        analysis.lower[t + 1]!,
      )
    )
      return t;
  return ceiling;
}

/** Whether what a statement says through a mention in `[floor, ceiling)` depends on something. */
export function isConditional(
  reading: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
  [floor, end]: readonly [floor: number, ceiling: number],
): boolean {
  if (said.cue.conditional) return true;
  const ceiling = beforeComment(reading, mention, end);
  if (isUntil(reading, mention, floor, ceiling)) return true;
  if (hasOtherSum(reading, issue, floor, ceiling) || hangsOnIf(reading, floor, ceiling)) return true;
  const to = Math.min(ceiling, mention.first + CONDITION_AFTER);
  for (let t = Math.max(floor, mention.first - CONDITION_BEFORE); t < to; t++) {
    if (reading.stems[t] === 'as' && reading.stems[t - 1] === 'for') continue;
    if ((t > mention.last && reading.stems[t + 1] === 'only') || onlyDoes(reading, t)) continue;
    if (!reading.covered.has(t) && lookUp(CONDITIONS, reading, t)) return true;
  }
  return false;
}
