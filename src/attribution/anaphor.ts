import type { Analysis } from '../language/index.ts';
import type { Segment } from './segments.ts';

const POINTING = new Set(['this', 'that', 'these', 'those']);
/** Nouns by which what was said before is taken up again, singular; a plural in s is one of them too. */
const SAID = new Set(
  `accusation allegation argument assertion assessment belief call charge claim concern conclusion criticism demand idea line
  message opinion perspective pledge point position promise sentiment stance statement theme threat view warning`.split(
    /\s+/,
  ),
);
/** Words that tell when, where or to whom it was taken up, and no more of it. */
const CIRCUMSTANCE = new Set('after at before by during following from in on to when while with'.split(' '));

/**
 * Where a content ends that only points at what was said before: `reiterated this view after the call` credits "this view".
 * In PolNeAR train and dev all 5 such contents of this form end there.
 */
export function endOfAnaphor({ lower }: Analysis, { first, last }: Segment): number {
  const isSame = lower[first] === 'the' && lower[first + 1] === 'same';
  if (!isSame && !POINTING.has(lower[first]!)) return last;
  const noun = first + (isSame ? 2 : 1);
  const word = lower[noun] ?? '';
  const isSaid = SAID.has(word) || (word.endsWith('s') && SAID.has(word.slice(0, -1)));
  return isSaid && noun + 1 < last && CIRCUMSTANCE.has(lower[noun + 1]!) ? noun + 1 : last;
}
