import { subjectBefore } from './grammar.ts';
import { BLAMES, DENYING, lookUp, PERSONS, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import { isSpeaker, type Said } from './speaker.ts';
import { stemsOf } from './stem.ts';

const THINKING = stemsOf('think believe say claim feel argue suggest allege insist suspect worry fear assume');

type Words = readonly (readonly [first: number, last: number])[];

/** Tokens before a mention in which a negator denies it. */
const DENIED_WITHIN = 8;

/** What denies the mention inside what is said: `is not a racist`, `an unfounded charge of …`. */
function denials(reading: Reading, said: Said, { first, last }: Mention): [number, number][] {
  const { sentence } = reading.analysis;
  const found: [number, number][] = [];
  for (const t of said.content) {
    if (sentence[t] !== sentence[first] || (t >= first && t <= last) || reading.covered.has(t)) continue;
    const denial = lookUp(DENYING, reading, t);
    if (denial && t < last + 12) found.push([t, denial.last]);
    else if (t < first && t >= first - DENIED_WITHIN && reading.operators[t]?.value.kind === 'not')
      found.push([t, reading.operators[t]!.last]);
  }
  return found;
}

/** Whether the words between the start of the sentence and the mention suppose or ask it. */
const isSupposed = (reading: Reading, said: Said, { first }: Mention): boolean =>
  said.content.some(
    (t) =>
      t < first &&
      reading.analysis.sentence[t] === reading.analysis.sentence[first] &&
      /^(?:if|unless)$/.test(reading.analysis.lower[t]!),
  );

/** Whether the mention is told of somebody named whom the proposition is not about. */
function isOfAnother(reading: Reading, said: Said, issue: PreparedIssue, { first, last }: Mention): boolean {
  if (!issue.proper) return false;
  const { sentence } = reading.analysis;
  for (let t = first; t <= last; t++) if (issue.subject.has(reading.stems[t]!)) return false;
  const source = new Set(said.source.map((t) => reading.stems[t]!));
  for (let t = first - 1; t > 0 && sentence[t] === sentence[first]; t--) {
    if (issue.subject.has(reading.stems[t]!)) return false;
    if (/^(?:he|she|him|her|his|this|who|it)$/.test(reading.analysis.lower[t]!)) return false;
    if (reading.tags[t] === TAG.propn && !source.has(reading.stems[t]!)) return reading.tags[t + 1] !== TAG.propn;
  }
  return false;
}

/** Whether the mention is said of others than the issue’s own: `reporters who raise doubts are racists`. */
function isOfOthers(reading: Reading, issue: PreparedIssue, { first }: Mention): boolean {
  const { tags, stems, analysis } = reading;
  let be = first - 1;
  while (be > 0 && (tags[be] === TAG.det || tags[be] === TAG.adv || tags[be] === TAG.adj)) be--;
  if (stems[be] !== 'be') return false;
  const floor = analysis.sentenceStart[analysis.sentence[first]!]!;
  let who = be - 1;
  for (let t = be - 1; t > floor; t--) if (analysis.lower[t] === 'who' && !/^[,;]$/.test(stems[t - 1]!)) who = t - 1;
  const subject = subjectBefore(reading, who, floor);
  return (
    subject >= 0 &&
    tags[subject] === TAG.noun &&
    /[^s]s$/.test(analysis.lower[subject]!) &&
    lookUp(PERSONS, reading, subject) !== undefined &&
    !issue.vocabulary.has(stems[subject]!)
  );
}

/** Whether somebody else than the speaker is told to say or think it: `asked why young people thought she was …`. */
function isThoughtByOthers(reading: Reading, said: Said, { first }: Mention): boolean {
  const { analysis, tags } = reading;
  const inside = new Set(said.content);
  for (let t = first - 1; inside.has(t) && analysis.sentence[t] === analysis.sentence[first]; t--) {
    if (/^[;:]$/.test(analysis.lower[t]!)) return false;
    if (tags[t] !== TAG.verb || !THINKING.has(reading.stems[t]!)) continue;
    const subject = subjectBefore(reading, t - 1, said.content[0]!);
    return subject >= 0 && inside.has(subject) && !isSpeaker(reading, said, subject);
  }
  return false;
}

/**
 * What a statement says of a claim (`the mayor is a fraud`, `the school cheated its pupils`) whose words it uses: it makes
 * the claim or denies it. Undefined where it does neither.
 */
export function assertedAt(
  reading: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
): { readonly sign: Sign; readonly words: Words } | undefined {
  const { cue } = said;
  if (cue.kind === 'report' || cue.idle || isSupposed(reading, said, mention)) return undefined;
  if (/^(?:would|could|might|may)$/.test(reading.analysis.lower[mention.last + 1] ?? '')) return undefined;
  if (isOfAnother(reading, said, issue, mention) || isOfOthers(reading, issue, mention)) return undefined;
  if (isThoughtByOthers(reading, said, mention)) return undefined;
  const inCue = cue.tokens.flatMap((t): [number, number][] => {
    const found = reading.covered.has(t) ? undefined : lookUp(DENYING, reading, t);
    return found ? [[t, found.last]] : [];
  });
  if (cue.kind === 'ask' && inCue.length === 0) return undefined;
  const negated = cue.kind === 'attitude' && cue.words.some(([t]) => reading.operators[t]?.value.kind === 'not');
  const inside = denials(reading, said, mention);
  const turns = inside.length + (inCue.length > 0 ? 1 : 0) + (negated ? 1 : 0);
  return { sign: turns % 2 === 0 ? 1 : -1, words: [...inCue, ...inside] };
}

/** Whether somebody is blamed for what a mention names: `holds her responsible for …`; -1 where blame is denied. */
export function blamedFor(
  reading: Reading,
  said: Said,
  mention: Mention,
): { readonly sign: Sign; readonly words: Words } | undefined {
  const { sentence } = reading.analysis;
  const tokens = [...said.cue.tokens, ...said.content.filter((t) => sentence[t] === sentence[mention.first])];
  const at = tokens.find((t) => !reading.covered.has(t) && lookUp(BLAMES, reading, t));
  if (at === undefined) return undefined;
  const turned = tokens.some((t) => t < at && t >= at - 5 && reading.operators[t]?.value.kind === 'not');
  const denied = said.cue.tokens.some((t) => lookUp(DENYING, reading, t) !== undefined);
  return { sign: turned !== denied ? -1 : 1, words: [[at, lookUp(BLAMES, reading, at)!.last]] };
}
