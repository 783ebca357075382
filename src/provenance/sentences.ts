import type { Span } from '../domain/index.ts';

/** Words before a full stop that seldom end a sentence, in lower case. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gov sen rep gen col lt sgt capt adm rev hon st jr sr vs no jan feb mar apr jun jul aug sep sept oct
  nov dec co inc corp ltd u.s u.k u.n a.m p.m e.g i.e d.c d-n.y r-ky ala ariz ark calif colo conn del fla ga ill ind kan
  ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo`.split(/\s+/),
);

/** An end of sentence: its marks, closing quotes or brackets, white space, and something that can begin a sentence. */
const BOUNDARY = /([.!?…]+)(["'”’)\]]*)(\s+)(?=["'“‘([]*[\p{Lu}\p{N}“‘"])|\s{2,}(?=["'“‘([]*[\p{Lu}\p{N}])|\n+/gu;

const LAST_WORD = /[\p{L}\p{N}.-]+$/u;

/**
 * The sentences of a text, in order, trimmed, never across a newline; two spaces before a capital also part them
 * (paragraphs that lost their newline). Faster than `analyse` by an order of magnitude and as good for alignment.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const marks = match[1];
    if (
      marks === '.' &&
      !match[3]!.includes('\n') &&
      endsInAbbreviation(text.slice(Math.max(from, match.index - 12), match.index))
    )
      continue;
    from = push(found, text, from, match.index, match.index + match[0].length);
  }
  push(found, text, from, text.length, text.length);
  return found;
}

function endsInAbbreviation(before: string): boolean {
  const word = LAST_WORD.exec(before)?.[0];
  if (word === undefined) return false;
  return /^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** Adds `[from, next)` without the white space at its edges, if anything is left. */
function push(found: Span[], text: string, from: number, _end: number, next: number): number {
  let start = from;
  let end = next;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (end > start) found.push([start, end]);
  return next;
}
