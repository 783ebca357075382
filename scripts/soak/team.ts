/**
 * `npm run soak -- team [--minutes N]`: two processes write and five read one record in PostgreSQL for ten minutes unless
 * told otherwise, and are killed; fails when anything that was acknowledged is missing, doubled or half there, or when a
 * reader saw an error.
 */
import { parseArgs } from 'node:util';
import { crowd } from '../../test/record/postgres/crowd.ts';
import { startServer, whyNoServer } from '../../test/record/postgres/server.ts';

export async function soakTeam(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { minutes: { type: 'string', default: '10' } } });
  if (whyNoServer !== null) throw new Error(whyNoServer);
  const server = await startServer();
  try {
    const { written, read, broken } = await crowd(await server.newRecord(), Number(values.minutes) * 60);
    console.log(`${written} articles written, read ${read} times, ${broken.length} laws broken`);
    for (const one of broken.slice(0, 20)) console.log(one);
    return broken.length === 0;
  } finally {
    server.end();
  }
}
