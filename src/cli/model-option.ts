import { Option } from 'commander';
import { MODEL_NAMES, type ModelName } from '../model-name.ts';

/** The option of every command that looks for statements in texts. */
export const modelOption = (): Option =>
  new Option(
    '--model <model>',
    'how statements are found: fast; accurate, eight times slower; cascade, accurate where fast is in doubt',
  )
    .choices(MODEL_NAMES)
    .env('ONRECORD_MODEL')
    .default('fast');

export interface ModelOption {
  readonly model: ModelName;
}
