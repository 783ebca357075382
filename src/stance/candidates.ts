import type { Actor, AttributionSpans, Part, StatementKind } from '../domain/index.ts';
import { type Analysis, tokenAt } from '../language/index.ts';
import { readCue, tokensOf, verbsOfCues } from './cue.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import type { PreparedIssue, PreparedIssues } from './proposition.ts';
import { type Reading, readOperators, withVerb } from './reading.ts';
import { examine, type Reason } from './reasons.ts';
import { isCount, isNobody, isRule } from './source.ts';
import type { Said } from './speaker.ts';

/** A statement of which the positions are asked. */
export interface Stated {
  readonly spans: AttributionSpans;
  readonly kind: StatementKind;
  readonly actor: Actor;
  readonly part: Part;
}

/** A statement and an issue that it may be about, with all that was read of both. */
export interface Candidate {
  readonly statement: number;
  readonly issue: PreparedIssue;
  readonly said: Said;
  /** All mentions of the issue in the article. */
  readonly mentions: readonly Mention[];
  /** Those in the statement. */
  readonly held: readonly Mention[];
  readonly reasons: readonly Reason[];
  /** Whether the source counts, is nobody or is a rule, so that it holds no view. */
  readonly counts: boolean;
}

export interface ReadStatements {
  readonly reading: Reading;
  readonly said: readonly Said[];
  /** All mentions of each issue in the article. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Issue by issue, in the order of the issues; within an issue in the order of the statements. */
  readonly candidates: readonly (readonly Candidate[])[];
}

/** Reads all statements of an article on all issues. */
export function readStatements(
  analysis: Analysis,
  statements: readonly Stated[],
  issues: PreparedIssues,
): ReadStatements {
  const at = (offset: number): number => tokenAt(analysis, offset);
  const all = statements.map(({ spans }) => spans);
  const reading = readOperators(analysis, verbsOfCues(analysis, all, at));
  const said = statements.map((statement) => saidOf(reading, statement));
  const found = issues.map((issue) => {
    const own = withVerb(reading, issue.verb);
    const mentions = findMentions(own, issue);
    const candidates =
      mentions.length > 0
        ? said.flatMap((one, statement) => candidateOf(own, one, statement, issue, mentions) ?? [])
        : [];
    return { mentions, candidates };
  });
  return {
    reading,
    said,
    mentions: found.map(({ mentions }) => mentions),
    candidates: found.map(({ candidates }) => candidates),
  };
}

function saidOf(reading: Reading, { spans, kind, actor }: Stated): Said {
  const content = tokensOf(reading, spans.content);
  return {
    spans,
    source: tokensOf(reading, spans.source),
    content,
    cue: readCue(reading, spans, content),
    cueStems: tokensOf(reading, spans.cue).map((t) => reading.stems[t]!),
    direct: kind === 'direct',
    actor,
  };
}

function candidateOf(
  reading: Reading,
  said: Said,
  statement: number,
  issue: PreparedIssue,
  mentions: readonly Mention[],
): Candidate | undefined {
  const { held, reasons } = examine(reading, said, issue, mentions);
  if (held.length === 0 && reasons.length === 0) return undefined;
  return { statement, issue, said, mentions, held, reasons, counts: holdsNoView(reading, said) };
}

/** Whether the source counts, is nobody or is a rule. */
export const holdsNoView = (reading: Reading, { source, cue }: Said): boolean =>
  isCount(reading, source) || isNobody(reading, source) || (cue.deed && isRule(reading, source));
