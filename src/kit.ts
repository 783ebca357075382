import { readFileSync } from 'node:fs';
import { loadAttributionModel } from './attribution/index.ts';
import { type Issue, OnrecordError } from './domain/index.ts';
import { builtInRegister } from './identity/index.ts';
import { issuesFor, type Kit } from './pipeline.ts';
import { version } from './version.ts';

/** Where the trained weights are, in the source tree and in the built package alike. */
const MODELS = new URL('../models/', import.meta.url);

/**
 * Loads what the pipeline needs: the attribution model, the built-in register, the issues.
 *
 * Throws `model/missing` where the weights are not installed, `model/unreadable` where they are damaged.
 */
export function loadKit(options: { readonly issues?: readonly Issue[] } = {}): Kit {
  const attribution = loadAttributionModel(weights('attribution.bin'));
  return {
    attribution,
    register: builtInRegister(),
    issues: issuesFor(options.issues ?? []),
    producer: { version, models: { attribution: attribution.sha256 } },
  };
}

function weights(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, MODELS));
  } catch (cause) {
    throw new OnrecordError(
      'model/missing',
      `The trained weights ${name} cannot be read.`,
      'Install onrecord again; in a checkout, `git checkout models/`.',
      { cause },
    );
  }
}
