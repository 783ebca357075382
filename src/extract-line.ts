import type { Entry } from './domain/index.ts';
import { type ExtractedLine, type ExtractionTask, failedLine } from './extraction-task.ts';
import { entryBy, entryOf, type Kit } from './pipeline.ts';
import { fingerprintsOf } from './provenance/index.ts';

/**
 * One task to its line, at once where the kit allows. What goes wrong inside an item stays with that item.
 *
 * @param withPrints whether the line has the article's fingerprints too.
 */
export function extractLine(
  { item, attributions }: ExtractionTask,
  kit: Kit,
  withPrints = false,
): ExtractedLine | Promise<ExtractedLine> {
  const line = (entry: Entry): ExtractedLine => ({
    json: JSON.stringify(entry),
    failed: false,
    ...(withPrints && { fingerprints: fingerprintsOf(entry.article) }),
  });
  const failed = (error: unknown): ExtractedLine => failedLine(item.id, error);
  if (kit.accurate) return entryBy(item, kit, attributions).then(line).catch(failed);
  try {
    return line(entryOf(item, kit, attributions));
  } catch (error) {
    return failed(error);
  }
}
