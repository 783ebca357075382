/**
 * How attributions are found: by the linear model; by the encoder too, everywhere; or by the encoder where the linear
 * model is in doubt. decisions/0150
 */
export const MODEL_NAMES = ['fast', 'accurate', 'cascade'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];
