import type { StoredStatement } from '../../search/index.ts';
import { type ExportFormat, permalinkOf } from './format.ts';

/** The columns of a statement in CSV, in order. */
const COLUMNS: Readonly<Record<string, (statement: StoredStatement) => string | null>> = {
  id: ({ id }) => id,
  speaker: ({ speaker }) => speaker.name,
  speaker_id: ({ speaker }) => speaker.id,
  source: ({ source }) => source,
  cue: ({ cue }) => cue,
  words: ({ words }) => words,
  kind: ({ kind }) => kind,
  said: ({ said }) => said.value,
  said_bound: ({ said }) => (said.value === null ? null : said.bound),
  said_basis: ({ said }) => said.basis,
  published: ({ article }) => article.published.value,
  published_bound: ({ article }) => (article.published.value === null ? null : article.published.bound),
  outlet: ({ article }) => article.outlet?.name ?? article.outlet?.domain ?? null,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  article: ({ article }) => article.id,
  positions: ({ positions }) =>
    positions
      .map(
        ({ issue, stance, basis, own, holder }) =>
          `${own ? '' : `ascribed to ${holder ?? '?'}: `}${issue}: ${stance} (${basis})`,
      )
      .join('; '),
  confidence: ({ confidence }) => String(confidence),
  shown: ({ shown }) => String(shown),
  speaker_corrected_by: ({ speaker }) => speaker.corrected?.by ?? null,
};

/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection). */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠|\t\r]/;

/** A cell by RFC 4180; an apostrophe stands before what would be taken for a formula. */
function cell(value: string | null): string {
  if (value === null) return '';
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** A table, one statement a row. No cell is cut, whatever its length. */
export const csv: ExportFormat = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  holdsFullText: false,
  async *write(statements, { base }) {
    yield line([...Object.keys(COLUMNS), 'permalink']);
    for await (const statement of statements)
      yield line([
        ...Object.values(COLUMNS).map((column) => cell(column(statement))),
        cell(permalinkOf(statement, base)),
      ]);
  },
};
