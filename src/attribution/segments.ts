/** Tokens `[first, last)` of one role. */
export interface Segment {
  readonly role: number;
  readonly first: number;
  readonly last: number;
}

/** The segments that a labelling describes, in order. */
export function segmentsOf(labels: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let t = 0; t < labels.length; ) {
    const label = labels[t]!;
    if (label === 0) {
      t++;
      continue;
    }
    const role = label % 2 ? label : label - 1;
    let last = t + 1;
    while (last < labels.length && labels[last] === role + 1) last++;
    segments.push({ role, first: t, last });
    t = last;
  }
  return segments;
}
