import type { Comparison, QuotePair, Verdict } from '../domain/index.ts';

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

/** `3 quotes identical, 1 words-changed, 2 missing`; empty where neither quotes anybody. */
export function quotesInWords(quotes: readonly QuotePair[]): string {
  const counts = new Map<string, number>();
  for (const { change } of quotes) counts.set(change, (counts.get(change) ?? 0) + 1);
  const parts = [...counts].map(([change, count]) => `${count} ${change.replaceAll('-', ' ')}`);
  return parts.length === 0 ? '' : `quotes: ${parts.join(', ')}`;
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
