import type { RecordStore } from '../../record/index.ts';

/** Milliseconds by which the clock may go back without anything being done: what waits then waits so much longer. */
const SMALL = 60_000;

/**
 * Notices that the clock was set back, now or before this process began, and makes due what was to wait until an instant of
 * the clock as it was: a feed would not be asked for months. To be called at the beginning and again and again.
 */
export function watchedClock({ watching }: RecordStore): () => Promise<void> {
  let last = Infinity;
  return async () => {
    const now = Date.now();
    const isBack = now < last - SMALL;
    last = now;
    if (isBack) await watching.bringForward(new Date(now).toISOString(), new Date(now + SMALL).toISOString());
  };
}
