import type { ClaimKind } from '../../domain/index.ts';

/** What one holds: the object of "repeats", "softens", "drops". */
const HELD =
  '(?:stance|position|view|views|line|call|calls|claim|claims|demand|demands|doubts?|criticism|opposition|support|warnings?|threats?|pledge|vow|promise|objections?|rejection|tone|mind|course|tune)';
const WHOSE = '(?:(?:his|her|their|its|the|a|an|earlier|previous|former|long-held|long-standing)\\s+){0,2}';
/** Verbs of taking a side, as they follow "again" or "no longer". */
const SIDES =
  '(?:says?|said|insists?|insisted|calls?|called|backs?|backed|supports?|supported|opposes?|opposed|rejects?|rejected|rules?\\s+out|ruled\\s+out|demands?|demanded|wants?|wanted|defends?|defended|refuses?|refused|urges?|urged|favou?rs?|favou?red)';

/**
 * How outlets say that a position is a repeat or a shift: regular expressions over running text, any case, written for
 * this project. "Again" and "now" count only beside a verb of taking a side.
 */
export const CLAIMS: readonly { readonly kind: ClaimKind; readonly words: string }[] = [
  { kind: 'repeat', words: `repeat(?:s|ed|ing)\\s+${WHOSE}${HELD}` },
  {
    kind: 'repeat',
    words: 'reiterat(?:es|ed|ing)|reaffirm(?:s|ed|ing)|restat(?:es|ed|ing)|re-?emphasi[sz](?:es|ed|ing)',
  },
  { kind: 'repeat', words: `renew(?:s|ed|ing)\\s+${WHOSE}${HELD}` },
  { kind: 'repeat', words: 'doubl(?:es|ed|ing)\\s+down' },
  { kind: 'repeat', words: '(?:stands?|stood|standing)\\s+(?:firm|by\\s+(?:his|her|their|its)\\b)' },
  { kind: 'repeat', words: 'not\\s+the\\s+first\\s+(?:time|occasion)' },
  { kind: 'repeat', words: `(?:once\\s+again|yet\\s+again|again)\\s+${SIDES}|${SIDES}\\s+(?:once\\s+|yet\\s+)again` },
  { kind: 'repeat', words: `(?:has|have|had)\\s+(?:long|repeatedly|consistently|always)\\s+${SIDES}` },
  {
    kind: 'shift',
    words: 'u-turns?|about-face|volte-face|flip-flop\\w*|change\\s+of\\s+heart|climb(?:s|ed)?\\s?-?down',
  },
  { kind: 'shift', words: `walk(?:s|ed|ing)?\\s+back\\s+${WHOSE}(?:${HELD}|comments?|remarks?|statements?|words)` },
  {
    kind: 'shift',
    words: `(?:soften|harden|shift|chang|revers|revis|temper|moderat)(?:s|es|ed|ing)\\s+${WHOSE}${HELD}`,
  },
  {
    kind: 'shift',
    words: 'backtrack(?:s|ed|ing)?|back(?:s|ed|ing)?\\s+(?:away|off)\\s+from',
  },
  {
    kind: 'shift',
    words: `(?:drop|abandon)(?:s|ped|ed|ping|ing)\\s+${WHOSE}(?:opposition|support|objections?|demands?|stance|position)`,
  },
  { kind: 'shift', words: `no\\s+longer\\s+${SIDES}|now\\s+(?:backs?|supports?|opposes?|rejects?|favou?rs?)` },
];
