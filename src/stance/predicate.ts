import { effectOf, onlyDoes, type Predicate, TO_WORD, worthAt } from './effect.ts';
import { oughtAt } from './grammar.ts';
import { ACHIEVING, EFFECTS, JUDGEMENTS, lookUp, type Sign } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';
import type { Mood } from './walk.ts';

export type { Predicate } from './effect.ts';

/** Tokens between a mention and its verb; chosen on dev, decisions/0050. */
const TO_VERB = 9;

const HAPPENING = stemsOf('happen occur proceed return pass survive stand succeed continue exist work stay remain');
const PERISHING = stemsOf('die fail collapse stop end');
/** What begins an object. */
const OBJECT: ReadonlySet<number> = new Set([TAG.det, TAG.noun, TAG.propn, TAG.adj, TAG.pron, TAG.num]);
const BREAKS = /^(?:[.;:?!—–()]|because|since|while|although|though|when|if|unless|who|whom|whose|but|and|as|than)$/;
const FUTURE = new Set(['will', '’ll', "'ll", 'wo', 'would', 'shall']);
const POSSIBLE = new Set(['may', 'might', 'could', 'can']);

/** Tokens of an insertion between a subject and its verb. */
const INSERTION = 14;

/** The verb group right after the insertion that the comma at `t` opens: `the deal, signed in May, | will …`; -1 where there is none. */
function afterInsertion({ analysis, tags }: Reading, t: number, ceiling: number): number {
  if (!INSERTED.test(analysis.lower[t + 1] ?? '') && !/ed$/.test(analysis.lower[t + 1] ?? '')) return -1;
  for (let u = t + 2; u < Math.min(ceiling - 1, t + INSERTION); u++) {
    if (/^[.;:?!—–()]$/.test(analysis.lower[u]!)) return -1;
    if (analysis.lower[u] !== ',') continue;
    const next = tags[u + 1] === TAG.adv ? u + 2 : u + 1;
    return tags[next] === TAG.aux || (tags[next] === TAG.verb && !/ing$/.test(analysis.lower[next]!)) ? next : -1;
  }
  return -1;
}
const INSERTED =
  /^(?:which|especially|particularly|including|like|if|once|as|first|known|due|long|now|worth|in|for|at|on|by)$/;

/** The first token of the verb group of which the phrase before it is the subject; -1 where there is none. */
export function verbAfter(reading: Reading, from: number, ceiling: number): number {
  const { analysis } = reading;
  for (let t = from; t < Math.min(ceiling, from + TO_VERB); t++) {
    const word = analysis.lower[t]!;
    if (BREAKS.test(word)) return -1;
    if (word === ',' && t === from && !/^(?:which|that)$/.test(analysis.lower[t + 1] ?? ''))
      return afterInsertion(reading, t, ceiling);
    if (word === 'to') return -1;
    if (reading.tags[t] === TAG.aux) return t;
    if (reading.tags[t] === TAG.verb && !word.endsWith('ing') && t > from - 1) {
      const before = analysis.lower[t - 1];
      if (before === 'to' || before === ',' || (word.endsWith('ed') && analysis.lower[t + 1] === 'by')) return -1;
      return t;
    }
  }
  return -1;
}

/** Whether it is told at `t` that there is too little of a thing, which is no word against it: `the sanctions are too weak`. */
const isTooLittle = ({ analysis, stems }: Reading, t: number): boolean =>
  /^(?:toothless|inadequate|insufficient|half-hearted|halfhearted|feeble|meager|meagre|paltry|modest)$/.test(
    analysis.lower[t]!,
  ) ||
  (analysis.lower[t] === 'too' && /^(?:weak|littl|few|slow|lat|modest|soft|low|narrow)$/.test(stems[t + 1] ?? '')) ||
  (analysis.lower[t] === 'enough' &&
    analysis.lower.slice(t - 4, t).some((word) => /^(?:not|n[’']t|far|hardly)$/.test(word)));

/** Reads the judging words between two tokens, with the negators before them. */
function judgementIn(reading: Reading, from: number, ceiling: number): Predicate | undefined {
  let turned = 1;
  let passed = false;
  const words: [number, number][] = [];
  for (let t = from; t < Math.min(ceiling, from + TO_WORD); t++) {
    const word = reading.analysis.lower[t]!;
    const found = lookUp(JUDGEMENTS, reading, t);
    if (isTooLittle(reading, t)) return undefined;
    if (!found && word === 'too' && reading.tags[t + 1] === TAG.adj)
      return { sign: -turned as Sign, kind: 'judged', mood: 'plain', words: [...words, [t, t + 1]] };
    if (found && /^(?:less|least)$/.test(reading.analysis.lower[t - 1] ?? '')) turned = -turned;
    if (found) {
      words.push([t, found.last]);
      return {
        sign: (found.value * (found.last > t && words.length > 1 ? 1 : turned)) as Sign,
        kind: 'judged',
        mood: 'plain',
        words,
      };
    }
    passed ||= reading.tags[t] === TAG.adp && reading.stems[t] !== 'of';
    const ill = passed ? undefined : worthAt(reading, t);
    if (ill?.value === -1)
      return { sign: -turned as Sign, kind: 'judged', mood: 'plain', words: [...words, [t, ill.last]] };
    if (BREAKS.test(word)) return undefined;
    const operator = reading.operators[t];
    if (operator?.value.kind === 'not') {
      turned = -turned;
      words.push([t, operator.last]);
    }
  }
  return undefined;
}

/** Whether the word at `t` tells that what stands before it comes about: `I don’t see that happening`. */
export const isHappening = ({ stems }: Reading, t: number): boolean => /^(?:hap+en|oc+ur)$/.test(stems[t] ?? '');

/** Tokens between a mention and the second verb of which it is the subject. */
const TO_SECOND = 18;

/** What the clause says of the phrase that ends before `from`, read up to `ceiling`; where that tells nothing, its second verb: `… is old and must be closed`. */
export function predicateOf(reading: Reading, from: number, ceiling: number): Predicate | undefined {
  const first = firstPredicate(reading, from, ceiling);
  const tells = first && !((first.kind === 'happens' || first.kind === 'passive') && first.mood === 'plain');
  if (tells || verbAfter(reading, from, ceiling) < 0) return first;
  for (let t = from; t < Math.min(ceiling - 1, from + TO_SECOND); t++) {
    if (/^[.;:?!—–]$/.test(reading.stems[t]!)) return first;
    const goesOn = oughtAt(reading, t + 1) !== undefined || FUTURE.has(reading.analysis.lower[t + 1] ?? '');
    if (/^(?:and|but)$/.test(reading.stems[t]!) && goesOn) return firstPredicate(reading, t + 1, ceiling) ?? first;
  }
  return first;
}

/** Tokens of a member of a list: `the university, the failure of the bank, the …`. */
const LISTED = 8;

function firstPredicate(reading: Reading, from: number, ceiling: number): Predicate | undefined {
  const { analysis, stems, tags } = reading;
  if (analysis.lower[from] === ',' && /^(?:a|an|the)$/.test(analysis.lower[from + 1] ?? '')) {
    const isList = [...Array(LISTED).keys()].some(
      (i) => analysis.lower[from + 2 + i] === ',' && /^(?:a|an|the|and)$/.test(analysis.lower[from + 3 + i] ?? ''),
    );
    if (isList) return undefined;
    return judgementIn(reading, from + 1, Math.min(ceiling, from + 6));
  }
  if (isHappening(reading, from)) return { sign: 1, kind: 'happens', mood: 'future', words: [[from, from]] };
  const start = verbAfter(reading, from, ceiling);
  if (start < 0) return undefined;
  if (onlyDoes(reading, start)) return { sign: -1, kind: 'effect', mood: 'future', words: [[start, start + 2]] };
  let sign: Sign = 1;
  let mood: Mood = 'plain';
  let copula = false;
  const negators: [number, number][] = [];
  let t = start;
  for (; t < ceiling; t++) {
    const word = analysis.lower[t]!;
    const operator = reading.operators[t];
    const ought = stems[t] === 'deserv' ? undefined : oughtAt(reading, t);
    if (ought && t > start - 1 && tags[t] !== TAG.noun) {
      mood = 'ought';
      t = ought.last;
    } else if (FUTURE.has(word)) mood = mood === 'plain' ? 'future' : mood;
    else if (POSSIBLE.has(word)) mood = mood === 'plain' ? 'possible' : mood;
    else if ((lookUp(JUDGEMENTS, reading, t)?.last ?? t) > t) break;
    else if (operator?.value.kind === 'not') {
      sign = -sign as Sign;
      negators.push([t, operator.last]);
      t = operator.last;
    } else if (stems[t] === 'go' && stems[t + 1] === 'to') {
      mood = mood === 'plain' ? 'future' : mood;
      copula = false;
    } else if (stems[t] === 'be' || stems[t] === 'get' || stems[t] === 'hav') copula ||= stems[t] !== 'hav';
    else if (tags[t] === TAG.aux || tags[t] === TAG.adv || word === 'to') continue;
    else break;
  }
  if (t >= ceiling) return undefined;
  const done = (predicate: Predicate | undefined): Predicate | undefined =>
    predicate && {
      ...predicate,
      mood,
      sign: (predicate.sign * sign) as Sign,
      words: [...negators, ...predicate.words],
    };
  const operator = reading.operators[t];
  if (
    copula &&
    (operator?.value.kind === 'deed' || operator?.value.kind === 'degree') &&
    tags[t] === TAG.verb &&
    !analysis.lower[t]!.endsWith('ing')
  ) {
    return done({ sign: operator.value.sign, kind: 'passive', mood, words: [[t, operator.last]] });
  }
  const isHaving = stems[t - 1] === 'hav' && tags[t] === TAG.det;
  if (
    copula ||
    (isHaving &&
      stems
        .slice(t, Math.min(ceiling, t + TO_VERB))
        .some((stem) => /^(?:effect|impact|consequenc|result|record)$/.test(stem)))
  )
    return done(judgementIn(reading, t, ceiling));
  if (stems[t] === 'help') {
    const next = stems[t + 1] === 'to' ? t + 2 : t + 1;
    if (reading.tags[next] === TAG.verb && lookUp(EFFECTS, reading, next)) t = next;
  }
  if (operator?.value.sign === -1 && operator.last > t && HAPPENING.has(stems[t]!))
    return done({ sign: -1, kind: 'happens', mood, words: [[t, operator.last]] });
  // "the tram must come", not "must come with a warning"
  if (mood === 'ought' && stems[t] === 'com' && tags[t + 1] !== TAG.adp && stems[t + 1] !== 'to')
    return done({ sign: 1, kind: 'happens', mood, words: [[t, t]] });
  if (mood === 'ought' && isGoing(reading, t)) return done({ sign: -1, kind: 'happens', mood, words: [[t, t]] });
  if (/^(?:stay|remain)$/.test(stems[t]!) && SHUT.has(analysis.lower[t + 1] ?? ''))
    return done({ sign: -1, kind: 'happens', mood, words: [[t, t + 1]] });
  if (HAPPENING.has(stems[t]!) || (stems[t] === 'go' && /^(?:ahead|forward)$/.test(stems[t + 1] ?? '')))
    return done({ sign: 1, kind: 'happens', mood, words: [[t, t]] });
  const achieves = lookUp(ACHIEVING, reading, t);
  if (achieves && sign < 0) return done({ sign: 1, kind: 'effect', mood, words: [[t, achieves.last]] });
  if (
    stems[t] === 'fail' &&
    stems[start] === 'hav' &&
    (tags[t + 1] !== TAG.adp || stems[t + 1] === 'for') &&
    stems[t + 1] !== 'to'
  )
    return done(judgementVerb(reading, t));
  if (PERISHING.has(stems[t]!) && !OBJECT.has(tags[t + 1] ?? -1))
    return done({ sign: -1, kind: 'happens', mood, words: [[t, t]] });
  return done(effectOf(reading, t, ceiling) ?? judgementVerb(reading, t));
}

/** Whether something is to go: `the statue must go`, `… should come down`, not `… must go to the vote`. */
const isGoing = ({ stems, tags }: Reading, t: number): boolean => {
  const last = stems[t] === 'com' && stems[t + 1] === 'down' ? t + 1 : stems[t] === 'go' ? t : -1;
  return last > 0 && (tags[last + 1] === undefined || tags[last + 1] === TAG.punct);
};

/** States in which a thing is kept from people, or ended: `… should stay closed`. */
const SHUT = new Set('closed shut secret illegal classified banned hidden sealed private'.split(' '));

/** A verb that judges its subject: `it fails`, `it works`. */
function judgementVerb(reading: Reading, t: number): Predicate | undefined {
  const found = lookUp(JUDGEMENTS, reading, t);
  return found && { sign: found.value, kind: 'judged', mood: 'plain', words: [[t, found.last]] };
}

/** Words that begin another clause than that of what is named: `called the mayor | to resign for saying that …`. */
const NAMED_UNTIL = /^(?:according|that|who|which|because|when|if|while|since|after|before|saying|adding)$/;

/** The judging words of an object predicative, to the end of the content: `… as unrealistic`, `… insanity`. */
export function namedAs(reading: Reading, from: number, ceiling: number): Predicate | undefined {
  for (let t = from; t < Math.min(ceiling, from + 16); t++) {
    if (NAMED_UNTIL.test(reading.analysis.lower[t]!) && t > from) return undefined;
    const ill = worthAt(reading, t);
    const found =
      lookUp(JUDGEMENTS, reading, t) ?? (ill?.value === -1 && reading.tags[t] === TAG.noun ? ill : undefined);
    if (!found) continue;
    const negated = reading.operators[t - 1]?.value.kind === 'not' || reading.operators[t - 2]?.value.kind === 'not';
    return {
      sign: (negated ? -found.value : found.value) as Sign,
      kind: 'judged',
      mood: 'plain',
      words: [[t, found.last]],
    };
  }
  return undefined;
}

/** Judging adjectives among the words of a mention: `the mayor’s failed policies`. */
export function attributeWithin(
  reading: Reading,
  { first, last }: { readonly first: number; readonly last: number },
  known: ReadonlySet<string>,
): Predicate | undefined {
  for (let t = first + 1; t < last; t++) {
    if (reading.tags[t] !== TAG.adj && reading.tags[t] !== TAG.verb) continue;
    if (known.has(reading.stems[t]!) || reading.covered.has(t)) continue;
    const failed = reading.stems[t] === 'fail' && reading.analysis.lower[t] !== 'fail';
    const found = failed
      ? { value: -1 as Sign, last: t }
      : reading.operators[t]
        ? undefined
        : lookUp(JUDGEMENTS, reading, t);
    if (found && found.last < last)
      return { sign: found.value, kind: 'judged', mood: 'plain', words: [[t, found.last]] };
  }
  return undefined;
}

/** Judging adjectives right before a mention: `this disastrous deal`, `the job-killing pact`. */
export function attributeOf(
  reading: Reading,
  mention: number,
  floor: number,
  known: ReadonlySet<string>,
): Predicate | undefined {
  for (let t = mention - 1; t >= Math.max(floor, mention - 6); t--) {
    const tag = reading.tags[t];
    if (tag === TAG.verb && reading.stems[t + 1] !== '-' && reading.stems[t - 1] !== '-') return undefined;
    if (reading.stems[t] === 'of') {
      const noun = lookUp(JUDGEMENTS, reading, t - 1);
      return noun && reading.tags[t - 1] === TAG.noun
        ? { sign: noun.value, kind: 'judged', mood: 'plain', words: [[t - 1, t]] }
        : undefined;
    }
    if (tag === TAG.adp || tag === TAG.aux || tag === TAG.pron || tag === TAG.cconj) return undefined;
    if (tag === TAG.punct && !/^[-“”"'‘’,]$/.test(reading.analysis.lower[t]!)) return undefined;
    const found = known.has(reading.stems[t]!) || reading.operators[t] ? undefined : lookUp(JUDGEMENTS, reading, t);
    if (found && found.last < mention)
      return { sign: found.value, kind: 'judged', mood: 'plain', words: [[t, found.last]] };
  }
  return undefined;
}
