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

/** How much two scenes share, without the words of the name itself; points (decisions/0075). */
export function compareScenes(a: readonly string[], b: readonly string[], own: ReadonlySet<string>): number {
  const [x, y] = [a, b].map((scene) => new Set(scene.filter((name) => !own.has(name))));
  const shared = [...x!].filter((name) => y!.has(name)).length;
  const share = shared / Math.max(1, Math.min(x!.size, y!.size));
  if (shared >= 3 && share >= 0.2) return 1.5;
  if (shared >= 2 && share >= 0.33) return 1;
  return shared >= 2 && share >= 0.1 ? 0.5 : 0;
}
