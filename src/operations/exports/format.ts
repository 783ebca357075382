import type { RecordStore, StoredArticle, StoredStatement } from '../../search/index.ts';

/** What a format may use beside the statements themselves. */
export interface ExportMeans {
  readonly record: RecordStore;
  /** Where the record is served (`https://record.example`); null: addresses of statements are URNs. */
  readonly base: string | null;
  /** Also the whole text of each article, in formats that have a place for it. */
  readonly fullText: boolean;
  /** The article's version in which a statement stands. */
  readonly articleOf: (statement: StoredStatement) => Promise<StoredArticle>;
}

/** A way to write statements. Each is a file of its own; `formats.ts` lists them. */
export interface ExportFormat {
  readonly mediaType: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  readonly holdsFullText: boolean;
  /** Pieces of the document, in order; statements are read as they are asked for. */
  readonly write: (statements: AsyncIterable<StoredStatement>, means: ExportMeans) => AsyncIterable<string>;
}

/** The address of a statement: its page, or a URN where the record is not served. */
export const permalinkOf = ({ id }: Pick<StoredStatement, 'id'>, base: string | null): string =>
  base === null ? `urn:onrecord:statement:${id}` : `${base.replace(/\/+$/, '')}/statements/${id}`;

/** One JSON document with a list, written as its nodes come, a node a line. `head`: the document without the list. */
export async function* writeGraph(
  head: Readonly<Record<string, unknown>>,
  list: string,
  nodes: AsyncIterable<object>,
): AsyncIterable<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`;
  let first = true;
  for await (const node of nodes) {
    yield `${first ? '' : ','}\n${JSON.stringify(node)}`;
    first = false;
  }
  yield '\n]}\n';
}

/**
 * Tells whether a node is told for the first time: articles and speakers come with each of their statements. What two
 * nodes of one id say differently holds together, as JSON-LD has it.
 */
export function remembering(): (node: object) => boolean {
  const told = new Set<string>();
  return (node) => {
    const text = JSON.stringify(node);
    const isNew = !told.has(text);
    if (isNew) told.add(text);
    return isNew;
  };
}
