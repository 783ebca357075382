export * from './analysis.ts';
export * from './quotations.ts';
export * from './tagger.ts';
