import type { ActorKind, Article, Dated, Entry } from '../../domain/index.ts';
import { amendedPositions, amendedSaid, amendmentOf, signedReason } from '../corrections/amend.ts';
import { dayOfKey } from '../days.ts';
import type { RejectionReason } from '../people.ts';
import type {
  Amended,
  ArticleHead,
  ArticleListed,
  CorrectedBy,
  StatementDetails,
  StoredSpeaker,
  StoredStatement,
} from '../record.ts';
import type { Tables } from '../tables.ts';

/** What is selected of an article for a list. */
export interface HeadRow {
  readonly article_key: number;
  readonly article_id: string;
  readonly version: number;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet_name: string | null;
  readonly outlet_domain: string | null;
  readonly published: string;
  readonly statements: number;
}

/** What is selected of a statement, with its article and its actor. */
export type StatementRow = Pick<
  Tables['statement'],
  | 'key'
  | 'id'
  | 'current'
  | 'kind'
  | 'part'
  | 'confidence'
  | 'shown'
  | 'words'
  | 'source'
  | 'cue'
  | 'details'
  | 'amended'
> &
  HeadRow & {
    readonly actor_id: string | null;
    readonly actor_name: string | null;
    readonly actor_kind: ActorKind | null;
    readonly actor_private: number | null;
    /** JSON: ids of the speakers of a joint statement; null for others. */
    readonly members: string | null;
    /** JSON: ordinal of a position and id of who holds it, for those on record. */
    readonly holders: string;
    /** The corrections that hold; all null where there is none. */
    readonly corrected: number | null;
    readonly corrected_by: string | null;
    readonly corrected_at: string | null;
    readonly rejected: number | null;
    readonly rejected_by: string | null;
    readonly rejected_at: string | null;
    readonly rejected_why: string | null;
  };

export const headOf = (row: HeadRow): ArticleHead => ({
  id: row.article_id,
  version: row.version,
  title: row.title,
  url: row.url,
  outlet:
    row.outlet_name === null && row.outlet_domain === null
      ? null
      : { name: row.outlet_name || null, domain: row.outlet_domain || null },
  published: JSON.parse(row.published) as Dated,
  statements: row.statements,
});

export const listedOf = (row: HeadRow): ArticleListed => ({ ...headOf(row), order: row.article_key });

const signed = (correction: number | null, by: string | null, at: string | null): CorrectedBy | null =>
  correction === null ? null : { correction, by: by ?? '', at: at ?? '' };

/** Who speaks: whom a correction names, else whom the article names, by the name the record has for this actor. */
function speakerOf(row: StatementRow, { actor }: StatementDetails, amended: readonly Amended[]): StoredSpeaker {
  const corrected = signed(row.corrected, row.corrected_by, row.corrected_at);
  const shared = { how: actor.how, privatePerson: row.actor_private === 1 || actor.privatePerson === true };
  if (corrected) {
    const { actor_id: id, actor_name: name, actor_kind: kind } = row;
    const reason = signedReason({ ...corrected, confirms: amendmentOf(amended, 'speaker')?.confirms === true });
    const privatePerson = row.actor_private === 1;
    return {
      ...shared,
      privatePerson,
      id,
      name,
      kind: kind ?? 'unknown',
      confidence: 1,
      members: [],
      reason,
      corrected,
    };
  }
  return {
    ...shared,
    id: row.actor_id,
    name: row.actor_name ?? actor.name,
    kind: actor.kind,
    confidence: actor.confidence,
    members: row.members === null ? [] : (JSON.parse(row.members) as string[]),
    ...(actor.reason !== undefined && { reason: actor.reason }),
  };
}

export function statementOfRow(row: StatementRow): StoredStatement {
  const details = JSON.parse(row.details) as StatementDetails;
  const { spans, occasion } = details;
  const amended = JSON.parse(row.amended ?? '[]') as Amended[];
  const speaker = speakerOf(row, details, amended);
  const said = amendedSaid(details.said, amended);
  const holders = new Map(JSON.parse(row.holders) as [number, string][]);
  const rejected = signed(row.rejected, row.rejected_by, row.rejected_at);
  return {
    id: row.id,
    order: row.key,
    words: row.words,
    source: row.source,
    cue: row.cue,
    kind: amendmentOf(amended, 'kind')?.kind ?? row.kind,
    part: row.part,
    confidence: amendmentOf(amended, 'accept') ? 1 : row.confidence,
    shown: row.shown === 1,
    speaker,
    said,
    saidWords: said.basis === 'person' ? '' : details.saidWords,
    day: dayOfKey(row.key),
    occasion,
    positions: amendedPositions(details.positions, amended).map((position, ordinal) => ({
      ...position,
      holder: position.own ? speaker.name : position.holder,
      holderId: holders.get(ordinal) ?? null,
    })),
    spans,
    current: row.current === 1,
    rejected: rejected && { ...rejected, reason: row.rejected_why as RejectionReason },
    amended,
    article: headOf(row),
  };
}

/** What `article_text.details` holds. */
export type ArticleDetails = Pick<Entry, 'origin' | 'headline' | 'claims' | 'notices' | 'times' | 'producer'> & {
  readonly article: Omit<Article, 'text'>;
};
