import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OnrecordError } from '../src/domain/index.ts';
import { decodeText, itemsOf } from '../src/read/index.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';

/** Items that hold a title or a link of their own, as the source shows them. */
const itemsShown = (source: string): number =>
  [
    ...source
      .replace(/<!--[\s\S]*?-->|<source\b[\s\S]*?<\/source>/gi, '')
      .matchAll(/<(?:\w+:)?(item|entry)\b[^>]*>([\s\S]*?)<\/(?:\w+:)?\1\s*>/gi),
  ].filter(([, , inner]) => /<(?:atom:)?(?:title|link)\b/i.test(inner!)).length;

/** What became of a feed. */
interface Reading {
  /** It has an item with a title or a link. */
  readonly shows: boolean;
  /** It has, and all such items were given. */
  readonly whole: boolean;
  readonly crashed: boolean;
}

/** How many of the feeds whose items have a title or a link give all of them; what none must do is crash. */
export const evaluation: Evaluation = {
  name: 'feeds',
  needs: ['feeds'],
  async run(corpora) {
    const root = join(corpora, 'feeds');
    const readings = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((path) => /\.xml$/.test(path) && statSync(path).isFile())
      .map(readingOf);
    const shareOf = (sample: readonly Reading[]): Figures => ({
      feedsGivenWhole: (100 * sample.filter(({ whole }) => whole).length) / sample.filter(({ shows }) => shows).length,
    });
    return {
      figures: {
        ...shareOf(readings),
        crashesCounted: readings.filter(({ crashed }) => crashed).length,
        feedsCounted: readings.filter(({ shows }) => shows).length,
      },
      errors: () => ({ feedsGivenWhole: bootstrap(readings, shareOf).feedsGivenWhole!.error }),
    };
  },
};

function readingOf(path: string): Reading {
  const bytes = readFileSync(path);
  const shown = itemsShown(decodeText(bytes).text);
  const shows = shown > 0;
  try {
    return { shows, whole: shows && itemsOf(bytes, path).length >= shown, crashed: false };
  } catch (error) {
    return { shows, whole: false, crashed: !(error as OnrecordError).code?.startsWith('input/') };
  }
}
