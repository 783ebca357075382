export * from './analysis.ts';
export * from './identify-language.ts';
export { findQuotations, type Quotation } from './quotations.ts';
export * from './tagger.ts';
export { probabilitiesOf, type Trees } from './trees.ts';
export { moduleOf, newMemory, reach, type WasmMemory } from './wasm.ts';
export { type Piece, WordPiece } from './wordpiece.ts';
export * from './written-date.ts';
