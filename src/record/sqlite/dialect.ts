import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';
import { asOnrecordError } from './errors.ts';

/** Prepared statements kept for reuse; chosen so that every query of the record fits. */
const KEPT_STATEMENTS = 200;

/**
 * Kysely over `node:sqlite`.
 *
 * A transaction begins `immediate`: a plain one that writes after it has read fails at once when another process
 * wrote in between. SQLite itself ends a transaction on a full disk, so a rollback then has nothing to do.
 */
export function dialectOf(database: DatabaseSync, location: string): SqliteDialect {
  const kept = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = kept.get(sql);
    const prepared = known ?? preparedFrom(database, sql === 'begin' ? 'begin immediate' : sql);
    // The one that was used longest ago goes first.
    if (known) kept.delete(sql);
    else if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value!);
    kept.set(sql, prepared);
    return prepared;
  };
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw asOnrecordError(error, location);
    }
  };
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql): SqliteStatement =>
        guarded((): SqliteStatement => {
          if (sql === 'rollback' && !database.isTransaction) return NOTHING;
          const { statement, reader } = prepare(sql);
          return {
            reader,
            all: (parameters) => guarded(() => statement.all(...values(parameters))),
            run: (parameters) => guarded(() => statement.run(...values(parameters))),
            iterate: (parameters) => statement.iterate(...values(parameters)),
          };
        }),
    },
  });
}

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it gives rows. */
  readonly reader: boolean;
}

function preparedFrom(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql);
  return { statement, reader: statement.columns().length > 0 };
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};
