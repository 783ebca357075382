import type { Article, Dated, Entry } from '../../domain/index.ts';
import { dayOfKey } from '../days.ts';
import { actorId } from '../names.ts';
import type { ArticleHead, ArticleListed, StatementDetails, StoredSpeaker, StoredStatement } from '../record.ts';
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
  'key' | 'id' | 'current' | 'kind' | 'part' | 'confidence' | 'shown' | 'words' | 'source' | 'cue' | 'details'
> &
  HeadRow & {
    readonly actor_id: string | null;
    readonly actor_name: string | null;
    readonly actor_private: number | null;
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

export function statementOfRow(row: StatementRow): StoredStatement {
  const { spans, actor, said, saidWords, occasion, positions } = JSON.parse(row.details) as StatementDetails;
  const speaker: StoredSpeaker = {
    id: row.actor_id,
    name: row.actor_name ?? actor.name,
    kind: actor.kind,
    how: actor.how,
    confidence: actor.confidence,
    privatePerson: row.actor_private === 1 || actor.privatePerson === true,
    members: (actor.members ?? []).flatMap((member) => actorId(member, { id: row.article_id }) ?? []),
    ...(actor.reason !== undefined && { reason: actor.reason }),
  };
  return {
    id: row.id,
    order: row.key,
    words: row.words,
    source: row.source,
    cue: row.cue,
    kind: row.kind,
    part: row.part,
    confidence: row.confidence,
    shown: row.shown === 1,
    speaker,
    said,
    saidWords,
    day: dayOfKey(row.key),
    occasion,
    positions,
    spans,
    current: row.current === 1,
    article: headOf(row),
  };
}

/** What `article_text.details` holds. */
export type ArticleDetails = Pick<Entry, 'origin' | 'times' | 'producer'> & { readonly article: Omit<Article, 'text'> };
