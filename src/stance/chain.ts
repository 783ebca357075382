import { attachmentAt } from './attachment.ts';
import {
  CONTRACTED,
  headOf,
  insertionBefore,
  isAttribute,
  isName,
  isVerb,
  OWN_PRONOUN,
  OWNER,
  opensExample,
  oughtAt,
  RELATIVE,
  subjectBefore,
  verbGroupBefore,
} from './grammar.ts';
import { JUDGEMENTS, lookUp, SAYING, type Sign, TARGETING, TRANSPARENT, UTTERANCES } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { INSTRUMENTS } from './speaker.ts';
import { stemsOf } from './stem.ts';
import { type Clause, isFolly, Walk } from './walk.ts';

const STOPS = new Set(
  'due because since while although though when whenever where how despite amid following plus but whereas than before after until'.split(
    ' ',
  ),
);

const SUPPOSING = new Set(['if', 'whether', 'unless']);

const CONTROL = stemsOf('let make help see have watch get');

type Step = 'on' | 'stop';

/** The first token of a phrase that turns round the clause after it and ends at `t`: `I don't see how | we could …`; -1 where none does. */
function negationEndingAt({ operators }: Reading, t: number, floor: number): number {
  for (let u = t - 1; u >= Math.max(floor, t - 4); u--) {
    const found = operators[u];
    if (found?.value.kind === 'not' && found.last === t) return u;
  }
  return -1;
}

/** Whether the infinitive at `t` is what somebody named before it is to do: `require the parties to …`. */
const hasDoer = (reading: Reading, t: number, floor: number): boolean =>
  t > floor &&
  isName(reading, t - 1) &&
  !reading.operators[t - 1] &&
  !reading.covered.has(t - 1) &&
  !lookUp(TRANSPARENT, reading, t - 1);

/** Tokens from a verb to its preposition: `blamed the losses on …`. */
const TO_PREPOSITION = 7;

/** The last place of a verb of some stem before `t`; -1 where another verb or a mark stands between. */
function lastStem(reading: Reading, t: number, floor: number, stem: string): number {
  for (let u = t - 1; u >= Math.max(floor, t - TO_PREPOSITION); u--) {
    if (reading.stems[u] === stem && reading.tags[u] === TAG.verb) return u;
    if (isVerb(reading, u) || reading.tags[u] === TAG.punct) return -1;
  }
  return -1;
}

/** A preposition: what governs the word on which it hangs governs the mention, or does not. */
function atPreposition(walk: Walk): Step {
  const { reading, t, floor } = walk;
  if (reading.stems[t] === 'by' && reading.analysis.lower[t + 1]?.endsWith('ing') && !walk.finite) {
    walk.apart =
      reading.analysis.lower.slice(floor + 1, t).includes('that') ||
      (walk.kind === 'attitude' && lookUp(TARGETING, reading, t + 1) !== undefined);
    walk.t = floor;
    return walk.apart ? 'stop' : 'on';
  }
  const blamed = reading.stems[t] === 'on' ? lastStem(reading, t, floor, 'blam') : -1;
  if (blamed >= 0) {
    walk.sign = -(walk.sign || 1) as Sign;
    walk.words.push([blamed, blamed]);
    walk.kind = 'attitude';
    walk.verb(blamed);
    walk.t = blamed;
    return 'on';
  }
  if (walk.apposed) {
    walk.apposed = false;
    return 'on';
  }
  const hangs = attachmentAt(reading, t, floor);
  if (hangs.kind === 'apart') walk.apart = true;
  if (hangs.kind === 'cue') walk.onAccount = true;
  if (hangs.kind === 'apart' || hangs.kind === 'cue') return 'stop';
  if (hangs.kind === 'target') walk.t = hangs.verb + 1;
  if (hangs.kind === 'from') {
    walk.sign = -(walk.sign || 1) as Sign;
    walk.words.push([hangs.verb, hangs.verb]);
    walk.kind = 'deed';
    walk.verb(hangs.verb);
    walk.t = hangs.verb;
  }
  return 'on';
}

/** Whether a plain verb form stands at `t`, so that the comma before it parts one deed from the next: `cut fares, build …`. */
const isBareVerb = ({ tags, analysis }: Reading, t: number): boolean =>
  tags[t] === TAG.verb && !/(?:ed|en|ing|[^su]s)$/.test(analysis.lower[t]!);

/** Whether the verb at `t` is a gerund or hangs on a preposition: `stop taking it for granted and call …`. */
const isNonfinite = ({ tags, analysis }: Reading, t: number): boolean =>
  (analysis.lower[t]!.endsWith('ing') && tags[t - 1] !== TAG.aux) ||
  (analysis.lower[t]!.endsWith('ed') && tags[t - 1] === TAG.adp);

const MODALS = /^(?:will|would|can|could|shall|should|must|wo|ca|[’']ll|[’']d)$/;

/** Whether a modal stands before the verb at `t`, negated or not: `would not bow`. */
function hasModal({ analysis: { lower }, tags }: Reading, t: number): boolean {
  let u = t - 1;
  while (/^(?:not|n[’']t|never)$/.test(lower[u] ?? '') || tags[u] === TAG.adv) u--;
  return MODALS.test(lower[u] ?? '');
}

/** The verb of the infinitive, or after a modal, before `t` with which a plain verb after it is joined: `to cut fares and build …`; -1 where none is. */
function infinitiveBefore(reading: Reading, t: number, floor: number): number {
  for (let u = t; u > floor; u--) {
    if (/^[.;:?!]$/.test(reading.stems[u]!)) return -1;
    if (!isVerb(reading, u) || isAttribute(reading, u) || isNonfinite(reading, u)) continue;
    const before = /^[“”"‘’']$/.test(reading.stems[u - 1]!) ? u - 2 : u - 1;
    if (reading.stems[before] === 'to' || (reading.tags[u] === TAG.verb && oughtAt(reading, before))) return u;
    if (isBareVerb(reading, u) && hasModal(reading, u)) return u;
    if (!isBareVerb(reading, u) || !/^(?:,|and|or)$/.test(reading.stems[u - 1] ?? '')) return -1;
  }
  return -1;
}

/** A coordinator: a verb after it shares the subject of the verb before it; a thing after it is a member of a list. */
function atCoordinator(walk: Walk): Step {
  const { reading, t } = walk;
  const next = t + 1;
  const verbal = isVerb(reading, next) || reading.tags[next] === TAG.adv || reading.stems[next] === 'to';
  const infinitive = isBareVerb(reading, next) ? infinitiveBefore(reading, t - 1, walk.floor) : -1;
  if (infinitive >= 0) {
    walk.t = infinitive;
    return 'on';
  }
  if (verbal && (walk.verbs || next > walk.from)) {
    const group = verbGroupBefore(reading, t - 1, walk.floor);
    walk.close(
      walk.finite && reading.tags[next] === TAG.pron ? -1 : subjectBefore(reading, group - 1, walk.floor),
      group <= walk.floor,
    );
    return 'stop';
  }
  if (reading.tags[next] === TAG.pron && walk.finite) return 'stop';
  walk.listed = true;
  return 'on';
}

/** Whether the noun at `t` may have a clause as its content: `the idea that …`, `her demand that …`. */
const introduces = (reading: Reading, t: number): boolean =>
  [TRANSPARENT, UTTERANCES, SAYING].some((words) => lookUp(words, reading, t)) ||
  reading.operators[t] !== undefined ||
  lookUp(JUDGEMENTS, reading, t) !== undefined ||
  /^(?:fact|claim|belief|report|sign|new|sens|assumption|conclusion|reporter|crowd)$/.test(reading.stems[t]!);

const hasVerb = (reading: Reading, from: number, to: number): boolean => {
  for (let t = from; t < to; t++) if (isVerb(reading, t)) return true;
  return false;
};

/** Takes an example for what it is an example of: `a plan that includes …` hands on what governs the plan. */
function passExample(walk: Walk): boolean {
  const { reading, t } = walk;
  const only = walk.words.every(([u]) => reading.stems[u] === 'includ');
  if (reading.stems[t + 1] !== 'includ' || !only || walk.opaque) return false;
  const phrase = reading.tags.slice(Math.max(walk.floor, t - 4), t);
  if (phrase.includes(TAG.adp)) return false;
  walk.words = [];
  walk.sign = 0;
  walk.kind = 'none';
  walk.finite = walk.verbs = false;
  if (reading.stems[t - 1] === ',') walk.t--;
  return true;
}

/** Whether the noun at `t` is a law, a plan or the like that something before it in `[floor, t)` is for or against: `veto any bill that …`. */
const isGovernedInstrument = (reading: Reading, t: number, floor: number): boolean =>
  INSTRUMENTS.has(reading.stems[t]!) &&
  reading.tags[t] === TAG.noun &&
  reading.operators.slice(floor, t).some((operator) => /^(?:attitude|deed)$/.test(operator?.value.kind ?? ''));

/** `that`: a relative clause has the noun before it as subject, any other hangs on what stands before it. */
function atThat(walk: Walk): Step {
  if (passExample(walk)) return 'on';
  const { reading, t, floor } = walk;
  const isGerund = reading.analysis.lower[t + 1]?.endsWith('ing') === true;
  if (!isVerb(reading, t + 1) || isGerund || t <= floor || !isName(reading, t - 1)) {
    const modifies = t > floor && reading.tags[t - 1] === TAG.noun && !introduces(reading, t - 1);
    walk.apart ||= modifies;
    const joined = reading.tags[t - 1] === TAG.cconj;
    walk.opaque ||= joined && reading.operators.slice(floor, t).some((operator) => operator?.value.kind === 'not');
    walk.close(-1, t === floor);
    if (modifies) return 'stop';
    return joined ? 'stop' : 'on';
  }
  if (isGovernedInstrument(reading, t - 1, floor)) {
    walk.finite = walk.verbs = false;
    walk.mood = 'plain';
    return 'on';
  }
  walk.finite = true;
  walk.close(headOf(reading, t - 1, floor), !hasVerb(reading, floor, t));
  return 'stop';
}

/** The subject of a verb that was passed: ends the clause; what governs it from outside is read on. */
function atSubject(walk: Walk): Step {
  const { reading, floor } = walk;
  const { analysis, tags } = reading;
  const subject = RELATIVE.has(analysis.lower[walk.t]!) ? -1 : headOf(reading, walk.t, floor);
  let t = walk.t;
  const opens = (u: number): boolean =>
    isVerb(reading, u) ||
    tags[u] === TAG.punct ||
    tags[u] === TAG.sconj ||
    tags[u] === TAG.cconj ||
    analysis.lower[u] === 'that' ||
    SUPPOSING.has(analysis.lower[u]!) ||
    STOPS.has(analysis.lower[u]!);
  while (t > floor && !opens(t - 1)) t--;
  const before = t > floor ? analysis.lower[t - 1]! : '';
  if (/^(?:let|letting|help)$/.test(before) && walk.mood === 'plain') {
    walk.finite = false;
    walk.t = t;
    return 'on';
  }
  if (SUPPOSING.has(before)) walk.mood = 'supposed';
  if (subject >= 0 && analysis.lower[subject] === 'nobody' && reading.operators[subject]) walk.meet(subject);
  walk.close(subject, t <= floor || (t - 1 === floor && before === 'that'));
  walk.t = t;
  if (t <= floor || SUPPOSING.has(before)) return 'stop';
  if (before === 'that') return 'on';
  return isVerb(reading, t - 1) || negationEndingAt(reading, t - 1, floor) >= 0 ? 'on' : 'stop';
}

/** Tokens between `rather` and its `than`. */
const RATHER = 12;

/** The last place of a word before `t` in its stretch; -1 where it has none near. */
function lastBefore({ analysis }: Reading, t: number, floor: number, word: string): number {
  for (let u = t - 1; u >= Math.max(floor, t - RATHER); u--) if (analysis.lower[u] === word) return u;
  return -1;
}

/** Tokens from `is to …` back to what is judged so. */
const JUDGED_WITHIN = 10;

/** Takes in the judgement that a deed is told to be: `the only remedy was | to reopen it`; false where there is none before `to` at `t`. */
function takesJudgement(walk: Walk): boolean {
  const { reading, t, floor } = walk;
  const { stems, tags, operators } = reading;
  if (stems[t] !== 'to' || tags[t + 1] !== TAG.verb || stems[t - 1] !== 'be') return false;
  for (let u = t - 2; u >= Math.max(floor, t - JUDGED_WITHIN); u--) {
    if (/^[.,;:?!]$/.test(stems[u]!) || operators[u]?.value.kind === 'not' || tags[u] === TAG.pron) return false;
    if (isVerb(reading, u) && stems[u - 1] !== 'to') return false;
    const found = lookUp(JUDGEMENTS, reading, u);
    if (!found) continue;
    walk.judge(u, found);
    return true;
  }
  return false;
}

function step(walk: Walk): Step {
  const { reading, t, floor, from } = walk;
  const { analysis, stems, tags } = reading;
  const word = analysis.lower[t]!;
  if (SUPPOSING.has(word)) {
    walk.mood = 'supposed';
    return 'stop';
  }
  if (word === 'which' && passExample(walk)) return 'on';
  const rather = word === 'than' ? lastBefore(reading, t, floor, 'rather') : -1;
  if (rather >= 0) {
    walk.sign = -(walk.sign || 1) as Sign;
    walk.words.push([rather, rather], [t, t]);
    walk.kind = 'attitude';
    walk.t = rather;
    return 'on';
  }
  if (word === 'but' && isVerb(reading, tags[t + 1] === TAG.adv ? t + 2 : t + 1)) return atCoordinator(walk);
  if (word === 'but' && /^(?:choic|option|alternativ)$/.test(stems[t - 1]!)) {
    walk.mood = 'ought';
    walk.t = t - 2;
    return 'on';
  }
  const negation = STOPS.has(word) ? negationEndingAt(reading, t, floor) : -1;
  if (negation >= 0) {
    walk.t = negation + 1;
    return 'on';
  }
  if ((STOPS.has(word) && tags[t] !== TAG.noun) || RELATIVE.has(word)) return 'stop';
  if (tags[t] === TAG.punct) {
    if (/^[;:—–()[\]]$/.test(word) || (word === '-' && t > floor && analysis.start[t]! > analysis.end[t - 1]!))
      return 'stop';
    if (word === ',' && isBareVerb(reading, t + 1)) return atCoordinator(walk);
    if (word === ',' && !walk.verbs && !walk.apposed) walk.listed = true;
    if (word !== ',' || !walk.verbs || opensExample(reading, t)) return 'on';
    const opening = insertionBefore(reading, t, floor);
    if (opening < 0) return 'stop';
    walk.t = opening;
    return 'on';
  }
  if (tags[t] === TAG.cconj) return atCoordinator(walk);
  if (
    word === 'that' &&
    tags[t] !== TAG.det &&
    t < from + 1 &&
    (tags[t] === TAG.sconj || walk.verbs || walk.sign !== 0 || isVerb(reading, t + 1) || isName(reading, t + 1))
  )
    return atThat(walk);
  const governed = walk.sign !== 0 || walk.deed;
  if (
    governed &&
    OWNER.test(word) &&
    t > floor &&
    analysis.end[t - 1] === analysis.start[t] &&
    isName(reading, t - 1)
  ) {
    walk.close(t - 1, t - 1 === floor);
    walk.t--;
    return 'on';
  }
  if (governed && OWN_PRONOUN.has(word) && !walk.verbs) {
    walk.close(t, t === floor);
    return 'on';
  }
  if (walk.finite && isName(reading, t)) return CONTROL.has(stems[t]!) ? 'on' : atSubject(walk);
  if (word === 'having' && t > floor && isName(reading, t - 1)) {
    walk.t = floor;
    return 'on';
  }
  if (CONTRACTED.test(word)) {
    walk.close(t, t === floor);
    return 'stop';
  }
  walk.meet(t);
  if (takesJudgement(walk)) {
    walk.t = floor;
    return 'on';
  }
  if (word === 'to' && (isVerb(reading, t + 1) || reading.operators[t + 1])) walk.doer = hasDoer(reading, t, floor);
  else if (tags[t] === TAG.adp && !walk.doer && !reading.operators[t] && !reading.covered.has(t))
    return atPreposition(walk);
  if (isFolly(reading, t)) return 'stop';
  if (isVerb(reading, t)) walk.verb(t);
  return 'on';
}

/** Outermost clauses that still bear on a mention. */
const DEPTH = 3;

/**
 * The clauses that hold a mention, from the one it stands in outwards, read from its first token back to `floor`.
 * `deed` says that the mention is itself a deed (`join NATO`), whose verb may have a subject.
 */
export function clausesOver(reading: Reading, mention: number, deed: boolean, floor: number): readonly Clause[] {
  const walk = new Walk(reading, mention - 1, floor);
  walk.deed = deed;
  const gerund = reading.analysis.lower[mention]!.endsWith('ing') && !reading.operators[mention];
  if (deed && isVerb(reading, mention) && !gerund) walk.verb(mention);
  while (walk.t >= floor && walk.clauses.length < DEPTH) {
    if (step(walk) === 'stop') break;
    walk.t--;
  }
  const { clauses, t } = walk;
  if (clauses.length < DEPTH && (walk.sign !== 0 || walk.mood !== 'plain' || walk.finite || clauses.length === 0)) {
    const relative = t >= floor && RELATIVE.has(reading.analysis.lower[t]!);
    const verbs = relative && [...Array(t - floor).keys()].some((i) => isVerb(reading, floor + i));
    walk.close(relative ? subjectBefore(reading, t - 1, floor) : -1, t < floor || (relative && !verbs), relative);
  }
  return clauses;
}
