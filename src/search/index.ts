export type {
  ActorAppearance,
  ActorProfile,
  ActorRole,
  Alert,
  Amended,
  ArticleHead,
  ArticleListed,
  Correction,
  DoubtQuestion,
  Forgotten,
  RecordStore,
  RejectionReason,
  Relative,
  Remark,
  Signed,
  StoredActor,
  StoredArticle,
  StoredCorrection,
  StoredPosition,
  StoredSpeaker,
  StoredStatement,
  Totals,
  TrackedIssue,
} from '../record/index.ts';
export { roleInWords } from '../record/index.ts';
export * from './actor-words.ts';
export * from './actors.ts';
export * from './articles.ts';
export * from './brief.ts';
export * from './change-log.ts';
export * from './change-words.ts';
export * from './changes.ts';
export * from './checks.ts';
export * from './citation.ts';
export * from './correction-words.ts';
export * from './families.ts';
export type { HeldPosition, Passage } from './held-positions.ts';
export * from './issue-table.ts';
export * from './latest-sides.ts';
export * from './matrix.ts';
export * from './positions.ts';
export * from './primary.ts';
export * from './remark-words.ts';
export * from './review.ts';
export * from './said.ts';
export type { SaidDays } from './said-days.ts';
export { settlePositions } from './settle.ts';
export * from './shifts.ts';
export * from './stale-words.ts';
export * from './statement.ts';
export * from './statements.ts';
export type { Utterance } from './utterances.ts';
export { readWords } from './words.ts';
