import type { OwnPlace, PlacedPosition, RecordStore, StoredStatement } from '../record/index.ts';
import type { TimedPosition } from './changes.ts';
import type { HeldPosition } from './held-positions.ts';
import { comparedWith, heldFrom, statementsNamed, timedFrom } from './kept-positions.ts';

/** Statements asked for at a time. */
const BATCH = 1000;

/** An actor's own positions, in the order given, with their words. */
export async function withWords(record: RecordStore, kept: readonly PlacedPosition[]): Promise<TimedPosition[]> {
  const all = [...kept, ...(await othersCompared(record, kept))];
  const statements = await statementsOf(record, all);
  const placed = new Map(all.map((one) => [placeOf(one, one.ordinal), one]));
  const held = new Map<string, HeldPosition>();
  const heldAt = (place: string): HeldPosition => {
    const known = held.get(place) ?? heldFrom(placed.get(place)!, statements);
    held.set(place, known);
    return known;
  };
  return kept.map((one) =>
    timedFrom(one, heldAt(placeOf(one, one.ordinal)), (ordinal) => heldAt(placeOf(one, ordinal))),
  );
}

/** Positions that others ascribe to an actor, in the order given, with their words. */
export async function ascribedWithWords(record: RecordStore, kept: readonly PlacedPosition[]): Promise<HeldPosition[]> {
  const statements = await statementsOf(record, kept);
  return kept.map((one) => heldFrom(one, statements));
}

const placeOf = ({ actor, issue }: Pick<OwnPlace, 'actor' | 'issue'>, ordinal: number): string =>
  `${actor}\n${issue}\n${ordinal}`;

/** The earlier positions with which these are compared, as far as they are not among them. */
async function othersCompared(
  record: RecordStore,
  kept: readonly PlacedPosition[],
): Promise<readonly PlacedPosition[]> {
  const there = new Set(kept.map((one) => placeOf(one, one.ordinal)));
  const missing = new Map(
    kept.flatMap(({ actor, issue, ...one }) =>
      comparedWith(one).flatMap((ordinal) => {
        const place = { actor, issue, ordinal };
        const key = placeOf(place, ordinal);
        return there.has(key) ? [] : [[key, place] as const];
      }),
    ),
  );
  return record.standings.ownAt([...missing.values()]);
}

async function statementsOf(
  record: RecordStore,
  kept: readonly PlacedPosition[],
): Promise<ReadonlyMap<number, StoredStatement>> {
  const orders = [...new Set(kept.flatMap(statementsNamed))];
  const found = new Map<number, StoredStatement>();
  for (let at = 0; at < orders.length; at += BATCH)
    for (const statement of await record.statementsAt(orders.slice(at, at + BATCH)))
      found.set(statement.order, statement);
  return found;
}
