import { parentPort, workerData } from 'node:worker_threads';
import { type ExtractedLine, type ExtractionTask, extractLine } from './extraction.ts';
import { loadKit } from './kit.ts';

/** The other end of `extractLines`: a batch of tasks in, their lines out. */
const kit = loadKit(workerData);

parentPort!.on('message', (batch: readonly (ExtractionTask | ExtractedLine)[]) => {
  parentPort!.postMessage(batch.map((task) => ('json' in task ? task : extractLine(task, kit))));
});
