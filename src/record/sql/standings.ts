import { type Kysely, type RawBuilder, sql } from 'kysely';
import type {
  CellCount,
  IssueSums,
  PlacedPosition,
  ShiftQuery,
  Standing,
  StandingStore,
  Unsettled,
} from '../standings.ts';
import type { Tables } from '../tables.ts';
import { keyOfActor } from './actors.ts';
import { hiddenOf, latestOf, ownAt, placed, placedOf, positions } from './placed-positions.ts';
import { rulesOf, underRules } from './rules.ts';
import { settle } from './settle.ts';
import { NOBODY } from './sides.ts';
import type { InOne } from './watching.ts';

export function standingStore(db: Kysely<Tables>, inOne: InOne): StandingStore {
  return {
    rules: () => rulesOf(db),
    underRules: (name, version) => inOne((transaction) => underRules(transaction, name, version)),
    unsettled: (which) => unsettled(db, which),
    statementsFor: async (of) => ({
      own: await keysFor(db, of, 'own'),
      ascribed: await keysFor(db, of, 'ascribed'),
    }),
    settle: (worked) => inOne((transaction) => settle(transaction, worked)),
    standingsOn: (issue, page) => standingsOn(db, issue, page),
    standingsOf: (actor) => standingsOf(db, actor),
    sumsOf: (issue) => sumsOf(db, issue),
    cells: (issue, actors, months) => cells(db, issue, actors, months),
    positions: (query) => positions(db, query),
    latestOf: (actor, which) => latestOf(db, actor, which),
    ownAt: (places) => ownAt(db, places),
    hiddenOf: (actor) => hiddenOf(db, actor),
    shifts: (query) => shifts(db, query),
    countShifts: (query, limit) => countShifts(db, query, limit),
  };
}

async function unsettled(
  db: Kysely<Tables>,
  { actor, issue, limit }: Parameters<StandingStore['unsettled']>[0],
): Promise<Unsettled[]> {
  const key = actor === undefined ? undefined : await keyOfActor(db, actor);
  if (key === null) return [];
  let query = db
    .selectFrom('unsettled')
    .innerJoin('actor', 'actor.key', 'unsettled.actor_key')
    .select(['actor.id as actor', 'issue', 'actor_key as place', 'mark'])
    .orderBy('actor_key')
    .orderBy('issue')
    .limit(limit);
  if (key !== undefined) query = query.where('actor_key', '=', key);
  if (issue !== undefined) query = query.where('issue', '=', issue);
  return query.execute();
}

async function keysFor(
  db: Kysely<Tables>,
  { place, issue }: Unsettled,
  part: Tables['side']['part'],
): Promise<number[]> {
  const rows = await db
    .selectFrom('side')
    .select('statement_key')
    .where('issue', '=', issue)
    .where('actor_key', '=', place)
    .where('part', '=', part)
    .where('shown', '=', 1)
    .execute();
  return rows.map(({ statement_key }) => statement_key);
}

const standings = (db: Kysely<Tables>) =>
  db
    .selectFrom('standing')
    .innerJoin('actor', 'actor.key', 'standing.actor_key')
    .select(['actor.id', 'actor.name', 'actor.kind', 'actor.private'])
    .select(['standing.issue', 'standing.own', 'standing.sides', 'standing.ascribed', 'standing.actor_key']);

const standingOf = (row: Awaited<ReturnType<ReturnType<typeof standings>['execute']>>[number]): Standing => ({
  actor: { id: row.id, name: row.name, kind: row.kind, privatePerson: row.private === 1 },
  issue: row.issue,
  own: row.own,
  sides: row.sides,
  ascribed: row.ascribed,
  order: [row.own, row.ascribed, row.actor_key].join('-'),
});

async function standingsOn(
  db: Kysely<Tables>,
  issue: string,
  { limit, after }: Parameters<StandingStore['standingsOn']>[1],
): Promise<Standing[]> {
  let query = standings(db)
    .where('standing.issue', '=', issue)
    .where('actor.private', '=', 0)
    .orderBy('standing.own', 'desc')
    .orderBy('standing.ascribed', 'desc')
    .orderBy('standing.actor_key')
    .limit(limit);
  if (after !== undefined) {
    const [own = 0, ascribed = 0, key = 0] = after.split('-').map(Number);
    query = query.where(
      sql<boolean>`(-standing.own, -standing.ascribed, standing.actor_key) > (${-own}, ${-ascribed}, ${key})`,
    );
    query = query.where('standing.own', '<=', own);
  }
  return (await query.execute()).map(standingOf);
}

async function standingsOf(db: Kysely<Tables>, actor: string): Promise<Standing[]> {
  const key = await keyOfActor(db, actor);
  if (key === null) return [];
  const rows = await standings(db).where('standing.actor_key', '=', key).orderBy('standing.issue').execute();
  return rows.map(standingOf);
}

async function sumsOf(db: Kysely<Tables>, issue: string): Promise<IssueSums> {
  const held = await db
    .selectFrom('standing')
    .innerJoin('actor', 'actor.key', 'standing.actor_key')
    .select(({ fn }) => [
      fn.countAll<number>().as('actors'),
      fn.min('first_month').as('first'),
      fn.max('last_month').as('last'),
      fn.max('undated').as('undated'),
    ])
    .where('standing.issue', '=', issue)
    .where('actor.private', '=', 0)
    .executeTakeFirstOrThrow();
  // Who are private is few: `side` is read for these and for nobody only.
  const unnamed = await db
    .selectFrom('side')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('issue', '=', issue)
    .where('part', '=', 'own')
    .where('shown', '=', 1)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('actor_key', '=', NOBODY),
        eb(
          'actor_key',
          'in',
          selectFrom('standing')
            .innerJoin('actor', 'actor.key', 'standing.actor_key')
            .select('standing.actor_key')
            .where('standing.issue', '=', issue)
            .where('actor.private', '=', 1),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  const { first, last } = held;
  return {
    actors: Number(held.actors),
    months: first === null || last === null ? null : { first, last },
    undated: held.undated === 1,
    unnamed: Number(unnamed.n),
  };
}

async function cells(
  db: Kysely<Tables>,
  issue: string,
  actors: readonly string[],
  months: { readonly from: string; readonly to: string } | null,
): Promise<CellCount[]> {
  if (actors.length === 0) return [];
  const month = sql<string>`substr(held_position.day, 1, 7)`;
  const rows = await db
    .selectFrom('actor')
    .innerJoin('held_position', 'held_position.actor_key', 'actor.key')
    .select(['actor.id as actor', 'own', 'stance', month.as('month')])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.count<number>('shift').as('shifts')])
    .where('held_position.issue', '=', issue)
    .where('actor.id', 'in', [...actors])
    .where(({ eb, and, or }) =>
      or([
        eb('day', '=', ''),
        // Every day of the last month is below `YYYY-MM-99`.
        ...(months === null ? [] : [and([eb('day', '>=', months.from), eb('day', '<=', `${months.to}-99`)])]),
      ]),
    )
    .groupBy(['actor.id', 'own', 'stance', month])
    .execute();
  return rows.map(({ own, count, shifts, ...row }) => ({
    ...row,
    own: own === 1,
    count: Number(count),
    shifts: Number(shifts),
  }));
}

async function shifts(db: Kysely<Tables>, query: ShiftQuery): Promise<PlacedPosition[]> {
  const where = await shiftsWhere(db, query);
  if (!where) return [];
  const asked = placed(db).where(where).orderBy('day', 'desc').orderBy('shift', 'desc');
  const rows = await (query.limit === undefined ? asked : asked.limit(query.limit)).execute();
  return rows.map(placedOf);
}

async function countShifts(db: Kysely<Tables>, query: ShiftQuery, limit: number): Promise<number> {
  const where = await shiftsWhere(db, query);
  if (!where) return 0;
  const found = db
    .selectFrom('held_position')
    .innerJoin('actor', 'actor.key', 'held_position.actor_key')
    .select('shift')
    .where(where)
    .limit(limit);
  const { n } = await db
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The conditions of a query; null where the actor is not on record. */
async function shiftsWhere(
  db: Kysely<Tables>,
  { issue, actor, id, since, after }: ShiftQuery,
): Promise<RawBuilder<boolean> | null> {
  const key = actor === undefined ? undefined : await keyOfActor(db, actor);
  if (key === null) return null;
  const [day = '', shift = ''] = (after ?? '').split(' ');
  const where = [
    sql`held_position.shift is not null and actor.private = 0`,
    ...(key === undefined ? [] : [sql`held_position.actor_key = ${key}`]),
    ...(issue === undefined ? [] : [sql`held_position.issue = ${issue}`]),
    // Ids are hexadecimal: nothing that begins so sorts behind `g`.
    ...(id === undefined ? [] : [sql`held_position.shift >= ${id} and held_position.shift < ${`${id}g`}`]),
    ...(since === undefined ? [] : [sql`held_position.day >= ${since}`]),
    ...(after === undefined ? [] : [sql`(held_position.day, held_position.shift) < (${day}, ${shift})`]),
  ];
  return sql<boolean>`(${sql.join(where, sql` and `)})`;
}
