import { normalName } from '../names.ts';
import { isIdleName } from './vocabulary.ts';

/** Names kept of an article; chosen so that a long article still compares in microseconds. */
const KEPT = 60;
/** A capitalised word that does not begin a sentence. */
const NAME = /(?<=[\p{Ll}\p{Lu},;] )\p{Lu}[\p{L}’'-]+/gu;

/** The names in the body of an article, most frequent first: what it is about, for telling whether two share their subject. */
export function sceneOf(body: string): string[] {
  const counts = new Map<string, number>();
  for (const [word] of body.matchAll(NAME)) {
    const name = normalName(word.replace(/['’]s$/, ''));
    if (!isIdleName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, KEPT)
    .map(([name]) => name);
}

/** How much two scenes share, without the words of the name itself; points (decisions/0075). Each name stands once in a scene. */
export function compareScenes(a: readonly string[], b: readonly string[], own: ReadonlySet<string>): number {
  const names = namesIn(b);
  const others = a.filter((name) => !own.has(name));
  let shared = 0;
  for (const name of others) if (names.has(name)) shared++;
  if (shared < 2) return 0;
  let ownInB = 0;
  for (const name of own) if (names.has(name)) ownInB++;
  const share = shared / Math.max(1, Math.min(others.length, names.size - ownInB));
  if (shared >= 3 && share >= 0.2) return 1.5;
  if (shared >= 2 && share >= 0.33) return 1;
  return shared >= 2 && share >= 0.1 ? 0.5 : 0;
}

/** A scene is compared with those of many who are named together in it. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function namesIn(scene: readonly string[]): ReadonlySet<string> {
  const names = sets.get(scene) ?? new Set(scene);
  sets.set(scene, names);
  return names;
}
