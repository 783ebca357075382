import type { Article, Comparison } from '../domain/index.ts';
import { publishedInWords } from './date-words.ts';
import { directionInWords, quotesInWords, VERDICTS } from './relative-words.ts';
import { printable, type Terminal, wrap } from './terminal.ts';

/** A comparison calls its two sides a and b. */
const sidesInWords = (text: string): string =>
  text.replace(
    /(^|, | to )([ab])(?=:| names| links| was| is| \d)/g,
    (_, before: string, side: string) => `${before}${side === 'a' ? 'this article' : 'the other'}`,
  );

/** Addresses longer than this are printed with host and last part alone; `--json` has them whole. */
const LONG_ADDRESS = 60;

const shortAddresses = (text: string): string =>
  text.replace(/https?:\/\/[^\s,)]+/g, (address) => {
    if (address.length <= LONG_ADDRESS || !URL.canParse(address)) return address;
    const { host, pathname } = new URL(address);
    return `${host}/…/${pathname.split('/').at(-1)}`;
  });

/** Evidence lines that a relative is printed with at most. */
const EVIDENCE = 4;

/** An article that another was compared with, where it is found, and what the comparison showed. */
export interface ComparedView {
  readonly article: Pick<Article, 'title' | 'outlet' | 'published'>;
  readonly comparison: Comparison;
  /** Its id, or how it was found. */
  readonly place: string;
  /** Where it is on the web, if it is not held. */
  readonly address?: string;
}

export function comparedLines({ article, comparison, place, address }: ComparedView, terminal: Terminal): string[] {
  const { verdict, confidence, evidence } = comparison;
  const outlet = article.outlet?.name ?? article.outlet?.domain ?? 'outlet unknown';
  const sure = verdict === 'unknown' ? '' : ` (${Math.round(100 * confidence)} in 100)`;
  const direction = directionInWords(comparison);
  const indented = (text: string): string[] => wrap(printable(text), terminal.width - 2).map((line) => `  ${line}`);
  const grounds = evidence.filter(({ kind }) => kind !== 'textual');
  const more = grounds.length - EVIDENCE;
  return [
    ...wrap(`${VERDICTS[verdict]}${sure}${direction ? `: ${direction}` : ''}`, terminal.width).map((line) =>
      terminal.style('bold', line),
    ),
    ...indented(`${article.title ?? 'Untitled'}`),
    ...indented(`${outlet} · ${publishedInWords(article.published)} · ${place}`),
    ...(address ? indented(address) : []),
    ...grounds
      .slice(0, EVIDENCE)
      .flatMap(({ kind, text }) =>
        indented(`${kind}: ${shortAddresses(sidesInWords(text))}`).map((line) => terminal.style('dim', line)),
      ),
    ...(more > 0 ? indented(`${more} more in --json`).map((line) => terminal.style('dim', line)) : []),
    ...(quotesInWords(comparison) ? indented(quotesInWords(comparison)) : []),
    '',
  ];
}
