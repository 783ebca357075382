import type { Kysely } from 'kysely';
import type { Correction } from '../people.ts';
import type { Tables } from '../tables.ts';
import { listCorrections } from './corrections.ts';

/** More corrections of one statement or actor are not looked at. */
const MOST = 1000;

/** The id of the latest correction of the same statement or actor, undoing ones included; 0 for none. */
export async function latestAbout(db: Kysely<Tables>, correction: Correction): Promise<number> {
  const query =
    'statement' in correction
      ? { statement: correction.statement }
      : 'actor' in correction && correction.actor !== null
        ? { actor: correction.actor }
        : null;
  if (query === null) return 0;
  const rows = await listCorrections(db, { ...query, limit: MOST });
  return Math.max(0, ...rows.map(({ id }) => id));
}
