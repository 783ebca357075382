import { type Kysely, sql } from 'kysely';
import { dayOfKey } from '../days.ts';
import type { Tables } from '../tables.ts';
import { eachNumber } from './json.ts';
import { keptQuery } from './kept-query.ts';
import { rememberedIn, type Surroundings } from './remembered.ts';

interface Row {
  readonly key: number;
  readonly id: string;
  readonly outlet: string | null;
  readonly domain: string | null;
  readonly names: string | null;
}

const readAnew = keptQuery(
  (db: Kysely<Tables>, keys: string) => sql<Row>`
    select a.key, a.id, o.name as outlet, o.domain, s.names
    from ${eachNumber(db, keys)} as asked join article a on a.key = asked.value
    left join outlet o on o.key = a.outlet_key left join scene s on s.article_key = a.key`,
);

/** Articles whose surroundings are kept within a transaction; some 3 kB each. */
const KEPT = 5000;

/** By transaction: within one nobody else changes an article, and who is named together is read again and again. */
const read = new WeakMap<Kysely<Tables>, Map<number, Surroundings>>();

/** The surroundings that articles' versions give, by their keys. */
export async function surroundingsOf(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Surroundings>> {
  const known = knownIn(db);
  const missing = keys.filter((key) => !known.has(key));
  if (missing.length === 0) return known;
  if (known.size > KEPT) known.clear();
  const asked = known.size === 0 ? keys : missing;
  for (const { key, id, outlet, domain, names } of await readAnew(db, JSON.stringify(asked))) {
    const scene = names === null ? [] : (JSON.parse(names) as string[]);
    known.set(key, { article: id, outlet: outlet || domain || null, day: dayOfKey(key), scene });
  }
  return known;
}

function knownIn(db: Kysely<Tables>): Map<number, Surroundings> {
  const remembered = rememberedIn(db);
  if (remembered) return remembered.surroundings;
  if (!db.isTransaction) return new Map();
  const known = read.get(db) ?? new Map<number, Surroundings>();
  read.set(db, known);
  return known;
}

/** Has them read anew, because they are changed. */
export function surroundingsChange(db: Kysely<Tables>, articleKey: number): void {
  read.get(db)?.delete(articleKey);
  rememberedIn(db)?.surroundings.delete(articleKey);
}
