import type { Entry } from './domain/index.ts';
import { type ExtractedLine, type ExtractionTask, failedLine } from './extraction-task.ts';
import { entryBy, entryOf, type Kit } from './pipeline.ts';

/** One task to its line, at once where the kit allows. What goes wrong inside an item stays with that item. */
export function extractLine({ item, attributions }: ExtractionTask, kit: Kit): ExtractedLine | Promise<ExtractedLine> {
  const line = (entry: Entry): ExtractedLine => ({ json: JSON.stringify(entry), failed: false });
  const failed = (error: unknown): ExtractedLine => failedLine(item.id, error);
  if (kit.accurate) return entryBy(item, kit, attributions).then(line).catch(failed);
  try {
    return line(entryOf(item, kit, attributions));
  } catch (error) {
    return failed(error);
  }
}
