export { dateStatements, type SaidAt } from './date-statements.ts';
export { findTimes } from './find-times.ts';
