import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OnrecordError } from '../src/domain/index.ts';
import { decodeText, itemsOf } from '../src/read/index.ts';
import type { Evaluation } from './evaluation.ts';

/** Items that hold a title or a link of their own, as the source shows them. */
const itemsShown = (source: string): number =>
  [
    ...source
      .replace(/<!--[\s\S]*?-->|<source\b[\s\S]*?<\/source>/gi, '')
      .matchAll(/<(?:\w+:)?(item|entry)\b[^>]*>([\s\S]*?)<\/(?:\w+:)?\1\s*>/gi),
  ].filter(([, , inner]) => /<(?:atom:)?(?:title|link)\b/i.test(inner!)).length;

/** How many of the feeds whose items have a title or a link give all of them; what none must do is crash. */
export const evaluation: Evaluation = {
  name: 'feeds',
  needs: ['feeds'],
  async run(corpora) {
    const root = join(corpora, 'feeds');
    let feeds = 0;
    let whole = 0;
    let crashes = 0;
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const path = join(root, name);
      if (!/\.xml$/.test(name) || !statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      const shown = itemsShown(decodeText(bytes).text);
      if (shown > 0) feeds++;
      try {
        if (itemsOf(bytes, path).length >= shown && shown > 0) whole++;
      } catch (error) {
        if (!(error as OnrecordError).code?.startsWith('input/')) crashes++;
      }
    }
    return { feedsGivenWhole: (100 * whole) / feeds, crashesCounted: crashes, feedsCounted: feeds };
  },
};
