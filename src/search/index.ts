export type { ArticleListed, StoredActor, StoredArticle, StoredPosition, StoredStatement } from '../record/index.ts';
export * from './actors.ts';
export * from './articles.ts';
export * from './statements.ts';
export { readWords } from './words.ts';
