import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ExtractedLine, ExtractionTask, ThreadStart } from './extraction-task.ts';

const { issues, compileCache } = workerData as ThreadStart;
if (compileCache) enableCompileCache();
const [{ extractLine }, { loadKit }] = await Promise.all([import('./extract-line.ts'), import('./kit.ts')]);

/** The other end of `extractLines`: a batch of tasks in, their lines out. */
const kit = loadKit({ issues });

parentPort!.on('message', (batch: readonly (ExtractionTask | ExtractedLine)[]) => {
  parentPort!.postMessage(batch.map((task) => ('json' in task ? task : extractLine(task, kit))));
});
