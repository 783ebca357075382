import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from '../../record/postgres/server.ts';

/** What ends a process in the middle of its work. `mend`: makes it possible to begin again, once the process has ended. */
export interface Blow {
  readonly name: string;
  readonly strike: (child: ChildProcess) => void | Promise<void>;
  readonly mend?: () => Promise<void>;
}

export const KILL_PROCESS: Blow = { name: 'process', strike: (child) => void child.kill('SIGKILL') };

/** Processes of the server that serve the record, those that are doing something first. */
const SERVING = `from pg_stat_activity where application_name = 'onrecord' and pid <> pg_backend_pid()`;

/**
 * What can happen to a record in PostgreSQL: its client is killed; the server ends its connections; one of the server's own
 * processes is killed, whereupon it recovers; the server is stopped at once, and started again.
 */
export function blowsOfServer(server: Server): readonly Blow[] {
  const endConnections = async (): Promise<void> =>
    void (await server.run(`select pg_terminate_backend(pid) ${SERVING}`));
  const killBackend = async (child: ChildProcess): Promise<void> => {
    const [one] = await server.run(`select pid ${SERVING} order by state = 'idle', pid limit 1`);
    // Nothing is connected any more, or not yet.
    if (!one || !isKilled(Number(one.pid))) child.kill('SIGKILL');
  };
  return [
    KILL_PROCESS,
    KILL_PROCESS,
    { name: 'connection', strike: endConnections },
    { name: 'backend', strike: killBackend, mend: () => answering(server) },
    { name: 'server', strike: () => server.stop(), mend: async () => server.start() },
  ];
}

/** Kills a process; false where it had ended by itself. */
function isKilled(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Milliseconds in which a server has to have recovered. */
const RECOVERS_WITHIN = 60_000;

/** Waits until the server takes connections again, after it recovered. */
async function answering(server: Server): Promise<void> {
  for (const until = performance.now() + RECOVERS_WITHIN; ; await wait(50)) {
    try {
      await server.run('select 1');
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
}
