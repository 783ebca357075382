import { COUNTING, lookUp } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';

/** Whether the source is nobody: `there is no rule`, `no law`. */
export const isNobody = (reading: Reading, source: readonly number[]): boolean =>
  source.some((t) => /^(?:no|none|nobody|neither|nor|there)$/.test(reading.analysis.lower[t]!));

/** Whether the source is a rule, which holds no view of what it does. */
export const isRule = (reading: Reading, source: readonly number[]): boolean =>
  source.length > 0 && /^(?:law|bil|act|legislation|statut|rul|system|which)$/.test(reading.stems[source.at(-1)!]!);

/** The tokens of a source without what is told of it after a comma or a relative. */
export function headPart({ analysis }: Reading, source: readonly number[]): readonly number[] {
  const end = source.findIndex((t, i) => i > 0 && /^(?:,|who|which|whose|that|with|[—–(-])$/.test(analysis.lower[t]!));
  return end < 0 ? source : source.slice(0, end);
}

/** Whether the source counts opinions: a poll, a survey, a census; not people on their way `to the polls`. */
export const isCount = (reading: Reading, source: readonly number[]): boolean =>
  headPart(reading, source).some(
    (t) =>
      reading.tags[t] !== TAG.verb &&
      reading.tags[t + 1] !== TAG.noun &&
      lookUp(COUNTING, reading, t) &&
      !/^(?:to|at)$/.test(reading.stems[t - 2] ?? ''),
  );
