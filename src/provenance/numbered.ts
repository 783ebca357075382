import type { Wording } from './wording.ts';

/** The terms of a text as numbers from 0, in the order in which they first occur. */
export interface Numbered {
  /** The term of each token; −1 for a stopword. */
  readonly termAt: Int32Array;
  readonly terms: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By term, 1 where the text writes it with a capital within a sentence (or in figures); where it writes it without. */
  readonly named: Uint8Array;
  readonly plain: Uint8Array;
}

/** By text: one is compared with several. */
const kept = new WeakMap<Wording, Numbered>();

/** Numbers the terms of a text, once. */
export function numberedOf(wording: Wording): Numbered {
  const known = kept.get(wording) ?? numbered(wording);
  kept.set(wording, known);
  return known;
}

function numbered({ text, start, terms, named }: Wording): Numbered {
  const numberOf = new Map<string, number>();
  const termAt = new Int32Array(terms.length).fill(-1);
  for (const [t, term] of terms.entries()) {
    if (term === '') continue;
    const known = numberOf.get(term);
    termAt[t] = known ?? numberOf.size;
    if (known === undefined) numberOf.set(term, numberOf.size);
  }
  const found = { named: new Uint8Array(numberOf.size), plain: new Uint8Array(numberOf.size) };
  for (const [t, term] of termAt.entries()) {
    if (term < 0) continue;
    if (named[t]) found.named[term] = 1;
    else if (isSmall(text[start[t]!]!)) found.plain[term] = 1;
  }
  return { termAt, terms: [...numberOf.keys()], numberOf, ...found };
}

const isSmall = (letter: string): boolean => letter === letter.toLowerCase();
