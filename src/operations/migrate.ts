import { OnrecordError } from '../domain/index.ts';
import { type CopiedRows, type CopyProgress, copyRecord, openTables } from '../record/index.ts';

/**
 * Copies a record to another place, of the same kind of store or another, and checks the copy. `from` is left as it is.
 * Interrupted, it goes on where it stopped when it is run again.
 *
 * Rejects with `usage/record`, `migrate/watched`, `migrate/not-empty`, `migrate/differs`, and `record/…`.
 */
export async function migrate(
  from: string,
  to: string,
  onProgress?: (progress: CopyProgress) => void,
): Promise<readonly CopiedRows[]> {
  if (from === to) throw new OnrecordError('usage/record', 'Both places are the same.', 'Name a new place.');
  const source = openTables(from);
  try {
    // Whether the old record is there is known before a new one is made.
    await source.db.selectFrom('issue').select('id').limit(1).execute();
    const target = openTables(to, { create: true });
    try {
      return await copyRecord(source, target, onProgress);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
