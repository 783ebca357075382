import type { Facts } from './facts.ts';
import { KINDS, type Kind, PAD, Room, tokenColumns } from './token-columns.ts';
import { EVERYWHERE, type Part, QUOTED, UNQUOTED } from './token-templates.ts';

/** A part of a feature: a fact of a kind about a token, which may lie beyond the text; or a number by itself. */
export type FeaturePart = { readonly kind: Kind; readonly token: number } | number;

/** What the features of each token are made of: `partsOf(t)[k]` belongs to the `k`-th id of the token. */
export function featureParts(facts: Facts): (t: number) => FeaturePart[][] {
  const columns = tokenColumns(facts, new Room());
  const kinds = new Set<string>(KINDS);
  const isKind = (column: string): column is Kind => kinds.has(column);
  const partOf = ({ column, offset }: Part, t: number): FeaturePart => {
    if (isKind(column)) return { kind: column, token: t + offset };
    const { cells, of } = columns[column];
    const token = of?.tokens[t + offset] ?? -1;
    return of && token >= 0 ? { kind: of.kind, token } : cells[t + offset + PAD]!;
  };
  return (t) => {
    const templates = [...EVERYWHERE, ...(facts.quotes.of[t]! >= 0 ? QUOTED : UNQUOTED)];
    return templates.map((parts) => parts.map((part) => partOf(part, t)));
  };
}
