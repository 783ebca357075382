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

/** Columns of the bar. */
const BAR = 12;
/** Milliseconds before which no time left is told, and share of the whole before which it would be a guess. */
const TOO_EARLY = 3000;
const TOO_LITTLE = 0.005;

/**
 * How much of the whole is done, as a bar, and what time is left if it goes on so: `━━━━━━──────  52%, 3 min left`.
 * Empty where the whole is not known.
 *
 * @param passed milliseconds since the start
 */
export function barOf(done: number, whole: number | undefined, passed: number): string {
  if (whole === undefined || whole === 0) return '';
  const share = Math.min(1, done / whole);
  const full = Math.round(share * BAR);
  const left = passed < TOO_EARLY || share < TOO_LITTLE ? '' : `, ${timeInWords((passed * (1 - share)) / share)} left`;
  return `${'━'.repeat(full)}${'─'.repeat(BAR - full)} ${String(Math.floor(share * 100)).padStart(3)}%${left}`;
}

function timeInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
