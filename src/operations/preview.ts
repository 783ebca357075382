import { isReadFailure, readItems } from '../read/index.ts';
import type { RecordStore } from '../record/index.ts';
import { type AddFailure, type AddOptions, type AddReport, readOptionsOf, untilAborted } from './add.ts';

/** What adding would do, as far as reading tells. Every item read counts once, in `fresh`, `known` or `failed`. */
export interface AddPreview {
  /** Items that are not on the record: each would be added, or become a new version of an article that is. */
  readonly fresh: number;
  readonly known: number;
  readonly skipped: AddReport['skipped'];
  readonly failed: readonly AddFailure[];
}

/**
 * Reads inputs as `addInputs` does, and tells what is in them; extracts and stores nothing.
 *
 * @param record undefined where there is none yet.
 */
export async function previewInputs(
  record: RecordStore | undefined,
  inputs: readonly string[],
  options: AddOptions & { readonly onPreview?: (soFar: AddPreview) => void } = {},
): Promise<AddPreview> {
  const skipped: { location: string; reason: string }[] = [];
  const preview = { fresh: 0, known: 0, skipped, failed: [] as AddFailure[] };
  const seen = new Set<string>();
  const items = readItems(inputs, readOptionsOf(options, skipped));
  for await (const item of untilAborted(items, options.signal)) {
    if (isReadFailure(item)) {
      const { code, message } = item.error;
      preview.failed.push({ id: item.id, location: item.location, code, message });
    } else {
      const same = `${item.sha256} ${item.metadata.url ?? ''}`;
      if (seen.has(same) || (await record?.holds(item))) preview.known++;
      else preview.fresh++;
      seen.add(same);
    }
    options.onPreview?.(preview);
  }
  return preview;
}
