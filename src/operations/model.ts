import { loadKitWith } from '../kit.ts';
import type { ModelName } from '../model-name.ts';

/** Makes sure, before long work begins, that a model is there. Rejects as `loadKitWith` does. */
export async function ensureModel(name: ModelName): Promise<void> {
  if (name !== 'fast') await loadKitWith(name);
}
