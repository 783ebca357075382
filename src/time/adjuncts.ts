import type { Span, Spans } from '../domain/index.ts';
import { type Analysis, tagAt, tokenAt } from '../language/index.ts';

const OPENING = new Set(['“', '"', '‘']);
const CLOSING = new Set(['”', '"', '’']);
/** By which a place or a day is joined to the verb before it. */
const JOINS = new Set(['at', 'in', 'on', 'during']);
/** What begins something else than a further place or day. */
const BREAKS = new Set([',', ';', ':', '–', '—', 'and', 'or', 'but', 'that', 'who', 'which']);

/**
 * What of a content is what was said, where other words of it tell where and when: those belong to the verb that credits it.
 * All of the content otherwise.
 */
export function withoutAdjuncts(analysis: Analysis, content: Spans): Spans {
  const [only, ...others] = content;
  if (!only || others.length > 0) return content;
  const [from, to] = [tokenAt(analysis, only[0]), tokenAt(analysis, only[1] - 1) + 1];
  return (
    quotedComplement(analysis, only, from, to) ??
    objectAndInfinitive(analysis, only, from, to) ??
    objectUntil(analysis, only, from, to) ??
    content
  );
}

/**
 * *called the plan “fanciful” at a hearing on Wednesday*: the quoted words are said of an object (a noun before them, or
 * *as*), no verb stands beside them, and a preposition follows. What is quoted, with its object.
 */
function quotedComplement(analysis: Analysis, content: Span, from: number, to: number): Spans | null {
  const { lower, end } = analysis;
  const closing = from + lower.slice(from, to).findLastIndex((word) => CLOSING.has(word));
  const opening = from + lower.slice(from, closing).findLastIndex((word) => OPENING.has(word));
  if (opening <= from || closing < from || !JOINS.has(lower[closing + 1] ?? '') || closing + 1 >= to) return null;
  const isComplement = lower[opening - 1] === 'as' || NOMINAL.has(tagAt(analysis, opening - 1));
  const isVerb = (i: number): boolean => VERBAL.has(tagAt(analysis, i));
  const isBare = firstIn(from, opening, isVerb) < 0 && firstIn(closing + 1, to, isVerb) < 0;
  const isOneTail = firstIn(closing + 1, to, (i) => BREAKS.has(lower[i]!)) < 0;
  return isComplement && isBare && isOneTail ? [[content[0], end[closing]!]] : null;
}

/** Tokens between "on" and the "to" of an infinitive: "on Friday", "on 3 May". */
const LONGEST_DAY = 2;

/** *urged the council on Friday to approve it*: the day stands between who is urged and to what. Both of these, without it. */
function objectAndInfinitive(analysis: Analysis, content: Span, from: number, to: number): Spans | null {
  const { lower, start, end } = analysis;
  const verb = firstIn(from, to, (i) => VERBAL.has(tagAt(analysis, i)));
  if (verb < 0) return null;
  const found = firstIn(from + 1, verb - 1, (i) => lower[i] === 'on');
  const on = found < 0 ? verb : found;
  const isBetween = lower[verb - 1] === 'to' && verb - 1 - on > 1 && verb - 2 - on <= LONGEST_DAY;
  if (!isBetween || !NOMINAL.has(tagAt(analysis, on - 1))) return null;
  return [
    [content[0], end[on - 1]!],
    [start[verb - 1]!, content[1]],
  ];
}

/** *supported the plan as recently as last year*: a noun is the object, and the time behind it is that of the verb. */
function objectUntil(analysis: Analysis, content: Span, from: number, to: number): Spans | null {
  const { lower, end } = analysis;
  if (firstIn(from, to, (i) => VERBAL.has(tagAt(analysis, i))) >= 0) return null;
  const tail = firstIn(from + 1, to, (i) => UNTIL.test(lower.slice(i, i + 4).join(' ')));
  if (tail < 0 || !NOMINAL.has(tagAt(analysis, tail - 1))) return null;
  return firstIn(tail, to, (i) => BREAKS.has(lower[i]!)) < 0 ? [[content[0], end[tail - 1]!]] : null;
}

const UNTIL = /^(?:as (?:recently|late|early) as|as far back as|until)\b/;

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);

/** The first token of `[from, to)` that `holds`; -1 where there is none. */
function firstIn(from: number, to: number, holds: (token: number) => boolean): number {
  for (let i = from; i < to; i++) if (holds(i)) return i;
  return -1;
}
