export * from './compare.ts';
export * from './compared.ts';
export { fingerprintsOf } from './fingerprints.ts';
export { headlineOnly } from './headline.ts';
export * from './origin.ts';
export * from './prov.ts';
export { tellingRuns } from './telling.ts';
export * from './word-diff.ts';
