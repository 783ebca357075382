/**
 * Version of the rules by which positions over time are worked out: `settle.ts` and what it imports of this room.
 * Kept in a record beside what they made. Written by `node scripts/write-rule-versions.ts`; a test fails while it differs.
 */
export const POSITION_RULES = '7e7b6c12b82cb1a6';
