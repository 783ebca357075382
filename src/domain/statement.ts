import type { Actor } from './actor.ts';
import type { Dated } from './dated.ts';
import type { Position } from './position.ts';
import type { Span, Spans } from './span.ts';

/**
 * Direct: every word of the content stands inside quotation marks, or it is a turn of a transcript; mixed: some words
 * stand inside quotation marks; indirect: none does.
 */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

export type Part = 'title' | 'dek' | 'body';

/** The three roles of an attribution (Pareti 2012): who, by which words credited, with what. */
export interface AttributionSpans {
  /** May be empty: "it was alleged that". */
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
}

/** What `attribution/` finds: words credited to a source, before anybody is identified. */
export interface Attribution {
  readonly spans: AttributionSpans;
  readonly kind: StatementKind;
  /** Calibrated probability, 0 to 1, that source and content are both right. */
  readonly confidence: number;
}

/** On what occasion something was said. Each of the words stands in `span`. */
export interface Occasion {
  readonly place?: string;
  readonly event?: string;
  /** The audience or the one spoken to. */
  readonly to?: string;
  /** The question that the statement answers, where the article tells it: "asked [whether she would sign], she". */
  readonly answers?: Span;
  /** Where place, event and audience stand. */
  readonly span?: Span;
}

/** One statement on the record. */
export interface Statement {
  /** Hash of article id, article version and content words. */
  readonly id: string;
  readonly spans: AttributionSpans;
  readonly part: Part;
  readonly kind: StatementKind;
  /** Calibrated probability, 0 to 1, that source and content are right. */
  readonly confidence: number;
  /** At or above the default threshold. */
  readonly shown: boolean;
  readonly actor: Actor;
  readonly said: Dated;
  readonly occasion: Occasion | null;
  readonly positions: readonly Position[];
}
