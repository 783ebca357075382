import type { Article, Comparison, Statement } from '../domain/index.ts';
import { annotationOf, iriOf } from './annotation.ts';

/** An item as it is on the record: the article, and what was said in it. */
export interface RecordedItem {
  readonly article: Article;
  readonly statements: readonly {
    readonly id: string;
    readonly spans: Pick<Statement['spans'], 'content'>;
    readonly actor: Pick<Statement['actor'], 'id' | 'name' | 'kind'>;
  }[];
}

/** Another article that the first was compared with (as `a`; the first is `b`). */
export interface ComparedArticle {
  readonly article: Article;
  readonly comparison: Comparison;
}

/** The vocabularies of `provenanceOf`: Web Annotation's, PROV-O, schema.org, and terms of our own. */
export const PROV_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    prov: 'http://www.w3.org/ns/prov#',
    schema: 'https://schema.org/',
    onrecord: 'urn:onrecord:terms:',
    wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
    wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
    wasRevisionOf: { '@id': 'prov:wasRevisionOf', '@type': '@id' },
    hadPrimarySource: { '@id': 'prov:hadPrimarySource', '@type': '@id' },
    specializationOf: { '@id': 'prov:specializationOf', '@type': '@id' },
    wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
    isBasedOn: { '@id': 'schema:isBasedOn', '@type': '@id' },
  },
] as const;

/**
 * An item's provenance as JSON-LD: W3C PROV-O for what derives from what, schema.org `isBasedOn` for what the item
 * itself declares, Web Annotation selectors (quote and position) for the passages.
 *
 * A derivation is stated only where a comparison found one and its direction is known: `prov:wasDerivedFrom`, for a copy
 * or an excerpt `prov:wasQuotedFrom` too, and `prov:hadPrimarySource` where a credit, a link or a media host shows the
 * source and not only an earlier capture. `earlier` are earlier versions under the same address, last first:
 * `prov:wasRevisionOf`. Each statement is a passage quoted from the article and attributed to its speaker.
 * Throws `prov/span` where a span lies outside the text.
 */
export function provenanceOf(
  item: RecordedItem,
  others: readonly ComparedArticle[] = [],
  earlier: readonly Article[] = [],
): object {
  const { article } = item;
  const id = iriOf(article);
  const links = { ...derivations(others), ...(earlier[0] && { wasRevisionOf: [versionIri(earlier[0])] }) };
  return {
    '@context': PROV_CONTEXT,
    '@graph': [
      entityOf(article, id, [...declaredSources(article), ...shownSources(others)], links),
      ...others.map((other) => entityOf(other.article, iriOf(other.article), [], {})),
      ...earlier.map((version, i) => {
        const before = earlier[i + 1];
        const revision = before && { wasRevisionOf: [versionIri(before)] };
        return entityOf(version, versionIri(version), [], { specializationOf: id, ...revision });
      }),
      ...agentsOf(item),
      ...article.credits.flatMap((credit) =>
        credit.span
          ? [
              entityAnnotation(
                `${id}#credit-${credit.span[0]}`,
                article,
                [credit.span],
                `declares the outlet ${credit.outlet}`,
              ),
            ]
          : [],
      ),
      ...item.statements.map((statement) => quotedPassage(article, statement)),
    ],
  };
}

/** One version of an address, by the bytes from which it was read. */
const versionIri = ({ id, sha256 }: Article): string => `urn:onrecord:article:${id}:${sha256.slice(0, 16)}`;

function entityOf(article: Article, id: string, basedOn: readonly string[], links: object): object {
  const { title, published, sha256, outlet, language } = article;
  const isBasedOn = [...new Set(basedOn)];
  return {
    id,
    type: ['prov:Entity', 'schema:NewsArticle'],
    ...(title !== null && { 'schema:headline': title }),
    ...(published.value !== null && published.bound === 'exact' && { 'schema:datePublished': published.value }),
    ...(outlet && {
      'schema:publisher': { type: 'schema:NewsMediaOrganization', 'schema:name': outlet.name ?? outlet.domain },
    }),
    'schema:inLanguage': language,
    'onrecord:sha256': sha256,
    ...(isBasedOn.length > 0 && { isBasedOn }),
    ...links,
  };
}

/** What the item declares: the links to its sources, and the outlets it credits. */
function declaredSources({ credits }: Article): string[] {
  return [
    ...new Set(
      credits.map(({ outlet, evidence }) =>
        /^https?:\/\/\S+$/.test(evidence) ? evidence : `urn:onrecord:outlet:${encodeURIComponent(outlet)}`,
      ),
    ),
  ];
}

const DERIVED = new Set(['copy', 'excerpt', 'reworded']);

/** Those from which the item derives, by a direction that evidence shows. */
const sourcesIn = (others: readonly ComparedArticle[]): readonly ComparedArticle[] =>
  others.filter(({ comparison: { verdict, direction } }) => DERIVED.has(verdict) && direction === 'a-to-b');

/** Whether the item itself names or shows the other as its source; an earlier capture alone does not. */
const isShown = ({ comparison: { evidence } }: ComparedArticle): boolean =>
  evidence.some(({ kind, text }) => kind === 'declared' || (kind === 'physical' && !text.startsWith('both ')));

const shownSources = (others: readonly ComparedArticle[]): string[] =>
  sourcesIn(others)
    .filter(isShown)
    .map(({ article }) => iriOf(article));

function derivations(others: readonly ComparedArticle[]): object {
  const sources = sourcesIn(others);
  const quoted = sources.filter(({ comparison: { verdict } }) => verdict !== 'reworded');
  const shown = shownSources(others);
  const iris = (of: readonly ComparedArticle[]): string[] => of.map(({ article }) => iriOf(article));
  return {
    ...(sources.length > 0 && { wasDerivedFrom: iris(sources) }),
    ...(quoted.length > 0 && { wasQuotedFrom: iris(quoted) }),
    ...(shown.length > 0 && { hadPrimarySource: shown }),
  };
}

/** The speakers who are named, each once. */
function agentsOf({ statements }: RecordedItem): object[] {
  const agents = new Map<string, object>();
  for (const { actor } of statements) {
    const id = agentIri(actor);
    if (id === null) continue;
    const kind = actor.kind === 'person' ? 'prov:Person' : actor.kind === 'body' ? 'prov:Organization' : 'prov:Agent';
    agents.set(id, { id, type: kind, 'schema:name': actor.name });
  }
  return [...agents.values()];
}

function agentIri({ id, name }: RecordedItem['statements'][number]['actor']): string | null {
  if (name === null) return null;
  return id ? `urn:onrecord:actor:${encodeURIComponent(id)}` : `urn:onrecord:name:${encodeURIComponent(name)}`;
}

/** A statement: an entity quoted from its speaker, and where its words stand. */
function quotedPassage(article: Article, { id, spans, actor }: RecordedItem['statements'][number]): object {
  const name = actor.name ?? 'unknown';
  return {
    ...entityAnnotation(`urn:onrecord:statement:${id}`, article, spans.content, `credits the words to ${name}`),
    wasQuotedFrom: iriOf(article),
    ...(actor.name !== null && { wasAttributedTo: agentIri(actor) }),
  };
}

/** An annotation that is an entity too: something can be quoted from it. */
const entityAnnotation = (...of: Parameters<typeof annotationOf>): object => ({
  ...annotationOf(...of),
  type: ['Annotation', 'prov:Entity'],
});
