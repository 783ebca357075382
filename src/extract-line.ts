import { type ExtractedLine, type ExtractionTask, failedLine } from './extraction-task.ts';
import { entryOf, type Kit } from './pipeline.ts';

/** One task to its line. What goes wrong inside an item stays with that item. */
export function extractLine({ item, attributions }: ExtractionTask, kit: Kit): ExtractedLine {
  try {
    return { json: JSON.stringify(entryOf(item, kit, attributions)), failed: false };
  } catch (error) {
    return failedLine(item.id, error);
  }
}
