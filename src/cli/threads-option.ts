import { InvalidArgumentError, Option } from 'commander';

/** More threads than this are a slip of the finger. */
const MOST = 64;

export const threadsOption = (): Option =>
  new Option('--threads <n>', 'extract in this many threads').argParser(threadsOf).default(1);

function threadsOf(value: string): number {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST) return threads;
  throw new InvalidArgumentError(`a whole number from 1 to ${MOST}`);
}
