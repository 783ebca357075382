import { annotationOf } from '../../provenance/index.ts';
import type { StoredStatement } from '../../search/index.ts';
import { type ExportFormat, permalinkOf, writeGraph } from './format.ts';

/** W3C Web Annotation: each statement marks its words in the article, by quote and by position. */
export const webAnnotation: ExportFormat = {
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  holdsFullText: false,
  write: (statements, { base, articleOf }) =>
    writeGraph(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationPage',
        creator: { type: 'Software', name: 'onrecord' },
      },
      'items',
      (async function* () {
        for await (const statement of statements) {
          const { article } = await articleOf(statement);
          yield {
            ...annotationOf(permalinkOf(statement, base), article, statement.spans.content, inWords(statement)),
            type: 'Annotation',
            motivation: 'describing',
          };
        }
      })(),
    ),
};

const KINDS = { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported, not quoted' } as const;

/** Who is credited with the words, how, when, and on which side. */
function inWords({ speaker, source, kind, said, positions }: StoredStatement): string {
  const who = speaker.name ?? (source === '' ? 'nobody named' : source);
  const sides = positions.map(
    ({ issue, stance, basis, own, holder }) =>
      `${issue}: ${own ? '' : `ascribed to ${holder ?? 'somebody not named'}, `}${stance}, ${basis}`,
  );
  return [`credited to ${who}`, KINDS[kind], `said ${said.value ?? 'on an unknown day'}`, ...sides].join('; ');
}
