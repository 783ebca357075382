/**
 * Where the time of extraction goes, by sampling: FILE of JSON Lines, on one thread. Tells its parent the share of each room
 * of `src/`: a sample counts for the innermost room that is on its stack, so that libraries count for who calls them.
 */
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';

const [file] = process.argv.slice(2);
const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Microseconds between two samples. */
const INTERVAL = 500;

/** `src/time/tense.ts` → `time/`; null outside of `src/` and for files that lie in no room. */
function roomOf(url: string): string | null {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  if (!path.startsWith(SRC)) return null;
  const [room, ...rest] = path.slice(SRC.length).split('/');
  return rest.length === 0 ? null : `${room}/`;
}

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
await session.post('Profiler.start');
await main(['extract', '--jsonl', '--threads', '1', file!]);
const { profile } = await session.post('Profiler.stop');

const byId = new Map(profile.nodes.map((node) => [node.id, node]));
const counts = new Map<string, number>();
const add = (room: string, hits: number): void => void counts.set(room, (counts.get(room) ?? 0) + hits);
const walk = (id: number, outer: string): void => {
  const { callFrame, hitCount = 0, children = [] } = byId.get(id)!;
  const own = callFrame.functionName === '(garbage collector)' ? 'memory taken back' : roomOf(callFrame.url);
  const room = own ?? outer;
  if (!/^\((?:idle|program)\)$/.test(callFrame.functionName)) add(room, hitCount);
  for (const child of children) walk(child, room);
};
walk(profile.nodes[0]!.id, 'starting, reading and writing lines');
const all = [...counts.values()].reduce((sum, hits) => sum + hits, 0);
process.send!(
  [...counts].map(([room, hits]) => ({ room, share: hits / all })).sort((one, other) => other.share - one.share),
);
