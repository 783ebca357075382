import type { CompiledQuery, Kysely, QueryExecutorProvider } from 'kysely';
import type { Tables } from '../tables.ts';
import { isPostgres } from './json.ts';

/** A query before it is made into SQL. */
interface Query<O> {
  compile(db: QueryExecutorProvider): CompiledQuery<O>;
}

/** A query as SQL; a parameter that is given at each execution is its place among those given, any other its value. */
interface Kept<O> {
  readonly compiled: CompiledQuery<O>;
  readonly parameters: readonly ({ readonly place: number } | { readonly value: unknown })[];
}

/** Stands for a value that is given later. */
class Place {
  readonly place: number;
  constructor(place: number) {
    this.place = place;
  }
}

/**
 * A query that is made into SQL once and executed often: making it takes longer than most of them run (decisions/0141).
 *
 * @param build makes the query. What it is given are placeholders: it hands them on to the query as values and looks at none.
 * @returns executes it with values in their place, and gives the rows.
 */
export function keptQuery<P extends readonly unknown[], O>(
  build: (db: Kysely<Tables>, ...given: P) => Query<O>,
): (db: Kysely<Tables>, ...given: P) => Promise<O[]> {
  const kept = new Map<boolean, Kept<O>>();
  // As many places as the query names; `db` is not among them.
  const places = Array.from({ length: build.length - 1 }, (_, place) => new Place(place)) as unknown as P;
  const keptFor = (db: Kysely<Tables>): Kept<O> => {
    const known = kept.get(isPostgres(db));
    if (known) return known;
    const compiled = build(db, ...places).compile(db);
    const parameters = compiled.parameters.map((value) => (value instanceof Place ? value : { value }));
    kept.set(isPostgres(db), { compiled, parameters });
    return { compiled, parameters };
  };
  return async (db, ...given) => {
    const { compiled, parameters } = keptFor(db);
    const values = parameters.map((one) => ('place' in one ? given[one.place] : one.value));
    return (await db.executeQuery<O>({ ...compiled, parameters: values })).rows;
  };
}
