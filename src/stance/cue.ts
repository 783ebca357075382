import type { AttributionSpans, Spans } from '../domain/index.ts';
import { tokenAt } from '../language/index.ts';
import {
  ASKING,
  CONDITIONS,
  COUNTING,
  lookUp,
  NAMING,
  REPORTING,
  SAYING,
  type Sign,
  UTTERANCES,
} from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';

/** How a cue takes its content. `credit`: the content speaks; `attitude`: the cue itself takes a side. */
export type CueKind = 'credit' | 'attitude' | 'name' | 'ask' | 'report' | 'unknown';

export interface Cue {
  readonly kind: CueKind;
  /** The side of an attitude; 1 elsewhere. */
  readonly sign: Sign;
  readonly words: readonly (readonly [first: number, last: number])[];
  /** Whether what it does is a deed (`refused`, `signed`). */
  readonly deed: boolean;
  readonly conditional: boolean;
}

/** The tokens of discontinuous spans, in order. */
export function tokensOf(reading: Reading, spans: Spans): number[] {
  const tokens: number[] = [];
  for (const [start, end] of spans) {
    for (let t = tokenAt(reading.analysis, start); t < reading.count && reading.analysis.start[t]! < end; t++)
      tokens.push(t);
  }
  return tokens;
}

/** Verbs of attitude that credit a clause without taking a side on it. */
const CREDITING_CLAUSE = new Set(
  'sugest propos indicat insist recommend decid agre offer warn worry fear worri worried fear admit charg accus promis doubt question question pledg vow hop demand'.split(
    ' ',
  ),
);

/** How the cue of a statement takes its content. `clause`: the content opens like a clause of its own. */
export function readCue(reading: Reading, spans: AttributionSpans, contentOpens: string): Cue {
  const tokens = tokensOf(reading, spans.cue);
  let sign: Sign = 1;
  let attitude = false;
  let deed = false;
  let negated = false;
  const words: [number, number][] = [];
  const says: CueKind[] = [];
  let conditional = false;
  const content = tokensOf(reading, spans.content);
  const inContent = new Set(content);
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (lookUp(CONDITIONS, reading, t)) conditional = true;
    const operator = reading.operators[t];
    const naming = lookUp(NAMING, reading, t);
    if (operator && !(naming && contentOpens === 'named')) {
      const spoken = lookUp(SAYING, reading, t) && operator.value.kind === 'deed' && operator.last === t;
      if (
        !spoken &&
        operator.value.kind !== 'degree' &&
        (!inContent.has(operator.last) || operator.last === t || operator.value.kind === 'attitude')
      ) {
        sign = (sign * operator.value.sign) as Sign;
        words.push([t, operator.last]);
        if (operator.value.kind === 'not') negated = true;
        else attitude = true;
        if (operator.value.kind === 'deed') deed = true;
        while (i + 1 < tokens.length && tokens[i + 1]! <= operator.last) i++;
        continue;
      }
    }
    if (lookUp(ASKING, reading, t)) says.push('ask');
    else if (naming) says.push('name');
    else if (lookUp(SAYING, reading, t)) says.push('credit');
    else if (lookUp(REPORTING, reading, t)) says.push('report');
  }
  const kind: CueKind = attitude ? 'attitude' : (says.find((k) => k === 'ask' || k === 'name') ?? says[0] ?? 'unknown');
  if (kind !== 'attitude' && !negated) sign = 1;
  return { kind, sign, words, deed, conditional };
}

/** Whether an attitude cue governs only what it credits as a clause (`suggested that …`, `promised that …`). */
export const creditsClause = (reading: Reading, spans: AttributionSpans): boolean =>
  tokensOf(reading, spans.cue).some((t) => CREDITING_CLAUSE.has(reading.stems[t]!));

/** Whether the source counts opinions: a poll, a survey, a census. */
export const isCount = (reading: Reading, spans: AttributionSpans): boolean =>
  tokensOf(reading, spans.source).some((t) => lookUp(COUNTING, reading, t) !== undefined);

/** Whether tokens hold a noun for somebody's words: `remarks`, `comments`. */
export const utteranceIn = (reading: Reading, tokens: readonly number[]): number =>
  tokens.find((t) => reading.tags[t] === TAG.noun && lookUp(UTTERANCES, reading, t)) ?? -1;
