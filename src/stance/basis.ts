import type { StanceBasis } from '../domain/index.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';
import { stemsOf } from './stem.ts';

const EXPECTING = stemsOf('expect predict forecast anticipate foresee envision doubt');
const WANTING = /^(?:should|must|ought|need|let)$/;
const FUTURE = /^(?:will|won|’ll|'ll|going)$/;

/** What a side rests on where no construction tells it: a deed, a forecast, else a wish. */
export function basisOf({ analysis, stems, tags }: Reading, { cue, content }: Said): StanceBasis {
  if (cue.deed) return 'action';
  if (cue.tokens.some((t) => EXPECTING.has(stems[t]!))) return 'expectation';
  const words = content.map((t) => analysis.lower[t]!);
  const foretells = content.some((t) => tags[t] === TAG.aux && FUTURE.test(analysis.lower[t]!));
  return foretells && !words.some((word) => WANTING.test(word)) ? 'expectation' : 'preference';
}
