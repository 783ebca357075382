import type { Client } from 'pg';
import { asOnrecordError } from './errors.ts';
import { type Place, placeOf } from './open.ts';
import { PATIENCE, patientClient } from './patience.ts';

/** A connection beside those of the record, which changes nothing of its tables; errors as its contract has them. */
export async function connected<T>(
  place: Place,
  name: string,
  act: (client: Client) => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const client = new (await patientClient(patience))({
    connectionString: place.address,
    application_name: name,
    connectionTimeoutMillis: patience.answer,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await act(client);
  } catch (error) {
    throw asOnrecordError(error, place.shown);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs SQL with its values; answers the rows. */
export type Query = <T>(sql: string, values: readonly unknown[]) => Promise<readonly T[]>;

/** Asks the server of a record what the record does not know: how its jobs fare. Rejects with `record/…`. */
export const askServer = <T>(location: string, act: (query: Query) => Promise<T>): Promise<T> =>
  connected(placeOf(location), 'onrecord asks', (client) =>
    act(async (sql, values) => (await client.query(sql, [...values])).rows),
  );
