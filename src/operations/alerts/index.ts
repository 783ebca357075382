export { type Entry as AlertEntry, feedText as alertFeed } from './feed-files.ts';
export { linesOf } from './finding.ts';
export { entriesOf as alertEntries } from './run-alerts.ts';
