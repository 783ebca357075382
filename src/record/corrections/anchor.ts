import type { AttributionSpans } from '../../domain/statement.ts';
import type { QuoteAnchor } from '../people.ts';

/** UTF-16 units kept before and after the words. */
const CONTEXT = 32;
/** Least share (intersection by union) of a statement's words with the anchor's for it to be the same one. */
const SAME = 0.3;
/** Two statements whose shares differ by less than this fit alike. */
const ALIKE = 0.05;

type Stretch = readonly [start: number, end: number];

/** From the first word of the content to the last; null where the content is empty. */
function stretchOf({ content }: AttributionSpans): Stretch | null {
  const first = content[0];
  const last = content.at(-1);
  return first && last ? [first[0], last[1]] : null;
}

/** Anchors a statement by its words (W3C Web Annotation, TextQuoteSelector); null where it has none. */
export function anchorOf(text: string, spans: AttributionSpans): QuoteAnchor | null {
  const stretch = stretchOf(spans);
  if (!stretch) return null;
  const [start, end] = stretch;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** A text to be searched: white space, quotation marks and dashes made alike. */
interface Plain {
  readonly text: string;
  /** Where each of its units stands in the text it was made from. */
  readonly at: readonly number[];
}

function plain(text: string): Plain {
  const units: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = /\s/.test(text[i]!)
      ? ' '
      : text[i]!.replace(/[“”«»]/, '"')
          .replace(/[‘’]/, "'")
          .replace(/[–—]/, '-');
    if (unit === ' ' && units.at(-1) === ' ') continue;
    units.push(unit);
    at.push(i);
  }
  return { text: units.join(''), at };
}

/** Units in which two texts agree, from their ends back or from their beginnings on. */
function agreement(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  for (let n = 0; n < most; n++) {
    if (fromEnd ? a.at(-1 - n) !== b.at(-1 - n) : a[n] !== b[n]) return n;
  }
  return most;
}

/** Where the anchor's words stand in a text now; null where they do not, or at several places that look alike. */
export function locate(text: string, { exact, prefix, suffix }: QuoteAnchor): Stretch | null {
  const searched = plain(text);
  const [words, before, after] = [exact, prefix, suffix].map((part) => plain(part).text) as [string, string, string];
  if (words.trim() === '') return null;
  const places: { readonly start: number; readonly agrees: number }[] = [];
  for (let start = searched.text.indexOf(words); start >= 0; start = searched.text.indexOf(words, start + 1)) {
    const agrees =
      agreement(searched.text.slice(0, start), before, true) +
      agreement(searched.text.slice(start + words.length), after, false);
    places.push({ start, agrees });
  }
  const [best, next] = places.sort((a, b) => b.agrees - a.agrees);
  if (!best || (next && next.agrees === best.agrees)) return null;
  return [searched.at[best.start]!, searched.at[best.start + words.length - 1]! + 1];
}

/** A statement as far as re-attaching needs it. */
export interface Anchored {
  readonly spans: AttributionSpans;
  readonly source: string;
}

/**
 * The statement whose words are the anchor's, whatever its offsets, its id and the edges at which its words were cut:
 * the one that shares most with the place where the words stand now; of two that fit alike, the one whose source is
 * named by the same words. Null where none or more than one fits.
 */
export function reattach<T extends Anchored>(
  anchor: QuoteAnchor,
  source: string,
  text: string,
  statements: readonly T[],
): T | null {
  const place = locate(text, anchor);
  if (!place) return null;
  const fits = statements
    .map((statement) => ({ statement, share: shareOf(place, stretchOf(statement.spans)) }))
    .filter(({ share }) => share >= SAME)
    .sort((a, b) => b.share - a.share);
  const best = fits.filter(({ share }) => share >= fits[0]!.share - ALIKE);
  if (best.length <= 1) return best[0]?.statement ?? null;
  const named = best.filter(({ statement }) => statement.source === source);
  return named.length === 1 ? named[0]!.statement : null;
}

function shareOf([start, end]: Stretch, other: Stretch | null): number {
  if (!other) return 0;
  const shared = Math.min(end, other[1]) - Math.max(start, other[0]);
  return shared <= 0 ? 0 : shared / (Math.max(end, other[1]) - Math.min(start, other[0]));
}
