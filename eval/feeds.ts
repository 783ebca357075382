import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { OnrecordError } from '../src/domain/index.ts';
import { decodeText, feedIn } from '../src/read/index.ts';
import type { Evaluation } from './evaluation.ts';
import { type Expectation, expectationOf } from './feed-expectation.ts';
import { bootstrap, type Figures } from './resampling.ts';

/** Folders of feeds beside the well-formed ones, which lie in folders of their own. */
const FOLDERS = ['encoding', 'entities', 'illformed'];
/** Folders whose files state in a comment at their head what text, or which encoding, they hold. */
const STATING = new Set(['encoding', 'entities']);

/** Items that hold a title or a link of their own, as the source shows them. */
const itemsShown = (source: string): number =>
  [
    ...source
      .replace(/<!--[\s\S]*?-->|<source\b[\s\S]*?<\/source>/gi, '')
      .matchAll(/<(?:\w+:)?(item|entry)\b[^>]*>([\s\S]*?)<\/(?:\w+:)?\1\s*>/gi),
  ].filter(([, , inner]) => /<(?:atom:)?(?:title|link)\b/i.test(inner!)).length;

/** What became of a feed. */
interface Reading {
  readonly folder: string;
  /** It has an item with a title or a link. */
  readonly shows: boolean;
  /** It has, and all such items were given. */
  readonly whole: boolean;
  readonly crashed: boolean;
  /** What it states, and whether that was given. */
  readonly states?: 'text' | 'encoding';
  readonly given?: boolean;
}

const share = (part: readonly unknown[], of: readonly unknown[]): number => (100 * part.length) / of.length;

function sharesOf(readings: readonly Reading[]): Figures {
  const shows = readings.filter((one) => one.shows);
  const wellFormed = shows.filter(({ folder }) => folder === 'wellformed');
  const texts = readings.filter(({ states }) => states === 'text');
  const encodings = readings.filter(({ states }) => states === 'encoding');
  return {
    feedsGivenWhole: share(
      shows.filter(({ whole }) => whole),
      shows,
    ),
    wellFormedGivenWhole: share(
      wellFormed.filter(({ whole }) => whole),
      wellFormed,
    ),
    statedTexts: share(
      texts.filter(({ given }) => given),
      texts,
    ),
    statedEncodings: share(
      encodings.filter(({ given }) => given),
      encodings,
    ),
  };
}

/**
 * How many of the feeds whose items have a title or a link give all of them, how many give the text or decode to the
 * encoding that they state; what none must do is crash.
 */
export const evaluation: Evaluation = {
  name: 'feeds',
  needs: ['feeds'],
  async run(corpora) {
    const root = join(corpora, 'feeds');
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((path) => /\.xml$/.test(path) && statSync(path).isFile());
    const readings: Reading[] = [];
    for (const path of paths) readings.push(await readingOf(path));
    return {
      figures: {
        ...sharesOf(readings),
        crashesCounted: readings.filter(({ crashed }) => crashed).length,
        feedsCounted: readings.filter(({ shows }) => shows).length,
        statedTextsCounted: readings.filter(({ states }) => states === 'text').length,
      },
      errors: () =>
        Object.fromEntries(Object.entries(bootstrap(readings, sharesOf)).map(([name, { error }]) => [name, error])),
    };
  },
};

async function readingOf(path: string): Promise<Reading> {
  const bytes = readFileSync(path);
  const folder = FOLDERS.find((name) => name === basename(dirname(path))) ?? 'wellformed';
  const shown = itemsShown(decodeText(bytes).text);
  const shows = shown > 0;
  const expected = STATING.has(folder) ? expectationOf(decodeText(bytes).text) : {};
  const states = expected.text !== undefined ? 'text' : expected.encoding !== undefined ? 'encoding' : undefined;
  const reading: Pick<Reading, 'folder' | 'shows' | 'states'> = { folder, shows, ...(states && { states }) };
  const decodes = states === 'encoding' && isDecoded(bytes, expected);
  try {
    const hints = expected.contentType ? { contentType: expected.contentType } : {};
    const feed = await feedIn(bytes, path, hints);
    const first = feed.items[0];
    const fields =
      expected.of === 'feed'
        ? { title: feed.title, link: feed.page }
        : { title: first?.metadata.title, link: first?.metadata.url, description: first?.content };
    const given = states === 'text' ? fields[expected.field as keyof typeof fields] === expected.text : decodes;
    return { ...reading, given, whole: shows && feed.items.length >= shown, crashed: false };
  } catch (error) {
    const crashed = !(error instanceof OnrecordError && error.code.startsWith('input/'));
    return { ...reading, given: decodes, whole: false, crashed };
  }
}

/** Whether bytes decode to the text that the encoding which they name gives; ASCII is read as its superset. */
function isDecoded(bytes: Buffer, { encoding = '', contentType }: Expectation): boolean {
  const named = encoding === 'us-ascii' ? 'windows-1252' : encoding;
  return decodeText(bytes, contentType).text === iconv.decode(bytes, named).replace(/^\ufeff/, '');
}
