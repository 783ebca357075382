import { type RawBuilder, sql } from 'kysely';

/** What is selected of an article `a` with its outlet `o`. */
export const ARTICLE_HEAD = sql`a.key as article_key, a.id as article_id, a.version, a.title, a.url,
  o.name as outlet_name, o.domain as outlet_domain, a.published, a.statements`;

/** What is selected of a statement in the same words in every store; members, holders and the reason are each store's own. */
export const STATEMENT_COLUMNS = sql`statement.key, statement.id, statement.current, statement.kind, statement.part,
  statement.confidence, statement.shown, statement.words, statement.source, statement.cue, statement.details,
  statement.amended,
  ${ARTICLE_HEAD},
  actor.id as actor_id, actor.name as actor_name, actor.kind as actor_kind, actor.private as actor_private,
  cs.key as corrected, cs.by as corrected_by, cs.at as corrected_at,
  cr.key as rejected, cr.by as rejected_by, cr.at as rejected_at`;

export const STATEMENT_JOINS = sql`join article a on a.key = statement.article_key
  left join outlet o on o.key = a.outlet_key left join actor on actor.key = statement.actor_key
  left join correction cs on cs.key = statement.correction_key
  left join correction cr on cr.key = statement.rejection_key`;

/** What is selected where only the words are asked for; `actor` is joined by `actor_key`. */
export const WORDING_COLUMNS = sql`statement.key as "order", statement.words, actor.id as speaker`;

/** The keys of statements with such a position; null where none is asked for. */
export function positionsWhere(issue: string | undefined, holder: number | undefined): RawBuilder<unknown> | null {
  const where = [
    ...(issue === undefined ? [] : [sql`issue = ${issue}`]),
    ...(holder === undefined ? [] : [sql`holder_key = ${holder} and own = 0`]),
  ];
  return where.length === 0 ? null : sql`select statement_key from position where ${sql.join(where, sql` and `)}`;
}
