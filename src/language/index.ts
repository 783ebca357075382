export * from './analysis.ts';
export * from './identify-language.ts';
export * from './quotations.ts';
export * from './tagger.ts';
export * from './written-date.ts';
