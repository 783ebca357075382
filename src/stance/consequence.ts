import { worthAt } from './effect.ts';
import { isVerb } from './grammar.ts';
import { EFFECTS, JUDGEMENTS, lookUp, type Sign } from './lexicon/index.ts';
import { type Evidence, evidence, type Place, product, wordsOf } from './place.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';

const WARNING = stemsOf('warn caution fear threaten');
/** Verbs of coming to harm. */
const HARMED = stemsOf('lose suffer die collapse disappear vanish close shut perish starve struggle');
const FALLING = stemsOf('fall drop decline shrink');

type Sense = { readonly sign: Sign; readonly words: readonly [first: number, last: number] };

/** The words from the supposition to its end, and those of its main clause; undefined where the mention is not supposed. */
function clausesOf({ reading, mention, floor, ceiling }: Place) {
  const { lower } = reading.analysis;
  let at = mention.first - 1;
  while (at >= floor && !/^(?:if|unless|without|[.;:—–])$/.test(lower[at]!)) at--;
  if (
    at < floor ||
    !/^(?:if|unless|without)$/.test(lower[at]!) ||
    /^(?:as|even|what|only|see|ask)$/.test(lower[at - 1] ?? '')
  )
    return undefined;
  let end = mention.last + 1;
  while (end < ceiling && lower[end] !== ',') end++;
  const range = (from: number, to: number): number[] => [...Array(Math.max(0, to - from)).keys()].map((i) => from + i);
  return { at, main: [...range(floor, at), ...range(end + 1, ceiling)] };
}

/** Whether the ill at `t` is told to become less: `prices will fall`. */
const isLessened = ({ stems }: Reading, t: number): boolean =>
  [t + 1, t + 2, t + 3].some(
    (u) => FALLING.has(stems[u] ?? '') || (/^(?:go|com)$/.test(stems[u] ?? '') && stems[u + 1] === 'down'),
  );

/** Tokens from `if` to what somebody is supposed to have. */
const TO_HAD = 5;

/** Whether having the thing is supposed: `if we had the site`. */
const isHad = ({ reading, mention }: Place, at: number): boolean => {
  const between = reading.stems.slice(at + 1, mention.first);
  return between.length <= TO_HAD && between.includes('hav');
};

/** The words of what follows from doing what is told: `Raise the age and you steal their pension`; undefined where nothing does. */
function afterOrder({ reading, mention, floor, ceiling }: Place): number[] | undefined {
  const { lower } = reading.analysis;
  if (!mention.deed || mention.first !== floor || !isVerb(reading, floor) || lower[floor]!.endsWith('ing'))
    return undefined;
  for (let t = mention.last + 1; t < ceiling - 1; t++) {
    if (/^[.;:?!]$/.test(lower[t]!)) return undefined;
    if (lower[t] === 'and' && /^(?:you|we|they|it|he|she)(?:[’']ll)?$/.test(lower[t + 1]!))
      return [...Array(ceiling - t - 1).keys()].map((i) => t + 1 + i);
  }
  return undefined;
}

/** What a word of the main clause says of what follows: 1 good, -1 bad. */
function senseAt(reading: Reading, t: number): Sense | undefined {
  if (reading.analysis.lower[t] === 'alive') return { sign: 1, words: [t, t] };
  const judged = lookUp(JUDGEMENTS, reading, t);
  if (judged) return { sign: judged.value, words: [t, judged.last] };
  if (isVerb(reading, t) && HARMED.has(reading.stems[t]!)) return { sign: -1, words: [t, t] };
  const effect = isVerb(reading, t) ? lookUp(EFFECTS, reading, t) : undefined;
  const worth = worthAt(reading, t);
  if (worth?.value === -1 && reading.tags[t] === TAG.noun && !effect)
    return { sign: isLessened(reading, t) ? 1 : -1, words: [t, worth.last] };
  if (effect?.value !== 'hurting') return undefined;
  for (let u = effect.last + 1; u < effect.last + 5 && u < reading.count; u++) {
    const object = worthAt(reading, u);
    if (object) return { sign: -object.value as Sign, words: [t, object.last] };
  }
  return undefined;
}

/** Whether a deed is only told to say what follows from it. */
export const isOrderOnly = (place: Place): boolean => afterOrder(place) !== undefined;

/** What is said to follow if the deed of the issue is done: `if the tunnel is built, shops will close`, `warned that …`. */
export function consequenceEvidence(place: Place): Evidence | undefined {
  const { reading, said, mention, clauses } = place;
  const [inner] = clauses;
  if (!inner || inner.opaque || inner.apart || mention.how === 'pronoun') return undefined;
  const order = afterOrder(place);
  const found = order ? { at: mention.first, main: order } : clausesOf(place);
  const supposed = order ? 'if' : found && reading.analysis.lower[found.at]!;
  if (!found) return undefined;
  if (supposed !== 'without' && !mention.deed && inner.sign === 0 && !isHad(place, found.at)) return undefined;
  if (
    supposed === 'without' &&
    (!found.main.some((t) => /^(?:would|will|could|can|wo)$/.test(reading.analysis.lower[t]!)) ||
      wordsOf(clauses).length > 1)
  )
    return undefined;
  if (!found.main.some((t) => isVerb(reading, t))) return undefined;
  if (found.main.some((t) => reading.stems[t] === '?')) return undefined;
  if (supposed === 'if' && found.main.some((t) => reading.operators[t]?.value.kind === 'not')) return undefined;
  const senses: Sense[] = [];
  for (let i = 0; i < found.main.length; i++) {
    const sense = senseAt(reading, found.main[i]!);
    if (!sense) continue;
    senses.push(sense);
    while (i + 1 < found.main.length && found.main[i + 1]! <= sense.words[1]) i++;
  }
  const warned = said.cueStems.some((stem) => WARNING.has(stem)) ? -1 : 0;
  const sign = warned || senses[0]?.sign || (supposed === 'if' ? 0 : -1);
  if (sign === 0 || senses.some((sense) => sense.sign !== sign)) return undefined;
  const turned = supposed === 'if' ? 1 : -1;
  const governed = supposed === 'without' ? 1 : product(clauses);
  const words = [
    ...(supposed === 'without' ? [] : wordsOf(clauses)),
    [found.at, found.at] as const,
    ...senses.map(({ words }) => words),
  ];
  return evidence({ ...place, conditional: false }, 'effect', sign * turned * governed, words);
}
