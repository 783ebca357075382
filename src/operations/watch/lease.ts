import { hostname } from 'node:os';
import { OnrecordError } from '../../domain/index.ts';
import type { RecordStore } from '../../record/index.ts';

/** Milliseconds for which a lease holds, and after which it is taken anew. */
const HOLDS = 120_000;
const RENEWED = 40_000;

/**
 * Whether the process of a holder (`host process`) ran on this machine and has ended, or holds for longer than anybody takes
 * a lease: then the clock was set back, and a holder that lives takes it anew within seconds, and finds that it was lost.
 */
function isGone(holder: string, until: string): boolean {
  if (Date.parse(until) > Date.now() + 2 * HOLDS) return true;
  const [host, process_] = holder.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(process_), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Runs `act` while nobody else watches this record: two that do would fetch everything twice. The signal says that another
 * process has it now, which took it while this one was held up for longer than the lease holds.
 *
 * Throws `watch/busy`.
 */
export async function alone(
  record: RecordStore,
  act: (lost: AbortSignal) => Promise<void>,
  { renewed = RENEWED }: { readonly renewed?: number } = {},
): Promise<void> {
  const holder = `${hostname()} ${process.pid}`;
  const take = () => record.watching.takeLease(holder, new Date(Date.now() + HOLDS).toISOString(), isGone);
  const other = await take();
  if (other !== null) throw busy(other);
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    const another = await take();
    if (another !== null) lost.abort(busy(another));
  };
  const timer = setInterval(() => void renew().catch(() => {}), renewed);
  try {
    await act(lost.signal);
    lost.signal.throwIfAborted();
  } finally {
    clearInterval(timer);
    await record.watching.endLease(holder);
  }
}

function busy(holder: string): OnrecordError {
  const [host, process_] = holder.split(' ');
  const remedy = 'Let it go on, or stop it first.';
  return new OnrecordError('watch/busy', `Process ${process_} on ${host} watches this record already.`, remedy);
}
