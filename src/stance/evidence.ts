import type { AttributionSpans, StanceBasis } from '../domain/index.ts';
import { type Clause, clausesOver } from './chain.ts';
import { type Cue, tokensOf } from './cue.ts';
import { CONDITIONS, lookUp, NAMING, type Sign } from './lexicon/index.ts';
import type { Mention } from './mentions.ts';
import { attributeOf, namedAs, type Predicate, predicateOf } from './predicate.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';

/** By which construction a side was read; each has its reliability, measured on dev (decisions/0051). */
export type Ground =
  | 'cue'
  | 'cue-clause'
  | 'own-clause'
  | 'ought'
  | 'infinitive'
  | 'future'
  | 'harm'
  | 'judged'
  | 'effect'
  | 'passive'
  | 'happens'
  | 'attribute'
  | 'named'
  | 'bare-deed'
  | 'phrase';

/** One reason to see a side in a statement. */
export interface Evidence {
  readonly sign: Sign;
  readonly ground: Ground;
  readonly basis: StanceBasis;
  /** Head token of whoever is said to hold it; -1 for the speaker. */
  readonly holder: number;
  readonly conditional: boolean;
  readonly words: readonly (readonly [first: number, last: number])[];
  readonly how: Mention['how'];
}

/** A statement as the rules see it. */
export interface Said {
  readonly spans: AttributionSpans;
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly cue: Cue;
  readonly direct: boolean;
}

const FIRST = new Set(['i', 'we', 'my', 'our', 'us', 'me', "i'm"]);
const THIRD = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its', 'him', 'them']);
const IMPERSONAL = new Set(['it', 'there', 'this', 'that']);
/** Verbs that blame their subject for hurting the object. */
const HARMING = new Set(
  'undermin jeopardiz jeopardis threaten endanger weaken destroy dismantl gut betray violat sabotag wreck tear'.split(
    ' ',
  ),
);

/** Whether the head at a token means the speaker of the statement. */
export function isSpeaker(reading: Reading, said: Said, token: number): boolean {
  const word = reading.analysis.lower[token]!;
  if (FIRST.has(word)) return reading.analysis.quoted[token] === 1 || said.direct || word === 'we' || word === 'our';
  if (said.source.some((t) => reading.tags[t] === TAG.propn && reading.stems[t] === reading.stems[token])) return true;
  if (!THIRD.has(word) || reading.analysis.quoted[token] === 1) return false;
  const named = said.content.some(
    (t) =>
      t < token && reading.tags[t] === TAG.propn && reading.stems[t]!.length > 2 && !sameSentence(reading, said, t),
  );
  return !named || said.source.some((t) => reading.analysis.lower[t] === word);
}

/** Whether a name is the speaker's own. */
const sameSentence = (reading: Reading, said: Said, t: number): boolean =>
  said.source.some((s) => reading.stems[s] === reading.stems[t]);

const words = (clauses: readonly Clause[]): (readonly [number, number])[] =>
  clauses.flatMap((clause) => [...clause.words]);
const times = (a: number, b: number): Sign => (a * b < 0 ? -1 : 1);

/** First token of the content's stretch of a sentence that holds `token`, and the end of it. */
function bounds(reading: Reading, said: Said, token: number): readonly [floor: number, ceiling: number] {
  const { sentence } = reading.analysis;
  const inside = said.content.filter((t) => sentence[t] === sentence[token]);
  let floor = token;
  let ceiling = token + 1;
  const set = new Set(inside);
  while (set.has(floor - 1)) floor--;
  while (set.has(ceiling)) ceiling++;
  return [floor, ceiling];
}

/** Whether a condition stands within reach of a mention in its sentence. */
function conditionNear(reading: Reading, floor: number, ceiling: number, token: number): boolean {
  for (let t = Math.max(floor, token - 16); t < Math.min(ceiling, token + 20); t++) {
    if (lookUp(CONDITIONS, reading, t)) return true;
  }
  return false;
}

const GROUND_OF: Readonly<Record<Predicate['kind'], Ground>> = {
  judged: 'judged',
  effect: 'effect',
  passive: 'passive',
  happens: 'happens',
};

/** All that a statement says, through one mention, for or against an issue. */
export function evidenceAt(reading: Reading, said: Said, issue: PreparedIssue, mention: Mention): Evidence[] {
  const [floor, ceiling] = bounds(reading, said, mention.first);
  const found: Evidence[] = [];
  const conditional = said.cue.conditional || conditionNear(reading, floor, ceiling, mention.first);
  const clauses = clausesOver(reading, mention.first, mention.deed, floor);
  const inner = clauses[0];
  const polarity = mention.sign;
  const base = { conditional, how: mention.how } as const;
  const phrase: readonly [number, number] = [mention.first, mention.last];
  const attribute = attributeOf(reading, mention.first, floor);
  if (polarity !== 0 && attribute && !conditional) {
    found.push({
      ...base,
      sign: times(attribute.sign, polarity),
      ground: 'attribute',
      basis: 'preference',
      holder: -1,
      words: [...attribute.words, phrase],
    });
  }
  if (polarity === 0) return found;
  const chainSign = clauses.reduce((sign, clause) => sign * (clause.sign || 1), 1);
  const chained = clauses.some((clause) => clause.sign !== 0);
  if (said.cue.kind === 'attitude') {
    const sign = times(times(chainSign, said.cue.sign), polarity);
    const clause = clauses.some((c) => c.finite && c.subject >= 0);
    found.push({
      ...base,
      sign,
      ground: clause ? 'cue-clause' : 'cue',
      basis: said.cue.deed ? 'action' : 'preference',
      holder: -1,
      words: [...said.cue.words, ...words(clauses), phrase],
    });
    if (inner && inner.subject >= 0 && inner.sign !== 0 && !isSpeaker(reading, said, inner.subject))
      found.push(ascribed(base, inner, polarity, phrase));
    return found;
  }
  const object = clauses.some((clause) => clause.finite && clause.subject >= 0);
  const predicate = object ? undefined : predicateOf(reading, mention.last + 1, ceiling);
  const namer =
    said.cue.kind === 'name' && !predicate
      ? namedAs(reading, mention.last + 1, ceiling)
      : namedInside(reading, mention, floor, ceiling);
  if (namer) {
    found.push({
      ...base,
      sign: times(times(chainSign, namer.sign), polarity),
      ground: 'named',
      basis: 'preference',
      holder: -1,
      words: [...words(clauses), phrase, ...namer.words],
    });
    return found;
  }
  if (said.cue.kind === 'report' || said.cue.kind === 'ask') return found;
  if (predicate && predicate.mood !== 'possible' && inner?.mood !== 'supposed') {
    if (predicate.kind === 'passive' && predicate.mood === 'plain') return found;
    const matrix = clauses.find((clause) => clause.subject >= 0);
    const holder = matrix && !isSpeaker(reading, said, matrix.subject) && matrix !== inner ? matrix.subject : -1;
    const basis: StanceBasis =
      predicate.mood === 'future' && predicate.kind !== 'judged' ? 'expectation' : 'preference';
    found.push({
      ...base,
      sign: times(times(chainSign, predicate.sign), polarity),
      ground: GROUND_OF[predicate.kind],
      basis,
      holder,
      words: [...words(clauses), phrase, ...predicate.words],
    });
    return found;
  }
  if (inner) found.push(...chainEvidence(reading, said, issue, mention, clauses, base, phrase));
  if (!chained && mention.deed && found.length === 0 && floor === mention.first && said.cue.kind === 'credit') {
    found.push({ ...base, sign: polarity, ground: 'bare-deed', basis: 'preference', holder: -1, words: [phrase] });
  }
  return found;
}

type Base = Pick<Evidence, 'conditional' | 'how'>;

const ascribed = (base: Base, clause: Clause, polarity: Sign, phrase: readonly [number, number]): Evidence => ({
  ...base,
  sign: times(clause.sign || 1, polarity),
  ground: 'own-clause',
  basis: clause.kind === 'deed' ? 'action' : 'preference',
  holder: clause.subject,
  words: [...clause.words, phrase],
});

/** The evidence of the words that govern a mention. */
function chainEvidence(
  reading: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
  clauses: readonly Clause[],
  base: Base,
  phrase: readonly [number, number],
): Evidence[] {
  const polarity = mention.sign as Sign;
  const [inner, ...outer] = clauses;
  if (!inner || inner.mood === 'supposed') return [];
  if (inner.sign === 0 && !mention.deed && !outer.some((clause) => clause.sign !== 0)) return [];
  const total = clauses.reduce((sign, clause) => sign * (clause.sign || 1), 1);
  const sign = times(total, polarity);
  const all = [...words(clauses), phrase];
  const holders = clauses.filter((clause) => clause.subject >= 0);
  const outside = outer.find(
    (clause) => clause.subject >= 0 && !isSpeaker(reading, said, clause.subject) && clause.kind !== 'none',
  );
  const own = (ground: Ground, basis: StanceBasis): Evidence => ({
    ...base,
    sign,
    ground,
    basis,
    holder: -1,
    words: all,
  });
  if (inner.mood === 'ought')
    return outside ? [{ ...own('ought', 'preference'), holder: outside.subject }] : [own('ought', 'preference')];
  const first = holders[0];
  if (!first) return isWish(said, clauses) ? [own('infinitive', 'preference')] : [];
  if (clauses.some((clause) => clause.perceives && clause.sign !== -1)) return [];
  const speaker = holders.find((clause) => isSpeaker(reading, said, clause.subject));
  if (speaker && !outside)
    return [
      own('own-clause', inner.kind === 'attitude' ? 'preference' : inner.mood === 'future' ? 'expectation' : 'action'),
    ];
  const result: Evidence[] = [];
  const verb = inner.words[0]?.[0];
  if (verb !== undefined && HARMING.has(reading.stems[verb]!) && inner.sign === -1 && inner.mood !== 'possible') {
    result.push({ ...own('harm', 'preference'), sign: polarity });
  } else if (inner.mood === 'future' && first === inner && issue.subject.has(reading.stems[first.subject]!)) {
    result.push(own('future', 'expectation'));
  }
  if (!IMPERSONAL.has(reading.analysis.lower[first.subject]!))
    result.push({ ...ascribed(base, first, polarity, phrase), sign: times(first.sign || inner.sign || 1, polarity) });
  return result;
}

/** Whether the whole content is an infinitive or a noun phrase that asks for something, credited to the speaker. */
const isWish = (said: Said, clauses: readonly Clause[]): boolean =>
  said.cue.kind === 'credit' &&
  clauses.at(-1)!.whole &&
  clauses.every((clause) => !clause.finite) &&
  clauses.some((clause) => clause.kind === 'attitude' || clause.sign !== 0);

/** A judgement inside the content: `I consider the deal a mistake`. */
function namedInside(reading: Reading, mention: Mention, floor: number, ceiling: number): Predicate | undefined {
  for (let t = mention.first - 1; t >= Math.max(floor, mention.first - 5); t--) {
    if (reading.tags[t] === TAG.verb && lookUp(NAMING, reading, t) && reading.operators[t] === undefined)
      return namedAs(reading, mention.last + 1, Math.min(ceiling, mention.last + 9));
    if (reading.tags[t] === TAG.verb) return undefined;
  }
  return undefined;
}

export { tokensOf };
