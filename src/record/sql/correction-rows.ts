import { type Kysely, sql } from 'kysely';
import { type CorrectionRow, effectiveKeys, type Step, stepsOf } from '../corrections/replay.ts';
import type { Correction, CorrectionTarget } from '../people.ts';
import type { Tables } from '../tables.ts';
import { jsonMember } from './json.ts';

/** A row of corrections with who made it and when. */
export interface SignedRow extends CorrectionRow {
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

type Raw = { [K in keyof Tables['correction']]: K extends 'key' ? number : Tables['correction'][K] };

export const rowOf = ({ key, at, by, what, target, value, undoes, note }: Raw): SignedRow => ({
  key,
  at,
  by,
  note,
  what: what as Correction['what'],
  target: JSON.parse(target) as CorrectionTarget,
  value: JSON.parse(value) as Record<string, unknown>,
  undoes,
});

/** What stands in a row that was about somebody who was forgotten. */
export const BLANK = '{"forgotten":true}';

/** All kinds of corrections, but those that take others back. */
export const KINDS: readonly Exclude<Correction['what'], 'undo'>[] = [
  'speaker',
  'said',
  'kind',
  'side',
  'reject',
  'accept',
  'note',
  'shift',
  'merge',
  'split',
  'distinct',
  'alias',
  'wikidata',
  'private',
  'name',
  'joined',
  'enter',
];

/** All rows of some kinds, with the undoing ones, first to last. */
export async function rowsOf(db: Kysely<Tables>, kinds: readonly Correction['what'][]): Promise<SignedRow[]> {
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where('what', 'in', [...kinds, 'undo'])
    .where('target', '!=', BLANK)
    .orderBy('key')
    .execute();
  return rows.map(rowOf);
}

/** The merges and splits that hold, in order. */
export const joinSteps = async (db: Kysely<Tables>): Promise<Step[]> => stepsOf(await rowsOf(db, ['merge', 'split']));

/** Corrections of an article's statements, first to last. By the article's id, or by its bytes under another. */
export async function statementCorrections(
  db: Kysely<Tables>,
  article: { readonly id: string; readonly sha256: string },
): Promise<SignedRow[]> {
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where(
      sql<boolean>`(${jsonMember(db, 'target', 'article')} = ${article.id} or ${jsonMember(db, 'target', 'sha256')} = ${article.sha256})`,
    )
    .orderBy('key')
    .execute();
  return rows.map(rowOf);
}

/** Those of the rows that were not undone. */
export async function holding(db: Kysely<Tables>, rows: readonly SignedRow[]): Promise<SignedRow[]> {
  const undoing = await rowsOf(db, []);
  const effective = effectiveKeys([...rows, ...undoing]);
  return rows.filter(({ key }) => effective.has(key));
}
