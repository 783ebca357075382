import type { Actor, Position, Span } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { type Candidate, readStatements, type Stated } from './candidates.ts';
import { tokensOf } from './cue.ts';
import { type Taken, takenOver } from './endorsement.ts';
import { judge, SHOWN } from './judge.ts';
import { CONDITIONS, lookUp } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import type { Evidence } from './place.ts';
import type { PreparedIssues } from './proposition.ts';
import type { Reading } from './reading.ts';
import { isPassing } from './reasons.ts';
import { isSpeaker, type Said } from './speaker.ts';

/** Confidence of a statement about an issue that takes no side, and of one that only names a condition; decisions/0051. */
const NEUTRAL = 0.5;
const CONDITIONAL = 0.55;

/** Least confidence of a reading by which a side is ascribed to somebody; decisions/0052. */
const ASCRIBED = 0.68;

/** The words that make the statement depend on something, where its cue credits it. */
function conditionOf(reading: Reading, said: Said): readonly [number, number] | undefined {
  if (said.cue.kind === 'report') return undefined;
  for (const t of [...tokensOf(reading, said.spans.cue), ...said.content]) {
    const found = reading.covered.has(t) ? undefined : lookUp(CONDITIONS, reading, t);
    if (found) return [t, found.last];
  }
  return undefined;
}

/** The words of evidence as spans, merged where they touch. */
function spansOf(reading: Reading, words: Evidence['words']): Span[] {
  const { start, end } = reading.analysis;
  const sorted = words.map(([first, last]): Span => [start[first]!, end[last]!]).sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const span of sorted) {
    const before = merged.at(-1);
    if (before && span[0] <= before[1] + 1) merged[merged.length - 1] = [before[0], Math.max(before[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** Whether a mention surely names the issue, so that what holds it is about the issue. */
const isNamed = ({ how, loose }: Mention, all: readonly Mention[]): boolean =>
  how === 'named' && (!loose || all.some((one) => one.how === 'named' && !one.loose));

/** Which positions one statement takes on one issue: the speaker's own first. */
function positionsOn(
  reading: Reading,
  candidate: Candidate,
  all: readonly Candidate[],
  actorAt: (span: Span) => Actor,
): Position[] {
  const { said, issue, mentions, held, reasons, counts } = candidate;
  const [own] = judge(reading, candidate, all);
  const positions: Position[] = [];
  const id = issue.issue.id;
  const { start, end } = reading.analysis;
  const asks = said.cue.kind === 'ask';
  const conditional = own?.reason.conditional === true;
  const shown = own && (conditional || own.confidence >= SHOWN);
  if (shown && !counts && (!asks || own.reason.ground === 'ought')) {
    const stance = conditional ? 'conditional' : own.sign > 0 ? 'for' : 'against';
    positions.push({
      issue: id,
      stance,
      basis: own.reason.basis,
      by: 'speaker',
      confidence: own.confidence,
      evidence: spansOf(reading, own.reason.words),
    });
  } else {
    const named = held.find((mention) => isNamed(mention, mentions) && !isPassing(mention, mentions));
    const condition = named && !counts && !asks ? conditionOf(reading, said) : undefined;
    if (named && condition)
      positions.push({
        issue: id,
        stance: 'conditional',
        basis: 'preference',
        by: 'speaker',
        confidence: CONDITIONAL,
        evidence: spansOf(reading, [condition, [named.first, named.last]]),
      });
    else if (named)
      positions.push({
        issue: id,
        stance: 'neutral',
        basis: 'preference',
        by: 'speaker',
        confidence: NEUTRAL,
        evidence: [[start[named.first]!, end[named.last]!]],
      });
  }
  const seen = new Set<number>();
  for (const other of reasons) {
    if (
      other.holder < 0 ||
      other.confidence < ASCRIBED ||
      seen.has(other.holder) ||
      isSpeaker(reading, said, other.holder)
    )
      continue;
    seen.add(other.holder);
    const span: Span = [start[other.holder]!, end[other.holder]!];
    positions.push({
      issue: id,
      stance: other.sign > 0 ? 'for' : 'against',
      basis: other.basis,
      by: { ascribedTo: actorAt(span) },
      confidence: other.confidence * 0.9,
      evidence: spansOf(reading, other.words),
    });
  }
  return positions;
}

/**
 * Which side each statement takes on each issue: one list a statement, in the order of the statements; within a list by
 * issue, the speaker's own position before those that the speaker ascribes to others. Empty where nothing is about an
 * issue. `actorAt` says whom a phrase of the article means.
 */
export function takePositions(
  analysis: Analysis,
  statements: readonly Stated[],
  issues: PreparedIssues,
  actorAt: (span: Span) => Actor,
): Position[][] {
  if (issues.length === 0) return statements.map(() => []);
  const { reading, said, candidates } = readStatements(analysis, statements, issues);
  const own: Position[][] = statements.map(() => []);
  for (const all of candidates)
    for (const one of all) own[one.statement]!.push(...positionsOn(reading, one, all, actorAt));
  const taken = said.map((one, i): Taken => ({ said: one, positions: own[i]! }));
  return taken.map(({ positions }, i) => {
    const over = takenOver(reading, taken, i, actorAt);
    const isSettled = ({ issue, stance, by }: Position): boolean =>
      stance === 'neutral' && by === 'speaker' && over.some((one) => one.issue === issue && one.by === 'speaker');
    return [...over, ...positions.filter((position) => !isSettled(position))];
  });
}
