import type { Spans } from '../domain/index.ts';
import { type Analysis, tagAt, tokenAt } from '../language/index.ts';

const OPENING = new Set(['“', '"', '‘']);
const CLOSING = new Set(['”', '"', '’']);
/** By which a place or a day is joined to the verb before it. */
const JOINS = new Set(['at', 'in', 'on', 'during']);
/** What begins something else than a further place or day. */
const BREAKS = new Set([',', ';', ':', '–', '—', 'and', 'or', 'but', 'that', 'who', 'which']);

/**
 * What of a content is what was said, where the rest tells where and when. In *called the plan “fanciful” at a hearing on
 * Wednesday* the quoted words are said of an object (a noun before them, or *as*), and no verb stands beside them: what
 * follows by a preposition belongs to the verb that credits them. All of the content otherwise.
 */
export function withoutAdjuncts(analysis: Analysis, content: Spans): Spans {
  const [only, ...others] = content;
  if (!only || others.length > 0) return content;
  const [from, to] = [tokenAt(analysis, only[0]), tokenAt(analysis, only[1] - 1) + 1];
  const { lower, end } = analysis;
  const closing = from + lower.slice(from, to).findLastIndex((word) => CLOSING.has(word));
  const opening = from + lower.slice(from, closing).findLastIndex((word) => OPENING.has(word));
  if (opening <= from || closing < from || !JOINS.has(lower[closing + 1] ?? '') || closing + 1 >= to) return content;
  const isComplement = lower[opening - 1] === 'as' || NOMINAL.has(tagAt(analysis, opening - 1));
  const beside = [...range(from, opening), ...range(closing + 1, to)];
  const isBare = beside.every((i) => !VERBAL.has(tagAt(analysis, i)));
  const isOneTail = range(closing + 1, to).every((i) => !BREAKS.has(lower[i]!));
  return isComplement && isBare && isOneTail ? [[only[0], end[closing]!]] : content;
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
