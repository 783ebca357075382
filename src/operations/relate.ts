import type { Comparison, Fingerprints } from '../domain/index.ts';
import { type Compared, compareUnlessIndependent, fingerprintsOf, isComparable } from '../provenance/index.ts';
import type { HeldText, RecordStore, Relation, Relative, StoredArticle } from '../record/index.ts';
import { keptWording } from './kept-wordings.ts';

/** So many of the articles that share most with another are compared with it, word by word. */
const COMPARED = 50;

/** Two articles of the record and what they have to do with each other; `a` is the one asked about. */
export interface ComparedRelative {
  readonly relative: StoredArticle;
  readonly comparison: Comparison;
}

/** An article of the record as a text to compare: what was put on the record stood there by then. */
export const comparedOf = ({ article, firstSeen }: Pick<HeldText, 'article' | 'firstSeen'>): Compared => ({
  ...article,
  captured: firstSeen,
});

/** The held articles that a text derives from, that derive from it, that share its quotes, or that it points to. */
export async function findRelatives(
  record: RecordStore,
  text: Compared,
  except?: string,
  known?: Fingerprints,
): Promise<readonly ComparedRelative[]> {
  const candidates = await candidatesFor(record, text, except, known);
  const found: ComparedRelative[] = [];
  for (const { id, comparison } of relativesAmong(text, candidates, await record.relatives.texts(candidates))) {
    const relative = await record.articleOf(id);
    if (relative?.current) found.push({ relative, comparison });
  }
  return found;
}

/** Ids of the held articles that share most with a text, for a comparison; without the article `except`. */
export async function candidatesFor(
  record: RecordStore,
  text: Compared,
  except?: string,
  known?: Fingerprints,
): Promise<readonly string[]> {
  const candidates = await record.relatives.candidates({
    fingerprints: known ?? fingerprintsOf(text, keptWording(text)),
    published: text.published ?? { value: null, bound: 'exact', basis: 'none' },
    ...(except !== undefined && { except }),
    limit: COMPARED,
  });
  return candidates.map(({ id }) => id);
}

/** The candidates that are relatives, in their order; what is no longer held is none. */
function* relativesAmong(
  text: Compared,
  candidates: readonly string[],
  texts: ReadonlyMap<string, HeldText>,
): Iterable<{ readonly id: string; readonly comparison: Comparison }> {
  const wording = keptWording(text);
  for (const id of candidates) {
    const held = texts.get(id);
    const other = held && comparedOf(held);
    if (!other || !isComparable(other)) continue;
    const comparison = compareUnlessIndependent(text, wording, other, keptWording(other));
    if (comparison && isRelated(comparison)) yield { id, comparison };
  }
}

/** Derived, or with quotes in common, or undecided by the words and one names or shows the other. */
function isRelated({ verdict, evidence }: Comparison): boolean {
  if (verdict === 'independent') return false;
  return verdict !== 'unknown' || evidence.some(({ kind }) => kind === 'declared' || kind === 'physical');
}

/**
 * Finds the relatives of an article that is held, and keeps them; answers them as `relativesOf` does.
 *
 * @param known its fingerprints, where they were found already.
 */
export async function relateArticle(
  record: RecordStore,
  id: string,
  known?: Fingerprints,
): Promise<readonly Relative[]> {
  const held = (await record.relatives.texts([id])).get(id);
  if (!held) return [];
  const text = comparedOf(held);
  const candidates = isComparable(text) ? await candidatesFor(record, text, id, known) : [];
  await record.relatives.relate(id, (await relationsAmong(record, id, candidates)) ?? []);
  return record.relatives.relativesOf(id);
}

/** An article that was stored, and the articles that shared most with it at that moment. */
export interface Stored {
  readonly article: string;
  readonly candidates: readonly string[];
}

/**
 * Finds the relatives of several articles as `relateArticle` does, each among its candidates, and keeps all of them in one
 * transaction; answers those of each. Nothing is locked while texts are compared.
 */
export async function relateStored(
  record: RecordStore,
  stored: readonly Stored[],
): Promise<readonly (readonly Relative[])[]> {
  const found: { readonly id: string; readonly relations: readonly Relation[] | null }[] = [];
  for (const { article: id, candidates } of stored)
    found.push({ id, relations: await relationsAmong(record, id, candidates) });
  if (found.length === 0) return [];
  return record.together(async ({ relatives }) => {
    const told: (readonly Relative[])[] = [];
    for (const { id, relations } of found) {
      if (relations) await relatives.relate(id, relations);
      told.push(relations ? await relatives.relativesOf(id) : []);
    }
    return told;
  });
}

/** The relations of an article to its candidates; null where it is no longer held. */
async function relationsAmong(
  record: RecordStore,
  id: string,
  candidates: readonly string[],
): Promise<readonly Relation[] | null> {
  const texts = await record.relatives.texts([id, ...candidates]);
  const held = texts.get(id);
  if (!held) return null;
  const text = comparedOf(held);
  // A text that is too long to be compared has no relatives.
  const found = isComparable(text) ? [...relativesAmong(text, candidates, texts)] : [];
  return found.map(({ id: other, comparison }) => relationOf(id, other, comparison));
}

/** A comparison of `a` with `b` as a relation, which has the smaller id first. */
function relationOf(a: string, b: string, { verdict, confidence, direction }: Comparison): Relation {
  if (a < b) return { one: a, other: b, verdict, confidence, direction };
  const turned = direction === 'a-to-b' ? 'b-to-a' : direction === 'b-to-a' ? 'a-to-b' : 'unknown';
  return { one: b, other: a, verdict, confidence, direction: turned };
}

/** Articles looked up at a time. */
const BATCH = 100;

/**
 * Finds the relatives of all articles of which they were never looked for (records of earlier versions, interrupted
 * runs). Answers how many articles were looked at, and how many have relatives.
 */
export async function relateAll(
  record: RecordStore,
  onProgress: (looked: number) => void = () => undefined,
): Promise<{ readonly looked: number; readonly related: number }> {
  let looked = 0;
  let related = 0;
  for (;;) {
    const ids = await record.relatives.unrelated(BATCH);
    if (ids.length === 0) break;
    for (const id of ids) await addFingerprints(record, id);
    for (const id of ids) {
      if ((await relateArticle(record, id)).length > 0) related++;
      onProgress(++looked);
    }
  }
  if (looked > 0) await record.log('relate', { looked, related });
  return { looked, related };
}

/** Items among which an interrupted run may have left one without relatives; the last ones, so that it is found fast. */
const LATE = 1000;

/** Finds the relatives of what a run stored that was ended between storing an article and relating it. */
export async function relateInterrupted(record: RecordStore): Promise<void> {
  for (const id of await record.relatives.unrelated(LATE, LATE)) await relateArticle(record, id);
}

export async function addFingerprints(record: RecordStore, id: string): Promise<void> {
  const stored = await record.articleOf(id);
  if (stored) await record.relatives.fingerprint(id, fingerprintsOf(stored.article));
}
