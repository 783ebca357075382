export { readIssues } from './issues.ts';
export { type Stated, takePositions } from './positions.ts';
export { type PreparedIssue, prepareIssues } from './proposition.ts';
