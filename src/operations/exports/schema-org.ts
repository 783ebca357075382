import type { Dated, StatementKind } from '../../domain/index.ts';
import type { StoredArticle, StoredStatement } from '../../search/index.ts';
import { type ExportFormat, permalinkOf, remembering, writeGraph } from './format.ts';

/**
 * schema.org. A `Quotation` with its `creator` is only what the article quotes from the first word to the last. What it
 * reports in its own words is a `CreativeWork` about the speaker: the wording is the outlet's.
 */
export const schemaOrg: ExportFormat = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  holdsFullText: false,
  write: (statements, { base, articleOf }) =>
    writeGraph(
      { '@context': { '@vocab': 'https://schema.org/' } },
      '@graph',
      (async function* () {
        const isNew = remembering();
        for await (const statement of statements) {
          const article = await articleOf(statement);
          const whole = newsArticle(article);
          if (isNew(whole)) yield whole;
          yield saying(statement, article, base);
        }
      })(),
    ),
};

const REPORTED: Readonly<Record<Exclude<StatementKind, 'direct'>, string>> = {
  mixed: 'urn:onrecord:terms:PartlyQuotedSpeech',
  indirect: 'urn:onrecord:terms:ReportedSpeech',
};

function saying(statement: StoredStatement, article: StoredArticle, base: string | null): object {
  const { words, kind, speaker, said } = statement;
  const who = speaker.name === null ? null : agent(statement);
  const day = exactDay(said);
  const permalink = permalinkOf(statement, base);
  return {
    '@id': permalink,
    '@type': kind === 'direct' ? 'Quotation' : 'CreativeWork',
    ...(kind !== 'direct' && { additionalType: { '@id': REPORTED[kind] } }),
    text: words,
    ...(who && (kind === 'direct' ? { creator: who } : { about: who })),
    ...(day !== null && { dateCreated: day }),
    ...(base !== null && { url: { '@id': permalink } }),
    inLanguage: article.article.language,
    isPartOf: { '@id': iriOf(article) },
  };
}

function agent({ speaker: { id, name, kind } }: StoredStatement): object {
  const type = kind === 'person' ? 'Person' : kind === 'unknown' ? 'Thing' : 'Organization';
  return { ...(id !== null && { '@id': `urn:onrecord:actor:${encodeURIComponent(id)}` }), '@type': type, name };
}

/** The address where there is one, else the id: the same as in PROV-O. */
const iriOf = ({ article: { url, id } }: StoredArticle): string => url ?? `urn:onrecord:article:${id}`;

function newsArticle(held: StoredArticle): object {
  const { article, title, outlet } = held;
  const published = exactDay(article.published);
  return {
    '@id': iriOf(held),
    '@type': 'NewsArticle',
    ...(title !== null && { headline: title }),
    ...(outlet && { publisher: { '@type': 'NewsMediaOrganization', name: outlet.name ?? outlet.domain } }),
    ...(article.byline.length > 0 && { author: article.byline.map((name) => ({ '@type': 'Person', name })) }),
    ...(published !== null && { datePublished: published }),
    ...(article.url !== null && { url: { '@id': article.url } }),
  };
}

/** A date that is known as one; null for an interval or a mere bound. */
const exactDay = ({ value, bound }: Dated): string | null =>
  value !== null && bound === 'exact' && !value.includes('/') ? value : null;
