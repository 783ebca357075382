import { type Analysis, tagOf } from '../language/index.ts';
import type { Segment } from './segments.ts';

const VERB = tagOf('VERB');
const AUX = tagOf('AUX');
/** Tags of words that link a verb to what it governs. */
const LINKS: ReadonlySet<number> = new Set((['ADP', 'ADV', 'PART', 'SCONJ'] as const).map(tagOf));

/**
 * The sources of a cue without what governs an owner right before it: in `The mayor has backed Tom Ferrer’s warning that …`
 * the warning is Tom Ferrer’s alone.
 */
export const ownersOf = (analysis: Analysis, sources: readonly Segment[], cue: Segment): readonly Segment[] =>
  sources.map((source) => (source.last === cue.first ? ownerIn(analysis, source) : source));

function ownerIn({ tags, lower }: Analysis, { role, first, last }: Segment): Segment {
  let from = first;
  if (/^[’']s?$/.test(lower[last - 1]!))
    for (let t = first; t < last - 1; t++) if (tags[t] === VERB || tags[t] === AUX) from = t + 1;
  while (from > first && LINKS.has(tags[from]!)) from++;
  return { role, first: from < last - 1 ? from : first, last };
}
