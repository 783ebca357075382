import { OnrecordError, type RawItem } from '../domain/index.ts';
import { isReadFailure, type ReadOptions, readItems } from '../read/index.ts';

export type { ReadOptions };

/**
 * The one item of an input: a file, an address, or `-`.
 *
 * Throws what reading throws, `compare/several-items`, `compare/no-item`.
 */
export async function onlyItemOf(input: string, options: ReadOptions = {}): Promise<RawItem> {
  let only: RawItem | undefined;
  for await (const item of readItems([input], options)) {
    if (isReadFailure(item)) throw item.error;
    if (only) throw severalItems(input);
    only = item;
  }
  if (only) return only;
  throw new OnrecordError('compare/no-item', `${input} holds no item.`, 'Name a file that holds one article.');
}

const severalItems = (input: string): OnrecordError =>
  new OnrecordError(
    'compare/several-items',
    `${input} holds more than one item.`,
    'Save the item to be compared in a file of its own.',
  );
