export * from './analysis.ts';
export * from './identify-language.ts';
export { findQuotations, type Quotation } from './quotations.ts';
export * from './tagger.ts';
export { probabilitiesOf, type Trees } from './trees.ts';
export * from './written-date.ts';
