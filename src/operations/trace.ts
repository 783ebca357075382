import type { Article, Credit } from '../domain/index.ts';
import { loadKit } from '../kit.ts';
import { entryOf } from '../pipeline.ts';
import type { RecordStore, StoredArticle } from '../record/index.ts';
import { articleOf } from '../search/index.ts';
import { type ComparedRelative, comparedOf, findRelatives } from './relate.ts';
import { onlyItemOf, type ReadOptions } from './single-item.ts';

/** A credit of the item, and whether an article of that outlet is among its relatives on this record. */
export interface TracedCredit extends Credit {
  readonly held: boolean;
}

/** Where an article comes from and where it went, as far as this collection shows. */
export interface Trace {
  readonly article: Article;
  /** The article as the record holds it; null for a file or address that is not on the record. */
  readonly stored: StoredArticle | null;
  readonly credits: readonly TracedCredit[];
  /** Surest first; in each comparison `a` is the article that was asked about. */
  readonly relatives: readonly ComparedRelative[];
  /**
   * Of the article and those it derives from or that derive from it, the one published (else stored) first; none that is
   * shown to derive from another.
   */
  readonly earliest: { readonly id: string | null; readonly title: string | null; readonly outlet: string | null };
}

/**
 * Traces an article of the record (an id or the beginning of one), or an item that is not on it: a file, an address, `-`.
 * Nothing is stored.
 *
 * Throws what reading throws, `search/not-found`, `search/ambiguous`, `compare/several-items`, `compare/no-item`.
 */
export async function trace(record: RecordStore, asked: string, options: ReadOptions = {}): Promise<Trace> {
  const stored = isInput(asked) ? null : (await articleOf(record, asked, { all: true })).article;
  const article = stored?.article ?? entryOf(await onlyItemOf(asked, options), loadKit()).article;
  const found = await findRelatives(record, stored ? comparedOf(stored) : article, article.id);
  const relatives = [...found].sort((a, b) => rank(b) - rank(a));
  return {
    article,
    stored,
    credits: article.credits.map((credit) => ({
      ...credit,
      held: relatives.some(({ relative }) => isOf(relative, credit.outlet)),
    })),
    relatives,
    earliest: earliestOf(article, stored, relatives),
  };
}

/** Ids are hexadecimal; whatever else is asked for is something to read. */
const isInput = (asked: string): boolean => !/^[0-9a-f]{4,64}$/.test(asked);

const DERIVED = new Set(['copy', 'excerpt', 'reworded']);

const rank = ({ comparison: { verdict, confidence } }: ComparedRelative): number =>
  (DERIVED.has(verdict) ? 2 : verdict === 'unknown' ? 1 : 0) + confidence;

const isOf = ({ article: { outlet } }: StoredArticle, name: string): boolean =>
  [outlet?.name, outlet?.domain].some((one) => one?.toLowerCase() === name.toLowerCase());

function earliestOf(
  article: Article,
  stored: StoredArticle | null,
  relatives: readonly ComparedRelative[],
): Trace['earliest'] {
  const derived = relatives.filter(({ comparison }) => DERIVED.has(comparison.verdict));
  // Whatever the dates say: what is shown to derive from another of them is not the earliest.
  const derives = derived.some(({ comparison }) => comparison.direction === 'b-to-a');
  const family = [
    ...(derives ? [] : [{ article, id: stored?.id ?? null, firstSeen: stored?.firstSeen ?? '9' }]),
    ...derived
      .filter(({ comparison }) => comparison.direction !== 'a-to-b')
      .map(({ relative }) => ({ article: relative.article, id: relative.id, firstSeen: relative.firstSeen })),
  ];
  const dayOf = ({ published }: Article): string => published.value?.split('/')[0] ?? '9';
  const [first] = family.sort(
    (a, b) => dayOf(a.article).localeCompare(dayOf(b.article)) || a.firstSeen.localeCompare(b.firstSeen),
  );
  const { id, article: of } = first!;
  return { id, title: of.title, outlet: of.outlet?.name ?? of.outlet?.domain ?? null };
}
