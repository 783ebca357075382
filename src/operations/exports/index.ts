import { OnrecordError } from '../../domain/index.ts';
import {
  everyStatement,
  type RecordStore,
  type StatementQuestion,
  type StoredArticle,
  type StoredStatement,
} from '../../search/index.ts';
import { EXPORT_FORMATS } from './formats.ts';
import type { ExportName } from './names.ts';

export { EXPORT_FORMATS } from './formats.ts';
export { EXPORT_NAMES, type ExportName, isExportName } from './names.ts';

export interface ExportOptions {
  readonly format: ExportName;
  /** Where the record is served, for addresses of statements; null: URNs. */
  readonly base: string | null;
  /** Also the whole text of each article. */
  readonly fullText?: boolean;
}

/**
 * The statements that fit a question, newest first, as a document in pieces. Whole texts only where they are asked for.
 * Throws `usage/format` for a format that has no place for them, and what `everyStatement` throws.
 */
export function exportStatements(
  record: RecordStore,
  question: StatementQuestion,
  { format, base, fullText = false }: ExportOptions,
): AsyncIterable<string> {
  const { write, holdsFullText } = EXPORT_FORMATS[format];
  if (fullText && !holdsFullText) {
    const remedy = 'Use JSON Lines for whole texts.';
    throw new OnrecordError('usage/format', `The format ${format} has no place for whole texts.`, remedy);
  }
  return write(everyStatement(record, question), { record, base, fullText, articleOf: rememberingArticles(record) });
}

/** Reads articles one after the other, each once as long as its statements follow each other. */
function rememberingArticles(record: RecordStore): (statement: StoredStatement) => Promise<StoredArticle> {
  let last: StoredArticle | null = null;
  return async ({ article: { id, version } }) => {
    if (last?.id !== id || last.version !== version) last = await record.articleOf(id, version);
    if (last) return last;
    throw new OnrecordError('record/damaged', `The article ${id} is not held.`, 'Run `onrecord doctor`.');
  };
}
