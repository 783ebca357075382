import type { Sight } from './argument-columns.ts';
import { mix } from './hash.ts';

export const ARGUMENT_EDGE_WIDTH = 4;
const BOUNDARY_CLASSES = 64;
const ROLE_CLASSES = 128;
export const ARGUMENT_EDGE_CLASSES = BOUNDARY_CLASSES + ROLE_CLASSES + 1024 + 64;

/** Writes the classes of the step into a token. */
export function writeSteps({ pass, cue, from, link }: Sight, t: number, edges: Int32Array): void {
  const { facts, roles, grades, boundaries, boundaryWidth } = pass;
  const at = (t - from) * ARGUMENT_EDGE_WIDTH;
  const s = t < cue.first ? 0 : t < cue.last ? 1 : 2;
  edges[at] = boundaries[t * boundaryWidth]!;
  const before = Math.abs(roles[t - 1] ?? 0);
  edges[at + 1] =
    BOUNDARY_CLASSES +
    (((before + 1) >> 1) * 4 + ((Math.abs(roles[t]!) + 1) >> 1)) * 6 +
    s * 2 +
    (roles[t]! < 0 ? 1 : 0);
  edges[at + 2] = BOUNDARY_CLASSES + ROLE_CLASSES + (mix(mix(facts.analysis.tags[t]!, grades[t]!), s) & 1023);
  edges[at + 3] = BOUNDARY_CLASSES + ROLE_CLASSES + 1024 + (link[t - 1 - from] ?? 3) * 12 + link[t - from]! * 3 + s;
}
