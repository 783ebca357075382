import type { Kysely } from 'kysely';
import type { KeptPosition, Settled, Unsettled } from '../standings.ts';
import type { Tables } from '../tables.ts';
import { insertAll } from './insert-all.ts';

/** Replaces what is kept of these, unless it has changed since its statements were read. Runs inside one transaction. */
export async function settle(db: Kysely<Tables>, worked: readonly Settled[]): Promise<void> {
  for (const one of worked) {
    const { place, issue, mark } = one.of;
    const { numDeletedRows } = await db
      .deleteFrom('unsettled')
      .where('actor_key', '=', place)
      .where('issue', '=', issue)
      .where('mark', '=', mark)
      .executeTakeFirst();
    if (numDeletedRows === 0n) continue;
    for (const table of ['held_position', 'standing'] as const)
      await db.deleteFrom(table).where('actor_key', '=', place).where('issue', '=', issue).execute();
    await insertAll(db, 'held_position', rowsOf(one));
    if (one.own.length + one.ascribed.length > 0) await db.insertInto('standing').values(standingOf(one)).execute();
  }
}

function rowsOf({ of, own, ascribed }: Settled): Tables['held_position'][] {
  const rowOf = (position: KeptPosition, isOwn: 0 | 1, ordinal: number): Tables['held_position'] => ({
    ...keyOf(of),
    own: isOwn,
    ordinal,
    stance: position.stance,
    day: position.day ?? '',
    shift: position.shift,
    body: JSON.stringify(position.body),
  });
  return [
    ...own.map((position, ordinal) => rowOf(position, 1, ordinal)),
    ...ascribed.map((position, ordinal) => rowOf(position, 0, ordinal)),
  ];
}

const keyOf = ({ place, issue }: Unsettled) => ({ actor_key: place, issue });

function standingOf({ of, own, ascribed }: Settled): Tables['standing'] {
  const days = [...own, ...ascribed].map(({ day }) => day);
  const months = days.flatMap((day) => (day === null ? [] : [day.slice(0, 7)])).sort();
  return {
    ...keyOf(of),
    own: own.length,
    sides: own.filter(({ stance }) => stance !== 'neutral').length,
    ascribed: ascribed.length,
    first_month: months[0] ?? null,
    last_month: months.at(-1) ?? null,
    undated: days.includes(null) ? 1 : 0,
  };
}
