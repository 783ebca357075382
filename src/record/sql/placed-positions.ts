import { type Kysely, sql } from 'kysely';
import type { LatestQuery, OwnPlace, PlacedPosition, PositionQuery } from '../standings.ts';
import type { Tables } from '../tables.ts';
import { keyOfActor } from './actors.ts';

/** Kept positions with whose they are. */
export const placed = (db: Kysely<Tables>) =>
  db
    .selectFrom('held_position')
    .innerJoin('actor', 'actor.key', 'held_position.actor_key')
    .select([
      'actor.id as actor',
      'actor.name',
      'actor.kind',
      'held_position.issue',
      'held_position.own',
      'ordinal',
      'stance',
      'day',
      'shift',
      'body',
    ]);

export const placedOf = (row: Awaited<ReturnType<ReturnType<typeof placed>['execute']>>[number]): PlacedPosition => ({
  ...row,
  own: row.own === 1,
  day: row.day === '' ? null : row.day,
  body: JSON.parse(row.body) as unknown,
});

export async function positions(db: Kysely<Tables>, query: PositionQuery): Promise<PlacedPosition[]> {
  const key = await keyOfActor(db, query.actor);
  if (key === null) return [];
  const { issue, own, month, limit, before, ordinals, sides = false } = query;
  let asked = placed(db)
    .where('held_position.actor_key', '=', key)
    .where('held_position.issue', '=', issue)
    .where('held_position.own', '=', own ? 1 : 0)
    .orderBy('ordinal', 'desc');
  if (month !== undefined) {
    const inMonth = sql<boolean>`substr(day, 1, 7) = ${month}`;
    asked = asked.where(inMonth);
  }
  if (before !== undefined) asked = asked.where('ordinal', '<', before);
  if (ordinals !== undefined) asked = asked.where('ordinal', 'in', [...ordinals]);
  if (sides) asked = asked.where('stance', '<>', 'neutral');
  if (limit !== undefined) asked = asked.limit(limit);
  return (await asked.execute()).map(placedOf).reverse();
}

/** On all issues in two queries: ordinals have no gaps, so that the latest are those from a number on. */
export async function latestOf(
  db: Kysely<Tables>,
  actor: string,
  { issue, limit }: LatestQuery,
): Promise<PlacedPosition[]> {
  const key = await keyOfActor(db, actor);
  if (key === null) return [];
  const found: PlacedPosition[] = [];
  for (const [own, held] of [
    [1, 'standing.own'],
    [0, 'standing.ascribed'],
  ] as const) {
    let asked = placed(db)
      .innerJoin('standing', (join) =>
        join
          .onRef('standing.actor_key', '=', 'held_position.actor_key')
          .onRef('standing.issue', '=', 'held_position.issue'),
      )
      .where('standing.actor_key', '=', key)
      .where('held_position.own', '=', own)
      .orderBy('held_position.issue')
      .orderBy('ordinal');
    if (issue !== undefined) asked = asked.where('standing.issue', '=', issue);
    if (limit !== undefined) asked = asked.where(sql<boolean>`ordinal >= ${sql.ref(held)} - ${limit}`);
    found.push(...(await asked.execute()).map(placedOf));
  }
  return found;
}

/** Places asked for at a time. */
const AT_A_TIME = 200;

export async function ownAt(db: Kysely<Tables>, places: readonly OwnPlace[]): Promise<PlacedPosition[]> {
  const found: PlacedPosition[] = [];
  for (const [id, all] of Map.groupBy(places, ({ actor }) => actor)) {
    const key = await keyOfActor(db, id);
    if (key === null) continue;
    for (let at = 0; at < all.length; at += AT_A_TIME) {
      const byIssue = Map.groupBy(all.slice(at, at + AT_A_TIME), ({ issue }) => issue);
      const rows = await placed(db)
        .where('held_position.actor_key', '=', key)
        .where('held_position.own', '=', 1)
        .where(({ eb, and, or }) =>
          or(
            [...byIssue].map(([issue, some]) =>
              and([
                eb('held_position.issue', '=', issue),
                eb(
                  'ordinal',
                  'in',
                  some.map(({ ordinal }) => ordinal),
                ),
              ]),
            ),
          ),
        )
        .execute();
      found.push(...rows.map(placedOf));
    }
  }
  return found;
}

export async function hiddenOf(db: Kysely<Tables>, actor: string): Promise<ReadonlyMap<string, number>> {
  const key = await keyOfActor(db, actor);
  if (key === null) return new Map();
  // Issue by issue, since the list of sides begins with it: joined, SQLite reads the list from one end to the other.
  const rows = await db
    .selectFrom('issue')
    .select(({ selectFrom }) => [
      'issue.id as issue',
      selectFrom('side')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('side.issue', '=', 'issue.id')
        .where('side.actor_key', '=', key)
        .where('side.part', 'in', ['own', 'tells'])
        .where('side.shown', '=', 0)
        .as('n'),
    ])
    .execute();
  return new Map(rows.flatMap(({ issue, n }) => (Number(n) === 0 ? [] : [[issue, Number(n)]])));
}
