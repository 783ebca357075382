import type { Comparison } from '../domain/index.ts';
import { provenanceOf } from '../provenance/index.ts';
import type { RecordStore, StoredArticle, StoredStatement } from '../record/index.ts';
import type { Trace } from './trace.ts';

/** What a trace shows as JSON-LD: PROV-O, schema.org `isBasedOn`, Web Annotation selectors. See `provenanceOf`. */
export async function provenanceOfTrace(record: RecordStore, { article, stored, relatives }: Trace): Promise<object> {
  const statements = stored ? await record.statementsIn(stored.id, stored.version) : [];
  return provenanceOf(
    {
      article,
      statements: statements.filter(({ shown, rejected }) => shown && rejected === null).map(recordedStatement),
    },
    relatives.map(({ relative, comparison }) => ({ article: relative.article, comparison: turned(comparison) })),
    stored ? await earlierVersions(record, stored) : [],
  );
}

/** A statement as provenance needs it. */
export const recordedStatement = ({ id, spans, speaker }: StoredStatement) => ({
  id,
  spans,
  actor: { name: speaker.name, kind: speaker.kind, ...(speaker.id !== null && { id: speaker.id }) },
});

/** The comparison with the sides changed: `b` is the article that was asked about. */
const turned = (comparison: Comparison): Comparison => ({
  ...comparison,
  direction: comparison.direction === 'a-to-b' ? 'b-to-a' : comparison.direction === 'b-to-a' ? 'a-to-b' : 'unknown',
});

async function earlierVersions(record: RecordStore, { id, version, versions }: StoredArticle) {
  const found = [];
  for (const { version: earlier } of versions.filter((one) => one.version < version).reverse()) {
    const held = await record.articleOf(id, earlier);
    if (held) found.push(held.article);
  }
  return found;
}
