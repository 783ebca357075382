import { assertedAt, blamedFor } from './assertion.ts';
import { clausesOver } from './chain.ts';
import { chainEvidence, passiveEvidence } from './chain-evidence.ts';
import { isConditional } from './condition.ts';
import { consequenceEvidence, isOrderOnly } from './consequence.ts';
import { cueEvidence, speaksForItself } from './cue-evidence.ts';
import { isVerb } from './grammar.ts';
import { FAMILIES, lookUp, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import { isAboutAnother, isDoubted, isJudgedLeft, isLeft, isPartly, sideOfDeed } from './other-thing.ts';
import { type Evidence, evidence, type Place, stretchOf, wordsOf } from './place.ts';
import { attributeOf, attributeWithin, isHappening, namedAs, predicateOf, verbAfter } from './predicate.ts';
import {
  agentEvidence,
  doersEvidence,
  isDeniedReason,
  isPointing,
  isQuestion,
  namingEvidence,
  predicateEvidence,
  punishedEvidence,
  questionEvidence,
  warnedEvidence,
} from './predicate-evidence.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import type { Said } from './speaker.ts';

/** All that a statement says, through one mention, for or against an issue; undefined where it is about another thing. */
export function evidenceAt(
  reading: Reading,
  said: Said,
  issue: PreparedIssue,
  mention: Mention,
): Evidence[] | undefined {
  const [floor, ceiling] = stretchOf(reading, said, mention.first);
  const clauses = clausesOver(reading, mention.first, mention.deed, floor);
  if (isPartly(reading, mention)) return [];
  const left = isLeft(reading, mention);
  if (left && !isJudgedLeft(reading, mention)) return [];
  if (
    said.actor.kind === 'body' &&
    mention.first === mention.last &&
    reading.stems[mention.first] === 'it' &&
    isVerb(reading, mention.first + 1)
  )
    return [];
  if ((said.cue.kind === 'credit' || said.cue.kind === 'unknown') && said.cue.sign < 0) return [];
  const bare = { reading, said, issue, mention, polarity: (mention.sign || 1) as Sign, clauses, floor, ceiling };
  if (isAboutAnother(bare)) return undefined;
  if (mention.claim) {
    const asserted = assertedAt(reading, said, issue, mention);
    const place: Place = { ...bare, conditional: false };
    return asserted && !isQuestion(place) ? [evidence(place, 'asserted', asserted.sign, asserted.words)] : [];
  }
  if (issue.blames && mention.sign === 0) {
    const blamed = blamedFor(reading, said, mention);
    if (blamed) return [evidence({ ...bare, polarity: 1, conditional: false }, 'blamed', blamed.sign, blamed.words)];
  }
  const side = mention.sign || sideOfDeed(reading, issue, clauses);
  if (side === 0) return [];
  if (isDoubted(reading, said, issue, mention, clauses)) return [];
  const place: Place = {
    ...bare,
    polarity: side,
    conditional: isConditional(reading, said, issue, mention, [floor, ceiling]),
  };
  if (
    !issue.transfers &&
    !mention.deed &&
    ![...said.cue.words, ...wordsOf(clauses)].some(([t]) =>
      issue.families.some((family) => lookUp(FAMILIES[family]!, reading, t)),
    )
  )
    return [];
  const attribute =
    attributeWithin(reading, mention, issue.vocabulary) ?? attributeOf(reading, mention.first, floor, issue.vocabulary);
  const found =
    attribute && !isPointing(mention) ? [evidence(place, 'attribute', attribute.sign, attribute.words)] : [];
  if (isDeniedReason(reading, floor, mention.first)) return [];
  if (isQuestion(place)) return [...found, ...questionEvidence(place)];
  const follows = /^(?:credit|unknown)$/.test(said.cue.kind) ? consequenceEvidence(place) : undefined;
  if (follows) return [...found, follows];
  if (speaksForItself(place))
    return evidenceAt(reading, { ...said, cue: { ...said.cue, kind: 'credit', sign: 1, words: [] } }, issue, mention);
  const agent = agentEvidence(place);
  if (agent) return [...found, agent];
  const punished = punishedEvidence(place);
  if (punished) return [...found, punished];
  if (said.cue.kind === 'attitude') return [...found, ...cueEvidence(place)];
  if (mention.passive && said.cue.kind !== 'report') {
    const told = passiveEvidence(place);
    if (told) return [...found, ...told];
  }
  if (left) {
    const judged = namedAs(reading, mention.last + 1, Math.min(ceiling, mention.last + 3));
    return judged && said.cue.kind !== 'report' && said.cue.kind !== 'ask'
      ? [...found, evidence(place, 'named', judged.sign, judged.words)]
      : found;
  }
  const doers = doersEvidence(place);
  if (doers) return [...found, ...doers];
  const inner = clauses[0];
  const isObject = inner?.finite === true && inner.subject >= 0 && !isHappening(reading, mention.last + 1);
  const named = namingEvidence(place);
  if (named) return [...found, ...named];
  if (said.cue.kind === 'report' || said.cue.kind === 'ask') return found;
  const warned = isObject ? undefined : warnedEvidence(place);
  if (warned) return [...found, warned];
  const predicate = isObject ? undefined : predicateOf(reading, mention.last + 1, ceiling);
  const predicated = predicate ? predicateEvidence(place, predicate) : [];
  const goesOn = predicate?.kind === 'effect' && clauses.some(({ judges, mood }) => judges || mood === 'ought');
  if (predicated.length > 0 || (predicate && !goesOn)) return [...found, ...predicated];
  if (reading.analysis.lower[mention.first] !== 'they') found.push(...chainEvidence(place));
  const bareDeed =
    found.length === 0 &&
    !isOrderOnly(place) &&
    mention.deed &&
    mention.how === 'named' &&
    isVerb(reading, mention.first) &&
    floor === mention.first &&
    !(reading.analysis.lower[mention.first]!.endsWith('ing') && verbAfter(reading, mention.last + 1, ceiling) >= 0) &&
    said.content.every((t) => t >= mention.first || reading.tags[t] === TAG.punct) &&
    said.cue.kind !== 'name';
  return bareDeed ? [evidence(place, 'bare-deed', 1, [])] : found;
}
