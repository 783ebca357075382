import { readFileSync } from 'node:fs';
import {
  type AccurateModel,
  type AttributionModel,
  loadAccurateModel,
  loadAttributionModel,
} from './attribution/index.ts';
import { type Issue, OnrecordError } from './domain/index.ts';
import { builtInRegister } from './identity/index.ts';
import type { ModelName } from './model-name.ts';
import { issuesFor, type Kit } from './pipeline.ts';
import { sidesSetting } from './sides-setting.ts';
import { SideReader, STANCE_WEIGHTS } from './stance/index.ts';
import { version } from './version.ts';

/** Where the trained weights are, in the source tree and in the built package alike. */
const MODELS = new URL('../models/', import.meta.url);

interface KitOptions {
  readonly issues?: readonly Issue[];
}

/**
 * Loads what the pipeline needs: the fast attribution model, the built-in register, the issues.
 *
 * Throws `model/missing` where the weights are not installed, `model/unreadable` where they are damaged.
 */
export function loadKit(options: KitOptions = {}): Kit {
  const attribution = loadAttributionModel(weights('attribution.bin'));
  return kitWith(attribution, { attribution: attribution.sha256 }, options);
}

/**
 * Loads what the pipeline needs with the attribution model that is named.
 *
 * Rejects as `loadKit` throws, and with `model/no-runtime` where the model needs a package that is not installed.
 */
export async function loadKitWith(name: ModelName, options: KitOptions = {}): Promise<Kit> {
  if (name === 'fast') return loadKit(options);
  const accurate = await accurateModel(name);
  const { model, encoder, cascade } = accurate;
  const models = {
    attribution: model.sha256,
    encoder: encoder.sha256,
    ...(cascade && { 'attribution before the encoder': cascade.fast.sha256 }),
  };
  return { ...kitWith(model, models, options), accurate };
}

const kitWith = (
  attribution: AttributionModel,
  models: Readonly<Record<string, string>>,
  { issues }: KitOptions,
): Kit => ({
  attribution,
  register: builtInRegister(),
  issues: issuesFor(issues ?? []),
  ...sidesFor(),
  producer: { version, models },
});

/** The same with other issues. */
export const withIssues = (kit: Kit, issues: readonly Issue[]): Kit => ({ ...kit, issues: issuesFor(issues) });

/** The part of a kit that reads sides, as `ONRECORD_SIDES` says. */
export const sidesFor = (): Pick<Kit, 'sides'> => (sidesSetting() === 'rules' ? {} : { sides: sideReader });

let reader: SideReader | undefined;

/**
 * What reads sides beside the rules; its weights are loaded when it is first asked for.
 *
 * Throws `model/missing` and `model/unreadable` as `loadKit` does.
 */
export const sideReader = (): SideReader => {
  reader ??= new SideReader(weights('stance.bin'), STANCE_WEIGHTS);
  return reader;
};

/** Models that were loaded: the network takes long, and `watch` asks for a kit again for every few items. */
const accurateModels = new Map<ModelName, Promise<AccurateModel>>();

function accurateModel(name: 'accurate' | 'cascade'): Promise<AccurateModel> {
  const known = accurateModels.get(name);
  if (known) return known;
  const loading = loadAccurate(name === 'cascade' ? loadAttributionModel(weights('attribution.bin')) : undefined);
  accurateModels.set(name, loading);
  loading.catch(() => accurateModels.delete(name));
  return loading;
}

async function loadAccurate(fast: AttributionModel | undefined): Promise<AccurateModel> {
  const files = {
    weights: weights('accurate.bin'),
    network: weights('accurate.onnx'),
    vocabulary: weights('accurate.vocab'),
  };
  return loadAccurateModel(files, fast);
}

function weights(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, MODELS));
  } catch (cause) {
    throw new OnrecordError('model/missing', `The trained weights ${name} cannot be read.`, remedyFor(name), { cause });
  }
}

const remedyFor = (name: string): string =>
  name.startsWith('accurate')
    ? 'Put accurate.bin, accurate.onnx and accurate.vocab into models/, which the package leaves out for their size; in a checkout that has them, `git checkout models/`. Or use --model fast.'
    : 'Install onrecord again; in a checkout, `git checkout models/`.';
