import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ExtractedLine, ExtractionTask, ThreadStart } from './extraction-task.ts';

const { issues, model, compileCache } = workerData as ThreadStart;
if (compileCache) enableCompileCache();
const [{ extractLine }, { loadKitWith }] = await Promise.all([import('./extract-line.ts'), import('./kit.ts')]);

/** The other end of `extractLines`: a batch of tasks in, their lines out. */
const kit = await loadKitWith(model, { issues });

/** Batches are answered in the order in which they came, though a model may let the next begin meanwhile. */
let before = Promise.resolve();

parentPort!.on('message', (batch: readonly (ExtractionTask | ExtractedLine)[]) => {
  before = before.then(async () => {
    const lines: ExtractedLine[] = [];
    for (const task of batch) lines.push('json' in task ? task : await extractLine(task, kit));
    parentPort!.postMessage(lines);
  });
});
