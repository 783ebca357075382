export type { Stated } from './candidates.ts';
export { findClaims } from './claims.ts';
export { SideReader } from './encoder/reader.ts';
export { STANCE_WEIGHTS } from './encoder/weights.ts';
export { readIssues, writeIssues } from './issues.ts';
export { takePositions } from './positions.ts';
export { type PreparedIssue, type PreparedIssues, prepareIssues } from './proposition.ts';
