import { FAMILIES, JUDGEMENTS, lookUp, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { type Place, wordsOf } from './place.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';
import type { Clause } from './walk.ts';

/** Whether the name at `t` follows a preposition, so that it owns nothing after it: `since Nixon`. */
function hangsOn({ tags, analysis }: Reading, t: number): boolean {
  if (/^[’']s?$/.test(analysis.lower[t + 1] ?? '')) return false;
  let u = t;
  while (tags[u] === TAG.propn) u--;
  return tags[u] === TAG.adp || analysis.lower[u] === 'since';
}

/** Whether a mention is told to be another thing of its kind: `any future deals`. */
const isNamedOther = ({ analysis }: Reading, { first, deed }: Mention): boolean =>
  /^(?:another|future|different|similar|previous|earlier)$/.test(analysis.lower[deed ? first + 1 : first - 1] ?? '');

/** Whether `his own records` are those of a source whom the proposition is not about. */
function isSourcesOwn(
  { analysis, stems }: Reading,
  said: Said,
  issue: PreparedIssue,
  { first, last }: Mention,
): boolean {
  if (said.source.some((t) => issue.subject.has(stems[t]!)) || !/^[A-Z]/.test(said.actor.name ?? '')) return false;
  if ([...issue.subject].some((stem) => said.actor.name!.toLowerCase().includes(stem))) return false;
  return analysis.lower.slice(first - 1, last).some((word) => word === 'own');
}

/** Whether the words before a mention name a person other than the one the proposition is about: `Sanders’ refusal to …`. */
export function isAboutAnother({ reading, said, issue, mention, floor }: Omit<Place, 'conditional'>): boolean {
  if (isNamedOther(reading, mention)) return true;
  if (!issue.person) return false;
  if (isSourcesOwn(reading, said, issue, mention)) return true;
  for (let t = mention.first; t <= mention.last; t++) if (issue.subject.has(reading.stems[t]!)) return false;
  for (let t = mention.first - 1; t >= floor; t--) {
    if (reading.tags[t] === TAG.punct && !/^[-’'“”"]$/.test(reading.analysis.lower[t]!)) return false;
    if (reading.tags[t] !== TAG.propn || hangsOn(reading, t)) continue;
    return !issue.vocabulary.has(reading.stems[t]!) && !said.source.some((s) => reading.stems[s] === reading.stems[t]);
  }
  return false;
}

/** Whether a mention is kept in a state that its own words do not tell: `keep the seat empty`. */
export function isLeft({ tags, stems, analysis, covered }: Reading, { first, last }: Mention): boolean {
  const open = tags[last + 1] !== undefined && tags[last + 1] !== TAG.punct;
  if (stems[first - 1] === 'leav' && analysis.lower[first] === 'it' && open) return true;
  const next = tags[last + 1] === TAG.adv ? last + 2 : last + 1;
  if (tags[next] !== TAG.adj || covered.has(next)) return false;
  for (let t = first - 1; t > first - 5 && t >= 0; t--) {
    if (/^(?:keep|leav|hold|mak|render|declar|rul|deem)$/.test(stems[t]!)) return true;
    if (tags[t] === TAG.punct || analysis.lower[t] === 'that') return false;
  }
  return false;
}

/** Whether the state in which a mention is left is a judgement: `makes the wall unnecessary`. */
export const isJudgedLeft = (reading: Reading, { last, sign, deed }: Mention): boolean =>
  sign !== 0 &&
  !deed &&
  [last + 1, last + 2].some((t) => reading.tags[t] === TAG.adj && lookUp(JUDGEMENTS, reading, t) !== undefined);

/** The side of a mention that only names the topic, where the very deed of the proposition is done to it; 0 elsewhere. */
export function sideOfDeed(reading: Reading, issue: PreparedIssue, [inner]: readonly Clause[]): Sign | 0 {
  const deed = inner?.words[0]?.[0];
  if (deed === undefined) return 0;
  if (issue.verb !== '' && reading.roots[deed] === issue.verb) return 1;
  return issue.families.some((family) => lookUp(FAMILIES[family]!, reading, deed)) ? issue.goal : 0;
}

const DOUBTING = /^(?:doubt|believ|disbelief|denial)$/;

/** Whether it is doubted that there is the ill that the proposition would limit: who doubts a danger is not against it. */
export function isDoubted(
  { stems }: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
  clauses: readonly Clause[],
): boolean {
  if (issue.goal > 0 || mention.sign !== -1 || mention.deed) return false;
  return (
    /^(?:scienc|existenc|reality)$/.test(stems[mention.first - 2] ?? '') ||
    [...said.cue.words, ...wordsOf(clauses)].some(([first, last]) =>
      stems.slice(first, last + 1).some((stem) => DOUBTING.test(stem)),
    )
  );
}

const SOME = /^(?:some|half|certain|few|part|portion|parts|portions|aspects|provisions)$/;

/** Whether only a part of the thing is spoken of: `get rid of some wards`. */
export function isPartly({ analysis, tags }: Reading, { first, last, deed, sign, objectSign }: Mention): boolean {
  if (deed && sign === objectSign) return false;
  for (let t = deed ? first + 1 : first - 3; t <= last; t++) {
    if (t < first && tags[t] === TAG.punct) return false;
    if (SOME.test(analysis.lower[t] ?? '') && tags[t] !== TAG.verb) return true;
  }
  return false;
}
