import { z } from 'zod';
import type { Comparison } from '../../domain/index.ts';
import { compareHeld } from '../../operations/compare-held.ts';
import { trace as traced } from '../../operations/trace.ts';
import type { RecordStore, StoredArticle } from '../../search/index.ts';
import { articleOf, articleSchema, type Pages, visible } from './passages.ts';
import type { Asked, Told } from './tool.ts';

/** Changes of a comparison that are told; UTF-16 units of each side of one: short passages, not the article. */
const CHANGES = 40;
const LONGEST = 300;
/** Relatives that are told. */
const RELATIVES = 20;

/** Ids are hexadecimal: what else could be traced on the command line, a file or an address, never is here. */
const articleId = z.string().regex(/^[0-9a-f]{4,64}$/, 'the id of an article, as passages have it');

const found = {
  verdict: z
    .enum(['copy', 'excerpt', 'reworded', 'shared-quotes', 'independent', 'unknown'])
    .describe('unknown: not decided by the words'),
  confidence: z.number(),
  direction: z
    .enum(['a-to-b', 'b-to-a', 'unknown'])
    .describe('Which derives from which; unknown: not shown, both may have a common source'),
  evidence: z.array(z.string()),
};

const foundOf = ({ verdict, confidence, direction, evidence }: Comparison) => ({
  ...{ verdict, confidence, direction },
  evidence: evidence.map(({ kind, text }) => visible(`${kind}: ${text}`)),
});

export const TRACE = {
  name: 'trace',
  title: 'Where does it come from?',
  description: 'Where an article of the record comes from: credits, relatives that are held, the earliest copy held.',
  input: { article: articleId },
  output: {
    article: articleSchema,
    credits: z.array(z.strictObject({ outlet: z.string(), evidence: z.string(), held: z.boolean() })),
    relatives: z
      .array(z.strictObject({ article: articleSchema, ...found }))
      .describe('In each, a is the article that was asked about'),
    earliestHeld: z
      .strictObject({ id: z.string().nullable(), title: z.string().nullable(), outlet: z.string().nullable() })
      .describe('The earliest copy held; not "the source" unless evidence says so'),
  },
} as const;

export async function trace(
  record: RecordStore,
  { article }: Asked<typeof TRACE>,
  pages: Pages,
): Promise<Told<typeof TRACE>> {
  const { stored, credits, relatives, earliest } = await traced(record, article);
  return {
    article: articleOf(stored!, pages),
    credits: credits.map(({ outlet, evidence, held }) => ({
      outlet: visible(outlet),
      evidence: visible(evidence),
      held,
    })),
    relatives: relatives
      .slice(0, RELATIVES)
      .map(({ relative, comparison }) => ({ article: articleOf(relative, pages), ...foundOf(comparison) })),
    earliestHeld: {
      id: earliest.id,
      title: earliest.title && visible(earliest.title),
      outlet: earliest.outlet && visible(earliest.outlet),
    },
  };
}

const pair = z.strictObject({ a: z.string().nullable(), b: z.string().nullable(), change: z.string() });

export const COMPARE = {
  name: 'compare',
  title: 'What changed?',
  description:
    'What became of each quote and sentence between two articles of the record. Kept sentences are counted only.',
  input: { a: articleId, b: articleId },
  output: {
    a: articleSchema,
    b: articleSchema,
    ...found,
    quotes: z.array(pair),
    changes: z.array(pair).describe('Sentences that are not the same word for word'),
    kept: z.number().describe('Sentences that are the same'),
    notTold: z.number().describe('Quotes and changes beyond those told; see the page'),
    page: z.string(),
  },
} as const;

export async function compare(
  record: RecordStore,
  asked: Asked<typeof COMPARE>,
  pages: Pages,
): Promise<Told<typeof COMPARE>> {
  const { a, b, comparison } = await compareHeld(record, [asked.a, asked.b]);
  const sentences = [...(comparison.titles ? [comparison.titles] : []), ...comparison.sentences];
  const changes = sentences.filter(({ change }) => change !== 'verbatim');
  const { quotes } = comparison;
  return {
    ...{ a: articleOf(a, pages), b: articleOf(b, pages), ...foundOf(comparison) },
    quotes: quotes.slice(0, CHANGES).map(pairOf),
    changes: changes.slice(0, CHANGES).map(pairOf),
    kept: sentences.length - changes.length,
    notTold: Math.max(0, quotes.length - CHANGES) + Math.max(0, changes.length - CHANGES),
    page: pageOf(a, b, pages),
  };
}

const pairOf = ({ a, b, change }: Comparison['sentences'][number] | Comparison['quotes'][number]) => ({
  ...{ a: short(a), b: short(b), change },
});

const short = (text: string | null): string | null =>
  text === null ? null : visible(text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

const pageOf = (a: StoredArticle, b: StoredArticle, pages: Pages): string =>
  new URL(`/compare?${new URLSearchParams({ a: a.id, b: b.id })}`, pages.article(a.id)).href;
