import type { Article, Comparison } from '../../domain/index.ts';
import { type ComparedArticle, PROV_CONTEXT, provenanceOf } from '../../provenance/index.ts';
import type { RecordStore, Relative, StoredArticle, StoredStatement } from '../../search/index.ts';
import { recordedStatement } from '../provenance.ts';
import { type ExportFormat, type ExportMeans, remembering, writeGraph } from './format.ts';

/** W3C PROV-O: which words were quoted from which article, to whom they are attributed, what derives from what. */
export const prov: ExportFormat = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  holdsFullText: false,
  write: (statements, means) => writeGraph({ '@context': PROV_CONTEXT }, '@graph', nodesOf(statements, means)),
};

async function* nodesOf(statements: AsyncIterable<StoredStatement>, { record, articleOf }: ExportMeans) {
  const isNew = remembering();
  const related = new Map<string, readonly ComparedArticle[]>();
  for await (const statement of statements) {
    const { article } = await articleOf(statement);
    const known = related.get(article.id);
    const others = known ?? (await othersOf(record, article.id));
    if (!known) related.set(article.id, others);
    const item = { article, statements: [recordedStatement(statement)] };
    const { '@graph': nodes } = provenanceOf(item, others) as { readonly '@graph': readonly object[] };
    for (const node of nodes) if (isNew(node)) yield node;
  }
}

/** Articles that the record relates to this one, each with what is kept of the comparison: verdict and direction. */
async function othersOf(record: RecordStore, id: string): Promise<readonly ComparedArticle[]> {
  const found: ComparedArticle[] = [];
  for (const relative of await record.relatives.relativesOf(id)) {
    const held = await record.articleOf(relative.article.id);
    if (held) found.push(comparedAs(relative, held));
  }
  return found;
}

const DIRECTIONS = { from: 'a-to-b', to: 'b-to-a', unknown: 'unknown' } as const;

function comparedAs(
  { verdict, confidence, derives }: Relative,
  { article }: StoredArticle,
): {
  readonly article: Article;
  readonly comparison: Comparison;
} {
  const direction = DIRECTIONS[derives];
  return { article, comparison: { verdict, confidence, direction, evidence: [], sentences: [], quotes: [] } };
}
