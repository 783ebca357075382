export type {
  ArticleHead,
  ArticleListed,
  RecordStore,
  StoredActor,
  StoredArticle,
  StoredPosition,
  StoredSpeaker,
  StoredStatement,
  Totals,
} from '../record/index.ts';
export * from './actors.ts';
export * from './articles.ts';
export * from './statements.ts';
export { readWords } from './words.ts';
