import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type ThreadStart, type ToThread, take } from './extraction-task.ts';
import type { Kit } from './pipeline.ts';

const { model, compileCache } = workerData as ThreadStart;
if (compileCache) enableCompileCache();
const [{ extractLine }, { loadKitWith, withIssues }] = await Promise.all([
  import('./extract-line.ts'),
  import('./kit.ts'),
]);

/** The other end of `ExtractionThread`: tasks in, the lines of those out that this thread was the first to take. */
let kit: Kit = await loadKitWith(model);

/** Tasks are answered in the order in which they came, though a model may let the next begin meanwhile. */
let before = Promise.resolve();

parentPort!.on('message', (told: ToThread) => {
  before = before.then(async () => {
    if ('issues' in told) kit = withIssues(kit, told.issues);
    else if (take(told.claim)) parentPort!.postMessage(await extractLine(told.task, kit));
  });
});
