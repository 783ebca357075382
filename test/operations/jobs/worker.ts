/** Does the jobs of a record with short times, and says which are done: `worker.ts LOCATION [once]`. */
import { work } from '../../../src/operations/jobs/work.ts';

const [location, once] = process.argv.slice(2);
await work(location!, {
  once: once !== undefined,
  times: { heartbeat: 10, supervised: 1, polled: 0.5 },
  onJob: (kind, what, problem) => void process.stdout.write(`${kind} ${what} ${problem ?? 'done'}\n`),
});
