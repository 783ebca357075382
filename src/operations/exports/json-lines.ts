import type { StoredStatement } from '../../search/index.ts';
import { type ExportFormat, permalinkOf } from './format.ts';

/** One statement a line, with all that is known of it but what only this record can read. */
export const jsonLines: ExportFormat = {
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  holdsFullText: true,
  async *write(statements, { base, fullText, articleOf }) {
    for await (const statement of statements) {
      const text = fullText ? { text: (await articleOf(statement)).article.text, spans: statement.spans } : {};
      yield `${JSON.stringify({ ...exported(statement), permalink: permalinkOf(statement, base), ...text })}\n`;
    }
  },
};

/** Offsets say nothing without the text that they point into, nor the place in an order without the others. */
const exported = ({ order: _, spans: __, ...statement }: StoredStatement): object => statement;
