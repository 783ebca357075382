import {
  type Article,
  type Comparison,
  type Direction,
  OnrecordError,
  type Spans,
  type Statement,
} from '../domain/index.ts';

/** Characters of context on each side of a quoted passage, as Web Annotation selectors carry them. UTF-16 units. */
const CONTEXT = 32;

/** An item as it is on the record: the article, and what was said in it. */
export interface RecordedItem {
  readonly article: Article;
  readonly statements: readonly Pick<Statement, 'id' | 'spans' | 'actor' | 'kind'>[];
}

/** Another article that the first was compared with (as `a`; the first is `b`). */
export interface ComparedArticle {
  readonly article: Article;
  readonly comparison: Comparison;
}

const CONTEXTS = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    prov: 'http://www.w3.org/ns/prov#',
    schema: 'https://schema.org/',
    onrecord: 'urn:onrecord:terms:',
    wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
    wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
    wasRevisionOf: { '@id': 'prov:wasRevisionOf', '@type': '@id' },
    wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
    isBasedOn: { '@id': 'schema:isBasedOn', '@type': '@id' },
  },
] as const;

/**
 * An item's provenance as JSON-LD: W3C PROV-O for what derives from what, schema.org `isBasedOn` for what the item
 * itself declares, Web Annotation selectors (quote and position) for the passages.
 *
 * A derivation is stated only where a comparison found one and its direction is known: `prov:wasDerivedFrom`, for two
 * versions of one address `prov:wasRevisionOf`. Each statement is a passage quoted from the article
 * (`prov:wasQuotedFrom`) and attributed to its speaker.
 * Throws `prov/span` where a span lies outside the text.
 */
export function provenanceOf(item: RecordedItem, others: readonly ComparedArticle[] = []): object {
  const { article } = item;
  const id = iriOf(article);
  return {
    '@context': CONTEXTS,
    '@graph': [
      entityOf(article, declaredSources(article), derivations(article, others)),
      ...others.map((other) => entityOf(other.article, [], {})),
      ...article.credits.flatMap((credit) =>
        credit.span
          ? [annotation(`${id}#credit-${credit.span[0]}`, article, [credit.span], 'declares the outlet', credit.outlet)]
          : [],
      ),
      ...item.statements.map((statement) => quotedPassage(article, statement)),
    ],
  };
}

/** The address where there is one, else the id. */
const iriOf = ({ id, url }: Article): string => url ?? `urn:onrecord:article:${id}`;

function entityOf(article: Article, isBasedOn: readonly string[], links: object): object {
  const { title, published, sha256, outlet, language } = article;
  return {
    id: iriOf(article),
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

function derivations(article: Article, others: readonly ComparedArticle[]): object {
  const found = others.filter(
    ({ comparison }) => DERIVED.has(comparison.verdict) && comparison.direction === ('a-to-b' satisfies Direction),
  );
  const revisions = found.filter((other) => article.url !== null && other.article.url === article.url);
  const sources = found.filter((other) => !revisions.includes(other));
  return {
    ...(sources.length > 0 && { wasDerivedFrom: sources.map((other) => iriOf(other.article)) }),
    ...(revisions.length > 0 && {
      wasRevisionOf: revisions.map((other) => `urn:onrecord:article:${other.article.id}`),
    }),
  };
}

/** A statement: an entity quoted from its speaker, and where its words stand. */
function quotedPassage(article: Article, { id, spans, actor }: RecordedItem['statements'][number]): object {
  const name = actor.name ?? 'unknown';
  return {
    ...annotation(`urn:onrecord:statement:${id}`, article, spans.content, 'credits the words to', name),
    wasQuotedFrom: iriOf(article),
    ...(actor.name !== null && {
      wasAttributedTo: actor.id
        ? `urn:onrecord:actor:${encodeURIComponent(actor.id)}`
        : `urn:onrecord:name:${encodeURIComponent(name)}`,
    }),
  };
}

function annotation(id: string, article: Article, spans: Spans, says: string, about: string): object {
  return {
    id,
    type: ['Annotation', 'prov:Entity'],
    body: { type: 'TextualBody', value: `${says} ${about}` },
    target: spans.map((span) => ({ source: iriOf(article), selector: selectorsOf(article.text, span) })),
  };
}

/** The W3C selectors of a passage: its words with what stands around them, and its offsets (UTF-16, end exclusive). */
function selectorsOf(text: string, [start, end]: readonly [number, number]): object[] {
  if (start < 0 || end > text.length || start >= end) {
    throw new OnrecordError(
      'prov/span',
      `The passage [${start}, ${end}) is not in the text.`,
      'Give spans of this very text.',
    );
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
