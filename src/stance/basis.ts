import type { StanceBasis } from '../domain/index.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';
import { stemsOf } from './stem.ts';

const EXPECTING = stemsOf(
  'expect expectation predict prediction forecast anticipate foresee envision imagine doubt likely unlikely chance prospect inevitable',
);
/** Tokens from a negation to the verb of what is not seen coming: `I don’t see Norland joining`. */
const SEEING = 3;
const WANTING = /^(?:should|must|ought|need|let)$/;
const FUTURE = /^(?:will|won|’ll|'ll|going)$/;

/** What a side rests on where no construction tells it: a deed, a forecast, else a wish. */
export function basisOf({ analysis, stems, tags }: Reading, { cue, content }: Said): StanceBasis {
  if (cue.deed) return 'action';
  if (cue.tokens.some((t) => EXPECTING.has(stems[t]!))) return 'expectation';
  const words = content.map((t) => analysis.lower[t]!);
  const unseen = (t: number): boolean =>
    stems[t] === 'see' && stems.slice(t - SEEING, t).some((stem) => /^(?:not|n['’]t|never|no)$/.test(stem));
  const foretells = content.some(
    (t) => EXPECTING.has(stems[t]!) || unseen(t) || (tags[t] === TAG.aux && FUTURE.test(analysis.lower[t]!)),
  );
  return foretells && !words.some((word) => WANTING.test(word)) ? 'expectation' : 'preference';
}
