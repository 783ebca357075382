/** What comes next from a source: a value, its end, or the error with which it ends. */
export type Next<T> = { readonly value: T } | { readonly error: unknown } | { readonly done: true };

/** Asks for what comes next. Never rejects, so that it can be asked for before anybody waits for it. */
export async function nextOf<T>(from: AsyncIterator<T>): Promise<Next<T>> {
  try {
    const next = await from.next();
    return next.done ? { done: true } : { value: next.value };
  } catch (error) {
    return { error };
  }
}

/** Values that are read while other work is done. */
export interface Reading<T> {
  /** The next value, where it comes within a turn of the loop; where it does not, it is given later. */
  readonly soon: () => Promise<{ readonly value: T } | undefined>;
  /** Settled once there is something to take; undefined where nothing is to come. */
  readonly coming: () => Promise<unknown> | undefined;
  /** Throws what the source ended with, where that is an error. */
  readonly throwIfFailed: () => void;
  readonly end: () => Promise<void>;
}

export function readAhead<T>(values: AsyncIterable<T>): Reading<T> {
  const from = values[Symbol.asyncIterator]();
  let asked: Promise<Next<T>> | undefined;
  let end: Exclude<Next<T>, { readonly value: T }> | undefined;
  const ask = (): Promise<Next<T>> => {
    asked ??= nextOf(from);
    return asked;
  };
  return {
    async soon() {
      if (end) return undefined;
      const next = await withinThisTurn(ask());
      if (!next) return undefined;
      asked = undefined;
      if ('value' in next) return next;
      end = next;
      return undefined;
    },
    coming: () => (end ? undefined : ask()),
    throwIfFailed() {
      if (end && 'error' in end) throw end.error;
    },
    async end() {
      await from.return?.();
    },
  };
}

async function withinThisTurn<T>(promised: Promise<T>): Promise<T | undefined> {
  let turn: NodeJS.Immediate | undefined;
  const late = new Promise<undefined>((resolve) => {
    turn = setImmediate(resolve, undefined);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearImmediate(turn);
  }
}
