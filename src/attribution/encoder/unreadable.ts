import { OnrecordError } from '../../domain/index.ts';

export const unreadableEncoder = (why: string, cause?: unknown): OnrecordError =>
  new OnrecordError(
    'model/unreadable',
    `The weights of the accurate model cannot be read: ${why}.`,
    'Restore models/accurate.* with `git checkout models/`, or use --model fast.',
    cause === undefined ? undefined : { cause },
  );
