import type { Verdict } from '../domain/index.ts';
import type { PlacedRelation, RecordStore, StoredArticle } from '../record/index.ts';

const DERIVED: readonly Verdict[] = ['copy', 'excerpt', 'reworded'];

/** An article of a family and what it has to do with the family's head. */
export interface FamilyMember {
  readonly id: string;
  readonly verdict: Verdict;
  readonly confidence: number;
  /** Whether a credit, link, media host or earlier capture shows that it derives from the head. */
  readonly shown: boolean;
  /** Heads of other families from which it derives too. */
  readonly also: readonly string[];
}

/** The earliest copy held, and the articles that derive from it. */
export interface Family {
  readonly head: string;
  readonly members: readonly FamilyMember[];
}

/**
 * Groups articles by their relations: a head and those related to the head itself. Nothing is joined by way of a third:
 * an article that draws on two agencies does not make one family of their reports. Of two related articles the head is
 * the one that evidence shows to be the source; failing that the one published first.
 */
export function familiesOf(relations: readonly PlacedRelation[]): Family[] {
  const neighbours = new Map<string, { readonly id: string; readonly relation: PlacedRelation }[]>();
  const places = new Map<string, number>();
  const sources = new Map<string, number>();
  for (const relation of relations) {
    const { one, other, direction } = relation;
    neighbours.set(one, [...(neighbours.get(one) ?? []), { id: other, relation }]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), { id: one, relation }]);
    places.set(one, relation.onePlace).set(other, relation.otherPlace);
    const copy = direction === 'a-to-b' ? other : direction === 'b-to-a' ? one : null;
    if (copy !== null) sources.set(copy, (sources.get(copy) ?? 0) + 1);
  }
  const order = [...places.keys()].sort(
    (x, y) => Number(sources.has(x)) - Number(sources.has(y)) || places.get(x)! - places.get(y)! || (x < y ? -1 : 1),
  );
  const headOf = new Map<string, string>();
  const families = new Map<string, FamilyMember[]>();
  for (const head of order) {
    if (headOf.has(head)) continue;
    headOf.set(head, head);
    const members: FamilyMember[] = [];
    for (const { id, relation } of neighbours.get(head)!) {
      if (headOf.has(id)) continue;
      headOf.set(id, head);
      members.push({
        id,
        verdict: relation.verdict,
        confidence: relation.confidence,
        shown: isShown(relation, head),
        also: [],
      });
    }
    if (members.length > 0) families.set(head, members);
  }
  return [...families].map(([head, members]) => ({
    head,
    members: members.map((member) => ({
      ...member,
      also: neighbours
        .get(member.id)!
        .map(({ id }) => id)
        .filter((id) => id !== head && families.has(id)),
    })),
  }));
}

const isShown = ({ one, direction }: PlacedRelation, head: string): boolean =>
  direction === (one === head ? 'a-to-b' : 'b-to-a');

/** A family with its articles. */
export interface FamilyAnswer {
  readonly head: StoredArticle;
  readonly members: readonly (FamilyMember & { readonly article: StoredArticle })[];
}

/** The largest families on the record; `total` counts all. */
export async function listFamilies(
  record: RecordStore,
  limit: number,
): Promise<{ readonly families: readonly FamilyAnswer[]; readonly total: number }> {
  const all = familiesOf(await record.relatives.relations(DERIVED)).sort(
    (a, b) => b.members.length - a.members.length || (a.head < b.head ? -1 : 1),
  );
  const families: FamilyAnswer[] = [];
  for (const { head, members } of all.slice(0, limit)) {
    const first = await record.articleOf(head);
    if (!first) continue;
    const withArticles = [];
    for (const member of members) {
      const article = await record.articleOf(member.id);
      if (article) withArticles.push({ ...member, article });
    }
    families.push({ head: first, members: withArticles });
  }
  return { families, total: all.length };
}
