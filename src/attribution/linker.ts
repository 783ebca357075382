import type { Analysis } from '../language/index.ts';
import { CONTENT, CUE, SOURCE } from './labels.ts';
import type { Segment } from './segments.ts';

/** Token stretches of one attribution. */
export interface Linked {
  readonly source: readonly Segment[];
  readonly cue: Segment;
  readonly content: readonly Segment[];
}

/** Joins segments into attributions: each cue takes the contents and the source that lie nearest. */
export function linkSegments(analysis: Analysis, segments: readonly Segment[]): Linked[] {
  const cues = segments.filter((segment) => segment.role === CUE);
  const contents = new Map<Segment, Segment[]>();
  const sources = new Map<Segment, Segment>();
  for (const cue of cues) contents.set(cue, []);
  const distance = (a: Segment, b: Segment): number => (a.first < b.first ? b.first - a.last : a.first - b.last);
  const crossed = (a: Segment, b: Segment): number => {
    const [left, right] = a.first < b.first ? [a, b] : [b, a];
    const sentences = analysis.sentence[right.first]! - analysis.sentence[left.last - 1]!;
    const paragraphs = analysis.paragraph[right.first]! - analysis.paragraph[left.last - 1]!;
    let between = 0;
    for (const { first, last } of cues) if (first >= left.last && last <= right.first) between++;
    return sentences * 15 + paragraphs * 30 + between * 25;
  };
  const nearest = (segment: Segment): Segment | undefined => {
    let best: Segment | undefined;
    let least = 200;
    for (const cue of cues) {
      if (distance(segment, cue) >= least) continue;
      const after = cue.first > segment.first;
      const cost = distance(segment, cue) + crossed(segment, cue) + (segment.role === CONTENT && after ? 4 : 0);
      if (cost < least) {
        least = cost;
        best = cue;
      }
    }
    return best;
  };
  for (const segment of segments) {
    const cue = segment.role === CUE ? undefined : nearest(segment);
    if (!cue) continue;
    if (segment.role === CONTENT) contents.get(cue)!.push(segment);
    else if (segment.role === SOURCE && !sources.has(cue)) sources.set(cue, segment);
  }
  const linked: Linked[] = [];
  let previous: Linked | undefined;
  for (const cue of cues) {
    const content = contents.get(cue)!;
    let source = sources.get(cue);
    if (!source && previous?.source[0] && analysis.sentence[previous.cue.first] === analysis.sentence[cue.first]) {
      source = previous.source[0];
    }
    const attribution = { source: source ? [source] : [], cue, content };
    previous = attribution;
    if (content.length) linked.push(attribution);
  }
  return linked;
}
