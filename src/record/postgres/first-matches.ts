import { type Kysely, type RawBuilder, sql } from 'kysely';
import { A_DAY_OF_KEYS } from '../days.ts';
import type { Match } from '../sql/counts.ts';
import type { Tables } from '../tables.ts';

type Fragment = RawBuilder<unknown>;

/** What is looked for in the index of words, the table `statement_words` as `w`, and in which order. */
export interface Search {
  /** Whether a row is meant. */
  readonly matches: Fragment;
  /** Whether a row's statement is shown. */
  readonly shown: Fragment;
  /** Keys from this one on, and below that one. */
  readonly least: number;
  readonly below: number;
  readonly oldestFirst: boolean;
}

/** How far is looked before the index is asked; chosen at 975,537 statements, decisions/0157. */
export interface Looking {
  /** Rows that are looked at one by one, which takes some 2 ms. */
  readonly near: number;
  /** As many of these have to match to tell how thick the others are. Fewer: all that match are few enough to be read. */
  readonly telling: number;
}

const LOOKING: Looking = { near: 1_000, telling: 8 };
/** How many times the rows that should hold what is missing are read, so that they mostly do. */
const SLACK = 1.5;

/**
 * The first statements that match, in order, at most `limit`: what is common is found by looking, what is rare by the index.
 *
 * PostgreSQL knows how common the thousand commonest words are. A rarer one it takes for commoner than it is, and then looks at
 * one statement after the other until a page is full, at a fifth of a record for one page. By the index alone, all that match
 * are read where the first thousand are asked for. So the nearest rows are looked at first; how many of them match tells within
 * which keys the rest should be, and the index is asked for what lies there.
 */
export async function firstMatches(
  db: Kysely<Tables>,
  search: Search,
  limit: number,
  looking = LOOKING,
): Promise<readonly Match[]> {
  const nearest = await lookNear(db, search, looking.near);
  if (nearest.found.length >= limit || nearest.seen < looking.near) return nearest.found.slice(0, limit);
  const missing = limit - nearest.found.length;
  const rest = beyond(search, nearest.edge);
  const bound = boundOf(rest, nearest, missing, looking.telling);
  const next = await byIndex(db, bound === null ? rest : upTo(rest, bound), missing);
  const found = [...nearest.found, ...next];
  if (bound === null || next.length === missing) return found;
  return [...found, ...(await byIndex(db, beyond(rest, bound), missing - next.length))];
}

interface Nearest {
  readonly found: readonly Match[];
  readonly seen: number;
  /** The key of the row in the middle, and of the last. */
  readonly middle: number;
  readonly edge: number;
}

async function lookNear(db: Kysely<Tables>, search: Search, rows: number): Promise<Nearest> {
  const edge = search.oldestFirst ? sql`max(key)` : sql`min(key)`;
  const { rows: told } = await sql<Nearest & { readonly found: string }>`with near as materialized (
      select w.key, case when ${search.matches} then ${search.shown} end as shown from statement_words w
      where ${within(search)} order by w.key ${directionOf(search)} limit ${sql.lit(rows)})
    select count(*) as seen, (select key from near offset ${sql.lit(rows >> 1)} limit 1) as middle, ${edge} as edge,
      ${listOf(sql`filter (where shown is not null)`)} as found
    from near`.execute(db);
  return { ...told[0]!, found: matchesIn(told[0]!.found, search) };
}

/** The first that match, by the index of words; whether they are shown is asked of these alone. */
async function byIndex(db: Kysely<Tables>, search: Search, limit: number): Promise<readonly Match[]> {
  // `offset 0` keeps the limit from what is inside, so that the index is read and not one row after the other.
  const { rows } = await sql<{ found: string }>`select ${listOf()} as found from
    (select w.key, ${search.shown} as shown from
      (select w.key, w.said, w.about from statement_words w where ${search.matches} and ${within(search)} offset 0) as w
      order by w.key ${directionOf(search)} limit ${limit}) as first`.execute(db);
  return matchesIn(rows[0]!.found, search);
}

const directionOf = ({ oldestFirst }: Search): Fragment => (oldestFirst ? sql`asc` : sql`desc`);

const within = ({ least, below }: Search): Fragment =>
  below < Infinity ? sql`w.key >= ${least} and w.key < ${below}` : sql`w.key >= ${least}`;

const listOf = (which = sql``): Fragment =>
  sql`coalesce(json_agg(json_build_array(key, shown::int)) ${which}, '[]')::text`;

function matchesIn(list: string, { oldestFirst }: Search): Match[] {
  const matches = (JSON.parse(list) as [number, number][]).map(([key, shown]) => ({ key, shown: shown === 1 }));
  return matches.sort((a, b) => (oldestFirst ? a.key - b.key : b.key - a.key));
}

/** What comes after a key. */
const beyond = (search: Search, key: number): Search =>
  search.oldestFirst ? { ...search, least: key + 1 } : { ...search, below: key };

/** What comes up to a key, and with it. */
const upTo = (search: Search, key: number): Search =>
  search.oldestFirst ? { ...search, below: key + 1 } : { ...search, least: key };

/**
 * A key up to which there should be as many as are missing, were they as thick as among the nearest; null where these do not
 * tell, or all of the rest has to be read. Of a day that goes beyond the nearest nobody knows how much it holds: it counts whole.
 */
function boundOf(
  rest: Search,
  { found, seen, middle, edge }: Nearest,
  missing: number,
  telling: number,
): number | null {
  if (found.length < telling) return null;
  const rows = (SLACK * missing * seen) / found.length;
  const span = Math.max(Math.abs(middle - edge), A_DAY_OF_KEYS);
  const distance = Math.ceil((span * rows) / (seen / 2));
  const bound = rest.oldestFirst ? edge + distance : edge - distance;
  return bound > rest.least && bound < Math.min(rest.below, Number.MAX_SAFE_INTEGER) ? bound : null;
}
