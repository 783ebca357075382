import type { RecordStore, StatementQuery, StoredStatement } from '../record/index.ts';

/** Statements read at a time. */
export const PAGE = 1000;

/** All statements of a query, page by page. */
export async function everyOf(record: RecordStore, query: Omit<StatementQuery, 'limit'>): Promise<StoredStatement[]> {
  const found: StoredStatement[] = [];
  for (let before: number | undefined; ; before = found.at(-1)!.order) {
    const page = await record.statements({ ...query, limit: PAGE, ...(before !== undefined && { before }) });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}
