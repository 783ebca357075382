export type {
  ActorAppearance,
  ActorProfile,
  ActorRole,
  ArticleHead,
  ArticleListed,
  Correction,
  Forgotten,
  RecordStore,
  RejectionReason,
  Signed,
  StoredActor,
  StoredArticle,
  StoredCorrection,
  StoredPosition,
  StoredSpeaker,
  StoredStatement,
  Totals,
} from '../record/index.ts';
export { roleInWords } from '../record/index.ts';
export * from './actor-words.ts';
export * from './actors.ts';
export * from './articles.ts';
export * from './families.ts';
export * from './statements.ts';
export { readWords } from './words.ts';
