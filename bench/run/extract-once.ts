/** One run of `extract --jsonl` in a process of its own, which tells its parent what it took: THREADS FILE. */
import { main } from '../../src/cli/main.ts';

const [threads, file] = process.argv.slice(2);
await main(['extract', '--jsonl', '--threads', threads!, file!]);
const { user, system } = process.cpuUsage();
process.send!({
  clock: performance.now() / 1000,
  processor: (user + system) / 1e6,
  resident: process.resourceUsage().maxRSS / 1024,
});
