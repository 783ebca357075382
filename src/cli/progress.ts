import type { Terminal } from './terminal.ts';

/** Milliseconds between two states of the line, so that drawing it costs nothing. */
const REDRAWN_EVERY = 100;

/** A line on standard error that says how far a command is; nothing where standard error is no terminal. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  end(): void;
}

export function progressOn(stream: NodeJS.WriteStream, { width }: Pick<Terminal, 'width'>): Progress {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  let drawn = 0;
  return {
    show(text) {
      const now = Date.now();
      if (now - drawn < REDRAWN_EVERY) return;
      drawn = now;
      stream.write(`\r\u001b[2K${text.slice(0, width - 1)}`);
    },
    end: () => void stream.write('\r\u001b[2K'),
  };
}
