import type { Pursued } from '../operations/pursue.ts';
import { comparedLines } from './compared-view.ts';
import { plural } from './relative-words.ts';
import { printable, type Terminal, wrap } from './terminal.ts';

const FOUND = {
  link: 'this article links to it',
  feed: 'in the feed of an outlet that it credits',
  sitemap: 'in a sitemap of an outlet that it credits',
} as const;

/** What was found on the web of an article's origin, what was not, and what to search for. */
export function pursuedLines(
  { pages, independent, failed, unknownOutlets, searches }: Pursued,
  terminal: Terminal,
): string[] {
  const say = (text: string): string[] => wrap(printable(text), terminal.width);
  const found = pages.flatMap(({ url, found, article, comparison }) =>
    comparedLines({ article, comparison, place: FOUND[found], address: url }, terminal),
  );
  return [
    '',
    ...say('Looked for on the web; nothing of it was stored.').map((line) => terminal.style('bold', line)),
    '',
    ...(pages.length === 0 ? [...say('No copy, rewording or page with the same quotes was found.'), ''] : found),
    ...(independent > 0 ? say(`${plural(independent, 'page')} fetched and found independent of it.`) : []),
    ...unknownOutlets.flatMap((name) => say(`No web address is known of ${name}.`)),
    ...failed.flatMap(({ address, why }) => say(`not read: ${address}: ${why}`)),
    ...(searches.length === 0 ? [] : ['', ...say('To search for, with the quotation marks:')]),
    // Not wrapped: they are to be copied.
    ...searches.map((words) => `  "${printable(words)}"`),
  ];
}
