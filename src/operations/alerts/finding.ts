import type { Dated } from '../../domain/index.ts';
import type { Alert, Notice, RecordStore, StoredStatement } from '../../record/index.ts';
import { type Passage, type Shift, shiftsOf } from '../../search/index.ts';

/** UTF-16 units of a passage that is shown to others. */
const LONGEST_PASSAGE = 300;

/** Words, whose they are, and where they stand. */
export interface Told {
  /** As the article has them, its quotation marks included; cut off where they are long. */
  readonly words: string;
  readonly speaker: string | null;
  /** The words that name the source and that credit it. */
  readonly source: string;
  readonly cue: string;
  /** 0 to 1: that words and source are right. */
  readonly confidence: number;
  readonly said: Dated;
  readonly positions: readonly {
    readonly issue: string;
    readonly stance: string;
    readonly basis: string;
    /** Null: the speaker's own; else to whom the speaker ascribes it. */
    readonly ascribedTo: string | null;
    readonly confidence: number;
    /** The words that decided it. */
    readonly evidence: string;
  }[];
  readonly statement: string;
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly url: string | null;
    readonly published: Dated;
  };
}

/** What a notice tells. `confirmed`: who said that it is a shift, and when. */
export type Finding =
  | { readonly of: 'statement'; readonly told: Told }
  | {
      readonly of: 'shift';
      readonly actor: string;
      readonly issue: { readonly id: string; readonly proposition: string };
      readonly earlier: Told;
      readonly later: Told;
      readonly confirmed: { readonly by: string; readonly at: string };
    };

/** What a notice tells, read anew; null where it is not on the record any more, or a person has taken it out. */
export async function findingOf(record: RecordStore, alert: Alert, { of }: Notice): Promise<Finding | null> {
  if (alert.question.of === 'shifts') {
    const { issue } = alert.question;
    const shift = (await shiftsOf(record, issue === undefined ? {} : { issue })).find(({ id }) => id === of);
    return shift ? shiftFinding(shift) : null;
  }
  const statement = await record.statementOf(of);
  return statement && statement.rejected === null ? { of: 'statement', told: toldOf(statement) } : null;
}

function shiftFinding({ actor, issue, position }: Shift): Finding | null {
  const { earlier, later, verdict } = position.change;
  if (verdict?.verdict !== 'confirmed') return null;
  const { id, proposition } = issue.issue;
  const told = ({ statement }: Passage): Told => toldOf(statement);
  return {
    ...{ of: 'shift', actor: actor.name, issue: { id, proposition } },
    ...{ earlier: told(earlier), later: told(later), confirmed: { by: verdict.by, at: verdict.at } },
  };
}

const passage = (words: string): string =>
  words.length <= LONGEST_PASSAGE ? words : `${words.slice(0, LONGEST_PASSAGE).replace(/\s+\S*$/, '')} …`;

function toldOf({ id, words, source, cue, speaker, confidence, said, positions, article }: StoredStatement): Told {
  return {
    words: passage(words.replace(/\s+/g, ' ')),
    speaker: speaker.name,
    source,
    cue,
    confidence,
    said,
    positions: positions.map(({ issue, stance, basis, own, holder, confidence: sure, words: evidence }) => ({
      ...{ issue, stance, basis, ascribedTo: own ? null : holder, confidence: sure, evidence },
    })),
    statement: id,
    article: {
      id: article.id,
      title: article.title,
      outlet: article.outlet?.name ?? article.outlet?.domain ?? null,
      url: article.url,
      published: article.published,
    },
  };
}

/** A finding in one line: who, by which words credited, what. */
export function headOf(finding: Finding): string {
  if (finding.of === 'statement') return saidBy(finding.told);
  return `${finding.actor}: a shift on “${finding.issue.proposition}”, confirmed by ${finding.confirmed.by}`;
}

const saidBy = ({ speaker, source, cue, words }: Told): string =>
  [speaker ?? (source || 'somebody not named'), cue, words].filter((part) => part !== '').join(' ');

/** A finding in lines of text, with where it stands and how sure it is. */
export function linesOf(finding: Finding): string[] {
  if (finding.of === 'statement') return [saidBy(finding.told), placeOf(finding.told)];
  const { earlier, later } = finding;
  const side = (name: string, told: Told): string[] => [`${name}: ${saidBy(told)}`, placeOf(told)];
  return [headOf(finding), ...side('Earlier', earlier), ...side('Later', later)];
}

const placeOf = ({ article, said, confidence }: Told): string =>
  [
    article.outlet ?? 'outlet unknown',
    article.title ?? '',
    said.value === null ? 'day not given' : `said ${BOUNDS[said.bound]}${said.value}`,
    `confidence ${confidence.toFixed(2)}`,
    article.url ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
const BOUNDS = { exact: '', 'not-before': 'not before ', 'not-after': 'not after ' } as const;
