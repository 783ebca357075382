import type { Wording } from '../../src/provenance/wording.ts';

/** Two articles on one event. Indices into the list given. */
export interface Neighbours {
  readonly one: number;
  readonly other: number;
}

/** Cosine from which two news articles of different pages tell of one event (read and checked on a sample). */
const SAME_EVENT = 0.25;

/** Each article is paired with at most so many others. */
const NEAREST = 4;

/** A term in more than this share of the articles says nothing of their subject. */
const TOO_COMMON = 0.2;

/**
 * The pairs of articles that tell of one event: nearest neighbours by the cosine of term frequency times inverse
 * document frequency. Copies and updates among them are for the caller to leave out.
 */
export function sameEventPairs(articles: readonly Wording[]): Neighbours[] {
  const vectors = vectorsOf(articles);
  const places = new Map<string, [article: number, weight: number][]>();
  vectors.forEach((vector, i) => {
    for (const [term, weight] of vector) {
      const list = places.get(term);
      if (list) list.push([i, weight]);
      else places.set(term, [[i, weight]]);
    }
  });
  const found = new Map<string, Neighbours>();
  vectors.forEach((vector, i) => {
    const cosines = new Float64Array(vectors.length);
    for (const [term, weight] of vector) for (const [j, there] of places.get(term)!) cosines[j]! += weight * there;
    cosines[i] = 0;
    const nearest = [...cosines.keys()].sort((x, y) => cosines[y]! - cosines[x]!).slice(0, NEAREST);
    for (const j of nearest.filter((n) => cosines[n]! >= SAME_EVENT)) {
      const [one, other] = i < j ? [i, j] : [j, i];
      found.set(`${one} ${other}`, { one, other });
    }
  });
  return [...found.values()];
}

/** Unit vectors of (1 + log frequency) times log inverse document frequency. */
function vectorsOf(articles: readonly Wording[]): Map<string, number>[] {
  const documents = new Map<string, number>();
  const counts = articles.map(({ terms }) => {
    const count = new Map<string, number>();
    for (const term of terms) if (term) count.set(term, (count.get(term) ?? 0) + 1);
    for (const term of count.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
    return count;
  });
  return counts.map((count) => {
    const vector = new Map<string, number>();
    let norm = 0;
    for (const [term, times] of count) {
      if (documents.get(term)! > TOO_COMMON * articles.length) continue;
      const weight = (1 + Math.log(times)) * Math.log(articles.length / documents.get(term)!);
      vector.set(term, weight);
      norm += weight * weight;
    }
    for (const [term, weight] of vector) vector.set(term, weight / Math.sqrt(norm));
    return vector;
  });
}
