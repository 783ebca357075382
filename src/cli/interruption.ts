/** A signal that the first Ctrl-C gives; the second ends the command at once. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Leaves Ctrl-C to whoever had it before. */
  end(): void;
}

export function interruptible(): Interruption {
  const controller = new AbortController();
  const others = process.listeners('SIGINT');
  const end = (): void => {
    if (!process.listeners('SIGINT').includes(stop)) return;
    process.removeListener('SIGINT', stop);
    for (const listener of others) process.on('SIGINT', listener as NodeJS.SignalsListener);
  };
  function stop(): void {
    controller.abort();
    end();
  }
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', stop);
  return { signal: controller.signal, end };
}
