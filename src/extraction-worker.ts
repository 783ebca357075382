import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Issue } from './domain/index.ts';
import type { ExtractedLine, ExtractionTask } from './extraction.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly issues: readonly Issue[];
  /** Whether the program that starts it keeps compiled code; each thread has to ask for it. */
  readonly compileCache: boolean;
}

const { issues, compileCache } = workerData as WorkerStart;
if (compileCache) enableCompileCache();
const [{ extractLine }, { loadKit }] = await Promise.all([import('./extract-line.ts'), import('./kit.ts')]);

/** The other end of `extractLines`: a batch of tasks in, their lines out. */
const kit = loadKit({ issues });

parentPort!.on('message', (batch: readonly (ExtractionTask | ExtractedLine)[]) => {
  parentPort!.postMessage(batch.map((task) => ('json' in task ? task : extractLine(task, kit))));
});
