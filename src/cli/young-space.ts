import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of both halves of the space of young objects from which on it does not grow: decisions/0011. */
const ENOUGH = 16 << 20;

/**
 * Gives on what is to be read, and holds the space in which V8 makes new objects at the 32 MiB that it has grown to once
 * the models are loaded. On its own it grows to 128, and a long run is no faster for it.
 */
export async function* holdingYoungSpace<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  let held = false;
  for await (const item of items) {
    const size = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
    if (size >= ENOUGH !== held) {
      held = !held;
      setFlagsFromString(`--semi-space-growth-factor=${held ? 1 : 2}`);
    }
    yield item;
  }
}
