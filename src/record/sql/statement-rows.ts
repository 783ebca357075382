import type { Kysely } from 'kysely';
import { type Dated, OnrecordError } from '../../domain/index.ts';
import { amendedPositions, amendedSaid, amendmentOf } from '../corrections/amend.ts';
import { anchorOf } from '../corrections/anchor.ts';
import { daysOf } from '../days.ts';
import type { Correction, CorrectionTarget, StatementCorrectionOf } from '../people.ts';
import type { Amended, StatementDetails } from '../record.ts';
import type { Tables } from '../tables.ts';

/** A correction as it is entered. */
export interface NewRow {
  readonly what: Correction['what'];
  readonly target: CorrectionTarget;
  readonly value: Readonly<Record<string, unknown>>;
  readonly undoes?: number;
  /** The actor that it made or is about. */
  readonly actor: string | null;
}

/** What a statement says before a correction, so that the row can tell it. */
interface Before {
  readonly target: CorrectionTarget;
  readonly speaker: string | null;
  readonly said: Dated;
  readonly kind: string;
  readonly rejected: boolean;
  readonly positions: readonly (StatementDetails['positions'][number] & { readonly holderId: string | null })[];
}

async function before(db: Kysely<Tables>, id: string): Promise<Before> {
  const row = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.key', 'statement.article_key')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .leftJoin('actor', 'actor.key', 'statement.actor_key')
    .select(['article.id', 'sha256', 'text', 'source', 'statement.details', 'amended', 'statement.kind'])
    .select(['rejection_key', 'actor.id as speaker', 'statement.key'])
    .where('statement.id', '=', id)
    .executeTakeFirst();
  const details = row && (JSON.parse(row.details) as StatementDetails);
  const quote = row && details && anchorOf(row.text, details.spans);
  if (!row || !details || !quote) {
    throw new OnrecordError(
      'correct/unknown-statement',
      `No statement on this record has the id ${JSON.stringify(id)}.`,
      'See `onrecord show ARTICLE --ids` for the ids of its statements.',
    );
  }
  const amended = JSON.parse(row.amended ?? '[]') as Amended[];
  return {
    target: { article: row.id, sha256: row.sha256, quote, source: row.source },
    speaker: row.speaker,
    said: amendedSaid(details.said, amended),
    kind: amendmentOf(amended, 'kind')?.kind ?? row.kind,
    rejected: row.rejection_key !== null,
    positions: await withHolders(db, row.key, amendedPositions(details.positions, amended)),
  };
}

/** Positions with the ids of those who hold them, as they were derived. */
async function withHolders(
  db: Kysely<Tables>,
  statement: number,
  positions: StatementDetails['positions'],
): Promise<Before['positions']> {
  const rows = await db
    .selectFrom('position')
    .innerJoin('actor', 'actor.key', 'position.holder_key')
    .select(['ordinal', 'actor.id'])
    .where('statement_key', '=', statement)
    .execute();
  const ids = new Map(rows.map(({ ordinal, id }) => [ordinal, id]));
  return positions.map((position, ordinal) => ({ ...position, holderId: ids.get(ordinal) ?? null }));
}

/** By which words a statement is found again; see `CorrectionTarget`. Rejects with `correct/unknown-statement`. */
export const statementTarget = async (db: Kysely<Tables>, id: string): Promise<CorrectionTarget> =>
  (await before(db, id)).target;

/** The row of a correction of one statement, with what was there before. `known`: the id of an actor as it is now. */
export async function statementRow(
  db: Kysely<Tables>,
  correction: StatementCorrectionOf,
  known: (actor: string) => Promise<string>,
): Promise<NewRow> {
  const held = await before(db, correction.statement);
  const { what } = correction;
  const row = (value: NewRow['value'], actor: string | null = null): NewRow => ({
    what,
    target: held.target,
    value: 'confirms' in correction && correction.confirms ? { ...value, confirms: true } : value,
    actor,
  });
  switch (what) {
    case 'speaker': {
      const id = correction.actor === null ? null : await known(correction.actor);
      return row({ actor: id, before: held.speaker }, id);
    }
    case 'said':
      return row({ said: dateOf(correction.said), before: { value: held.said.value, bound: held.said.bound } });
    case 'kind':
      return row({ kind: correction.kind, before: held.kind });
    case 'side':
      return row(await sideOf(db, correction, held, known));
    case 'reject':
      return row({ reason: correction.reason });
    case 'accept':
      return row({ before: held.rejected ? 'taken out' : null });
    case 'note':
      return row({});
  }
}

function dateOf({ value, bound }: Extract<StatementCorrectionOf, { what: 'said' }>['said']) {
  if (value === null || daysOf(value)) return { value, bound };
  throw new OnrecordError(
    'usage/date',
    `${JSON.stringify(value)} is no date.`,
    'Write a year, a month or a day, or two of them for a stretch of time: 2025-02-14, 2025-02, 2025-02-10/2025-02-16.',
  );
}

async function sideOf(
  db: Kysely<Tables>,
  { issue, stance, basis, ascribedTo }: Extract<StatementCorrectionOf, { what: 'side' }>,
  { positions }: Before,
  known: (actor: string) => Promise<string>,
): Promise<NewRow['value']> {
  const tracked = await db.selectFrom('issue').select('id').where('id', '=', issue).executeTakeFirst();
  if (!tracked) {
    const message = `No issue on this record has the id ${JSON.stringify(issue)}.`;
    throw new OnrecordError('correct/unknown-issue', message, 'See `onrecord issue list` for those that are tracked.');
  }
  const holder = ascribedTo == null ? ascribedTo : await known(ascribedTo);
  const found = positions
    .filter((position) => position.issue === issue)
    .find(({ own, holderId }) => (holder === undefined ? own : !own && holderId === holder));
  const before = found ? { stance: found.stance, basis: found.basis } : null;
  return { issue, stance, basis, ...(holder !== undefined && { ascribedTo: holder }), before };
}
