import { lookUp, PARTISANS, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { effectAt, judgementAround } from './predicate.ts';
import type { Reading } from './reading.ts';
import type { Said } from './speaker.ts';

/**
 * What a statement’s words tell at large of the thing that it is about, each from -1 (ill) to 1 (well); 0 where they tell
 * nothing. Weaker than a construction that was read, and of use where none was.
 */
export interface Signals {
  /** The product of the operators before a mention in its sentence, those of the cue left out. */
  readonly chain: number;
  /** The side that the cue takes itself. */
  readonly cue: number;
  /** The nearest judgement after a mention, and the mean of all judgements in what is said. */
  readonly judgedAfter: number;
  readonly judged: number;
  /** The mean of what is said to come of it. */
  readonly effects: number;
  /** Product and mean of all operators in what is said. */
  readonly turns: number;
  readonly leaning: number;
  /** Whether those who speak are told to be for or against something. */
  readonly partisans: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Signs of the operators at some tokens, those inside a mention left out. */
function operatorsAmong(reading: Reading, tokens: readonly number[], held: readonly Mention[]): Sign[] {
  const signs: Sign[] = [];
  for (const t of tokens) {
    const operator = reading.operators[t]?.value;
    if (!operator || operator.kind === 'degree' || held.some(({ first, last }) => t >= first && t <= last)) continue;
    signs.push(operator.sign);
  }
  return signs;
}

const product = (signs: readonly number[]): number => (signs.length === 0 ? 0 : signs.reduce((a, b) => a * b, 1));

/** What the words of a statement tell at large; `held` are the mentions in it, none where the issue is only carried on. */
export function signalsOf(reading: Reading, said: Said, held: readonly Mention[]): Signals {
  const { sentence } = reading.analysis;
  const { content } = said;
  const chains = held.flatMap((mention) => {
    const before = content.filter((t) => t < mention.first && sentence[t] === sentence[mention.first]);
    const sign = product(operatorsAmong(reading, before, held));
    return sign === 0 ? [] : [sign];
  });
  const after = held.flatMap(({ first, last }) => {
    const rest = content.filter((t) => t > last && sentence[t] === sentence[first]);
    const found = rest.map((t) => judgementAround(reading, t)).find((sign) => sign !== 0);
    return found ? [found] : [];
  });
  const all = operatorsAmong(reading, content, held);
  return {
    chain: mean(chains),
    cue: said.cue.kind === 'attitude' ? said.cue.sign : 0,
    judgedAfter: mean(after),
    judged: mean(content.map((t) => judgementAround(reading, t)).filter((sign) => sign !== 0)),
    effects: mean(content.map((t) => effectAt(reading, t, content.at(-1)! + 1)).filter((sign) => sign !== 0)),
    turns: product(all),
    leaning: mean(all),
    partisans: mean(said.source.flatMap((t) => lookUp(PARTISANS, reading, t)?.value ?? [])),
  };
}
