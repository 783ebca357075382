import type { AttributionSpans, Spans } from '../domain/index.ts';
import { type Analysis, tokenAt } from '../language/index.ts';
import { asksToAct, callsTo, endsInModal, hitsFor, isPurpose, isSuffered, warnsAgainst } from './cue-asks.ts';
import {
  ADDRESSING,
  ASKING,
  BLAMING,
  CALLING,
  CONDITIONS,
  HITTING,
  LIGHT,
  lookUp,
  NAMING,
  REPORTING,
  SAYING,
  type Sign,
} from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';

/** How a cue takes its content. `credit`: the content speaks; `attitude`: the cue itself takes a side. */
export type CueKind = 'credit' | 'attitude' | 'name' | 'ask' | 'report' | 'unknown';

export interface Cue {
  readonly kind: CueKind;
  /** The side of an attitude; 1 elsewhere. */
  readonly sign: Sign;
  readonly words: readonly (readonly [first: number, last: number])[];
  /** All its tokens. */
  readonly tokens: readonly number[];
  /** Whether it only says what the source does not hold: `does not condemn`. */
  readonly idle: boolean;
  /** Whether what it does is a deed (`refused`, `signed`). */
  readonly deed: boolean;
  /** Whether it tells what will be done by those for whom the source speaks: `announced`. */
  readonly announces: boolean;
  readonly conditional: boolean;
}

/** The tokens of discontinuous spans, in order. */
export function tokensOf({ analysis, count }: Reading, spans: Spans): number[] {
  const tokens: number[] = [];
  for (const [start, end] of spans) {
    for (let t = tokenAt(analysis, start); t < count && analysis.start[t]! < end; t++) tokens.push(t);
  }
  return tokens;
}

/** Attitudes that a clause as content turns into mere speech: `charged that …`, `agreed that …`. */
const SPEECH = new Set('charg agre admit promis accept worry warn fear offer vow pledg swear'.split(' '));
const ANNOUNCING = new Set([
  'anounc',
  'announc',
  'decid',
  'confirm',
  'pledg',
  'vow',
  'unveil',
  'introduc',
  'outlin',
  'isu',
  'propos',
  'fil',
  'sponsor',
  'launch',
  'release',
  'releas',
]);

interface CueReading {
  sign: number;
  attitude: boolean;
  deed: boolean;
  readonly words: [number, number][];
  readonly kinds: CueKind[];
  readonly tokens: readonly number[];
  /** Whether the source is told as who does it: `by the mayor`. */
  readonly agent: boolean;
  /** Whether somebody is asked to do what the content tells: `challenged him to debate her`. */
  readonly dares: boolean;
}

/**
 * The first words of cues that must be verbs, as they follow their source at once and no verb is among them, whatever the
 * tagger took them for: `residents blast …`.
 */
export function verbsOfCues(
  { start, end, lower, tags, text }: Analysis,
  all: readonly AttributionSpans[],
  at: (offset: number) => number,
): number[] {
  return all.flatMap(({ source, cue }) => {
    const [first] = cue;
    const before = source.at(-1);
    if (!first || !before || first[0] <= before[1] || text.slice(before[1], first[0]).trim() !== '') return [];
    const [from, to] = [at(first[0]), at(cue.at(-1)![1] - 1)];
    for (let t = from; t <= to; t++) if (tags[t] === TAG.verb || tags[t] === TAG.aux) return [];
    const owner = at(before[1] - 1);
    const owned = /^(?:[’']s?|his|her|their|its|my|our|your|whose)$/.test(lower[owner]!) && end[owner]! <= start[from]!;
    const verbal = tags[from] === TAG.noun || (tags[from] !== TAG.adp && /^[A-Za-z]+(?:s|ed)$/.test(lower[from]!));
    return verbal && !owned ? [from] : [];
  });
}

/** Tokens from the beginning of a clause to its auxiliary verb. */
const CLAUSE = 5;

/** Whether the content begins a clause of its own (`that …`), so that the cue only credits it. */
const opensClause = ({ analysis }: Reading, cue: readonly number[], content: readonly number[]): boolean =>
  content[0] !== undefined &&
  (analysis.lower[content[0]] === 'that' ||
    analysis.lower[cue.at(-1) ?? -1] === 'that' ||
    content
      .slice(1, CLAUSE)
      .some((t) => analysis.tags[t] === TAG.aux && !/^(?:who|which|that)$/.test(analysis.lower[t - 1]!)));

const LACKED = stemsOf('reason need intention plan interest basis point ground desire appetite room place');

/** Whether it is said at `t` that the source has no wish or ground for what follows: `no reason for`. */
const isLack = ({ stems, operators }: Reading, t: number): boolean =>
  /^(?:no|not)$/.test(stems[t]!) && LACKED.has(stems[operators[t]!.last]!);

/** Takes in the operator of a cue at `t`; false where the word is none here. */
function takeOperator(reading: Reading, t: number, clause: boolean, into: CueReading): boolean {
  const operator = reading.operators[t];
  if (!operator || operator.value.kind === 'degree') return false;
  const single = operator.last === t;
  if (single && lookUp(NAMING, reading, t)) return false;
  if (single && reading.stems[t] === 'challeng' && into.dares) return false;
  const denies = reading.stems[t] === 'deny';
  if (single && clause && !denies && (operator.value.kind === 'deed' || SPEECH.has(reading.stems[t]!))) return false;
  if (isSuffered(reading, t, into.agent) || (reading.stems[t - 1] === 'by' && into.words.length > 0)) return false;
  if (single && reading.stems[t] === 'charg') return false;
  if (single && operator.value.kind === 'deed' && lookUp(SAYING, reading, t)) return false;
  into.sign *= operator.value.sign;
  into.words.push([t, operator.last]);
  if (operator.value.kind !== 'not' || isLack(reading, t)) into.attitude = true;
  if (operator.value.kind === 'deed') into.deed = true;
  return true;
}

/** Whether a word is of what the cue gives a name to, and no attitude of the source: `described hopes for …`. */
const isNamedThing = ({ stems, tags }: Reading, t: number, { kinds, tokens }: CueReading): boolean =>
  kinds.includes('name') &&
  tokens.includes(t - 1) &&
  !/^(?:and|or|but|to|,|;)$/.test(stems[t - 1]!) &&
  tags[t - 1] !== TAG.adv;

/** Whether a negator stands over blame or over a call, which leaves the side open: `does not condemn`, `stopped short of calling for`. */
export const isIdle = (reading: Reading, operators: readonly number[]): boolean => {
  const kinds = operators.map((t) => reading.operators[t]?.value);
  const blame = operators.findIndex(
    (t, i) => kinds[i]?.kind === 'attitude' && (lookUp(BLAMING, reading, t) || lookUp(CALLING, reading, t)),
  );
  return blame >= 0 && kinds.slice(0, blame).some((value) => value?.kind === 'not');
};

/** Whether a deed of the cue is done to another thing of the cue: `provided a look at …`. */
function looksAt(
  { tags, stems, operators, covered }: Reading,
  tokens: readonly number[],
  { deed }: CueReading,
): boolean {
  const [noun, last] = [tokens.at(-2), tokens.at(-1)];
  if (
    noun === undefined ||
    last === undefined ||
    !(deed || stems[noun] === 'decision') ||
    tags[last] !== TAG.adp ||
    operators[last]
  )
    return false;
  return tags[noun] === TAG.noun && !operators[noun] && !covered.has(noun);
}

/** Whether a cue tells of changing attitudes, so that no side is the source's: `opposition (then later support) for`. */
const isTorn = (reading: Reading, tokens: readonly number[]): boolean =>
  tokens.some((t) => reading.stems[t] === 'then') &&
  [1, -1].every((sign) =>
    tokens.some((t) => {
      const value = reading.operators[t]?.value;
      return value?.kind === 'attitude' && value.sign === sign;
    }),
  );

/** Whether a cue tells only what its source may yet do: `may well endorse`. */
const isMerelyPossible = ({ analysis, operators, covered }: Reading, tokens: readonly number[]): boolean =>
  tokens.some((t) => /^(?:may|might)$/.test(analysis.lower[t]!) && !operators[t] && !covered.has(t)) &&
  tokens.some((t) => operators[t]?.value.kind === 'attitude');

/** Whether a verb of unknown bearing stands between the attitude of a cue and its content: `wants to discuss …`. */
function isOpen(reading: Reading, { words, attitude, tokens }: CueReading): boolean {
  const last = words.at(-1)?.[1];
  if (!attitude || last === undefined) return false;
  return tokens.some(
    (t) =>
      t > last &&
      reading.tags[t] === TAG.verb &&
      reading.stems[t - 1] === 'to' &&
      !reading.operators[t] &&
      !reading.covered.has(t) &&
      ![LIGHT, SAYING, NAMING, ADDRESSING].some((words) => lookUp(words, reading, t)),
  );
}

/** By which word on a cue without a word for or against takes a side, and whether it attacks: `asked | the council to …`, `hit | the senator for …`. */
function sideWithoutOperator(
  reading: Reading,
  { tokens, kinds }: CueReading,
  content: readonly number[],
): { readonly first: number; readonly attacks: boolean } | undefined {
  const last = tokens.at(-1)!;
  if (asksToAct(reading, tokens, content))
    return { first: tokens.find((t) => lookUp(ADDRESSING, reading, t))!, attacks: false };
  if (endsInModal(reading, tokens, content)) return { first: last, attacks: false };
  if (hitsFor(reading, tokens, content))
    return { first: tokens.find((t) => lookUp(HITTING, reading, t))!, attacks: true };
  const wants =
    callsTo(reading, tokens, content) ||
    warnsAgainst(reading, tokens, content) ||
    (kinds.length === 0 && isPurpose(reading, tokens, content));
  return wants ? { first: last, attacks: false } : undefined;
}

/** How the cue of a statement takes its content. */
export function readCue(reading: Reading, spans: AttributionSpans, content: readonly number[]): Cue {
  const tokens = tokensOf(reading, spans.cue);
  const clause = opensClause(reading, tokens, content);
  const by = tokensOf(reading, spans.source)[0] ?? -1;
  const agent = reading.stems[by] === 'by' || (reading.stems[by - 1] === 'by' && !tokens.includes(by - 1));
  const read: CueReading = {
    sign: 1,
    attitude: false,
    deed: false,
    words: [],
    kinds: [],
    tokens,
    agent,
    dares: asksToAct(reading, tokens, content),
  };
  let skipTo = -1;
  for (const t of tokens) {
    if (t <= skipTo) continue;
    if (lookUp(REPORTING, reading, t)) read.kinds.push('report');
    else if (!isNamedThing(reading, t, read) && takeOperator(reading, t, clause, read))
      skipTo = reading.operators[t]!.last;
    else if ((lookUp(SAYING, reading, t)?.last ?? t) > t) read.kinds.push('credit');
    else if (lookUp(ASKING, reading, t)) read.kinds.push('ask');
    else if (lookUp(NAMING, reading, t)) read.kinds.push('name');
    else if (lookUp(SAYING, reading, t)) read.kinds.push('credit');
  }
  const last = tokens.at(-1);
  const side = read.attitude ? undefined : sideWithoutOperator(reading, read, content);
  if (side) {
    read.attitude = true;
    read.words.push([side.first, last!]);
    if (side.attacks) read.sign = -1;
  }
  const speaks =
    last !== undefined &&
    (reading.stems[last] === ':' || (tokens.length > 2 && /^(?:say|tel)$/.test(reading.stems[last]!)));
  if (speaks && read.attitude) {
    read.attitude = false;
    read.sign = 1;
    read.kinds.unshift('credit');
  }
  const asks = read.kinds.find((kind) => kind === 'ask' || kind === 'report');
  if (isTorn(reading, tokens) || isMerelyPossible(reading, tokens) || isOpen(reading, read)) {
    read.attitude = false;
    read.kinds.unshift('report');
  }
  const reflexive = tokens.some((t) =>
    /^(?:him|her|it|my|our|your|them)sel(?:f|ves)$/.test(reading.analysis.lower[t]!),
  );
  if (reflexive && !read.attitude && read.kinds[0] === 'name') read.kinds.unshift('credit');
  const open =
    (content[0] !== undefined && reading.analysis.lower[content[0]] === 'whether') ||
    (last !== undefined && /^(?:whether|if)$/.test(reading.analysis.lower[last]!)) ||
    (content[0] !== undefined &&
      last !== undefined &&
      /^(?:on|about|of|over)$/.test(reading.stems[last]!) &&
      /^(?:how|what|where|who)$/.test(reading.analysis.lower[content[0]]!));
  if (open || looksAt(reading, tokens, read)) read.attitude = false;
  const kind = open ? 'ask' : read.attitude && asks !== 'report' ? 'attitude' : (asks ?? read.kinds[0] ?? 'unknown');
  return {
    kind,
    sign: read.sign < 0 ? -1 : 1,
    words: read.words,
    tokens,
    idle: isIdle(
      reading,
      read.words.map(([t]) => t),
    ),
    deed: read.deed,
    announces: tokens.some((t) => ANNOUNCING.has(reading.stems[t]!)),
    conditional: tokens.some((t) => !reading.covered.has(t) && lookUp(CONDITIONS, reading, t) !== undefined),
  };
}
