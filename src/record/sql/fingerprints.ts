import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Fingerprints } from '../../domain/index.ts';
import { A_DAY_OF_KEYS, endOfDay, keyOfDay, latestDay } from '../days.ts';
import type { Candidate, CandidateQuery } from '../relatives.ts';
import type { Tables } from '../tables.ts';
import { eachNumber, jsonOfNumbers } from './json.ts';
import { keptQuery } from './kept-query.ts';

/** A fingerprint in more articles than this (of those looked at) tells nothing; decisions/0064. */
const TOO_COMMON = 100;

/** Passing fingerprints are looked for so many days before and after publication. */
const DAYS_AROUND = 10;

/** With fewer shared passing fingerprints and no lasting one, an article is no candidate. */
const FEWEST_PASSING = 2;

/** Nor with less weight: two passing ones that more than four articles share weigh less. */
const LEAST_WEIGHT = 1;

/** Of those that share passing fingerprints alone so many are taken: a rewording is among the first; decisions/0064. */
const MOST_PASSING = 6;

/**
 * So many of those that share nothing lasting but runs of words, and these weigh less than `LEAST_WEIGHT`: turns of phrase
 * that come back in the news, which more articles have the more are held; decisions/0064.
 */
const MOST_FORMULAIC = 4;

const MS_A_DAY = 86_400_000;

const WHENEVER: Between = { from: 0, to: Number.MAX_SAFE_INTEGER };

/**
 * Passing fingerprints are kept by stretches of so many days, so that those of one week stand on the same pages and not all over
 * the index (decisions/0149). Ten days around a day are in three of them at most.
 */
export const DAYS_A_STRETCH = 16;

/** The stretch of days in which an article was published, by its key; 0 where the day is unknown. */
const stretchOf = (key: number): number => Math.floor(key / A_DAY_OF_KEYS / DAYS_A_STRETCH);

/** Adds the fingerprints of a version. */
export async function addFingerprints(db: Kysely<Tables>, key: number, prints: Fingerprints): Promise<void> {
  const lasting = JSON.stringify([...new Set([...prints.runs, ...prints.lasting])]);
  const passing = JSON.stringify([...new Set(prints.passing)]);
  const all = JSON.stringify([...new Set([...prints.runs, ...prints.lasting, ...prints.passing])]);
  await sql`insert into fingerprint (print, article_key)
    select value, ${key} from ${eachNumber(db, sql`${lasting}`)} as listed`.execute(db);
  await sql`insert into passing_print (stretch, print, article_key)
    select ${stretchOf(key)}, value, ${key} from ${eachNumber(db, sql`${passing}`)} as listed`.execute(db);
  await sql`insert into fingerprinted (article_key, prints) values (${key}, ${all})`.execute(db);
}

/** Removes them: a version that is no longer current is not found. */
export async function removeFingerprints(db: Kysely<Tables>, key: number): Promise<void> {
  const prints = eachNumber(db, sql`(select prints from fingerprinted where article_key = ${key})`);
  await sql`delete from fingerprint where article_key = ${key} and print in ${prints}`.execute(db);
  await sql`delete from passing_print where stretch = ${stretchOf(key)} and article_key = ${key} and print in ${prints}`.execute(
    db,
  );
  await sql`delete from fingerprinted where article_key = ${key}`.execute(db);
}

/** The current version's key, for fingerprints that are set later. */
export async function setFingerprints(db: Kysely<Tables>, id: string, prints: Fingerprints): Promise<void> {
  const row = await db
    .selectFrom('article')
    .select('key')
    .where('id', '=', id)
    .where('current', '=', 1)
    .executeTakeFirst();
  if (!row) return;
  await removeFingerprints(db, row.key);
  await addFingerprints(db, row.key, prints);
}

type Kind = keyof Fingerprints;
type Posting = { readonly article_key: number; readonly kind: Kind; readonly n: number };

/** Keys of articles, `to` not included. */
interface Between {
  readonly from: number;
  readonly to: number;
}

/** One row for each shared fingerprint that is not too common, with the number of articles that have it. */
async function postings(
  db: Kysely<Tables>,
  prints: readonly number[],
  kind: Kind,
  articles: RawBuilder<unknown>,
): Promise<readonly Posting[]> {
  if (prints.length === 0) return [];
  const { rows } = await sql<{ keys: string | null }>`
    select ${jsonOfNumbers(db, 'article_key', sql`(${articles})`)} as keys
    from ${eachNumber(db, sql`${JSON.stringify(prints)}`)} as asked`.execute(db);
  return rows.flatMap(({ keys }) => {
    const found = JSON.parse(keys ?? '[]') as number[];
    if (found.length > TOO_COMMON) return [];
    return found.map((article_key) => ({ article_key, kind, n: found.length }));
  });
}

/** The articles with the fingerprint `asked.value`, up to one more than tells anything. */
const inAll = ({ from, to }: Between): RawBuilder<unknown> => sql`select article_key from fingerprint
  where print = asked.value and article_key >= ${from} and article_key < ${to} limit ${TOO_COMMON + 1}`;

/** The same for a passing one; those of articles that were stored before these had a table of their own are among all others. */
async function passingIn(db: Kysely<Tables>, between: Between): Promise<RawBuilder<unknown>> {
  const { from, to } = between;
  const stretches = await stretchesIn(db, between);
  const own = sql`select p.article_key from ${eachNumber(db, sql`${JSON.stringify(stretches)}`)} as s cross join passing_print p
    where p.stretch = s.value and p.print = asked.value and p.article_key >= ${from} and p.article_key < ${to}
    limit ${TOO_COMMON + 1}`;
  const [scattered] = await scatteredPrints(db);
  const first = Math.max(from, scattered?.first_key ?? to);
  const end = Math.min(to, (scattered?.last_key ?? 0) + 1);
  if (first >= end) return own;
  return sql`select article_key from (${own}) as apart union all
    select article_key from (${inAll({ from: first, to: end })}) as among`;
}

const scatteredPrints = keptQuery((db) => db.selectFrom('scattered_prints').select(['first_key', 'last_key']));

/** The stretches of days that hold passing fingerprints; where the day is known, those around it. */
async function stretchesIn(db: Kysely<Tables>, { from, to }: Between): Promise<readonly number[]> {
  if (to < Number.MAX_SAFE_INTEGER) {
    const [first, last] = [stretchOf(from), stretchOf(to - 1)];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  }
  // From one to the next, by the index: reading the whole of it would take seconds.
  const { rows } = await sql<{ stretch: number }>`with recursive held (stretch) as (
      select min(stretch) from passing_print
      union all
      select (select min(p.stretch) from passing_print p where p.stretch > held.stretch) from held
      where held.stretch is not null
    ) select stretch from held where stretch is not null`.execute(db);
  return rows.map(({ stretch }) => Number(stretch));
}

/** What an article shares with what is asked. */
interface Shared {
  readonly key: number;
  /** Fingerprints. */
  shared: number;
  weight: number;
  readonly by: Record<Kind, number>;
}

/** Those that share enough to be compared, by weight. */
function bestOf(rows: readonly Posting[]): Shared[] {
  const found = new Map<number, Shared>();
  for (const { article_key: key, kind, n } of rows) {
    const known = found.get(key) ?? { key, shared: 0, weight: 0, by: { runs: 0, lasting: 0, passing: 0 } };
    known.shared++;
    known.by[kind]++;
    known.weight += 1 / Math.sqrt(n);
    found.set(key, known);
  }
  const left = { runs: MOST_FORMULAIC, passing: MOST_PASSING };
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ shared, weight, by }) => {
      if (by.lasting > 0 || (by.runs > 0 && weight >= LEAST_WEIGHT)) return true;
      if (by.runs > 0) return left.runs-- > 0;
      return shared >= FEWEST_PASSING && weight >= LEAST_WEIGHT && left.passing-- >= 0;
    });
}

/** The articles that share most, and rarest, with what is asked. */
export async function candidates(db: Kysely<Tables>, query: CandidateQuery): Promise<Candidate[]> {
  const { fingerprints, published, except, limit } = query;
  const day = latestDay(published, published);
  const around = day === null ? WHENEVER : { from: dayKey(day, -DAYS_AROUND), to: dayAfter(day) };
  const rows = [
    ...(await postings(db, fingerprints.runs, 'runs', inAll(WHENEVER))),
    ...(await postings(db, fingerprints.lasting, 'lasting', inAll(WHENEVER))),
    ...(await postings(db, fingerprints.passing, 'passing', await passingIn(db, around))),
  ];
  const best = bestOf(rows).slice(0, limit + 1);
  const ids = await idsOf(
    db,
    best.map(({ key }) => key),
  );
  return best
    .flatMap(({ key, shared, weight }) => {
      const id = ids.get(key);
      return id === undefined || id === except ? [] : [{ id, shared, weight }];
    })
    .slice(0, limit);
}

const dayKey = (day: string, days: number): number =>
  keyOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10));

const dayAfter = (day: string): number => endOfDay(dayKey(day, DAYS_AROUND));

async function idsOf(db: Kysely<Tables>, keys: readonly number[]): Promise<Map<number, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('article').select(['key', 'id']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}
