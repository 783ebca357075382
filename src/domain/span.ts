/** `[start, end)` in UTF-16 code units into an article's text. */
export type Span = readonly [start: number, end: number];

/** One stretch of words, possibly discontinuous: in order, not overlapping, none empty. */
export type Spans = readonly Span[];
