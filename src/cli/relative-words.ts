import type { Comparison, QuoteChange, Verdict } from '../domain/index.ts';

/** What an article is to another, in words: `a copy`, `reworded`. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  copy: 'a copy',
  excerpt: 'an excerpt',
  reworded: 'reworded',
  'shared-quotes': 'shared quotes only',
  independent: 'independent',
  unknown: 'not decided by the words',
};

const DERIVED = new Set<Verdict>(['copy', 'excerpt', 'reworded']);

export const isDerived = (verdict: Verdict): boolean => DERIVED.has(verdict);

/** Which of two articles derives from the other, seen from the first: only what evidence shows. */
export function directionInWords({ verdict, direction }: Pick<Comparison, 'verdict' | 'direction'>): string {
  if (!isDerived(verdict)) return '';
  if (direction === 'b-to-a') return 'this article derives from it';
  if (direction === 'a-to-b') return 'it derives from this article';
  return 'which came first is not shown';
}

const CHANGES: Readonly<Record<QuoteChange, string>> = {
  identical: 'identical',
  typography: 'in other marks',
  shortened: 'shortened',
  'words-changed': 'with words changed',
  'speaker-changed': 'by another speaker',
  paraphrased: 'paraphrased',
  'possible-translation': 'perhaps another translation',
  missing: 'left out',
  added: 'added',
};

/**
 * What became of the quotes, from the source to what was taken from it where the direction is shown:
 * `quotes, from it to this article: 3 identical, 1 with words changed, 2 left out`; empty where neither quotes anybody.
 */
export function quotesInWords({ quotes, direction }: Pick<Comparison, 'quotes' | 'direction'>): string {
  const turned: Partial<Record<QuoteChange, QuoteChange>> =
    direction === 'b-to-a' ? { missing: 'added', added: 'missing' } : {};
  const counts = new Map<QuoteChange, number>();
  for (const { change: found } of quotes) {
    const change = turned[found] ?? found;
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  const order = Object.keys(CHANGES) as QuoteChange[];
  const parts = order.flatMap((change) => (counts.has(change) ? [`${counts.get(change)} ${CHANGES[change]}`] : []));
  if (parts.length === 0) return '';
  return `quotes, ${direction === 'b-to-a' ? 'from it to this article' : 'from this article to it'}: ${parts.join(', ')}`;
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
