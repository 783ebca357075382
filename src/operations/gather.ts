import { type Next, nextOf } from '../read-ahead.ts';

/** How many values are gathered at most, and for how long the first of them waits for others, in milliseconds. */
export interface Gathering {
  readonly most: number;
  readonly wait: number;
}

/**
 * The values in groups, in order: as many as come while the first waits. No value waits for one that does not come, and
 * where the values end with an error, those before it are given first.
 */
export async function* gather<T>(values: AsyncIterable<T>, { most, wait }: Gathering): AsyncIterable<T[]> {
  const from = values[Symbol.asyncIterator]();
  let coming: Promise<Next<T>> | undefined;
  let end: Exclude<Next<T>, { readonly value: T }> | undefined;
  try {
    while (!end) {
      const group: T[] = [];
      let until = Number.POSITIVE_INFINITY;
      while (group.length < most && performance.now() < until) {
        coming ??= nextOf(from);
        const next = await unlessLate(coming, until);
        if (next === LATE) break;
        coming = undefined;
        if (!('value' in next)) {
          end = next;
          break;
        }
        if (group.length === 0) until = performance.now() + wait;
        group.push(next.value);
      }
      if (group.length > 0) yield group;
    }
    if ('error' in end) throw end.error;
  } finally {
    await from.return?.();
  }
}

const LATE = Symbol('late');

/** What is promised, or `LATE` where it is not there by then (as `performance.now` tells it). */
async function unlessLate<T>(promised: Promise<T>, until: number): Promise<T | typeof LATE> {
  if (until === Number.POSITIVE_INFINITY) return promised;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, until - performance.now(), LATE);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}
